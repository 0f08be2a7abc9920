package org.goodhart.sla;

import java.time.Instant;
import java.util.Optional;
import org.goodhart.flow.Outcome;
import org.goodhart.flow.Silence;
import org.goodhart.metric.Counter;

/**
 * An obligation of the cohort, and what it counts for.
 *
 * @param name its name
 * @param standing what it counts for
 */
record JudgedObligation(String name, Standing standing) {

    /** What an obligation counts for in a share. */
    enum Standing {
        HIT,
        MISS,
        LEFT_OUT
    }

    static Standing standing(
            Obligation obligation,
            Instant asOf,
            Optional<Outcome> outcome,
            Silence silence,
            StillRunning stillRunning) {
        Judgement judgement = obligation.judgement();
        if (judgement instanceof Judgement.Exempt) return Standing.LEFT_OUT;
        if (judgement instanceof Judgement.Missed) return Standing.MISS;
        if (judgement instanceof Judgement.Running) {
            boolean due = !obligation.nominallyDueAt().isAfter(asOf);
            return due && stillRunning == StillRunning.MISS ? Standing.MISS : Standing.LEFT_OUT;
        }
        if (outcome.isEmpty()) return Standing.HIT;
        return switch (outcome.get()) {
            case CONFIRMED -> Standing.HIT;
            case REFUTED, UNRESOLVED -> Standing.MISS;
            case SILENT, PENDING -> silence == Silence.LEFT_OUT ? Standing.LEFT_OUT : Standing.MISS;
        };
    }

    /** What is summed up. */
    enum Count implements Counter<JudgedObligation> {
        IN_NORM {
            @Override
            public long count(JudgedObligation fact) {
                return fact.standing == Standing.HIT ? 1 : 0;
            }
        },
        ALL {
            @Override
            public long count(JudgedObligation fact) {
                return fact.standing == Standing.LEFT_OUT ? 0 : 1;
            }
        };

        @Override
        public String id() {
            return this == IN_NORM ? "in norm" : "all of the cohort";
        }
    }
}
