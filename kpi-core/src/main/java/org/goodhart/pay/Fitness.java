package org.goodhart.pay;

import java.util.Objects;
import java.util.Optional;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Scorecard;
import org.goodhart.value.Explanation;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Step;

/**
 * What a scheme declares about measures that are not fit to be paid on.
 *
 * @param whenUndefined what an undefined measure pays
 * @param smallestSample from how many facts on a measure is paid on; 0: any. A plain count, and a figure that was
 *     given from elsewhere, is paid on always
 * @param whenSmall what a measure over fewer facts pays
 */
public record Fitness(Fallback whenUndefined, long smallestSample, Fallback whenSmall) {

    /**
     * Checks the size.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Fitness {
        Objects.requireNonNull(whenUndefined, "whenUndefined");
        Objects.requireNonNull(whenSmall, "whenSmall");
        if (smallestSample < 0) {
            throw new IllegalArgumentException("a smallest sample of " + smallestSample + ": 0 or more is expected");
        }
    }

    Figure figure(Metric metric, Scorecard scorecard) {
        Measure measure = scorecard.measure(metric);
        Explanation shown = Explanation.of(Phrase.of("pay.measure", metric.label(), measure.phrase()));
        if (scorecard.isProvisional(metric)) {
            String settled = Shown.moment(
                    scorecard.settledAt(metric), scorecard.scope().period().zone());
            shown = shown.with(Explanation.of(Phrase.of("pay.provisional", settled)));
        }
        if (measure.value().isEmpty()) {
            return unfit(metric, measure, whenUndefined, shown, Phrase.of("pay.undefined", whenUndefined.phrase()));
        }
        if (hasSample(measure) && measure.sampleSize() < smallestSample) {
            return unfit(
                    metric,
                    measure,
                    whenSmall,
                    shown,
                    Phrase.of("pay.small-sample", measure.sampleSize(), smallestSample, whenSmall.phrase()));
        }
        return new Figure(
                measure.value(),
                Optional.empty(),
                shown.by(Step.given(measure.value().get())));
    }

    /** A plain count is no sample, and of a figure from elsewhere nobody knows how large its one was. */
    private static boolean hasSample(Measure measure) {
        return !(measure instanceof Measure.Count || measure instanceof Measure.Given);
    }

    private static Figure unfit(Metric metric, Measure measure, Fallback fallback, Explanation shown, Phrase why) {
        Explanation explained = shown.with(Explanation.of(why));
        if (!(fallback instanceof Fallback.Shrink shrink)) {
            return new Figure(Optional.empty(), Optional.of(fallback), explained);
        }
        Ratio value = measure.shrunkTowards(shrink.prior(), shrink.strength());
        Phrase drawn = Phrase.of("pay.shrunk", Shown.figure(value, metric.unit()));
        return new Figure(
                Optional.of(value),
                Optional.empty(),
                explained.with(Explanation.of(drawn)).by(Step.given(value)));
    }

    String description() {
        return "undefined: " + whenUndefined + "; below " + smallestSample + ": " + whenSmall;
    }
}
