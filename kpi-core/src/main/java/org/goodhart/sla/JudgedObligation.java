package org.goodhart.sla;

import java.time.Instant;
import java.util.Optional;
import org.goodhart.desk.Ticket;
import org.goodhart.flow.Outcome;
import org.goodhart.flow.Silence;
import org.goodhart.metric.Counter;
import org.jspecify.annotations.Nullable;

/** An obligation of the cohort, and what it counts for. It is filled anew for the next one. */
final class JudgedObligation {

    private String name = "";

    /** Whose number is the name; asked for it only when the name is, since looking into every ticket's number takes longer than judging it. */
    private @Nullable Ticket ticket;

    private Standing standing = Standing.LEFT_OUT;

    JudgedObligation set(String of, Standing found) {
        name = of;
        ticket = null;
        standing = found;
        return this;
    }

    JudgedObligation set(Ticket of, Standing found) {
        ticket = of;
        standing = found;
        return this;
    }

    String name() {
        return ticket == null ? name : ticket.id().name();
    }

    /** What an obligation counts for in a share. */
    enum Standing {
        HIT,
        MISS,
        HELD,
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
            return running(obligation.nominallyDueAt(), asOf, stillRunning);
        }
        if (outcome.isEmpty()) return Standing.HIT;
        return switch (outcome.get()) {
            case CONFIRMED -> Standing.HIT;
            case REFUTED, UNRESOLVED -> Standing.MISS;
            case SILENT, PENDING -> silence == Silence.LEFT_OUT ? Standing.LEFT_OUT : Standing.MISS;
        };
    }

    static Standing running(Instant nominallyDueAt, Instant asOf, StillRunning stillRunning) {
        if (nominallyDueAt.isAfter(asOf)) return Standing.LEFT_OUT;
        return switch (stillRunning) {
            case MISS -> Standing.MISS;
            case LEFT_OUT -> Standing.LEFT_OUT;
            case HELD -> Standing.HELD;
        };
    }

    /** What is summed up. */
    enum Count implements Counter<JudgedObligation> {
        IN_NORM("in norm"),
        ALL("all of the cohort"),
        HELD("held");

        private final String id;

        Count(String id) {
            this.id = id;
        }

        @Override
        public long count(JudgedObligation fact) {
            boolean counts = switch (this) {
                case IN_NORM -> fact.standing == Standing.HIT;
                case ALL -> fact.standing == Standing.HIT || fact.standing == Standing.MISS;
                case HELD -> fact.standing == Standing.HELD;
            };
            return counts ? 1 : 0;
        }

        @Override
        public String id() {
            return id;
        }
    }
}
