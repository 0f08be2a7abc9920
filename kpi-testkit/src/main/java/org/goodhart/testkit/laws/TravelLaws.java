package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Holder;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.metric.Evaluation;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Scope;
import org.goodhart.metric.Totals;
import org.goodhart.metric.Workers;

/** Who computes it, where, and how histories come to him changes nothing. */
public interface TravelLaws extends MetricsUnderLaw {
    /**
     * Totals that travel as whole numbers with the fingerprint of their set give the same evaluation on the other side.
     *
     * @param metric any metric
     * @param one any desk
     * @param other any desk
     */
    @Property
    default void totalsSurviveTheJourney(
            @ForAll("metrics") Metric metric, @ForAll("desks") Desk one, @ForAll("desks") Desk other) {
        MetricSet there = MetricSet.of(metric);
        MetricSet here = MetricSet.of(List.of(metric));
        assertThat(here.fingerprint()).isEqualTo(there.fingerprint());
        Evaluation sent = Passes.evaluate(this, there, one, other.histories());
        Map<Holder, Totals> received = new HashMap<>();
        sent.byHolder()
                .forEach((holder, totals) -> received.put(holder, Totals.of(here.fingerprint(), totals.toArray())));
        Evaluation arrived = here.received(
                Passes.scope(this, one),
                received,
                Totals.of(here.fingerprint(), sent.nobodys().toArray()));
        Passes.assertSame(arrived, sent);
        Evaluation own = Passes.evaluate(this, here, one, one.histories());
        Passes.assertSame(own.plus(arrived), own.plus(sent));
    }

    /**
     * Several workers come to what one comes to: on threads, on an executor that runs in the caller's thread, and on one that never gets round to it.
     *
     * @param metric any metric
     * @param desk any desk
     * @param workers how many go through histories at once
     */
    @Property
    default void severalWorkersComeToTheSame(
            @ForAll("metrics") Metric metric,
            @ForAll("desks") Desk desk,
            @ForAll @IntRange(min = 1, max = 4) int workers) {
        MetricSet set = MetricSet.of(metric);
        Evaluation alone = set.evaluate(desk, period());
        ExecutorService threads = Executors.newFixedThreadPool(workers);
        try {
            for (Executor executor : List.<Executor>of(threads, Runnable::run, task -> {})) {
                Passes.assertSame(set.evaluate(desk, period(), Workers.on(executor, workers)), alone);
            }
        } finally {
            threads.shutdown();
        }
    }

    /**
     * Histories that come once, one after the other, come to what they come to at a desk.
     *
     * @param metric any metric
     * @param desk any desk
     */
    @Property
    default void historiesThatComeOnceComeToTheSame(@ForAll("metrics") Metric metric, @ForAll("desks") Desk desk) {
        MetricSet set = MetricSet.of(metric);
        Evaluation atTheDesk = set.evaluate(desk, period());
        Scope scope = Passes.scope(this, desk);
        Iterator<SubscriberHistory> once = desk.histories().iterator();
        Passes.assertSame(set.evaluate(scope, () -> once, Workers.caller()), atTheDesk);
        assertThat(once.hasNext()).isFalse();
        Passes.assertSame(set.evaluate(scope, desk.histories().stream()), atTheDesk);
    }
}
