package org.goodhart.pay;

import static org.goodhart.pay.Curve.at;
import static org.goodhart.pay.Curve.jump;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import org.goodhart.desk.Context;
import org.goodhart.desk.FaultRule;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Line;
import org.goodhart.desk.Organisation;
import org.goodhart.metric.Counter;
import org.goodhart.metric.Direction;
import org.goodhart.metric.Evaluation;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Owner;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;
import org.goodhart.metric.Sum;
import org.goodhart.metric.Totals;
import org.goodhart.metric.Unit;
import org.goodhart.value.Fingerprint;
import org.goodhart.value.Money;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;

/**
 * Metrics whose sums a test states, and payrolls of such sums: pay is tested on figures, not on how they came about.
 * The sums of a payroll are the department's, in the order of the scheme's metrics: hits and cohort of a share, the
 * sum of a count.
 */
final class Figures {
    static final Currency RUB = Currency.getInstance("RUB");
    static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    static final PayPeriod MARCH = PayPeriod.of(YearMonth.of(2026, 3), MOSCOW);
    /** The last instant of March 2026 and 30 days: every metric of these tests is settled. */
    static final Instant SETTLED = MARCH.end().plus(Duration.ofDays(30));

    static final Metric SLA = share("SLA");
    static final Metric VERIFIED = share("verified");
    static final Metric ORDERS = count("orders");

    /** 20% of the base on a share against 95%: what is above pays, what is below costs, in a straight line. */
    static final PayFormula LINEAR = onSla(Curve.through(at("90%", "-100%"), at("95%", "0%"), at("99%", "100%"))
            .flatOutside());

    /** The same stake, won or lost as a whole at 95%. */
    static final PayFormula CLIFF = onSla(Curve.through(jump("95%", "-100%", "100%", Curve.Boundary.PAYS_AS_ABOVE))
            .flatOutside());

    private Figures() {}

    /** Facts that are never read: their sums are given. */
    private record Given(String description, Duration maturity) implements Reading<Object> {
        @Override
        public OwnerRule ownerRule() {
            return OwnerRule.oneOwner("whose it is");
        }

        @Override
        public Reader<Object> reader(Scope scope) {
            return (history, sink) -> {};
        }

        @Override
        public String nameOf(Object fact) {
            return fact.toString();
        }
    }

    static Metric share(String name) {
        return share(name, Duration.ZERO);
    }

    static Metric share(String name, Duration maturity) {
        Given cases = new Given("cases of " + name, maturity);
        return Metric.share(
                Phrase.literal(name),
                Direction.HIGHER_IS_BETTER,
                Sum.of(cases, Counter.of("hits", fact -> 1)),
                Sum.of(cases, Counter.of("all", fact -> 1)));
    }

    static Metric mean(String name, Unit unit) {
        Given cases = new Given("cases of " + name, Duration.ZERO);
        return Metric.mean(
                Phrase.literal(name),
                Direction.LOWER_IS_BETTER,
                unit,
                Sum.of(cases, Counter.of("total", fact -> 1)),
                Sum.of(cases, Counter.of("all", fact -> 1)));
    }

    static Metric count(String name) {
        Given cases = new Given("cases of " + name, Duration.ZERO);
        return Metric.count(
                Phrase.literal(name), Direction.HIGHER_IS_BETTER, Sum.of(cases, Counter.of("all", fact -> 1)));
    }

    static Money rub(String amount) {
        return Money.of(RUB, amount);
    }

    static PayFormula onSla(Curve curve) {
        return PayFormula.onCurve(PayFormula.percentOfBase(Ratio.percent(20)), SLA, curve);
    }

    /** A scheme with a base of 120,000 RUB and every term but its lines. */
    static PaySchemeBuilder head() {
        return PayScheme.named("Head of support")
                .version("2026-1")
                .effective(LocalDate.of(2026, 1, 1))
                .paidOn(Owner.Level.DEPARTMENT)
                .base(rub("120000"))
                .whenUndefined(Fallback.hold())
                .whenSampleBelow(20, Fallback.payout(Ratio.ZERO))
                .rounding(Rounding.of(RoundingMode.HALF_UP, "0.01"));
    }

    static PayScheme paying(String line, PayFormula formula) {
        return head().earn(line, formula).build();
    }

    static Payroll payroll(MetricSet metrics, long... sums) {
        return payroll(metrics, MARCH, SETTLED, sums);
    }

    static Payroll payroll(MetricSet metrics, PayPeriod period, Instant asOf, long... sums) {
        return payroll(metrics, period, asOf, Map.of(), sums);
    }

    static Payroll payroll(
            MetricSet metrics, PayPeriod period, Instant asOf, Map<Holder, long[]> byHolder, long... nobodys) {
        Context context =
                Context.of(Organisation.ofLines(Line.of(1)), FaultRule.of(Duration.ofHours(4), Duration.ofDays(7)));
        Map<Holder, Totals> totals = new TreeMap<>();
        byHolder.forEach((holder, sums) -> totals.put(holder, Totals.of(metrics.fingerprint(), sums)));
        Evaluation evaluation =
                metrics.received(new Scope(context, period, asOf), totals, Totals.of(metrics.fingerprint(), nobodys));
        return Payroll.of(evaluation, Fingerprint.of("facts of the test"));
    }

    /** The statement of the department for March 2026. */
    static PayStatement statement(PayScheme scheme, long... sums) {
        return scheme.statement(payroll(scheme.metrics(), sums), Owner.department());
    }

    /** The line of a scheme that has nothing else. */
    static PayLine line(PayFormula formula, long... sums) {
        return statement(paying("Line", formula), sums).line("Line");
    }
}
