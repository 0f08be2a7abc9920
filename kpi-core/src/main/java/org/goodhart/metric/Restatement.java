package org.goodhart.metric;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.goodhart.desk.Desk;
import org.goodhart.value.Explanation;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Phrase;

/**
 * Why a figure of a period is not what it was when it was asked for before: which facts came, went, or count for something else by now.
 *
 * <p>Example: on 31 March the verified resolution of March was 50% (1 of 2), provisional until 8 April, since what was solved on the 30th could still be confirmed. Asked again in
 * May it is 100% (2 of 2): of {@code faults verified}, ticket T-2 counted for 0 then and counts for 1 now.
 *
 * @param label what the metric is called
 * @param before the measure as it was
 * @param after the measure as it is
 * @param askedAt up to when facts were known before
 * @param settledAt when the figure is settled; if it was asked for before that, it was provisional
 * @param changes for each sum, by its formula, the facts that count for something else by now; a sum without any is not in it
 */
public record Restatement(
        Phrase label,
        Measure before,
        Measure after,
        Instant askedAt,
        Instant settledAt,
        Map<String, SortedMap<String, Change>> changes) {

    /** Copies the changes. */
    public Restatement {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(askedAt, "askedAt");
        Objects.requireNonNull(settledAt, "settledAt");
        Map<String, SortedMap<String, Change>> copy = new LinkedHashMap<>();
        changes.forEach((sum, facts) -> copy.put(sum, Collections.unmodifiableSortedMap(new TreeMap<>(facts))));
        changes = Collections.unmodifiableMap(copy);
    }

    /**
     * What a fact counted for and counts for.
     *
     * @param before what it contributed; 0 where it was not known, or not of the period
     * @param after what it contributes
     */
    public record Change(long before, long after) {}

    /**
     * Compares what a metric comes to over the same period in two records, of which the later one knows more.
     *
     * @param metric the metric
     * @param owner whose figure
     * @param earlier the record as it was
     * @param later the record as it is
     * @param period the period
     * @return what changed
     */
    public static Restatement of(Metric metric, Owner owner, Desk earlier, Desk later, PayPeriod period) {
        MetricSet set = MetricSet.of(metric);
        Scorecard before = set.evaluate(earlier, period).scorecard(owner);
        Scorecard after = set.evaluate(later, period).scorecard(owner);
        Map<String, SortedMap<String, Long>> then = DrillDown.contributions(metric, owner, earlier, period);
        Map<String, SortedMap<String, Long>> now = DrillDown.contributions(metric, owner, later, period);
        Map<String, SortedMap<String, Change>> changes = new LinkedHashMap<>();
        now.forEach((sum, facts) -> {
            SortedMap<String, Change> changed = changes(then.getOrDefault(sum, new TreeMap<>()), facts);
            if (!changed.isEmpty()) changes.put(sum, changed);
        });
        return new Restatement(
                metric.label(),
                before.measure(metric),
                after.measure(metric),
                earlier.asOf(),
                before.settledAt(metric),
                changes);
    }

    private static SortedMap<String, Change> changes(SortedMap<String, Long> then, SortedMap<String, Long> now) {
        SortedMap<String, Change> changes = new TreeMap<>();
        TreeSet<String> names = new TreeSet<>(then.keySet());
        names.addAll(now.keySet());
        for (String name : names) {
            Change change = new Change(then.getOrDefault(name, 0L), now.getOrDefault(name, 0L));
            if (change.before() != change.after()) changes.put(name, change);
        }
        return changes;
    }

    /**
     * Whether the earlier figure was taken before it was settled.
     *
     * @return true if it was provisional
     */
    public boolean wasProvisional() {
        return askedAt.isBefore(settledAt);
    }

    /**
     * The change with its reason.
     *
     * @return what the figure was and is, whether it was provisional, and the facts that made the difference
     */
    public Explanation explanation() {
        boolean same = before.equals(after) && changes.isEmpty();
        Explanation explained = Explanation.of(
                same
                        ? Phrase.of("restated.same", label, after.phrase())
                        : Phrase.of("restated", label, before.phrase(), after.phrase()));
        if (wasProvisional()) {
            explained = explained.with(Explanation.of(Phrase.of("restated.provisional", askedAt, settledAt)));
        }
        for (Map.Entry<String, SortedMap<String, Change>> sum : changes.entrySet()) {
            Explanation facts = Explanation.of(Phrase.literal(sum.getKey()));
            for (Map.Entry<String, Change> fact : sum.getValue().entrySet()) {
                Change change = fact.getValue();
                facts = facts.with(
                        Explanation.of(Phrase.of("restated.fact", fact.getKey(), change.before(), change.after())));
            }
            explained = explained.with(facts);
        }
        return explained;
    }
}
