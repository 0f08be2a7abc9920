package org.goodhart.metric;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The measures of one owner in one period, as known at one instant.
 *
 * @param owner whose
 * @param scope in which period, and up to when facts were known
 * @param measures the measures, in the order of the metric set
 */
public record Scorecard(Owner owner, Scope scope, Map<Metric, Measure> measures) {

    /** Copies the measures. */
    public Scorecard {
        Objects.requireNonNull(owner, "owner");
        Objects.requireNonNull(scope, "scope");
        measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
    }

    /**
     * A measure.
     *
     * @param metric the metric
     * @return what it came to
     * @throws IllegalArgumentException if it was not evaluated
     */
    public Measure measure(Metric metric) {
        Measure measure = measures.get(metric);
        if (measure == null) {
            throw new IllegalArgumentException("'" + metric.label() + "' was not evaluated; evaluated were "
                    + measures.keySet().stream().map(Metric::label).toList());
        }
        return measure;
    }

    /**
     * When a measure of this period is settled. Example: with a repeat window of seven days the verified resolution of
     * March is settled at the first instant of 8 April.
     *
     * @param metric the metric
     * @return the period's end plus the metric's maturity
     */
    public Instant settledAt(Metric metric) {
        return scope.period().end().plus(metric.maturity());
    }

    /**
     * Whether a measure was taken too early.
     *
     * @param metric the metric
     * @return true if facts are known up to an instant before it is settled; from that very instant on it is settled
     */
    public boolean isProvisional(Metric metric) {
        return scope.asOf().isBefore(settledAt(metric));
    }
}
