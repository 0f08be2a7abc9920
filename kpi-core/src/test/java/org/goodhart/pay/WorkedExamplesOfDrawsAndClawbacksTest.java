package org.goodhart.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.pay.Curve.Boundary.PAYS_AS_BELOW;
import static org.goodhart.pay.Figures.rub;
import static org.goodhart.pay.Plans.ANN;
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
import static org.goodhart.pay.WorkedExamplesOfTiersTest.paid;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.goodhart.ledger.ClosedPeriodException;
import org.goodhart.ledger.Dispute;
import org.goodhart.ledger.DisputeRule;
import org.goodhart.ledger.PayLedger;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Money;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is drawn, taken back, put aside and put right, as others calculate it, each with its source; amounts are in the source's own currency. */
class WorkedExamplesOfDrawsAndClawbacksTest {
    private static PaySchemeBuilder earning() {
        return plan().earn("Commission", PayFormula.perUnit(rub("1"), REVENUE));
    }

    private static PayScheme drawing(Draw draw) {
        return earning().draw(draw).build();
    }

    private static Payroll earned(PayScheme scheme, String month, String amount) {
        return annIn(scheme, month).withFigure(ann(), REVENUE, Ratio.parse(amount));
    }

    private static Instant at(String date) {
        return Instant.parse(date + "T12:00:00Z");
    }

    /** Siebel Incentive Compensation Administration Guide, table 4, "Recoverable Draw Scenario": net earnings of January to June. */
    @Test
    void siebelRecoverableDraw() {
        assertThat(paid(
                        drawing(Draw.recoverable(rub("2000"), Ratio.ONE)),
                        "2026-01 2750",
                        "2026-02 3000",
                        "2026-03 1500",
                        "2026-04 2375",
                        "2026-05 3000",
                        "2026-06 2750"))
                .containsExactly("2750.00", "3000.00", "2000.00", "2000.00", "2875.00", "2750.00");
    }

    /** studypool.com, question 183314: five pay cheques at a draw of 1,000. */
    @Test
    void fivePayCheques() {
        assertThat(paid(
                        drawing(Draw.recoverable(rub("1000"), Ratio.ONE)),
                        "2026-01 400",
                        "2026-02 600",
                        "2026-03 1200",
                        "2026-04 1500",
                        "2026-05 1400"))
                .containsExactly("1000.00", "1000.00", "1000.00", "1000.00", "1100.00");
    }

    /** xactlycorp.com, "Non-recoverable draw": 500 in August at 1,500, then 3,000: 2,000 are paid if it is recovered, all of it if not. */
    @Test
    void xactlyBothKindsOfDraw() {
        assertThat(paid(drawing(Draw.recoverable(rub("1500"), Ratio.ONE)), "2026-08 500", "2026-09 3000"))
                .containsExactly("1500.00", "2000.00");
        assertThat(paid(drawing(Draw.nonRecoverable(rub("1500"))), "2026-08 500", "2026-09 3000"))
                .containsExactly("1500.00", "3000.00");
    }

    /** everstage.com, "Recoverable draw": of a draw of 3,000 and 1,500 earned 1,500 are owed; with 4,000 there are 1,000 above it. */
    @Test
    void everstageDraw() {
        PayScheme scheme = drawing(Draw.recoverable(rub("3000"), Ratio.ONE));
        PayStatement first = scheme.statement(earned(scheme, "2026-01", "1500"), ann());
        assertThat(first.closing()).containsExactly(new Balance.Debt(ann(), Draw.ACCOUNT, rub("1500")));
        PayStatement second =
                scheme.statement(earned(scheme, "2026-02", "4000").opening(new Balances(first.closing())), ann());
        assertThat(second.total()).isEqualTo(rub("3000"));
        assertThat(second.closing()).containsExactly(new Balance.Debt(ann(), Draw.ACCOUNT, rub("500")));
    }

    /** shrm.org, "Commission Sales Draw Agreement": a draw of 1,000 is paid down by what is above it, but by no more than half of what is earned. */
    @ParameterizedTest
    @CsvSource({"1800, 1000, 1700", "2000, 1000, 1500", "2400, 1200, 1300", "900, 1000, 2600"})
    void halfOfWhatIsEarnedAtMostPaysADrawDown(String earned, String paid, String owed) {
        PayScheme scheme = earning()
                .draw(Draw.recoverable(rub("1000"), Ratio.ONE))
                .guard(Guard.deductionsNotAbove(EffectiveDated.always(Ratio.percent(50)), "the agreement"))
                .build();
        PayStatement statement = scheme.statement(
                earned(scheme, "2026-03", earned)
                        .opening(Balances.of(new Balance.Debt(ann(), Draw.ACCOUNT, rub("2500")))),
                ann());
        assertThat(statement.total()).isEqualTo(rub(paid));
        assertThat(statement.closing()).containsExactly(new Balance.Debt(ann(), Draw.ACCOUNT, rub(owed)));
    }

    /** A draw of 2,000 of which half of the excess is recovered: 500 drawn, then 150 of 300, then the 350 that are left of 400. */
    @Test
    void aDrawRecoveredByHalves() {
        assertThat(paid(
                        drawing(Draw.recoverable(rub("2000"), Ratio.percent(50))),
                        "2026-01 1500",
                        "2026-02 2300",
                        "2026-03 2800",
                        "2026-04 2800"))
                .containsExactly("2000.00", "2150.00", "2450.00", "2800.00");
    }

    /** docs.core8.co, "Clawbacks and early exit": half of a commission of 10,000 is taken back. */
    @Test
    void halfOfACommissionIsTakenBack() {
        PayScheme scheme = earning().build();
        PayStatement march = scheme.statement(earned(scheme, "2026-03", "10000"), ann());
        Payroll may = earned(scheme, "2026-05", "8000")
                .with(PayEntry.Clawback.of(march, "Commission", rub("5000"), "early termination", "controlling"));
        assertThat(scheme.statement(may, ann()).total()).isEqualTo(rub("3000"));
    }

    /** zepys.com, "Refunds and clawbacks": 70% are paid at once and 30% when the window of three months is over; half of the term of twelve months costs half. */
    @Test
    void holdbackAndProratedClawback() {
        PayScheme scheme = earning()
                .defer(Deferral.lostByLeavers("Commission", Ratio.percent(30), Period.ofMonths(3), Vesting.inFull()))
                .build();
        PayStatement january = scheme.statement(earned(scheme, "2026-01", "1000"), ann());
        assertThat(january.total()).isEqualTo(rub("700"));
        Payroll april = earned(scheme, "2026-04", "0").opening(new Balances(january.closing()));
        assertThat(scheme.statement(april, ann()).total()).isEqualTo(rub("300"));

        var left = person(
                ANN,
                EffectiveDated.from(LocalDate.of(2020, 1, 1), post("engineer", "100%"))
                        .until(LocalDate.of(2026, 2, 1)));
        Payroll gone = payroll(scheme, "2026-04", left)
                .withFigure(ann(), REVENUE, Ratio.ZERO)
                .opening(new Balances(january.closing()));
        assertThat(scheme.statement(gone, ann()).total()).isEqualTo(rub("0"));
    }

    /** QuotaPath on clawbacks: 5% up to 450,000 and 10% above; a deal of 50,000 is cancelled, so that the last one is paid at 5%; then that is withdrawn. */
    @Test
    void aCancelledDealLowersTheTierOfAClosedQuarter() {
        PayFormula commission = PayFormula.onTiers(
                rouble(),
                Attainment.of(REVENUE),
                Tiers.marginal(PAYS_AS_BELOW, Tiers.tier("0", "450000", "5%"), Tiers.above("450000", "10%")),
                Accumulation.perPeriod());
        PayScheme scheme = plan().earn("Commission", commission).build();
        PayPeriod march = month("2026-03");
        PayLedger ledger = PayLedger.empty()
                .posted(scheme.statement(earned(scheme, "2026-03", "500000"), ann()), at("2026-04-03"))
                .closed(march, "payroll", at("2026-04-05"));
        assertThat(ledger.paid(ann(), march).orElseThrow().total()).isEqualTo(rub("27500"));

        PayStatement cancelled = scheme.statement(earned(scheme, "2026-03", "450000"), ann());
        PayLedger locked = ledger;
        assertThatThrownBy(() -> locked.posted(cancelled, at("2026-05-10"))).isInstanceOf(ClosedPeriodException.class);
        ledger = ledger.recalculated(cancelled, "a deal was cancelled", at("2026-05-10"));
        assertThat(owed(ledger, "2026-05")).containsExactly(rub("-5000"));

        Payroll may = earned(scheme, "2026-05", "100000").with(ledger.owed(ann(), month("2026-05")));
        PayStatement paid = scheme.statement(may, ann());
        assertThat(paid.total()).isEqualTo(rub("0"));
        ledger = ledger.posted(paid, at("2026-06-03")).closed(month("2026-05"), "payroll", at("2026-06-05"));
        assertThat(owed(ledger, "2026-06")).isEmpty();

        PayStatement back = scheme.statement(earned(scheme, "2026-03", "500000"), ann());
        ledger = ledger.recalculated(back, "the cancelling was withdrawn", at("2026-06-20"));
        assertThat(owed(ledger, "2026-06")).containsExactly(rub("5000"));
        assertThat(ledger.asKnownAt(at("2026-06-10")).owed(ann(), month("2026-06")))
                .isEmpty();
    }

    private static List<Money> owed(PayLedger ledger, String month) {
        return ledger.owed(ann(), month(month)).stream()
                .map(PayEntry.Adjustment::amount)
                .toList();
    }

    /** Labour Code of Russia, articles 386 and 387: three months to raise a dispute, ten calendar days to decide it. */
    @Test
    void aDisputeIsSettledInItsTime() {
        PayScheme scheme = earning().build();
        PayStatement march = scheme.statement(earned(scheme, "2026-03", "10000"), ann());
        DisputeRule commission = new DisputeRule(
                "articles 386 and 387", Period.ofMonths(3), Period.ofDays(10), DisputeRule.Undecided.UPHELD);
        Dispute dispute = Dispute.raised(
                march, "Commission", rub("700"), "a sale is missing", LocalDate.of(2026, 5, 25), commission);
        assertThat(dispute.deadline()).isEqualTo(LocalDate.of(2026, 6, 4));
        assertThat(dispute.state(LocalDate.of(2026, 6, 4))).isEqualTo(Dispute.State.OPEN);
        assertThat(dispute.state(LocalDate.of(2026, 6, 5))).isEqualTo(Dispute.State.UPHELD);
        assertThat(dispute.adjustment(month("2026-05")).orElseThrow().amount()).isEqualTo(rub("0"));
        assertThat(dispute.adjustment(month("2026-06")).orElseThrow().amount()).isEqualTo(rub("700"));
        assertThat(dispute.upheld(rub("300"), LocalDate.of(2026, 5, 30), "in part", "the commission")
                        .adjustment(month("2026-05"))
                        .orElseThrow()
                        .amount())
                .isEqualTo(rub("300"));
    }

    /** A cap of 1,000 a month whose excess is carried: 1,500, 300 and 900 pay 1,000, 800 and 900; where it is lost they pay 1,000, 300 and 900. */
    @ParameterizedTest
    @CsvSource({"CARRIED, 800.00", "LOST, 300.00"})
    void whatIsOverACapOfALine(Excess excess, String second) {
        PayScheme scheme =
                earning().lineCappedAt("Commission", rub("1000"), excess).build();
        assertThat(paid(scheme, "2026-01 1500", "2026-02 300", "2026-03 900"))
                .containsExactly("1000.00", second, "900.00");
    }

    /** A special incentive of March alone, 50 a unit beside a cap of the total of 60,000, and 2,000 at discretion under it. */
    @Test
    void aSpecialIncentiveBesideTheCap() {
        PayScheme scheme = plan().base(rub("50000"))
                .earn("Bonus", PayFormula.fixed(rub("9000")))
                .discretionary("Judgement", rub("0"), rub("5000"))
                .totalCappedAt(rub("60000"))
                .spiff("March of routers", month("2026-03"), PayFormula.perUnit(rub("50"), UNITS))
                .build();
        var award = new PayEntry.Award(ann(), "Judgement", rub("2000"), "stood in", "head of support");
        for (String month : List.of("2026-03 60500", "2026-04 60000")) {
            Payroll payroll = annIn(scheme, month.substring(0, 7))
                    .withFigure(ann(), UNITS, Ratio.of(10))
                    .with(award);
            assertThat(scheme.statement(payroll, ann()).total()).isEqualTo(rub(month.substring(8)));
        }
    }
}
