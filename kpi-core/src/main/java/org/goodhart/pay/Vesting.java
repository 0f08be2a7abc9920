package org.goodhart.pay;

import java.util.List;
import java.util.Objects;
import org.goodhart.metric.Metric;

/** On what it depends whether what was deferred is paid when its time has come. */
public sealed interface Vesting {

    /**
     * It is paid whatever the later figures are.
     *
     * @return the vesting
     */
    static Vesting inFull() {
        return new InFull();
    }

    /**
     * It is paid if a condition holds in the period in which it vests, and is lost if not.
     *
     * @param condition such as a {@link Gate} on a later figure
     * @return the vesting
     */
    static Vesting when(PayCondition condition) {
        return new When(condition);
    }

    /**
     * It is paid to the degree which a curve gives for a later figure: an option on what the work was worth in the end. A payout above 100% pays more than was deferred.
     *
     * @param attainment the later figure
     * @param curve from attainment to payout, nowhere below 0
     * @return the vesting
     * @throws IllegalArgumentException if the curve goes below 0: what was not paid yet cannot cost more than itself
     */
    static Vesting onCurve(Attainment attainment, Curve curve) {
        return new OnCurve(attainment, curve);
    }

    /**
     * The metrics that it looks at.
     *
     * @return the metrics
     */
    default List<Metric> metrics() {
        return List.of();
    }

    /** Whatever the later figures are. */
    record InFull() implements Vesting {
        @Override
        public String toString() {
            return "in full";
        }
    }

    /**
     * If a condition holds.
     *
     * @param condition the condition
     */
    record When(PayCondition condition) implements Vesting {
        /** Refuses null. */
        public When {
            Objects.requireNonNull(condition, "condition");
        }

        @Override
        public List<Metric> metrics() {
            return condition.metrics();
        }

        @Override
        public String toString() {
            return "when " + condition.description();
        }
    }

    /**
     * By a later figure.
     *
     * @param attainment the figure
     * @param curve from attainment to payout
     */
    record OnCurve(Attainment attainment, Curve curve) implements Vesting {
        /**
         * Checks that it never costs.
         *
         * @throws IllegalArgumentException if the curve goes below 0
         */
        public OnCurve {
            Objects.requireNonNull(attainment, "attainment");
            if (curve.lowest().signum() < 0) {
                throw new IllegalArgumentException("what was deferred vests down to " + curve.lowest()
                        + ": 0% or more is expected, since no more can be lost than was put aside");
            }
        }

        @Override
        public List<Metric> metrics() {
            return List.of(attainment.metric());
        }

        @Override
        public String toString() {
            return "on curve [" + curve + "] of " + attainment.description();
        }
    }
}
