package org.goodhart.ledger;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Line;
import org.goodhart.desk.Organisation;
import org.goodhart.metric.Direction;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Unit;
import org.goodhart.pay.Fallback;
import org.goodhart.pay.PayEntry;
import org.goodhart.pay.PayFormula;
import org.goodhart.pay.PayScheme;
import org.goodhart.pay.PayStatement;
import org.goodhart.pay.Payroll;
import org.goodhart.pay.Proration;
import org.goodhart.value.Money;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;

/** One plan, its months and the ledger of its first: what the tests of the ledger need. */
final class Months {
    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    static final Currency RUB = Currency.getInstance("RUB");
    static final Owner ANN = Owner.agent(AgentId.of("ann"));
    static final Metric UNITS = Metric.given("Units", Unit.COUNT, Direction.HIGHER_IS_BETTER);
    static final PayPeriod MARCH = month("2026-03");
    static final PayPeriod APRIL = month("2026-04");
    static final PayPeriod MAY = month("2026-05");
    static final PayScheme SCHEME = PayScheme.named("Plan")
            .version("1")
            .effective(LocalDate.of(2020, 1, 1))
            .paidOn(Owner.Level.AGENT)
            .base(rub("1000"))
            .prorated(Proration.none())
            .earn("Units", PayFormula.perUnit(rub("10"), UNITS))
            .whenUndefined(Fallback.hold())
            .whateverTheSample()
            .rounding(Rounding.of(RoundingMode.HALF_UP, "0.01"))
            .build();

    private Months() {}

    static PayPeriod month(String month) {
        return PayPeriod.of(YearMonth.parse(month), MOSCOW);
    }

    static Money rub(String amount) {
        return Money.of(RUB, amount);
    }

    static Instant at(int day) {
        return Instant.parse("2026-04-01T00:00:00Z").plusSeconds(86_400L * day);
    }

    static Payroll payroll(PayPeriod period, long units) {
        return Payroll.withoutDesk(Organisation.ofLines(Line.of(1)), period, period.end(), SCHEME.metrics())
                .withFigure(ANN, UNITS, Ratio.of(units));
    }

    static PayStatement statement(PayPeriod period, long units, List<PayEntry.Adjustment> owed) {
        return SCHEME.statement(payroll(period, units).with(owed), ANN);
    }

    static PayStatement statement(PayPeriod period, long units) {
        return statement(period, units, List.of());
    }

    static PayLedger marchPaid() {
        return PayLedger.empty().posted(statement(MARCH, 10), at(1)).closed(MARCH, "payroll", at(2));
    }
}
