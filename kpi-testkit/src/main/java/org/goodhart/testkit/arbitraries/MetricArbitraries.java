package org.goodhart.testkit.arbitraries;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.goodhart.calendar.WeeklyHours;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.catalogue.Catalogue;
import org.goodhart.catalogue.CatalogueEntry;
import org.goodhart.desk.Priority;
import org.goodhart.desk.Source;
import org.goodhart.desk.WaitingOn;
import org.goodhart.flow.FlowMetrics;
import org.goodhart.flow.Silence;
import org.goodhart.flow.Verification;
import org.goodhart.metric.Direction;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Sum;
import org.goodhart.metric.Unit;
import org.goodhart.sla.InNorm;
import org.goodhart.sla.LineClock;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.PausePolicy;
import org.goodhart.sla.SlaMetrics;
import org.goodhart.sla.SlaNorm;
import org.goodhart.sla.StillRunning;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;

/** The metrics of the catalogue, variants of them, metrics over tickets as a user would write them, and metrics composed of all these at random. */
public final class MetricArbitraries {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private MetricArbitraries() {}

    /**
     * All that the other methods give, the simple ones more often.
     *
     * @return metrics; no two different ones share a label
     */
    public static Arbitrary<Metric> metrics() {
        return Arbitraries.lazyOf(
                MetricArbitraries::simple,
                MetricArbitraries::simple,
                MetricArbitraries::overTickets,
                MetricArbitraries::composites);
    }

    /**
     * The metrics of the library's catalogue, with the parameters of their examples.
     *
     * @return the example of every entry
     */
    public static Arbitrary<Metric> catalogued() {
        return Arbitraries.of(
                Catalogue.entries().stream().map(CatalogueEntry::example).toList());
    }

    /**
     * The metrics of the library's catalogue, and further variants of those that have parameters.
     *
     * @return metrics of the library
     */
    public static Arbitrary<Metric> simple() {
        return Arbitraries.of(core());
    }

    /**
     * Counts, shares, means and quantiles over tickets, restricted by conditions at random.
     *
     * @return metrics as a user would write them
     */
    public static Arbitrary<Metric> overTickets() {
        return TicketMetrics.metrics();
    }

    /**
     * Metrics composed at random, up to three levels deep: weighted means, the worst of several, products, complements, sums with coefficients, metrics drawn towards a prior,
     * metrics that are held while there is something, other names.
     *
     * @return composites; their labels say what they are made of
     */
    public static Arbitrary<Metric> composites() {
        Arbitrary<Metric> simple = Arbitraries.oneOf(simple(), overTickets());
        Arbitrary<Metric> once = composed(simple);
        Arbitrary<Metric> twice = composed(Arbitraries.oneOf(simple, once));
        Arbitrary<Metric> thrice = composed(Arbitraries.oneOf(simple, twice));
        return Arbitraries.oneOf(once, twice, thrice);
    }

    private static Arbitrary<Metric> composed(Arbitrary<Metric> parts) {
        Arbitrary<Metric> shares = parts.filter(MetricArbitraries::isShare);
        Arbitrary<List<Metric>> alike = shares.list().ofMinSize(1).ofMaxSize(3).map(MetricArbitraries::turnedAlike);
        Arbitrary<List<Integer>> weights =
                Arbitraries.integers().between(0, 4).list().ofSize(3);
        Arbitrary<List<Integer>> coefficients =
                Arbitraries.integers().between(-4, 4).list().ofSize(3);
        return Arbitraries.oneOf(
                alike.map(all -> Metric.worstOf(label("worst", all), all.toArray(Metric[]::new))),
                alike.map(all -> Metric.product(label("product", all), all.toArray(Metric[]::new))),
                Combinators.combine(alike, weights).as(MetricArbitraries::weighted),
                shares.map(part -> part.complement(label("complement", List.of(part)))),
                Combinators.combine(parts.list().ofMinSize(1).ofMaxSize(3), coefficients)
                        .as(MetricArbitraries::linear),
                Combinators.combine(
                                parts,
                                Arbitraries.integers().between(0, 4),
                                Arbitraries.integers().between(1, 9))
                        .as(MetricArbitraries::shrunk),
                Combinators.combine(parts, TicketMetrics.sums()).as(MetricArbitraries::held),
                parts.map(part -> part.named(label("named", List.of(part)))));
    }

    private static boolean isShare(Metric metric) {
        return metric.unit() == Unit.SHARE && metric.direction() != Direction.INDIFFERENT;
    }

    /** Composites want parts of one direction: what is better when lower is turned round. */
    private static List<Metric> turnedAlike(List<Metric> parts) {
        List<Metric> alike = new ArrayList<>();
        for (Metric part : parts) {
            alike.add(
                    part.direction() == Direction.HIGHER_IS_BETTER
                            ? part
                            : part.complement(label("complement", List.of(part))));
        }
        return alike;
    }

    private static Metric weighted(List<Metric> parts, List<Integer> weights) {
        Map<Metric, Integer> counts = new LinkedHashMap<>();
        int sum = 0;
        for (int i = 0; i < parts.size(); i++) {
            int weight = weights.get(i) + (i == 0 ? 1 : 0);
            counts.merge(parts.get(i), weight, Integer::sum);
            sum += weight;
        }
        Map<Metric, Ratio> shares = new LinkedHashMap<>();
        for (Map.Entry<Metric, Integer> entry : counts.entrySet()) {
            shares.put(entry.getKey(), Ratio.of(entry.getValue(), sum));
        }
        return Metric.weighted(label("weighted " + shares.values(), List.copyOf(shares.keySet())), shares);
    }

    private static Metric linear(List<Metric> parts, List<Integer> coefficients) {
        Map<Metric, Ratio> factors = new LinkedHashMap<>();
        for (int i = 0; i < parts.size(); i++) factors.put(parts.get(i), Ratio.of(coefficients.get(i), 2));
        Phrase label = label("linear " + factors.values(), List.copyOf(factors.keySet()));
        return Metric.linear(label, Unit.POINTS, Direction.HIGHER_IS_BETTER, factors);
    }

    private static Metric shrunk(Metric part, int quarters, int strength) {
        Ratio prior = Ratio.of(quarters, 4);
        return part.shrunkTowards(prior, strength)
                .named(label("drawn towards " + prior + " worth " + strength, List.of(part)));
    }

    private static Metric held(Metric part, Sum<?> open) {
        return part.heldWhile(open).named(label("held while " + open.formula(), List.of(part)));
    }

    private static Phrase label(String what, List<Metric> parts) {
        return Phrase.literal(what + " of "
                + parts.stream().map(part -> part.label().toString()).toList());
    }

    private static List<Metric> core() {
        Set<Metric> metrics = new LinkedHashSet<>();
        Catalogue.entries().forEach(entry -> metrics.add(entry.example()));
        for (Silence silence : Silence.values()) {
            metrics.add(distinct(FlowMetrics.verifiedResolution(verification(silence)), silence));
            inNorm(
                    metrics,
                    SlaMetrics.restoredInNorm(book(SlaNorm.restore())).verified(verification(silence)),
                    silence);
        }
        inNorm(metrics, SlaMetrics.restoredInNorm(book(SlaNorm.restore())), "by priority");
        inNorm(metrics, SlaMetrics.resolvedInNorm(book(SlaNorm.totalResolution())), "by priority");
        inNorm(metrics, SlaMetrics.repliedInNorm(book(SlaNorm.firstReply())), "by priority");
        inNorm(metrics, SlaMetrics.firstResolvedInNorm(book(SlaNorm.firstResolution())), "by priority");
        inNorm(
                metrics,
                SlaMetrics.restoredInNorm(book(SlaNorm.restore())).settledAfter(Duration.ofDays(5)),
                "settled after 5 days");
        for (LineClock clock : LineClock.values()) {
            inNorm(metrics, SlaMetrics.heldInNorm(book(SlaNorm.hold()), clock), "by priority");
        }
        return List.copyOf(metrics);
    }

    private static void inNorm(Set<Metric> metrics, InNorm share, Object variant) {
        metrics.add(distinct(share.closedInPeriod(), variant));
        for (StillRunning running : StillRunning.values()) {
            metrics.add(distinct(share.nominallyDueInPeriod(running), variant + " " + running));
            metrics.add(distinct(share.openedInPeriod(running), variant + " " + running));
            metrics.add(distinct(share.arrivedInPeriod(running), variant + " " + running));
        }
    }

    private static Metric distinct(Metric metric, Object variant) {
        return metric.named(Phrase.literal(metric.label() + ", " + variant));
    }

    private static Verification verification(Silence silence) {
        return Verification.within(Duration.ofDays(7))
                .by(Source.CUSTOMER, Source.TELEMETRY)
                .silenceIs(silence);
    }

    private static NormBook book(SlaNorm.Unlimited norm) {
        WorkCalendar office = WorkCalendar.of(MOSCOW, WeeklyHours.parse("Mon-Fri 09:00-18:00"));
        PausePolicy pauses = PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER).cappedAt(Duration.ofHours(16));
        SlaNorm any = norm.within(Duration.ofHours(8)).on(office).pausing(pauses);
        SlaNorm urgent = norm.within(Duration.ofHours(2)).on(WorkCalendar.alwaysOpen(MOSCOW));
        return NormBook.from(LONG_AGO, any)
                .andFrom(LocalDate.of(2026, 3, 10), urgent.forPriorities(Priority.of("high")), any);
    }
}
