package org.goodhart.testkit.arbitraries;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.goodhart.desk.Alarm;
import org.goodhart.desk.Category;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Context;
import org.goodhart.desk.DeclaredFilter;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Outage;
import org.goodhart.desk.Service;
import org.goodhart.desk.Source;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.SubscriberId;
import org.goodhart.desk.Subscription;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketId;
import org.goodhart.testkit.Facts;
import org.goodhart.testkit.Given;
import org.goodhart.testkit.GivenDesk;
import org.goodhart.value.PayPeriod;

/**
 * Facts of a desk around a period, from the ordinary to the merely possible. Instants are whole seconds from ten days before the period
 * to some weeks after it, and fall together often. Everything shrinks towards fewer facts, tickets towards fewer events.
 */
public final class DeskArbitraries {
    private static final List<Service> SERVICES = List.of(Service.of("internet"), Service.of("tv"));
    private static final Duration LEAD = Duration.ofDays(10);

    private DeskArbitraries() {}

    /**
     * Instants from ten days before a period to ten days after it: often its edges or a full day from them, else any second.
     *
     * @param around the period
     * @return instants that shrink towards the period's start
     */
    public static Arbitrary<Instant> instants(PayPeriod around) {
        Objects.requireNonNull(around, "around");
        long length = Duration.between(around.start(), around.end()).toSeconds();
        Arbitrary<Long> full = Arbitraries.longs()
                .between(-LEAD.toDays(), length / 86_400 + LEAD.toDays())
                .shrinkTowards(0)
                .map(days -> days * 86_400);
        Arbitrary<Long> edges = Arbitraries.of(0L, 1L, -1L, length, length - 1);
        Arbitrary<Long> any = Arbitraries.longs()
                .between(-LEAD.toSeconds(), length + LEAD.toSeconds())
                .shrinkTowards(0);
        return Arbitraries.oneOf(full, full, edges, any)
                .map(around.start()::plusSeconds)
                .withoutEdgeCases();
    }

    /**
     * Tickets of subscriber {@code S-1}, opened around a period; two of three have a history that makes sense.
     *
     * @param around the period
     * @return tickets of up to 12 events after the opening
     */
    public static Arbitrary<Ticket> tickets(PayPeriod around) {
        return Arbitraries.oneOf(orderlyTickets(around), orderlyTickets(around), oddTickets(around));
    }

    /**
     * Tickets whose events make sense one after the other: nothing is accepted that was not offered, nothing closed that was not
     * resolved, nothing worked on after its end unless it was reopened.
     *
     * @param around the period
     * @return tickets of subscriber {@code S-1}
     */
    public static Arbitrary<Ticket> orderlyTickets(PayPeriod around) {
        return tickets(around, true, SubscriberId.of("S-1"), TicketId.of("T-1"), List.of(TicketId.of("T-2")));
    }

    /**
     * Tickets whose events are possible and no more: resolved twice, accepted though never offered, worked on after closing.
     *
     * @param around the period
     * @return tickets of subscriber {@code S-1}
     */
    public static Arbitrary<Ticket> oddTickets(PayPeriod around) {
        return tickets(around, false, SubscriberId.of("S-1"), TicketId.of("T-1"), List.of(TicketId.of("T-2")));
    }

    private static Arbitrary<Ticket> tickets(
            PayPeriod around, boolean orderly, SubscriberId subscriber, TicketId id, List<TicketId> others) {
        return Combinators.combine(
                        instants(around),
                        Arbitraries.of(SERVICES),
                        TicketSteps.steps().list().ofMaxSize(12))
                .as((opened, service, steps) -> Ticket.of(
                        id,
                        subscriber,
                        service,
                        Category.of("no link"),
                        TicketSteps.events(orderly, others, opened, steps)));
    }

    /**
     * Contacts of a subscriber around a period, some of which name a ticket.
     *
     * @param around the period
     * @param subscriber who calls
     * @param tickets the numbers of his tickets, possibly none
     * @return contacts
     */
    public static Arbitrary<Contact> contacts(PayPeriod around, SubscriberId subscriber, List<TicketId> tickets) {
        Objects.requireNonNull(subscriber, "subscriber");
        Arbitrary<Optional<TicketId>> none = Arbitraries.just(Optional.empty());
        Arbitrary<Optional<TicketId>> named = tickets.isEmpty()
                ? none
                : Arbitraries.oneOf(none, none, Arbitraries.of(tickets).map(Optional::of));
        return Combinators.combine(instants(around), Arbitraries.of(SERVICES), named)
                .as((at, service, ticket) -> new Contact(at, subscriber, service, Source.CUSTOMER, ticket));
    }

    /**
     * Alarms of a subscriber around a period: of no length, of minutes, of days, or still down.
     *
     * @param around the period
     * @param subscriber whose service
     * @return alarms
     */
    public static Arbitrary<Alarm> alarms(PayPeriod around, SubscriberId subscriber) {
        Objects.requireNonNull(subscriber, "subscriber");
        Arbitrary<Optional<Long>> lengths =
                Arbitraries.of(0L, 60L, 3600L, 86_400L, 10 * 86_400L).optional(0.8);
        return Combinators.combine(instants(around), Arbitraries.of(SERVICES), lengths)
                .as((down, service, length) -> new Alarm(down, length.map(down::plusSeconds), subscriber, service));
    }

    /**
     * Subscriptions to a service: active since long before a period, and up to four changes around it.
     *
     * @param around the period
     * @param service the service
     * @return subscriptions
     */
    public static Arbitrary<Subscription> subscriptions(PayPeriod around, Service service) {
        Objects.requireNonNull(service, "service");
        Subscription.Change activation =
                new Subscription.Change(around.start().minus(Duration.ofDays(400)), Subscription.Kind.ACTIVATED);
        Arbitrary<Subscription.Change> change = Combinators.combine(
                        instants(around), Arbitraries.of(Subscription.Kind.values()))
                .as(Subscription.Change::new);
        return change.list().ofMaxSize(4).map(changes -> {
            List<Subscription.Change> all = new ArrayList<>(changes);
            all.add(activation);
            return new Subscription(service, all);
        });
    }

    /**
     * Whole histories of subscriber {@code S-1} around a period.
     *
     * @param around the period
     * @return histories of up to four tickets, four contacts, two alarms, two segments and two reviews
     */
    public static Arbitrary<SubscriberHistory> histories(PayPeriod around) {
        return histories(around, SubscriberId.of("S-1"));
    }

    /**
     * Whole histories of a subscriber around a period. His tickets are numbered {@code S-1/T-1} to {@code S-1/T-4} and may be linked
     * to or merged into one another.
     *
     * @param around the period
     * @param subscriber the subscriber
     * @return histories of up to four tickets, four contacts, two alarms, two segments and two reviews
     */
    public static Arbitrary<SubscriberHistory> histories(PayPeriod around, SubscriberId subscriber) {
        Objects.requireNonNull(subscriber, "subscriber");
        List<TicketId> ids = new ArrayList<>();
        for (int n = 1; n <= 4; n++) ids.add(TicketId.of(subscriber + "/T-" + n));
        return Combinators.combine(
                        ticketsOf(around, subscriber, ids),
                        contacts(around, subscriber, ids).list().ofMaxSize(4),
                        alarms(around, subscriber).list().ofMaxSize(2),
                        subscriptions(around, SERVICES.get(0)).list().ofMaxSize(1),
                        ContextArbitraries.segments(around),
                        ReviewArbitraries.reviews(around, subscriber, ids))
                .as((tickets, contacts, alarms, subscriptions, segments, reviews) -> SubscriberHistory.empty(subscriber)
                        .withTickets(tickets)
                        .withContacts(contacts)
                        .withAlarms(alarms)
                        .withSubscriptions(subscriptions)
                        .withSegments(segments)
                        .withReviews(reviews));
    }

    private static Arbitrary<List<Ticket>> ticketsOf(PayPeriod around, SubscriberId subscriber, List<TicketId> ids) {
        return Arbitraries.integers().between(0, ids.size()).flatMap(count -> {
            List<Arbitrary<Ticket>> tickets = new ArrayList<>();
            for (int i = 0; i < count; i++) tickets.add(tickets(around, i % 2 == 0, subscriber, ids.get(i), ids));
            return Combinators.combine(tickets).as(List::copyOf);
        });
    }

    /**
     * Whole desks around a period, of subscribers {@code S-1}, {@code S-2} and so on, as of their last fact or ten days after the
     * period, whichever is later, on which every kind of evidence is recorded.
     *
     * @param around the period
     * @return desks of up to four subscribers, with people, outages, filters and employees
     */
    public static Arbitrary<Desk> desks(PayPeriod around) {
        return Arbitraries.integers().between(0, 4).flatMap(count -> {
            List<Arbitrary<SubscriberHistory>> histories = new ArrayList<>();
            for (int n = 1; n <= count; n++) histories.add(histories(around, SubscriberId.of("S-" + n)));
            return Combinators.combine(
                            Combinators.combine(histories).as(List::copyOf), ContextArbitraries.contexts(around))
                    .as((all, context) -> desk(around, all, context));
        });
    }

    private static Desk desk(PayPeriod around, List<SubscriberHistory> histories, Context context) {
        Instant least = around.end().plus(LEAD);
        List<Facts> facts = histories.stream().map(Given::facts).toList();
        GivenDesk desk = Given.desk()
                .organisation(context.organisation())
                .outages(context.outages().toArray(Outage[]::new))
                .filters(context.filters().toArray(DeclaredFilter[]::new))
                .employees(context.employees().stream().map(SubscriberId::name).toArray(String[]::new))
                .with(facts);
        boolean empty = histories.stream()
                .allMatch(
                        history -> SubscriberHistory.empty(history.subscriber()).equals(history));
        boolean alone = context.outages().isEmpty() && context.filters().isEmpty();
        if (empty && alone) return desk.asOf(least).build();
        Desk asOfLastFact = desk.build();
        return asOfLastFact.asOf().isBefore(least) ? desk.asOf(least).build() : asOfLastFact;
    }
}
