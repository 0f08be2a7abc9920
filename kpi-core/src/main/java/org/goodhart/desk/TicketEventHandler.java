package org.goodhart.desk;

/**
 * Interprets the events of a ticket one after the other; each method does nothing until it is overridden.
 *
 * <p>Hand it to {@link Ticket#replay}, which calls it for each event in the order in which they happened.
 */
public interface TicketEventHandler {

    /**
     * An {@link TicketEvent.Opened} happened.
     *
     * @param event what happened
     */
    default void opened(TicketEvent.Opened event) {}

    /**
     * An {@link TicketEvent.Assigned} happened.
     *
     * @param event what happened
     */
    default void assigned(TicketEvent.Assigned event) {}

    /**
     * An {@link TicketEvent.Escalated} happened.
     *
     * @param event what happened
     */
    default void escalated(TicketEvent.Escalated event) {}

    /**
     * A {@link TicketEvent.HandoverAccepted} happened.
     *
     * @param event what happened
     */
    default void handoverAccepted(TicketEvent.HandoverAccepted event) {}

    /**
     * A {@link TicketEvent.Returned} happened.
     *
     * @param event what happened
     */
    default void returned(TicketEvent.Returned event) {}

    /**
     * A {@link TicketEvent.WaitingStarted} happened.
     *
     * @param event what happened
     */
    default void waitingStarted(TicketEvent.WaitingStarted event) {}

    /**
     * A {@link TicketEvent.WaitingEnded} happened.
     *
     * @param event what happened
     */
    default void waitingEnded(TicketEvent.WaitingEnded event) {}

    /**
     * A {@link TicketEvent.WaitingDisputed} happened.
     *
     * @param event what happened
     */
    default void waitingDisputed(TicketEvent.WaitingDisputed event) {}

    /**
     * A {@link TicketEvent.Reprioritised} happened.
     *
     * @param event what happened
     */
    default void reprioritised(TicketEvent.Reprioritised event) {}

    /**
     * A {@link TicketEvent.Recategorised} happened.
     *
     * @param event what happened
     */
    default void recategorised(TicketEvent.Recategorised event) {}

    /**
     * A {@link TicketEvent.FirstReply} happened.
     *
     * @param event what happened
     */
    default void firstReply(TicketEvent.FirstReply event) {}

    /**
     * A {@link TicketEvent.Resolved} happened.
     *
     * @param event what happened
     */
    default void resolved(TicketEvent.Resolved event) {}

    /**
     * A {@link TicketEvent.Confirmed} happened.
     *
     * @param event what happened
     */
    default void confirmed(TicketEvent.Confirmed event) {}

    /**
     * A {@link TicketEvent.Reopened} happened.
     *
     * @param event what happened
     */
    default void reopened(TicketEvent.Reopened event) {}

    /**
     * A {@link TicketEvent.Closed} happened.
     *
     * @param event what happened
     */
    default void closed(TicketEvent.Closed event) {}

    /**
     * A {@link TicketEvent.Merged} happened.
     *
     * @param event what happened
     */
    default void merged(TicketEvent.Merged event) {}

    /**
     * A {@link TicketEvent.Linked} happened.
     *
     * @param event what happened
     */
    default void linked(TicketEvent.Linked event) {}

    /**
     * An {@link TicketEvent.Excluded} happened.
     *
     * @param event what happened
     */
    default void excluded(TicketEvent.Excluded event) {}

    /**
     * A {@link TicketEvent.Rated} happened.
     *
     * @param event what happened
     */
    default void rated(TicketEvent.Rated event) {}
}
