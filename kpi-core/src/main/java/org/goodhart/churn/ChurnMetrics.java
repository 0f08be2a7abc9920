package org.goodhart.churn;

import org.goodhart.metric.Direction;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Sum;
import org.goodhart.value.Phrase;

/** The metrics of who stays and who leaves. */
public final class ChurnMetrics {
    private ChurnMetrics() {}

    /**
     * Of the subscriptions active when the period began, the share that ended in it for good, for whatever reason.
     *
     * <p>Formula: {@code departed in the period / active at its start}. It trusts billing. It says nothing about whose fault it
     * was: tariffs, competitors and removals are in it. It is the department's figure; lines and agents have none.
     *
     * <p>A subscription that ends in the very instant in which a period begins, as at midnight on the first, was active at
     * its start and departs in that period, not in the one before. One that ended and was activated again, as far as is
     * known, has not departed. One that rests at the start is not active: what is paused first and ended in a later
     * period shows in none, so watch pauses where somebody is paid by this.
     *
     * <p>Example: of 1,200 subscriptions active at midnight on 1 March, 9 end in March and 1 at midnight on 1 April: March
     * has 0.75% (9 of 1,200), and the last one is April's.
     *
     * @return the metric; lower is better
     */
    public static Metric departureRate() {
        SubscriptionStates states = new SubscriptionStates();
        return Metric.share(
                Phrase.of("metric.departure-rate"),
                Direction.LOWER_IS_BETTER,
                Sum.of(states, SubscriptionState.Count.DEPARTED),
                Sum.of(states, SubscriptionState.Count.ACTIVE_AT_START));
    }
}
