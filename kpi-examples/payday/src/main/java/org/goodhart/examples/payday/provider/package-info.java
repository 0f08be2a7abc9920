/**
 * A small internet provider that does not exist: a month of its support, made by a seeded generator.
 *
 * <p>It stands in for real data where there is none, so that everything can be tried without a download. It behaves honestly for the most
 * part, and has quirks that are written down, so that a figure which does not show them is wrong. Start from
 * {@link org.goodhart.examples.payday.provider.SmallProvider}.
 */
@NullMarked
package org.goodhart.examples.payday.provider;

import org.jspecify.annotations.NullMarked;
