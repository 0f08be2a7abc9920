package org.goodhart.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.pay.Figures.rub;
import static org.goodhart.pay.Plans.ANN;
import static org.goodhart.pay.Plans.UNITS;
import static org.goodhart.pay.Plans.ann;
import static org.goodhart.pay.Plans.annIn;
import static org.goodhart.pay.Plans.payroll;
import static org.goodhart.pay.Plans.plan;
import static org.goodhart.pay.Plans.since;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Money;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is put aside, drawn and taken back where other terms of the plan stand beside it. */
class CarriedPayTest {
    private static final EffectiveDated<Money> MINIMUM = EffectiveDated.from(LocalDate.of(2026, 1, 1), rub("27093"));
    private static final EffectiveDated<Ratio> FIFTH = EffectiveDated.from(LocalDate.of(2020, 1, 1), Ratio.percent(20));

    private static Deferral half(String line) {
        return Deferral.lostByLeavers(line, Ratio.percent(50), Period.ofMonths(1), Vesting.inFull());
    }

    private static PayFormula fixed(String amount) {
        return PayFormula.fixed(rub(amount));
    }

    @Test
    void whatAnotherLineTakesLeavesADeferralAsItIs() {
        PayScheme scheme = plan().base(rub("20000"))
                .earn("Bonus", fixed("10000"))
                .earn("Cut", fixed("-8000"))
                .defer(half("Bonus"))
                .build();
        PayStatement statement = scheme.statement(annIn(scheme, "2026-03"), ann());
        assertThat(statement.sumOf(PayLine.Kind.DEFERRED)).isEqualTo(rub("-5000"));
        assertThat(statement.total()).isEqualTo(rub("17000"));
    }

    @Test
    void noMoreIsPutAsideThanThereIsToPay() {
        PayScheme scheme = plan().earn("Bonus", fixed("10000"))
                .earn("Cut", fixed("-8000"))
                .defer(half("Bonus"))
                .build();
        PayStatement statement = scheme.statement(annIn(scheme, "2026-03"), ann());
        assertThat(statement.sumOf(PayLine.Kind.DEFERRED)).isEqualTo(rub("-2000"));
        assertThat(statement.total()).isEqualTo(rub("0"));
    }

    /** Of what the lines gave, the cap leaves each the same share: 10,000 of 100,000, and 5,000 of each line's 50,000. */
    @Test
    void whatACapOfTheTotalTookIsTakenFromEachLineInProportion() {
        PayScheme scheme = plan().base(rub("120000"))
                .earn("A", fixed("50000"))
                .earn("B", fixed("50000"))
                .totalCappedAt(rub("130000"))
                .defer(half("A"))
                .defer(half("B"))
                .build();
        PayStatement statement = scheme.statement(annIn(scheme, "2026-03"), ann());
        assertThat(statement.line("Deferred of A").amount()).isEqualTo(rub("-2500"));
        assertThat(statement.line("Deferred of B").amount()).isEqualTo(rub("-2500"));
        assertThat(statement.total()).isEqualTo(rub("125000"));
        assertThat(statement.line("Deferred of A").explanation().toString())
                .contains("the cap of the total took 90,000.00 RUB of 100,000.00 RUB");
        assertThat(statement.lines()).allSatisfy(StagesTest::canBeRecomputed);
    }

    @Test
    void aSpiffBesideTheCapBearsNothingOfIt() {
        PayScheme scheme = plan().base(rub("1000"))
                .earn("A", fixed("400"))
                .totalCappedAt(rub("1200"))
                .spiff("Launch", Plans.month("2026-03"), fixed("5000"))
                .defer(half("A"))
                .build();
        PayStatement statement = scheme.statement(annIn(scheme, "2026-03"), ann());
        assertThat(statement.line("Deferred of A").amount()).isEqualTo(rub("-100"));
    }

    @Test
    void aDrawIsRecoveredAboveTheGuaranteeThatWasGiven() {
        PayScheme scheme = plan().earn("Units", PayFormula.perUnit(rub("1"), UNITS))
                .draw(Draw.recoverable(rub("3100"), Ratio.ONE))
                .build();
        // there for 16 of 31 days: 1,600 are guaranteed, and 2,000 earned are 400 above them
        Payroll march = payroll(scheme, "2026-03", since(ANN, "2026-03-16"))
                .withFigure(ann(), UNITS, Ratio.of(2000))
                .opening(Balances.of(new Balance.Debt(ann(), Draw.ACCOUNT, rub("1000"))));
        PayStatement statement = scheme.statement(march, ann());
        assertThat(statement.total()).isEqualTo(rub("1600"));
        assertThat(statement.closing()).containsExactly(new Balance.Debt(ann(), Draw.ACCOUNT, rub("600")));
    }

    /**
     * Of the sanction 4,000 are given back, which leaves 24,000. Where the draw comes to more than the minimum wage raised, it brings what is missing; where it comes to less, nothing.
     */
    @ParameterizedTest
    @CsvSource({"5000, 29000", "3093, 27093", "3000, 27093", "3094, 27094"})
    void aDrawDoesNotComeOnTopOfWhatTheMinimumRaisedThoughThereIsASanction(String guarantee, String total) {
        PayScheme scheme = plan().base(rub("30000"))
                .guard(Guard.wageNotBelow(MINIMUM, "law"))
                .guard(Guard.sanctionsNotAbove(FIFTH, "law", EnumSet.of(PayLine.Kind.BASE)))
                .draw(Draw.nonRecoverable(rub(guarantee)))
                .build();
        var sanction = new PayEntry.Sanction(ann(), LocalDate.of(2026, 3, 2), rub("-10000"), "why", "who");
        assertThat(scheme.statement(annIn(scheme, "2026-03").with(sanction), ann())
                        .total())
                .isEqualTo(rub(total));
    }

    @Test
    void aSanctionNeedsASchemeThatSaysHowFarItGoes() {
        PayScheme silent = plan().base(rub("30000")).build();
        var sanction = new PayEntry.Sanction(ann(), LocalDate.of(2026, 3, 2), rub("-31000"), "why", "who");
        assertThatThrownBy(() -> silent.statement(annIn(silent, "2026-03").with(sanction), ann()))
                .hasMessage("a sanction of -31000.00 RUB for ann, and scheme 'Plan' does not say how far sanctions go:"
                        + " a guard that does is expected\nMaybe Guard.sanctionsNotAbove(...) or Guard.noFines(...)");
        PayScheme whole = silent.toBuilder()
                .guard(Guard.sanctionsNotAbove(
                        EffectiveDated.from(LocalDate.of(2020, 1, 1), Ratio.ONE),
                        "contract",
                        EnumSet.of(PayLine.Kind.BASE)))
                .build();
        assertThat(whole.statement(annIn(whole, "2026-03").with(sanction), ann())
                        .total())
                .isEqualTo(rub("0"));
    }

    @Test
    void whatNoTermOfTheSchemePaysAnyMoreWaitsInPlainSight() {
        PayScheme scheme = plan().base(rub("1000")).earn("Units", fixed("10")).build();
        Balances before = Balances.of(
                new Balance.Debt(ann(), Draw.ACCOUNT, rub("5")),
                new Balance.Excess(ann(), "Gone", rub("7")),
                new Balance.Excess(ann(), "Units", rub("8")),
                new Balance.Unvested(ann(), "Gone", "2026-01", LocalDate.of(2026, 3, 1), rub("9")),
                new Balance.Unvested(ann(), "Gone", "2026-02", LocalDate.of(2026, 4, 1), rub("9")));
        PayStatement statement = scheme.statement(annIn(scheme, "2026-03").opening(before), ann());
        assertThat(statement.total()).isEqualTo(rub("1010"));
        assertThat(statement.closing()).isEqualTo(before.entries());
        assertThat(statement.lines().stream()
                        .filter(line -> line.kind() == PayLine.Kind.CARRIED)
                        .map(line -> line.label() + " " + line.amount()))
                .containsExactly(
                        "Still owed: Draw, 5.00 RUB 0.00 RUB",
                        "Carried over the cap: Gone, 7.00 RUB 0.00 RUB",
                        "Carried over the cap: Units, 8.00 RUB 0.00 RUB",
                        "Put aside: Gone of 2026-01, 9.00 RUB until 2026-03-01 0.00 RUB");
        assertThat(statement.lines()).allSatisfy(StagesTest::canBeRecomputed);
    }

    @Test
    void aDebtOfAClawbackKeepsTheLineThatPaidIt() {
        PayScheme scheme = plan().base(rub("1000"))
                .guard(Guard.wageNotBelow(EffectiveDated.from(LocalDate.of(2020, 1, 1), rub("600")), "law"))
                .build();
        LineOrigin units = new LineOrigin("2026-01", "Units");
        var clawback = new PayEntry.Clawback(ann(), units, rub("700"), rub("-700"), "why", "who");
        PayStatement march = scheme.statement(annIn(scheme, "2026-03").with(clawback), ann());
        assertThat(march.closing())
                .containsExactly(new Balance.Debt(ann(), "Units", Optional.of("2026-01"), rub("300")));
        PayStatement april = scheme.statement(annIn(scheme, "2026-04").opening(new Balances(march.closing())), ann());
        PayLine taken = april.line("Clawback of Units of 2026-01");
        assertThat(taken.amount()).isEqualTo(rub("-300"));
        assertThat(taken.origin()).contains(units);
    }

    /** "Half of the bonus is paid in three yearly parts, each if he is still there": 500.00 are 166.67, 166.67 and 166.66. */
    @Test
    void whatIsPutAsideVestsInParts() {
        PayScheme scheme = plan().earn("Bonus", fixed("1000"))
                .defer(Deferral.lostByLeavers("Bonus", Ratio.percent(50), Period.ofYears(1), Vesting.inFull())
                        .inParts(3, Period.ofYears(1)))
                .build();
        PayStatement march = scheme.statement(annIn(scheme, "2026-03"), ann());
        assertThat(march.total()).isEqualTo(rub("500"));
        assertThat(march.closing())
                .containsExactly(
                        new Balance.Unvested(ann(), "Bonus", "2026-03", LocalDate.of(2027, 3, 1), rub("166.67")),
                        new Balance.Unvested(ann(), "Bonus", "2026-03", LocalDate.of(2028, 3, 1), rub("166.67")),
                        new Balance.Unvested(ann(), "Bonus", "2026-03", LocalDate.of(2029, 3, 1), rub("166.66")));
        assertThat(march.line("Deferred of Bonus").explanation().toString()).contains("166.66 RUB vest on 2029-03-01");
        assertThat(march.paidOut("Bonus")).isEqualTo(rub("500"));
        PayStatement later = scheme.statement(annIn(scheme, "2027-03").opening(new Balances(march.closing())), ann());
        assertThat(later.sumOf(PayLine.Kind.RELEASED)).isEqualTo(rub("166.67"));
        assertThat(later.closing()).hasSize(5).contains(march.closing().get(2));
    }

    @Test
    void partsHaveTimeBetweenThem() {
        assertThatThrownBy(() -> half("Bonus").inParts(1, Period.ofYears(1)))
                .hasMessage("a deferral of line 'Bonus' in parts, of which there are 1: 2 or more are expected");
        assertThatThrownBy(() -> half("Bonus").inParts(3, Period.ZERO))
                .hasMessageContaining(
                        "in 3 parts, one every P0D: at least one part, and a time above 0 between several");
    }

    /** "Negative commission is carried forward": 1,000 and -5,000, then 1,000 and 2,000, then 1,000 and 3,000. */
    @Test
    void whatATotalLiesBelowNothingIsOwedWhereTheSchemeSaysSo() {
        PayScheme silent = plan().base(rub("1000"))
                .earn("Units", PayFormula.perUnit(rub("1"), UNITS))
                .build();
        assertThat(ann(silent, UNITS, "-5000").total()).isEqualTo(rub("-4000"));
        PayScheme scheme = silent.toBuilder().carryingShortfall().build();
        assertThat(scheme.fingerprint()).isNotEqualTo(silent.fingerprint());
        assertThat(Plans.months(scheme, UNITS, "2026-01 -5000", "2026-02 2000", "2026-03 3000"))
                .extracting(statement ->
                        statement.total() + " " + statement.closing().size())
                .containsExactly("0.00 RUB 1", "0.00 RUB 1", "3000.00 RUB 0");
    }

    /** A third of 100, and then the others, whatever the step of rounding. */
    @ParameterizedTest
    @CsvSource({"0.01", "1", "100"})
    void whatIsPutAsideIsPaidWholeInItsParts(String step) {
        PayScheme scheme = plan().rounding(Rounding.of(RoundingMode.HALF_UP, step))
                .earn("Units", PayFormula.perUnit(rub("1"), UNITS))
                .defer(Deferral.lostByLeavers("Units", Ratio.percent(50), Period.ofMonths(1), Vesting.inFull())
                        .inParts(3, Period.ofMonths(1)))
                .build();
        List<PayStatement> months = Plans.months(scheme, UNITS, "2026-01 200", "2026-02 0", "2026-03 0", "2026-04 0");
        assertThat(months.stream().map(PayStatement::total).reduce(rub("0"), Money::plus))
                .isEqualTo(rub("200"));
        assertThat(months.get(3).closing()).isEmpty();
    }

    @Test
    void whatASanctionTookAndAGuardGaveBackIsExcessAsBefore() {
        PayScheme scheme = plan().base(rub("1000"))
                .earn("Bonus", fixed("50"))
                .guard(Guard.noFines("law"))
                .guard(Guard.recoveryFromExcessOnly("contract"))
                .build();
        var sanction = new PayEntry.Sanction(ann(), LocalDate.of(2026, 3, 2), rub("-30"), "why", "who");
        PayStatement statement = scheme.statement(
                annIn(scheme, "2026-03")
                        .with(sanction)
                        .opening(Balances.of(new Balance.Debt(ann(), "Advance", rub("100")))),
                ann());
        assertThat(statement.sumOf(PayLine.Kind.RECOVERED)).isEqualTo(rub("-50"));
    }

    @Test
    void whoWasNotThereDrawsNothingAndHasNoMinimumThoughHisFiguresAreBelowNothing() {
        PayScheme drawing = plan().earn("Units", PayFormula.perUnit(rub("1"), UNITS))
                .draw(Draw.nonRecoverable(rub("300")))
                .build();
        PayScheme guarded = plan().earn("Units", PayFormula.perUnit(rub("1"), UNITS))
                .guard(Guard.wageNotBelow(MINIMUM, "law"))
                .build();
        for (PayScheme scheme : List.of(drawing, guarded)) {
            Payroll march =
                    payroll(scheme, "2026-03", since(ANN, "2026-04-01")).withFigure(ann(), UNITS, Ratio.of(-50));
            assertThat(scheme.statement(march, ann()).total()).isEqualTo(rub("-50"));
        }
    }

    @Test
    void whatDependsOnAHeldLineIsHeldWithIt() {
        PayScheme scheme = plan().earn("Held", PayFormula.perUnit(rub("1"), UNITS))
                .earn("Tenth", PayFormula.percentOfLine(Ratio.percent(10), "Held"))
                .earn("Better", PayFormula.greatestOf(PayFormula.percentOfLine(Ratio.percent(10), "Held"), fixed("5")))
                .build();
        PayStatement statement = scheme.statement(annIn(scheme, "2026-03"), ann());
        assertThat(statement.line("Tenth").kind()).isEqualTo(PayLine.Kind.HELD);
        assertThat(statement.line("Better").kind()).isEqualTo(PayLine.Kind.HELD);
        assertThat(statement.lines()).allSatisfy(StagesTest::canBeRecomputed);
    }

    /** 400 earned and 400 carried in are 800, of which a cap of 200 leaves a quarter: 100 of the 400, and half of that is put aside. */
    @Test
    void whatCameInOverTheCapBearsItsPartOfItToo() {
        PayScheme scheme = plan().earn("A", fixed("400"))
                .totalCappedAt(rub("200"), Excess.CARRIED)
                .defer(half("A"))
                .build();
        PayStatement statement = scheme.statement(
                annIn(scheme, "2026-03")
                        .opening(Balances.of(new Balance.Excess(ann(), "Cap of the total", rub("400")))),
                ann());
        assertThat(statement.line("Deferred of A").amount()).isEqualTo(rub("-50"));
        assertThat(statement.paidOut("A")).isEqualTo(rub("50"));
    }
}
