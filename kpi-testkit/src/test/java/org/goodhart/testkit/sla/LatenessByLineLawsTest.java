package org.goodhart.testkit.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Group;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Context;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Dossier;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Line;
import org.goodhart.desk.Priority;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stamp;
import org.goodhart.desk.Stint;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.metric.Evaluation;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Scope;
import org.goodhart.metric.Totals;
import org.goodhart.sla.LatenessByLine;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.Overdue;
import org.goodhart.sla.PausePolicy;
import org.goodhart.sla.Reclassification;
import org.goodhart.sla.SlaNorm;
import org.goodhart.testkit.PayPeriods;
import org.goodhart.testkit.arbitraries.DeskArbitraries;
import org.goodhart.testkit.arbitraries.NormArbitraries;
import org.goodhart.testkit.laws.MetricLaws;
import org.goodhart.value.Interval;
import org.goodhart.value.PayPeriod;

/** The lines' parts and nobody's sum to the lateness of faults, whatever the norms, and no line loses what it had. */
class LatenessByLineLawsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    private static final Map<Line, Duration> OWN =
            Map.of(Line.of(1), Duration.ofMinutes(15), Line.of(2), Duration.ofMinutes(45));

    @Group
    class LatenessMetrics implements MetricLaws {
        @Provide
        @Override
        public Arbitrary<Metric> metrics() {
            NormBook hours = NormBook.from(
                    LocalDate.of(2000, 1, 1),
                    SlaNorm.restore().within(Duration.ofHours(1)).aroundTheClock(ZONE));
            return Arbitraries.of(
                    LatenessByLine.accrued(hours, OWN),
                    LatenessByLine.accrued(hours, Map.of()).named("without own"));
        }
    }

    /** Books with targets of an hour or more, by any hours, with any pauses, from any start. */
    @Provide
    Arbitrary<NormBook> books() {
        Arbitrary<SlaNorm> norms = Combinators.combine(
                        Arbitraries.integers().between(60, 3000),
                        NormArbitraries.calendars(ZONE),
                        NormArbitraries.pausePolicies(),
                        Arbitraries.integers().between(0, 9))
                .as((target, hours, pauses, kind) -> SlaNorm.restore()
                        .within(Duration.ofMinutes(target))
                        .on(hours)
                        .pausing(kind == 0 ? PausePolicy.none() : pauses));
        return Combinators.combine(
                        norms,
                        norms,
                        norms,
                        Arbitraries.of(Reclassification.class),
                        Arbitraries.integers().between(0, 2))
                .as((high, any, later, rule, start) -> NormBook.from(
                                LocalDate.of(2026, 1, 1),
                                from(start, high.forPriorities(Priority.of("high"))),
                                from(start, any))
                        .andFrom(LocalDate.of(2026, 3, 10), from(start, later))
                        .reclassified(rule)
                        .alsoForWhatBeganBefore());
    }

    private static SlaNorm from(int start, SlaNorm norm) {
        return switch (start) {
            case 0 -> norm.fromFirstContact();
            case 1 -> norm.fromOpening();
            default -> norm.fromAcceptance();
        };
    }

    @Provide
    Arbitrary<Desk> desks() {
        return DeskArbitraries.desks(PayPeriods.march2026());
    }

    @Provide
    Arbitrary<Instant> instants() {
        return DeskArbitraries.instants(PayPeriods.march2026())
                .flatMap(instant ->
                        Arbitraries.of(0L, 1L, 500_000_000L, 999_999_999L).map(instant::plusNanos));
    }

    @Property
    void thePartsSumToTheLatenessOfTheFaults(
            @ForAll("books") NormBook book,
            @ForAll("desks") Desk desk,
            @ForAll("instants") Instant one,
            @ForAll("instants") Instant other) {
        long whole = sum(evaluate(Overdue.accrued(book), desk, one, other));
        assertThat(sum(evaluate(LatenessByLine.accrued(book, OWN), desk, one, other)))
                .isEqualTo(whole);
        assertThat(sum(evaluate(LatenessByLine.accrued(book, Map.of()), desk, one, other)))
                .isEqualTo(whole);
    }

    @Property
    void periodsThatAbutAddUpForEveryLineAndNoPartSinks(
            @ForAll("books") NormBook book,
            @ForAll("desks") Desk desk,
            @ForAll("instants") Instant one,
            @ForAll("instants") Instant other,
            @ForAll("instants") Instant third) {
        List<Instant> sorted = List.of(one, other, third).stream().sorted().toList();
        Metric metric = LatenessByLine.accrued(book, OWN);
        Map<String, Long> whole = evaluate(metric, desk, sorted.get(0), sorted.get(2));
        Map<String, Long> parts = new HashMap<>(evaluate(metric, desk, sorted.get(0), sorted.get(1)));
        evaluate(metric, desk, sorted.get(1), sorted.get(2))
                .forEach((owner, part) -> parts.merge(owner, part, Long::sum));
        parts.values().removeIf(part -> part == 0);
        assertThat(parts).isEqualTo(whole);
        long faults = desk.histories().stream()
                .mapToLong(history ->
                        desk.context().faults().faultsOf(history, desk.asOf()).size())
                .sum();
        assertThat(whole.values()).allSatisfy(part -> assertThat(part).isGreaterThanOrEqualTo(-2 * faults));
    }

    /** A line that passes a ticket from one of its agents to the other and back divides its time and not its part. */
    @Property
    void howALineDividesItsTimeMeansNothing(
            @ForAll("books") NormBook book, @ForAll("desks") Desk desk, @ForAll("instants") Instant at) {
        List<SubscriberHistory> changed = new ArrayList<>();
        for (SubscriberHistory history : desk.histories()) {
            List<Ticket> tickets = new ArrayList<>();
            for (Ticket ticket : history.tickets()) tickets.add(passedAround(ticket, at, desk));
            changed.add(history.withTickets(tickets));
        }
        Metric metric = LatenessByLine.accrued(book, OWN);
        Instant start = PayPeriods.march2026().start();
        Instant end = PayPeriods.march2026().end();
        assertThat(byLine(metric, desk.context(), desk.asOf(), changed, start, end))
                .isEqualTo(byLine(metric, desk.context(), desk.asOf(), desk.histories(), start, end));
    }

    /** Only where an agent holds it within a stint that nobody was asked to take over, at an instant without events. */
    private static Ticket passedAround(Ticket ticket, Instant at, Desk desk) {
        if (ticket.openedAt().isAfter(desk.asOf()) || at.isAfter(desk.asOf())) return ticket;
        for (Stint stint : Dossier.of(desk.context(), desk.asOf())
                .open(SubscriberHistory.empty(ticket.subscriber()).withTickets(List.of(ticket)))
                .courses()
                .get(0)
                .stints()) {
            Instant back = at.plusNanos(1);
            boolean inside = stint.interval().start().isBefore(at)
                    && stint.interval().end().isAfter(back);
            if (!inside
                    || stint.handedOverAt().isPresent()
                    || stint.holder().agent().isEmpty()) continue;
            if (!stint.chargedTo().equals(stint.holder())) continue;
            if (ticket.events().stream()
                    .anyMatch(event -> event.at().equals(at) || event.at().equals(back))) continue;
            if (offersAround(ticket)) continue;
            List<TicketEvent> events = new ArrayList<>(ticket.events());
            Line line = stint.holder().line();
            events.add(assigned(at, Holder.of(line, AgentId.of("zoe"))));
            events.add(assigned(back, stint.holder()));
            return ticket.withEvents(events);
        }
        return ticket;
    }

    private static boolean offersAround(Ticket ticket) {
        return ticket.events().stream()
                .anyMatch(event -> event instanceof TicketEvent.Escalated || event instanceof TicketEvent.Returned);
    }

    private static TicketEvent assigned(Instant at, Holder holder) {
        return new TicketEvent.Assigned(Stamp.of(at, Source.SUPPORT_LINE), holder);
    }

    private static Map<String, Long> evaluate(Metric metric, Desk desk, Instant one, Instant other) {
        Instant from = one.isBefore(other) ? one : other;
        Instant until = one.isBefore(other) ? other : one;
        if (from.equals(until)) return Map.of();
        Scope scope = new Scope(desk.context(), PayPeriod.of(Interval.of(from, until), ZONE), desk.asOf());
        Evaluation evaluation = MetricSet.of(metric).evaluate(scope, desk.histories().stream());
        return found(evaluation, Holder::toString);
    }

    private static Map<String, Long> byLine(
            Metric metric,
            Context context,
            Instant asOf,
            Collection<SubscriberHistory> histories,
            Instant from,
            Instant until) {
        Scope scope = new Scope(context, PayPeriod.of(Interval.of(from, until), ZONE), asOf);
        return found(
                MetricSet.of(metric).evaluate(scope, histories.stream()),
                holder -> holder.line().toString());
    }

    private static Map<String, Long> found(Evaluation evaluation, Function<Holder, String> key) {
        Map<String, Long> found = new HashMap<>();
        evaluation.byHolder().forEach((holder, totals) -> found.merge(key.apply(holder), only(totals), Long::sum));
        found.merge("nobody", only(evaluation.nobodys()), Long::sum);
        found.values().removeIf(part -> part == 0);
        return found;
    }

    private static long only(Totals totals) {
        return totals.toArray()[0];
    }

    private static long sum(Map<String, Long> parts) {
        return parts.values().stream().mapToLong(Long::longValue).sum();
    }
}
