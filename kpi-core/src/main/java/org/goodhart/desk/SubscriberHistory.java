package org.goodhart.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.goodhart.value.Fingerprint;

/**
 * All facts of one subscriber, whichever system recorded them. What happens to one subscriber never depends on another
 * one's history: it is the unit in which a desk is divided among machines, and in which a record can be tampered with.
 *
 * @param subscriber whose facts
 * @param tickets his tickets, by opening
 * @param contacts his calls and messages, by instant
 * @param alarms his outages, by start
 * @param subscriptions his contracts, by service
 * @param segments which segment billing counted him among, by instant; what stands there twice stands there once
 * @param reviews what reviewers made of his calls, by instant; what stands there twice stands there once
 */
public record SubscriberHistory(
        SubscriberId subscriber,
        List<Ticket> tickets,
        List<Contact> contacts,
        List<Alarm> alarms,
        List<Subscription> subscriptions,
        List<SegmentChange> segments,
        List<QualityReview> reviews) {

    /**
     * Sorts each kind of fact and checks that all belong to the subscriber.
     *
     * @throws ImpossibleHistoryException if a fact is another subscriber's, a ticket's number or a service's subscription occurs
     *     twice, he is counted among two segments from one instant on, or a call has two reviews of one kind, with every problem
     */
    public SubscriberHistory {
        Objects.requireNonNull(subscriber, "subscriber");
        tickets = sorted(tickets);
        contacts = sorted(contacts);
        alarms = sorted(alarms);
        List<Subscription> byService = new ArrayList<>(subscriptions);
        byService.sort((a, b) -> a.service().compareTo(b.service()));
        subscriptions = List.copyOf(byService);
        segments = List.copyOf(new TreeSet<>(segments));
        reviews = List.copyOf(new TreeSet<>(reviews));
        List<Problem> problems =
                HistoryRules.impossibilities(subscriber, tickets, contacts, alarms, subscriptions, segments, reviews);
        if (!problems.isEmpty()) throw new ImpossibleHistoryException(problems);
    }

    private static <T extends Comparable<T>> List<T> sorted(Collection<T> facts) {
        List<T> sorted = new ArrayList<>(facts);
        Collections.sort(sorted);
        return List.copyOf(sorted);
    }

    /**
     * A history without any fact, to be filled: {@code SubscriberHistory.empty(subscriber).withTickets(tickets)}.
     *
     * @param subscriber whose
     * @return the empty history
     */
    public static SubscriberHistory empty(SubscriberId subscriber) {
        return new SubscriberHistory(subscriber, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /**
     * This history with other tickets.
     *
     * @param changed the tickets instead
     * @return the changed history
     */
    public SubscriberHistory withTickets(List<Ticket> changed) {
        return new SubscriberHistory(subscriber, changed, contacts, alarms, subscriptions, segments, reviews);
    }

    /**
     * This history with other contacts.
     *
     * @param changed the contacts instead
     * @return the changed history
     * @throws ImpossibleHistoryException if one is another subscriber's
     */
    public SubscriberHistory withContacts(List<Contact> changed) {
        return new SubscriberHistory(subscriber, tickets, changed, alarms, subscriptions, segments, reviews);
    }

    /**
     * This history with other alarms.
     *
     * @param changed the alarms instead
     * @return the changed history
     * @throws ImpossibleHistoryException if one is another subscriber's
     */
    public SubscriberHistory withAlarms(List<Alarm> changed) {
        return new SubscriberHistory(subscriber, tickets, contacts, changed, subscriptions, segments, reviews);
    }

    /**
     * This history with other subscriptions.
     *
     * @param changed the subscriptions instead
     * @return the changed history
     * @throws ImpossibleHistoryException if two are for one service
     */
    public SubscriberHistory withSubscriptions(List<Subscription> changed) {
        return new SubscriberHistory(subscriber, tickets, contacts, alarms, changed, segments, reviews);
    }

    /**
     * This history with other segments.
     *
     * @param changed the changes of segment instead
     * @return the changed history
     * @throws ImpossibleHistoryException if two segments begin at one instant
     */
    public SubscriberHistory withSegments(List<SegmentChange> changed) {
        return new SubscriberHistory(subscriber, tickets, contacts, alarms, subscriptions, changed, reviews);
    }

    /**
     * This history with other reviews.
     *
     * @param changed the reviews instead
     * @return the changed history
     * @throws ImpossibleHistoryException if one is of another subscriber's call, or two of one kind are of one call
     */
    public SubscriberHistory withReviews(List<QualityReview> changed) {
        return new SubscriberHistory(subscriber, tickets, contacts, alarms, subscriptions, segments, changed);
    }

    /**
     * This history with one ticket replaced by another of the same number.
     *
     * @param changed the ticket as it is to be
     * @return the changed history
     * @throws IllegalArgumentException if there is no ticket of that number
     */
    public SubscriberHistory withTicket(Ticket changed) {
        List<Ticket> replaced = new ArrayList<>(tickets);
        for (int i = 0; i < replaced.size(); i++) {
            if (!replaced.get(i).id().equals(changed.id())) continue;
            replaced.set(i, changed);
            return withTickets(replaced);
        }
        throw new IllegalArgumentException(
                "subscriber " + subscriber + " has no ticket " + changed.id() + " to replace");
    }

    /**
     * This history with one more contact.
     *
     * @param contact the further contact
     * @return the changed history
     */
    public SubscriberHistory withContact(Contact contact) {
        List<Contact> more = new ArrayList<>(contacts);
        more.add(contact);
        return withContacts(more);
    }

    /**
     * Among which segment billing counted the subscriber at an instant. With {@code business} since 1 March, 00:00 he is in no segment a
     * second before, and in {@code business} at that very instant and ever after.
     *
     * @param instant the instant
     * @return the segment of the last change at the instant or before it; empty if there is none, or nothing tells
     */
    public Optional<Segment> segmentAt(Instant instant) {
        Objects.requireNonNull(instant, "instant");
        Optional<Segment> last = Optional.empty();
        for (SegmentChange change : segments) {
            if (change.since().isAfter(instant)) break;
            last = Optional.of(change.segment());
        }
        return last;
    }

    /**
     * This history as the record had it at an instant: without events of tickets that reached it later, and without tickets whose opening did. What does
     * not say when it was recorded counts as recorded in time.
     *
     * @param instant up to when the record had been written; equal is in time
     * @return the history as it was known then; this one, if nothing was recorded later
     */
    public SubscriberHistory recordedBy(Instant instant) {
        List<Ticket> known = new ArrayList<>();
        boolean all = true;
        for (Ticket ticket : tickets) {
            List<TicketEvent> events = ticket.events().stream()
                    .filter(event -> event.stamp().isRecordedBy(instant))
                    .toList();
            boolean opened = ticket.opening().stamp().isRecordedBy(instant);
            if (opened) known.add(events.size() == ticket.events().size() ? ticket : ticket.withEvents(events));
            all &= opened && events.size() == ticket.events().size();
        }
        return all ? this : withTickets(known);
    }

    /**
     * The courses of all tickets that were opened by an instant.
     *
     * @param asOf up to when facts count
     * @return the courses, in the order of the tickets
     */
    public List<Course> courses(Instant asOf) {
        List<Course> courses = new ArrayList<>(tickets.size());
        for (Ticket ticket : tickets) {
            if (!ticket.openedAt().isAfter(asOf)) courses.add(ticket.course(asOf));
        }
        return courses;
    }

    /**
     * The fingerprint of all facts.
     *
     * @return the fingerprint
     */
    public Fingerprint fingerprint() {
        return HistoryForm.fingerprint(this);
    }
}
