/**
 * Generated values for properties, which shrink to something readable: amounts, ratios, intervals. Start from
 * {@link org.goodhart.testkit.arbitraries.ValueArbitraries}.
 */
@NullMarked
package org.goodhart.testkit.arbitraries;

import org.jspecify.annotations.NullMarked;
