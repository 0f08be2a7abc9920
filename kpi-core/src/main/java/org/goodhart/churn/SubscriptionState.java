package org.goodhart.churn;

import org.goodhart.metric.Counter;

/**
 * A subscription that was active when the period began.
 *
 * @param name subscriber and service
 * @param departed whether it ended in the period and stayed so
 */
record SubscriptionState(String name, boolean departed) {

    /** What a subscription counts for. */
    enum Count implements Counter<SubscriptionState> {
        ACTIVE_AT_START {
            @Override
            public long count(SubscriptionState fact) {
                return 1;
            }
        },
        DEPARTED {
            @Override
            public long count(SubscriptionState fact) {
                return fact.departed ? 1 : 0;
            }
        };

        @Override
        public String id() {
            return this == DEPARTED ? "departed in the period" : "active at its start";
        }
    }
}
