package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goodhart.churn.ChurnMetrics;
import org.goodhart.desk.Desk;
import org.goodhart.flow.FlowMetrics;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Owner;
import org.goodhart.pay.Amount;
import org.goodhart.pay.Curve;
import org.goodhart.pay.Fallback;
import org.goodhart.pay.Fitness;
import org.goodhart.pay.Gate;
import org.goodhart.pay.PayCase;
import org.goodhart.pay.PayFormula;
import org.goodhart.pay.Payroll;
import org.goodhart.testkit.Roubles;
import org.goodhart.testkit.arbitraries.PayArbitraries;
import org.goodhart.value.Language;
import org.goodhart.value.Money;
import org.goodhart.value.Ratio;

/**
 * What a pay formula promises: a pure function of the figures it names, which gates and limits bound as they say.
 * Whoever writes a formula of his own implements this in a test class and overrides {@link #formulas()}.
 */
public interface PayFormulaLaws extends DesksUnderLaw {
    /** Metrics of the core that need no norm: counts and shares. */
    List<Metric> METRICS = List.of(
            FlowMetrics.ticketsResolved(),
            FlowMetrics.escalations(),
            FlowMetrics.reopenRate(),
            FlowMetrics.returnRate(),
            ChurnMetrics.departureRate());

    /**
     * The formulas to try the laws on.
     *
     * @return all kinds of formulas over {@link #METRICS}, unless overridden
     */
    @Provide
    default Arbitrary<PayFormula> formulas() {
        return PayArbitraries.formulas(METRICS);
    }

    /**
     * The gates to put before formulas.
     *
     * @return gates on {@link #METRICS}, unless overridden
     */
    @Provide
    default Arbitrary<Gate> gates() {
        return PayArbitraries.gates(METRICS);
    }

    /**
     * The limits to put on formulas.
     *
     * @return from -30,000 to 30,000 roubles, unless overridden
     */
    @Provide
    default Arbitrary<Money> limits() {
        return Arbitraries.longs().between(-3_000_000, 3_000_000).map(Roubles::kopecks);
    }

    /**
     * What the scheme may declare about figures that are not fit to be paid on.
     *
     * @return every fallback for undefined measures and samples below 0 to 40, unless overridden
     */
    @Provide
    default Arbitrary<Fitness> fitnesses() {
        return Combinators.combine(
                        PayArbitraries.fallbacks(), Arbitraries.longs().between(0, 40), PayArbitraries.fallbacks())
                .as(Fitness::new);
    }

    /**
     * The rising curves to pay on.
     *
     * @return curves that never fall, unless overridden
     */
    @Provide
    default Arbitrary<Curve> rising() {
        return PayArbitraries.risingCurves();
    }

    /**
     * A formula names the metrics that it needs, and evaluated again it gives the same amount, the same words and the
     * same description.
     *
     * @param formula any formula
     * @param desk any desk
     * @param fitness any fitness
     */
    @Property
    default void itIsAFunctionOfTheFiguresThatItNames(
            @ForAll("formulas") PayFormula formula, @ForAll("desks") Desk desk, @ForAll("fitnesses") Fitness fitness) {
        var first = formula.evaluate(on(desk, fitness, formula));
        var again = formula.evaluate(on(desk, fitness, formula));
        assertThat(again).isEqualTo(first);
        assertThat(formula.description()).isEqualTo(formula.description());
        for (Language language : Language.values()) {
            assertThat(first.explanation().render(language)).isNotBlank();
        }
    }

    /**
     * A gate never raises pay: open it changes nothing, shut it takes what is earned and leaves what is taken.
     *
     * @param formula any formula
     * @param gate any gate
     * @param desk any desk
     * @param fitness any fitness
     */
    @Property
    default void aGateNeverRaisesPay(
            @ForAll("formulas") PayFormula formula,
            @ForAll("gates") Gate gate,
            @ForAll("desks") Desk desk,
            @ForAll("fitnesses") Fitness fitness) {
        PayFormula gated = formula.behind(gate);
        PayCase on = on(desk, fitness, gated);
        Amount free = formula.evaluate(on).value();
        Amount behind = gated.evaluate(on).value();
        boolean open = on.scorecard()
                .measure(gate.metric())
                .value()
                .map(value -> gate.side() == Gate.Side.AT_LEAST
                        ? value.isAtLeast(gate.threshold())
                        : value.isAtMost(gate.threshold()))
                .orElse(gate.whenUndefined() == Gate.Undefined.OPEN);
        assertThat(behind.majorUnits())
                .isEqualTo(open ? free.majorUnits() : free.majorUnits().min(Ratio.ZERO));
        assertThat(behind.held()).isEqualTo(free.held());
    }

    /**
     * A cap bounds from above, a floor from below, at the place where they stand, and what they do not touch stays;
     * what is held stays held.
     *
     * @param formula any formula
     * @param limit any limit
     * @param desk any desk
     * @param fitness any fitness
     */
    @Property
    default void capsAndFloorsHold(
            @ForAll("formulas") PayFormula formula,
            @ForAll("limits") Money limit,
            @ForAll("desks") Desk desk,
            @ForAll("fitnesses") Fitness fitness) {
        PayCase on = on(desk, fitness, formula);
        Amount free = formula.evaluate(on).value();
        Amount capped = formula.cappedAt(limit).evaluate(on).value();
        Amount floored = formula.flooredAt(limit).evaluate(on).value();
        if (free.held()) {
            assertThat(List.of(capped, floored)).containsOnly(free);
        } else {
            assertThat(capped)
                    .isEqualTo(Amount.of(free.currency(), free.majorUnits().min(limit.asRatio())));
            assertThat(floored)
                    .isEqualTo(Amount.of(free.currency(), free.majorUnits().max(limit.asRatio())));
        }
    }

    /**
     * A derivation that carries arithmetic comes to the amount, and comes to it again when it is gone over from its leaves up. What is held has none.
     *
     * @param formula any formula
     * @param desk any desk
     * @param fitness any fitness
     */
    @Property
    default void aDerivationComesToTheAmountFromItsLeavesUp(
            @ForAll("formulas") PayFormula formula, @ForAll("desks") Desk desk, @ForAll("fitnesses") Fitness fitness) {
        var paid = formula.evaluate(on(desk, fitness, formula));
        if (paid.value().held() || paid.explanation().value().isEmpty()) return;
        assertThat(paid.explanation().value()).contains(paid.value().majorUnits());
        assertThat(paid.explanation().recomputed()).contains(paid.value().majorUnits());
    }

    /**
     * The order of terms means nothing to a sum, to the least and to the greatest of them.
     *
     * @param one any formula
     * @param two any formula
     * @param three any formula
     * @param desk any desk
     * @param fitness any fitness
     */
    @Property
    default void theOrderOfTermsMeansNothing(
            @ForAll("formulas") PayFormula one,
            @ForAll("formulas") PayFormula two,
            @ForAll("formulas") PayFormula three,
            @ForAll("desks") Desk desk,
            @ForAll("fitnesses") Fitness fitness) {
        List<Function<PayFormula[], PayFormula>> kinds =
                List.of(PayFormula::sum, PayFormula::leastOf, PayFormula::greatestOf);
        for (Function<PayFormula[], PayFormula> kind : kinds) {
            PayFormula forwards = kind.apply(new PayFormula[] {one, two, three});
            PayFormula backwards = kind.apply(new PayFormula[] {three, two, one});
            PayCase on = on(desk, fitness, forwards);
            assertThat(backwards.evaluate(on).value())
                    .isEqualTo(forwards.evaluate(on).value());
        }
    }

    /**
     * A stake on a curve that never falls pays no less where the figure is no lower.
     *
     * @param curve any rising curve
     * @param one any desk
     * @param other any desk
     */
    @Property
    default void aRisingCurveNeverPaysLessForMore(
            @ForAll("rising") Curve curve, @ForAll("desks") Desk one, @ForAll("desks") Desk other) {
        Fitness any = new Fitness(Fallback.hold(), 0, Fallback.hold());
        PayFormula stake = PayFormula.fixed(Roubles.rub("1000"));
        for (Metric metric : METRICS) {
            PayFormula formula = PayFormula.onCurve(stake, metric, curve);
            PayCase first = on(one, any, formula);
            PayCase second = on(other, any, formula);
            var figure = first.figure(metric).value();
            var otherFigure = second.figure(metric).value();
            if (figure.isEmpty() || otherFigure.isEmpty()) continue;
            Ratio paid = formula.evaluate(first).value().majorUnits();
            Ratio otherPaid = formula.evaluate(second).value().majorUnits();
            if (figure.get().isAtMost(otherFigure.get())) assertThat(paid).isLessThanOrEqualTo(otherPaid);
            if (figure.get().isAtLeast(otherFigure.get())) assertThat(paid).isGreaterThanOrEqualTo(otherPaid);
        }
    }

    private PayCase on(Desk desk, Fitness fitness, PayFormula formula) {
        Payroll payroll = Payroll.of(desk, period(), MetricSet.of(new ArrayList<>(formula.metrics())));
        return PayCase.of(payroll, Owner.department(), Roubles.rub("120000"), fitness);
    }
}
