package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.goodhart.desk.Desk;
import org.goodhart.metric.Evaluation;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Totals;

/** A metric is what its description and its sums say, and nothing besides. */
public interface DescriptionLaws extends MetricsUnderLaw {
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
        Totals all = Passes.departments(Passes.evaluate(this, set, one, one.histories()));
        long[] totals = Passes.inOrderOf(metric, all);
        long[] untouched = totals.clone();
        Measure first = metric.finish(totals);
        assertThat(totals).isEqualTo(untouched);
        metric.finish(Passes.inOrderOf(metric, Passes.departments(Passes.evaluate(this, set, one, other.histories()))));
        assertThat(metric.finish(untouched)).isEqualTo(first);
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
}
