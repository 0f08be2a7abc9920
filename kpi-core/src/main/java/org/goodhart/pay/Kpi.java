package org.goodhart.pay;

import java.util.Objects;
import org.goodhart.metric.Metric;
import org.goodhart.value.Ratio;

/**
 * One of several KPIs that share a stake: how much of the stake hangs on it, and how it pays.
 *
 * @param weight its part of the stake, above 0; the weights of all sum to 1
 * @param attainment what was reached
 * @param curve from attainment to payout
 */
public record Kpi(Ratio weight, Attainment attainment, Curve curve) {

    /**
     * Checks the weight.
     *
     * @throws IllegalArgumentException if it is not above 0
     */
    public Kpi {
        Objects.requireNonNull(weight, "weight");
        Objects.requireNonNull(attainment, "attainment");
        Objects.requireNonNull(curve, "curve");
        if (weight.signum() <= 0) {
            throw new IllegalArgumentException("the KPI '" + attainment.metric().label() + "' has a weight of " + weight
                    + ": above 0 is expected");
        }
    }

    /**
     * A KPI.
     *
     * @param weight its part of the stake, as {@link Ratio#parse} reads it
     * @param metric the metric
     * @param curve from its value to payout
     * @return the KPI
     * @throws IllegalArgumentException if the weight is no ratio, or not above 0
     */
    public static Kpi of(String weight, Metric metric, Curve curve) {
        return of(weight, Attainment.of(metric), curve);
    }

    /**
     * A KPI.
     *
     * @param weight its part of the stake, as {@link Ratio#parse} reads it
     * @param attainment what was reached
     * @param curve from attainment to payout
     * @return the KPI
     * @throws IllegalArgumentException if the weight is no ratio, or not above 0
     */
    public static Kpi of(String weight, Attainment attainment, Curve curve) {
        return new Kpi(Ratio.parse(weight), attainment, curve);
    }
}
