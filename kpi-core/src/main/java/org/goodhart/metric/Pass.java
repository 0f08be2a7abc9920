package org.goodhart.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.goodhart.desk.Holder;
import org.goodhart.desk.SubscriberHistory;

/**
 * One pass over histories: each reading of the set is derived once for each history, for every owner at once. What it
 * holds grows with the number of owners, not with that of tickets. Not for use by several threads.
 */
public final class Pass {

    private final MetricSet set;
    private final Scope scope;
    private final SumsByOwner sums;
    private final List<ReadingPlan.Running<?>> readings = new ArrayList<>();
    private boolean broken;

    Pass(MetricSet set, Scope scope) {
        this.set = set;
        this.scope = scope;
        this.sums = new SumsByOwner(set.size());
        for (ReadingPlan<?> plan : set.plans()) readings.add(plan.start(scope, sums));
    }

    /**
     * Takes in one history.
     *
     * @param history all facts of one subscriber
     * @return this pass
     * @throws ArithmeticException if a sum overflows
     * @throws IllegalStateException if an earlier history was taken in only in part, because of an error
     */
    public Pass add(SubscriberHistory history) {
        Objects.requireNonNull(history, "history");
        checkWhole();
        broken = true;
        for (ReadingPlan.Running<?> reading : readings) reading.read(history);
        broken = false;
        return this;
    }

    /**
     * What the histories taken in so far come to.
     *
     * @return the evaluation
     * @throws IllegalStateException if a history was taken in only in part, because of an error
     */
    public Evaluation finish() {
        checkWhole();
        SortedMap<Holder, Totals> byHolder = new TreeMap<>();
        sums.byHolder().forEach((holder, totals) -> byHolder.put(holder, Totals.of(set.fingerprint(), totals)));
        return new Evaluation(set, scope, byHolder, Totals.of(set.fingerprint(), sums.ofNobody()));
    }

    private void checkWhole() {
        if (broken) {
            throw new IllegalStateException(
                    "this pass failed within a history, so its sums are partial: a new pass is expected");
        }
    }
}
