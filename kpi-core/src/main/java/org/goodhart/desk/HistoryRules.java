package org.goodhart.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What cannot be in one subscriber's history. */
final class HistoryRules {
    private HistoryRules() {}

    static List<Problem> impossibilities(
            SubscriberId subscriber,
            List<Ticket> tickets,
            List<Contact> contacts,
            List<Alarm> alarms,
            List<Subscription> subscriptions,
            List<SegmentChange> segments,
            List<QualityReview> reviews) {
        List<Problem> problems = new ArrayList<>();
        Set<TicketId> ids = new HashSet<>();
        for (Ticket ticket : tickets) {
            if (!ids.add(ticket.id())) {
                problems.add(
                        new Problem("ticket " + ticket.id(), "", "its number occurs twice", "one ticket a number"));
            }
            if (!ticket.subscriber().equals(subscriber)) {
                problems.add(foreign("ticket " + ticket.id(), ticket.subscriber(), subscriber));
            }
        }
        for (Contact contact : contacts) {
            if (!contact.subscriber().equals(subscriber)) {
                problems.add(foreign("contact at " + contact.at(), contact.subscriber(), subscriber));
            }
        }
        for (Alarm alarm : alarms) {
            if (!alarm.subscriber().equals(subscriber)) {
                problems.add(foreign("alarm at " + alarm.downAt(), alarm.subscriber(), subscriber));
            }
        }
        Set<Service> services = new HashSet<>();
        for (Subscription subscription : subscriptions) {
            if (!services.add(subscription.service())) {
                problems.add(new Problem(
                        "subscriber " + subscriber,
                        "",
                        "two subscriptions for " + subscription.service(),
                        "one subscription a service, with all its changes"));
            }
        }
        for (int i = 1; i < segments.size(); i++) {
            if (!segments.get(i).since().equals(segments.get(i - 1).since())) continue;
            problems.add(twoSegments(subscriber, segments.get(i - 1), segments.get(i), ""));
        }
        problems.addAll(impossibilities(subscriber, reviews));
        return problems;
    }

    private static List<Problem> impossibilities(SubscriberId subscriber, List<QualityReview> reviews) {
        List<Problem> problems = new ArrayList<>();
        Map<CallId, Set<QualityReview.Kind>> seen = new HashMap<>();
        for (QualityReview review : reviews) {
            SubscriberId caller = review.call().subscriber();
            if (!caller.equals(subscriber)) problems.add(foreign(review.subject(), caller, subscriber));
            Set<QualityReview.Kind> kinds =
                    seen.computeIfAbsent(review.call().id(), call -> EnumSet.noneOf(QualityReview.Kind.class));
            if (!kinds.add(review.kind())) problems.add(twoReviews(review, ""));
        }
        return problems;
    }

    static Problem twoReviews(QualityReview review, String place) {
        return new Problem(
                review.subject(),
                place,
                "one of several that are " + review.kind() + " and differ",
                "one of a kind a call\nMaybe another one is its second scoring, which belongs into the first.");
    }

    static Problem twoSegments(SubscriberId subscriber, SegmentChange one, SegmentChange other, String place) {
        String found = "segment " + one.segment() + " and segment " + other.segment() + " since " + one.since();
        return new Problem("subscriber " + subscriber, place, found, "one segment at an instant");
    }

    private static Problem foreign(String subject, SubscriberId found, SubscriberId wanted) {
        return new Problem(subject, "", "it is subscriber " + found + "'s", "a fact of subscriber " + wanted);
    }
}
