package org.goodhart.metric;

import java.util.Objects;
import org.goodhart.desk.Dossier;
import org.goodhart.desk.SubscriberHistory;

/**
 * One pass over histories: each reading of the set is derived once for each history, for every owner at once. What it
 * holds grows with the number of owners, not with that of tickets. Not for use by several threads.
 */
public final class Pass {

    private final MetricSet set;
    private final Scope scope;
    private final Dossier dossier;
    private final SumsByOwner sums;
    private final ReadingPlan.Running<?>[] readings;
    private boolean broken;

    Pass(MetricSet set, Scope scope) {
        this.set = set;
        this.scope = scope;
        this.dossier = Dossier.of(scope.context(), scope.asOf());
        this.sums = new SumsByOwner(set.size());
        this.readings =
                set.plans().stream().map(plan -> plan.start(scope, sums)).toArray(ReadingPlan.Running<?>[]::new);
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
        return read(history, false);
    }

    /**
     * Takes a history out again. Whether it was taken in is for the caller to know: a pass keeps sums and no histories.
     *
     * @param history a history that was taken in, here or in a pass that this one is merged with
     * @return this pass
     * @throws ArithmeticException if a sum overflows
     * @throws IllegalStateException if an earlier history was taken in only in part, because of an error
     */
    public Pass remove(SubscriberHistory history) {
        return read(history, true);
    }

    private Pass read(SubscriberHistory history, boolean out) {
        Objects.requireNonNull(history, "history");
        checkWhole();
        broken = true;
        dossier.open(history);
        for (ReadingPlan.Running<?> reading : readings) reading.read(dossier, out);
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
        return new Evaluation(set, scope, sums.totals(set.fingerprint()), sums.totalsOfNobody(set.fingerprint()));
    }

    /** What the histories come to so far, after which the pass begins anew. */
    Evaluation finishAndClear() {
        Evaluation finished = finish();
        sums.clear();
        return finished;
    }

    private void checkWhole() {
        if (broken) {
            throw new IllegalStateException(
                    "this pass failed within a history, so its sums are partial: a new pass is expected");
        }
    }
}
