package org.goodhart.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Evidence;
import org.goodhart.metric.Owner;
import org.goodhart.pay.Balances;
import org.goodhart.pay.PayEntry;
import org.goodhart.pay.PayScheme;
import org.goodhart.pay.Payroll;
import org.goodhart.value.PayPeriod;

/**
 * Tests a pay scheme on few facts: one scheme, the facts that matter, one figure and its reason.
 *
 * <pre>{@code
 * verify(scheme).given(fault().restoredAfter(hours(9))).in(march2026()).pays(rub("96000")).because("SLA");
 * verify(scheme).given(fault().times(97)).given(fault().restoredAfter(hours(9)).times(3)).in(march2026())
 *         .pays(rub("132000")).line("SLA", rub("12000"));
 * verify(scheme).given(fault()).asOf("2026-04-02").in(march2026()).isProvisional();
 *
 * PayStatementAssert march = verify(scheme).staffed(person("ann").under("boris")).given(fault()).forOwner(ann).in(march2026());
 * verify(scheme).staffed(person("ann").under("vera")).opening(march.closing()).forOwner(ann).in(month("2026-04"));
 * }</pre>
 *
 * <p>Facts are known up to {@link #SETTLED_AFTER} after the period's end unless {@link #asOf} says otherwise, so that
 * repeat windows and the like have run out and figures are settled. Everything else that is not said is as in
 * {@link Given#desk}. The verifier is immutable, so a beginning can be shared between tests.
 */
public final class SchemeVerifier {
    /** How long after the end of a period facts are known unless a test says otherwise: 60 days. */
    public static final Duration SETTLED_AFTER = Duration.ofDays(60);

    private final PayScheme scheme;
    private final GivenDesk desk;
    private final Optional<Instant> asOf;
    private final Optional<Owner> owner;
    private final Balances opening;
    private final List<PayEntry> decided;

    private SchemeVerifier(
            PayScheme scheme,
            GivenDesk desk,
            Optional<Instant> asOf,
            Optional<Owner> owner,
            Balances opening,
            List<PayEntry> decided) {
        this.scheme = scheme;
        this.desk = desk;
        this.asOf = asOf;
        this.owner = owner;
        this.opening = opening;
        this.decided = decided;
    }

    private SchemeVerifier on(GivenDesk changed, Optional<Instant> known, Optional<Owner> paid) {
        return new SchemeVerifier(scheme, changed, known, paid, opening, decided);
    }

    /**
     * Begins a test of a scheme.
     *
     * @param scheme the scheme
     * @return what takes the facts
     */
    public static SchemeVerifier verify(PayScheme scheme) {
        Objects.requireNonNull(scheme, "scheme");
        return new SchemeVerifier(scheme, Given.desk(), Optional.empty(), Optional.empty(), Balances.none(), List.of());
    }

    /**
     * Adds facts.
     *
     * @param facts what each subscriber has, such as {@code fault()}
     * @return the verifier with these facts too
     */
    public SchemeVerifier given(Facts... facts) {
        return given(List.of(facts));
    }

    /**
     * Adds facts.
     *
     * @param facts what each subscriber has, such as {@code fault().times(97)}
     * @return the verifier with these facts too
     */
    public SchemeVerifier given(Collection<? extends Facts> facts) {
        return on(desk.with(facts), asOf, owner);
    }

    /**
     * Declares which kinds of evidence were recorded; all of them unless said. A metric that rests on another kind is
     * undefined then.
     *
     * @param recorded the kinds; none is legitimate
     * @return the changed verifier
     */
    public SchemeVerifier withEvidence(Evidence... recorded) {
        return on(desk.evidence(recorded), asOf, owner);
    }

    /**
     * Begins with a desk of the test's own: its lines, its people, its rule for faults, its evidence and its facts,
     * which replace what was said of them so far. Up to when facts are known is the verifier's business.
     *
     * @param own the desk
     * @return the changed verifier
     */
    public SchemeVerifier on(GivenDesk own) {
        return on(Objects.requireNonNull(own, "own"), asOf, owner);
    }

    /**
     * Up to when facts are known.
     *
     * @param at an instant such as {@code 2026-04-10T00:00:00Z}, or a date, which stands for its first instant in UTC
     * @return the changed verifier
     * @throws IllegalArgumentException if it is neither
     */
    public SchemeVerifier asOf(String at) {
        return asOf(Moments.read(at));
    }

    /**
     * Up to when facts are known.
     *
     * @param at the instant
     * @return the changed verifier
     */
    public SchemeVerifier asOf(Instant at) {
        return on(desk, Optional.of(at), owner);
    }

    /**
     * On whose figures it pays; the department's unless said.
     *
     * @param paid the owner
     * @return the changed verifier
     */
    public SchemeVerifier forOwner(Owner paid) {
        return on(desk, asOf, Optional.of(paid));
    }

    /**
     * Further people; nobody unless said. Their dates are those of {@link GivenDesk#staff}.
     *
     * @param further who works there
     * @return the changed verifier
     * @throws org.goodhart.desk.ImpossibleHistoryException if they do not fit together
     */
    public SchemeVerifier staffed(GivenPerson... further) {
        return on(desk.staff(further), asOf, owner);
    }

    /**
     * What is carried into the period; nothing unless said.
     *
     * @param balances such as the {@link PayStatementAssert#closing} of the month before; they replace those said before
     * @return the changed verifier
     */
    public SchemeVerifier opening(Balances balances) {
        return new SchemeVerifier(scheme, desk, asOf, owner, Objects.requireNonNull(balances, "balances"), decided);
    }

    /**
     * What people decided beside the figures; nothing unless said.
     *
     * @param further awards, adjustments, sanctions and clawbacks
     * @return the verifier with these too
     */
    public SchemeVerifier decided(PayEntry... further) {
        List<PayEntry> all = new ArrayList<>(decided);
        all.addAll(List.of(further));
        return new SchemeVerifier(scheme, desk, asOf, owner, opening, List.copyOf(all));
    }

    /**
     * Pays the scheme on the facts.
     *
     * @param period the period
     * @return what its statement is compared with
     * @throws IllegalStateException if the scheme pays on lines or agents and the test does not say on which
     * @throws IllegalArgumentException if the scheme is not in force in the period, pays on another level of owners, or
     *     does not take what people decided
     * @throws org.goodhart.desk.ImpossibleHistoryException if the facts cannot all be true, or lie after the instant
     *     up to which facts are known
     */
    public PayStatementAssert in(PayPeriod period) {
        if (owner.isEmpty() && scheme.paidOn() != Owner.Level.DEPARTMENT) {
            throw new IllegalStateException(
                    scheme + " pays on the figures of each " + scheme.paidOn() + ": forOwner(...) is expected");
        }
        Instant known = asOf.orElse(period.end().plus(SETTLED_AFTER));
        Desk facts = desk.asOf(known).build();
        Payroll payroll = scheme.payroll(facts, period).opening(opening).with(decided);
        return PayStatementAssert.assertThat(scheme.statement(payroll, owner.orElse(Owner.department())));
    }
}
