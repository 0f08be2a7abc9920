package org.goodhart.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an intake has of one subscriber, beside the tickets that are not found possible yet. */
final class SubscriberDraft {

    private final SubscriberId subscriber;
    private final List<Ticket> tickets = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private final List<Alarm> alarms = new ArrayList<>();
    private final Map<Service, List<Subscription.Change>> changes = new TreeMap<>();
    private final SegmentDraft segments = new SegmentDraft();
    private final ReviewDraft reviews = new ReviewDraft();

    SubscriberDraft(SubscriberId subscriber) {
        this.subscriber = subscriber;
    }

    void add(Ticket ticket) {
        tickets.add(ticket);
    }

    void add(Contact contact) {
        contacts.add(contact);
    }

    void add(Alarm alarm) {
        alarms.add(alarm);
    }

    void add(Service service, Subscription.Change change) {
        changes.computeIfAbsent(service, s -> new ArrayList<>()).add(change);
    }

    void add(SegmentChange change, String place) {
        segments.add(change, place);
    }

    void add(QualityReview review, String place) {
        reviews.add(review, place);
    }

    /** The history of all that is possible; it may be empty. */
    SubscriberHistory settle(List<Problem> problems) {
        List<Subscription> subscriptions = new ArrayList<>();
        changes.forEach((service, of) -> subscriptions.add(new Subscription(service, of)));
        return new SubscriberHistory(
                subscriber,
                tickets,
                contacts,
                alarms,
                subscriptions,
                segments.settle(subscriber, problems),
                reviews.settle(problems));
    }
}
