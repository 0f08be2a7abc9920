package org.goodhart.pay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.goodhart.desk.Desk;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scorecard;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Fingerprint;
import org.goodhart.value.Money;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Phrase;

/**
 * A pay scheme: for whom, from when, how much base, which lines, which limits. A version is never edited; a change is a
 * new version with its own date.
 *
 * <p>Stages, in this order: base; each line, rounded; the cap of the total; guards in the order in which they were
 * given. Gates and limits of single lines act inside the line.
 *
 * <pre>{@code
 * PayScheme scheme = PayScheme.named("Head of support").version("2026-1").effective(LocalDate.of(2026, 1, 1))
 *     .paidOn(Owner.Level.DEPARTMENT)
 *     .base(Money.of(RUB, 120_000))
 *     .earn("SLA", PayFormula.onCurve(PayFormula.percentOfBase(Ratio.percent(20)), inNorm,
 *         Curve.through(at("90%", "-100%"), at("95%", "0%"), at("99%", "100%")).flatOutside()))
 *     .whenUndefined(Fallback.hold()).whenSampleBelow(20, Fallback.hold())
 *     .rounding(Rounding.of(RoundingMode.HALF_UP, "0.01"))
 *     .build();
 * }</pre>
 */
public final class PayScheme {

    private final PaySchemeTerms terms;
    private final MetricSet metrics;
    private final Fingerprint fingerprint;

    PayScheme(PaySchemeTerms terms) {
        this.terms = terms;
        Set<Metric> needed = new LinkedHashSet<>();
        for (EarnLine line : terms.lines()) needed.addAll(line.formula().metrics());
        this.metrics = MetricSet.of(needed);
        this.fingerprint = terms.fingerprint();
    }

    /**
     * Begins a scheme.
     *
     * @param name what it is called
     * @return what collects its terms
     */
    public static PaySchemeBuilder named(String name) {
        return new PaySchemeBuilder(name);
    }

    /**
     * What it is called.
     *
     * @return the name
     */
    public String name() {
        return terms.name();
    }

    /**
     * Its version.
     *
     * @return the version
     */
    public String version() {
        return terms.version();
    }

    /**
     * From when it is in force.
     *
     * @return the first date
     */
    public LocalDate effectiveFrom() {
        return terms.effectiveFrom();
    }

    /**
     * On whose figures it pays.
     *
     * @return the level of owners
     */
    public Owner.Level paidOn() {
        return terms.level();
    }

    /**
     * What it pays whatever the figures are.
     *
     * @return the base for one period
     */
    public Money base() {
        return terms.base();
    }

    /**
     * The metrics that it pays on.
     *
     * @return the metrics, each once
     */
    public MetricSet metrics() {
        return metrics;
    }

    /**
     * The fingerprint of all its terms. Of user code it holds the descriptions, not the bodies.
     *
     * @return the fingerprint
     */
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    /**
     * The statement of the department's head.
     *
     * @param desk the record
     * @param period the period
     * @return the statement
     * @throws IllegalArgumentException if the scheme pays on another level than the department, or is not in force
     */
    public PayStatement pay(Desk desk, PayPeriod period) {
        return pay(desk, period, Owner.department());
    }

    /**
     * The statement of an owner.
     *
     * @param desk the record
     * @param period the period
     * @param owner whose figures it is paid on
     * @return the statement
     * @throws IllegalArgumentException if the scheme pays on another level than the owner's, or is not in force on the
     *     first date of the period
     */
    public PayStatement pay(Desk desk, PayPeriod period, Owner owner) {
        Objects.requireNonNull(desk, "desk");
        check(period, owner);
        return statement(Payroll.of(desk, period, metrics), owner);
    }

    /**
     * The statement of an owner from figures that were computed before.
     *
     * @param payroll the figures, of at least this scheme's metrics
     * @param owner whose figures it is paid on
     * @return the statement
     * @throws IllegalArgumentException as {@link #pay(Desk, PayPeriod, Owner)} does, or if a metric was not evaluated
     */
    public PayStatement statement(Payroll payroll, Owner owner) {
        check(payroll.period(), owner);
        PayCase on = PayCase.of(payroll, owner, terms.base(), terms.fitness());
        List<PayLine> lines = new ArrayList<>();
        lines.add(new PayLine(
                Phrase.of("pay.base"),
                PayLine.Kind.BASE,
                terms.base(),
                Explanation.of(Phrase.of("pay.base.why", terms.name(), terms.version()))));
        for (EarnLine line : terms.lines()) lines.add(line.evaluate(on, terms.rounding()));
        Money total = sum(lines);
        if (terms.totalCap().isPresent()) {
            lines.add(capLine(total, terms.totalCap().get()));
            total = sum(lines);
        }
        for (Guard guard : terms.guards()) {
            Explained<Money> correction = guard.correct(total, payroll.period());
            lines.add(new PayLine(guard.label(), PayLine.Kind.GUARD, correction.value(), correction.explanation()));
            total = sum(lines);
        }
        return new PayStatement(
                terms.name(),
                terms.version(),
                owner,
                payroll.period(),
                payroll.evaluation().scope().asOf(),
                lines,
                total,
                isProvisional(on.scorecard()),
                fingerprint,
                payroll.facts());
    }

    private boolean isProvisional(Scorecard scorecard) {
        return scorecard.scope().asOf().isBefore(scorecard.scope().period().end())
                || metrics.metrics().stream().anyMatch(scorecard::isProvisional);
    }

    private static PayLine capLine(Money total, Money cap) {
        Money over = total.minus(cap).max(Money.zero(total.currency()));
        String key = over.isZero() ? "pay.total-cap.idle" : "pay.total-cap.applied";
        return new PayLine(
                Phrase.of("pay.total-cap"),
                PayLine.Kind.CAPPED,
                over.negated(),
                Explanation.of(Phrase.of(key, cap, total, over)));
    }

    private Money sum(List<PayLine> lines) {
        Money sum = Money.zero(terms.base().currency());
        for (PayLine line : lines) sum = sum.plus(line.amount());
        return sum;
    }

    private void check(PayPeriod period, Owner owner) {
        if (owner.level() != terms.level()) {
            throw new IllegalArgumentException("scheme '" + name() + "' pays on the figures of a " + terms.level()
                    + ": " + owner + " is a " + owner.level());
        }
        if (period.firstDate().isBefore(terms.effectiveFrom())) {
            throw new IllegalArgumentException("scheme '" + name() + "' version " + version() + " is in force from "
                    + terms.effectiveFrom() + ": the period begins on " + period.firstDate()
                    + "\nMaybe an earlier version of the scheme is meant");
        }
    }

    @Override
    public String toString() {
        return "pay scheme '" + name() + "' version " + version();
    }
}
