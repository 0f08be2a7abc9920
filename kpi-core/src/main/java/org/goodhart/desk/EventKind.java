package org.goodhart.desk;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

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

    private static final Map<EventKind, Class<? extends TicketEvent>> CLASSES = new EnumMap<>(Map.ofEntries(
            Map.entry(OPENED, TicketEvent.Opened.class),
            Map.entry(RECATEGORISED, TicketEvent.Recategorised.class),
            Map.entry(REPRIORITISED, TicketEvent.Reprioritised.class),
            Map.entry(LINKED, TicketEvent.Linked.class),
            Map.entry(WAITING_ENDED, TicketEvent.WaitingEnded.class),
            Map.entry(ESCALATED, TicketEvent.Escalated.class),
            Map.entry(RETURNED, TicketEvent.Returned.class),
            Map.entry(HANDOVER_ACCEPTED, TicketEvent.HandoverAccepted.class),
            Map.entry(ASSIGNED, TicketEvent.Assigned.class),
            Map.entry(FIRST_REPLY, TicketEvent.FirstReply.class),
            Map.entry(WAITING_STARTED, TicketEvent.WaitingStarted.class),
            Map.entry(WAITING_DISPUTED, TicketEvent.WaitingDisputed.class),
            Map.entry(RESOLVED, TicketEvent.Resolved.class),
            Map.entry(CONFIRMED, TicketEvent.Confirmed.class),
            Map.entry(RATED, TicketEvent.Rated.class),
            Map.entry(CLOSED, TicketEvent.Closed.class),
            Map.entry(REOPENED, TicketEvent.Reopened.class),
            Map.entry(MERGED, TicketEvent.Merged.class),
            Map.entry(EXCLUDED, TicketEvent.Excluded.class)));

    private static final Map<Class<? extends TicketEvent>, EventKind> KINDS = new HashMap<>();

    static {
        CLASSES.forEach((kind, type) -> KINDS.put(type, kind));
    }

    /**
     * The kind of an event.
     *
     * @param event an event
     * @return its kind
     */
    public static EventKind of(TicketEvent event) {
        return Objects.requireNonNull(KINDS.get(event.getClass()), "kind");
    }

    /** In words, such as {@code waiting started}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
