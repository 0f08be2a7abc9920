package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.goodhart.desk.Desk;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.metric.Evaluation;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Pass;

/** Sums form a group: neither the order of histories nor their division among passes means anything, and what was put in can be taken out. */
public interface MergingLaws extends MetricsUnderLaw {
    /**
     * The order in which histories are taken in means nothing.
     *
     * @param metric any metric
     * @param desk any desk
     * @param seed how to shuffle
     */
    @Property
    default void theOrderOfHistoriesMeansNothing(
            @ForAll("metrics") Metric metric, @ForAll("desks") Desk desk, @ForAll long seed) {
        MetricSet set = MetricSet.of(metric);
        List<SubscriberHistory> shuffled = new ArrayList<>(desk.histories());
        Collections.shuffle(shuffled, new Random(seed));
        Passes.assertSame(Passes.evaluate(this, set, desk, shuffled), set.evaluate(desk, period()));
    }

    /**
     * However histories are divided among passes, and in whichever order the passes are merged, the same comes out.
     *
     * @param metric any metric
     * @param desk any desk
     * @param parts among how many passes
     * @param seed how to divide
     */
    @Property
    default void howHistoriesAreDividedAmongPassesMeansNothing(
            @ForAll("metrics") Metric metric,
            @ForAll("desks") Desk desk,
            @ForAll @IntRange(min = 1, max = 4) int parts,
            @ForAll long seed) {
        MetricSet set = MetricSet.of(metric);
        Random random = new Random(seed);
        List<Pass> passes = new ArrayList<>();
        for (int i = 0; i < parts; i++) passes.add(set.pass(Passes.scope(this, desk)));
        for (SubscriberHistory history : desk.histories())
            passes.get(random.nextInt(parts)).add(history);
        Collections.shuffle(passes, random);
        Evaluation merged = set.pass(Passes.scope(this, desk)).finish();
        for (Pass pass : passes) merged = merged.plus(pass.finish());
        Passes.assertSame(merged, set.evaluate(desk, period()));
    }

    /**
     * {@code (a + b) + c = a + (b + c)}, {@code a + b = b + a}, {@code a + 0 = a}.
     *
     * @param metric any metric
     * @param one any desk
     * @param other any desk
     * @param third any desk
     */
    @Property
    default void mergingIsAssociativeAndCommutativeAndHasAZero(
            @ForAll("metrics") Metric metric,
            @ForAll("desks") Desk one,
            @ForAll("desks") Desk other,
            @ForAll("desks") Desk third) {
        MetricSet set = MetricSet.of(metric);
        Evaluation a = Passes.evaluate(this, set, one, one.histories());
        Evaluation b = Passes.evaluate(this, set, one, other.histories());
        Evaluation c = Passes.evaluate(this, set, one, third.histories());
        Evaluation zero = Passes.evaluate(this, set, one, List.of());
        Passes.assertSame(a.plus(b).plus(c), a.plus(b.plus(c)));
        Passes.assertSame(a.plus(b), b.plus(a));
        Passes.assertSame(a.plus(zero), a);
        assertThat(zero.byHolder()).isEmpty();
        assertThat(zero.nobodys().isZero()).isTrue();
    }

    /**
     * {@code a + b - b = a}, {@code a - a = 0}.
     *
     * @param metric any metric
     * @param one any desk
     * @param other any desk
     */
    @Property
    default void takingOutUndoesPuttingIn(
            @ForAll("metrics") Metric metric, @ForAll("desks") Desk one, @ForAll("desks") Desk other) {
        MetricSet set = MetricSet.of(metric);
        Evaluation a = Passes.evaluate(this, set, one, one.histories());
        Evaluation b = Passes.evaluate(this, set, one, other.histories());
        Passes.assertSame(a.plus(b).minus(b), a);
        Passes.assertSame(a.minus(a), Passes.evaluate(this, set, one, List.of()));
    }

    /**
     * What a pass took in and took out again has left no trace in it, and what is left is what it never took out.
     *
     * @param metric any metric
     * @param desk any desk
     * @param seed which histories are taken out
     */
    @Property
    default void whatAPassTakesOutLeavesNoTrace(
            @ForAll("metrics") Metric metric, @ForAll("desks") Desk desk, @ForAll long seed) {
        MetricSet set = MetricSet.of(metric);
        Random random = new Random(seed);
        Pass pass = set.pass(Passes.scope(this, desk));
        for (SubscriberHistory history : desk.histories()) pass.add(history);
        List<SubscriberHistory> kept = new ArrayList<>(desk.histories());
        kept.removeIf(history -> random.nextBoolean());
        for (SubscriberHistory history : desk.histories()) {
            if (!kept.contains(history)) pass.remove(history);
        }
        Passes.assertSame(pass.finish(), Passes.evaluate(this, set, desk, kept));
        for (SubscriberHistory history : kept) pass.remove(history);
        Passes.assertSame(pass.finish(), set.pass(Passes.scope(this, desk)).finish());
    }

    /**
     * What one subscriber's history comes to does not depend on the histories that were read before it in the same pass.
     *
     * @param metric any metric
     * @param desk any desk
     */
    @Property
    default void oneHistoryNeverDependsOnAnother(@ForAll("metrics") Metric metric, @ForAll("desks") Desk desk) {
        MetricSet set = MetricSet.of(metric);
        Pass pass = set.pass(Passes.scope(this, desk));
        for (SubscriberHistory history : desk.histories()) {
            Evaluation before = pass.finish();
            Passes.assertSame(
                    pass.add(history).finish().minus(before), Passes.evaluate(this, set, desk, List.of(history)));
        }
    }
}
