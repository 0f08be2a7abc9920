package org.goodhart.testkit.arbitraries;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.goodhart.flow.FlowMetrics;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Unit;
import org.goodhart.pay.Accumulation;
import org.goodhart.pay.Attainment;
import org.goodhart.pay.Curve;
import org.goodhart.pay.Deferral;
import org.goodhart.pay.Draw;
import org.goodhart.pay.Excess;
import org.goodhart.pay.Fallback;
import org.goodhart.pay.Gate;
import org.goodhart.pay.Guard;
import org.goodhart.pay.Kpi;
import org.goodhart.pay.Matrix;
import org.goodhart.pay.Multiplier;
import org.goodhart.pay.PayFormula;
import org.goodhart.pay.PayScheme;
import org.goodhart.pay.PaySchemeBuilder;
import org.goodhart.pay.Tiers;
import org.goodhart.pay.Vesting;
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
     * Tables of tiers of every meaning, from 0 on, with rates and amounts of both signs.
     *
     * @return tables of one to four tiers
     */
    public static Arbitrary<Tiers> tiers() {
        return Combinators.combine(
                        Arbitraries.of(Tiers.Kind.class),
                        Arbitraries.of(Curve.Boundary.class),
                        Arbitraries.integers().between(1, 40).set().ofMinSize(1).ofMaxSize(4),
                        Arbitraries.integers().between(-50, 200).list().ofSize(5))
                .as(PayArbitraries::tiers);
    }

    private static Tiers tiers(Tiers.Kind kind, Curve.Boundary boundary, Set<Integer> ends, List<Integer> pays) {
        List<Tiers.Tier> tiers = new ArrayList<>();
        Ratio from = Ratio.ZERO;
        for (int end : ends.stream().sorted().toList()) {
            tiers.add(new Tiers.Tier(from, Optional.of(Ratio.of(end)), Ratio.percent(pays.get(tiers.size()))));
            from = Ratio.of(end);
        }
        Tiers.Tier open = new Tiers.Tier(from, Optional.empty(), Ratio.percent(pays.get(4)));
        if (kind != Tiers.Kind.INTERPOLATED) tiers.add(open);
        Tiers.Tier[] all = tiers.toArray(Tiers.Tier[]::new);
        return switch (kind) {
            case MARGINAL -> Tiers.marginal(boundary, all);
            case WHOLE_AMOUNT -> Tiers.wholeAmount(boundary, all);
            case INTERPOLATED -> Tiers.interpolated(boundary, all);
        };
    }

    /**
     * Formulas of every kind that the library has and that needs no person: fixed, part of the base, on a curve, weighted, on tiers, by a matrix, per unit where a metric
     * counts; and put together of up to two others: summed, the least, the greatest, one or the other, gated, multiplied, scaled, prorated, capped or floored.
     *
     * @param metrics which metrics they may pay on, at least one
     * @return formulas in roubles
     */
    public static Arbitrary<PayFormula> formulas(List<Metric> metrics) {
        Arbitrary<PayFormula> simple = simple(metrics);
        return Arbitraries.frequencyOf(
                Tuple.of(3, simple),
                Tuple.of(2, compound(simple, metrics)),
                Tuple.of(1, compound(Arbitraries.oneOf(simple, compound(simple, metrics)), metrics)));
    }

    private static Arbitrary<PayFormula> simple(List<Metric> metrics) {
        Arbitrary<PayFormula> stakes = Arbitraries.oneOf(
                money(-1000, 50_000).map(PayFormula::fixed),
                Combinators.combine(
                                Arbitraries.longs().between(-20, 50),
                                Arbitraries.longs().between(1, 100))
                        .as((part, of) -> PayFormula.percentOfBase(Ratio.of(part, of))));
        Arbitrary<Attainment> attainments = attainments(metrics);
        List<Arbitrary<PayFormula>> kinds = new ArrayList<>(List.of(
                stakes,
                Combinators.combine(stakes, attainments, curves()).as(PayFormula::onCurve),
                Combinators.combine(stakes, attainments, curves(), attainments, curves())
                        .as((stake, one, first, other, second) ->
                                PayFormula.weighted(stake, Kpi.of("30%", one, first), Kpi.of("70%", other, second))),
                Combinators.combine(stakes, attainments, tiers())
                        .as((stake, attainment, tiers) ->
                                PayFormula.onTiers(stake, attainment, tiers, Accumulation.perPeriod())),
                Combinators.combine(stakes, attainments, attainments, matrices())
                        .as(PayFormula::onMatrix)));
        List<Metric> counts =
                metrics.stream().filter(metric -> metric.unit() == Unit.COUNT).toList();
        if (!counts.isEmpty()) {
            kinds.add(Combinators.combine(money(-100, 100), Arbitraries.of(counts))
                    .as(PayFormula::perUnit));
        }
        return Arbitraries.oneOf(kinds);
    }

    private static Arbitrary<PayFormula> compound(Arbitrary<PayFormula> inner, List<Metric> metrics) {
        Arbitrary<Multiplier> multipliers = Combinators.combine(
                        Arbitraries.of(metrics),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.integers().between(100, 200),
                        Arbitraries.of(Multiplier.Reach.class))
                .as((metric, low, high, reach) -> new Multiplier(
                        Attainment.of(metric),
                        Curve.through(
                                        Curve.at(Ratio.ZERO, Ratio.percent(low)),
                                        Curve.at(Ratio.ONE, Ratio.percent(high)))
                                .flatOutside(),
                        reach));
        return Arbitraries.oneOf(
                Combinators.combine(inner, inner).as((one, other) -> PayFormula.sum(one, other)),
                Combinators.combine(inner, inner).as((one, other) -> PayFormula.leastOf(one, other)),
                Combinators.combine(inner, inner).as((one, other) -> PayFormula.greatestOf(one, other)),
                Combinators.combine(gates(metrics), inner, inner).as(PayFormula::when),
                Combinators.combine(inner, gates(metrics)).as(PayFormula::behind),
                Combinators.combine(inner, multipliers).as(PayFormula::times),
                Combinators.combine(inner, Arbitraries.longs().between(-10, 30))
                        .as((formula, sevenths) -> formula.times(Ratio.of(sevenths, 7))),
                inner.map(PayFormula::prorated),
                Combinators.combine(inner, money(-1000, 20_000)).as(PayFormula::cappedAt),
                Combinators.combine(inner, money(-20_000, 1000)).as(PayFormula::flooredAt));
    }

    /**
     * Attainments of metrics: their value, or a share of a target, with or without floor and cap.
     *
     * @param metrics which metrics, at least one
     * @return attainments
     */
    public static Arbitrary<Attainment> attainments(List<Metric> metrics) {
        return Combinators.combine(
                        Arbitraries.of(metrics),
                        Arbitraries.longs().between(1, 30).optional(0.3),
                        Arbitraries.integers().between(0, 40).optional(0.2),
                        Arbitraries.integers().between(50, 150).optional(0.2))
                .as((metric, tenths, floor, cap) -> {
                    Attainment attainment = Attainment.of(metric);
                    if (tenths.isPresent()) attainment = attainment.against(Ratio.of(tenths.get(), 10));
                    if (floor.isPresent()) attainment = attainment.flooredAt(Ratio.percent(floor.get()));
                    return cap.isPresent() ? attainment.cappedAt(Ratio.percent(cap.get())) : attainment;
                });
    }

    private static Arbitrary<Matrix> matrices() {
        return Combinators.combine(
                        Arbitraries.integers().between(10, 90),
                        Arbitraries.integers().between(10, 90),
                        Arbitraries.of(Curve.Boundary.class),
                        Arbitraries.integers().between(-50, 150).list().ofSize(4))
                .as((row, column, boundary, payouts) -> new Matrix(
                        List.of(Ratio.percent(row)),
                        List.of(Ratio.percent(column)),
                        boundary,
                        List.of(
                                List.of(Ratio.percent(payouts.get(0)), Ratio.percent(payouts.get(1))),
                                List.of(Ratio.percent(payouts.get(2)), Ratio.percent(payouts.get(3))))));
    }

    /**
     * Schemes for the department, in force from 2020 on, of up to four lines, with or without gate, multiplier, caps of lines and of the total, discretionary line, extra pay,
     * guards, draw and deferral, with every fallback and rounding to a kopeck, a rouble or a hundred roubles.
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
        Arbitrary<Excess> excesses = Arbitraries.of(Excess.class);
        return Combinators.combine(
                        plain,
                        gates(metrics).optional(0.3),
                        money(200_000, 220_000).optional(0.3),
                        money(0, 220_000).optional(0.3),
                        excesses,
                        money(-500, 20_000).optional(0.3),
                        money(1, 30_000).optional(0.3),
                        Arbitraries.integers().between(1, 100).optional(0.3))
                .as((builder, gate, cap, wage, excess, lineCap, draw, share) -> {
                    gate.ifPresent(builder::gate);
                    cap.ifPresent(limit -> builder.totalCappedAt(limit, excess));
                    wage.ifPresent(minimum -> builder.guard(
                            Guard.wageNotBelow(EffectiveDated.from(LocalDate.of(2020, 1, 1), minimum), "house rule")));
                    draw.ifPresent(guarantee -> builder.draw(
                            excess == Excess.LOST
                                    ? Draw.nonRecoverable(guarantee)
                                    : Draw.recoverable(guarantee, Ratio.percent(50))));
                    builder.earn("last line", PayFormula.percentOfBase(Ratio.percent(5)));
                    lineCap.ifPresent(limit -> builder.lineCappedAt("last line", limit, excess));
                    share.ifPresent(percent -> {
                        Deferral deferral = Deferral.keptByLeavers(
                                "last line", Ratio.percent(percent), Period.ofMonths(2), Vesting.inFull());
                        builder.defer(percent % 3 == 0 ? deferral.inParts(3, Period.ofMonths(1)) : deferral);
                        builder.earn("of last line", PayFormula.percentOfLine(Ratio.percent(percent), "last line"));
                        builder.guard(Guard.reductionsNotAbove(Ratio.percent(percent), "contract"));
                        builder.guard(Guard.recoveryFromExcessOnly("contract"));
                        builder.guard(Guard.noFines("law"));
                        builder.discretionary("judgement", Roubles.rub("-100"), Roubles.rub("100"));
                    });
                    return builder.build();
                });
    }

    /**
     * Schemes for the department that count resolved tickets on from period to period through tiers, and carry what is over the cap of a line and of the total. The base is so high that whatever is to be
     * taken back can be.
     *
     * @return complete schemes with a base of a million roubles
     */
    public static Arbitrary<PayScheme> schemesThatGoOn() {
        Metric resolved = FlowMetrics.ticketsResolved();
        return Combinators.combine(
                        Arbitraries.of(
                                Accumulation.Reset.EACH_QUARTER,
                                Accumulation.Reset.EACH_YEAR,
                                Accumulation.Reset.NEVER),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.of(Curve.Boundary.class),
                        money(0, 500),
                        money(0, 600).optional(0.5),
                        roundings())
                .as((reset, tier, boundary, lineCap, totalCap, rounding) -> {
                    Tiers tiers = Tiers.marginal(
                            boundary,
                            Tiers.tier("0", Integer.toString(tier), "100%"),
                            Tiers.above(Integer.toString(tier), "250%"));
                    Money base = Roubles.rub("1000000");
                    PaySchemeBuilder builder = scheme(base, List.of(), Fallback.hold(), 0, Fallback.hold(), rounding)
                            .earn(
                                    "counted",
                                    PayFormula.onTiers(
                                            PayFormula.fixed(Roubles.rub("33.33")),
                                            Attainment.of(resolved),
                                            tiers,
                                            Accumulation.of("resolved", reset)))
                            .earn("capped", PayFormula.perUnit(Roubles.rub("99.99"), resolved))
                            .lineCappedAt("capped", lineCap, Excess.CARRIED);
                    totalCap.ifPresent(cap -> builder.totalCappedAt(base.plus(cap), Excess.CARRIED));
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
