package org.goodhart.metric;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.goodhart.desk.SubscriberHistory;

/**
 * Who goes through the histories: the caller alone, or the caller and helpers that run on an executor of his. How many there are and how the histories fall among them changes
 * nothing in what comes out.
 *
 * <p>Example: {@code set.evaluate(desk, march, Workers.on(executor, 2))} uses the caller's thread and one of the executor's.
 *
 * @param executor where helpers run; empty if there are none
 * @param count how many go through histories at once, the caller among them
 */
public record Workers(Optional<Executor> executor, int count) {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is less than 1, or more than 1 without an executor
     */
    public Workers {
        Objects.requireNonNull(executor, "executor");
        if (count < 1 || executor.isEmpty() && count > 1) {
            throw new IllegalArgumentException(
                    count + " workers " + executor.map(e -> "on " + e).orElse("without an executor")
                            + ": 1 or more are expected, and an executor for more than 1");
        }
    }

    /**
     * The caller alone.
     *
     * @return one worker
     */
    public static Workers caller() {
        return new Workers(Optional.empty(), 1);
    }

    /**
     * The caller and helpers on an executor. A helper that the executor does not get round to is done without; so a busy executor, or one that runs in the caller's thread, only
     * makes it slower.
     *
     * @param executor where helpers run; it stays the caller's, who shuts it down
     * @param count how many go through histories at once, the caller among them
     * @return the workers
     * @throws IllegalArgumentException if there are less than 1
     */
    public static Workers on(Executor executor, int count) {
        return new Workers(Optional.of(executor), count);
    }

    Evaluation evaluate(MetricSet set, Scope scope, Iterator<SubscriberHistory> histories) {
        if (count == 1) {
            Pass pass = set.pass(scope);
            while (histories.hasNext()) pass.add(histories.next());
            return pass.finish();
        }
        SharedHistories shared = new SharedHistories(histories);
        List<Share> helpers = new ArrayList<>();
        Share own = new Share(set.pass(scope), shared);
        try {
            for (int i = 1; i < count; i++) {
                Share helper = new Share(set.pass(scope), shared);
                helpers.add(helper);
                executor.orElseThrow().execute(helper);
            }
            own.run();
        } catch (RuntimeException | Error e) {
            shared.fail(e);
        }
        for (Share helper : helpers) helper.awaitOrCancel();
        shared.throwFailure();
        Evaluation all = own.finish();
        for (Share helper : helpers) all = all.plus(helper.finish());
        return all;
    }
}
