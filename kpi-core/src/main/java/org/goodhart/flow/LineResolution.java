package org.goodhart.flow;

import java.util.Locale;
import java.util.Map;
import org.goodhart.metric.Condition;
import org.goodhart.metric.Counter;
import org.goodhart.metric.Direction;
import org.goodhart.metric.FactMetric;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Sum;
import org.goodhart.metric.Unit;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;

/**
 * How much of what arrives at a line the line settles: by mending it, or by handing on well what is not its own.
 *
 * <p>What is counted is a {@link LineStay}: an unbroken time during which a line had a ticket. A ticket arrives at a line when it is opened there, or when its holder's line becomes this one, by an accepted escalation, a return or an assignment without a hand-over;
 * an offer that nobody accepted is no arrival, and a line that had the ticket for no time did not have it, unless it had it last. A stay belongs to the period in which it began, and to who of the line had the ticket last in it, so that agents add up to lines
 * and lines to the department. Of each stay comes exactly one of these, in this order:
 *
 * <ol>
 *   <li><em>Given back</em>: the line had the ticket again later, and the next time it came by a return that was upheld.
 *   <li><em>Nothing</em>: the line had the ticket again later, and it came in any other way.
 *   <li><em>Handed on</em>: a line of a higher rank accepted it by an escalation, and this line never had it again.
 *   <li><em>Mended</em>: the ticket was resolved in this stay, which is the last of its life, and the fault is verified.
 *   <li><em>Nothing</em>: it is still there, was closed without a resolution, went elsewhere without a hand-over or down, or nobody confirms the resolution.
 * </ol>
 *
 * <p>A fault is mended once: of several tickets of one fault it is mended with the one that was resolved last, of those resolved at one instant with the one opened last. The others arrived and were not mended, so
 * splitting a fault into linked tickets betters nothing; a ticket that was merged is left out altogether where one of the same fault was not merged. Excluded tickets count like any other. Where silence is {@link Silence#LEFT_OUT}, a stay that ended in a resolution
 * of which nobody has said anything is left out.
 */
public final class LineResolution {
    private LineResolution() {}

    /** What may have come of a stay. */
    enum Was implements Condition<LineStay> {
        MENDED(LineStay.Result.MENDED),
        HANDED_ON(LineStay.Result.HANDED_ON),
        GIVEN_BACK(LineStay.Result.GIVEN_BACK);

        private final LineStay.Result result;

        Was(LineStay.Result result) {
            this.result = result;
        }

        @Override
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }

        @Override
        public boolean holds(LineStay fact) {
            return fact.result() == result;
        }
    }

    /**
     * Of the arrivals of tickets at a line in the period, the share that the line mended, by the word of somebody who can know.
     *
     * <p>Formula: {@code arrivals where mended / arrivals}. It trusts what {@link FlowMetrics#verifiedResolution} trusts, and what the lines write of their hand-overs. A first line whose tickets want a second one is not
     * to be measured by it alone: keeping them betters it no less than learning does. See {@link #adjusted}. Undefined where nothing arrived, or where the evidence was never recorded.
     *
     * <p>Example: of ten tickets that were opened on L1, it mended six, one is called resolved and nobody confirms it, and three went to L2, which mended two: L1 has 6 of 10, L2 2 of 3, and the department 8 of 13.
     *
     * @param verification when a resolution counts as true
     * @return the metric; higher is better; settled when the repeat window after the period's end has passed
     */
    public static FactMetric<LineStay> mended(Verification verification) {
        return share(Phrase.of("metric.mended-by-line"), Direction.HIGHER_IS_BETTER, verification, Was.MENDED);
    }

    /**
     * Of the arrivals of tickets at a line in the period, the share that the line settled, where a good hand-over counts for less than mending and a bad one against it.
     *
     * <p>Formula: {@code (mended + handOver x handed on - givenBack x given back) / arrivals}, exact. Its value is from {@code -givenBack} to 1. What is handed on is never worth what is mended, so pushing everything on does not pay; what
     * is handed on badly costs at least what a good hand-over brings, so handing on, getting it back and handing on again does not pay either, and each stay counts among the arrivals, so that ping-pong lowers the share. A stay that another line
     * gave back without the return being upheld counts nothing.
     *
     * <p>It trusts what {@link #mended} trusts, and whoever upholds returns: that must be neither of the two lines. Hoarding betters it where the line mends in the end, however late: read it beside the time that
     * faults take. Undefined where nothing arrived, or where the evidence was never recorded.
     *
     * <p>Example: with {@code handOver} 50% and {@code givenBack} 100%, a line at which ten tickets arrived, of which it mended six and handed on three, one of these being given back upheld and then mended, has eleven arrivals:
     * (7 + 0.5 x 2 - 1) / 11 = 7/11.
     *
     * @param verification when a resolution counts as true
     * @param handOver what a good hand-over is worth, from 0 to less than 1, fixed beforehand
     * @param givenBack what an upheld return costs, no less than a good hand-over is worth
     * @return the metric; higher is better; settled when the repeat window after the period's end has passed
     * @throws IllegalArgumentException if a hand-over is worth less than nothing or as much as mending, or a return costs less than a hand-over is worth
     */
    public static Metric adjusted(Verification verification, Ratio handOver, Ratio givenBack) {
        if (handOver.signum() < 0 || handOver.isAtLeast(Ratio.ONE)) {
            throw new IllegalArgumentException(
                    "a good hand-over is worth " + handOver + " of mending: 0% or more and less than 100% is expected");
        }
        if (givenBack.isLessThan(handOver)) {
            throw new IllegalArgumentException("an upheld return costs " + givenBack + " and a good hand-over is worth "
                    + handOver + ": a return is expected to cost that or more, or handing on twice pays");
        }
        Metric mended = mended(verification);
        Metric handedOn =
                share(Phrase.of("metric.handed-on-by-line"), Direction.INDIFFERENT, verification, Was.HANDED_ON);
        Metric back =
                share(Phrase.of("metric.given-back-to-line"), Direction.LOWER_IS_BETTER, verification, Was.GIVEN_BACK);
        return Metric.linear(
                Phrase.of("metric.line-resolution"),
                Unit.SHARE,
                Direction.HIGHER_IS_BETTER,
                Map.of(mended, Ratio.ONE, handedOn, handOver, back, givenBack.negated()));
    }

    private static FactMetric<LineStay> share(Phrase label, Direction direction, Verification verification, Was was) {
        Sum<LineStay> arrivals = Sum.of(new LineStays(verification), Counter.each("arrivals"));
        return Metric.share(label, direction, arrivals.where(was), arrivals);
    }
}
