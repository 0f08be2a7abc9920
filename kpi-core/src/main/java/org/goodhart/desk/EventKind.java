package org.goodhart.desk;

import java.util.Locale;

/**
 * The kinds of events of a ticket, in the order in which events of one instant stand in it.
 *
 * <p>Of this order there is one exception, which {@link Ticket} tells.
 */
public enum EventKind {
    /** {@link TicketEvent.Opened}. */
    OPENED,
    /** {@link TicketEvent.Recategorised}. */
    RECATEGORISED,
    /** {@link TicketEvent.Reprioritised}. */
    REPRIORITISED,
    /** {@link TicketEvent.Linked}. */
    LINKED,
    /** {@link TicketEvent.WaitingEnded}; before the start of the next wait. */
    WAITING_ENDED,
    /** {@link TicketEvent.Escalated}. */
    ESCALATED,
    /** {@link TicketEvent.Returned}. */
    RETURNED,
    /** {@link TicketEvent.HandoverAccepted}. */
    HANDOVER_ACCEPTED,
    /** {@link TicketEvent.Assigned}. */
    ASSIGNED,
    /** {@link TicketEvent.FirstReply}. */
    FIRST_REPLY,
    /** {@link TicketEvent.WaitingStarted}. */
    WAITING_STARTED,
    /** {@link TicketEvent.WaitingDisputed}. */
    WAITING_DISPUTED,
    /** {@link TicketEvent.Resolved}. */
    RESOLVED,
    /** {@link TicketEvent.Confirmed}. */
    CONFIRMED,
    /** {@link TicketEvent.Rated}. */
    RATED,
    /** {@link TicketEvent.Closed}. */
    CLOSED,
    /** {@link TicketEvent.Reopened}. */
    REOPENED,
    /** {@link TicketEvent.Merged}. */
    MERGED,
    /** {@link TicketEvent.Excluded}. */
    EXCLUDED;

    /** In words, such as {@code waiting started}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
