package org.goodhart.flow;

import org.goodhart.metric.Counter;

/**
 * A fault that arrived in the period, and what is known of its resolution.
 *
 * @param name the fault's name
 * @param outcome what is known
 * @param silence what silence means
 */
record FaultOutcome(String name, Outcome outcome, Silence silence) {

    /** What a fault counts for. */
    enum Count implements Counter<FaultOutcome> {
        ARRIVED {
            @Override
            public long count(FaultOutcome fact) {
                boolean silent = fact.outcome == Outcome.SILENT || fact.outcome == Outcome.PENDING;
                return silent && fact.silence == Silence.LEFT_OUT ? 0 : 1;
            }
        },
        VERIFIED {
            @Override
            public long count(FaultOutcome fact) {
                return fact.outcome == Outcome.CONFIRMED ? 1 : 0;
            }
        };

        @Override
        public String id() {
            return this == ARRIVED ? "faults arrived" : "faults verified";
        }
    }
}
