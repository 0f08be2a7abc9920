package org.goodhart.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.pay.Curve.Boundary.PAYS_AS_ABOVE;
import static org.goodhart.pay.Curve.at;
import static org.goodhart.pay.Figures.RUB;
import static org.goodhart.pay.Figures.rub;
import static org.goodhart.pay.Plans.GROWTH;
import static org.goodhart.pay.Plans.QUALITY;
import static org.goodhart.pay.Plans.REVENUE;
import static org.goodhart.pay.Plans.UNITS;

import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.goodhart.metric.Metric;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a formula needs is what its parts need, however it is composed: a figure that is not asked for cannot be paid on. */
class FormulaPartsTest {
    /** Needs quality, the line "Earlier", and the count "units" of units. */
    private static final PayFormula PART = PayFormula.onTiers(
                    PayFormula.percentOfLine(Ratio.percent(10), "Earlier"),
                    Attainment.of(UNITS),
                    Tiers.marginal(PAYS_AS_ABOVE, Tiers.above("0", "1%")),
                    Accumulation.of("units", Accumulation.Reset.EACH_YEAR))
            .behind(Gate.atLeast(QUALITY, Ratio.percent(90)).whenUndefined(Gate.Undefined.SHUT));

    private static final PayFormula OTHER = PayFormula.perUnit(rub("1"), REVENUE);

    private static final Curve CURVE =
            Curve.through(at("0%", "0%"), at("100%", "100%")).flatOutside();

    private static final PayCondition GROWS = PayCondition.all(
            Gate.atLeast(GROWTH, Ratio.percent(1)).whenUndefined(Gate.Undefined.SHUT),
            PayCondition.linePays("Looked at", rub("1")));

    static Stream<Arguments> compositions() {
        return Stream.of(
                Arguments.of(PART.behind(GROWS), List.of(GROWTH), List.of("Looked at")),
                Arguments.of(PayFormula.when(GROWS, PART, OTHER), List.of(GROWTH, REVENUE), List.of("Looked at")),
                Arguments.of(PayFormula.when(GROWS, OTHER, PART), List.of(GROWTH, REVENUE), List.of("Looked at")),
                Arguments.of(PayFormula.sum(OTHER, PART), List.of(REVENUE), List.of()),
                Arguments.of(PayFormula.leastOf(PART, OTHER), List.of(REVENUE), List.of()),
                Arguments.of(PayFormula.greatestOf(OTHER, PART), List.of(REVENUE), List.of()),
                Arguments.of(PART.cappedAt(rub("1")), List.of(), List.of()),
                Arguments.of(PART.flooredAt(rub("1")), List.of(), List.of()),
                Arguments.of(PART.times(Ratio.percent(10)), List.of(), List.of()),
                Arguments.of(PART.prorated(), List.of(), List.of()),
                Arguments.of(PART.times(Multiplier.ofEarnings(GROWTH, CURVE)), List.of(GROWTH), List.of()),
                Arguments.of(PayFormula.onCurve(PART, GROWTH, CURVE), List.of(GROWTH), List.of()),
                Arguments.of(PayFormula.weighted(PART, Kpi.of("100%", GROWTH, CURVE)), List.of(GROWTH), List.of()),
                Arguments.of(
                        PayFormula.onMatrix(
                                PART,
                                Attainment.of(GROWTH),
                                Attainment.of(REVENUE),
                                Matrix.splitAt(List.of(Ratio.ONE), List.of(Ratio.ONE), PAYS_AS_ABOVE)
                                        .row("0%", "0%")
                                        .row("0%", "100%")
                                        .build()),
                        List.of(GROWTH, REVENUE),
                        List.of()),
                Arguments.of(
                        PayFormula.onTiers(
                                PART,
                                Attainment.of(REVENUE),
                                Tiers.wholeAmount(PAYS_AS_ABOVE, Tiers.above("0", "1%")),
                                Accumulation.perPeriod()),
                        List.of(REVENUE),
                        List.of()));
    }

    @ParameterizedTest
    @MethodSource("compositions")
    void aCompositionNeedsWhatItsPartsNeed(PayFormula whole, List<Metric> metrics, List<String> lines) {
        assertThat(whole.metrics())
                .contains(QUALITY, UNITS)
                .containsAll(metrics)
                .doesNotHaveDuplicates();
        assertThat(whole.lines()).contains("Earlier").containsAll(lines).doesNotHaveDuplicates();
        assertThat(whole.keptCounts())
                .extracting(count -> count.accumulation().account())
                .containsExactly("units");
        assertThat(whole.currencies()).isSubsetOf(RUB);
        assertThat(whole.description()).contains(PART.description());
        assertThat(whole.takesBase()).isFalse();
        assertThat(whole.rollsUp()).isFalse();
        assertThat(whole.description())
                .describedAs("changes when a part does")
                .isNotEqualTo(PayFormula.sum(PART).description());
    }

    @Test
    void whoTakesFromTheBaseOrRollsUpSaysSoThroughEveryLayer() {
        PayFormula base = PayFormula.percentOfBase(Ratio.percent(5));
        assertThat(PayFormula.sum(OTHER, base.cappedAt(rub("9"))).takesBase()).isTrue();
        PayFormula team = PayFormula.sumOver(Team.directReports(), OTHER);
        assertThat(team.rollsUp()).isTrue();
        assertThat(team.metrics()).containsExactly(REVENUE);
        assertThat(PayFormula.when(GROWS, OTHER, team).rollsUp()).isTrue();
        PayFormula pool = PayFormula.poolShare(Pool.ofDepartment(
                "Pool",
                PayFormula.onCurve(PayFormula.fixed(rub("1")), GROWTH, CURVE),
                Rounding.of(RoundingMode.HALF_UP, "0.01"),
                PoolWeights.byMetric(UNITS)));
        assertThat(pool.metrics()).containsExactly(GROWTH, UNITS);
        assertThat(PayFormula.sum(pool, OTHER).metrics()).containsExactly(GROWTH, UNITS, REVENUE);
    }
}
