package org.goodhart.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.ledger.Months.ANN;
import static org.goodhart.ledger.Months.APRIL;
import static org.goodhart.ledger.Months.MARCH;
import static org.goodhart.ledger.Months.MAY;
import static org.goodhart.ledger.Months.SCHEME;
import static org.goodhart.ledger.Months.at;
import static org.goodhart.ledger.Months.marchPaid;
import static org.goodhart.ledger.Months.payroll;
import static org.goodhart.ledger.Months.rub;
import static org.goodhart.ledger.Months.statement;

import java.time.LocalDate;
import org.goodhart.pay.Balances;
import org.goodhart.pay.Guard;
import org.goodhart.pay.PayEntry;
import org.goodhart.pay.PayLine;
import org.goodhart.pay.PayScheme;
import org.goodhart.pay.PayStatement;
import org.goodhart.pay.Payroll;
import org.goodhart.value.EffectiveDated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was paid is taken back once and no more, in whatever way and in however many months. */
class ClawbackTest {
    /** The base is safe: of what March's units paid a month takes back what it earns itself. */
    private static final PayScheme GUARDED = SCHEME.toBuilder()
            .guard(Guard.wageNotBelow(EffectiveDated.from(LocalDate.of(2020, 1, 1), rub("1000")), "law"))
            .build();

    private static PayEntry.Clawback clawback(PayLedger ledger, String amount) {
        return ledger.clawback(ANN, MARCH, "Units", rub(amount), "cancelled", "payroll");
    }

    @Test
    void noMoreIsClawedBackThanIsLeftOfALine() {
        PayLedger ledger = marchPaid();
        PayStatement april = SCHEME.statement(payroll(APRIL, 1).with(clawback(ledger, "60")), ANN);
        assertThat(april.sumOf(PayLine.Kind.RECOVERED)).isEqualTo(rub("-60"));
        PayLedger later = ledger.posted(april, at(4));
        assertThatThrownBy(() -> clawback(later, "41"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("paid 40.00 RUB");
        assertThat(clawback(later, "40").amount()).isEqualTo(rub("-40"));
        assertThatThrownBy(() -> later.clawback(ANN, APRIL, "Units", rub("1"), "why", "who"))
                .hasMessageContaining("only what was paid can be taken back");
    }

    @Test
    void theSameClawbackInTwoMonthsIsRefusedByTheLedger() {
        PayLedger ledger = marchPaid();
        PayEntry.Clawback whole = clawback(ledger, "100");
        PayLedger later = ledger.posted(SCHEME.statement(payroll(APRIL, 1).with(whole), ANN), at(4));
        PayStatement may = SCHEME.statement(payroll(MAY, 1).with(whole), ANN);
        assertThatThrownBy(() -> later.posted(may, at(5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ann has 200.00 RUB clawed back of 'Units' of 2026-03, which paid 100.00 RUB: not more than"
                        + " was paid is expected\nMaybe the clawback stands on the statement of another month already");
        PayStatement again = SCHEME.statement(payroll(APRIL, 2).with(whole), ANN);
        assertThat(later.posted(again, at(5)).latest(ANN, APRIL))
                .describedAs("April may be posted again")
                .contains(again);
    }

    /** April takes back what it earns, 40, and leaves 60 owed. */
    static PayLedger owing() {
        PayLedger ledger = marchPaid();
        PayStatement april = GUARDED.statement(payroll(APRIL, 4).with(clawback(ledger, "100")), ANN);
        assertThat(april.total()).isEqualTo(rub("1000"));
        return ledger.posted(april, at(4)).closed(APRIL, "payroll", at(5));
    }

    @Test
    void whatIsOwedOfAClawbackIsTakenBackWhenItIsPaid() {
        PayLedger ledger = owing();
        PayStatement may = GUARDED.statement(payroll(MAY, 7).opening(ledger.opening(MAY)), ANN);
        assertThat(may.total()).isEqualTo(rub("1010"));
        PayLedger paid = ledger.posted(may, at(6));
        assertThatThrownBy(() -> clawback(paid, "1"))
                .describedAs("40 in April, 60 in May: nothing is left")
                .hasMessageContaining("paid 0.00 RUB");
    }

    @Test
    void aDebtThatWasPaidFromElsewhereIsNotAskedForTwice() {
        PayLedger ledger = marchPaid();
        PayStatement april = GUARDED.statement(payroll(APRIL, 4).with(clawback(ledger, "100")), ANN);
        PayStatement may = GUARDED.statement(
                payroll(MAY, 7).opening(new Balances(april.closing())).with(clawback(ledger, "100")), ANN);
        PayLedger later = ledger.posted(april, at(4));
        assertThatThrownBy(() -> later.posted(may, at(5))).hasMessageContaining("ann has 200.00 RUB clawed back");
    }

    /** Of 100 that March paid for units some were clawed back; March then turns out to be worth less. */
    @ParameterizedTest
    @CsvSource({
        "0, 10, none",
        "0, 5, -50.00 RUB",
        "80, 10, none",
        "80, 9, -10.00 RUB",
        "80, 8, -20.00 RUB",
        "80, 5, -20.00 RUB",
        "80, 0, -20.00 RUB",
        "100, 5, none",
        "100, 0, none",
        "100, 12, 20.00 RUB"
    })
    void aLineThatIsRecalculatedAfterAClawbackNeverTakesMoreThanItPaid(String clawed, long units, String owed) {
        PayLedger ledger = marchPaid();
        Payroll april = payroll(APRIL, 0);
        if (!clawed.equals("0")) april = april.with(clawback(ledger, clawed));
        PayLedger later = ledger.posted(SCHEME.statement(april, ANN), at(4))
                .closed(APRIL, "payroll", at(5))
                .recalculated(statement(MARCH, units), "why", at(6));
        assertThat(later.owed(ANN, MAY).stream().map(PayEntry::amount).map(Object::toString))
                .containsExactly(owed.equals("none") ? new String[0] : new String[] {owed});
        PayLedger settled = later.posted(statement(MAY, 0, later.owed(ANN, MAY)), at(7));
        assertThat(settled.owed(ANN, Months.month("2026-06"))).isEmpty();
    }
}
