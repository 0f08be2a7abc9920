package org.goodhart.desk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.goodhart.value.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * A ticket: whose it is, what it is about, and all that happened to it, in order.
 *
 * <p>The first event is its only {@link TicketEvent.Opened}. Events of one instant stand in a fixed order of their
 * kinds, so that equal records make equal tickets whatever the order in which they were read: Opened, Recategorised,
 * Reprioritised, Linked, WaitingEnded, Escalated, Returned, HandoverAccepted, Assigned, FirstReply, WaitingStarted,
 * WaitingDisputed, Resolved, Confirmed, Rated, Closed, Reopened, Merged, Excluded; events of one kind by what they say.
 *
 * <p>Of this order there is one exception. An assignment stands after the escalations and returns of its instant if one
 * of them goes to the line that is given the ticket: it takes that hand-over up. Else it stands before them: who was
 * given the ticket handed it over at once. Given to {@code L1/ann} and escalated to {@code L2} at 9:05, the ticket is
 * Ann's from 9:05, and offered to the second line.
 *
 * <p>A waiting that ends in the instant of its start, with no other one to end, is no wait.
 */
public final class Ticket implements Comparable<Ticket> {

    private final TicketId id;
    private final SubscriberId subscriber;
    private final Service service;
    private final Category category;
    private final List<TicketEvent> events;

    private Ticket(TicketId id, SubscriberId subscriber, Service service, Category category, List<TicketEvent> events) {
        this.id = id;
        this.subscriber = subscriber;
        this.service = service;
        this.category = category;
        this.events = events;
    }

    /**
     * A ticket from its events.
     *
     * @param id its number
     * @param subscriber whose it is
     * @param service what it is about
     * @param category what it was filed under when it was opened
     * @param events what happened to it, in any order
     * @return the ticket
     * @throws ImpossibleHistoryException if the events cannot all be true, with every problem
     */
    public static Ticket of(
            TicketId id, SubscriberId subscriber, Service service, Category category, List<TicketEvent> events) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(subscriber, "subscriber");
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(category, "category");
        List<TicketEvent> ordered = EventForm.inOrder(events);
        List<Problem> problems = TicketRules.impossibilities(id, ordered);
        if (!problems.isEmpty()) throw new ImpossibleHistoryException(problems);
        return new Ticket(id, subscriber, service, category, ordered);
    }

    /**
     * The same ticket with other events.
     *
     * @param changed what happened to it instead, in any order
     * @return the changed ticket
     * @throws ImpossibleHistoryException if the events cannot all be true
     */
    public Ticket withEvents(List<TicketEvent> changed) {
        return of(id, subscriber, service, category, changed);
    }

    /**
     * Its number.
     *
     * @return the number
     */
    public TicketId id() {
        return id;
    }

    /**
     * Whose it is.
     *
     * @return the subscriber
     */
    public SubscriberId subscriber() {
        return subscriber;
    }

    /**
     * What it is about.
     *
     * @return the service
     */
    public Service service() {
        return service;
    }

    /**
     * What it was filed under when it was opened.
     *
     * @return the category
     */
    public Category category() {
        return category;
    }

    /**
     * What happened to it.
     *
     * @return the events in order; the first is its opening
     */
    public List<TicketEvent> events() {
        return events;
    }

    /**
     * Its opening.
     *
     * @return the first event
     */
    public TicketEvent.Opened opening() {
        return (TicketEvent.Opened) events.get(0);
    }

    /**
     * When it was opened.
     *
     * @return the instant of the first event
     */
    public Instant openedAt() {
        return events.get(0).at();
    }

    /**
     * When something last happened to it.
     *
     * @return the instant of the last event
     */
    public Instant lastEventAt() {
        return events.get(events.size() - 1).at();
    }

    /**
     * Goes through the events in order.
     *
     * @param handler what interprets them
     */
    public void replay(TicketEventHandler handler) {
        for (TicketEvent event : events) event.handleBy(handler);
    }

    /**
     * What the events amount to as known up to an instant.
     *
     * @param asOf up to when events count; later ones are left out
     * @return the course of the ticket
     * @throws IllegalArgumentException if the ticket was opened after {@code asOf}
     */
    public Course course(Instant asOf) {
        return CourseReplay.of(this, asOf);
    }

    /**
     * The fingerprint of everything that this ticket records.
     *
     * @return the fingerprint
     */
    public Fingerprint fingerprint() {
        Fingerprint.Writer writer = Fingerprint.writer()
                .put("ticket")
                .put(id.name())
                .put(subscriber.name())
                .put(service.name())
                .put(category.name());
        for (TicketEvent event : events) EventForm.of(event).writeTo(writer, event.at());
        return writer.finish();
    }

    /** By opening, then by number. */
    @Override
    public int compareTo(Ticket other) {
        int byOpening = openedAt().compareTo(other.openedAt());
        return byOpening != 0 ? byOpening : id.compareTo(other.id);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ticket that
                && id.equals(that.id)
                && subscriber.equals(that.subscriber)
                && service.equals(that.service)
                && category.equals(that.category)
                && events.equals(that.events);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, events);
    }

    @Override
    public String toString() {
        return "ticket " + id + " of " + subscriber + ", " + service + ", opened " + openedAt() + ", " + events.size()
                + " events";
    }
}
