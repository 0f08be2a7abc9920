package org.goodhart.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.ledger.Months.ANN;
import static org.goodhart.ledger.Months.APRIL;
import static org.goodhart.ledger.Months.MARCH;
import static org.goodhart.ledger.Months.MAY;
import static org.goodhart.ledger.Months.SCHEME;
import static org.goodhart.ledger.Months.UNITS;
import static org.goodhart.ledger.Months.at;
import static org.goodhart.ledger.Months.payroll;
import static org.goodhart.ledger.Months.rub;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import org.goodhart.pay.Balances;
import org.goodhart.pay.Guard;
import org.goodhart.pay.LineOrigin;
import org.goodhart.pay.PayEntry;
import org.goodhart.pay.PayFormula;
import org.goodhart.pay.PayLine;
import org.goodhart.pay.PayScheme;
import org.goodhart.pay.PayStatement;
import org.goodhart.pay.Proration;
import org.goodhart.pay.SchemeVersions;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a recalculation owes is paid as one sum, whatever its lines are called and whatever else was decided. */
class RecalculationTest {
    private static final PayScheme NO_BASE = SCHEME.toBuilder().base(rub("0")).build();

    private static PayStatement april(PayScheme scheme, PayLedger ledger, long units) {
        return scheme.statement(
                payroll(APRIL, units)
                        .opening(new Balances(ledger.opening(ANN, APRIL)))
                        .with(ledger.owed(ANN, APRIL)),
                ANN);
    }

    private static PayLedger paid(PayStatement march) {
        return PayLedger.empty().posted(march, at(1)).closed(MARCH, "payroll", at(2));
    }

    @Test
    void linesOfOtherNamesForTheSameSumOweNothingWhateverTheGuardsLeave() {
        PayScheme limited = SCHEME.toBuilder()
                .base(rub("60000"))
                .guard(Guard.deductionsNotAbove(
                        EffectiveDated.from(LocalDate.of(2020, 1, 1), Ratio.percent(20)), "law"))
                .build();
        PayScheme again = limited.toBuilder()
                .version("2")
                .effective(LocalDate.of(2026, 3, 16))
                .build();
        PayLedger ledger = paid(limited.statement(payroll(MARCH, 0), ANN))
                .recalculated(
                        SchemeVersions.splitBy(Proration.byCalendarDays(), limited, again)
                                .statement(payroll(MARCH, 0), ANN),
                        "split",
                        at(3));
        PayStatement april = april(limited, ledger, 0);
        assertThat(april.total()).isEqualTo(rub("60000"));
        assertThat(april.sumOf(PayLine.Kind.ADJUSTMENT)).isEqualTo(rub("0"));
    }

    /** 150 units under a cap of 150 are 1,000 units under it. */
    @Test
    void whatALineGivesAndTheCapTakesIsOneSum() {
        PayScheme capped = NO_BASE.toBuilder()
                .replacing("Units", PayFormula.perUnit(rub("1"), UNITS))
                .totalCappedAt(rub("150"))
                .build();
        PayLedger ledger = paid(capped.statement(payroll(MARCH, 150), ANN))
                .recalculated(capped.statement(payroll(MARCH, 1000), ANN), "late", at(3));
        assertThat(april(capped, ledger, 150).total()).isEqualTo(rub("150"));
    }

    /** 1,000 too little and 3,000 too much are 2,000 too much, of which a month of 1,000 gives 200. */
    @Test
    void whatIsTakenInAllIsLimitedByTheGuardsAndTheRestIsOwedAgain() {
        PayScheme limited = SCHEME.toBuilder()
                .earn("Other", PayFormula.perUnit(rub("-30"), UNITS))
                .guard(Guard.deductionsNotAbove(
                        EffectiveDated.from(LocalDate.of(2020, 1, 1), Ratio.percent(20)), "law"))
                .build();
        PayLedger ledger = paid(limited.statement(payroll(MARCH, 0), ANN))
                .recalculated(limited.statement(payroll(MARCH, 100), ANN), "late", at(3));
        PayStatement april = april(limited, ledger, 0);
        assertThat(april.total()).isEqualTo(rub("800"));
        PayLedger later = ledger.posted(april, at(4));
        assertThat(later.owed(ANN, MAY)).extracting(PayEntry::amount).containsExactly(rub("-1800"));
    }

    /** Two lines turn out to be 600 less each, and a month of 1,000 can give 1,000 of them. */
    @Test
    void severalLinesTakeNoMoreTogetherThanThereIs() {
        PayScheme both = SCHEME.toBuilder()
                .earn("Other", PayFormula.perUnit(rub("10"), UNITS))
                .build();
        PayLedger ledger = paid(both.statement(payroll(MARCH, 60), ANN))
                .recalculated(both.statement(payroll(MARCH, 0), ANN), "late", at(3));
        PayStatement april = april(both, ledger, 0);
        assertThat(april.total()).isEqualTo(rub("0"));
        assertThat(ledger.posted(april, at(4)).owed(ANN, MAY))
                .extracting(PayEntry::amount)
                .containsExactly(rub("-200"));
    }

    @ParameterizedTest
    @CsvSource({"100, 1100", "-300, 700", "-500, 500", "-700, 300"})
    void aShortfallIsADebtAndNoPay(long units, String april) {
        PayScheme carrying = NO_BASE.toBuilder()
                .replacing("Units", PayFormula.perUnit(rub("1"), UNITS))
                .carryingShortfall()
                .build();
        PayLedger ledger = paid(carrying.statement(payroll(MARCH, -500), ANN))
                .recalculated(carrying.statement(payroll(MARCH, units), ANN), "late", at(3));
        assertThat(april(carrying, ledger, 1000).total()).isEqualTo(rub(april));
    }

    /** 500 for a laptop of which March could give 300: 200 stay owed, whatever March comes to later. */
    @ParameterizedTest
    @CsvSource({"70, 1200", "30, 800", "10, 600"})
    void aDecisionIsNotTakenTwiceThoughItCouldNotBeTakenAtOnce(long units, String april) {
        PayEntry laptop = new PayEntry.Adjustment(ANN, "Laptop", rub("-500"), "lost", "payroll", Optional.empty());
        PayLedger ledger = paid(NO_BASE.statement(payroll(MARCH, 30).with(laptop), ANN))
                .recalculated(NO_BASE.statement(payroll(MARCH, units).with(laptop), ANN), "late", at(3));
        assertThat(april(NO_BASE, ledger, 100).total()).isEqualTo(rub(april));
    }

    @Test
    void whatWasPutRightByHandIsUndoneByARecalculationAloneThatComesLater() {
        PayEntry byHand = new PayEntry.Adjustment(
                ANN, "Forgotten", rub("50"), "a call", "payroll", Optional.of(new LineOrigin("2026-03", "Units")));
        PayLedger ledger = paid(SCHEME.statement(payroll(MARCH, 10), ANN))
                .posted(SCHEME.statement(payroll(APRIL, 0).with(byHand), ANN), at(3))
                .closed(APRIL, "payroll", at(4));
        assertThat(ledger.owed(ANN, MAY)).isEmpty();
        PayStatement found = SCHEME.statement(payroll(MARCH, 16), ANN);
        assertThat(ledger.recalculated(found, "found", at(5)).owed(ANN, MAY))
                .extracting(PayEntry::amount)
                .containsExactly(rub("10"));
    }

    /** Under a cap of 150, 200 of A were worth 100 and are clawed back; 100 of A and 100 of B are worth 75 each. */
    @Test
    void whatWasClawedBackIsComparedWithWhatTheCapLeft() {
        PayScheme capped = NO_BASE.toBuilder()
                .replacing("Units", PayFormula.perUnit(rub("1"), UNITS))
                .earn("B", PayFormula.fixed(rub("100")))
                .totalCappedAt(rub("150"))
                .build();
        PayLedger march = paid(capped.statement(payroll(MARCH, 200), ANN));
        PayEntry whole = march.clawback(ANN, MARCH, "Units", rub("100"), "cancelled", "payroll");
        PayScheme plain = SCHEME.toBuilder()
                .guard(Guard.wageNotBelow(
                        EffectiveDated.from(LocalDate.of(2020, 1, 1), rub("0")),
                        "law",
                        EnumSet.of(PayLine.Kind.BASE),
                        false))
                .build();
        PayLedger ledger = march.posted(plain.statement(payroll(APRIL, 0).with(whole), ANN), at(3))
                .closed(APRIL, "payroll", at(4))
                .recalculated(capped.statement(payroll(MARCH, 100), ANN), "late", at(5));
        assertThat(ledger.owed(ANN, MAY).stream().map(PayEntry::amount).reduce(rub("0"), (a, b) -> a.plus(b)))
                .isEqualTo(rub("25"));
    }
}
