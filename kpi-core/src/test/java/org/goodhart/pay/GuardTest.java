package org.goodhart.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.pay.Figures.rub;
import static org.goodhart.pay.Plans.ANN;
import static org.goodhart.pay.Plans.ann;
import static org.goodhart.pay.Plans.annIn;
import static org.goodhart.pay.Plans.payroll;
import static org.goodhart.pay.Plans.plan;
import static org.goodhart.pay.Plans.since;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Money;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardTest {
    private static final EffectiveDated<Money> MINIMUM = EffectiveDated.from(LocalDate.of(2026, 1, 1), rub("27093"));
    private static final EffectiveDated<Ratio> FIFTH = EffectiveDated.from(LocalDate.of(2025, 9, 1), Ratio.percent(20));

    private static PayEntry.Sanction sanction(String amount) {
        return new PayEntry.Sanction(ann(), LocalDate.of(2026, 3, 5), rub(amount), "absent", "order 7");
    }

    @ParameterizedTest
    @CsvSource({"-15000, 0, 85000", "-20000, 0, 80000", "-20000.01, 0.01, 80000", "-30000, 10000, 80000"})
    void aSanctionTakesAtMostItsShareOfTheWage(String sanction, String back, String total) {
        PayScheme scheme = plan().base(rub("100000"))
                .guard(Guard.sanctionsNotAbove(FIFTH, "Labour Code 135", EnumSet.of(PayLine.Kind.BASE)))
                .build();
        PayStatement statement = scheme.statement(annIn(scheme, "2026-03").with(sanction(sanction)), ann());
        assertThat(statement.line("Limit of sanctions").amount()).isEqualTo(rub(back));
        assertThat(statement.total()).isEqualTo(rub(total));
        assertThat(statement.line("Limit of sanctions").explanation().toString())
                .contains("Labour Code 135");
    }

    @Test
    void guardsPrintTheirLineEvenWhereTheyChangeNothing() {
        PayScheme scheme = plan().base(rub("100000"))
                .guard(Guard.sanctionsNotAbove(FIFTH, "Labour Code 135", EnumSet.of(PayLine.Kind.BASE)))
                .guard(Guard.noFines("Labour Code 192"))
                .guard(Guard.reductionsNotAbove(Ratio.percent(30), "contract"))
                .guard(Guard.deductionsNotAbove(FIFTH, "Labour Code 138"))
                .guard(Guard.recoveryFromExcessOnly("contract"))
                .guard(Guard.wageNotBelow(MINIMUM, "minimum wage law"))
                .build();
        PayStatement statement = scheme.statement(annIn(scheme, "2026-03"), ann());
        assertThat(statement.lines())
                .filteredOn(line -> line.kind() == PayLine.Kind.GUARD)
                .hasSize(6)
                .allMatch(line -> line.amount().isZero());
        assertThat(statement.total()).isEqualTo(rub("100000"));
    }

    @Test
    void finesAreGivenBackWhole() {
        PayScheme scheme =
                plan().base(rub("1000")).guard(Guard.noFines("Labour Code 192")).build();
        PayStatement statement = scheme.statement(annIn(scheme, "2026-03").with(sanction("-300")), ann());
        assertThat(statement.sumOf(PayLine.Kind.SANCTION)).isEqualTo(rub("-300"));
        assertThat(statement.total()).isEqualTo(rub("1000"));
    }

    @Test
    void theDownsideIsBounded() {
        PayScheme scheme = plan().base(rub("120000"))
                .earn("Bad", PayFormula.fixed(rub("-50000")))
                .earn("Good", PayFormula.fixed(rub("5000")))
                .guard(Guard.reductionsNotAbove(Ratio.percent(30), "contract"))
                .build();
        PayStatement statement = scheme.statement(annIn(scheme, "2026-03"), ann());
        assertThat(statement.line("Limit of reductions").amount()).isEqualTo(rub("14000"));
        assertThat(statement.total()).isEqualTo(rub("89000"));
    }

    @Test
    void deductionsTogetherTakeAtMostTheirShare() {
        PayScheme scheme = plan().base(rub("100000"))
                .guard(Guard.deductionsNotAbove(FIFTH, "Labour Code 138"))
                .build();
        Payroll march = annIn(scheme, "2026-03")
                .with(
                        new PayEntry.Clawback(
                                ann(), new LineOrigin("2026-01", "Units"), rub("15000"), rub("-15000"), "why", "who"),
                        new PayEntry.Clawback(
                                ann(), new LineOrigin("2026-02", "Units"), rub("15000"), rub("-15000"), "why", "who"));
        PayStatement statement = scheme.statement(march, ann());
        assertThat(statement.sumOf(PayLine.Kind.RECOVERED)).isEqualTo(rub("-20000"));
        assertThat(statement.closing())
                .extracting(balance -> ((Balance.Debt) balance).money())
                .containsExactly(rub("10000"));
    }

    @Test
    void whatWasPaidIsTakenBackFromExcessOnly() {
        PayScheme scheme = plan().base(rub("100000"))
                .earn("Bonus", PayFormula.fixed(rub("700")))
                .guard(Guard.recoveryFromExcessOnly("contract"))
                .build();
        PayEntry.Adjustment overpaid =
                new PayEntry.Adjustment(ann(), "Overpaid", rub("-1000"), "a slip", "payroll", Optional.empty());
        PayStatement march = scheme.statement(annIn(scheme, "2026-03").with(overpaid), ann());
        assertThat(march.total()).isEqualTo(rub("100000"));
        assertThat(march.closing()).containsExactly(new Balance.Debt(ann(), "Overpaid", rub("300")));
        PayStatement april = scheme.statement(annIn(scheme, "2026-04").opening(new Balances(march.closing())), ann());
        assertThat(april.total()).isEqualTo(rub("100400"));
        assertThat(april.closing()).isEmpty();
    }

    @Test
    void theMinimumIsThatOfThePartOfThePeriodAndOfTheLinesThatCount() {
        PayScheme scheme = plan().base(rub("10000"))
                .discretionary("Gift", rub("0"), rub("50000"))
                .guard(Guard.wageNotBelow(MINIMUM, "law", EnumSet.of(PayLine.Kind.BASE), true))
                .build();
        // half of March from the 17th on: 15 of 31 days
        Payroll march = payroll(scheme, "2026-03", since(ANN, "2026-03-17"))
                .with(new PayEntry.Award(ann(), "Gift", rub("50000"), "why", "who"));
        PayStatement statement = scheme.statement(march, ann());
        assertThat(statement.line("Base").amount()).isEqualTo(rub("4838.71"));
        // 27,093 x 15/31 = 13,109.516..., rounded up
        assertThat(statement.line("Minimum wage").amount()).isEqualTo(rub("8270.81"));
    }

    @Test
    void nothingIsDeferredBelowTheMinimum() {
        PayScheme scheme = plan().base(rub("27000"))
                .earn("Bonus", PayFormula.fixed(rub("1000")))
                .guard(Guard.wageNotBelow(MINIMUM, "law"))
                .defer(Deferral.lostByLeavers("Bonus", Ratio.ONE, java.time.Period.ofMonths(1), Vesting.inFull()))
                .build();
        PayStatement statement = scheme.statement(annIn(scheme, "2026-03"), ann());
        assertThat(statement.total()).isEqualTo(rub("27093"));
        assertThat(statement.sumOf(PayLine.Kind.DEFERRED)).isEqualTo(rub("-907"));
    }

    @Test
    void refusesSharesThatAreNone() {
        var above = EffectiveDated.from(LocalDate.of(2026, 1, 1), Ratio.percent(120));
        assertThatThrownBy(() -> Guard.deductionsNotAbove(above, "law"))
                .hasMessage("a limit of deductions at 120%: from 0% to 100% is expected");
        assertThatThrownBy(() -> Guard.sanctionsNotAbove(FIFTH, "law", EnumSet.of(PayLine.Kind.SANCTION)))
                .hasMessageContaining("sanctions are none of them");
        assertThatThrownBy(() -> Guard.wageNotBelow(MINIMUM, "law", Set.of(), false))
                .hasMessageContaining("at least one kind is expected");
        assertThatThrownBy(() -> Guard.reductionsNotAbove(Ratio.percent(-1), "contract"))
                .hasMessageContaining("0% or more is expected");
    }
}
