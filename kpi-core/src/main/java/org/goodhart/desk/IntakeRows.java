package org.goodhart.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Rows of one or of many subscribers in any order, until all rows of these subscribers are known; then they are settled. What shows at a
 * row by itself is told at once, what shows only beside the others is told when they are settled.
 */
final class IntakeRows {

    private final Context context;
    private final Instant asOf;
    private final IntakeSink sink;
    private final Map<TicketId, TicketDraft> tickets = new LinkedHashMap<>();
    private final Map<SubscriberId, SubscriberDraft> subscribers = new TreeMap<>();
    private final Set<TicketId> refusedTickets = new LinkedHashSet<>();
    private final Set<Evidence> seen = EnumSet.noneOf(Evidence.class);
    private long excluded;
    private int held;

    IntakeRows(Context context, Instant asOf, IntakeSink sink) {
        this.context = Objects.requireNonNull(context, "context");
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        this.sink = Objects.requireNonNull(sink, "sink");
    }

    /** How many rows wait to be settled. */
    int held() {
        return held;
    }

    Set<TicketId> refusedTickets() {
        return refusedTickets;
    }

    Set<Evidence> seen() {
        return seen;
    }

    /** How many tickets are excluded from the reckoning by what the record says. */
    long excluded() {
        return excluded;
    }

    void ticket(TicketId id, SubscriberId subscriber, Service service, Category category, String place) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(subscriber, "subscriber");
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(place, "place");
        TicketDraft draft = tickets.computeIfAbsent(id, TicketDraft::new);
        draft.head()
                .ifPresentOrElse(
                        first -> {
                            String found = "its number occurs twice, first at " + first.place();
                            refuse(id, new Problem("ticket " + id, place, found, "one ticket a number"));
                        },
                        () -> {
                            draft.announce(new TicketDraft.Head(subscriber, service, category, place));
                            held++;
                        });
    }

    void event(TicketId id, TicketEvent event, String place) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(place, "place");
        if (event.at().isAfter(asOf)) {
            refuse(id, tooLate("ticket " + id, event.at(), place));
            return;
        }
        tickets.computeIfAbsent(id, TicketDraft::new).add(event, place);
        held++;
        if (event instanceof TicketEvent.Confirmed && event.source() != Source.SUPPORT_LINE) {
            seen.add(Evidence.CONFIRMATIONS);
        }
        if (event instanceof TicketEvent.Rated && event.source() != Source.SUPPORT_LINE) seen.add(Evidence.RATINGS);
    }

    void contact(Contact contact, String place) {
        Objects.requireNonNull(place, "place");
        if (!inTime("contact of " + contact.subscriber(), contact.at(), place)) return;
        of(contact.subscriber()).add(contact);
        seen.add(Evidence.CONTACTS);
    }

    void alarm(Alarm alarm, String place) {
        Objects.requireNonNull(place, "place");
        if (!inTime("alarm of " + alarm.subscriber(), alarm.upAt().orElse(alarm.downAt()), place)) return;
        of(alarm.subscriber()).add(alarm);
        seen.add(Evidence.ALARMS);
    }

    void subscription(SubscriberId subscriber, Service service, Subscription.Change change, String place) {
        Objects.requireNonNull(subscriber, "subscriber");
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(place, "place");
        if (!inTime("subscription of " + subscriber, change.at(), place)) return;
        of(subscriber).add(service, change);
        seen.add(Evidence.SUBSCRIPTIONS);
    }

    void segment(SubscriberId subscriber, SegmentChange change, String place) {
        Objects.requireNonNull(subscriber, "subscriber");
        Objects.requireNonNull(place, "place");
        if (inTime("segment of " + subscriber, change.since(), place))
            of(subscriber).add(change, place);
    }

    void review(QualityReview review, String place) {
        Objects.requireNonNull(place, "place");
        if (!inTime(review.subject(), review.lastScoredAt(), place)) return;
        of(review.call().subscriber()).add(review, place);
        seen.add(Evidence.REVIEWS);
    }

    void refuse(TicketId id, Problem problem) {
        Objects.requireNonNull(id, "id");
        sink.refused(Objects.requireNonNull(problem, "problem"));
        refusedTickets.add(id);
    }

    /** Makes a history of each subscriber of whom something can be true, and hands it to the sink. */
    void settle() {
        tickets.forEach(this::settle);
        for (SubscriberDraft draft : subscribers.values()) {
            List<Problem> problems = new ArrayList<>();
            SubscriberHistory history = draft.settle(problems);
            problems.forEach(sink::refused);
            if (history.equals(SubscriberHistory.empty(history.subscriber()))) continue;
            oddities(history);
            sink.history(history);
        }
    }

    private void settle(TicketId id, TicketDraft draft) {
        if (draft.head().isEmpty()) {
            for (TicketDraft.Row row : draft.rows()) refuse(id, unannounced(id, row.place()));
            return;
        }
        if (refusedTickets.contains(id)) return;
        TicketDraft.Head head = draft.head().get();
        try {
            Ticket ticket = draft.toTicket(head);
            if (ticket.events().stream().anyMatch(TicketEvent.Excluded.class::isInstance)) excluded++;
            subscribers.computeIfAbsent(head.subscriber(), SubscriberDraft::new).add(ticket);
        } catch (ImpossibleHistoryException e) {
            for (Problem problem : e.problems()) refuse(id, draft.located(problem, head));
        }
    }

    private void oddities(SubscriberHistory history) {
        Set<TicketId> own = new HashSet<>();
        for (Ticket ticket : history.tickets()) own.add(ticket.id());
        for (Ticket ticket : history.tickets()) {
            Oddities.of(ticket, context.organisation(), own).forEach(sink::odd);
            StaffOddities.of(ticket, context.organisation(), asOf).forEach(sink::odd);
        }
        for (QualityReview review : history.reviews()) {
            ReviewOddities.of(review, context.organisation(), own).forEach(sink::odd);
        }
    }

    private SubscriberDraft of(SubscriberId subscriber) {
        held++;
        return subscribers.computeIfAbsent(subscriber, SubscriberDraft::new);
    }

    private boolean inTime(String subject, Instant at, String place) {
        if (!at.isAfter(asOf)) return true;
        sink.refused(tooLate(subject, at, place));
        return false;
    }

    private Problem tooLate(String subject, Instant at, String place) {
        return new Problem(
                subject, place, "a fact at " + at, "nothing later than " + asOf + ", up to when facts are known");
    }

    private static Problem unannounced(TicketId id, String place) {
        return new Problem(
                "ticket " + id, place, "an event of a ticket that is not recorded", "the ticket itself, anywhere");
    }
}
