package org.goodhart.pay;

import java.util.Objects;
import org.goodhart.metric.Metric;

/**
 * A factor that one figure puts on what others earned.
 *
 * <p>Example: a quality share on the curve 80%: 0.5, 90%: 1, 100%: 1.2 halves at 80% what was earned, and adds a fifth to it at 100%.
 *
 * @param attainment what decides the factor
 * @param curve from attainment to factor, where 1 changes nothing
 * @param reach what it is put on
 */
public record Multiplier(Attainment attainment, Curve curve, Reach reach) {

    /** What a multiplier is put on. */
    public enum Reach {
        /** Earnings alone; what takes is taken as it is. A factor below 1 on a reduction would raise pay for worse figures. */
        EARNINGS,
        /** Whatever the line comes to, reductions too. */
        EARNINGS_AND_REDUCTIONS
    }

    /**
     * Checks that no factor turns what was earned into its opposite.
     *
     * @throws IllegalArgumentException if the curve goes below 0
     */
    public Multiplier {
        Objects.requireNonNull(attainment, "attainment");
        Objects.requireNonNull(curve, "curve");
        Objects.requireNonNull(reach, "reach");
        if (curve.lowest().signum() < 0) {
            throw new IllegalArgumentException("the multiplier on '"
                    + attainment.metric().label() + "' goes down to " + curve.lowest() + ": 0 or more is expected");
        }
    }

    /**
     * A multiplier of what was earned.
     *
     * @param metric what decides the factor
     * @param curve from its value to the factor
     * @return the multiplier, which leaves reductions as they are
     * @throws IllegalArgumentException if the curve goes below 0
     */
    public static Multiplier ofEarnings(Metric metric, Curve curve) {
        return new Multiplier(Attainment.of(metric), curve, Reach.EARNINGS);
    }

    String description() {
        return reach + " times [" + curve + "] of " + attainment.description();
    }
}
