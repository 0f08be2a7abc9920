package org.goodhart.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.pay.Figures.rub;
import static org.goodhart.pay.Plans.ANN;
import static org.goodhart.pay.Plans.HEAD;
import static org.goodhart.pay.Plans.UNITS;
import static org.goodhart.pay.Plans.ann;
import static org.goodhart.pay.Plans.annIn;
import static org.goodhart.pay.Plans.payroll;
import static org.goodhart.pay.Plans.person;
import static org.goodhart.pay.Plans.plan;
import static org.goodhart.pay.Plans.post;
import static org.goodhart.pay.Plans.rouble;
import static org.goodhart.pay.Plans.since;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.Optional;
import org.goodhart.desk.AgentId;
import org.goodhart.metric.Owner;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Money;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where two terms of a plan meet: each of these once paid wrongly. */
class ReviewedPlansTest {
    private static final EffectiveDated<Money> MINIMUM = EffectiveDated.from(LocalDate.of(2026, 1, 1), rub("27093"));
    private static final EffectiveDated<Ratio> FIFTH = EffectiveDated.from(LocalDate.of(2020, 1, 1), Ratio.percent(20));

    private static PayEntry.Clawback clawback(String line, String paid, String amount) {
        return new PayEntry.Clawback(ann(), new LineOrigin("2026-01", line), rub(paid), rub(amount), "why", "who");
    }

    @Test
    void aSanctionNeverRaisesPayWhateverTheOrderOfTheGuards() {
        PayScheme scheme = plan().base(rub("30000"))
                .guard(Guard.wageNotBelow(MINIMUM, "law"))
                .guard(Guard.sanctionsNotAbove(FIFTH, "law", EnumSet.of(PayLine.Kind.BASE)))
                .build();
        var sanction = new PayEntry.Sanction(ann(), LocalDate.of(2026, 3, 2), rub("-10000"), "why", "who");
        PayStatement statement = scheme.statement(annIn(scheme, "2026-03").with(sanction), ann());
        // of 10,000 taken 4,000 are given back; 24,000 are raised to the minimum
        assertThat(statement.total()).isEqualTo(rub("27093"));
    }

    @Test
    void clawbacksTogetherLeaveTheMinimumThoughTheyDoNotCountTowardsIt() {
        PayScheme scheme = plan().base(rub("30000"))
                .guard(Guard.wageNotBelow(MINIMUM, "law", EnumSet.of(PayLine.Kind.BASE, PayLine.Kind.EARNED), false))
                .build();
        PayStatement statement = scheme.statement(
                annIn(scheme, "2026-03").with(clawback("A", "5000", "-5000"), clawback("B", "5000", "-5000")), ann());
        assertThat(statement.total()).isEqualTo(rub("27093"));
    }

    @Test
    void adjustmentsThatTakeAreDeductionsAndDeferralsAreNone() {
        PayScheme scheme = plan().base(rub("90000"))
                .earn("Bonus", PayFormula.fixed(rub("60000")))
                .guard(Guard.deductionsNotAbove(FIFTH, "law"))
                .defer(Deferral.lostByLeavers("Bonus", Ratio.percent(50), Period.ofMonths(1), Vesting.inFull()))
                .build();
        var overpaid = new PayEntry.Adjustment(ann(), "Overpaid", rub("-20000"), "a slip", "payroll", Optional.empty());
        PayStatement statement =
                scheme.statement(annIn(scheme, "2026-03").with(overpaid, clawback("A", "20000", "-20000")), ann());
        assertThat(statement.sumOf(PayLine.Kind.DEFERRED)).isEqualTo(rub("-30000"));
        // 20% of 120,000 in all
        assertThat(statement.total()).isEqualTo(rub("96000"));
    }

    @Test
    void aDrawDoesNotComeOnTopOfTheMinimumAndIsProrated() {
        PayScheme scheme = plan().earn("Units", PayFormula.perUnit(rub("1"), UNITS))
                .guard(Guard.wageNotBelow(MINIMUM, "law"))
                .draw(Draw.nonRecoverable(rub("30000")))
                .build();
        assertThat(ann(scheme, UNITS, "0").total()).isEqualTo(rub("30000"));
        PayScheme bare = plan().draw(Draw.nonRecoverable(rub("31000"))).build();
        Payroll march = payroll(bare, "2026-03", since(ANN, "2026-03-16"));
        assertThat(bare.statement(march, ann()).total()).isEqualTo(rub("16000"));
        Payroll before = payroll(bare, "2026-03", since(ANN, "2026-04-01"));
        assertThat(bare.statement(before, ann()).total()).isEqualTo(rub("0"));
    }

    @Test
    void nobodyWhoIsNotThereHasAMinimumOrATarget() {
        PayScheme scheme = plan().base(rub("1000"))
                .earn(
                        "Units",
                        PayFormula.onCurve(
                                PayFormula.fixed(rub("100")),
                                Attainment.of(UNITS).against(Ratio.of(10)).withProratedTarget(),
                                Curve.through(Curve.at("0%", "0%"), Curve.at("100%", "100%"))
                                        .flatOutside()))
                .guard(Guard.wageNotBelow(MINIMUM, "law"))
                .build();
        Payroll march = payroll(scheme, "2026-03", since(ANN, "2026-04-01")).withFigure(ann(), UNITS, Ratio.ONE);
        PayStatement statement = scheme.statement(march, ann());
        assertThat(statement.total()).isEqualTo(rub("0"));
        assertThat(statement.line("Units").explanation().toString()).contains("not there in 2026-03");
        assertThat(statement.lines()).allSatisfy(StagesTest::canBeRecomputed);
    }

    @Test
    void severalClawbacksOfOneLineTakeNoMoreThanItPaidOut() {
        PayScheme scheme = plan().base(rub("50000"))
                .earn("Bonus", PayFormula.fixed(rub("10000")))
                .defer(Deferral.lostByLeavers("Bonus", Ratio.percent(50), Period.ofMonths(6), Vesting.inFull()))
                .build();
        PayStatement january = scheme.statement(annIn(scheme, "2026-01"), ann());
        assertThat(january.paidOut("Bonus")).isEqualTo(rub("5000"));
        assertThatThrownBy(() -> PayEntry.Clawback.of(january, "Bonus", rub("5001"), "why", "who"))
                .hasMessageContaining("paid 5000.00 RUB");
        Payroll march = annIn(scheme, "2026-03")
                .with(
                        PayEntry.Clawback.of(january, "Bonus", rub("3000"), "one", "who"),
                        PayEntry.Clawback.of(january, "Bonus", rub("3000"), "two", "who"));
        assertThatThrownBy(() -> scheme.statement(march, ann()))
                .hasMessageContaining("clawbacks of 6000.00 RUB")
                .hasMessageContaining("paid 5000.00 RUB");
    }

    @Test
    void whoHasLeftIsStillPaidWhatHeKeeps() {
        PayScheme scheme = plan().forPost("engineer")
                .earn("Bonus", PayFormula.fixed(rub("100")).prorated())
                .defer(Deferral.keptByLeavers("Bonus", Ratio.percent(50), Period.ofMonths(6), Vesting.inFull()))
                .build();
        var left = EffectiveDated.from(LocalDate.of(2020, 1, 1), post("engineer", "100%"))
                .until(LocalDate.of(2026, 4, 1));
        Payroll september = payroll(scheme, "2026-09", person(ANN, left))
                .opening(Balances.of(
                        new Balance.Unvested(ann(), "Bonus", "2026-03", LocalDate.of(2026, 9, 1), rub("50"))));
        assertThat(scheme.payAll(september).of(ann()).total()).isEqualTo(rub("50"));
    }

    @Test
    void twoVersionsShareOneCapAndOneDeferral() {
        PayScheme old = plan().earn("Units", PayFormula.perUnit(rub("10"), UNITS))
                .lineCappedAt("Units", rub("310"), Excess.CARRIED)
                .defer(Deferral.lostByLeavers("Units", Ratio.ONE, Period.ofMonths(1), Vesting.inFull()))
                .build();
        PayScheme young = old.toBuilder()
                .version("2")
                .effective(LocalDate.of(2026, 3, 16))
                .build();
        Payroll march = annIn(old, "2026-03").withFigure(ann(), UNITS, Ratio.of(62));
        PayStatement split =
                SchemeVersions.splitBy(Proration.byCalendarDays(), old, young).statement(march, ann());
        // 620 earned, 310 under the cap in all, all of it put aside
        assertThat(split.sumOf(PayLine.Kind.EARNED)).isEqualTo(rub("310"));
        assertThat(split.sumOf(PayLine.Kind.DEFERRED)).isEqualTo(rub("-310"));
        assertThat(split.closing())
                .contains(new Balance.Excess(ann(), "Units", rub("310")))
                .hasSize(2);
    }

    /** Halves of 30,000.01 are 15,000.005 each: 15,000.01, and then 15,000.00. */
    @ParameterizedTest
    @EnumSource(
            value = RoundingMode.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UNNECESSARY"})
    void whatNoVersionChangesIsPaidAsIfThereWereOne(RoundingMode mode) {
        PayScheme old = plan().rounding(Rounding.of(mode, "0.01"))
                .base(rub("30000.01"))
                .earn("Bonus", PayFormula.fixed(rub("0.01")))
                .earn("Capped", PayFormula.fixed(rub("30")))
                .earn("Twice", PayFormula.percentOfLine(Ratio.of(2), "Capped"))
                .earn("Reached", PayFormula.fixed(rub("5")).behind(PayCondition.linePays("Capped", rub("20.01"))))
                .spiff("Thrice", Plans.month("2026-04"), PayFormula.percentOfLine(Ratio.of(3), "Capped"))
                .lineCappedAt("Capped", rub("20.01"), Excess.LOST)
                .build();
        PayScheme young = old.toBuilder()
                .version("2")
                .effective(LocalDate.of(2026, 4, 16))
                .build();
        PayStatement split =
                SchemeVersions.splitBy(Proration.byCalendarDays(), old, young).statement(annIn(old, "2026-04"), ann());
        assertThat(split.sumOf(PayLine.Kind.BASE)).isEqualTo(rub("30000.01"));
        // 0.01, 20.01, twice that, 5, thrice that
        assertThat(split.total().minus(rub("30000.01"))).isEqualTo(rub("125.07"));
        assertThat(old.statement(annIn(old, "2026-04"), ann()).total()).isEqualTo(split.total());
        assertThat(split.lines()).allSatisfy(StagesTest::canBeRecomputed);
    }

    @Test
    void aSpiffOfAWeekNeedsAPayrollOfThatWeek() {
        PayScheme scheme = plan().spiff(
                        "Sprint",
                        PayPeriod.ofDates(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 9), Figures.MOSCOW),
                        rouble())
                .build();
        assertThatThrownBy(() -> scheme.statement(annIn(scheme, "2026-03"), ann()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SPIFF 'Sprint' is paid for 2026-03-02..2026-03-08")
                .hasMessageContaining("a payroll of exactly its period is expected");
        assertThat(scheme.statement(annIn(scheme, "2026-04"), ann()).total()).isEqualTo(rub("0"));
    }

    @Test
    void whatACapTookIsNotDeferred() {
        PayScheme scheme = plan().base(rub("120000"))
                .earn("Bonus", PayFormula.fixed(rub("50000")))
                .totalCappedAt(rub("130000"))
                .defer(Deferral.lostByLeavers("Bonus", Ratio.percent(50), Period.ofMonths(1), Vesting.inFull()))
                .build();
        assertThat(scheme.statement(annIn(scheme, "2026-03"), ann()).total()).isEqualTo(rub("125000"));
    }

    @Test
    void aLineMayBeCalledTotal() {
        PayScheme scheme = plan().earn("total", PayFormula.fixed(rub("300")))
                .lineCappedAt("total", rub("200"), Excess.CARRIED)
                .totalCappedAt(rub("150"), Excess.CARRIED)
                .build();
        assertThat(scheme.statement(annIn(scheme, "2026-03"), ann()).closing()).hasSize(2);
    }

    @Test
    void whatEverybodyHasOfHisOwnFundsNoPoolAndNoTeam() {
        Rounding kopecks = Rounding.of(RoundingMode.HALF_UP, "0.01");
        assertThatThrownBy(() -> Pool.ofDepartment(
                        "P", PayFormula.percentOfBase(Ratio.percent(10)), kopecks, PoolWeights.equal()))
                .hasMessageContaining("which everybody has of his own");
        PayFormula counting = PayFormula.onTiers(
                rouble(),
                Attainment.of(UNITS),
                Tiers.marginal(Curve.Boundary.PAYS_AS_ABOVE, Tiers.above("0", "1%")),
                Accumulation.of("units", Accumulation.Reset.EACH_YEAR));
        assertThatThrownBy(() -> PayFormula.sumOver(Team.directReports(), counting))
                .hasMessageContaining("counts on from period to period");
        assertThatThrownBy(() -> PayScheme.named("No person")
                        .version("1")
                        .effective(LocalDate.of(2020, 1, 1))
                        .paidOn(Owner.Level.DEPARTMENT)
                        .base(rub("1"))
                        .rounding(kopecks)
                        .earn("A", rouble())
                        .whenUndefined(Fallback.hold())
                        .whateverTheSample()
                        .defer(Deferral.lostByLeavers("A", Ratio.ONE, Period.ofMonths(1), Vesting.inFull()))
                        .build())
                .hasMessageContaining("it is not known who is paid");
    }

    @Test
    void aDeferralIsNeverRoundedAboveWhatWasEarned() {
        PayScheme scheme = plan().rounding(Rounding.of(RoundingMode.HALF_UP, "100"))
                .earn("Bonus", PayFormula.fixed(rub("100")))
                .defer(Deferral.lostByLeavers("Bonus", Ratio.percent(60), Period.ofMonths(1), Vesting.inFull()))
                .build();
        assertThat(scheme.statement(annIn(scheme, "2026-03"), ann()).total()).isEqualTo(rub("0"));
    }

    @Test
    void aRunNamesWhomNobodyKnowsAndWhatWasDecidedForNobody() {
        PayScheme scheme = plan().forPost("engineer")
                .earn("Units", PayFormula.perUnit(rub("1"), UNITS))
                .build();
        Owner typo = Owner.agent(AgentId.of("anm"));
        var award = new PayEntry.Adjustment(
                Owner.agent(HEAD), "Thanks", rub("5"), "a quiet month", "the director", Optional.empty());
        PayRun run = scheme.payAll(annIn(scheme, "2026-03")
                .withFigure(ann(), UNITS, Ratio.of(3))
                .withFigure(typo, UNITS, Ratio.of(4))
                .with(award));
        assertThat(run.statements()).hasSize(1);
        assertThat(run.unknown()).containsExactly(AgentId.of("anm"));
        assertThat(run.unused()).containsExactly(award);
    }

    /** "What would it cost if a unit were worth 12?": the knock-out still stands before it. */
    @Test
    void whoChangesALineLeavesItsGatesAndMultipliersInTheirPlace() {
        PayScheme scheme = plan().earn("Units", PayFormula.perUnit(rub("10"), UNITS))
                .earn("Other", rouble())
                .gate(Gate.atLeast(Plans.QUALITY, Ratio.percent(90)).whenUndefined(Gate.Undefined.SHUT), "Units")
                .multiply(Multiplier.ofEarnings(
                        Plans.GROWTH,
                        Curve.through(Curve.at("0%", "0%"), Curve.at("100%", "200%"))
                                .flatOutside()))
                .build();
        PayScheme changed = scheme.toBuilder()
                .replacing("Units", PayFormula.perUnit(rub("12"), UNITS))
                .build();
        Payroll good = annIn(scheme, "2026-03")
                .withFigure(ann(), UNITS, Ratio.of(5))
                .withFigure(ann(), Plans.GROWTH, Ratio.ONE)
                .withFigure(ann(), Plans.QUALITY, Ratio.percent(90));
        assertThat(changed.statement(good, ann()).total()).isEqualTo(rub("122"));
        Payroll bad = good.withFigure(ann(), Plans.QUALITY, Ratio.percent(89));
        assertThat(changed.statement(bad, ann()).total()).isEqualTo(rub("2"));
        PayScheme without = scheme.toBuilder().without("Units").build();
        assertThat(without.statement(bad, ann()).total()).isEqualTo(rub("2"));
        assertThat(without.metrics().metrics()).containsExactly(Plans.GROWTH);
    }

    @Test
    void aQuestionMayTakeTermsOut() {
        PayScheme scheme = plan().base(rub("100"))
                .earn("Units", PayFormula.perUnit(rub("10"), UNITS))
                .earn("Other", rouble())
                .gate(Gate.atLeast(Plans.QUALITY, Ratio.percent(90)).whenUndefined(Gate.Undefined.SHUT))
                .totalCappedAt(rub("120"))
                .guard(Guard.wageNotBelow(MINIMUM, "law"))
                .defer(Deferral.lostByLeavers("Units", Ratio.ONE, Period.ofMonths(1), Vesting.inFull()))
                .build();
        Payroll march = annIn(scheme, "2026-03").withFigure(ann(), UNITS, Ratio.of(5));
        assertThat(scheme.statement(march, ann()).total()).isEqualTo(rub("27093"));
        PayScheme open = scheme.toBuilder().withoutGuards().withoutGates().build();
        // 151 under a cap of 120: 20 of 51 are left, and of the units' 50 are 19.60 put aside
        assertThat(open.statement(march, ann()).total()).isEqualTo(rub("100.40"));
        PayScheme bare = open.toBuilder().withoutTotalCap().withoutDeferrals().build();
        assertThat(bare.statement(march, ann()).total()).isEqualTo(rub("151"));
        assertThat(open.toBuilder()
                        .without("Units")
                        .build()
                        .statement(march, ann())
                        .total())
                .isEqualTo(rub("101"));
    }
}
