package org.goodhart.metric;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Holder;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.value.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * What a set of metrics comes to for every owner over some histories, in one period, as known at one instant.
 *
 * <p>Evaluations of parts of a desk add up to that of the whole; an evaluation with one history exchanged for another
 * equals a full recomputation exactly ({@link #replace}).
 */
public final class Evaluation {

    private final MetricSet set;
    private final Scope scope;

    /** The evaluation that this one changes; null if it stands for itself. */
    private final @Nullable Evaluation base;

    private final SortedMap<Holder, Totals> own;
    private final Totals ownOfNobody;
    private final Map<Owner, Totals> byOwner = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Pass> sparePass = new AtomicReference<>();
    private volatile @Nullable SortedMap<Holder, Totals> significant;

    Evaluation(MetricSet set, Scope scope, SortedMap<Holder, Totals> byHolder, Totals nobodys) {
        this(set, scope, null, byHolder, nobodys);
    }

    private Evaluation(
            MetricSet set, Scope scope, @Nullable Evaluation base, SortedMap<Holder, Totals> own, Totals ownOfNobody) {
        this.set = set;
        this.scope = scope;
        this.base = base;
        this.own = own;
        this.ownOfNobody = ownOfNobody;
    }

    /**
     * The metrics.
     *
     * @return the set that was evaluated
     */
    public MetricSet set() {
        return set;
    }

    /**
     * What was gone over.
     *
     * @return context, period and the instant up to which facts were known
     */
    public Scope scope() {
        return scope;
    }

    /**
     * The totals of every holder that has any.
     *
     * @return the totals by holder
     */
    public SortedMap<Holder, Totals> byHolder() {
        SortedMap<Holder, Totals> known = significant;
        if (known != null) return known;
        SortedMap<Holder, Totals> all = base == null ? new TreeMap<>(own) : merged(base.own, own);
        all.values().removeIf(Totals::isZero);
        known = Collections.unmodifiableSortedMap(all);
        significant = known;
        return known;
    }

    private static SortedMap<Holder, Totals> merged(SortedMap<Holder, Totals> one, SortedMap<Holder, Totals> other) {
        SortedMap<Holder, Totals> merged = new TreeMap<>(one);
        other.forEach((holder, totals) -> merged.merge(holder, totals, Totals::plus));
        return merged;
    }

    /**
     * The totals of what belongs to no line: the department's alone.
     *
     * @return the totals, all 0 where there is nothing of the kind
     */
    public Totals nobodys() {
        return base == null ? ownOfNobody : base.ownOfNobody.plus(ownOfNobody);
    }

    /**
     * The totals of an owner: those of all holders whom he covers, and for the department what belongs to no line besides. Where the owner rule of a reading is not
     * additive, they count a fact as often as it has holders: {@link #scorecard} refuses to finish them.
     *
     * @param owner the owner
     * @return his totals; all 0 for an owner of whom nothing is recorded
     * @throws ArithmeticException if a sum overflows
     */
    public Totals totals(Owner owner) {
        if (base != null) return summed(base.totals(owner), owner);
        Totals known = byOwner.get(owner);
        if (known != null) return known;
        Totals sum = summed(Totals.zero(set.fingerprint(), set.size()), owner);
        byOwner.put(owner, sum);
        return sum;
    }

    private Totals summed(Totals sum, Owner owner) {
        Totals all = sum;
        for (Map.Entry<Holder, Totals> entry : own.entrySet()) {
            if (owner.covers(entry.getKey())) all = all.plus(entry.getValue());
        }
        return owner.level() == Owner.Level.DEPARTMENT ? all.plus(ownOfNobody) : all;
    }

    /**
     * This evaluation together with one of other histories.
     *
     * @param other the same metrics over other histories
     * @return the evaluation over both
     * @throws IllegalArgumentException if metrics or scope differ
     * @throws ArithmeticException if a sum overflows
     */
    public Evaluation plus(Evaluation other) {
        if (!scope.equals(other.scope)) {
            throw new IllegalArgumentException(
                    "evaluations of " + scope.period() + " as of " + scope.asOf() + " and of "
                            + other.scope.period() + " as of " + other.scope.asOf()
                            + (scope.context().equals(other.scope.context()) ? "" : ", in different contexts")
                            + ": one scope is expected");
        }
        return new Evaluation(
                set, scope, merged(byHolder(), other.byHolder()), nobodys().plus(other.nobodys()));
    }

    /**
     * This evaluation with histories taken out.
     *
     * @param other the same metrics over histories that this evaluation contains
     * @return the evaluation over the rest
     * @throws IllegalArgumentException if metrics or scope differ
     * @throws ArithmeticException if a sum overflows
     */
    public Evaluation minus(Evaluation other) {
        return plus(other.negated());
    }

    private Evaluation negated() {
        Totals zero = Totals.zero(set.fingerprint(), set.size());
        SortedMap<Holder, Totals> negated = new TreeMap<>();
        byHolder().forEach((holder, totals) -> negated.put(holder, zero.minus(totals)));
        return new Evaluation(set, scope, negated, zero.minus(nobodys()));
    }

    /**
     * This evaluation with one subscriber's history exchanged, without touching the others: it costs what the two histories cost, however many there are.
     *
     * @param before the history as it was taken in
     * @param after the history instead
     * @return exactly what a full evaluation with the other history gives, if {@code before} is what was taken in; that it was is
     *     for the caller to know, since an evaluation keeps sums and no histories
     * @throws IllegalArgumentException if the histories are of two subscribers
     * @throws ArithmeticException if a sum overflows
     */
    public Evaluation replace(SubscriberHistory before, SubscriberHistory after) {
        if (!before.subscriber().equals(after.subscriber())) {
            throw new IllegalArgumentException("the history of subscriber " + before.subscriber()
                    + " was to be replaced by that of " + after.subscriber() + ": one subscriber is expected");
        }
        Evaluation whole = base == null ? this : base;
        Pass pass = whole.sparePass.getAndSet(null);
        if (pass == null) pass = set.pass(scope);
        Evaluation change = pass.remove(before).add(after).finishAndClear();
        whole.sparePass.set(pass);
        if (base == null) return new Evaluation(set, scope, this, change.own, change.ownOfNobody);
        SortedMap<Holder, Totals> changes = merged(own, change.own);
        Totals changesOfNobody = ownOfNobody.plus(change.ownOfNobody);
        return new Evaluation(set, scope, whole, changes, changesOfNobody);
    }

    /**
     * The measures of an owner.
     *
     * @param owner the owner
     * @return his scorecard; an owner of whom nothing is recorded has one too
     */
    public Scorecard scorecard(Owner owner) {
        return scorecard(owner, totals(owner));
    }

    Scorecard scorecard(Owner owner, Totals totals) {
        Map<Metric, Measure> measures = new LinkedHashMap<>();
        for (Metric metric : set.metrics()) measures.put(metric, measure(metric, owner, totals));
        return new Scorecard(owner, scope, measures);
    }

    /**
     * Everybody who has a figure at a level: at least one sum of his is not 0.
     *
     * @param level the level
     * @return the owners in a stable order; the department has one always
     */
    public List<Owner> owners(Owner.Level level) {
        SortedSet<Holder> holders = new TreeSet<>(byHolder().keySet());
        List<Owner> owners = new ArrayList<>();
        switch (level) {
            case DEPARTMENT -> owners.add(Owner.department());
            case LINE ->
                holders.stream().map(Holder::line).distinct().map(Owner::line).forEach(owners::add);
            case AGENT ->
                holders.stream()
                        .map(Holder::agent)
                        .distinct()
                        .map(Owner.OfAgent::new)
                        .sorted((a, b) -> a.toString().compareTo(b.toString()))
                        .forEach(owners::add);
            case HOLDER -> holders.stream().map(Owner::holder).forEach(owners::add);
        }
        return owners;
    }

    private Measure measure(Metric metric, Owner owner, Totals totals) {
        Set<Evidence> missing = metric.missingEvidence(scope.context());
        if (!missing.isEmpty()) return Measure.Undefined.noEvidence(missing);
        if (owner.level() != Owner.Level.HOLDER) {
            for (Sum<?> sum : metric.sums()) {
                OwnerRule rule = sum.reading().ownerRule();
                if (!rule.additive()) {
                    return new Measure.Undefined(Phrase.of("undefined.not-additive", rule.description()));
                }
            }
        }
        return metric.finish(totals.at(set.slotsOf(metric)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Evaluation that
                && set.fingerprint().equals(that.set.fingerprint())
                && scope.equals(that.scope)
                && byHolder().equals(that.byHolder())
                && nobodys().equals(that.nobodys());
    }

    @Override
    public int hashCode() {
        return byHolder().hashCode();
    }

    @Override
    public String toString() {
        return "evaluation of " + set.metrics().size() + " metrics for "
                + byHolder().size() + " holders in " + scope.period().label();
    }
}
