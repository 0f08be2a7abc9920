/**
 * What a test of a pay scheme is written with: facts of a support desk, in few words.
 *
 * <p>A test should show the facts that matter to it and nothing else. The entry points in
 * {@link org.goodhart.testkit.Given} make tickets, subscribers' histories and desks of them; what a test does not say is
 * filled in, the same way every time. {@link org.goodhart.testkit.Lines}, {@link org.goodhart.testkit.Durations},
 * {@link org.goodhart.testkit.Roubles} and {@link org.goodhart.testkit.PayPeriods} are the words beside them.
 *
 * <p>Start from {@link org.goodhart.testkit.Given}.
 */
@NullMarked
package org.goodhart.testkit;

import org.jspecify.annotations.NullMarked;
