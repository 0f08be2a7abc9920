package org.goodhart.quality;

import java.util.Map;
import java.util.Objects;
import org.goodhart.desk.QualityReview;
import org.goodhart.desk.Stratum;
import org.goodhart.metric.Condition;
import org.goodhart.metric.Direction;
import org.goodhart.metric.FactMetric;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Strata;
import org.goodhart.value.Phrase;

/**
 * Calls that were listened to, of those made in the period. A handful of them cannot rank people: of five calls of which four passed the truth lies anywhere between 38% and 96%.
 */
public final class Listening {
    private Listening() {}

    private static final QualityReview.Kind LISTENED = QualityReview.Kind.LISTENED;

    /**
     * The share of the calls that were drawn and listened to which passed. Only calls count that were drawn by lot from a seed committed to beforehand, and judged by somebody who is
     * independent of whose work it was: who picks the calls picks the result.
     *
     * <p>Formula: {@code calls where passed and drawn beforehand / calls where drawn beforehand}. Given to whose work was reviewed. It trusts the reviewers, and speaks for all calls only where each stratum was
     * drawn in the same proportion; else see {@link #passedByStrata}. Example: of 5 such calls 4 passed: 80%. Undefined where there is none, or reviews were never recorded.
     *
     * @return the metric; higher is better
     */
    public static FactMetric<QualityReview> passed() {
        return Metric.share(
                Phrase.of("metric.calls-passed"),
                Direction.HIGHER_IS_BETTER,
                Reviews.all(LISTENED).where(Reviews.Is.BLIND).where(Reviews.Is.PASSED),
                Reviews.all(LISTENED).where(Reviews.Is.BLIND));
    }

    /**
     * The share that passed, over all calls of several strata of which each was drawn in its own proportion: each stratum's share counts by how many calls the stratum had, which is the same as
     * weighing each call by the inverse of the probability of its being drawn.
     *
     * <p>Formula: {@code sum over the strata of calls of the stratum / all calls x share passed in it}. Example: of 900 short calls 90% passed in the sample, of 100 long ones 50%: 86%. Undefined where a
     * stratum has no call in the sample: what nobody listened to cannot be spoken for.
     *
     * @param populations how many calls each stratum had in the period, one or more each; the strata are fixed beforehand
     * @return the metric; higher is better
     * @throws IllegalArgumentException if there is no stratum, or one has no calls
     */
    public static Metric passedByStrata(Map<Stratum, Long> populations) {
        return Strata.of(populations)
                .estimate(Phrase.of("metric.calls-passed-by-strata"), stratum -> passed().where(new Of(stratum)));
    }

    /** A call of a stratum. */
    private record Of(Stratum stratum) implements Condition<QualityReview> {
        Of {
            Objects.requireNonNull(stratum, "stratum");
        }

        @Override
        public String id() {
            return stratum.name();
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("condition.of-stratum", stratum.name());
        }

        @Override
        public boolean holds(QualityReview review) {
            return review.call().stratum().equals(stratum);
        }
    }

    /**
     * The share of listened calls that somebody picked, or scored, who could steer the result: drawn by no lot that was committed to beforehand, or judged by somebody who is not independent.
     *
     * <p>Formula: {@code calls where not drawn beforehand and judged by an outsider / calls}. Example: of 10 listened calls the supervisor picked 4: 40%.
     *
     * @return the metric; lower is better
     */
    public static FactMetric<QualityReview> picked() {
        return Metric.share(
                Phrase.of("metric.calls-picked"),
                Direction.LOWER_IS_BETTER,
                Reviews.all(LISTENED).where(Reviews.Is.BLIND.not()),
                Reviews.all(LISTENED));
    }

    /**
     * Of the listened calls that two scored, the share on which both gave the same verdict. One in ten calls or more wants a second score; where it is far below 1, what the first scores say is an
     * opinion.
     *
     * <p>Formula: {@code calls where judged alike / calls where scored twice}. Example: of 20 such calls both passed 15, both failed 3: 90%.
     *
     * @return the metric; higher is better
     */
    public static FactMetric<QualityReview> agreement() {
        return Metric.share(
                Phrase.of("metric.reviewers-agree"),
                Direction.HIGHER_IS_BETTER,
                Reviews.all(LISTENED).where(Reviews.Is.SCORED_TWICE).where(Reviews.Is.AGREED),
                Reviews.all(LISTENED).where(Reviews.Is.SCORED_TWICE));
    }
}
