package org.goodhart.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.pay.Figures.MOSCOW;
import static org.goodhart.pay.Figures.RUB;
import static org.goodhart.pay.Figures.rub;
import static org.goodhart.pay.Plans.ANN;
import static org.goodhart.pay.Plans.BOB;
import static org.goodhart.pay.Plans.CAT;
import static org.goodhart.pay.Plans.HEAD;
import static org.goodhart.pay.Plans.REVENUE;
import static org.goodhart.pay.Plans.UNITS;
import static org.goodhart.pay.Plans.ann;
import static org.goodhart.pay.Plans.organisation;
import static org.goodhart.pay.Plans.payroll;
import static org.goodhart.pay.Plans.plan;
import static org.goodhart.pay.Plans.rouble;
import static org.goodhart.pay.Plans.since;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import org.goodhart.calendar.WeeklyHours;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Person;
import org.goodhart.desk.Post;
import org.goodhart.metric.Owner;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Money;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of periods, changes of pay, pools, heads and currencies as others calculate them, each with its source. */
class WorkedExamplesOfTimeAndTeamsTest {
    private static final WorkCalendar OFFICE = WorkCalendar.of(MOSCOW, WeeklyHours.parse("Mon-Fri 09:00-18:00"));

    private static Payroll over(PayScheme scheme, String from, String until, Person... people) {
        PayPeriod period = PayPeriod.ofDates(LocalDate.parse(from), LocalDate.parse(until), MOSCOW);
        return Payroll.withoutDesk(organisation(people), period, period.end(), scheme.metrics());
    }

    private static Person from(String date, String until) {
        EffectiveDated<Post> post = EffectiveDated.from(LocalDate.parse(date), Plans.post("engineer", "100%"));
        return Plans.person(ANN, until.isEmpty() ? post : post.until(LocalDate.parse(until)));
    }

    /** Praxis-Leitfaden Lohn und Gehalt (nwb.de), VIII: 22 of 31 calendar days of 2,800.00 are 1,987.10. */
    @Test
    void hiredOnTheTenthByCalendarDays() {
        PayScheme scheme = plan().base(rub("2800")).build();
        assertThat(scheme.statement(payroll(scheme, "2026-03", since(ANN, "2026-03-10")), ann())
                        .total())
                .isEqualTo(rub("1987.10"));
    }

    /** A bonus of 10,000 for 2025: 3,342.47 from 1 September (calculator.city) and 5,041.10 from 1 July on (lumocalculator.com). */
    @ParameterizedTest
    @CsvSource({"2025-09-01, 3342.47", "2025-07-01, 5041.10", "2020-01-01, 10000"})
    void aBonusOfTheYearForWhoCameLater(String hired, String bonus) {
        PayScheme scheme =
                plan().earn("Bonus", PayFormula.fixed(rub("10000")).prorated()).build();
        Payroll year = over(scheme, "2025-01-01", "2026-01-01", since(ANN, hired));
        assertThat(scheme.statement(year, ann()).total()).isEqualTo(rub(bonus));
    }

    /** klamm.de, "Dreißigstel-Methode": 20 of 30 days of 3,000 are 2,000; in a month of 30 days thirtieths are calendar days. */
    @Test
    void leftAfterTwentyDaysOfThirty() {
        PayScheme scheme = plan().base(rub("3000")).build();
        assertThat(scheme.statement(payroll(scheme, "2026-04", from("2020-01-01", "2026-04-21")), ann())
                        .total())
                .isEqualTo(rub("2000"));
    }

    /** help.ludtpayroll.com, "Prorated salary for a pay raise": 5 working days at 100,000 and 5 at 110,000 a year are 4,038.46. */
    @Test
    void aRaiseInTheMiddleOfTwoWeeks() {
        Proration days = Proration.byWorkingDays(OFFICE);
        PayScheme before =
                plan().prorated(days).base(Money.of(RUB, "3846.1538", 4)).build();
        PayScheme after = plan().prorated(days)
                .version("2")
                .effective(LocalDate.of(2026, 3, 9))
                .base(Money.of(RUB, "4230.7692", 4))
                .build();
        Payroll fortnight = over(before, "2026-03-02", "2026-03-16", since(ANN, "2020-01-01"));
        PayStatement statement = SchemeVersions.splitBy(days, before, after).statement(fortnight, ann());
        assertThat(statement.line("Base (version 1)").amount()).isEqualTo(rub("1923.08"));
        assertThat(statement.line("Base (version 2)").amount()).isEqualTo(rub("2115.38"));
        assertThat(statement.total()).isEqualTo(rub("4038.46"));
    }

    /** calculatorpie.com, "Tip pool": 500 by 8, 6 and 5 hours are 210.53, 157.89 and 131.58. */
    @Test
    void aPoolByHours() {
        Pool tips = Pool.ofDepartment(
                        "Tips",
                        PayFormula.fixed(rub("500")),
                        Rounding.toMinorUnitsOf(RUB, RoundingMode.HALF_UP),
                        PoolWeights.byMetric(UNITS))
                .forPosts("engineer");
        PayScheme scheme = plan().forPost("engineer")
                .earn("Tips", PayFormula.poolShare(tips))
                .build();
        Payroll evening = payroll(
                        scheme, "2026-03", since(ANN, "2020-01-01"), since(BOB, "2020-01-01"), since(CAT, "2020-01-01"))
                .withFigure(ann(), UNITS, Ratio.of(8))
                .withFigure(Owner.agent(BOB), UNITS, Ratio.of(6))
                .withFigure(Owner.agent(CAT), UNITS, Ratio.of(5));
        PayRun run = scheme.payAll(evening);
        assertThat(run.statements())
                .extracting(statement -> statement.total().toString())
                .containsExactly("210.53 RUB", "157.89 RUB", "131.58 RUB");
    }

    /** prowi.io, "Override commission": a head gets 3% of what five people sell, 9,000 of 300,000, each their 10%. */
    @Test
    void anOverrideOnWhatPeopleSell() {
        Map<String, Long> sales = Map.of("a", 75_000L, "b", 60_000L, "c", 67_500L, "d", 52_500L, "e", 45_000L);
        PayScheme head = plan().forPost("head of support")
                .earn("Override", PayFormula.sumOver(Team.directReports(), PayFormula.perUnit(rub("0.03"), REVENUE)))
                .build();
        PayScheme rep = plan().forPost("engineer")
                .earn("Commission", PayFormula.perUnit(rub("0.10"), REVENUE))
                .build();
        Payroll march = payroll(
                head,
                "2026-03",
                sales.keySet().stream()
                        .map(id -> since(AgentId.of(id), "2020-01-01"))
                        .toArray(Person[]::new));
        for (Map.Entry<String, Long> one : sales.entrySet()) {
            march = march.withFigure(Owner.agent(AgentId.of(one.getKey())), REVENUE, Ratio.of(one.getValue()));
        }
        assertThat(head.payAll(march).of(Owner.agent(HEAD)).total()).isEqualTo(rub("9000"));
        assertThat(rep.payAll(march).statements())
                .extracting(statement -> statement.total().amount().intValueExact())
                .containsExactly(7_500, 6_000, 6_750, 5_250, 4_500);
    }

    /** The same: an override above 225,000 alone pays 2,250. */
    @Test
    void anOverrideAboveAThreshold() {
        PayFormula override = PayFormula.onTiers(
                rouble(),
                Attainment.of(REVENUE),
                Tiers.marginal(Curve.Boundary.PAYS_AS_BELOW, Tiers.above("225000", "3%")),
                Accumulation.perPeriod());
        PayScheme scheme = plan().earn("Override", override).build();
        assertThat(ann(scheme, REVENUE, "300000").total()).isEqualTo(rub("2250"));
        assertThat(ann(scheme, REVENUE, "225000").total()).isEqualTo(rub("0"));
    }

    /** arabtimesonline.com, "Leave salary calculation": 30 days at a twenty-sixth of KWD 350 are 403.846. */
    @Test
    void aCurrencyWithThreeDecimals() {
        Currency dinar = Currency.getInstance("KWD");
        PayFormula leave = PayFormula.onTiers(
                PayFormula.fixed(Money.of(dinar, "350")),
                Attainment.of(UNITS).against(Ratio.of(26)),
                Tiers.marginal(Curve.Boundary.PAYS_AS_BELOW, Tiers.above("0", "1")),
                Accumulation.perPeriod());
        PayScheme scheme = plan().base(Money.zero(dinar))
                .earn("Leave", leave)
                .rounding(Rounding.toMinorUnitsOf(dinar, RoundingMode.HALF_UP))
                .build();
        assertThat(ann(scheme, UNITS, "30").total()).hasToString("403.846 KWD");
    }

    /** Japan, circular 150 of 1988: a fraction of a yen below 50 sen is dropped, and one of 50 sen and more makes a yen. */
    @ParameterizedTest
    @CsvSource({"1, 1235", "2, 2469", "3, 3704", "5, 6173"})
    void aCurrencyWithoutDecimals(String hours, String yen) {
        Currency jpy = Currency.getInstance("JPY");
        PayScheme scheme = plan().base(Money.zero(jpy))
                .earn("Overtime", PayFormula.perUnit(Money.of(jpy, "1234.5", 1), UNITS))
                .rounding(Rounding.toMinorUnitsOf(jpy, RoundingMode.HALF_UP))
                .build();
        assertThat(ann(scheme, UNITS, hours).total()).hasToString(yen + " JPY");
    }

    /** ISO 80000-1, annex B: halves go to the even neighbour by one rule and up by the other, and negative ones as positive ones. */
    @ParameterizedTest
    @CsvSource({
        "HALF_EVEN, 0.5, 0.00", "HALF_EVEN, 1.5, 0.02", "HALF_EVEN, 2.5, 0.02", "HALF_EVEN, -2.5, -0.02",
        "HALF_UP, 2.5, 0.03", "HALF_UP, -2.5, -0.03", "HALF_DOWN, 2.5, 0.02", "DOWN, -2.9, -0.02"
    })
    void halvesOfTheSmallestUnit(RoundingMode mode, String units, String pay) {
        PayScheme scheme = plan().earn("Units", PayFormula.perUnit(rub("0.01"), UNITS))
                .rounding(Rounding.of(mode, "0.01"))
                .build();
        assertThat(ann(scheme, UNITS, units).total()).isEqualTo(rub(pay));
    }
}
