package org.goodhart.metric;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodhart.desk.Context;
import org.goodhart.desk.Evidence;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;

/**
 * Sums over facts, and a finish that turns the sums into a {@link Measure}.
 *
 * <p>Laws, which {@code MetricLaws} of the testkit check for any implementation: the measure does not depend on the order
 * of histories nor on how they are divided among passes; merging is associative and commutative; taking a
 * history out again undoes putting it in; agents add up to lines and lines to the department where the owner rules say
 * so. They hold by construction as long as a reading's facts depend on one history alone and {@link #finish} on nothing
 * but its argument.
 *
 * <p>Example: {@code Metric.share(Phrase.literal("in norm"), Direction.HIGHER_IS_BETTER, met, due)} over 19 met of 20 due finishes as
 * {@code Share[hits=19, of=20]}, 95%.
 */
public interface Metric {

    /**
     * What it is called.
     *
     * @return the label; metrics of one set have different labels
     */
    Phrase label();

    /**
     * How it is computed, symbolically: over the labels of its parts or the ids of its counters.
     *
     * @return the formula, such as {@code met / due}
     */
    String formula();

    /**
     * In what it is measured.
     *
     * @return the unit of its value
     */
    Unit unit();

    /**
     * Which way it is better.
     *
     * @return the direction
     */
    Direction direction();

    /**
     * What is summed up.
     *
     * @return the sums, in the order in which {@link #finish} gets their totals
     */
    List<Sum<?>> sums();

    /**
     * Turns totals into a measure.
     *
     * @param totals one total for each of {@link #sums}, in their order
     * @return the measure
     */
    Measure finish(long[] totals);

    /**
     * Everything that decides the measure and its meaning, as text for fingerprints: label, unit, direction, formula, and
     * what each sum rests on. It does not depend on a language. Metrics that differ in any of these differ here too.
     *
     * @return the description, equal for equal metrics
     */
    default String description() {
        StringBuilder text = new StringBuilder(CompositeMetric.head(this)).append(formula());
        for (Sum<?> sum : sums()) text.append("; ").append(sum.description());
        return text.toString();
    }

    /**
     * How long after a period's end its measure is to be taken.
     *
     * @return the longest maturity among its readings
     * @see Reading#maturity
     */
    default Duration maturity() {
        Duration longest = Duration.ZERO;
        for (Sum<?> sum : sums()) {
            Duration maturity = sum.reading().maturity();
            if (maturity.compareTo(longest) > 0) longest = maturity;
        }
        return longest;
    }

    /**
     * Which evidence it rests on and does not find.
     *
     * @param context tells what was recorded at all
     * @return what is missing; where it is not empty, the measure is undefined whatever the sums are
     */
    default Set<Evidence> missingEvidence(Context context) {
        EnumSet<Evidence> missing = EnumSet.noneOf(Evidence.class);
        for (Sum<?> sum : sums()) missing.addAll(sum.reading().missingEvidence(context));
        return missing;
    }

    /**
     * The share of facts that have a property. Example: 19 hits of 20 are {@code Share[hits=19, of=20]}, 95%.
     *
     * @param label what it is called
     * @param direction which way it is better
     * @param hits counts 1 for each fact that has the property
     * @param of counts 1 for each fact
     * @return the metric; undefined for 0 of 0
     */
    static Metric share(Phrase label, Direction direction, Sum<?> hits, Sum<?> of) {
        return new ShareMetric(label, direction, hits, of);
    }

    /**
     * The mean of a quantity over facts. Example: 90 seconds over 4 facts are {@code Mean[total=90, count=4]}, 22.5 seconds.
     *
     * @param label what it is called
     * @param direction which way it is better
     * @param unit the unit of the quantity
     * @param total sums the quantity
     * @param of counts 1 for each fact
     * @return the metric; undefined over no facts
     */
    static Metric mean(Phrase label, Direction direction, Unit unit, Sum<?> total, Sum<?> of) {
        return new MeanMetric(label, direction, unit, total, of);
    }

    /**
     * A plain number.
     *
     * @param label what it is called
     * @param direction which way it is better
     * @param total what is counted
     * @return the metric; 0 where nothing happened
     */
    static Metric count(Phrase label, Direction direction, Sum<?> total) {
        return new CountMetric(label, direction, total);
    }

    /**
     * The weighted mean of metrics. Example: 95% with weight 80% and 50% with weight 20% are 86%.
     *
     * @param label what it is called
     * @param weights the metrics with their weights, of which none is negative and which sum to one; the order of the
     *     map does not matter
     * @return the metric; undefined where one of them is, even of weight 0
     * @throws IllegalArgumentException if the weights do not sum to one, one is negative, two different metrics share a
     *     label, or units or directions differ
     */
    static Metric weighted(Phrase label, Map<Metric, Ratio> weights) {
        return CompositeMetric.weighted(label, weights);
    }

    /**
     * The worst of several metrics, so that none can be starved for another.
     *
     * @param label what it is called
     * @param parts the metrics
     * @return the smallest value where higher is better, the largest where lower is; undefined where one of them is
     * @throws IllegalArgumentException if there is none, neither way is better, two different metrics share a label, or
     *     units or directions differ
     */
    static Metric worstOf(Phrase label, Metric... parts) {
        return CompositeMetric.worstOf(label, List.of(parts));
    }

    /**
     * The product of shares. Example: 90% and 80% are 72%.
     *
     * @param label what it is called
     * @param parts the metrics, all shares
     * @return the metric; undefined where one of them is
     * @throws IllegalArgumentException if there is none, one is no share, two different metrics share a label, or
     *     directions differ
     */
    static Metric product(Phrase label, Metric... parts) {
        return CompositeMetric.product(label, List.of(parts));
    }

    /**
     * The share of facts that lack the property: 1 minus this.
     *
     * @param label what it is called
     * @return the metric, with the opposite direction
     * @throws IllegalArgumentException if this is no share
     */
    default Metric complement(Phrase label) {
        return CompositeMetric.complement(label, this);
    }

    /**
     * This metric under another name.
     *
     * @param label the name
     * @return the renamed metric
     */
    default Metric named(Phrase label) {
        return new RenamedMetric(label, this);
    }

    /**
     * This metric, but undefined as long as something is open that can still change it, so that what hangs on it waits. Example:
     * with 19 of 20 in norm and one held it is undefined, "held: 1 case is not settled".
     *
     * @param open counts what is open
     * @return the metric; undefined while the sum is not 0
     */
    default Metric heldWhile(Sum<?> open) {
        return new HeldMetric(this, open);
    }
}
