package org.goodhart.sla;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.goodhart.desk.Holder;

/**
 * A norm bound to one fault, ticket or line's part in a ticket, at the instant when that began.
 *
 * @param name the ticket's number, or the name of a fault without one; the parts that lines had in a ticket share its number
 * @param owner who answers for it: who had the fault or ticket last, who gave the first answer or said first that it was resolved (who has it
 *     now, if nobody has), or the last of the line whose time it was
 * @param norm the norm as it was when the case began
 * @param judgedUnder the norm that decides: the same, unless a later change of priority or category put the case under another one
 * @param startedAt when its clock started
 * @param openedAt when its first ticket was opened; empty for a fault that nobody registered
 * @param endedAt when it ended according to the record; empty if it has not
 * @param nominallyDueAt {@link Target#dueAt} of {@code norm}: the earliest instant at which it is used up if nothing pauses the clock, for working days the same
 *     time of day; no later event of it moves it
 * @param elapsed what it took so far, by the clock of {@code judgedUnder}
 * @param lateness when it was overdue, by the same clock; that of something exempt is what it would be
 * @param judgement whether it was kept
 */
public record Obligation(
        String name,
        Holder owner,
        SlaNorm norm,
        SlaNorm judgedUnder,
        Instant startedAt,
        Optional<Instant> openedAt,
        Optional<Instant> endedAt,
        Instant nominallyDueAt,
        Elapsed elapsed,
        Lateness lateness,
        Judgement judgement) {

    /** Refuses null. */
    public Obligation {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(norm, "norm");
        Objects.requireNonNull(judgedUnder, "judgedUnder");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(openedAt, "openedAt");
        Objects.requireNonNull(endedAt, "endedAt");
        Objects.requireNonNull(nominallyDueAt, "nominallyDueAt");
        Objects.requireNonNull(elapsed, "elapsed");
        Objects.requireNonNull(lateness, "lateness");
        Objects.requireNonNull(judgement, "judgement");
    }
}
