package org.goodhart.metric;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Holder;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.value.Fingerprint;
import org.goodhart.value.PayPeriod;

/**
 * Metrics that are computed together, in one pass that derives each reading once and each shared sum once.
 *
 * <p>Example: {@code MetricSet.of(inNorm, repeats).evaluate(desk, march).scorecard(Owner.department()).measure(inNorm)}.
 */
public final class MetricSet {

    private final List<Metric> metrics;
    private final List<ReadingPlan<?>> plans;
    private final Map<Metric, int[]> slots;
    private final int size;
    private final Fingerprint fingerprint;

    private MetricSet(List<Metric> metrics) {
        this.metrics = metrics;
        Map<Reading<?>, ReadingPlan<?>> byReading = new LinkedHashMap<>();
        Map<Sum<?>, Integer> slotOf = new HashMap<>();
        Map<Metric, int[]> slotsOf = new HashMap<>();
        int slotCount = 0;
        for (Metric metric : metrics) {
            int[] own = new int[metric.width()];
            int next = 0;
            for (Sum<?> sum : metric.sums()) {
                Integer first = slotOf.get(sum);
                if (first == null) {
                    first = slotCount;
                    slotOf.put(sum, first);
                    slotCount = Math.addExact(slotCount, sum.width());
                    plan(byReading, sum, first);
                }
                for (int i = 0; i < sum.width(); i++) own[next++] = first + i;
            }
            slotsOf.put(metric, own);
        }
        this.plans = List.copyOf(byReading.values());
        this.slots = slotsOf;
        this.size = slotCount;
        Fingerprint.Writer writer = Fingerprint.writer();
        for (Metric metric : metrics) {
            writer.put(metric.description());
            for (int slot : Objects.requireNonNull(slots.get(metric))) writer.put(slot);
        }
        this.fingerprint = writer.finish();
    }

    private static <F> void plan(Map<Reading<?>, ReadingPlan<?>> byReading, Sum<F> sum, int slot) {
        @SuppressWarnings("unchecked") // a plan is stored under its own reading, so the kinds of fact agree
        ReadingPlan<F> plan = (ReadingPlan<F>) byReading.get(sum.reading());
        if (plan == null) {
            plan = new ReadingPlan<>(sum.reading());
            byReading.put(sum.reading(), plan);
        }
        plan.add(sum, slot);
    }

    /**
     * A set of metrics; one that is given twice is in it once.
     *
     * @param metrics the metrics
     * @return the set
     * @throws IllegalArgumentException if two different metrics share a label
     */
    public static MetricSet of(Metric... metrics) {
        return of(List.of(metrics));
    }

    /**
     * A set of metrics; one that is given twice is in it once.
     *
     * @param metrics the metrics
     * @return the set
     * @throws IllegalArgumentException if two different metrics share a label
     */
    public static MetricSet of(Collection<? extends Metric> metrics) {
        Set<Metric> distinct = new LinkedHashSet<>(metrics);
        Map<Object, Metric> byLabel = new HashMap<>();
        for (Metric metric : distinct) {
            Metric other = byLabel.put(metric.label(), metric);
            if (other != null) {
                throw new IllegalArgumentException("two different metrics are called '" + metric.label()
                        + "': a label of its own for each is expected\nMaybe one of them wants named(...)");
            }
        }
        return new MetricSet(List.copyOf(distinct));
    }

    /**
     * The metrics.
     *
     * @return the metrics, in the order in which they were given
     */
    public List<Metric> metrics() {
        return metrics;
    }

    /**
     * The fingerprint of what is computed, by which two machines know that their totals fit together.
     *
     * @return the fingerprint of the metrics' descriptions, in their order
     */
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    /**
     * Evaluates all metrics over a desk.
     *
     * @param desk the desk
     * @param period the period
     * @return the evaluation for all owners
     * @throws ArithmeticException if a sum overflows
     */
    public Evaluation evaluate(Desk desk, PayPeriod period) {
        return evaluate(desk, period, Workers.caller());
    }

    /**
     * Evaluates all metrics over a desk, by several at once. What comes out is the same.
     *
     * @param desk the desk
     * @param period the period
     * @param workers who does it
     * @return the evaluation for all owners
     * @throws ArithmeticException if a sum overflows
     */
    public Evaluation evaluate(Desk desk, PayPeriod period, Workers workers) {
        return evaluate(new Scope(desk.context(), period, desk.asOf()), desk.histories(), workers);
    }

    /**
     * Evaluates all metrics over histories that come one after the other and are not held: what is kept grows with the number of owners and not with that of tickets.
     *
     * @param scope what is gone over
     * @param histories the histories, one for each subscriber; each is let go of as soon as it was taken in
     * @param workers who does it; whoever of them is free takes the next few, and no two call the iterator at once
     * @return the evaluation for all owners
     * @throws ArithmeticException if a sum overflows
     */
    public Evaluation evaluate(Scope scope, Iterable<SubscriberHistory> histories, Workers workers) {
        return workers.evaluate(this, scope, histories.iterator());
    }

    /**
     * Evaluates all metrics over a stream of histories, of which the caller's thread makes use and which it leaves open.
     *
     * @param scope what is gone over
     * @param histories the histories, one for each subscriber
     * @return the evaluation for all owners
     * @throws ArithmeticException if a sum overflows
     */
    public Evaluation evaluate(Scope scope, Stream<SubscriberHistory> histories) {
        return Workers.caller().evaluate(this, scope, histories.iterator());
    }

    /**
     * A pass that is fed history by history, so that they need not be held at once; passes over parts are merged with
     * {@link Evaluation#plus}.
     *
     * @param scope what the pass goes over
     * @return a new pass, for one thread
     */
    public Pass pass(Scope scope) {
        return new Pass(this, Objects.requireNonNull(scope, "scope"));
    }

    /**
     * An evaluation from totals that were computed elsewhere: what {@link Evaluation#byHolder} and
     * {@link Evaluation#nobodys} gave there, sent as arrays of numbers with the fingerprint of the set. The other side built its
     * set from the same code; this side merges what it receives with {@link Evaluation#plus}.
     *
     * @param scope what was gone over there
     * @param byHolder the totals by holder
     * @param nobodys the totals of what belongs to no line
     * @return the evaluation, equal to the one there
     * @throws IllegalArgumentException if totals are of another metric set than this
     */
    public Evaluation received(Scope scope, Map<Holder, Totals> byHolder, Totals nobodys) {
        Objects.requireNonNull(scope, "scope");
        Totals zero = Totals.zero(fingerprint, size);
        SortedMap<Holder, Totals> checked = new TreeMap<>();
        byHolder.forEach((holder, totals) -> checked.put(holder, zero.plus(totals)));
        return new Evaluation(this, scope, checked, zero.plus(nobodys));
    }

    List<ReadingPlan<?>> plans() {
        return plans;
    }

    int size() {
        return size;
    }

    int[] slotsOf(Metric metric) {
        int[] own = slots.get(metric);
        if (own == null) {
            throw new IllegalArgumentException("'" + metric.label() + "' is not in this set of "
                    + metrics.stream().map(Metric::label).toList());
        }
        return own;
    }
}
