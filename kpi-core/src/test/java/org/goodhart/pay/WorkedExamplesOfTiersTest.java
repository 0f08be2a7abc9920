package org.goodhart.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.pay.Curve.Boundary.PAYS_AS_ABOVE;
import static org.goodhart.pay.Curve.Boundary.PAYS_AS_BELOW;
import static org.goodhart.pay.Figures.rub;
import static org.goodhart.pay.Plans.REVENUE;
import static org.goodhart.pay.Plans.UNITS;
import static org.goodhart.pay.Plans.ann;
import static org.goodhart.pay.Plans.annIn;
import static org.goodhart.pay.Plans.plan;
import static org.goodhart.pay.Plans.rouble;
import static org.goodhart.pay.Tiers.above;
import static org.goodhart.pay.Tiers.tier;

import java.time.LocalDate;
import java.util.List;
import org.goodhart.value.Money;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tiers as manuals and articles calculate them, each with its source; amounts are in the source's own currency. */
class WorkedExamplesOfTiersTest {
    private static PayFormula commission(Tiers tiers, Accumulation accumulation) {
        return PayFormula.onTiers(rouble(), Attainment.of(REVENUE), tiers, accumulation);
    }

    private static Money paid(Tiers tiers, String revenue) {
        PayScheme scheme = plan().earn("Commission", commission(tiers, Accumulation.perPeriod()))
                .build();
        PayStatement statement = ann(scheme, REVENUE, revenue);
        assertThat(statement.lines()).allSatisfy(StagesTest::canBeRecomputed);
        return statement.total();
    }

    /** What months pay, one after the other, each opening with what the one before closed with. */
    static List<String> paid(PayScheme scheme, String... months) {
        return Plans.months(scheme, REVENUE, months).stream()
                .map(statement -> statement.total().amount().toPlainString())
                .toList();
    }

    /** Oracle Fusion Incentive Compensation, "Examples of Calculating Earnings Using Step Rates", T1 to T6. */
    @ParameterizedTest
    @CsvSource({"200, 2", "300, 3", "1500, 20", "1200, 14", "2000, 30", "4500, 95"})
    void oracleStepRates(String transaction, String commission) {
        Tiers steps = Tiers.marginal(
                PAYS_AS_ABOVE,
                tier("0", "1000", "1%"),
                tier("1000", "3000", "2%"),
                tier("3000", "8000", "3%"),
                above("8000", "5%"));
        assertThat(paid(steps, transaction)).isEqualTo(rub(commission));
    }

    /** Oracle Fusion Incentive Compensation, "Examples of Calculating Earnings Using Interpolated Rates", T1 to T6. */
    @ParameterizedTest
    @CsvSource({"200, 2", "300, 3", "1500, 20", "1200, 14", "2000, 30", "4500, 80"})
    void oracleInterpolatedRates(String transaction, String commission) {
        Tiers amounts = Tiers.interpolated(
                PAYS_AS_ABOVE,
                tier("0", "1000", "10"),
                tier("1000", "3000", "40"),
                tier("3000", "8000", "100"),
                tier("8000", "20000", "2000"));
        assertThat(paid(amounts, transaction)).isEqualTo(rub(commission));
    }

    /** The same, "Options for Splitting Attainment Numbers Across Rate Tiers": 1%, 2% and 3% of all of it. */
    @ParameterizedTest
    @CsvSource({"5000, 50", "15000, 300", "60000, 1800"})
    void oracleRateNotSplit(String transaction, String commission) {
        Tiers flat = Tiers.wholeAmount(
                PAYS_AS_ABOVE,
                tier("0", "10000", "1%"),
                tier("10000", "50000", "2%"),
                tier("50000", "100000", "3%"),
                above("100000", "4%"));
        assertThat(paid(flat, transaction)).isEqualTo(rub(commission));
    }

    /** The same, "Equal Tier Values": exactly 50,000 is paid at the 3% of the higher tier. */
    @Test
    void oracleEqualTierValues() {
        Tiers flat = Tiers.wholeAmount(
                PAYS_AS_ABOVE,
                tier("0", "25000", "1%"),
                tier("25000", "50000", "2%"),
                tier("50000", "75000", "3%"),
                above("75000", "4%"));
        assertThat(paid(flat, "50000")).isEqualTo(rub("1500"));
    }

    /** Salesforce Spiff, tier payout: 220,000 lies in the tier of 8%; a value in two tiers takes the lower one unless said otherwise. */
    @ParameterizedTest
    @CsvSource({"220000, 17600", "150000, 6000", "150000.01, 12000.00", "250000, 20000"})
    void spiffTierPayout(String revenue, String commission) {
        Tiers tiers = Tiers.wholeAmount(
                PAYS_AS_BELOW, tier("0", "150000", "4%"), tier("150000", "250000", "8%"), above("250000", "12%"));
        assertThat(paid(tiers, revenue)).isEqualTo(rub(commission));
    }

    /** help.spiff.com, "How to Create an Accelerator": 12% of 125. */
    @Test
    void spiffAccelerator() {
        Tiers tiers = Tiers.wholeAmount(
                PAYS_AS_BELOW,
                tier("0", "100", "10%"),
                tier("100", "150", "12%"),
                tier("150", "200", "14%"),
                above("200", "16%"));
        assertThat(paid(tiers, "125")).isEqualTo(rub("15"));
    }

    /** comish.online, "Tiered commission structures": 500,000 at a quota of 375,000 come to a blended 6.625%. */
    @Test
    void comishBlendedRate() {
        PayFormula formula = PayFormula.onTiers(
                PayFormula.fixed(rub("375000")),
                Attainment.of(REVENUE).against(Ratio.of(375_000)),
                Tiers.marginal(
                        PAYS_AS_BELOW,
                        tier("0%", "100%", "6%"),
                        tier("100%", "125%", "8%"),
                        tier("125%", "150%", "10%"),
                        above("150%", "12%")),
                Accumulation.perPeriod());
        assertThat(ann(plan().earn("Commission", formula).build(), REVENUE, "500000")
                        .total())
                .isEqualTo(rub("33125"));
    }

    /** referello.com: 2,000 for 15,000; ehow.com, "Accumulative commissions": 700 for 7,000. */
    @Test
    void marginalTiersOfArticles() {
        assertThat(paid(Tiers.marginal(PAYS_AS_BELOW, tier("0", "10000", "10%"), above("10000", "20%")), "15000"))
                .isEqualTo(rub("2000"));
        assertThat(paid(
                        Tiers.marginal(
                                PAYS_AS_BELOW,
                                tier("0", "2000", "5%"),
                                tier("2000", "5000", "10%"),
                                above("5000", "15%")),
                        "7000"))
                .isEqualTo(rub("700"));
    }

    /** mytime.com, "Tiered Commission by Revenue": pay cycles 1, 2 and 4. */
    @ParameterizedTest
    @CsvSource({"400, 100", "100, 25", "5000, 1675"})
    void mytimePayCycles(String revenue, String commission) {
        Tiers tiers = Tiers.marginal(
                PAYS_AS_ABOVE, tier("0", "500", "25%"), tier("500", "3000", "30%"), above("3000", "40%"));
        assertThat(paid(tiers, revenue)).isEqualTo(rub(commission));
    }

    /** salescookie.com, "Free tiered commission calculator": 0, 5, 21 and 45 for the slices of 1,000; 33.20 for a deal of 550 after one of 30. */
    @Test
    void salesCookieDealsOneAfterTheOther() {
        Tiers tiers = Tiers.marginal(
                PAYS_AS_BELOW,
                tier("0", "100", "0%"),
                tier("100", "200", "5%"),
                tier("200", "500", "7%"),
                above("500", "9%"));
        assertThat(paid(tiers, "1000")).isEqualTo(rub("71"));
        PayScheme scheme = plan().earn(
                        "Commission", commission(tiers, Accumulation.of("deals", Accumulation.Reset.EACH_YEAR)))
                .build();
        assertThat(paid(scheme, "2026-01 30", "2026-02 550", "2027-01 550")).containsExactly("0.00", "33.20", "30.50");
    }

    /** mrexcel.com, thread 688389: 1,500,000 in March make 5,007,000 since January and pay 2,340.33. */
    @Test
    void aMonthThatCrossesAnAnnualTier() {
        Tiers tiers = Tiers.marginal(
                PAYS_AS_BELOW,
                tier("0", "4166667", "0.1%"),
                tier("4166667", "8333333", "0.2%"),
                tier("8333333", "12500000", "0.3%"),
                above("12500000", "0.4%"));
        PayScheme scheme = plan().earn(
                        "Commission", commission(tiers, Accumulation.of("sales", Accumulation.Reset.EACH_YEAR)))
                .build();
        Payroll march = annIn(scheme, "2026-03")
                .withFigure(ann(), REVENUE, Ratio.of(1_500_000))
                .opening(Balances.of(
                        new Balance.Counted(ann(), "sales", LocalDate.of(2026, 1, 1), Ratio.of(3_507_000))));
        assertThat(scheme.statement(march, ann()).total()).isEqualTo(rub("2340.33"));
    }

    /** learn.microsoft.com, question 4849077: 30% up to 1,000 in a year; 300, then what is left of the cap, then 450 after the reset. */
    @Test
    void aCapOfTheYearThatIsReset() {
        Tiers upToTheCap = Tiers.marginal(PAYS_AS_BELOW, tier("0", "10000/3", "30%"), above("10000/3", "0%"));
        PayScheme scheme = plan().earn(
                        "Commission", commission(upToTheCap, Accumulation.of("deals", Accumulation.Reset.EACH_YEAR)))
                .build();
        assertThat(paid(scheme, "2025-11 1000", "2025-12 3000", "2026-01 1500"))
                .containsExactly("300.00", "700.00", "450.00");
    }

    /** revopsmasters.com, "Accelerators and decelerators": 145,000 at 130% of quota. */
    @ParameterizedTest
    @CsvSource({"500000, 100000", "650000, 145000"})
    void anAcceleratorAboveQuota(String revenue, String pay) {
        PayFormula formula = PayFormula.onTiers(
                PayFormula.fixed(rub("100000")),
                Attainment.of(REVENUE).against(Ratio.of(500_000)),
                Tiers.marginal(PAYS_AS_BELOW, tier("0%", "100%", "1"), tier("100%", "130%", "1.5"), above("130%", "2")),
                Accumulation.perPeriod());
        assertThat(ann(plan().earn("Variable", formula).build(), REVENUE, revenue)
                        .total())
                .isEqualTo(rub(pay));
    }

    /** QuotaPath, "Commission with accelerators and decelerators", sample account executive: 5%, from half of the quota on 10% of everything, above the quota 20% of the rest. */
    @ParameterizedTest
    @CsvSource({"16499.99, 825.00", "16500, 1650", "33000, 3300", "40000, 4700"})
    void quotaPathRetroactiveRateAndNewDealsAlone(String revenue, String pay) {
        PayFormula upToQuota = PayFormula.onTiers(
                rouble(),
                Attainment.of(REVENUE).cappedAt(Ratio.of(33_000)),
                Tiers.wholeAmount(PAYS_AS_ABOVE, tier("0", "16500", "5%"), above("16500", "10%")),
                Accumulation.perPeriod());
        PayFormula aboveIt = commission(Tiers.marginal(PAYS_AS_BELOW, above("33000", "20%")), Accumulation.perPeriod());
        PayScheme scheme =
                plan().earn("Commission", PayFormula.sum(upToQuota, aboveIt)).build();
        assertThat(ann(scheme, REVENUE, revenue).total()).isEqualTo(rub(pay));
    }

    /** transtutors.com, question 674663 (80 pieces in 40 hours, 3.00 a piece), by Merrick: straight up to 83%, 110% up to the standard, 120% above. */
    @ParameterizedTest
    @CsvSource({"50, 150", "66, 198", "67, 221.10", "80, 264", "120, 432"})
    void merricksMultiplePieceRates(String pieces, String wage) {
        assertThat(byPieceRates(
                        Tiers.wholeAmount(
                                PAYS_AS_BELOW, tier("0", "66.4", "3"), tier("66.4", "80", "3.3"), above("80", "3.6")),
                        pieces))
                .isEqualTo(rub(wage));
    }

    /** The same by Taylor: 80% of the piece rate below the standard, 120% from it on. */
    @ParameterizedTest
    @CsvSource({"50, 120", "79, 189.60", "80, 288", "120, 432"})
    void taylorsDifferentialPieceRates(String pieces, String wage) {
        assertThat(byPieceRates(Tiers.wholeAmount(PAYS_AS_ABOVE, tier("0", "80", "2.4"), above("80", "3.6")), pieces))
                .isEqualTo(rub(wage));
    }

    private static Money byPieceRates(Tiers rates, String pieces) {
        PayFormula formula = PayFormula.onTiers(rouble(), Attainment.of(UNITS), rates, Accumulation.perPeriod());
        return ann(plan().earn("Pieces", formula).build(), UNITS, pieces).total();
    }
}
