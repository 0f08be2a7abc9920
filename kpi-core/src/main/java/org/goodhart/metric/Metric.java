package org.goodhart.metric;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.goodhart.desk.Context;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Source;
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
     * How many totals {@link #finish} takes.
     *
     * @return as many as the sums have, those in buckets as many as there are buckets
     */
    default int width() {
        int width = 0;
        for (Sum<?> sum : sums()) width += sum.width();
        return width;
    }

    /**
     * Turns totals into a measure.
     *
     * @param totals one total for each of {@link #sums}, in their order; for one in buckets, as many as there are buckets
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
     * Whose word its facts rest on. A figure that rests on what its owner writes himself is a claim.
     *
     * @return the sources of all its readings
     * @see Reading#sources
     */
    default Set<Source> sources() {
        EnumSet<Source> sources = EnumSet.noneOf(Source.class);
        for (Sum<?> sum : sums()) sources.addAll(sum.reading().sources());
        return sources;
    }

    /**
     * The {@link #formula} to be read by people: with the labels of its parts in their language.
     *
     * @return the formula as a phrase
     */
    default Phrase formulaPhrase() {
        return Phrase.literal(formula());
    }

    /**
     * A figure that another system computes, such as revenue or the growth of the base. It is part of a formula like any other metric, and undefined until pay is told its
     * value ({@code Payroll.withFigure}). It trusts nobody here and cannot be attacked here: whose word it is only the other system knows.
     *
     * @param name what it is called, its own in every language
     * @param unit the unit of its values
     * @param direction which way is better
     * @return the metric; equal to another of the same name, unit and direction
     * @throws IllegalArgumentException if the name is blank
     */
    static Metric given(String name, Unit unit, Direction direction) {
        return new GivenMetric(name, unit, direction);
    }

    /**
     * The share of facts that have a property. Example: 19 hits of 20 are {@code Share[hits=19, of=20]}, 95%.
     *
     * @param <F> the kind of fact
     * @param label what it is called
     * @param direction which way it is better
     * @param hits counts 1 for each fact that has the property
     * @param of counts 1 for each fact
     * @return the metric; undefined for 0 of 0
     */
    static <F> FactMetric<F> share(Phrase label, Direction direction, Sum<F> hits, Sum<F> of) {
        Objects.requireNonNull(hits, "hits");
        Objects.requireNonNull(of, "of");
        return new SummedMetric<>(
                label, SummedMetric.Kind.SHARE, Unit.SHARE, direction, List.of(hits, of), Optional.empty());
    }

    /**
     * The mean of a quantity over facts. Example: 90 seconds over 4 facts are {@code Mean[total=90, count=4]}, 22.5 seconds.
     *
     * @param <F> the kind of fact
     * @param label what it is called
     * @param direction which way it is better
     * @param unit the unit of the quantity
     * @param total sums the quantity
     * @param of counts 1 for each fact
     * @return the metric; undefined over no facts
     */
    static <F> FactMetric<F> mean(Phrase label, Direction direction, Unit unit, Sum<F> total, Sum<F> of) {
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(of, "of");
        return new SummedMetric<>(label, SummedMetric.Kind.MEAN, unit, direction, List.of(total, of), Optional.empty());
    }

    /**
     * A plain number.
     *
     * @param <F> the kind of fact
     * @param label what it is called
     * @param direction which way it is better
     * @param total what is counted
     * @return the metric; 0 where nothing happened
     */
    static <F> FactMetric<F> count(Phrase label, Direction direction, Sum<F> total) {
        return total(label, direction, Unit.COUNT, total);
    }

    /**
     * A plain sum in a unit. Example: 7,200 overdue seconds are {@code Count[count=7200, unit=SECONDS]}, two hours.
     *
     * @param <F> the kind of fact
     * @param label what it is called
     * @param direction which way it is better
     * @param unit the unit of the quantity
     * @param total sums the quantity
     * @return the metric; 0 where nothing happened
     */
    static <F> FactMetric<F> total(Phrase label, Direction direction, Unit unit, Sum<F> total) {
        Objects.requireNonNull(total, "total");
        return new SummedMetric<>(label, SummedMetric.Kind.COUNT, unit, direction, List.of(total), Optional.empty());
    }

    /**
     * How many of one thing there are for each of another, of whatever facts. Example: 30 contacts for 1,200 subscribers are
     * {@code Rate[events=30, exposure=1200]}, 0.025 for each.
     *
     * @param label what it is called
     * @param direction which way it is better
     * @param events counts the one
     * @param exposure counts the other
     * @return the metric; undefined where there is nothing of the other
     */
    static Metric rate(Phrase label, Direction direction, Sum<?> events, Sum<?> exposure) {
        return new RateMetric(label, direction, events, exposure);
    }

    /**
     * A quantile of a quantity over facts: the bucket in which the fact of that rank lies, by nearest rank. A median of raw values is no sum, so there is none: the
     * buckets state how far the answer can be off. Example: of 100 facts the 90% quantile is the bucket of the 90th smallest.
     *
     * @param <F> the kind of fact
     * @param label what it is called
     * @param direction which way it is better
     * @param unit the unit of the quantity
     * @param rank which quantile, above 0 and up to 1; {@code Ratio.percent(50)} is the median
     * @param quantity sorts each fact into a bucket: {@code Sum.of(reading, seconds).in(buckets)}
     * @return the metric; its value is the highest of the bucket; undefined over no facts
     * @throws IllegalArgumentException if the sum has no buckets, or the rank is not above 0 and up to 1
     */
    static <F> FactMetric<F> quantile(Phrase label, Direction direction, Unit unit, Ratio rank, Sum<F> quantity) {
        Objects.requireNonNull(quantity, "quantity");
        if (rank.signum() <= 0 || rank.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException("the " + rank + " quantile: more than 0% and up to 100% is expected");
        }
        return new SummedMetric<>(
                label, SummedMetric.Kind.QUANTILE, unit, direction, List.of(quantity), Optional.of(rank));
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
     * A sum of metrics, each times a coefficient that may be negative. Example: with the coefficients 1, 50% and -100%, 80% solved, 10% well escalated
     * and 5% returned are 80%.
     *
     * @param label what it is called
     * @param unit in what the result is measured
     * @param direction which way the result is better
     * @param coefficients the metrics with their coefficients; the order of the map does not matter
     * @return the metric; undefined where one of them is
     * @throws IllegalArgumentException if there is none, or two different metrics share a label
     */
    static Metric linear(Phrase label, Unit unit, Direction direction, Map<Metric, Ratio> coefficients) {
        return CompositeMetric.linear(label, unit, direction, coefficients);
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
     * The complement, called after its formula, such as "1 - [tickets reopened]".
     *
     * @return the metric, with the opposite direction
     * @throws IllegalArgumentException if this is no share
     */
    default Metric complement() {
        Metric complement = complement(label());
        return complement.named(complement.formulaPhrase());
    }

    /**
     * This metric under a name of one's own, which is the same in every language.
     *
     * @param label the name
     * @return the renamed metric
     */
    default Metric named(String label) {
        return named(Phrase.literal(label));
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

    /**
     * This metric, drawn towards a value that was expected beforehand, the more the fewer facts there are: a sample of 3 says little. Where this metric is undefined, it is
     * the prior.
     *
     * <p>Formula: {@code (value x sample + prior x strength) / (sample + strength)}. Example: 1 of 2 with a prior of 90% and a strength of 8 is 82%.
     *
     * @param prior the value expected beforehand
     * @param strength how many facts the prior is worth, 1 or more
     * @return the metric under the same label
     * @throws IllegalArgumentException if the strength is less than 1
     * @see Measure#shrunkTowards
     */
    default Metric shrunkTowards(Ratio prior, long strength) {
        return new ShrunkMetric(this, prior, strength);
    }
}
