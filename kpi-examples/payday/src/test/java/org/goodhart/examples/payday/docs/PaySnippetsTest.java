package org.goodhart.examples.payday.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.testkit.Given.person;
import static org.goodhart.testkit.Lines.L1;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Organisation;
import org.goodhart.ledger.PayLedger;
import org.goodhart.metric.Direction;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Unit;
import org.goodhart.pay.Accumulation;
import org.goodhart.pay.Attainment;
import org.goodhart.pay.Curve;
import org.goodhart.pay.Fallback;
import org.goodhart.pay.Gate;
import org.goodhart.pay.Guard;
import org.goodhart.pay.PayEntry;
import org.goodhart.pay.PayFormula;
import org.goodhart.pay.PayRun;
import org.goodhart.pay.PayScheme;
import org.goodhart.pay.PayStatement;
import org.goodhart.pay.Payroll;
import org.goodhart.pay.Proration;
import org.goodhart.pay.StatementDocument;
import org.goodhart.pay.Tiers;
import org.goodhart.pay.WhatIf;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Money;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;
import org.junit.jupiter.api.Test;

/** The snippets of docs/pay.md and docs/statement-json.md, run. */
class PaySnippetsTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Currency rub = Currency.getInstance("RUB");

    private static PayPeriod month(String month) {
        return PayPeriod.of(YearMonth.parse(month), MOSCOW);
    }

    private static Instant at(String date) {
        return LocalDate.parse(date).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    @Test
    void aPlanIsPaidCorrectedAndAskedAbout() throws Exception {
        Organisation people = Organisation.of(
                MOSCOW,
                List.of(L1),
                List.of(person("ann").as("engineer").hired("2020-01-01").on(L1).build()));
        Instant asOf = at("2026-06-01");
        // snippet: pay-plan
        Metric revenue = Metric.given("Revenue", Unit.COUNT, Direction.HIGHER_IS_BETTER);
        Metric quality = Metric.given("Quality", Unit.SHARE, Direction.HIGHER_IS_BETTER);
        Tiers commission = Tiers.marginal(
                Curve.Boundary.PAYS_AS_BELOW,
                Tiers.tier("0", "150000", "4%"),
                Tiers.tier("150000", "250000", "6%"),
                Tiers.above("250000", "8%"));
        PayScheme plan = PayScheme.named("Sales support")
                .version("2026-1")
                .effective(LocalDate.of(2026, 1, 1))
                .paidOn(Owner.Level.AGENT)
                .base(Money.of(rub, 60_000))
                .prorated(Proration.byCalendarDays())
                .earn(
                        "Commission",
                        PayFormula.onTiers(
                                PayFormula.fixed(Money.of(rub, 1)),
                                Attainment.of(revenue),
                                commission,
                                Accumulation.of("revenue", Accumulation.Reset.EACH_YEAR)))
                .gate(Gate.atLeast(quality, Ratio.percent(90)).whenUndefined(Gate.Undefined.SHUT))
                .guard(Guard.wageNotBelow(
                        EffectiveDated.from(LocalDate.of(2026, 1, 1), Money.of(rub, 27_093)), "minimum wage law"))
                .whenUndefined(Fallback.hold())
                .whateverTheSample()
                .rounding(Rounding.toMinorUnitsOf(rub, RoundingMode.HALF_UP))
                .build();
        // end
        // snippet: pay-balances
        Owner ann = Owner.agent(AgentId.of("ann"));
        Payroll january = Payroll.withoutDesk(people, month("2026-01"), asOf, plan.metrics())
                .withFigure(ann, revenue, Ratio.of(145_000))
                .withFigure(ann, quality, Ratio.percent(95));
        PayRun first = plan.payAll(january);
        Payroll march = Payroll.withoutDesk(people, month("2026-03"), asOf, plan.metrics())
                .withFigure(ann, revenue, Ratio.of(20_000))
                .withFigure(ann, quality, Ratio.percent(95))
                .opening(first.closing());
        PayStatement statement = plan.payAll(march).of(ann);
        Money commissionOfMarch = statement.line("Commission").amount(); // 1,100.00 RUB
        // end
        assertThat(commissionOfMarch).hasToString("1100.00 RUB");
        // snippet: statement-json
        ObjectMapper mapper = new ObjectMapper();
        String json = mapper.writeValueAsString(StatementDocument.of(statement));
        PayStatement back = mapper.readValue(json, StatementDocument.class).toStatement(); // equal to statement
        // end
        assertThat(back).isEqualTo(statement);
        // snippet: pay-ledger
        PayLedger ledger = PayLedger.empty()
                .posted(statement, at("2026-04-03"))
                .closed(statement.period(), "payroll", at("2026-04-05"));
        // a sale of 1,000 was reported late
        PayStatement again =
                plan.payAll(march.withFigure(ann, revenue, Ratio.of(21_000))).of(ann);
        ledger = ledger.recalculated(again, "a sale was reported late", at("2026-04-20"));
        List<PayEntry.Adjustment> owed = ledger.owed(ann, month("2026-04")); // Commission, 2026-03: 60.00 RUB
        Payroll april = Payroll.withoutDesk(people, month("2026-04"), asOf, plan.metrics())
                .opening(ledger.opening(month("2026-04")))
                .with(owed);
        // end
        assertThat(owed).extracting(PayEntry.Adjustment::label).containsExactly("Commission, 2026-03");
        assertThat(owed).extracting(PayEntry::amount).hasToString("[60.00 RUB]");
        assertThat(plan.payAll(april).of(ann).line("Commission, 2026-03").amount())
                .hasToString("60.00 RUB");
        // snippet: pay-what-if
        WhatIf question = WhatIf.of(
                plan,
                change -> change.version("2026-2")
                        .replacing("Commission", PayFormula.perUnit(Money.of(rub, "0.05", 2), revenue)));
        WhatIf.Answer answer =
                question.over(List.of(january, march)); // who gains, who loses, in which month, by how much
        // end
        assertThat(answer.gainers()).containsExactly(ann);
    }
}
