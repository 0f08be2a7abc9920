package org.goodhart.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.pay.Curve.Boundary.PAYS_AS_ABOVE;
import static org.goodhart.pay.Curve.Boundary.PAYS_AS_BELOW;
import static org.goodhart.pay.Curve.at;
import static org.goodhart.pay.Curve.jump;
import static org.goodhart.pay.Figures.mean;
import static org.goodhart.pay.Figures.rub;

import org.goodhart.metric.Unit;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurveTest {
    private static final Curve D2 = Curve.through(at("90%", "-100%"), at("95%", "0%"), at("99%", "100%"))
            .flatOutside();

    @ParameterizedTest
    @CsvSource({
        "-5%, -100%",
        "0%, -100%",
        "89.99%, -100%",
        "90%, -100%",
        "92.5%, -50%",
        "94%, -20%",
        "95%, 0%",
        "96%, 25%",
        "20/21, 5/84",
        "99%, 100%",
        "100%, 100%",
        "250%, 100%"
    })
    void isStraightBetweenItsPointsAndFlatOutside(String attainment, String payout) {
        assertThat(D2.payout(Ratio.parse(attainment))).isEqualTo(Ratio.parse(payout));
    }

    @ParameterizedTest
    @CsvSource({
        "PAYS_AS_ABOVE, 94.99%, -100%",
        "PAYS_AS_ABOVE, 95%, 100%",
        "PAYS_AS_ABOVE, 95.01%, 100%",
        "PAYS_AS_BELOW, 94.99%, -100%",
        "PAYS_AS_BELOW, 95%, -100%",
        "PAYS_AS_BELOW, 95.01%, 100%"
    })
    void theExactBoundaryFallsToTheDeclaredSide(Curve.Boundary boundary, String attainment, String payout) {
        Curve cliff = Curve.through(jump("95%", "-100%", "100%", boundary)).flatOutside();
        assertThat(cliff.payout(Ratio.parse(attainment))).isEqualTo(Ratio.parse(payout));
    }

    @ParameterizedTest
    @CsvSource({"80%, 0%", "85%, 25%", "90%, 50%", "91%, 82%", "95%, 90%", "100%, 100%", "101%, 120%"})
    void runsIntoAJumpFromBelowAndOnFromAbove(String attainment, String payout) {
        Curve curve = Curve.through(
                        at("80%", "0%"),
                        jump("90%", "50%", "80%", PAYS_AS_BELOW),
                        jump("100%", "100%", "120%", PAYS_AS_BELOW))
                .flatOutside();
        assertThat(curve.payout(Ratio.parse(attainment))).isEqualTo(Ratio.parse(payout));
    }

    @Test
    void listsItsJumps() {
        assertThat(D2.jumps()).isEmpty();
        Curve.Point jump = jump("95%", "0%", "100%", PAYS_AS_ABOVE);
        Curve curve = Curve.through(at("90%", "0%"), jump).flatOutside();
        assertThat(curve.jumps()).containsExactly(jump);
        assertThat(curve.points()).hasSize(2);
    }

    @Test
    void curvesOfTheSamePointsAreEqual() {
        Curve same = Curve.through(
                        jump("0.9", "-1", "-1", PAYS_AS_BELOW), at(Ratio.of(19, 20), Ratio.ZERO), at("99%", "100%"))
                .flatOutside();
        assertThat(same).isEqualTo(D2).hasSameHashCodeAs(D2).hasToString(D2.toString());
        assertThat(Curve.through(jump("95%", "0%", "1", PAYS_AS_ABOVE)).flatOutside())
                .isNotEqualTo(
                        Curve.through(jump("95%", "0%", "1", PAYS_AS_BELOW)).flatOutside());
    }

    @Test
    void namesItsPoints() {
        assertThat(Curve.through(at("90%", "-100%"), jump("95%", "0%", "1/3", PAYS_AS_ABOVE))
                        .flatOutside())
                .hasToString("at 90% -100%, at 95% from 0% to 1/3 (PAYS_AS_ABOVE), flat outside");
    }

    @Test
    void refusesToBeEmpty() {
        assertThatThrownBy(() -> Curve.through().flatOutside())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a curve without points: at least one is expected");
    }

    @ParameterizedTest
    @CsvSource({"95%, 95%", "95%, 90%"})
    void refusesPointsThatDoNotAscend(String first, String second) {
        assertThatThrownBy(
                        () -> Curve.through(at(first, "0%"), at(second, "100%")).flatOutside())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a curve goes from " + first + " to " + second + ": ascending attainments are expected\n"
                        + "Maybe two points at one attainment were meant as a jump");
    }

    @Test
    void refusesNull() {
        assertThatThrownBy(() -> D2.payout(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("attainment");
        assertThatThrownBy(() -> new Curve.Point(Ratio.ONE, Ratio.ONE, null, PAYS_AS_ABOVE))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("above");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "89 | attainment 89% gives payout -100%: below 90%, the first point of the curve, it is flat",
                "93 | attainment 93% gives payout -40%: between 90% (payout -100%) and 95% (payout 0%)",
                "95 | attainment 95% gives payout 0%: exactly at a point of the curve",
                "100 | attainment 100% gives payout 100%: above 99%, the last point of the curve, it is flat",
            })
    void saysWhichBranchWasHit(long hits, String text) {
        assertThat(Figures.line(Figures.LINEAR, hits, 100).explanation().toString())
                .contains(text + "\n");
    }

    @Test
    void saysOnWhichSideOfAJumpTheBoundaryFell() {
        assertThat(Figures.line(Figures.CLIFF, 95, 100).explanation().toString())
                .contains("attainment 95% gives payout 100%: exactly at the jump from -100% to 100%, "
                        + "where the boundary counts as above\n");
        PayFormula other = Figures.onSla(
                Curve.through(jump("95%", "0%", "1", PAYS_AS_BELOW)).flatOutside());
        assertThat(Figures.line(other, 95, 100).explanation().toString())
                .contains("exactly at the jump from 0% to 100%, where the boundary counts as below\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SECONDS | 5400 | attainment 1 h 30 min gives payout 50%: between 1 h (payout 100%) and 2 h (payout"
                        + " 0%)",
                "SECONDS | 10801/2 | attainment ≈1 h 30 min (exactly 5,400.5 s) gives payout",
                "COUNT | 4500 | attainment 4,500 gives payout 75%: between 3,600 (payout 100%) and 7,200 (payout 0%)",
                "COUNT | 11000/3 | attainment 3,666 2/3 gives payout",
                "COUNT | 1/3 | attainment 1/3 gives payout 100%: below 3,600",
            })
    void speaksOfFiguresInTheirUnit(Unit unit, String figure, String text) {
        Ratio value = Ratio.parse(figure);
        PayFormula formula = PayFormula.onCurve(
                PayFormula.fixed(rub("100")),
                mean("time", unit),
                Curve.through(at("3600", "100%"), at("7200", "0%")).flatOutside());
        long cases = value.denominator().longValue() * 60;
        assertThat(Figures.line(formula, value.numerator().longValue() * 60, cases)
                        .explanation()
                        .toString())
                .contains(text);
    }
}
