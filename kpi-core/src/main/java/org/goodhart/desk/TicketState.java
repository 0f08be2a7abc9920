package org.goodhart.desk;

import java.util.Optional;

/**
 * How a ticket stands. Which event leads from which state to which is written in one table, {@code docs/ticket-states.md}.
 *
 * <p>What a ticket waits for, to whom it is offered, whether it was merged or excluded are no states of it: each of these can be
 * so in any state. A ticket that was merged stands as its own events say; what that is worth stands in
 * {@link Course#mergedInto}.
 */
public enum TicketState {
    /** It is not there yet; the only event that can follow is its opening. */
    UNOPENED,
    /** It was opened and neither resolved nor closed since, or reopened. */
    OPEN,
    /** Somebody said that it is mended, and it was not put away. */
    RESOLVED,
    /** It is said to be mended, and was put away. */
    CLOSED,
    /** It was put away, and nobody said that it is mended. */
    CLOSED_UNRESOLVED;

    /**
     * How it stands after an event.
     *
     * <p>Example: {@code OPEN.after(EventKind.RESOLVED)} is {@code RESOLVED}; a second resolution leaves it so.
     *
     * @param kind what happens
     * @return the next state; empty if that cannot happen in this one
     */
    public Optional<TicketState> after(EventKind kind) {
        StateTable.Cell<TicketState> cell = TicketStates.LIFE.cell(this, kind);
        return cell.isPossible() ? Optional.of(cell.next()) : Optional.empty();
    }

    /**
     * What is strange about an event in this state, whatever else is known of the ticket.
     *
     * @param kind what happens
     * @return the oddity, or empty if it is ordinary or cannot happen
     */
    public Optional<Oddity.Kind> oddity(EventKind kind) {
        return TicketStates.LIFE.cell(this, kind).odd();
    }

    /**
     * Whether somebody's word that it is mended stands.
     *
     * @return true for {@link #RESOLVED} and {@link #CLOSED}
     */
    public boolean isResolved() {
        return this == RESOLVED || this == CLOSED;
    }

    /**
     * Whether it stands put away.
     *
     * @return true for {@link #CLOSED} and {@link #CLOSED_UNRESOLVED}
     */
    public boolean isClosed() {
        return this == CLOSED || this == CLOSED_UNRESOLVED;
    }
}
