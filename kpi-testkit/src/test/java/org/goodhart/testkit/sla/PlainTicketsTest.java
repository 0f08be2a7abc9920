package org.goodhart.testkit.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Priority;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.metric.Evaluation;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Scope;
import org.goodhart.sla.ClockStart;
import org.goodhart.sla.Cohort;
import org.goodhart.sla.InNorm;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.PausePolicy;
import org.goodhart.sla.SlaMetrics;
import org.goodhart.sla.SlaNorm;
import org.goodhart.sla.StillRunning;
import org.goodhart.sla.Subject;
import org.goodhart.testkit.PayPeriods;
import org.goodhart.testkit.arbitraries.DeskArbitraries;
import org.goodhart.testkit.arbitraries.NormArbitraries;

/**
 * Tickets to which little happened are judged by a short way, all others by a long one. Which way is gone changes no figure: a book that has one more norm, for a
 * priority that no ticket has, says the same and sends everything the long way.
 */
class PlainTicketsTest {

    /** A norm that binds everything alone, and whether another one was in force before it. */
    record Bound(SlaNorm norm, Optional<SlaNorm> before, LocalDate from) {

        NormBook alone() {
            return book(norm);
        }

        NormBook besideOneThatFitsNothing() {
            return book(norm.forPriorities(Priority.of("a priority that nobody has")), norm);
        }

        private NormBook book(SlaNorm... norms) {
            return before.map(earlier ->
                            NormBook.from(LocalDate.of(2000, 1, 1), earlier).andFrom(from, norms))
                    .orElseGet(() -> NormBook.from(LocalDate.of(2000, 1, 1), norms));
        }
    }

    @Provide
    Arbitrary<Bound> bounds() {
        Arbitrary<Subject> subjects =
                Arbitraries.of(Subject.FIRST_REPLY, Subject.FIRST_RESOLUTION, Subject.TOTAL_RESOLUTION);
        return Combinators.combine(subjects, NormArbitraries.zones()).flatAs(PlainTicketsTest::bounds);
    }

    private static Arbitrary<Bound> bounds(Subject subject, ZoneId zone) {
        Arbitrary<SlaNorm> norms = Combinators.combine(
                        NormArbitraries.norms(subject, ClockStart.OPENING, zone), Arbitraries.of(true, false))
                .as((norm, pauses) -> pauses ? norm : norm.pausing(PausePolicy.none()));
        Arbitrary<LocalDate> dates = Arbitraries.integers().between(-5, 33).map(LocalDate.of(2026, 3, 1)::plusDays);
        return Combinators.combine(norms, norms.optional(0.4), dates).as(Bound::new);
    }

    /** Half of the desks have nothing that asks for the long way, and a quarter at most some of it. */
    @Provide
    Arbitrary<Desk> desks() {
        return Combinators.combine(
                        DeskArbitraries.desks(PayPeriods.march2026()),
                        Arbitraries.integers().between(0, 3))
                .as((desk, kind) -> kind == 3 ? desk : plain(desk, kind == 2));
    }

    private static Desk plain(Desk desk, boolean keepsWaits) {
        List<SubscriberHistory> plain = new ArrayList<>();
        for (SubscriberHistory history : desk.histories()) {
            List<Ticket> tickets = new ArrayList<>();
            for (Ticket ticket : history.tickets()) {
                tickets.add(ticket.withEvents(ticket.events().stream()
                        .filter(event -> isPlain(event, keepsWaits))
                        .toList()));
            }
            plain.add(history.withTickets(tickets));
        }
        return Desk.of(desk.context().withOutages(List.of()), desk.asOf(), plain);
    }

    private static boolean isPlain(TicketEvent event, boolean keepsWaits) {
        return switch (event.kind()) {
            case REPRIORITISED, RECATEGORISED, MERGED, EXCLUDED -> false;
            case WAITING_STARTED, WAITING_ENDED, WAITING_DISPUTED, REOPENED -> keepsWaits;
            default -> true;
        };
    }

    /** The desk's instant, or one within or around the period. */
    @Provide
    Arbitrary<Optional<Instant>> instants() {
        return DeskArbitraries.instants(PayPeriods.march2026()).optional(0.6);
    }

    @Provide
    Arbitrary<Optional<Duration>> settlements() {
        return Arbitraries.integers().between(0, 15).map(Duration::ofDays).optional(0.5);
    }

    @Property(tries = 800)
    void theShortWayAndTheLongWayAgree(
            @ForAll("bounds") Bound bound,
            @ForAll("desks") Desk desk,
            @ForAll Cohort cohort,
            @ForAll StillRunning stillRunning,
            @ForAll("settlements") Optional<Duration> settledAfter,
            @ForAll("instants") Optional<Instant> asOf) {
        Scope scope = new Scope(desk.context(), PayPeriods.march2026(), asOf.orElse(desk.asOf()));
        Evaluation shortWay = evaluation(metric(bound.alone(), cohort, stillRunning, settledAfter), desk, scope);
        Evaluation longWay =
                evaluation(metric(bound.besideOneThatFitsNothing(), cohort, stillRunning, settledAfter), desk, scope);
        assertThat(sums(shortWay)).isEqualTo(sums(longWay));
    }

    private static Evaluation evaluation(Metric metric, Desk desk, Scope scope) {
        return MetricSet.of(metric).evaluate(scope, desk.histories().stream());
    }

    private static List<String> sums(Evaluation evaluation) {
        List<String> sums = new ArrayList<>();
        evaluation.byHolder().forEach((holder, totals) -> {
            List<Long> all = new ArrayList<>();
            for (long total : totals.toArray()) all.add(total);
            sums.add(holder + " " + all);
        });
        return sums;
    }

    private static Metric metric(
            NormBook book, Cohort cohort, StillRunning stillRunning, Optional<Duration> settledAfter) {
        InNorm unsettled = switch (book.subject()) {
            case FIRST_REPLY -> SlaMetrics.repliedInNorm(book);
            case FIRST_RESOLUTION -> SlaMetrics.firstResolvedInNorm(book);
            default -> SlaMetrics.resolvedInNorm(book);
        };
        InNorm share = settledAfter.map(unsettled::settledAfter).orElse(unsettled);
        return switch (cohort) {
            case NOMINALLY_DUE -> share.nominallyDueInPeriod(stillRunning);
            case CLOSED -> share.closedInPeriod();
            case OPENED -> share.openedInPeriod(stillRunning);
            case ARRIVED -> share.arrivedInPeriod(stillRunning);
        };
    }
}
