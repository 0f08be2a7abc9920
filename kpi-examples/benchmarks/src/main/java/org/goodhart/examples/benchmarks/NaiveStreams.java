package org.goodhart.examples.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Course;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stint;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.SubscriberId;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;

/**
 * The eight metrics as an embedder writes them first: a pass of streams for each, months by {@link YearMonth}, working time date by date, sums and quotients in {@link BigDecimal}.
 */
final class NaiveStreams {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final NaiveHours HOURS = new NaiveHours();

    /** What a metric comes to: the two sums, and their quotient to ten places. */
    record Result(BigDecimal upper, BigDecimal lower, BigDecimal quotient) {}

    private final List<SubscriberHistory> histories;

    private NaiveStreams(List<SubscriberHistory> histories) {
        this.histories = histories;
    }

    static List<Result> results(List<SubscriberHistory> histories) {
        NaiveStreams streams = new NaiveStreams(histories);
        return List.of(
                streams.inNorm(),
                streams.onFirstLine(),
                streams.returned(),
                streams.resolvedIf(ticket -> resolutions(ticket).findFirst().isPresent()
                        && ticket.events().stream().anyMatch(TicketEvent.Reopened.class::isInstance)),
                streams.meanTime(),
                streams.resolvedIf(NaiveStreams::isConfirmed),
                streams.repeats(),
                streams.meanReply());
    }

    static long[] sums(List<SubscriberHistory> histories) {
        List<Result> results = results(histories);
        int[][] places = {
            {EightMetrics.IN_NORM, EightMetrics.DUE},
            {EightMetrics.ON_FIRST_LINE, EightMetrics.RESOLVED},
            {EightMetrics.RETURNED, EightMetrics.HAND_OVERS},
            {EightMetrics.REOPENED, EightMetrics.RESOLVED},
            {EightMetrics.SECONDS_TO_RESOLUTION, EightMetrics.RESOLVED},
            {EightMetrics.CONFIRMED, EightMetrics.RESOLVED},
            {EightMetrics.REPEATS, EightMetrics.CONTACTS},
            {EightMetrics.SECONDS_TO_REPLY, EightMetrics.REPLIED}
        };
        long[] sums = new long[EightMetrics.SUMS];
        for (int i = 0; i < places.length; i++) {
            sums[places[i][0]] = results.get(i).upper().longValueExact();
            sums[places[i][1]] = results.get(i).lower().longValueExact();
        }
        return sums;
    }

    private static boolean isInMarch(Instant instant) {
        return YearMonth.from(instant.atZone(GeneratedDesk.ZONE)).equals(MARCH);
    }

    private Stream<Ticket> tickets() {
        return histories.stream().flatMap(history -> history.tickets().stream());
    }

    private static Stream<TicketEvent> resolutions(Ticket ticket) {
        return ticket.events().stream().filter(TicketEvent.Resolved.class::isInstance);
    }

    private static Optional<Instant> firstResolved(Ticket ticket) {
        return resolutions(ticket).map(TicketEvent::at).findFirst();
    }

    private static Optional<Instant> standing(Ticket ticket) {
        List<TicketEvent> ends = ticket.events().stream()
                .filter(event -> event instanceof TicketEvent.Resolved || event instanceof TicketEvent.Reopened)
                .toList();
        if (ends.isEmpty()) return Optional.empty();
        TicketEvent last = ends.get(ends.size() - 1);
        return last instanceof TicketEvent.Resolved ? Optional.of(last.at()) : Optional.empty();
    }

    private static boolean isConfirmed(Ticket ticket) {
        Optional<Instant> resolved = standing(ticket);
        return resolved.isPresent()
                && ticket.events().stream()
                        .anyMatch(event -> event instanceof TicketEvent.Confirmed
                                && event.source() == Source.CUSTOMER
                                && !event.at().isBefore(resolved.get()));
    }

    private Result resolvedIf(Predicate<Ticket> holds) {
        List<Ticket> resolved = tickets()
                .filter(ticket ->
                        firstResolved(ticket).filter(NaiveStreams::isInMarch).isPresent())
                .toList();
        return result(resolved.stream().map(t -> holds.test(t) ? BigDecimal.ONE : BigDecimal.ZERO), resolved.size());
    }

    private Result onFirstLine() {
        return resolvedIf(ticket -> ticket.course(firstResolved(ticket).orElseThrow())
                        .lastHolder()
                        .line()
                        .rank()
                == 1);
    }

    private Result meanTime() {
        List<Ticket> resolved = tickets()
                .filter(ticket ->
                        firstResolved(ticket).filter(NaiveStreams::isInMarch).isPresent())
                .toList();
        return result(
                resolved.stream()
                        .map(ticket ->
                                seconds(ticket.openedAt(), firstResolved(ticket).orElseThrow())),
                resolved.size());
    }

    private static Optional<Instant> firstReply(Ticket ticket) {
        return ticket.events().stream()
                .filter(TicketEvent.FirstReply.class::isInstance)
                .map(TicketEvent::at)
                .findFirst();
    }

    private Result meanReply() {
        List<Ticket> answered = tickets()
                .filter(ticket ->
                        firstReply(ticket).filter(NaiveStreams::isInMarch).isPresent())
                .toList();
        return result(
                answered.stream()
                        .map(ticket ->
                                seconds(ticket.openedAt(), firstReply(ticket).orElseThrow())),
                answered.size());
    }

    private static BigDecimal seconds(Instant from, Instant to) {
        return BigDecimal.valueOf(Duration.between(from, to).toSeconds());
    }

    private Result inNorm() {
        List<Ticket> due = tickets()
                .filter(ticket -> isInMarch(HOURS.after(ticket.openedAt(), EightMetrics.TARGET)))
                .toList();
        return result(
                due.stream()
                        .map(ticket -> standing(ticket)
                                .filter(end -> HOURS.workingTime(ticket.openedAt(), end)
                                                .compareTo(EightMetrics.TARGET)
                                        <= 0)
                                .map(end -> BigDecimal.ONE)
                                .orElse(BigDecimal.ZERO)),
                due.size());
    }

    private Result returned() {
        List<Boolean> cameBack = tickets()
                .map(ticket -> ticket.course(GeneratedDesk.AS_OF))
                .flatMap(course -> escalations(course).stream())
                .toList();
        return result(cameBack.stream().map(back -> back ? BigDecimal.ONE : BigDecimal.ZERO), cameBack.size());
    }

    private static List<Boolean> escalations(Course course) {
        List<Stint> stints = course.stints();
        List<Boolean> cameBack = new ArrayList<>();
        for (int i = 0; i < stints.size(); i++) {
            Stint stint = stints.get(i);
            if (stint.ending() != Stint.Ending.ESCALATED
                    || !isInMarch(stint.interval().end())) continue;
            cameBack.add(IntStream.range(i + 1, stints.size() - 1)
                    .filter(next -> stints.get(next).ending() == Stint.Ending.RETURNED)
                    .mapToObj(next -> stints.get(next + 1)
                            .holder()
                            .line()
                            .equals(stint.holder().line()))
                    .findFirst()
                    .orElse(false));
        }
        return cameBack;
    }

    private Result repeats() {
        List<Contact> all = histories.stream()
                .flatMap(history -> history.contacts().stream())
                .toList();
        Map<SubscriberId, List<Contact>> bySubscriber =
                all.stream().collect(Collectors.groupingBy(Contact::subscriber, Collectors.toList()));
        List<Contact> march =
                all.stream().filter(contact -> isInMarch(contact.at())).toList();
        Function<Contact, Boolean> isRepeat =
                contact -> bySubscriber.getOrDefault(contact.subscriber(), List.of()).stream()
                        .anyMatch(other -> other.at().isBefore(contact.at())
                                && other.service().equals(contact.service())
                                && !other.at().plus(EightMetrics.WINDOW).isBefore(contact.at()));
        return result(march.stream().map(c -> isRepeat.apply(c) ? BigDecimal.ONE : BigDecimal.ZERO), march.size());
    }

    private static Result result(Stream<BigDecimal> summands, int count) {
        BigDecimal upper = summands.reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal lower = BigDecimal.valueOf(count);
        BigDecimal quotient = count == 0 ? BigDecimal.ZERO : upper.divide(lower, 10, RoundingMode.HALF_EVEN);
        return new Result(upper, lower, quotient);
    }
}
