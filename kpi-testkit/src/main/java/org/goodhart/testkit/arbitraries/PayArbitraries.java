package org.goodhart.testkit.arbitraries;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Unit;
import org.goodhart.pay.Curve;
import org.goodhart.pay.Fallback;
import org.goodhart.pay.Gate;
import org.goodhart.pay.Guard;
import org.goodhart.pay.PayFormula;
import org.goodhart.pay.PayScheme;
import org.goodhart.pay.PaySchemeBuilder;
import org.goodhart.testkit.Roubles;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Money;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;

/** Curves, gates, formulas and whole schemes in roubles, over the metrics of your choice. */
public final class PayArbitraries {
    private PayArbitraries() {}

    /**
     * Curves over attainments from 0% to 120% with payouts from -100% to 200%, with and without jumps.
     *
     * @return curves of one to five points
     */
    public static Arbitrary<Curve> curves() {
        return curves(Arbitraries.integers().between(-100, 200).list().ofSize(10));
    }

    /**
     * Curves that never fall.
     *
     * @return curves of one to five points, each payout at least that before it
     */
    public static Arbitrary<Curve> risingCurves() {
        return curves(Arbitraries.integers()
                .between(-100, 200)
                .list()
                .ofSize(10)
                .map(payouts -> payouts.stream().sorted().toList()));
    }

    private static Arbitrary<Curve> curves(Arbitrary<List<Integer>> payouts) {
        Arbitrary<Set<Integer>> places =
                Arbitraries.integers().between(0, 120).set().ofMinSize(1).ofMaxSize(5);
        Arbitrary<List<Boolean>> jumps = Arbitraries.of(true, false).list().ofSize(5);
        Arbitrary<Curve.Boundary> sides = Arbitraries.of(Curve.Boundary.class);
        return Combinators.combine(places, payouts, jumps, sides).as(PayArbitraries::curve);
    }

    private static Curve curve(Set<Integer> places, List<Integer> payouts, List<Boolean> jumps, Curve.Boundary side) {
        List<Curve.Point> points = new ArrayList<>();
        for (int place : places.stream().sorted().toList()) {
            int i = points.size();
            Ratio below = Ratio.percent(payouts.get(2 * i));
            Ratio above = jumps.get(i) ? Ratio.percent(payouts.get(2 * i + 1)) : below;
            points.add(new Curve.Point(Ratio.percent(place), below, above, side));
        }
        return Curve.through(points.toArray(Curve.Point[]::new)).flatOutside();
    }

    /**
     * Gates of either side, with a threshold from 1% to 99%, open or shut where the metric is undefined.
     *
     * @param metrics which metrics they may look at, at least one
     * @return gates
     */
    public static Arbitrary<Gate> gates(List<Metric> metrics) {
        return Combinators.combine(
                        Arbitraries.of(metrics),
                        Arbitraries.of(Gate.Side.class),
                        Arbitraries.integers().between(1, 99).map(Ratio::percent),
                        Arbitraries.of(Gate.Undefined.class))
                .as(Gate::new);
    }

    /**
     * Formulas of every kind that the library has: fixed, part of the base, on a curve, per unit where a metric counts;
     * a third of them behind a gate, capped or floored.
     *
     * @param metrics which metrics they may pay on, at least one
     * @return formulas in roubles
     */
    public static Arbitrary<PayFormula> formulas(List<Metric> metrics) {
        Arbitrary<PayFormula> stakes = Arbitraries.oneOf(
                money(-1000, 50_000).map(PayFormula::fixed),
                Combinators.combine(
                                Arbitraries.longs().between(-20, 50),
                                Arbitraries.longs().between(1, 100))
                        .as((part, of) -> PayFormula.percentOfBase(Ratio.of(part, of))));
        List<Arbitrary<PayFormula>> kinds = new ArrayList<>(List.of(
                stakes,
                Combinators.combine(stakes, Arbitraries.of(metrics), curves()).as(PayFormula::onCurve)));
        List<Metric> counts =
                metrics.stream().filter(metric -> metric.unit() == Unit.COUNT).toList();
        if (!counts.isEmpty()) {
            kinds.add(Combinators.combine(money(-100, 100), Arbitraries.of(counts))
                    .as(PayFormula::perUnit));
        }
        Arbitrary<PayFormula> plain = Arbitraries.oneOf(kinds);
        return Arbitraries.frequencyOf(
                Tuple.of(6, plain),
                Tuple.of(1, Combinators.combine(plain, gates(metrics)).as(PayFormula::behind)),
                Tuple.of(1, Combinators.combine(plain, money(-1000, 20_000)).as(PayFormula::cappedAt)),
                Tuple.of(1, Combinators.combine(plain, money(-20_000, 1000)).as(PayFormula::flooredAt)));
    }

    /**
     * Schemes for the department, in force from 2020 on, of up to four lines, with or without gate, cap of the total
     * and wage floor, with every fallback and rounding to a kopeck, a rouble or a hundred roubles.
     *
     * @param metrics which metrics they may pay on, at least one
     * @return complete schemes with a base from 0 to 200,000 roubles
     */
    public static Arbitrary<PayScheme> schemes(List<Metric> metrics) {
        Objects.requireNonNull(metrics, "metrics");
        Arbitrary<PaySchemeBuilder> plain = Combinators.combine(
                        money(0, 200_000),
                        formulas(metrics).list().ofMaxSize(4),
                        fallbacks(),
                        Arbitraries.longs().between(0, 40),
                        fallbacks(),
                        roundings())
                .as(PayArbitraries::scheme);
        return Combinators.combine(
                        plain,
                        gates(metrics).optional(0.3),
                        money(200_000, 220_000).optional(0.3),
                        money(0, 220_000).optional(0.3))
                .as((builder, gate, cap, wage) -> {
                    gate.ifPresent(builder::gate);
                    cap.ifPresent(builder::totalCappedAt);
                    wage.ifPresent(minimum -> builder.guard(
                            Guard.wageNotBelow(EffectiveDated.from(LocalDate.of(2020, 1, 1), minimum), "house rule")));
                    return builder.build();
                });
    }

    private static PaySchemeBuilder scheme(
            Money base, List<PayFormula> lines, Fallback undefined, long smallest, Fallback small, Rounding rounding) {
        PaySchemeBuilder builder = PayScheme.named("any")
                .version("1")
                .effective(LocalDate.of(2020, 1, 1))
                .paidOn(Owner.Level.DEPARTMENT)
                .base(base)
                .whenUndefined(undefined)
                .whenSampleBelow(smallest, small)
                .rounding(rounding);
        for (int i = 0; i < lines.size(); i++) builder.earn("line " + (i + 1), lines.get(i));
        return builder;
    }

    /**
     * What a line pays without a figure.
     *
     * @return hold, or a payout from -100% to 100%
     */
    public static Arbitrary<Fallback> fallbacks() {
        return Arbitraries.oneOf(
                Arbitraries.of(Fallback.hold()),
                Arbitraries.longs().between(-100, 100).map(percent -> Fallback.payout(Ratio.percent(percent))));
    }

    private static Arbitrary<Rounding> roundings() {
        Arbitrary<RoundingMode> modes =
                Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY);
        return Combinators.combine(modes, Arbitraries.of("0.01", "1", "100")).as(Rounding::of);
    }

    private static Arbitrary<Money> money(long from, long to) {
        return Arbitraries.longs().between(100 * from, 100 * to).map(Roubles::kopecks);
    }
}
