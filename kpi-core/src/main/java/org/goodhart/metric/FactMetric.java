package org.goodhart.metric;

/**
 * A metric that rests on facts of one kind, so that it can be restricted to some of them.
 *
 * @param <F> the kind of fact
 */
public interface FactMetric<F> extends Metric {

    /**
     * This metric over fewer facts. Its label names the condition. Example: with a condition {@code urgent}, "tickets reopened" becomes "tickets reopened (urgent)", the share of
     * urgent tickets that were reopened.
     *
     * @param condition what a fact has to meet besides
     * @return the restricted metric
     */
    FactMetric<F> where(Condition<? super F> condition);
}
