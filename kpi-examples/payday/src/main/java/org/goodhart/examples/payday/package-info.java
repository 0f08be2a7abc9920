/**
 * A month of tickets becomes scorecards, explained pay statements and a verdict on the scheme.
 *
 * <p>Start from {@link org.goodhart.examples.payday.Payday}.
 */
@NullMarked
package org.goodhart.examples.payday;

import org.jspecify.annotations.NullMarked;
