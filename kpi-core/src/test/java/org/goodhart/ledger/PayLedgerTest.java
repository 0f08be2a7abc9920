package org.goodhart.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.ledger.Months.ANN;
import static org.goodhart.ledger.Months.APRIL;
import static org.goodhart.ledger.Months.MARCH;
import static org.goodhart.ledger.Months.MAY;
import static org.goodhart.ledger.Months.MOSCOW;
import static org.goodhart.ledger.Months.SCHEME;
import static org.goodhart.ledger.Months.at;
import static org.goodhart.ledger.Months.marchPaid;
import static org.goodhart.ledger.Months.month;
import static org.goodhart.ledger.Months.payroll;
import static org.goodhart.ledger.Months.rub;
import static org.goodhart.ledger.Months.statement;

import java.time.LocalDate;
import java.time.Period;
import org.goodhart.pay.LineOrigin;
import org.goodhart.pay.PayEntry;
import org.goodhart.pay.PayStatement;
import org.goodhart.value.Money;
import org.goodhart.value.PayPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayLedgerTest {
    @Test
    void anEventAndItsReversalPayNothingTogether() {
        PayLedger ledger = marchPaid().recalculated(statement(MARCH, 8), "two were cancelled", at(3));
        assertThat(ledger.owed(ANN, APRIL))
                .containsExactly(new PayEntry.Adjustment(
                        ANN,
                        "Units, 2026-03",
                        rub("-20"),
                        "two were cancelled",
                        "the ledger",
                        java.util.Optional.of(new LineOrigin("2026-03", "Units"))));
        PayStatement april = statement(APRIL, 5, ledger.owed(ANN, APRIL));
        assertThat(april.line("Units, 2026-03").amount()).isEqualTo(rub("-20"));
        ledger = ledger.posted(april, at(4));
        assertThat(ledger.owed(ANN, APRIL))
                .describedAs("April may be posted again")
                .hasSize(1);
        assertThat(ledger.owed(ANN, MAY))
                .describedAs("and is not counted twice")
                .isEmpty();
        ledger = ledger.closed(APRIL, "payroll", at(5)).recalculated(statement(MARCH, 10), "they came back", at(6));
        assertThat(ledger.owed(ANN, MAY)).extracting(PayEntry::amount).containsExactly(rub("20"));
        PayStatement may = statement(MAY, 5, ledger.owed(ANN, MAY));
        ledger = ledger.posted(may, at(7)).closed(MAY, "payroll", at(8));
        assertThat(ledger.owed(ANN, month("2026-06"))).isEmpty();
        Money all = ledger.paid(ANN, MARCH)
                .orElseThrow()
                .total()
                .plus(april.total())
                .plus(may.total());
        assertThat(all).isEqualTo(rub("3200"));
    }

    @Test
    void calculatingAgainWithoutNewFactsOwesNothing() {
        PayLedger ledger = marchPaid().recalculated(statement(MARCH, 10), "to be sure", at(3));
        assertThat(ledger.owed(APRIL)).isEmpty();
        ledger = ledger.recalculated(statement(MARCH, 12), "found two", at(4))
                .recalculated(statement(MARCH, 12), "again", at(5));
        assertThat(ledger.owed(APRIL)).extracting(PayEntry::amount).containsExactly(rub("20"));
    }

    @Test
    void aClosedPeriodRefusesEditsAndSaysSo() {
        PayLedger ledger = marchPaid();
        assertThatThrownBy(() -> ledger.posted(statement(MARCH, 11), at(3)))
                .isInstanceOf(ClosedPeriodException.class)
                .hasMessage("2026-03 was closed by payroll at 2026-04-03T00:00:00Z: it takes no statement any more\n"
                        + "Maybe recalculated(...) was meant, which makes a difference that an open period pays");
        assertThatThrownBy(() -> ledger.closed(MARCH, "me", at(3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is closed already, by payroll");
        assertThatThrownBy(() -> ledger.recalculated(statement(APRIL, 1), "why", at(3)))
                .hasMessageContaining("2026-04 is open");
        assertThatThrownBy(() -> ledger.posted(statement(APRIL, 1), at(1)))
                .hasMessageContaining("the ledger is only added to");
    }

    @Test
    void itKnowsWhatWasKnownWhen() {
        PayLedger ledger = PayLedger.empty()
                .posted(statement(MARCH, 9), at(1))
                .posted(statement(MARCH, 10), at(2))
                .closed(MARCH, "payroll", at(3))
                .recalculated(statement(MARCH, 8), "two were cancelled", at(4));
        assertThat(ledger.asKnownAt(at(1)).latest(ANN, MARCH).orElseThrow().total())
                .isEqualTo(rub("1090"));
        assertThat(ledger.asKnownAt(at(1)).paid(ANN, MARCH)).isEmpty();
        assertThat(ledger.asKnownAt(at(3)).paid(ANN, MARCH).orElseThrow().total())
                .isEqualTo(rub("1100"));
        assertThat(ledger.latest(ANN, MARCH).orElseThrow().total()).isEqualTo(rub("1080"));
        assertThat(ledger.paid(ANN, MARCH).orElseThrow().total()).isEqualTo(rub("1100"));
        assertThat(PayLedger.of(ledger.entries())).isEqualTo(ledger);
    }

    private static final DisputeRule RULE =
            new DisputeRule("contract 7.3", Period.ofDays(10), Period.ofDays(14), DisputeRule.Undecided.REJECTED);

    @ParameterizedTest
    @CsvSource({
        "2026-04, none, 0.00 RUB, open until 2026-04-19",
        "2026-04, 2026-04-10, 30.00 RUB, upheld",
        "2026-05, none, -, -",
        "2026-05, 2026-04-10, -, -",
    })
    void aDisputeIsALineWhileItIsOpenAndWhenItIsDecided(String month, String decided, String amount, String why) {
        Dispute dispute = Dispute.raised(
                statement(MARCH, 10), "Units", rub("30"), "three are missing", LocalDate.of(2026, 4, 5), RULE);
        assertThat(dispute.deadline()).isEqualTo(LocalDate.of(2026, 4, 19));
        if (!decided.equals("none")) {
            dispute = dispute.upheld(rub("30"), LocalDate.parse(decided), "found them", "the director");
        }
        var adjustment = dispute.adjustment(
                month.equals("2026-04") && decided.equals("none")
                        ? PayPeriod.ofDates(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 10), MOSCOW)
                        : month(month));
        if (amount.equals("-")) {
            assertThat(adjustment).isEmpty();
        } else {
            assertThat(adjustment.orElseThrow().amount()).hasToString(amount);
            assertThat(adjustment.orElseThrow().reason()).startsWith(why);
            PayStatement april = SCHEME.statement(payroll(APRIL, 0).with(adjustment.orElseThrow()), ANN);
            assertThat(april.line("Dispute about Units, 2026-03").amount()).hasToString(amount);
        }
    }

    @Test
    void aDisputeThatNobodyDecidesFallsUnderTheAgreedRule() {
        Dispute dispute = Dispute.raised(
                statement(MARCH, 10), "Units", rub("30"), "three are missing", LocalDate.of(2026, 4, 10), RULE);
        assertThat(dispute.state(LocalDate.of(2026, 4, 24))).isEqualTo(Dispute.State.OPEN);
        assertThat(dispute.state(LocalDate.of(2026, 4, 25))).isEqualTo(Dispute.State.REJECTED);
        assertThat(dispute.adjustment(APRIL).orElseThrow().reason()).startsWith("rejected: not decided by 2026-04-24");
        Dispute upheld = new Dispute(
                dispute.owner(),
                dispute.about(),
                dispute.claimed(),
                dispute.reason(),
                dispute.raisedOn(),
                new DisputeRule("contract", Period.ofDays(10), Period.ofDays(14), DisputeRule.Undecided.UPHELD),
                dispute.decision());
        assertThat(upheld.adjustment(APRIL).orElseThrow().amount()).isEqualTo(rub("30"));
        assertThatThrownBy(() -> Dispute.raised(
                        statement(MARCH, 10), "Units", rub("1"), "late", LocalDate.of(2026, 4, 11), RULE))
                .hasMessageContaining("up to 2026-04-10 is expected, as agreed in contract 7.3");
        Dispute rejected = dispute.rejected(LocalDate.of(2026, 4, 11), "all are there", "the director");
        assertThatThrownBy(() -> rejected.upheld(rub("1"), LocalDate.of(2026, 4, 12), "why", "who"))
                .hasMessageContaining("a decision is not edited");
        assertThatThrownBy(() -> dispute.upheld(rub("31"), LocalDate.of(2026, 4, 12), "why", "who"))
                .hasMessageContaining("from 0 to what was claimed is expected");
    }
}
