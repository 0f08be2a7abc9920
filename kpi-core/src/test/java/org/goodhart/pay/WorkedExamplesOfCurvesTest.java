package org.goodhart.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.pay.Curve.Boundary.PAYS_AS_ABOVE;
import static org.goodhart.pay.Curve.Boundary.PAYS_AS_BELOW;
import static org.goodhart.pay.Curve.at;
import static org.goodhart.pay.Curve.jump;
import static org.goodhart.pay.Figures.rub;
import static org.goodhart.pay.Plans.GROWTH;
import static org.goodhart.pay.Plans.QUALITY;
import static org.goodhart.pay.Plans.REVENUE;
import static org.goodhart.pay.Plans.UNITS;
import static org.goodhart.pay.Plans.ann;
import static org.goodhart.pay.Plans.annIn;
import static org.goodhart.pay.Plans.plan;
import static org.goodhart.pay.Plans.rouble;

import java.util.List;
import org.goodhart.metric.Direction;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Unit;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Curves, weights, multipliers and gates as others calculate them, each with its source; amounts are in the source's own currency. */
class WorkedExamplesOfCurvesTest {
    private static final Metric OCCURRENCES =
            Metric.given("Attendance occurrences", Unit.COUNT, Direction.LOWER_IS_BETTER);

    /** Emerson's efficiency plan, textbook case (0.75 an hour, 12 hours, 192 pieces): 7.94% between 7.56% and 8.32%; 45% at 125%. */
    @ParameterizedTest
    @CsvSource({"120, 9.00", "168, 9.71", "192, 10.80", "240, 13.05"})
    void emersonsBonusIsInterpolated(String pieces, String wage) {
        Curve bonus = Curve.through(
                        at("2/3", "100%"),
                        at("87%", "107.56%"),
                        at("88%", "108.32%"),
                        at("100%", "120%"),
                        at("200%", "220%"))
                .flatOutside();
        PayFormula wages = PayFormula.onCurve(
                PayFormula.fixed(rub("9")), Attainment.of(UNITS).against(Ratio.of(192)), bonus);
        assertThat(ann(plan().earn("Wages", wages).build(), UNITS, pieces).total())
                .isEqualTo(rub(wage));
    }

    /** office-forums.com, "3 tier incentive matrix" (goal of 100 widgets of 1,000): nothing at 89, 675 at 90, a rate in between at 107.5%, 4.5% at most. */
    @ParameterizedTest
    @CsvSource({"89, 0", "90, 675", "107.5, 2015.63", "125, 3750", "150, 6750", "160, 7200"})
    void aShareOfRevenueByAttainment(String widgets, String pay) {
        Curve share = Curve.through(jump("90%", "0%", "0.75%", PAYS_AS_ABOVE), at("125%", "3%"), at("150%", "4.5%"))
                .flatOutside();
        PayFormula revenue = PayFormula.perUnit(rub("1000"), UNITS);
        PayFormula formula = revenue.times(
                new Multiplier(Attainment.of(UNITS).against(Ratio.of(100)), share, Multiplier.Reach.EARNINGS));
        assertThat(ann(plan().earn("Share", formula).build(), UNITS, widgets).total())
                .isEqualTo(rub(pay));
    }

    /** calqoo.com, "Performance bonus": nothing below 80%, then 50%, 80%, 100%, 120%, and 150% from 120% on. */
    @ParameterizedTest
    @CsvSource({
        "79.99%, 0",
        "80%, 5000",
        "89.99%, 5000",
        "90%, 8000",
        "100%, 10000",
        "110%, 12000",
        "119%, 12000",
        "120%, 15000"
    })
    void aSteppedBonus(String realization, String bonus) {
        Curve steps = Curve.through(
                        jump("80%", "0%", "50%", PAYS_AS_ABOVE),
                        jump("90%", "50%", "80%", PAYS_AS_ABOVE),
                        jump("100%", "80%", "100%", PAYS_AS_ABOVE),
                        jump("110%", "100%", "120%", PAYS_AS_ABOVE),
                        jump("120%", "120%", "150%", PAYS_AS_ABOVE))
                .flatOutside();
        PayScheme scheme = plan().earn("Bonus", PayFormula.onCurve(PayFormula.fixed(rub("10000")), GROWTH, steps))
                .build();
        assertThat(ann(scheme, GROWTH, realization).total()).isEqualTo(rub(bonus));
    }

    /** callcentrehelper.com, "Formulas for monetary incentive": 3%, 6%, 9% and 12% of salary from a satisfaction of 75%, 85%, 90% and 95% on. */
    @ParameterizedTest
    @CsvSource({"74%, 0", "75%, 600", "85%, 1200", "90%, 1800", "95%, 2400", "100%, 2400"})
    void bonusOnSatisfaction(String satisfaction, String bonus) {
        Curve shares = Curve.through(
                        jump("75%", "0%", "25%", PAYS_AS_ABOVE),
                        jump("85%", "25%", "50%", PAYS_AS_ABOVE),
                        jump("90%", "50%", "75%", PAYS_AS_ABOVE),
                        jump("95%", "75%", "100%", PAYS_AS_ABOVE))
                .flatOutside();
        PayScheme scheme = plan().base(rub("20000"))
                .earn("Satisfaction", PayFormula.onCurve(PayFormula.percentOfBase(Ratio.percent(12)), QUALITY, shares))
                .build();
        assertThat(ann(scheme, QUALITY, satisfaction).line("Satisfaction").amount())
                .isEqualTo(rub(bonus));
    }

    /** erlang.com, "New Incentive Plan" of a motoring club's call centre: 2,500 calls in 163.33 hours are 15 an hour and 275; one occurrence halves it, two take it. */
    @ParameterizedTest
    @CsvSource({
        "250000/16333, 0, 275", "250000/16333, 1, 137.50", "250000/16333, 2, 0", "250000/16333, 3, 0", "9.49, 0, 0",
        "10.2, 0, 45", "15.5, 0, 275", "15.51, 0, 325", "17, 0, 350", "25, 0, 350"
    })
    void callsPerHourAndAttendance(String calls, String occurrences, String pay) {
        Curve scale = Curve.through(
                        jump("9.5", "0", "45", PAYS_AS_BELOW),
                        jump("10.5", "45", "90", PAYS_AS_BELOW),
                        jump("11.5", "90", "125", PAYS_AS_BELOW),
                        jump("12.5", "125", "175", PAYS_AS_BELOW),
                        jump("13.5", "175", "225", PAYS_AS_BELOW),
                        jump("14.5", "225", "275", PAYS_AS_BELOW),
                        jump("15.5", "275", "325", PAYS_AS_BELOW),
                        jump("16.5", "325", "350", PAYS_AS_BELOW))
                .flatOutside();
        Curve attendance =
                Curve.through(at("0", "1"), at("1", "50%"), at("2", "0%")).flatOutside();
        PayScheme scheme = plan().earn("Calls per hour", PayFormula.onCurve(rouble(), UNITS, scale))
                .multiply(Multiplier.ofEarnings(OCCURRENCES, attendance))
                .build();
        Payroll march = annIn(scheme, "2026-03")
                .withFigure(ann(), UNITS, Ratio.parse(calls))
                .withFigure(ann(), OCCURRENCES, Ratio.parse(occurrences));
        assertThat(scheme.statement(march, ann()).total()).isEqualTo(rub(pay));
    }

    /** support.pave.com, "What is a Spot Bonus": 10,000 x 125% x 150%, and without the company's part x 150%. */
    @ParameterizedTest
    @CsvSource({"125%, 18750", "100%, 15000"})
    void companyAndPersonalMultipliers(String company, String bonus) {
        Curve asItIs = Curve.through(at("0%", "0%"), at("200%", "200%")).flatOutside();
        PayScheme scheme = plan().earn("Bonus", PayFormula.fixed(rub("10000")))
                .multiply(Multiplier.ofEarnings(GROWTH, asItIs))
                .multiply(Multiplier.ofEarnings(QUALITY, asItIs), "Bonus")
                .build();
        Payroll march = annIn(scheme, "2026-03")
                .withFigure(ann(), GROWTH, Ratio.parse(company))
                .withFigure(ann(), QUALITY, Ratio.percent(150));
        assertThat(scheme.statement(march, ann()).total()).isEqualTo(rub(bonus));
    }

    /** The international bonus of a retailer (tesco.pagetiger.com): 30% at target, 50% at stretch and 20% at a rating of 13% are 78% of the maximum. */
    @Test
    void weightsOfABonusOfUpTo45Percent() {
        Curve sales = Curve.through(at("100%", "50%"), at("110%", "100%")).flatOutside();
        Curve share = Curve.through(at("0%", "0%"), at("100%", "100%")).flatOutside();
        PayScheme scheme = plan().base(rub("100000"))
                .earn(
                        "Bonus",
                        PayFormula.weighted(
                                PayFormula.percentOfBase(Ratio.percent(45)),
                                Kpi.of("30%", Attainment.of(REVENUE).against(Ratio.of(1_000_000)), sales),
                                Kpi.of("50%", GROWTH, sales),
                                Kpi.of("20%", QUALITY, share)))
                .build();
        Payroll march = annIn(scheme, "2026-03")
                .withFigure(ann(), REVENUE, Ratio.of(1_000_000))
                .withFigure(ann(), GROWTH, Ratio.percent(110))
                .withFigure(ann(), QUALITY, Ratio.percent(65));
        PayLine bonus = scheme.statement(march, ann()).line("Bonus");
        assertThat(bonus.amount()).isEqualTo(rub("35100"));
        assertThat(bonus.explanation().toString()).contains("78%");
    }

    /** help.lanteria.com, "Bonus Calculation Process" (80, 100 and 120 at one and a half): nothing up to the threshold, then straight lines up to the maximum. */
    @ParameterizedTest
    @CsvSource({"80, 0", "90, 5000", "100, 10000", "110, 12500", "120, 15000", "150, 15000"})
    void thresholdTargetAndMaximum(String actual, String payout) {
        Curve line = Curve.through(at("80", "0%"), at("100", "100%"), at("120", "150%"))
                .flatOutside();
        PayScheme scheme = plan().earn("Goal", PayFormula.onCurve(PayFormula.fixed(rub("10000")), UNITS, line))
                .build();
        assertThat(ann(scheme, UNITS, actual).total()).isEqualTo(rub(payout));
    }

    /** lawinsider.com, "Threshold performance level": 60% on the company, 40% on personal objectives, and no bonus at all below the company's threshold. */
    @ParameterizedTest
    @CsvSource({"90%, 10000", "89.99%, 0"})
    void aThresholdOfTheCompanyIsAKnockOut(String company, String bonus) {
        Curve whole = Curve.through(at("0%", "100%")).flatOutside();
        PayScheme scheme = plan().earn(
                        "Bonus",
                        PayFormula.weighted(
                                PayFormula.fixed(rub("10000")),
                                Kpi.of("60%", GROWTH, whole),
                                Kpi.of("40%", QUALITY, whole)))
                .gate(Gate.atLeast(GROWTH, Ratio.percent(90)).whenUndefined(Gate.Undefined.SHUT))
                .build();
        Payroll march = annIn(scheme, "2026-03")
                .withFigure(ann(), GROWTH, Ratio.parse(company))
                .withFigure(ann(), QUALITY, Ratio.ONE);
        assertThat(scheme.statement(march, ann()).total()).isEqualTo(rub(bonus));
    }

    /** mrexcel.com, thread 540025: goals of 50 and 100; 2% of what reached its goal, 3% of both where both did, and 5% of what is above a goal that was reached. */
    @ParameterizedTest
    @CsvSource({"100, 75, 4.50", "100, 120, 10.10", "50, 100, 4.50", "40, 75, 0", "40, 120, 3.40"})
    void twoGoalsInOneMatrix(String digital, String other, String commission) {
        Attainment first = Attainment.of(REVENUE).against(Ratio.of(50));
        Attainment second = Attainment.of(UNITS).against(Ratio.of(100));
        Matrix rates = Matrix.splitAt(List.of(Ratio.ONE), List.of(Ratio.ONE), PAYS_AS_ABOVE)
                .row("0%", "0%")
                .row("2%", "3%")
                .build();
        PayScheme scheme = plan().earn(
                        "Digital",
                        PayFormula.sum(
                                PayFormula.onMatrix(PayFormula.perUnit(rub("1"), REVENUE), first, second, rates),
                                fivePercentAbove(REVENUE, "50")))
                .earn(
                        "Other",
                        PayFormula.sum(
                                PayFormula.onMatrix(PayFormula.perUnit(rub("1"), UNITS), second, first, rates),
                                fivePercentAbove(UNITS, "100")))
                .build();
        Payroll march = annIn(scheme, "2026-03")
                .withFigure(ann(), REVENUE, Ratio.parse(digital))
                .withFigure(ann(), UNITS, Ratio.parse(other));
        assertThat(scheme.statement(march, ann()).total()).isEqualTo(rub(commission));
    }

    private static PayFormula fivePercentAbove(Metric metric, String goal) {
        return PayFormula.onTiers(
                rouble(),
                Attainment.of(metric),
                Tiers.marginal(PAYS_AS_BELOW, Tiers.above(goal, "5%")),
                Accumulation.perPeriod());
    }
}
