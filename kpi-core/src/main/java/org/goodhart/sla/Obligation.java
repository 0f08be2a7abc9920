package org.goodhart.sla;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.goodhart.desk.Holder;

/**
 * A norm bound to one fault, ticket or line's part in a ticket, at the instant when that began.
 *
 * @param name the ticket's number, or the name of a fault without one
 * @param owner who answers for it
 * @param norm the norm as it was when the case began
 * @param startedAt when its clock started
 * @param endedAt when it ended according to the record; empty if it has not
 * @param nominallyDueAt the earliest instant at which the target is used up if nothing pauses the clock; no later event moves it
 * @param judgement whether it was kept
 */
public record Obligation(
        String name,
        Holder owner,
        SlaNorm norm,
        Instant startedAt,
        Optional<Instant> endedAt,
        Instant nominallyDueAt,
        Judgement judgement) {

    /** Refuses null. */
    public Obligation {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(norm, "norm");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(endedAt, "endedAt");
        Objects.requireNonNull(nominallyDueAt, "nominallyDueAt");
        Objects.requireNonNull(judgement, "judgement");
    }

    Obligation exempt(String reason) {
        return new Obligation(name, owner, norm, startedAt, endedAt, nominallyDueAt, new Judgement.Exempt(reason));
    }
}
