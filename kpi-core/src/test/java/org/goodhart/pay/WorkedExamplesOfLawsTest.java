package org.goodhart.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.pay.Curve.at;
import static org.goodhart.pay.Figures.rub;
import static org.goodhart.pay.Plans.ANN;
import static org.goodhart.pay.Plans.REVENUE;
import static org.goodhart.pay.Plans.UNITS;
import static org.goodhart.pay.Plans.ann;
import static org.goodhart.pay.Plans.annIn;
import static org.goodhart.pay.Plans.payroll;
import static org.goodhart.pay.Plans.person;
import static org.goodhart.pay.Plans.plan;
import static org.goodhart.pay.Plans.post;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.goodhart.metric.Direction;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Unit;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Money;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What laws and their official examples come to; amounts are in the currency of the law, and a week stands in the place of a month. */
class WorkedExamplesOfLawsTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final Metric OVERTIME = Metric.given("Overtime", Unit.SHARE, Direction.LOWER_IS_BETTER);

    private static EffectiveDated<Ratio> share(long percent) {
        return EffectiveDated.from(LONG_AGO, Ratio.percent(percent));
    }

    private static EffectiveDated<Money> minimum(String amount) {
        return EffectiveDated.from(LONG_AGO, rub(amount));
    }

    private static PayEntry.Clawback deduction(String amount) {
        return new PayEntry.Clawback(
                ann(), new LineOrigin("2025-12", "Advance"), rub(amount), rub("-" + amount), "owed", "payroll");
    }

    private static PayStatement march(PayScheme scheme, PayEntry... entries) {
        PayStatement statement = scheme.statement(annIn(scheme, "2026-03").with(entries), ann());
        assertThat(statement.lines()).allSatisfy(StagesTest::canBeRecomputed);
        return statement;
    }

    /** 29 CFR 778.110(a): 46 hours at 12 are 588 with half of it more above 40. */
    @Test
    void hourlyPayAbove40Hours() {
        PayFormula wages = PayFormula.onTiers(
                PayFormula.fixed(rub("12")),
                Attainment.of(UNITS),
                Tiers.marginal(Curve.Boundary.PAYS_AS_BELOW, Tiers.tier("0", "40", "100%"), Tiers.above("40", "150%")),
                Accumulation.perPeriod());
        assertThat(ann(plan().earn("Wages", wages).build(), UNITS, "46").total())
                .isEqualTo(rub("588"));
    }

    /** 29 CFR 778.110(b), 778.111(a) and 778.114(b): all earnings by one half more for the share of hours above 40. */
    @ParameterizedTest
    @CsvSource({"598, 6/46, 637", "523, 10/50, 575.30", "600, 0, 600", "600, 10/50, 660", "600, 8/48, 650"})
    void halfOfTheRegularRate(String earned, String overtime, String total) {
        Curve half = Curve.through(at("0%", "100%"), at("100%", "150%")).flatOutside();
        PayScheme scheme = plan().earn("Week", PayFormula.fixed(rub(earned)))
                .multiply(Multiplier.ofEarnings(OVERTIME, half))
                .build();
        assertThat(ann(scheme, OVERTIME, overtime).total()).isEqualTo(rub(total));
    }

    /** Deductions down to the minimum wage: fact sheet 16 (30 hours at 7.75: 15.00) and 29 CFR 531.37 (40 hours at 1.65 of 1967: 2.00). */
    @ParameterizedTest
    @CsvSource({"232.50, 217.50, 15.00", "66.00, 64.00, 2.00", "217.50, 217.50, 0.00"})
    void deductionsStopAtTheMinimumWage(String week, String minimum, String taken) {
        PayScheme scheme = plan().base(rub(week))
                .guard(Guard.wageNotBelow(minimum(minimum), "FLSA"))
                .build();
        PayStatement statement = march(scheme, deduction("500"));
        assertThat(statement.total()).isEqualTo(rub(week).minus(rub(taken)));
        assertThat(statement.closing())
                .extracting(balance -> ((Balance.Debt) balance).money())
                .containsExactly(rub("500").minus(rub(taken)));
    }

    /** Fact sheet 30 on garnishment: the lesser of a quarter and of what is above 217.50; 233 leave 15.50, and 368 leave 92.00. */
    @ParameterizedTest
    @CsvSource({"217.50, 0.00", "233, 15.50", "290, 72.50", "368, 92.00"})
    void theLesserOfAQuarterAndOfWhatIsAboveThirtyHours(String disposable, String taken) {
        PayScheme scheme = plan().base(rub(disposable))
                .guard(Guard.deductionsNotAbove(share(25), "15 USC 1673"))
                .guard(Guard.wageNotBelow(minimum("217.50"), "15 USC 1673"))
                .build();
        assertThat(march(scheme, deduction("1000")).total())
                .isEqualTo(rub(disposable).minus(rub(taken)));
    }

    /** Acas, "Check if you are getting minimum wage": of 400 for 45 hours 100 are tips and do not count; at 7.70 an hour 46.50 are missing. */
    @Test
    void tipsDoNotCountTowardsTheMinimumWage() {
        PayScheme scheme = plan().base(rub("300"))
                .earn("Tips", PayFormula.fixed(rub("100")))
                .guard(Guard.wageNotBelow(minimum("346.50"), "NMW 2019", EnumSet.of(PayLine.Kind.BASE), false))
                .build();
        PayStatement statement = march(scheme);
        assertThat(statement.sumOf(PayLine.Kind.GUARD)).isEqualTo(rub("46.50"));
        assertThat(statement.total()).isEqualTo(rub("446.50"));
    }

    /** personneltoday.com, "Four scenarios", 1: 150 hours at 6.31 are covered by 375 of basic pay and 600 of commission. */
    @Test
    void commissionCountsTowardsTheMinimumWage() {
        PayScheme scheme = plan().base(rub("375"))
                .earn("Commission", PayFormula.perUnit(rub("1"), REVENUE))
                .guard(Guard.wageNotBelow(minimum("946.50"), "NMW 2013"))
                .build();
        assertThat(ann(scheme, REVENUE, "600").total()).isEqualTo(rub("975"));
        assertThat(ann(scheme, REVENUE, "571.49").total()).isEqualTo(rub("946.50"));
    }

    /** klerk.ru, blog 666033: 7,093 up to 27,093; half a post in Moscow at 12,000 is raised by 4,458 to half of 32,916. */
    @ParameterizedTest
    @CsvSource({"20000, 100%, 27093, 7093", "24000, 50%, 32916, 4458"})
    void raisedToTheMinimumOfAPost(String salary, String post, String minimum, String raised) {
        PayScheme scheme = plan().base(rub(salary))
                .guard(Guard.wageNotBelow(
                        minimum(minimum), "82-FZ", EnumSet.of(PayLine.Kind.BASE, PayLine.Kind.EARNED), true))
                .build();
        Payroll march = payroll(scheme, "2026-03", person(ANN, EffectiveDated.from(LONG_AGO, post("engineer", post))));
        assertThat(scheme.statement(march, ann()).sumOf(PayLine.Kind.GUARD)).isEqualTo(rub(raised));
    }

    /** The same, first example: a district coefficient of 15% comes on top of the minimum, 4,064 in whole roubles, 31,157 in all. */
    @Test
    void theDistrictCoefficientComesOnTopOfTheMinimum() {
        PayScheme scheme = plan().earn(
                        "Salary", PayFormula.greatestOf(PayFormula.fixed(rub("20000")), PayFormula.fixed(rub("27093"))))
                .earn("District", PayFormula.percentOfLine(Ratio.percent(15), "Salary"))
                .rounding(Rounding.of(RoundingMode.HALF_UP, "1"))
                .build();
        assertThat(march(scheme).line("District").amount()).isEqualTo(rub("4064"));
        assertThat(march(scheme).total()).isEqualTo(rub("31157"));
    }

    /** Labour Code of Russia, article 138: of 43,500 at most 20%, 50% or 70% are deducted, and the rest is owed on. */
    @ParameterizedTest
    @CsvSource({"20, 8700, 41300", "50, 21750, 28250", "70, 30450, 19550"})
    void limitsOfDeductions(long percent, String taken, String owed) {
        PayScheme scheme = plan().base(rub("43500"))
                .guard(Guard.deductionsNotAbove(share(percent), "article 138"))
                .build();
        PayStatement statement = march(scheme, deduction("50000"));
        assertThat(statement.sumOf(PayLine.Kind.RECOVERED)).isEqualTo(rub("-" + taken));
        assertThat(statement.closing())
                .extracting(balance -> ((Balance.Debt) balance).money())
                .containsExactly(rub(owed));
    }

    /** Labour Code of Russia, article 135 since 1 September 2025: a bonus that is lowered as a sanction lowers the month's wage by no more than 20%. */
    @ParameterizedTest
    @CsvSource({"-30000, 80000", "-20000, 80000", "-19999.99, 80000.01"})
    void aSanctionLowersTheWageByAFifthAtMost(String sanction, String paid) {
        PayScheme scheme = plan().base(rub("60000"))
                .earn("Bonus", PayFormula.fixed(rub("40000")))
                .guard(Guard.sanctionsNotAbove(
                        EffectiveDated.from(LocalDate.of(2025, 9, 1), Ratio.percent(20)),
                        "article 135",
                        EnumSet.of(PayLine.Kind.BASE, PayLine.Kind.EARNED)))
                .build();
        assertThat(march(
                                scheme,
                                new PayEntry.Sanction(
                                        ann(), LocalDate.of(2026, 3, 2), rub(sanction), "reprimand", "order 7"))
                        .total())
                .isEqualTo(rub(paid));
    }

    /** Labour Standards Act of Japan, article 91 (1ashiya.com): five cases of 5,000 take 20,000 of a wage of 200,000, and 25,000 of a bonus of 250,000. */
    @ParameterizedTest
    @CsvSource({"200000, 4, 180000", "200000, 5, 180000", "250000, 5, 225000", "250000, 6, 225000"})
    void sanctionsTakeATenthAtMost(long wage, int cases, long paid) {
        Currency yen = Currency.getInstance("JPY");
        PayScheme scheme = plan().base(Money.of(yen, wage))
                .guard(Guard.sanctionsNotAbove(share(10), "article 91", EnumSet.of(PayLine.Kind.BASE)))
                .build();
        List<PayEntry.Sanction> sanctions = IntStream.rangeClosed(1, cases)
                .mapToObj(day -> new PayEntry.Sanction(
                        ann(), LocalDate.of(2026, 3, day), Money.of(yen, -5_000), "case " + day, "the works rules"))
                .toList();
        assertThat(scheme.statement(annIn(scheme, "2026-03").with(sanctions), ann())
                        .total())
                .isEqualTo(Money.of(yen, paid));
    }
}
