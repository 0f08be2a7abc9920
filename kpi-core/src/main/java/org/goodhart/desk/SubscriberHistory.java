package org.goodhart.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
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
 */
public record SubscriberHistory(
        SubscriberId subscriber,
        List<Ticket> tickets,
        List<Contact> contacts,
        List<Alarm> alarms,
        List<Subscription> subscriptions) {

    /**
     * Sorts each kind of fact and checks that all belong to the subscriber.
     *
     * @throws ImpossibleHistoryException if a fact is another subscriber's or a ticket's number occurs twice
     */
    public SubscriberHistory {
        Objects.requireNonNull(subscriber, "subscriber");
        tickets = sorted(tickets);
        contacts = sorted(contacts);
        alarms = sorted(alarms);
        List<Subscription> byService = new ArrayList<>(subscriptions);
        byService.sort((a, b) -> a.service().compareTo(b.service()));
        subscriptions = List.copyOf(byService);
        List<Problem> problems = HistoryRules.impossibilities(subscriber, tickets, contacts, alarms, subscriptions);
        if (!problems.isEmpty()) throw new ImpossibleHistoryException(problems);
    }

    private static <T extends Comparable<T>> List<T> sorted(Collection<T> facts) {
        List<T> sorted = new ArrayList<>(facts);
        Collections.sort(sorted);
        return List.copyOf(sorted);
    }

    /**
     * A history without any fact.
     *
     * @param subscriber whose
     * @return the empty history
     */
    public static SubscriberHistory empty(SubscriberId subscriber) {
        return new SubscriberHistory(subscriber, List.of(), List.of(), List.of(), List.of());
    }

    /**
     * This history with other tickets.
     *
     * @param changed the tickets instead
     * @return the changed history
     */
    public SubscriberHistory withTickets(List<Ticket> changed) {
        return new SubscriberHistory(subscriber, changed, contacts, alarms, subscriptions);
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
        return new SubscriberHistory(subscriber, tickets, more, alarms, subscriptions);
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
