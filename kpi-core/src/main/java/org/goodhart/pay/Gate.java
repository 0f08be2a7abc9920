package org.goodhart.pay;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Unit;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;

/**
 * A condition without which nothing is earned. It blocks positive earnings only; reductions pass. Example:
 * {@code Gate.atLeast(verified, Ratio.percent(90)).whenUndefined(Gate.Undefined.SHUT)} is open at exactly 90%, and shut
 * at 89.99%. It looks at the figure however few facts that rests on: what a scheme declares for small samples is about
 * what is paid.
 *
 * @param metric the metric that decides
 * @param side whether its value has to be at least or at most the threshold; equal is open either way
 * @param threshold the threshold
 * @param whenUndefined what the gate does where the metric is undefined
 */
public record Gate(Metric metric, Side side, Ratio threshold, Undefined whenUndefined) implements PayCondition {

    /** Refuses null. */
    public Gate {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(side, "side");
        Objects.requireNonNull(threshold, "threshold");
        Objects.requireNonNull(whenUndefined, "whenUndefined");
    }

    /** On which side of the threshold a gate is open. */
    public enum Side {
        /** At the threshold and above. */
        AT_LEAST,
        /** At the threshold and below. */
        AT_MOST
    }

    /** What a gate does where its metric is undefined. */
    public enum Undefined {
        /** It is open. */
        OPEN,
        /** It is shut. */
        SHUT
    }

    /**
     * Begins a gate that is open at a threshold and above.
     *
     * @param metric the metric that decides
     * @param threshold the threshold
     * @return what asks for the undefined case
     */
    public static Undecided atLeast(Metric metric, Ratio threshold) {
        return new Undecided(metric, Side.AT_LEAST, threshold);
    }

    /**
     * Begins a gate that is open at a threshold and below.
     *
     * @param metric the metric that decides
     * @param threshold the threshold
     * @return what asks for the undefined case
     */
    public static Undecided atMost(Metric metric, Ratio threshold) {
        return new Undecided(metric, Side.AT_MOST, threshold);
    }

    /**
     * A gate that lacks its answer to an undefined metric.
     *
     * @param metric the metric that decides
     * @param side on which side it is open
     * @param threshold the threshold
     */
    public record Undecided(Metric metric, Side side, Ratio threshold) {
        /** Refuses null. */
        public Undecided {
            Objects.requireNonNull(metric, "metric");
            Objects.requireNonNull(side, "side");
            Objects.requireNonNull(threshold, "threshold");
        }

        /**
         * Declares what the gate does where its metric is undefined.
         *
         * @param undefined open or shut
         * @return the gate
         */
        public Gate whenUndefined(Undefined undefined) {
            return new Gate(metric, side, threshold, undefined);
        }
    }

    @Override
    public Explained<Boolean> holds(PayCase on) {
        Measure measure = on.scorecard().measure(metric);
        Optional<Ratio> value = measure.value();
        boolean open = value.map(this::admits).orElse(whenUndefined == Undefined.OPEN);
        String key = (side == Side.AT_LEAST ? "pay.gate.at-least" : "pay.gate.at-most")
                + (value.isEmpty() ? open ? ".undefined.open" : ".undefined.shut" : open ? ".yes" : ".no");
        return Explained.of(
                open,
                Explanation.of(
                        Phrase.of(key, metric.label(), Shown.figure(threshold, metric.unit()), measure.phrase())));
    }

    private boolean admits(Ratio value) {
        return side == Side.AT_LEAST ? value.isAtLeast(threshold) : value.isAtMost(threshold);
    }

    /** Why it says the same for every figure that the metric can have; empty if it decides something. */
    Optional<String> vacuity() {
        if (metric.unit() != Unit.SHARE || metric.sums().isEmpty()) return Optional.empty();
        boolean least = side == Side.AT_LEAST;
        String what = "the gate '" + metric.label() + "' " + side + " " + threshold;
        if (least ? threshold.isMoreThan(Ratio.ONE) : threshold.signum() < 0) {
            return Optional.of(what + " can never be open");
        }
        if (least ? threshold.signum() <= 0 : threshold.isAtLeast(Ratio.ONE)) {
            return Optional.of(what + " is always open");
        }
        return Optional.empty();
    }

    @Override
    public List<Metric> metrics() {
        return List.of(metric);
    }

    @Override
    public String description() {
        return side + " " + threshold + ", undefined is " + whenUndefined + ", of {" + metric.description() + "}";
    }
}
