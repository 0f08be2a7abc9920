package org.goodhart.examples.payday.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.testkit.Given.person;
import static org.goodhart.testkit.Lines.L1;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Organisation;
import org.goodhart.examples.payday.input.EventLog;
import org.goodhart.examples.payday.input.ReadOptions;
import org.goodhart.examples.payday.plan.Plan;
import org.goodhart.examples.payday.provider.SmallProvider;
import org.goodhart.metric.Direction;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Unit;
import org.goodhart.pay.Accumulation;
import org.goodhart.pay.Attainment;
import org.goodhart.pay.Balance;
import org.goodhart.pay.Balances;
import org.goodhart.pay.Curve;
import org.goodhart.pay.Deferral;
import org.goodhart.pay.Draw;
import org.goodhart.pay.Excess;
import org.goodhart.pay.Fallback;
import org.goodhart.pay.Guard;
import org.goodhart.pay.LineOrigin;
import org.goodhart.pay.PayEntry;
import org.goodhart.pay.PayFormula;
import org.goodhart.pay.PayScheme;
import org.goodhart.pay.PayStatement;
import org.goodhart.pay.Payroll;
import org.goodhart.pay.Proration;
import org.goodhart.pay.Tiers;
import org.goodhart.pay.Vesting;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Money;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;

/** Statements to write as JSON: one with everything, and those of the small provider. */
final class SampleStatements {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Currency RUB = Currency.getInstance("RUB");
    private static final PayPeriod MARCH = PayPeriod.of(YearMonth.of(2026, 3), MOSCOW);

    private SampleStatements() {}

    private static Money rub(String amount) {
        return Money.of(RUB, amount);
    }

    /** A statement with lines of every kind and balances of every kind. */
    static PayStatement everything() {
        Metric units = Metric.given("Units", Unit.COUNT, Direction.HIGHER_IS_BETTER);
        Metric unknown = Metric.given("Unknown", Unit.SHARE, Direction.HIGHER_IS_BETTER);
        Owner ann = Owner.agent(AgentId.of("ann"));
        PayScheme scheme = PayScheme.named("All")
                .version("1")
                .effective(LocalDate.of(2026, 1, 1))
                .paidOn(Owner.Level.AGENT)
                .base(rub("10000"))
                .prorated(Proration.byCalendarDays())
                .earn("Thirds", PayFormula.perUnit(rub("100"), units).times(Ratio.of(1, 3)))
                .earn("Less", PayFormula.fixed(rub("-10")))
                .earn(
                        "Held",
                        PayFormula.onCurve(
                                PayFormula.fixed(rub("1")),
                                unknown,
                                Curve.through(Curve.at("0%", "0%"), Curve.at("100%", "100%"))
                                        .flatOutside()))
                .earn(
                        "Tiers",
                        PayFormula.onTiers(
                                PayFormula.fixed(rub("1")),
                                Attainment.of(units),
                                Tiers.marginal(Curve.Boundary.PAYS_AS_ABOVE, Tiers.above("0", "50%")),
                                Accumulation.of("units", Accumulation.Reset.EACH_YEAR)))
                .discretionary("Judgement", rub("-5"), rub("5"))
                .totalCappedAt(rub("10100"), Excess.CARRIED)
                .guard(Guard.noFines("law"))
                .guard(Guard.deductionsNotAbove(EffectiveDated.from(LocalDate.of(2020, 1, 1), Ratio.percent(1)), "law"))
                .defer(Deferral.keptByLeavers("Thirds", Ratio.percent(50), Period.ofMonths(2), Vesting.inFull()))
                .draw(Draw.recoverable(rub("20"), Ratio.ONE))
                .whenUndefined(Fallback.hold())
                .whateverTheSample()
                .rounding(Rounding.of(RoundingMode.HALF_EVEN, "0.01"))
                .build();
        Organisation people = Organisation.of(
                MOSCOW,
                List.of(L1),
                List.of(person("ann").as("engineer").hired("2020-01-01").on(L1).build()));
        Payroll payroll = Payroll.withoutDesk(
                        people, MARCH, Instant.parse("2026-04-15T08:30:00.123Z"), scheme.metrics())
                .withFigure(ann, units, Ratio.of(31))
                .opening(Balances.of(
                        new Balance.Excess(ann, "Cap of the total", rub("7")),
                        new Balance.Debt(ann, Draw.ACCOUNT, rub("3")),
                        new Balance.Unvested(ann, "Thirds", "2026-01", LocalDate.of(2026, 3, 1), rub("11.11"))))
                .with(
                        new PayEntry.Award(ann, "Judgement", rub("2"), "helped", "the head"),
                        new PayEntry.Sanction(ann, LocalDate.of(2026, 3, 4), rub("-4"), "absent", "order 1"),
                        new PayEntry.Adjustment(
                                ann,
                                "Put right",
                                rub("6"),
                                "a slip",
                                "payroll",
                                Optional.of(new LineOrigin("2026-02", "Tiers"))),
                        new PayEntry.Clawback(
                                ann,
                                new LineOrigin("2026-01", "Thirds"),
                                rub("500"),
                                rub("-500"),
                                "cancelled",
                                "payroll"));
        return scheme.statement(payroll, ann);
    }

    static Stream<PayStatement> statements() throws Exception {
        Desk desk =
                SmallProvider.standard().read(ReadOptions.standard()).result().desk();
        Plan plan = Plan.of(EventLog.Kind.OWN, MOSCOW);
        Payroll payroll = plan.agent().payroll(desk, MARCH);
        return Stream.concat(
                Stream.of(
                        everything(),
                        plan.verified().pay(desk, MARCH),
                        plan.naive().pay(desk, MARCH)),
                plan.agent().payAll(payroll).statements().stream());
    }

    /** A text with the first of what is found in it replaced; it must be there. */
    static String replacedOnce(String json, String found, String instead) {
        assertThat(json).contains(found);
        return json.substring(0, json.indexOf(found)) + instead + json.substring(json.indexOf(found) + found.length());
    }
}
