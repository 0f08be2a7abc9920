/**
 * What payday prints and writes: the same results as text and as JSON, in English and Russian.
 *
 * <p>Start from {@link org.goodhart.examples.payday.report.Results}.
 */
@NullMarked
package org.goodhart.examples.payday.report;

import org.jspecify.annotations.NullMarked;
