package org.goodhart.examples.payday.incidents;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Unit;
import org.goodhart.value.Ratio;

/**
 * A column of the tables: a metric, and how its figures are written.
 *
 * @param id what it is called in files and on the page that defines it, such as {@code reopen-rate}
 * @param shape of which whole numbers its figures consist
 * @param metric what is computed
 */
public record Column(String id, Shape shape, Metric metric) {

    /** Of which whole numbers a figure consists. */
    public enum Shape {
        /** A share, a mean or a rate by its counts; what is made of several of them in lowest terms. */
        FRACTION,
        /** A number of things, or of seconds. */
        COUNT,
        /** The bucket in which a quantile lies, and over how many facts. */
        QUANTILE;

        /**
         * What the whole numbers are called.
         *
         * @return the names, in order
         */
        public List<String> parts() {
            return switch (this) {
                case FRACTION -> List.of("numerator", "denominator");
                case COUNT -> List.of("count");
                case QUANTILE -> List.of("lowest", "highest", "of");
            };
        }
    }

    /** Refuses null. */
    public Column {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(shape, "shape");
        Objects.requireNonNull(metric, "metric");
    }

    static Column fraction(String id, Metric metric) {
        return new Column(id, Shape.FRACTION, metric);
    }

    static Column count(String id, Metric metric) {
        return new Column(id, Shape.COUNT, metric);
    }

    static Column quantile(String id, Metric metric) {
        return new Column(id, Shape.QUANTILE, metric);
    }

    /**
     * The heads of its cells in a file.
     *
     * @return one for each part, such as {@code reopen-rate numerator}; of a count the id alone
     */
    public List<String> heads() {
        if (shape == Shape.COUNT) return List.of(id);
        return shape.parts().stream().map(part -> id + " " + part).toList();
    }

    /**
     * A figure as it is written to a file: exact.
     *
     * @param measure what the metric came to
     * @return one cell for each part, all empty where it is undefined; the highest value of the open bucket is empty
     * @throws IllegalArgumentException if the measure has another shape
     */
    public List<String> exact(Measure measure) {
        if (measure instanceof Measure.Undefined) {
            return shape.parts().stream().map(part -> "").toList();
        }
        if (shape == Shape.FRACTION && measure instanceof Measure.Share share) return cells(share.hits(), share.of());
        if (shape == Shape.FRACTION && measure instanceof Measure.Mean mean) return cells(mean.total(), mean.count());
        if (shape == Shape.FRACTION && measure instanceof Measure.Rate rate)
            return cells(rate.events(), rate.exposure());
        if (shape == Shape.FRACTION && measure instanceof Measure.Composite made) {
            return List.of(
                    made.result().numerator().toString(),
                    made.result().denominator().toString());
        }
        if (shape == Shape.COUNT && measure instanceof Measure.Count count) return cells(count.count());
        if (shape == Shape.QUANTILE && measure instanceof Measure.Quantile quantile) {
            boolean open = quantile.highest() == Long.MAX_VALUE;
            return List.of(
                    Long.toString(quantile.lowest()),
                    open ? "" : Long.toString(quantile.highest()),
                    Long.toString(quantile.sampleSize()));
        }
        throw new IllegalArgumentException("column '" + id + "' of shape " + shape + " cannot show " + measure
                + ": a measure of that shape is expected");
    }

    private static List<String> cells(long... numbers) {
        return Arrays.stream(numbers).mapToObj(Long::toString).toList();
    }

    /**
     * A figure as people read it: shares as percentages with two digits, means and rates with two digits, half rounded up, counts and quantiles whole.
     *
     * @param measure what the metric came to
     * @return the text; a dash where it is undefined
     */
    public String shown(Measure measure) {
        return measure.value().map(this::shown).orElse("-");
    }

    private String shown(Ratio value) {
        if (shape != Shape.FRACTION)
            return value.toBigDecimal(0, RoundingMode.HALF_UP).toString();
        boolean share = metric.unit() == Unit.SHARE;
        Ratio scaled = share ? value.times(Ratio.of(100)) : value;
        return scaled.toBigDecimal(2, RoundingMode.HALF_UP).toPlainString() + (share ? "%" : "");
    }
}
