package org.goodhart.testkit;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.goodhart.desk.QualityReview;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.SubscriberId;
import org.goodhart.desk.TicketId;

/**
 * The facts that a test is given. Everything is immutable: each method answers a changed copy, so a beginning can be
 * shared between tests. What is not said is filled in: numbers are counted up, the service is {@code internet}, the
 * first instant is {@link #MONDAY}.
 *
 * <pre>{@code
 * Ticket ticket = ticket("T-1").of("S-1").about("internet")
 *         .opened("2026-03-02T09:00:00Z").assigned(L1, "ann")
 *         .after(hours(1)).escalatedTo(L2).after(minutes(20)).acceptedBy("bob")
 *         .after(hours(2)).resolved().confirmedBy(Source.CUSTOMER, "2026-03-03T10:00:00Z")
 *         .build();
 *
 * Desk desk = desk().asOf("2026-04-10T00:00:00Z")
 *         .with(history("S-1").active("2025-01-01").contact("2026-03-02T08:50:00Z").with(ticket().opened("2026-03-02T09:00:00Z")))
 *         .with(fault().restoredAfter(hours(9)).onLine(L1).by("ann").silently())
 *         .build();
 * }</pre>
 */
public final class Given {
    /** Monday, 2 March 2026, 9 o'clock UTC, noon in Moscow: when something happens in a test that does not say when. */
    public static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    private Given() {}

    /**
     * A ticket whose number does not matter.
     *
     * @return a ticket without any event yet
     */
    public static GivenTicket ticket() {
        return new GivenTicket();
    }

    /**
     * A ticket.
     *
     * @param id its number
     * @return a ticket without any event yet
     */
    public static GivenTicket ticket(String id) {
        return new GivenTicket().numbered(TicketId.of(id));
    }

    /**
     * The history of a subscriber whose number does not matter.
     *
     * @return a history without any fact yet
     */
    public static GivenHistory history() {
        return new GivenHistory();
    }

    /**
     * The history of a subscriber.
     *
     * @param subscriber his number
     * @return a history without any fact yet
     */
    public static GivenHistory history(String subscriber) {
        return new GivenHistory().of(subscriber);
    }

    /**
     * Somebody who works on a desk: {@code desk().staff(person("ann").on(L1))}.
     *
     * @param number his number
     * @return an engineer on no line yet
     */
    public static GivenPerson person(String number) {
        return GivenPerson.of(number);
    }

    /**
     * A desk: three lines, every kind of evidence recorded, tickets registered within 4 hours, repeats within 7 days.
     *
     * @return a desk without any fact yet
     */
    public static GivenDesk desk() {
        return new GivenDesk();
    }

    /**
     * A whole fault of an active subscriber: he calls on {@link #MONDAY}, {@code ann} on the first line registers it at
     * once and says an hour later that it is mended, and an hour after that he confirms.
     *
     * @return the fault, to be changed where the test needs something else
     */
    public static GivenFault fault() {
        return new GivenFault();
    }

    /**
     * A call of a customer that somebody picked and listened to: {@code listened("2026-03-05T18:00:00Z").drawn(3, 40).reaching(7)}. Unless said
     * otherwise {@code ann} on the first line took it, and {@code rita}, an independent reviewer, gave it a day later all of 10 points, of
     * which 8 pass.
     *
     * @param at when the customer called
     * @return the review
     * @throws IllegalArgumentException if it is no instant
     */
    public static GivenReview listened(String at) {
        return new GivenReview(QualityReview.Kind.LISTENED, Moments.read(at));
    }

    /**
     * A call that was made as a test, else as {@link #listened}.
     *
     * @param at when it was made
     * @return the review
     * @throws IllegalArgumentException if it is no instant
     */
    public static GivenReview mysteryCall(String at) {
        return new GivenReview(QualityReview.Kind.MYSTERY, Moments.read(at));
    }

    /**
     * A call of an employee about a fault on his own line, else as {@link #listened}.
     *
     * @param at when he called
     * @return the review
     * @throws IllegalArgumentException if it is no instant
     */
    public static GivenReview probe(String at) {
        return new GivenReview(QualityReview.Kind.PROBE, Moments.read(at));
    }

    /**
     * A finished history as facts.
     *
     * @param history the history
     * @return the same history as facts
     */
    public static Facts facts(SubscriberHistory history) {
        Objects.requireNonNull(history, "history");
        return new Facts() {
            @Override
            public Optional<SubscriberId> subscriber() {
                return Optional.of(history.subscriber());
            }

            @Override
            public SubscriberHistory as(SubscriberId whenUnnamed) {
                return history;
            }
        };
    }
}
