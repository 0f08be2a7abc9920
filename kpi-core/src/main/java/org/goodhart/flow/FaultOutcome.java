package org.goodhart.flow;

import java.util.Optional;
import org.goodhart.desk.Stratum;
import org.goodhart.metric.Counter;

/**
 * A fault that arrived in the period, and what is known of its resolution.
 *
 * @param name the fault's name
 * @param outcome what is known
 * @param silence what silence means
 * @param stratum from which stratum it was drawn, where only a sample is looked at
 */
record FaultOutcome(String name, Outcome outcome, Silence silence, Optional<Stratum> stratum) {

    /** What a fault counts for. */
    enum Count implements Counter<FaultOutcome> {
        ARRIVED("faults arrived") {
            @Override
            public long count(FaultOutcome fact) {
                boolean silent = fact.outcome == Outcome.SILENT || fact.outcome == Outcome.PENDING;
                return silent && fact.silence == Silence.LEFT_OUT ? 0 : 1;
            }
        },
        VERIFIED("faults verified") {
            @Override
            public long count(FaultOutcome fact) {
                return fact.outcome == Outcome.CONFIRMED ? 1 : 0;
            }
        },
        NOT_REFUTED("faults not refuted") {
            @Override
            public long count(FaultOutcome fact) {
                return fact.outcome == Outcome.UNRESOLVED || fact.outcome == Outcome.REFUTED ? 0 : 1;
            }
        };

        private final String id;

        Count(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }
}
