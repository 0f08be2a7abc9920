package org.goodhart.testkit.arbitraries;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.goodhart.calendar.WeeklyHours;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.churn.ChurnMetrics;
import org.goodhart.desk.Priority;
import org.goodhart.desk.Source;
import org.goodhart.desk.WaitingOn;
import org.goodhart.flow.FlowMetrics;
import org.goodhart.flow.Silence;
import org.goodhart.flow.Verification;
import org.goodhart.metric.Direction;
import org.goodhart.metric.Metric;
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

/** The metrics that the core has, in all their variants, and metrics composed of them at random. */
public final class MetricArbitraries {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private MetricArbitraries() {}

    /**
     * The core's metrics and what can be composed of them: weighted means, the worst of several, products, complements, other
     * names, up to three levels deep.
     *
     * @return metrics; no two different ones share a label
     */
    public static Arbitrary<Metric> metrics() {
        return Arbitraries.lazyOf(MetricArbitraries::simple, MetricArbitraries::simple, MetricArbitraries::composites);
    }

    /**
     * The metrics that the core has, each in all its variants.
     *
     * @return metrics of the packages flow, sla and churn
     */
    public static Arbitrary<Metric> simple() {
        return Arbitraries.of(core());
    }

    /**
     * Metrics composed of the core's shares at random, up to three levels deep.
     *
     * @return composites; their labels say what they are made of
     */
    public static Arbitrary<Metric> composites() {
        Arbitrary<Metric> shares = Arbitraries.of(shares());
        Arbitrary<Metric> once = composed(shares);
        Arbitrary<Metric> twice = composed(Arbitraries.oneOf(shares, once));
        return Arbitraries.oneOf(once, twice);
    }

    private static Arbitrary<Metric> composed(Arbitrary<Metric> parts) {
        Arbitrary<List<Metric>> alike = parts.list().ofMinSize(1).ofMaxSize(3).map(MetricArbitraries::turnedAlike);
        Arbitrary<List<Integer>> weights =
                Arbitraries.integers().between(0, 4).list().ofSize(3);
        return Arbitraries.oneOf(
                alike.map(all -> Metric.worstOf(label("worst", all), all.toArray(Metric[]::new))),
                alike.map(all -> Metric.product(label("product", all), all.toArray(Metric[]::new))),
                Combinators.combine(alike, weights).as(MetricArbitraries::weighted),
                parts.map(part -> part.complement(label("complement", List.of(part)))),
                parts.map(part -> part.named(label("named", List.of(part)))));
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

    private static Phrase label(String what, List<Metric> parts) {
        return Phrase.literal(what + " of "
                + parts.stream().map(part -> part.label().toString()).toList());
    }

    private static List<Metric> shares() {
        return core().stream().filter(metric -> metric.unit() == Unit.SHARE).toList();
    }

    private static List<Metric> core() {
        List<Metric> metrics = new ArrayList<>(List.of(
                FlowMetrics.ticketsResolved(),
                FlowMetrics.reopenRate(),
                FlowMetrics.returnRate(),
                FlowMetrics.escalations(),
                FlowMetrics.backdated(Duration.ofHours(1)),
                ChurnMetrics.departureRate()));
        for (Silence silence : Silence.values()) {
            metrics.add(distinct(FlowMetrics.verifiedResolution(verification(silence)), silence));
            inNorm(
                    metrics,
                    SlaMetrics.restoredInNorm(book(SlaNorm.restore())).verified(verification(silence)),
                    silence);
        }
        inNorm(metrics, SlaMetrics.restoredInNorm(book(SlaNorm.restore())), "");
        inNorm(metrics, SlaMetrics.resolvedInNorm(book(SlaNorm.totalResolution())), "");
        inNorm(metrics, SlaMetrics.repliedInNorm(book(SlaNorm.firstReply())), "");
        inNorm(metrics, SlaMetrics.firstResolvedInNorm(book(SlaNorm.firstResolution())), "");
        inNorm(
                metrics,
                SlaMetrics.restoredInNorm(book(SlaNorm.restore())).settledAfter(Duration.ofDays(5)),
                "settled after 5 days");
        for (LineClock clock : LineClock.values()) {
            inNorm(metrics, SlaMetrics.heldInNorm(book(SlaNorm.hold()), clock), "");
        }
        return metrics;
    }

    private static void inNorm(List<Metric> metrics, InNorm share, Object variant) {
        metrics.add(distinct(share.closedInPeriod(), variant));
        for (StillRunning running : StillRunning.values()) {
            metrics.add(distinct(share.nominallyDueInPeriod(running), variant + " " + running));
            metrics.add(distinct(share.openedInPeriod(running), variant + " " + running));
            metrics.add(distinct(share.arrivedInPeriod(running), variant + " " + running));
        }
    }

    private static Metric distinct(Metric metric, Object variant) {
        String text = Objects.toString(variant);
        return text.isEmpty() ? metric : metric.named(Phrase.literal(metric.label() + ", " + text));
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
