package org.goodhart.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.goodhart.desk.Line;
import org.goodhart.desk.Source;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.SubscriberId;

/**
 * A whole fault of an active subscriber, from his call to his confirmation, of which a test states what differs from the
 * ordinary: {@code fault().restoredAfter(hours(9)).silently()}.
 *
 * <p>Unless said otherwise the subscriber has had the service since 2025, calls on {@link Given#MONDAY}, {@code ann} on
 * the first line registers it at once and says one hour later that it is mended, and one hour after that the customer
 * confirms. All durations count from the call.
 */
public final class GivenFault implements Facts {
    private final GivenHistory before;
    private final Instant start;
    private final Duration registered;
    private final Optional<Duration> restored;
    private final Optional<Source> confirmation;
    private final Line line;
    private final String agent;
    private final List<UnaryOperator<GivenTicket>> along;
    private final List<Duration> calls;
    private final boolean seen;

    GivenFault() {
        this(
                new GivenHistory().active("2025-01-01"),
                Given.MONDAY,
                Duration.ZERO,
                Optional.of(Duration.ofHours(1)),
                Optional.of(Source.CUSTOMER),
                Lines.L1,
                "ann",
                List.of(),
                List.of(Duration.ZERO),
                false);
    }

    private GivenFault(
            GivenHistory before,
            Instant start,
            Duration registered,
            Optional<Duration> restored,
            Optional<Source> confirmation,
            Line line,
            String agent,
            List<UnaryOperator<GivenTicket>> along,
            List<Duration> calls,
            boolean seen) {
        this.before = before;
        this.start = start;
        this.registered = registered;
        this.restored = restored;
        this.confirmation = confirmation;
        this.line = line;
        this.agent = agent;
        this.along = along;
        this.calls = calls;
        this.seen = seen;
    }

    /**
     * Whose service it is.
     *
     * @param number his number
     * @return the changed fault
     */
    public GivenFault of(String number) {
        return new GivenFault(
                before.of(number), start, registered, restored, confirmation, line, agent, along, calls, seen);
    }

    /**
     * When the customer calls.
     *
     * @param at an instant such as {@code 2026-03-02T09:00:00Z}, or a date, which stands for its first instant in UTC
     * @return the changed fault
     * @throws IllegalArgumentException if it is neither
     */
    public GivenFault at(String at) {
        return at(Moments.read(at));
    }

    /**
     * When the customer calls.
     *
     * @param at the instant
     * @return the changed fault
     */
    public GivenFault at(Instant at) {
        Objects.requireNonNull(at, "at");
        return new GivenFault(before, at, registered, restored, confirmation, line, agent, along, calls, seen);
    }

    /**
     * The ticket is opened only so long after the call.
     *
     * @param duration how long after it
     * @return the changed fault
     */
    public GivenFault registeredAfter(Duration duration) {
        return new GivenFault(before, start, duration, restored, confirmation, line, agent, along, calls, seen);
    }

    /**
     * The holder says so long after the call that it is mended.
     *
     * @param duration how long after the call
     * @return the changed fault
     */
    public GivenFault restoredAfter(Duration duration) {
        return new GivenFault(
                before, start, registered, Optional.of(duration), confirmation, line, agent, along, calls, seen);
    }

    /**
     * Nobody ever says that it is mended, and so nobody confirms it.
     *
     * @return the changed fault
     */
    public GivenFault neverRestored() {
        return new GivenFault(
                before, start, registered, Optional.empty(), confirmation, line, agent, along, calls, seen);
    }

    /**
     * The customer confirms, an hour after it is said to be mended.
     *
     * @return the changed fault
     */
    public GivenFault confirmed() {
        return confirmedBy(Source.CUSTOMER);
    }

    /**
     * Somebody confirms, an hour after it is said to be mended.
     *
     * @param source who confirms
     * @return the changed fault
     */
    public GivenFault confirmedBy(Source source) {
        return new GivenFault(
                before, start, registered, restored, Optional.of(source), line, agent, along, calls, seen);
    }

    /**
     * Nobody confirms.
     *
     * @return the changed fault
     */
    public GivenFault silently() {
        return new GivenFault(before, start, registered, restored, Optional.empty(), line, agent, along, calls, seen);
    }

    /**
     * The line that registers it.
     *
     * @param registering the line
     * @return the changed fault
     */
    public GivenFault onLine(Line registering) {
        return new GivenFault(
                before, start, registered, restored, confirmation, registering, agent, along, calls, seen);
    }

    /**
     * The agent who registers it.
     *
     * @param number his number
     * @return the changed fault
     */
    public GivenFault by(String number) {
        return new GivenFault(before, start, registered, restored, confirmation, line, number, along, calls, seen);
    }

    /**
     * It is handed on and accepted at once.
     *
     * @param to the receiving line
     * @param number who accepts it there
     * @param duration how long after the call
     * @return the changed fault
     */
    public GivenFault escalatedTo(Line to, String number, Duration duration) {
        return along(ticket -> ticket.at(start.plus(duration)).escalatedTo(to).acceptedBy(number));
    }

    /**
     * Anything else that happens to its ticket.
     *
     * @param more adds events to the ticket, after those before its resolution and with the moment at its assignment
     * @return the changed fault
     */
    public GivenFault along(UnaryOperator<GivenTicket> more) {
        List<UnaryOperator<GivenTicket>> all = new ArrayList<>(along);
        all.add(Objects.requireNonNull(more, "more"));
        return new GivenFault(
                before, start, registered, restored, confirmation, line, agent, List.copyOf(all), calls, seen);
    }

    /**
     * The customer calls once more.
     *
     * @param duration how long after his first call
     * @return the changed fault
     */
    public GivenFault calledAgainAfter(Duration duration) {
        List<Duration> all = new ArrayList<>(calls);
        all.add(duration);
        return new GivenFault(
                before, start, registered, restored, confirmation, line, agent, along, List.copyOf(all), seen);
    }

    /**
     * Nobody called.
     *
     * @return the changed fault
     */
    public GivenFault withoutCalls() {
        return new GivenFault(before, start, registered, restored, confirmation, line, agent, along, List.of(), seen);
    }

    /**
     * Equipment saw the service down from the first instant until it was said to be mended.
     *
     * @return the changed fault
     */
    public GivenFault seenByTelemetry() {
        return new GivenFault(before, start, registered, restored, confirmation, line, agent, along, calls, true);
    }

    /**
     * Calls of the customer were reviewed.
     *
     * @param reviews the reviews
     * @return the changed fault
     */
    public GivenFault with(GivenReview... reviews) {
        return new GivenFault(
                before.with(reviews), start, registered, restored, confirmation, line, agent, along, calls, seen);
    }

    @Override
    public Optional<SubscriberId> subscriber() {
        return before.subscriber();
    }

    @Override
    public SubscriberHistory as(SubscriberId whenUnnamed) {
        GivenHistory history = before;
        for (Duration call : calls) history = history.contact(start.plus(call));
        if (seen) history = history.alarm(start, restored.map(start::plus));
        return history.with(ticket()).as(whenUnnamed);
    }

    private GivenTicket ticket() {
        Instant opened = start.plus(registered);
        GivenTicket ticket = new GivenTicket().enters(line).at(opened).opened().assigned(line, agent);
        for (UnaryOperator<GivenTicket> more : along) ticket = more.apply(ticket.at(opened));
        if (restored.isEmpty()) return ticket;
        ticket = ticket.at(start.plus(restored.get())).resolved();
        return confirmation.isEmpty()
                ? ticket
                : ticket.after(Duration.ofHours(1)).confirmedBy(confirmation.get());
    }
}
