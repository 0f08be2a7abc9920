package org.goodhart.desk;

import java.util.ArrayList;
import java.util.List;
import org.goodhart.value.Fingerprint;

/** The canonical form of a subscriber's facts. */
final class HistoryForm {
    private HistoryForm() {}

    static Fingerprint fingerprint(SubscriberHistory history) {
        List<Fingerprint> facts = new ArrayList<>();
        for (Ticket ticket : history.tickets()) facts.add(ticket.fingerprint());
        for (Contact contact : history.contacts()) facts.add(of(contact));
        for (Alarm alarm : history.alarms()) facts.add(of(alarm));
        for (Subscription subscription : history.subscriptions()) facts.add(of(subscription));
        for (SegmentChange change : history.segments()) facts.add(of(change));
        for (QualityReview review : history.reviews()) facts.add(ReviewForm.fingerprint(review));
        return Fingerprint.writer()
                .put(history.subscriber().name())
                .unordered(facts)
                .finish();
    }

    private static Fingerprint of(Contact contact) {
        return Fingerprint.writer()
                .put("contact")
                .put(contact.at())
                .put(contact.service().name())
                .put(contact.source().name())
                .put(contact.ticket().map(TicketId::name).orElse(""))
                .finish();
    }

    private static Fingerprint of(Alarm alarm) {
        Fingerprint.Writer writer = Fingerprint.writer()
                .put("alarm")
                .put(alarm.downAt())
                .put(alarm.service().name());
        alarm.upAt().ifPresent(writer::put);
        return writer.finish();
    }

    private static Fingerprint of(SegmentChange change) {
        return Fingerprint.writer()
                .put("segment")
                .put(change.since())
                .put(change.segment().name())
                .finish();
    }

    private static Fingerprint of(Subscription subscription) {
        Fingerprint.Writer writer = Fingerprint.writer()
                .put("subscription")
                .put(subscription.service().name());
        for (Subscription.Change change : subscription.changes()) {
            writer.put(change.at()).put(change.kind().name());
        }
        return writer.finish();
    }
}
