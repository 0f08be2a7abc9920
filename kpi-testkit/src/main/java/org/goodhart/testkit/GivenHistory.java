package org.goodhart.testkit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.goodhart.desk.Alarm;
import org.goodhart.desk.CallId;
import org.goodhart.desk.Contact;
import org.goodhart.desk.QualityReview;
import org.goodhart.desk.Segment;
import org.goodhart.desk.SegmentChange;
import org.goodhart.desk.Service;
import org.goodhart.desk.Source;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.SubscriberId;
import org.goodhart.desk.Subscription;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketId;

/**
 * The facts of a subscriber that a test describes one by one. What follows {@link #about} is about that service;
 * {@code internet} unless said. Tickets without a number get {@code S-1/T-1}, {@code S-1/T-2} and so on.
 *
 * <p>Instants are texts such as {@code 2026-03-02T09:00:00Z}; a date stands for its first instant in UTC; anything else
 * is refused with an {@link IllegalArgumentException}.
 */
public final class GivenHistory implements Facts {
    private final Optional<SubscriberId> subscriber;
    private final Service topic;
    private final List<Fact> facts;

    /** Adds itself to what is being built. */
    private interface Fact {
        void addTo(Building building);
    }

    /** A history under construction. */
    private static final class Building {
        final SubscriberId subscriber;
        final Set<TicketId> taken = new HashSet<>();
        final List<Ticket> tickets = new ArrayList<>();
        final List<Contact> contacts = new ArrayList<>();
        final List<Alarm> alarms = new ArrayList<>();
        final Map<Service, List<Subscription.Change>> changes = new TreeMap<>();
        final List<SegmentChange> segments = new ArrayList<>();
        final List<QualityReview> reviews = new ArrayList<>();

        Building(SubscriberId subscriber) {
            this.subscriber = subscriber;
        }

        TicketId freeNumber() {
            for (int n = 1; ; n++) {
                TicketId number = TicketId.of(subscriber + "/T-" + n);
                if (taken.add(number)) return number;
            }
        }

        CallId freeCall() {
            return CallId.of(subscriber + "/C-" + (reviews.size() + 1));
        }
    }

    GivenHistory() {
        this(Optional.empty(), Service.of("internet"), List.of());
    }

    private GivenHistory(Optional<SubscriberId> subscriber, Service topic, List<Fact> facts) {
        this.subscriber = subscriber;
        this.topic = topic;
        this.facts = facts;
    }

    /**
     * Whose history it is.
     *
     * @param number his number
     * @return the fuller history
     */
    public GivenHistory of(String number) {
        return new GivenHistory(Optional.of(SubscriberId.of(number)), topic, facts);
    }

    /**
     * What the facts that follow are about.
     *
     * @param service the service
     * @return the history with that topic
     */
    public GivenHistory about(String service) {
        return new GivenHistory(subscriber, Service.of(service), facts);
    }

    /**
     * Tickets; one that does not say whose it is or what it is about is this subscriber's and about the present topic.
     *
     * @param tickets the tickets
     * @return the fuller history
     */
    public GivenHistory with(GivenTicket... tickets) {
        GivenHistory more = this;
        for (GivenTicket ticket : tickets) more = more.with(ticket, topic);
        return more;
    }

    private GivenHistory with(GivenTicket ticket, Service service) {
        return add(building -> {
            TicketId number = ticket.id().isPresent() ? ticket.id().get() : building.freeNumber();
            building.tickets.add(ticket.build(number, building.subscriber, service));
        });
    }

    /**
     * Finished tickets.
     *
     * @param tickets the tickets
     * @return the fuller history
     */
    public GivenHistory with(Ticket... tickets) {
        List<Ticket> all = List.copyOf(Arrays.asList(tickets));
        return add(building -> building.tickets.addAll(all));
    }

    /**
     * Calls or messages as the exchange saw them.
     *
     * @param at when each of them arrived
     * @return the fuller history
     */
    public GivenHistory contact(String... at) {
        GivenHistory more = this;
        for (String each : at) more = more.contact(Moments.read(each));
        return more;
    }

    /**
     * A call or message as the exchange saw it.
     *
     * @param at when it arrived
     * @return the fuller history
     */
    public GivenHistory contact(Instant at) {
        Objects.requireNonNull(at, "at");
        return add(building -> building.contacts.add(Contact.inbound(at, building.subscriber, topic)));
    }

    /**
     * A call or message that is known to belong to a ticket.
     *
     * @param at when it arrived
     * @param ticket the ticket's number
     * @return the fuller history
     */
    public GivenHistory contactAbout(String ticket, String at) {
        Instant arrived = Moments.read(at);
        Optional<TicketId> named = Optional.of(TicketId.of(ticket));
        return add(building ->
                building.contacts.add(new Contact(arrived, building.subscriber, topic, Source.CUSTOMER, named)));
    }

    /**
     * Equipment saw the service down, and up again.
     *
     * @param from when it went down
     * @param to when it came up
     * @return the fuller history
     * @throws IllegalArgumentException if it came up before it went down
     */
    public GivenHistory alarm(String from, String to) {
        return alarm(Moments.read(from), Optional.of(Moments.read(to)));
    }

    /**
     * Equipment saw the service down, and not up again.
     *
     * @param from when it went down
     * @return the fuller history
     */
    public GivenHistory alarm(String from) {
        return alarm(Moments.read(from), Optional.empty());
    }

    GivenHistory alarm(Instant from, Optional<Instant> to) {
        return add(building -> building.alarms.add(new Alarm(from, to, building.subscriber, topic)));
    }

    /**
     * The service began.
     *
     * @param at when
     * @return the fuller history
     */
    public GivenHistory active(String at) {
        return billed(at, Subscription.Kind.ACTIVATED);
    }

    /**
     * The service rests from then on.
     *
     * @param at when
     * @return the fuller history
     */
    public GivenHistory paused(String at) {
        return billed(at, Subscription.Kind.PAUSED);
    }

    /**
     * A pause of the service ended.
     *
     * @param at when
     * @return the fuller history
     */
    public GivenHistory resumed(String at) {
        return billed(at, Subscription.Kind.RESUMED);
    }

    /**
     * The customer was given something for nothing.
     *
     * @param at when
     * @return the fuller history
     */
    public GivenHistory concession(String at) {
        return billed(at, Subscription.Kind.CONCESSION);
    }

    /**
     * The customer asked to end the service.
     *
     * @param at when
     * @return the fuller history
     */
    public GivenHistory cancelRequested(String at) {
        return billed(at, Subscription.Kind.CANCEL_REQUESTED);
    }

    /**
     * The service ended.
     *
     * @param at when
     * @return the fuller history
     */
    public GivenHistory ended(String at) {
        return billed(at, Subscription.Kind.ENDED);
    }

    /**
     * Billing has always counted him among a segment: since 1970.
     *
     * @param segment the segment, such as {@code business}
     * @return the fuller history
     */
    public GivenHistory inSegment(String segment) {
        return inSegment(segment, "1970-01-01");
    }

    /**
     * Billing counts him among a segment from an instant on.
     *
     * @param segment the segment, such as {@code business}
     * @param since from when
     * @return the fuller history
     */
    public GivenHistory inSegment(String segment, String since) {
        SegmentChange change = new SegmentChange(Moments.read(since), Segment.of(segment));
        return add(building -> building.segments.add(change));
    }

    /**
     * Calls that were reviewed; one without a number gets {@code S-1/C-1}, {@code S-1/C-2} and so on.
     *
     * @param reviews the reviews
     * @return the fuller history
     */
    public GivenHistory with(GivenReview... reviews) {
        GivenHistory more = this;
        for (GivenReview review : reviews) more = more.with(review);
        return more;
    }

    private GivenHistory with(GivenReview review) {
        return add(building -> building.reviews.add(review.build(building.freeCall(), building.subscriber)));
    }

    /**
     * Somebody listened to a call of his that {@code ann} took, and gave it so many of 10 points, of which 8 pass; {@link Given#listened}
     * says more.
     *
     * @param at when he called
     * @param points how many points it reached
     * @return the fuller history
     */
    public GivenHistory listenedTo(String at, int points) {
        return with(Given.listened(at).reaching(points));
    }

    /**
     * He called as a test, {@code ann} took the call, and he gave it so many of 10 points, of which 8 pass; {@link Given#mysteryCall} says
     * more.
     *
     * @param at when he called
     * @param points how many points it reached
     * @return the fuller history
     */
    public GivenHistory mysteryCall(String at, int points) {
        return with(Given.mysteryCall(at).reaching(points));
    }

    /**
     * He is an employee and called about a fault of his own, {@code ann} took the call, and he gave it so many of 10 points, of which 8 pass;
     * {@link Given#probe} says more.
     *
     * @param at when he called
     * @param points how many points it reached
     * @return the fuller history
     */
    public GivenHistory probe(String at, int points) {
        return with(Given.probe(at).reaching(points));
    }

    private GivenHistory billed(String at, Subscription.Kind kind) {
        Subscription.Change change = new Subscription.Change(Moments.read(at), kind);
        return add(building ->
                building.changes.computeIfAbsent(topic, s -> new ArrayList<>()).add(change));
    }

    private GivenHistory add(Fact fact) {
        List<Fact> more = new ArrayList<>(facts);
        more.add(fact);
        return new GivenHistory(subscriber, topic, List.copyOf(more));
    }

    @Override
    public Optional<SubscriberId> subscriber() {
        return subscriber;
    }

    @Override
    public SubscriberHistory as(SubscriberId whenUnnamed) {
        Building building = new Building(subscriber.orElse(whenUnnamed));
        for (Fact fact : facts) fact.addTo(building);
        List<Subscription> subscriptions = new ArrayList<>();
        building.changes.forEach((service, changes) -> subscriptions.add(new Subscription(service, changes)));
        return SubscriberHistory.empty(building.subscriber)
                .withTickets(building.tickets)
                .withContacts(building.contacts)
                .withAlarms(building.alarms)
                .withSubscriptions(subscriptions)
                .withSegments(building.segments)
                .withReviews(building.reviews);
    }
}
