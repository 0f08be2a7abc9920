package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Holder;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.metric.Evaluation;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Pass;
import org.goodhart.metric.Scope;
import org.goodhart.metric.Sum;
import org.goodhart.metric.Totals;
import org.goodhart.testkit.PayPeriods;
import org.goodhart.testkit.arbitraries.DeskArbitraries;
import org.goodhart.testkit.arbitraries.MetricArbitraries;
import org.goodhart.value.PayPeriod;

/**
 * What metrics promise: whole sums over the facts of single histories, and a finish that looks at nothing else. Whoever writes a
 * metric, a reading or a counter of his own implements this in a test class and overrides {@link #metrics()}; where his
 * readings want other facts than those of {@link DeskArbitraries}, {@link #desks()} too.
 *
 * <p>They are broken by readings that look at another subscriber's history or keep something from one history to the next, by finishes that keep
 * something from one call to the next, and by descriptions that do not tell apart what differs.
 */
public interface MetricLaws {
    /**
     * The metrics to try the laws on.
     *
     * @return the core's metrics and composites of them, unless overridden
     */
    @Provide
    default Arbitrary<Metric> metrics() {
        return MetricArbitraries.metrics();
    }

    /**
     * The desks to try the laws on.
     *
     * @return desks around {@link #period()}, unless overridden
     */
    @Provide
    default Arbitrary<Desk> desks() {
        return DeskArbitraries.desks(period());
    }

    /**
     * The period that is asked about.
     *
     * @return March 2026 in Moscow, unless overridden
     */
    default PayPeriod period() {
        return PayPeriods.march2026();
    }

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
        assertSame(evaluate(set, desk, shuffled), set.evaluate(desk, period()));
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
        for (int i = 0; i < parts; i++) passes.add(set.pass(scope(desk)));
        for (SubscriberHistory history : desk.histories())
            passes.get(random.nextInt(parts)).add(history);
        Collections.shuffle(passes, random);
        Evaluation merged = set.pass(scope(desk)).finish();
        for (Pass pass : passes) merged = merged.plus(pass.finish());
        assertSame(merged, set.evaluate(desk, period()));
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
        Evaluation a = evaluate(set, one, one.histories());
        Evaluation b = evaluate(set, one, other.histories());
        Evaluation c = evaluate(set, one, third.histories());
        Evaluation zero = evaluate(set, one, List.of());
        assertSame(a.plus(b).plus(c), a.plus(b.plus(c)));
        assertSame(a.plus(b), b.plus(a));
        assertSame(a.plus(zero), a);
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
        Evaluation a = evaluate(set, one, one.histories());
        Evaluation b = evaluate(set, one, other.histories());
        assertSame(a.plus(b).minus(b), a);
        assertSame(a.minus(a), evaluate(set, one, List.of()));
    }

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
            assertSame(whole.replace(before, after), evaluate(set, desk, exchanged));
        }
    }

    /**
     * Where each fact has exactly one owner, the sums of the holders are those of the agents and those of the lines, and together with what
     * belongs to no line they are the department's; where it has not, nothing is rolled up and the reason is told.
     *
     * @param metric any metric
     * @param desk any desk
     */
    @Property
    default void ownersAddUpOrAreNotRolledUp(@ForAll("metrics") Metric metric, @ForAll("desks") Desk desk) {
        MetricSet set = MetricSet.of(metric);
        Evaluation whole = set.evaluate(desk, period());
        boolean measurable = metric.missingEvidence(desk.context()).isEmpty();
        boolean additive =
                metric.sums().stream().allMatch(sum -> sum.reading().ownerRule().additive());
        for (Owner.Level level : Owner.Level.values()) {
            if (!measurable || level == Owner.Level.HOLDER) continue;
            for (Owner owner : whole.owners(level)) {
                Measure measure = whole.scorecard(owner).measure(metric);
                if (additive) assertThat(measure).as(owner.toString()).isEqualTo(rolledUp(metric, whole, owner));
                else assertThat(measure).as(owner.toString()).isInstanceOf(Measure.Undefined.class);
            }
        }
        Evaluation holders =
                set.received(whole.scope(), whole.byHolder(), whole.nobodys().minus(whole.nobodys()));
        Evaluation nobodys = set.received(whole.scope(), Map.of(), whole.nobodys());
        assertSame(holders.plus(nobodys), whole);
    }

    private static Measure rolledUp(Metric metric, Evaluation whole, Owner owner) {
        Totals sum = whole.nobodys();
        if (owner.level() != Owner.Level.DEPARTMENT) sum = sum.minus(sum);
        for (Map.Entry<Holder, Totals> entry : whole.byHolder().entrySet()) {
            if (owner.covers(entry.getKey())) sum = sum.plus(entry.getValue());
        }
        return metric.finish(inOrderOf(metric, sum));
    }

    /** A set of one metric sums each distinct sum once, in the order in which the metric names it first. */
    private static long[] inOrderOf(Metric metric, Totals totals) {
        Map<Sum<?>, Integer> starts = new HashMap<>();
        int next = 0;
        for (Sum<?> sum : metric.sums()) {
            if (starts.putIfAbsent(sum, next) == null) next += sum.width();
        }
        long[] all = totals.toArray();
        return metric.sums().stream()
                .flatMapToLong(sum -> Arrays.stream(all, starts.get(sum), starts.get(sum) + sum.width()))
                .toArray();
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
        Pass pass = set.pass(scope(desk));
        for (SubscriberHistory history : desk.histories()) {
            Evaluation before = pass.finish();
            assertSame(pass.add(history).finish().minus(before), evaluate(set, desk, List.of(history)));
        }
    }

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
        Evaluation sent = evaluate(there, one, other.histories());
        Map<Holder, Totals> received = new HashMap<>();
        sent.byHolder()
                .forEach((holder, totals) -> received.put(holder, Totals.of(here.fingerprint(), totals.toArray())));
        Evaluation arrived = here.received(
                scope(one),
                received,
                Totals.of(here.fingerprint(), sent.nobodys().toArray()));
        assertSame(arrived, sent);
        Evaluation own = evaluate(here, one, one.histories());
        assertSame(own.plus(arrived), own.plus(sent));
    }

    /**
     * A finish depends on its totals alone: it gives the same again, does not write into them, and gives what the scorecard tells.
     *
     * @param metric any metric
     * @param one any desk
     * @param other any desk, finished in between
     */
    @Property
    default void finishingDependsOnTheSumsAlone(
            @ForAll("metrics") Metric metric, @ForAll("desks") Desk one, @ForAll("desks") Desk other) {
        MetricSet set = MetricSet.of(metric);
        Totals all = departments(evaluate(set, one, one.histories()));
        long[] totals = inOrderOf(metric, all);
        long[] untouched = totals.clone();
        Measure first = metric.finish(totals);
        assertThat(totals).isEqualTo(untouched);
        metric.finish(inOrderOf(metric, departments(evaluate(set, one, other.histories()))));
        assertThat(metric.finish(untouched)).isEqualTo(first);
    }

    private static Totals departments(Evaluation evaluation) {
        Totals sum = evaluation.nobodys();
        for (Totals totals : evaluation.byHolder().values()) sum = sum.plus(totals);
        return sum;
    }

    /**
     * A metric measures the same alone, and in a set beside others with which it shares readings.
     *
     * @param metric any metric
     * @param other any metric
     * @param desk any desk
     */
    @Property
    default void companyMeansNothing(
            @ForAll("metrics") Metric metric, @ForAll("metrics") Metric other, @ForAll("desks") Desk desk) {
        if (metric.label().equals(other.label()) && !metric.equals(other)) return;
        Evaluation alone = MetricSet.of(metric).evaluate(desk, period());
        Evaluation together = MetricSet.of(other, metric).evaluate(desk, period());
        for (Owner.Level level : Owner.Level.values()) {
            for (Owner owner : together.owners(level)) {
                assertThat(together.scorecard(owner).measure(metric))
                        .as(owner.toString())
                        .isEqualTo(alone.scorecard(owner).measure(metric));
            }
        }
    }

    /**
     * Equal metrics have equal descriptions, fingerprints and hash codes, and metrics of equal descriptions measure the same: a
     * description tells all that decides a measure.
     *
     * @param metric any metric
     * @param other any metric
     * @param desk any desk
     */
    @Property
    default void theDescriptionTellsAllThatDecides(
            @ForAll("metrics") Metric metric, @ForAll("metrics") Metric other, @ForAll("desks") Desk desk) {
        if (metric.equals(other)) {
            assertThat(metric.description()).isEqualTo(other.description());
            assertThat(metric).hasSameHashCodeAs(other);
        }
        boolean alike = metric.description().equals(other.description());
        MetricSet set = MetricSet.of(metric);
        MetricSet others = MetricSet.of(other);
        assertThat(set.fingerprint().equals(others.fingerprint())).isEqualTo(alike);
        if (!alike) return;
        Evaluation one = set.evaluate(desk, period());
        Evaluation two = others.evaluate(desk, period());
        for (Owner owner : one.owners(Owner.Level.HOLDER)) {
            assertThat(two.scorecard(owner).measure(other))
                    .as("'%s' for %s", metric.description(), owner)
                    .isEqualTo(one.scorecard(owner).measure(metric));
        }
        assertThat(two.scorecard(Owner.department()).measure(other))
                .as("'%s' for the department", metric.description())
                .isEqualTo(one.scorecard(Owner.department()).measure(metric));
    }

    /**
     * A value is there exactly if the measure is not undefined, and an undefined one has a reason and no sample.
     *
     * @param metric any metric
     * @param desk any desk
     */
    @Property
    default void whatIsUndefinedSaysWhy(@ForAll("metrics") Metric metric, @ForAll("desks") Desk desk) {
        Evaluation whole = MetricSet.of(metric).evaluate(desk, period());
        for (Owner.Level level : Owner.Level.values()) {
            for (Owner owner : whole.owners(level)) {
                Measure measure = whole.scorecard(owner).measure(metric);
                boolean undefined = measure instanceof Measure.Undefined;
                assertThat(measure.value().isPresent()).isNotEqualTo(undefined);
                assertThat(measure.phrase().toString()).isNotBlank();
                if (undefined) assertThat(measure.sampleSize()).isZero();
            }
        }
    }

    private Scope scope(Desk desk) {
        return new Scope(desk.context(), period(), desk.asOf());
    }

    private Evaluation evaluate(MetricSet set, Desk desk, Collection<SubscriberHistory> histories) {
        Pass pass = set.pass(scope(desk));
        for (SubscriberHistory history : histories) pass.add(history);
        return pass.finish();
    }

    private static void assertSame(Evaluation found, Evaluation expected) {
        assertThat(found.byHolder()).isEqualTo(expected.byHolder());
        assertThat(found.nobodys()).isEqualTo(expected.nobodys());
        assertThat(found).isEqualTo(expected).hasSameHashCodeAs(expected);
        for (Owner owner : expected.owners(Owner.Level.HOLDER)) {
            assertThat(found.scorecard(owner)).isEqualTo(expected.scorecard(owner));
        }
        assertThat(found.scorecard(Owner.department())).isEqualTo(expected.scorecard(Owner.department()));
    }
}
