/**
 * Who left.
 *
 * <p>A departure is what billing says: a subscription that was active and has ended. What the leaver or an exit caller
 * gives as a reason is an opinion about it and never makes or unmakes one.
 *
 * <p>Start from {@link org.goodhart.churn.ChurnMetrics}.
 */
@NullMarked
package org.goodhart.churn;

import org.jspecify.annotations.NullMarked;
