package org.goodhart.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.pay.Curve.Boundary.PAYS_AS_ABOVE;
import static org.goodhart.pay.Curve.at;
import static org.goodhart.pay.Curve.jump;
import static org.goodhart.pay.Figures.rub;
import static org.goodhart.pay.Plans.ANN;
import static org.goodhart.pay.Plans.BOB;
import static org.goodhart.pay.Plans.CAT;
import static org.goodhart.pay.Plans.GROWTH;
import static org.goodhart.pay.Plans.HEAD;
import static org.goodhart.pay.Plans.QUALITY;
import static org.goodhart.pay.Plans.REVENUE;
import static org.goodhart.pay.Plans.UNITS;
import static org.goodhart.pay.Plans.ann;
import static org.goodhart.pay.Plans.annIn;
import static org.goodhart.pay.Plans.month;
import static org.goodhart.pay.Plans.payroll;
import static org.goodhart.pay.Plans.person;
import static org.goodhart.pay.Plans.plan;
import static org.goodhart.pay.Plans.post;
import static org.goodhart.pay.Plans.rouble;
import static org.goodhart.pay.Plans.since;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodhart.calendar.WeeklyHours;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.metric.Owner;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Money;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users of pay-plan systems expect, each as the plan itself would put it, and what it pays. */
class PlansInTheirOwnWordsTest {

    /** "A base of 60,000 and 40,000 more at target: 60% for quality, 40% for growth." */
    @Test
    void baseAndOnTargetPayByWeightedKpis() {
        Curve target = Curve.through(at("80%", "0%"), at("100%", "100%")).flatOutside();
        PayScheme scheme = plan().base(rub("60000"))
                .earn(
                        "Variable",
                        PayFormula.weighted(
                                PayFormula.fixed(rub("40000")),
                                Kpi.of("60%", QUALITY, target),
                                Kpi.of("40%", GROWTH, target)))
                .build();
        Payroll march = annIn(scheme, "2026-03")
                .withFigure(ann(), QUALITY, Ratio.ONE)
                .withFigure(ann(), GROWTH, Ratio.percent(90));
        PayStatement statement = scheme.statement(march, ann());
        assertThat(statement.total()).isEqualTo(rub("92000"));
        assertThat(statement.line("Variable").explanation().toString())
                .contains("the weighted payouts sum to 80%")
                .contains("weight 60% × payout 100% = 60%")
                .contains("weight 40% × payout 50% = 20%");
        assertThat(statement.lines()).allSatisfy(StagesTest::canBeRecomputed);
    }

    /** "The target is 100 units in the first quarter and 120 from April on; who is there for half of the month has half of it." */
    @ParameterizedTest
    @CsvSource({"2026-03, 90, 90%", "2026-04, 90, 75%", "2026-04, 150, 120%", "2026-04, 30, 50%"})
    void targetsPerPeriodWithAFloorAndACapOfTheAttainment(String month, String units, String attainment) {
        Attainment against = Attainment.of(UNITS)
                .against(EffectiveDated.from(LocalDate.of(2026, 1, 1), Ratio.of(100))
                        .andFrom(LocalDate.of(2026, 4, 1), Ratio.of(120)))
                .flooredAt(Ratio.percent(50))
                .cappedAt(Ratio.percent(120));
        PayScheme scheme = plan().earn(
                        "Units",
                        PayFormula.onCurve(
                                PayFormula.fixed(rub("100")),
                                against,
                                Curve.through(at("0%", "0%"), at("200%", "200%"))
                                        .flatOutside()))
                .build();
        PayStatement statement =
                scheme.statement(annIn(scheme, month).withFigure(ann(), UNITS, Ratio.parse(units)), ann());
        assertThat(statement.total().asRatio())
                .isEqualTo(Ratio.parse(attainment).times(Ratio.of(100)));
        assertThat(statement.lines()).allSatisfy(StagesTest::canBeRecomputed);
    }

    @Test
    void aTargetIsProratedWithThePerson() {
        Attainment against = Attainment.of(UNITS).against(Ratio.of(300)).withProratedTarget();
        PayScheme scheme = plan().earn(
                        "Units",
                        PayFormula.onCurve(
                                PayFormula.fixed(rub("100")),
                                against,
                                Curve.through(at("0%", "0%"), at("100%", "100%"))
                                        .flatOutside()))
                .build();
        Payroll april = payroll(scheme, "2026-04", since(ANN, "2026-04-16")).withFigure(ann(), UNITS, Ratio.of(120));
        assertThat(scheme.statement(april, ann()).total()).isEqualTo(rub("80"));
    }

    /** "Nothing below 80%, half at 80%, all at 100%, one and a half at 120%, and each percent above the target counts double." */
    @ParameterizedTest
    @CsvSource({"79.99%, 0", "80%, 5000", "90%, 7500", "100%, 10000", "110%, 12500", "120%, 15000", "130%, 15000"})
    void thresholdTargetMaximumAndAccelerator(String attainment, String pay) {
        Curve curve = Curve.through(jump("80%", "0%", "50%", PAYS_AS_ABOVE), at("100%", "100%"), at("120%", "150%"))
                .flatOutside();
        PayScheme scheme = plan().earn("Growth", PayFormula.onCurve(PayFormula.fixed(rub("10000")), GROWTH, curve))
                .build();
        assertThat(ann(scheme, GROWTH, attainment).total()).isEqualTo(rub(pay));
    }

    /** "By quality and growth, as the table says." */
    @ParameterizedTest
    @CsvSource({"89%, 10%, 0", "90%, 9%, 500", "90%, 10%, 800", "95%, 10%, 1200", "94.99%, 99%, 800", "99%, 0%, 1000"})
    void aMatrixOfTwoKpis(String quality, String growth, String pay) {
        Matrix matrix = Matrix.splitAt(
                        List.of(Ratio.percent(90), Ratio.percent(95)), List.of(Ratio.percent(10)), PAYS_AS_ABOVE)
                .row("0%", "0%")
                .row("50%", "80%")
                .row("100%", "120%")
                .build();
        PayScheme scheme = plan().earn(
                        "Matrix",
                        PayFormula.onMatrix(
                                PayFormula.fixed(rub("1000")), Attainment.of(QUALITY), Attainment.of(GROWTH), matrix))
                .build();
        PayStatement statement = scheme.statement(
                annIn(scheme, "2026-03")
                        .withFigure(ann(), QUALITY, Ratio.parse(quality))
                        .withFigure(ann(), GROWTH, Ratio.parse(growth)),
                ann());
        assertThat(statement.total()).isEqualTo(rub(pay));
        assertThat(statement.lines()).allSatisfy(StagesTest::canBeRecomputed);
    }

    /** "Commission times quality: half at 80%, one fifth more at 100%; and no commission without quality of 70%." */
    @ParameterizedTest
    @CsvSource({"69%, 0", "80%, 500", "90%, 1000", "100%, 1200"})
    void aMultiplierAndAKnockOut(String quality, String pay) {
        PayScheme scheme = plan().earn("Commission", PayFormula.perUnit(rub("10"), UNITS))
                .gate(Gate.atLeast(QUALITY, Ratio.percent(70)).whenUndefined(Gate.Undefined.SHUT))
                .multiply(Multiplier.ofEarnings(
                        QUALITY,
                        Curve.through(at("80%", "50%"), at("90%", "100%"), at("100%", "120%"))
                                .flatOutside()))
                .build();
        PayStatement statement = scheme.statement(
                annIn(scheme, "2026-03")
                        .withFigure(ann(), UNITS, Ratio.of(100))
                        .withFigure(ann(), QUALITY, Ratio.parse(quality)),
                ann());
        assertThat(statement.total()).isEqualTo(rub(pay));
        assertThat(statement.lines()).allSatisfy(StagesTest::canBeRecomputed);
    }

    /** "10% on top of the commission, if that reaches 1,000." */
    @ParameterizedTest
    @CsvSource({"99, 990, 0", "100, 1000, 100", "120, 1200, 120"})
    void oneLineHangsOnAnother(String units, String commission, String extra) {
        PayScheme scheme = plan().earn("Commission", PayFormula.perUnit(rub("10"), UNITS))
                .earn(
                        "Extra",
                        PayFormula.percentOfLine(Ratio.percent(10), "Commission")
                                .behind(PayCondition.linePays("Commission", rub("1000"))))
                .build();
        PayStatement statement = ann(scheme, UNITS, units);
        assertThat(statement.line("Commission").amount()).isEqualTo(rub(commission));
        assertThat(statement.line("Extra").amount()).isEqualTo(rub(extra));
    }

    /** "Two people share the credit of 100.01, two thirds to one third." */
    @Test
    void aCreditIsSplitAndThePartsSumToIt() {
        PayScheme scheme = plan().earn(
                        "Deal",
                        PayFormula.poolShare(Pool.ofDepartment(
                                "Deal",
                                PayFormula.fixed(rub("100.01")),
                                Rounding.of(java.math.RoundingMode.HALF_UP, "0.01"),
                                PoolWeights.fixed(Map.of(ANN, Ratio.of(2, 3), BOB, Ratio.of(1, 3))))))
                .build();
        PayRun run = scheme.payAll(payroll(scheme, "2026-03", since(ANN, "2020-01-01"), since(BOB, "2020-01-01")));
        assertThat(run.of(Owner.agent(ANN)).total()).isEqualTo(rub("66.67"));
        assertThat(run.of(Owner.agent(BOB)).total()).isEqualTo(rub("33.34"));
    }

    /** "300.00 are shared by weights of 10,000, 1,000 and 100, if the department's quality reaches 90%." */
    @ParameterizedTest
    @CsvSource({"90%, 270.27, 27.03, 2.70", "89%, 0, 0, 0"})
    void aFundedAndGatedPoolIsSharedToTheLastKopeck(String quality, String ann, String bob, String cat) {
        Pool pool = Pool.ofDepartment(
                        "Team",
                        PayFormula.fixed(rub("300"))
                                .behind(Gate.atLeast(QUALITY, Ratio.percent(90)).whenUndefined(Gate.Undefined.SHUT)),
                        Rounding.of(java.math.RoundingMode.HALF_UP, "0.01"),
                        PoolWeights.byMetric(UNITS))
                .forPosts("engineer");
        PayScheme scheme = plan().forPost("engineer")
                .earn("Team", PayFormula.poolShare(pool))
                .build();
        Payroll march = payroll(
                        scheme, "2026-03", since(ANN, "2020-01-01"), since(BOB, "2020-01-01"), since(CAT, "2020-01-01"))
                .withFigure(Owner.department(), QUALITY, Ratio.parse(quality))
                .withFigure(Owner.agent(ANN), UNITS, Ratio.of(10_000))
                .withFigure(Owner.agent(BOB), UNITS, Ratio.of(1_000))
                .withFigure(Owner.agent(CAT), UNITS, Ratio.of(100));
        PayRun run = scheme.payAll(march);
        assertThat(run.statements()).extracting(PayStatement::total).containsExactly(rub(ann), rub(bob), rub(cat));
    }

    /** "Hired on the 16th of a month of 31 days: 16 of 31; at half time from then on: half of that." */
    @ParameterizedTest
    @CsvSource({"100%, 16000", "50%, 8000"})
    void proratedByInclusiveDaysAndRoundedOnce(String share, String base) {
        PayScheme scheme = plan().base(rub("31000")).build();
        Payroll march = payroll(
                scheme,
                "2026-03",
                person(ANN, EffectiveDated.from(LocalDate.of(2026, 3, 16), post("engineer", share))));
        PayLine line = scheme.statement(march, ann()).line("Base");
        assertThat(line.amount()).isEqualTo(rub(base));
        assertThat(line.explanation().toString()).contains("of which the person was there for");
    }

    @Test
    void proratedByWorkingDaysWhereThePlanSaysSo() {
        WorkCalendar office = WorkCalendar.of(Figures.MOSCOW, WeeklyHours.parse("Mon-Fri 09:00-18:00"));
        PayScheme scheme = plan().base(rub("22000"))
                .prorated(Proration.byWorkingDays(office))
                .build();
        // March 2026 has 22 working days, of which 12 from the 16th on
        Payroll march = payroll(scheme, "2026-03", since(ANN, "2026-03-16"));
        assertThat(scheme.statement(march, ann()).total()).isEqualTo(rub("12000"));
    }

    /** "From 16 March the base is 62,000 instead of 31,000": 15 and 16 of 31 days. */
    @Test
    void aChangeOfVersionInMidPeriod() {
        PayScheme old = plan().base(rub("31000"))
                .earn("Units", PayFormula.perUnit(rub("31"), UNITS))
                .build();
        PayScheme young = plan().version("2")
                .effective(LocalDate.of(2026, 3, 16))
                .base(rub("62000"))
                .earn("Units", PayFormula.perUnit(rub("62"), UNITS))
                .build();
        Payroll march = annIn(old, "2026-03").withFigure(ann(), UNITS, Ratio.of(10));
        PayStatement split =
                SchemeVersions.splitBy(Proration.byCalendarDays(), old, young).statement(march, ann());
        assertThat(split.lines())
                .extracting(line -> line.label() + " " + line.amount())
                .containsExactly(
                        "Base (version 1) 15000.00 RUB",
                        "Base (version 2) 32000.00 RUB",
                        "Units (version 1) 150.00 RUB",
                        "Units (version 2) 320.00 RUB");
        assertThat(split.version()).isEqualTo("1 + 2");
        assertThat(split.lines()).allSatisfy(StagesTest::canBeRecomputed);
        assertThat(SchemeVersions.firstDateDecides(young, old)
                        .statement(march, ann())
                        .total())
                .isEqualTo(rub("31310"));
    }

    /** "Engineers get 100 a unit, after two years 120." */
    @ParameterizedTest
    @CsvSource({"2024-03-01, 1200", "2024-03-02, 1000"})
    void paidByRoleAndTenure(String hired, String pay) {
        PayScheme scheme = plan().earn(
                        "Units",
                        PayFormula.when(
                                PayCondition.all(
                                        PayCondition.postIs("engineer"), PayCondition.tenureOf(Period.ofYears(2))),
                                PayFormula.perUnit(rub("120"), UNITS),
                                PayFormula.perUnit(rub("100"), UNITS)))
                .build();
        PayStatement statement = scheme.statement(
                payroll(scheme, "2026-03", since(ANN, hired)).withFigure(ann(), UNITS, Ratio.of(10)), ann());
        assertThat(statement.total()).isEqualTo(rub(pay));
        assertThat(statement.lines()).allSatisfy(StagesTest::canBeRecomputed);
    }

    /** "The better of a guarantee of 500 and the commission, and never more than 800 of both measures." */
    @ParameterizedTest
    @CsvSource({"10, 500", "60, 600", "100, 800"})
    void theGreatestAndTheLeastOfSeveral(String units, String pay) {
        PayScheme scheme = plan().earn(
                        "Pay",
                        PayFormula.leastOf(
                                PayFormula.greatestOf(
                                        PayFormula.fixed(rub("500")), PayFormula.perUnit(rub("10"), UNITS)),
                                PayFormula.sum(PayFormula.fixed(rub("300")), PayFormula.fixed(rub("500")))))
                .build();
        PayStatement statement = ann(scheme, UNITS, units);
        assertThat(statement.total()).isEqualTo(rub(pay));
        assertThat(statement.lines()).allSatisfy(StagesTest::canBeRecomputed);
    }

    /** "Half of the bonus waits for six months and is paid to the degree to which the base has grown by then": an option. */
    @ParameterizedTest
    @CsvSource({"0%, 0", "10%, 1000", "20%, 2000", "50%, 2000"})
    void anOptionOnALaterFigure(String growth, String released) {
        Curve option = Curve.through(at("0%", "0%"), at("20%", "200%")).flatOutside();
        PayScheme scheme = plan().earn("Bonus", PayFormula.perUnit(rub("20"), UNITS))
                .defer(Deferral.lostByLeavers(
                        "Bonus", Ratio.percent(50), Period.ofMonths(6), Vesting.onCurve(Attainment.of(GROWTH), option)))
                .build();
        PayStatement march = ann(scheme, UNITS, "100");
        assertThat(march.total()).isEqualTo(rub("1000"));
        assertThat(march.closing())
                .containsExactly(
                        new Balance.Unvested(ann(), "Bonus", "2026-03", LocalDate.of(2026, 9, 1), rub("1000")));
        Payroll september = annIn(scheme, "2026-09")
                .withFigure(ann(), UNITS, Ratio.ZERO)
                .withFigure(ann(), GROWTH, Ratio.parse(growth))
                .opening(new Balances(march.closing()));
        PayStatement later = scheme.statement(september, ann());
        assertThat(later.sumOf(PayLine.Kind.RELEASED)).isEqualTo(rub(released));
        assertThat(later.closing()).isEmpty();
        assertThat(later.lines()).allSatisfy(StagesTest::canBeRecomputed);
    }

    @Test
    void whatIsDeferredWaitsForItsDateAndItsFigureAndIsLostByLeavers() {
        PayScheme scheme = plan().earn("Bonus", PayFormula.fixed(rub("100")))
                .defer(Deferral.lostByLeavers(
                        "Bonus",
                        Ratio.ONE,
                        Period.ofMonths(6),
                        Vesting.onCurve(
                                Attainment.of(GROWTH),
                                Curve.through(at("0%", "100%")).flatOutside())))
                .build();
        Balances waiting =
                Balances.of(new Balance.Unvested(ann(), "Bonus", "2026-03", LocalDate.of(2026, 9, 1), rub("70")));
        PayStatement august = scheme.statement(annIn(scheme, "2026-08").opening(waiting), ann());
        assertThat(august.closing()).hasSize(2);
        PayStatement unknown = scheme.statement(annIn(scheme, "2026-09").opening(waiting), ann());
        assertThat(unknown.sumOf(PayLine.Kind.RELEASED)).isEqualTo(rub("0"));
        assertThat(unknown.closing()).hasSize(2).contains(waiting.entries().get(0));
        var left = EffectiveDated.from(LocalDate.of(2020, 1, 1), post("engineer", "100%"))
                .until(LocalDate.of(2026, 9, 15));
        Payroll gone = payroll(scheme, "2026-09", person(ANN, left))
                .withFigure(ann(), GROWTH, Ratio.ZERO)
                .opening(waiting);
        PayLine lost = scheme.statement(gone, ann()).line("Deferred of Bonus in 2026-03");
        assertThat(lost.amount()).isEqualTo(rub("0"));
        assertThat(lost.explanation().toString()).contains("leavers lose it");
    }

    /** "What was paid for a client who cancels is taken back, never below the minimum wage; the rest is owed." */
    @Test
    void aClawbackIsLinkedToWhatWasPaidAndLimitedByTheGuards() {
        PayScheme scheme = plan().base(rub("27000"))
                .earn("Units", PayFormula.perUnit(rub("1000"), UNITS))
                .guard(Guard.wageNotBelow(
                        EffectiveDated.from(LocalDate.of(2026, 1, 1), rub("27093")), "minimum wage law"))
                .build();
        PayStatement january = scheme.statement(annIn(scheme, "2026-01").withFigure(ann(), UNITS, Ratio.of(5)), ann());
        PayEntry.Clawback clawback =
                PayEntry.Clawback.of(january, "Units", rub("3000"), "three clients cancelled", "payroll");
        Payroll march = annIn(scheme, "2026-03").withFigure(ann(), UNITS, Ratio.of(2));
        PayStatement statement = scheme.statement(march.with(clawback), ann());
        assertThat(statement.total()).isEqualTo(rub("27093"));
        PayLine taken = statement.line("Clawback of Units of 2026-01");
        assertThat(taken.amount()).isEqualTo(rub("-1907"));
        assertThat(taken.origin()).contains(new LineOrigin("2026-01", "Units"));
        assertThat(statement.closing())
                .containsExactly(new Balance.Debt(ann(), "Units", Optional.of("2026-01"), rub("1093")));
        PayStatement april = scheme.statement(
                annIn(scheme, "2026-04")
                        .withFigure(ann(), UNITS, Ratio.of(9))
                        .opening(new Balances(statement.closing())),
                ann());
        assertThat(april.total()).isEqualTo(rub("34907"));
        assertThat(april.closing()).isEmpty();
        assertThat(statement.lines()).allSatisfy(StagesTest::canBeRecomputed);
    }

    /** "The head is paid by what his people do, as they stood when they did it": Ann is Bob's from the 16th. */
    @Test
    void theHeadAnswersForHisPeople() {
        PayScheme scheme = plan().forPost("head of support")
                .earn("Team", PayFormula.sumOver(Team.directReports(), PayFormula.perUnit(rub("10"), UNITS)))
                .build();
        Payroll march = payroll(scheme, "2026-03", since(ANN, "2020-01-01"), since(BOB, "2020-01-01"))
                .withFigure(Owner.agent(ANN), UNITS, Ratio.of(7))
                .withFigure(Owner.agent(BOB), UNITS, Ratio.of(5));
        PayRun run = scheme.payAll(march);
        assertThat(run.statements()).hasSize(1);
        assertThat(run.of(Owner.agent(HEAD)).total()).isEqualTo(rub("120"));
    }

    /** "What would it have cost if a unit had been worth 12 and not 10?" */
    @Test
    void aChangeIsAskedAboutWithoutTouchingThePlan() {
        PayScheme scheme =
                plan().earn("Units", PayFormula.perUnit(rub("10"), UNITS)).build();
        WhatIf question = WhatIf.of(
                scheme,
                change -> change.version("2")
                        .replacing("Units", PayFormula.perUnit(rub("12"), UNITS).cappedAt(rub("100"))));
        List<Payroll> months = List.of(
                payroll(scheme, "2026-03", since(ANN, "2020-01-01"), since(BOB, "2020-01-01"))
                        .withFigure(Owner.agent(ANN), UNITS, Ratio.of(5))
                        .withFigure(Owner.agent(BOB), UNITS, Ratio.of(20)),
                payroll(scheme, "2026-04", since(ANN, "2020-01-01"), since(BOB, "2020-01-01"))
                        .withFigure(Owner.agent(ANN), UNITS, Ratio.of(5))
                        .withFigure(Owner.agent(BOB), UNITS, Ratio.of(8)));
        WhatIf.Answer answer = question.over(months);
        assertThat(answer.gainers()).containsExactly(Owner.agent(ANN));
        assertThat(answer.losers()).containsExactly(Owner.agent(BOB));
        assertThat(answer.byOwner())
                .containsEntry(Owner.agent(ANN), rub("20"))
                .containsEntry(Owner.agent(BOB), rub("-84"));
        assertThat(answer.byPeriod())
                .containsEntry(month("2026-03"), rub("-90"))
                .containsEntry(month("2026-04"), rub("26"));
        assertThat(scheme.fingerprint()).isEqualTo(question.base().fingerprint());
        assertThat(answer.explain(org.goodhart.value.Language.ENGLISH)).isEqualTo("""
            2026-03: 90.00 RUB less in all
            2026-04: 26.00 RUB more in all
            agent ann gains 20.00 RUB
            agent bob loses 84.00 RUB
            agent head is not touched: 0.00 RUB
            """);
    }

    /** "Half away from zero, for what is given and for what is taken." */
    @ParameterizedTest
    @CsvSource({"0.5, 0.01", "-0.5, -0.01", "0.4, 0", "-0.4, 0"})
    void roundingIsSymmetricAndPartOfThePlan(String kopecks, String pay) {
        PayFormula formula = rouble().times(Ratio.parse(kopecks).dividedBy(Ratio.of(100)));
        PayScheme scheme = plan().earn("Line", formula).build();
        PayStatement statement = scheme.statement(annIn(scheme, "2026-03"), ann());
        assertThat(statement.total()).isEqualTo(rub(pay));
        assertThat(statement.roundings())
                .extracting(line -> line.label().toString())
                .containsExactly("Line");
        PayLine line = statement.line("Line");
        assertThat(line.lostByRounding())
                .isEqualTo(Ratio.parse(kopecks)
                        .dividedBy(Ratio.of(100))
                        .minus(Money.of(Figures.RUB, pay).asRatio()));
    }

    /** "Revenue counts through the year" and "each month by itself" are two plans, and say so. */
    @Test
    void whatIsCarriedIsDeclared() {
        assertThat(Accumulation.perPeriod()).hasToString("counted anew EACH_PERIOD");
        assertThat(Accumulation.of("revenue", Accumulation.Reset.EACH_YEAR))
                .hasToString("counted as 'revenue', anew EACH_YEAR");
        assertThat(REVENUE.label()).hasToString("Revenue");
    }
}
