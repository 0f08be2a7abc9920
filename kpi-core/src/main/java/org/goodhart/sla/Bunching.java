package org.goodhart.sla;

import java.time.Duration;
import java.util.Optional;
import org.goodhart.desk.TicketTrack;
import org.goodhart.metric.Counter;
import org.goodhart.metric.Direction;
import org.goodhart.metric.FactMetric;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Sum;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;

/**
 * Whether closings crowd where a figure is taken: just before deadlines, and just before the month's end. Work has no reason to end there more often than beside it; whoever is
 * paid by what stands on one side of the line has.
 *
 * <p>It is a reason to look into cases, and to be paid by nobody: investigate, never punish by it. Deadlines also remind honest people of what they would else forget, and a
 * month may end on a busy day.
 */
public final class Bunching {
    private Bunching() {}

    /**
     * Of the obligations that ended near their deadline, the share that ended just before it.
     *
     * <p>Formula: {@code obligations ended where in time and near / obligations ended where near}, over those that ended in the period and are not exempt, and that somebody
     * registered. Near is what took more than the target less the window, and at most the target and the window, on the clock of the norm that decides, less its pauses: nights and accepted waits
     * bring nothing nearer. Exactly at the target is before it, as it is in time; a window before it is not near, a window after it is. Each is given to the owner of the {@link Obligation}.
     *
     * <p>Without bunching it is about one half if the window is short; undefined where nothing ended near a deadline. Example: with a window of 10 minutes around 8 hours, 30 that took from 7:50 to 8:00
     * and 10 that took from 8:00 to 8:10 are 75%. The logarithm of the ratio of the two densities (McCrary) is that of 30 / 10; both counts stand in the {@link org.goodhart.metric.Measure.Share}.
     *
     * @param norms the norms, of any subject but {@link Subject#LINE_TIME}
     * @param window how near, more than zero, on the norm's clock
     * @return the metric; neither more nor less is better
     * @throws IllegalArgumentException if the norms are about a line's time, or the window is not more than zero
     */
    public static FactMetric<Obligation> beforeDeadline(NormBook norms, Duration window) {
        return beforeDeadline(JudgedBook.of(norms), window);
    }

    /**
     * Of the parts that lines had in tickets and that ended near their deadline, the share that ended just before it: tickets pushed on just in time.
     *
     * @param norms norms about a {@link Subject#LINE_TIME}
     * @param clock which time is a line's own
     * @param window how near, more than zero, on the norm's clock
     * @return the metric; neither more nor less is better
     * @throws IllegalArgumentException if the norms are about something else, or the window is not more than zero
     * @see #beforeDeadline(NormBook, Duration)
     */
    public static FactMetric<Obligation> beforeDeadline(NormBook norms, LineClock clock, Duration window) {
        return beforeDeadline(JudgedBook.ofLines(norms, clock), window);
    }

    private static FactMetric<Obligation> beforeDeadline(JudgedBook book, Duration window) {
        Sum<Obligation> near = Sum.of(new EndedObligations(book), Counter.<Obligation>each("obligations ended"))
                .where(new EndedObligations.NearDeadline(window));
        return Metric.share(
                Phrase.of("metric.bunching-before-deadline", book.phrase(), window),
                Direction.INDIFFERENT,
                near.where(EndedObligations.Was.IN_TIME),
                near);
    }

    /**
     * Of the tickets first resolved in the period, the share that was so in its last stretch. It is to be compared with {@link #evenShare}.
     *
     * <p>Formula: {@code tickets resolved at the end / tickets resolved}. The stretch begins so much absolute time before the period's end, inclusive; one longer than the period is the whole of
     * it. A ticket that was resolved by being merged, or after that, is in neither count. Each is given to who first resolved it. Undefined where nothing was resolved.
     *
     * <p>Example: 60 of 400 tickets resolved in the last day of March are 15%; spread evenly it would be 3.2%.
     *
     * @param last how long the stretch is, more than zero, absolute time
     * @return the metric; neither more nor less is better
     * @throws IllegalArgumentException if it is not more than zero
     */
    public static FactMetric<TicketTrack> atPeriodEnd(Duration last) {
        return Metric.share(
                Phrase.of("metric.bunching-at-period-end", last),
                Direction.INDIFFERENT,
                Sum.of(new FirstResolutions(Optional.of(last)), Counter.each("tickets resolved at the end")),
                Sum.of(new FirstResolutions(Optional.empty()), Counter.each("tickets resolved")));
    }

    /**
     * What the share at a period's end would be if resolutions were spread evenly over it by day and by night. Example: of the last day of March it is 1/31.
     *
     * @param last how long the stretch is, more than zero
     * @param period the period
     * @return its part of the period, at most one
     * @throws IllegalArgumentException if it is not more than zero
     */
    public static Ratio evenShare(Duration last, PayPeriod period) {
        FirstResolutions.check(last);
        Duration whole = period.interval().duration();
        return last.compareTo(whole) >= 0 ? Ratio.ONE : Ratio.of(last.toNanos(), whole.toNanos());
    }
}
