package org.goodhart.quality;

import java.util.Map;
import org.goodhart.desk.QualityReview;
import org.goodhart.metric.Direction;
import org.goodhart.metric.FactMetric;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Unit;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;

/**
 * Calls made as a test in the period, those included that were recognised as such. In a small place they are: by voice, by address. Let them audit the other figures; they are too few, and too easily
 * recognised, to be paid on.
 */
public final class MysteryCalls {
    private MysteryCalls() {}

    private static final QualityReview.Kind MYSTERY = QualityReview.Kind.MYSTERY;

    /**
     * The share of mystery calls that passed, recognised or not. Given to who took the call. Example: 9 of 10: 90%. Its interval is wide: read {@code Measure.Share} with its sample size.
     *
     * <p>Formula: {@code calls where passed / calls}.
     *
     * @return the metric; higher is better
     */
    public static FactMetric<QualityReview> passed() {
        return Metric.share(
                Phrase.of("metric.mystery-passed"),
                Direction.HIGHER_IS_BETTER,
                Reviews.all(MYSTERY).where(Reviews.Is.PASSED),
                Reviews.all(MYSTERY));
    }

    /**
     * Of the mystery calls of which the caller says whether he was recognised, the share that was. Given to who took the call.
     *
     * <p>Formula: {@code calls where recognised / calls where told whether it was recognised}. Example: in 3 of 8 the caller thinks so: 37.5%.
     *
     * @return the metric; lower is better
     */
    public static FactMetric<QualityReview> recognised() {
        return Metric.share(
                Phrase.of("metric.mystery-recognised"),
                Direction.LOWER_IS_BETTER,
                Reviews.all(MYSTERY).where(Reviews.Is.TOLD).where(Reviews.Is.RECOGNISED),
                Reviews.all(MYSTERY).where(Reviews.Is.TOLD));
    }

    /**
     * By how much mystery calls did better than calls that were drawn and listened to without anybody knowing. Far above zero, they are recognised and treated better than customers are.
     *
     * <p>Formula: {@code share of mystery calls passed - share of drawn calls passed}. Example: 95% and 70%: 25%. Undefined where one of them is. Compare like with like: restrict both to one stratum where
     * they differ in that.
     *
     * @return the metric; lower is better
     */
    public static Metric recognitionGap() {
        return Metric.linear(
                Phrase.of("metric.recognition-gap"),
                Unit.SHARE,
                Direction.LOWER_IS_BETTER,
                Map.of(passed(), Ratio.ONE, Listening.passed(), Ratio.of(-1)));
    }
}
