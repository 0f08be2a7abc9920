package org.goodhart.pay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.goodhart.desk.Desk;
import org.goodhart.metric.DrillDown;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scorecard;
import org.goodhart.value.Fingerprint;
import org.goodhart.value.Language;
import org.goodhart.value.Money;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;

/**
 * A pay scheme: for whom, from when, how much base, which lines, which limits. A version is never edited; a change is a
 * new version with its own date.
 *
 * <p>What happens in which order stands in {@link Stage}.
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
        for (PayFormula formula : terms.formulas()) needed.addAll(formula.metrics());
        for (Deferral deferral : terms.deferrals())
            needed.addAll(deferral.vesting().metrics());
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
     * From when on it is in force no more.
     *
     * @return the first date on which it is not; empty where none is set
     */
    public Optional<LocalDate> effectiveUntil() {
        return terms.effectiveUntil();
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
     * How each line is rounded, once.
     *
     * @return the mode and the step
     */
    public Rounding rounding() {
        return terms.rounding();
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
        return statement(payroll(desk, period), owner);
    }

    /**
     * The payroll of a desk with all that this scheme needs: in stretches where it rolls up and posts change within the period.
     *
     * @param desk the record
     * @param period the period
     * @return the payroll
     * @throws ArithmeticException if a sum overflows
     */
    public Payroll payroll(Desk desk, PayPeriod period) {
        boolean rollsUp = terms.formulas().stream().anyMatch(PayFormula::rollsUp);
        return rollsUp ? Payroll.inStretches(desk, period, metrics) : Payroll.of(desk, period, metrics);
    }

    /**
     * The statement of an owner from figures that were computed before.
     *
     * @param payroll the figures, of at least this scheme's metrics, with opening balances and what people decided
     * @param owner whose figures it is paid on
     * @return the statement
     * @throws IllegalArgumentException as {@link #pay(Desk, PayPeriod, Owner)} does, or if a metric was not evaluated, or what people decided does not fit the scheme
     */
    public PayStatement statement(Payroll payroll, Owner owner) {
        check(payroll.period(), owner);
        StatementDraft.Part whole = new StatementDraft.Part(terms, Ratio.ONE, date -> true);
        boolean provisional = isProvisional(payroll.scorecard(owner));
        return StatementRun.run(name(), provisional, payroll, owner, List.of(whole));
    }

    /**
     * The statements of everybody whom the scheme pays: whoever is at its level with figures, balances or decisions in the payroll, or a post in the period; of agents those alone who
     * hold the post that it is for. Each statement is what {@link #statement} gives for the same owner.
     *
     * @param payroll the figures, with opening balances and what people decided
     * @return the statements and the balances that the period closes with
     * @throws IllegalArgumentException as {@link #statement} does
     */
    public PayRun payAll(Payroll payroll) {
        return payAll(payroll, owner -> statement(payroll, owner));
    }

    /** Everybody whom this version is for, by statements of one's own. */
    PayRun payAll(Payroll payroll, Function<Owner, PayStatement> statement) {
        List<PayStatement> statements = new ArrayList<>();
        for (Owner owner : payroll.owners(terms.level())) {
            if (isFor(payroll, owner)) statements.add(statement.apply(owner));
        }
        return PayRun.of(payroll, statements);
    }

    private boolean isFor(Payroll payroll, Owner owner) {
        if (terms.post().isEmpty()) return true;
        return PayCase.of(payroll, owner, terms.base(), terms.fitness())
                .paidTo(terms.payee())
                .postUpTo(payroll.period().lastDate())
                .filter(post -> post.title().equals(terms.post().get()))
                .isPresent();
    }

    /**
     * This scheme's terms to be changed into another scheme; this one stays as it is. What is set again is replaced, lines and other terms are added. A gate or a
     * multiplier that names no line reaches those that are added too.
     *
     * @return a builder that has all of its terms
     */
    public PaySchemeBuilder toBuilder() {
        return PaySchemeBuilder.from(terms);
    }

    /**
     * What should be thought over before anybody is paid by it, though nothing forbids it: metrics that are paid on without another one beside them that would show how they were
     * bettered without bettering the service.
     *
     * @return the warnings, each with its reason
     */
    public List<Phrase> warnings() {
        return SchemeWarnings.of(metrics);
    }

    /**
     * The metrics behind a line.
     *
     * @param line the name of the line
     * @return the metrics; for {@link org.goodhart.metric.DrillDown} to tell the facts behind them
     * @throws IllegalArgumentException if there is no such line
     */
    public List<Metric> metricsOf(String line) {
        return terms.lines().stream()
                .filter(named -> named.name().equals(line))
                .findFirst()
                .map(named -> named.formula().metrics())
                .orElseThrow(() -> new IllegalArgumentException("no line '" + line + "': there are "
                        + terms.lines().stream().map(EarnLine::name).toList()));
    }

    /**
     * The facts behind a line of somebody's statement.
     *
     * @param line the name of the line
     * @param owner on whose figures it was paid
     * @param desk the record that it was paid on
     * @param period the period
     * @return for each metric of the line, by its English label, the names of the facts of each of its sums
     * @throws IllegalArgumentException if there is no such line
     */
    public Map<String, Map<String, List<String>>> factsBehind(String line, Owner owner, Desk desk, PayPeriod period) {
        Map<String, Map<String, List<String>>> facts = new LinkedHashMap<>();
        for (Metric metric : metricsOf(line)) {
            facts.put(metric.label().in(Language.ENGLISH), DrillDown.facts(metric, owner, desk, period));
        }
        return facts;
    }

    PaySchemeTerms terms() {
        return terms;
    }

    boolean isProvisional(Scorecard scorecard) {
        return scorecard.scope().asOf().isBefore(scorecard.scope().period().end())
                || metrics.metrics().stream().anyMatch(scorecard::isProvisional);
    }

    private void check(PayPeriod period, Owner owner) {
        checkLevel(owner);
        if (period.firstDate().isBefore(terms.effectiveFrom())) {
            throw new IllegalArgumentException("scheme '" + name() + "' version " + version() + " is in force from "
                    + terms.effectiveFrom() + ": the period begins on " + period.firstDate()
                    + "\nMaybe an earlier version of the scheme is meant");
        }
        terms.effectiveUntil()
                .filter(until -> !period.firstDate().isBefore(until))
                .ifPresent(until -> {
                    throw new IllegalArgumentException(
                            "scheme '" + name() + "' version " + version() + " is in force until "
                                    + until + ", exclusive: the period begins on " + period.firstDate()
                                    + "\nMaybe a later version of the scheme is meant");
                });
    }

    void checkLevel(Owner owner) {
        if (owner.level() != terms.level()) {
            throw new IllegalArgumentException("scheme '" + name() + "' pays on the figures of a " + terms.level()
                    + ": " + owner + " is a " + owner.level());
        }
    }

    @Override
    public String toString() {
        return "pay scheme '" + name() + "' version " + version();
    }
}
