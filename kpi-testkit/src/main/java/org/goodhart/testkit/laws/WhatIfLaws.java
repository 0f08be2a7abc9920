package org.goodhart.testkit.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.goodhart.desk.Desk;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.metric.Evaluation;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;

/** What would be if a history were another one costs two histories and is exact. */
public interface WhatIfLaws extends MetricsUnderLaw {
    /**
     * An evaluation with one history exchanged is that of the desk with the history exchanged.
     *
     * @param metric any metric
     * @param desk any desk
     * @param other any desk, from which histories of the same subscribers are taken
     */
    @Property
    default void exchangingOneHistoryEqualsAFullRecomputation(
            @ForAll("metrics") Metric metric, @ForAll("desks") Desk desk, @ForAll("desks") Desk other) {
        MetricSet set = MetricSet.of(metric);
        Evaluation whole = set.evaluate(desk, period());
        for (SubscriberHistory before : desk.histories()) {
            SubscriberHistory after =
                    other.find(before.subscriber()).orElse(SubscriberHistory.empty(before.subscriber()));
            List<SubscriberHistory> exchanged = new ArrayList<>(desk.histories());
            exchanged.set(exchanged.indexOf(before), after);
            Passes.assertSame(whole.replace(before, after), Passes.evaluate(this, set, desk, exchanged));
        }
    }

    /**
     * However many histories are exchanged one after the other, each step equals a full recomputation, and going back leads to where it began.
     *
     * @param metric any metric
     * @param desk any desk
     * @param other any desk, from which histories of the same subscribers are taken
     * @param seed which histories are exchanged, and how often
     */
    @Property
    default void aChainOfExchangesEqualsAFullRecomputation(
            @ForAll("metrics") Metric metric,
            @ForAll("desks") Desk desk,
            @ForAll("desks") Desk other,
            @ForAll long seed) {
        if (desk.histories().isEmpty()) return;
        MetricSet set = MetricSet.of(metric);
        Random random = new Random(seed);
        Evaluation whole = set.evaluate(desk, period());
        Evaluation now = whole;
        List<SubscriberHistory> start = List.copyOf(desk.histories());
        List<SubscriberHistory> histories = new ArrayList<>(start);
        for (int step = 0; step < 5; step++) {
            int which = random.nextInt(histories.size());
            SubscriberHistory before = histories.get(which);
            SubscriberHistory first = start.get(which);
            SubscriberHistory after = random.nextInt(4) == 0
                    ? first
                    : other.find(first.subscriber()).orElse(SubscriberHistory.empty(first.subscriber()));
            histories.set(which, after);
            now = now.replace(before, after);
            Passes.assertSame(now, Passes.evaluate(this, set, desk, histories));
        }
        for (int which = 0; which < histories.size(); which++) {
            now = now.replace(histories.get(which), start.get(which));
        }
        Passes.assertSame(now, whole);
    }
}
