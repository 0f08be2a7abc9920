package org.goodhart.flow;

import java.util.Objects;
import java.util.Optional;
import org.goodhart.desk.Stratum;
import org.goodhart.metric.Condition;
import org.goodhart.metric.Counter;
import org.goodhart.metric.Direction;
import org.goodhart.metric.FactMetric;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Sum;
import org.goodhart.value.Phrase;

/**
 * Verified resolution where not every fault can be looked into: of some that were drawn by lot somebody finds out whether they are mended, and they speak for all.
 *
 * <p>It is the third meaning of silence beside {@link Silence#MISS} and {@link Silence#LEFT_OUT}: that nobody says anything of a fault that was not drawn means nothing, and that nobody says anything of one that was drawn means that it was not
 * shown to be mended. Who closes in silence cannot know which of his closings will be looked into.
 *
 * <p>The two metrics are bounds: in between lies what the sample would say if everybody who was drawn had been reached. How much it differs from that by the luck of the draw is another matter: among 59 drawn faults a rate of silent closing of 5% shows at least
 * once in 95 of 100 months.
 */
public final class VerifiedBySample {
    private VerifiedBySample() {}

    /**
     * Of all reported faults first heard of in the period, the share whose resolution is confirmed and not refuted, as far as the drawn ones tell; who was not reached, or has not said anything yet, counts as if it were not mended.
     *
     * <p>Formula: {@code sum over the strata of faults of the stratum / all faults x faults verified / faults drawn}, which is the same as {@code 1/N x sum of v / pi} with {@code v} 1 for a verified fault and {@code pi} the probability of its being drawn. Of the drawn faults those
     * count that the record holds as reported ones of the period; one that nobody registered and that equipment shows as over leaves the sample, as it is in no count of {@link FlowMetrics#verifiedResolution}. Each is given to who had it last; a line's figure or an agent's is over his own in the
     * sample, weighed by the same strata.
     *
     * <p>It trusts whose word the rule accepts, and that the list to draw from was whole ({@link FaultSample#toDrawFrom}). Undefined where a stratum has no fault in the sample, or where no such evidence was ever recorded.
     *
     * <p>Example: of 900 faults of the first line 4 were drawn, of which 3 are confirmed and one subscriber was not reached; of 100 of the second line 2 were drawn, of which one is confirmed and one came back: {@code 90% x 3/4 + 10% x 1/2 = 72.5%}. With {@link #atBest} it is 95%.
     *
     * @param rule how long a resolution is watched, and whose word counts
     * @param sample the faults that were drawn
     * @return the metric; higher is better; settled when the repeat window after the period's end has passed
     */
    public static Metric share(Verification.WithSources rule, FaultSample sample) {
        return estimate(
                Phrase.of("metric.verified-by-sample"),
                Phrase.of("metric.verified-by-sample-of"),
                FaultOutcome.Count.VERIFIED,
                rule,
                sample);
    }

    /**
     * The most that {@link #share} could be if everybody who was drawn had been reached: what is resolved and not refuted counts as mended, confirmed or not. It is to be looked at and not paid on, as silence betters it.
     *
     * <p>Formula: {@code sum over the strata of faults of the stratum / all faults x faults not refuted / faults drawn}; the rest is as in {@link #share}. Where it is far above that, too many were not reached for the sample to say much.
     *
     * <p>Example: of 4 drawn faults 2 are confirmed, one is resolved and nobody was reached, one is still open: 3 of 4, and {@link #share} is 2 of 4.
     *
     * @param rule how long a resolution is watched, and whose word counts
     * @param sample the faults that were drawn
     * @return the metric; higher is better; settled when the repeat window after the period's end has passed
     */
    public static Metric atBest(Verification.WithSources rule, FaultSample sample) {
        return estimate(
                Phrase.of("metric.verified-by-sample-at-best"),
                Phrase.of("metric.verified-by-sample-at-best-of"),
                FaultOutcome.Count.NOT_REFUTED,
                rule,
                sample);
    }

    private static Metric estimate(
            Phrase label,
            Phrase ofStratum,
            Counter<FaultOutcome> hits,
            Verification.WithSources rule,
            FaultSample sample) {
        VerifiedFaults drawn = new VerifiedFaults(rule.silenceIs(Silence.MISS), Optional.of(sample));
        FactMetric<FaultOutcome> share = Metric.share(
                ofStratum, Direction.HIGHER_IS_BETTER, Sum.of(drawn, hits), Sum.of(drawn, FaultOutcome.Count.ARRIVED));
        return sample.populations().estimate(label, stratum -> share.where(new Of(stratum)));
    }

    /** A fault of a stratum. */
    private record Of(Stratum stratum) implements Condition<FaultOutcome> {
        Of {
            Objects.requireNonNull(stratum, "stratum");
        }

        @Override
        public String id() {
            return stratum.name();
        }

        @Override
        public boolean holds(FaultOutcome fact) {
            return fact.stratum().filter(stratum::equals).isPresent();
        }
    }
}
