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
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Holder;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.value.Phrase;

/**
 * What a set of metrics comes to for every owner over some histories, in one period, as known at one instant.
 *
 * <p>Evaluations of parts of a desk add up to that of the whole; an evaluation with one history exchanged for another
 * equals a full recomputation exactly ({@link #replace}).
 */
public final class Evaluation {

    private final MetricSet set;
    private final Scope scope;
    private final SortedMap<Holder, Totals> byHolder;
    private final Totals nobodys;

    Evaluation(MetricSet set, Scope scope, SortedMap<Holder, Totals> byHolder, Totals nobodys) {
        this.set = set;
        this.scope = scope;
        SortedMap<Holder, Totals> significant = new TreeMap<>(byHolder);
        significant.values().removeIf(Totals::isZero);
        this.byHolder = Collections.unmodifiableSortedMap(significant);
        this.nobodys = nobodys;
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
        return byHolder;
    }

    /**
     * The totals of what belongs to no line: the department's alone.
     *
     * @return the totals, all 0 where there is nothing of the kind
     */
    public Totals nobodys() {
        return nobodys;
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
        SortedMap<Holder, Totals> merged = new TreeMap<>(byHolder);
        other.byHolder.forEach((holder, totals) -> merged.merge(holder, totals, Totals::plus));
        return new Evaluation(set, scope, merged, nobodys.plus(other.nobodys));
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
        Totals zero = Totals.of(set.fingerprint(), new long[set.size()]);
        SortedMap<Holder, Totals> negated = new TreeMap<>();
        byHolder.forEach((holder, totals) -> negated.put(holder, zero.minus(totals)));
        return new Evaluation(set, scope, negated, zero.minus(nobodys));
    }

    /**
     * This evaluation with one subscriber's history exchanged, without touching the others.
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
        return minus(set.pass(scope).add(before).finish())
                .plus(set.pass(scope).add(after).finish());
    }

    /**
     * The measures of an owner.
     *
     * @param owner the owner
     * @return his scorecard; an owner of whom nothing is recorded has one too
     */
    public Scorecard scorecard(Owner owner) {
        Map<Metric, Measure> measures = new LinkedHashMap<>();
        for (Metric metric : set.metrics()) measures.put(metric, measure(metric, owner));
        return new Scorecard(owner, scope, measures);
    }

    /**
     * Everybody who has a figure at a level: at least one sum of his is not 0.
     *
     * @param level the level
     * @return the owners in a stable order; the department has one always
     */
    public List<Owner> owners(Owner.Level level) {
        SortedSet<Holder> holders = new TreeSet<>(byHolder.keySet());
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

    private Measure measure(Metric metric, Owner owner) {
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
        return metric.finish(totals(set.slotsOf(metric), owner));
    }

    private long[] totals(int[] slots, Owner owner) {
        long[] sums = new long[slots.length];
        byHolder.forEach((holder, totals) -> {
            if (owner.covers(holder)) add(sums, slots, totals);
        });
        if (owner.level() == Owner.Level.DEPARTMENT) add(sums, slots, nobodys);
        return sums;
    }

    private static void add(long[] sums, int[] slots, Totals totals) {
        for (int i = 0; i < slots.length; i++) sums[i] = Math.addExact(sums[i], totals.at(slots[i]));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Evaluation that
                && set.fingerprint().equals(that.set.fingerprint())
                && scope.equals(that.scope)
                && byHolder.equals(that.byHolder)
                && nobodys.equals(that.nobodys);
    }

    @Override
    public int hashCode() {
        return byHolder.hashCode();
    }

    @Override
    public String toString() {
        return "evaluation of " + set.metrics().size() + " metrics for " + byHolder.size() + " holders in "
                + scope.period().label();
    }
}
