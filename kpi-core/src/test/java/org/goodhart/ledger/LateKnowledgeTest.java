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

import java.util.List;
import org.goodhart.pay.Accumulation;
import org.goodhart.pay.Attainment;
import org.goodhart.pay.Balance;
import org.goodhart.pay.Balances;
import org.goodhart.pay.Curve;
import org.goodhart.pay.Excess;
import org.goodhart.pay.PayFormula;
import org.goodhart.pay.PayScheme;
import org.goodhart.pay.PayStatement;
import org.goodhart.pay.Tiers;
import org.goodhart.value.PayPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes known after a period was closed, where later periods go on from it. */
class LateKnowledgeTest {
    /** 10 a unit up to 450 in the year, and 20 above. */
    private static final PayScheme COUNTING = SCHEME.toBuilder()
            .replacing(
                    "Units",
                    PayFormula.onTiers(
                            PayFormula.fixed(rub("1")),
                            Attainment.of(UNITS),
                            Tiers.marginal(
                                    Curve.Boundary.PAYS_AS_BELOW,
                                    Tiers.tier("0", "450", "1000%"),
                                    Tiers.above("450", "2000%")),
                            Accumulation.of("units", Accumulation.Reset.EACH_YEAR)))
            .build();

    private static final PayScheme CAPPED = SCHEME.toBuilder()
            .lineCappedAt("Units", rub("1000"), Excess.CARRIED)
            .build();

    private static PayStatement statement(PayScheme scheme, PayLedger ledger, PayPeriod period, long units) {
        return scheme.statement(
                payroll(period, units)
                        .opening(new Balances(ledger.opening(ANN, period)))
                        .with(ledger.owed(ANN, period)),
                ANN);
    }

    private static PayLedger paid(PayScheme scheme, PayLedger ledger, PayPeriod period, long units, int day) {
        return ledger.posted(statement(scheme, ledger, period, units), at(day)).closed(period, "payroll", at(day));
    }

    private static PayLedger again(PayScheme scheme, PayLedger ledger, PayPeriod period, long units, int day) {
        PayStatement statement =
                scheme.statement(payroll(period, units).opening(new Balances(ledger.opening(ANN, period))), ANN);
        return ledger.recalculated(statement, "reported late", at(day));
    }

    /** March was 400 and turns out to be 450: April's 50 units are above the tier's end. */
    @Test
    void theNextPeriodGoesOnCountingFromTheLatestResult() {
        PayLedger ledger = again(COUNTING, paid(COUNTING, PayLedger.empty(), MARCH, 400, 1), MARCH, 450, 2);
        PayStatement april = statement(COUNTING, ledger, APRIL, 50);
        // 50 more at 10, and 50 at 20
        assertThat(april.total()).isEqualTo(rub("2500"));
        assertThat(ledger.posted(april, at(3)).outdated(ANN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"150, 1600, 0", "120, 1300, 0", "70, 800, 0", "180, 1900, 0", "300, 2000, 1100"})
    void whatIsOverACapIsThatOfTheLatestResult(long units, String april, String over) {
        PayLedger ledger = again(CAPPED, paid(CAPPED, PayLedger.empty(), MARCH, 150, 1), MARCH, units, 2);
        PayStatement statement = statement(CAPPED, ledger, APRIL, 10);
        assertThat(statement.total()).isEqualTo(rub(april));
        assertThat(statement.closing())
                .isEqualTo(over.equals("0") ? List.of() : List.of(new Balance.Excess(ANN, "Units", rub(over))));
    }

    @Test
    void aPeriodThatWentOnFromWhatHasChangedIsOutdatedUntilItIsRecalculated() {
        PayLedger ledger = paid(COUNTING, paid(COUNTING, PayLedger.empty(), MARCH, 400, 1), APRIL, 50, 2);
        assertThat(ledger.outdated(ANN)).isEmpty();
        PayLedger march = again(COUNTING, ledger, MARCH, 450, 3);
        assertThat(march.outdated(ANN)).containsExactly(APRIL);
        PayLedger april = again(COUNTING, march, APRIL, 50, 3);
        assertThat(april.outdated(ANN)).isEmpty();
        // March 500 more, April 500 more, and May's 10 units at 20
        assertThat(statement(COUNTING, april, MAY, 10).total()).isEqualTo(rub("2200"));
        assertThat(again(COUNTING, ledger, MARCH, 400, 3).outdated(ANN))
                .describedAs("nothing changed")
                .isEmpty();
    }

    @Test
    void debtsAndWhatWasPutAsideStayAsTheyWerePaid() {
        PayLedger ledger = ClawbackTest.owing();
        PayLedger again = ledger.recalculated(Months.statement(APRIL, 4), "again", at(6));
        assertThat(again.opening(ANN, MAY)).isEqualTo(ledger.opening(ANN, MAY)).hasSize(1);
    }
}
