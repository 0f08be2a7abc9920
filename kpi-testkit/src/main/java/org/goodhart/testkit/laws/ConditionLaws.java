package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Holder;
import org.goodhart.metric.Condition;
import org.goodhart.metric.Direction;
import org.goodhart.metric.Evaluation;
import org.goodhart.metric.FactMetric;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Sum;
import org.goodhart.metric.Unit;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;

/** Conditions divide facts without a rest. */
public interface ConditionLaws extends MetricsUnderLaw {
    /**
     * Facts that meet a condition and those that meet its opposite are all facts: of each sum of the metric, and of the metric itself where it can be restricted.
     *
     * @param metric any metric
     * @param desk any desk
     * @param salt which facts meet the condition, by their names
     */
    @Property
    default void aConditionAndItsOppositeShareTheWhole(
            @ForAll("metrics") Metric metric, @ForAll("desks") Desk desk, @ForAll int salt) {
        for (Sum<?> sum : new LinkedHashSet<>(metric.sums())) shareTheWhole(counting(sum), desk, salt);
        if (metric instanceof FactMetric<?> restrictable) shareTheWhole(restrictable, desk, salt);
    }

    private static <F> FactMetric<F> counting(Sum<F> sum) {
        Phrase label = Phrase.literal("one sum");
        return sum.buckets().isPresent()
                ? Metric.quantile(label, Direction.INDIFFERENT, Unit.COUNT, Ratio.ONE, sum)
                : Metric.count(label, Direction.INDIFFERENT, sum);
    }

    private <F> void shareTheWhole(FactMetric<F> metric, Desk desk, int salt) {
        @SuppressWarnings("unchecked") // the facts of a metric over facts of one kind are those of its readings
        Reading<F> reading = (Reading<F>) metric.sums().get(0).reading();
        Condition<F> some = Condition.of(
                "some", fact -> Integer.bitCount(reading.nameOf(fact).hashCode() ^ salt) % 2 == 0);
        Map<Optional<Holder>, long[]> left = sums(metric, desk);
        takeOut(left, sums(metric.where(some), desk));
        takeOut(left, sums(metric.where(some.not()), desk));
        left.forEach((holder, rest) -> assertThat(rest)
                .as("what '%s' leaves of '%s' for %s", some.id(), metric.label(), holder)
                .containsOnly(0));
    }

    /** The sums of every holder, and of nobody. */
    private Map<Optional<Holder>, long[]> sums(Metric metric, Desk desk) {
        Evaluation evaluation = MetricSet.of(metric).evaluate(desk, period());
        Map<Optional<Holder>, long[]> sums = new HashMap<>();
        evaluation
                .byHolder()
                .forEach((holder, totals) -> sums.put(Optional.of(holder), Passes.inOrderOf(metric, totals)));
        sums.put(Optional.empty(), Passes.inOrderOf(metric, evaluation.nobodys()));
        return sums;
    }

    private static void takeOut(Map<Optional<Holder>, long[]> left, Map<Optional<Holder>, long[]> parts) {
        parts.forEach((holder, part) -> {
            long[] rest = left.computeIfAbsent(holder, nothing -> new long[part.length]);
            for (int i = 0; i < rest.length; i++) rest[i] = Math.subtractExact(rest[i], part[i]);
        });
    }
}
