package org.goodhart.desk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goodhart.value.Interval;

/**
 * What the events of a ticket amount to, as known up to an instant: who held it when, what it waited for, how it
 * stands.
 *
 * <p>Its life runs from the opening to the resolution that stands, else to a closing or a merging without one, whichever
 * came first, else to {@code asOf}. A reopening makes the resolution or closing before it fall; the time between the two
 * is then part of the life, held by him who had said that the fault was mended. A merging does not fall: what is recorded
 * after it belongs to the other ticket. A resolution or closing that stands already is not moved by another one.
 *
 * <p>Example: opened at 9:00 and assigned to Ann, escalated at 9:30, accepted by Bob at 9:50 and resolved at 10:00, the
 * ticket has the stints {@code L1/ann} from 9:00 to 9:50, handed over at 9:30, and {@code L2/bob} from 9:50 to 10:00.
 *
 * @param ticket the ticket
 * @param asOf up to when events counted
 * @param life from the opening to the end, half-open; may be empty
 * @param stints who held it; they abut and cover the life; never empty
 * @param waits what it waited for during its life, in order; none is empty
 * @param state how it stands; never {@link TicketState#UNOPENED}, since a course begins with the opening
 * @param firstResolvedAt when somebody first said that it was resolved
 * @param resolvedAt since when it has stood resolved; empty if it does not
 * @param closedAt since when it has stood closed; empty if it does not
 * @param reopenedAt when it was reopened, in order
 * @param confirmations who confirmed since it has stood resolved, in order
 * @param mergedInto the ticket that carries it on, if it was merged
 * @param exclusion why it is out of the reckoning, if it is; the first one stands
 */
public record Course(
        Ticket ticket,
        Instant asOf,
        Interval life,
        List<Stint> stints,
        List<Wait> waits,
        TicketState state,
        Optional<Instant> firstResolvedAt,
        Optional<Instant> resolvedAt,
        Optional<Instant> closedAt,
        List<Instant> reopenedAt,
        List<Stamp> confirmations,
        Optional<TicketId> mergedInto,
        Optional<Exclusion> exclusion) {

    /** Refuses null and copies the lists. */
    public Course {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(life, "life");
        stints = List.copyOf(stints);
        waits = List.copyOf(waits);
        reopenedAt = List.copyOf(reopenedAt);
        confirmations = List.copyOf(confirmations);
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(firstResolvedAt, "firstResolvedAt");
        Objects.requireNonNull(resolvedAt, "resolvedAt");
        Objects.requireNonNull(closedAt, "closedAt");
        Objects.requireNonNull(mergedInto, "mergedInto");
        Objects.requireNonNull(exclusion, "exclusion");
    }

    /**
     * Whether it has neither been resolved nor closed nor merged.
     *
     * @return true while work on it is outstanding
     */
    public boolean isRunning() {
        return lastStint().ending() == Stint.Ending.RUNNING;
    }

    /**
     * Why it is out of the reckoning.
     *
     * @return the reason of the exclusion, if there is one
     */
    public Optional<String> excludedFor() {
        return exclusion.map(Exclusion::reason);
    }

    /**
     * When it was merged into another ticket.
     *
     * @return the instant of its first merging; empty if it was not merged as known
     */
    public Optional<Instant> mergedAt() {
        if (mergedInto.isEmpty()) return Optional.empty();
        return ticket.events().stream()
                .filter(TicketEvent.Merged.class::isInstance)
                .map(TicketEvent::at)
                .findFirst();
    }

    /**
     * Who had it last: who resolved it, or who has it now.
     *
     * @return the holder of the last stint
     */
    public Holder lastHolder() {
        return lastStint().holder();
    }

    /**
     * The last stint.
     *
     * @return the stint that ends the life
     */
    public Stint lastStint() {
        return stints.get(stints.size() - 1);
    }
}
