package org.goodhart.sla;

import java.util.Objects;
import org.goodhart.metric.Counter;
import org.goodhart.metric.Direction;
import org.goodhart.metric.FactMetric;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Sum;
import org.goodhart.metric.Unit;
import org.goodhart.value.Interval;
import org.goodhart.value.Phrase;

/**
 * An obligation that was under way in a period, and how much of that it was overdue in it; and the metrics of this.
 *
 * <p>A share within norm forgets a case once it is missed, so that a lost cause is best left lying. Time overdue does not: each further day costs as much as the one
 * before it, whether the case is closed in the end or never. It is measured on the norm's clock less its pauses ({@link Lateness}), is not capped, and adds up over periods.
 *
 * <p>An obligation is <em>under way</em> in the period if it began before the period's end and ended after its start, or within the period in no time. What has not ended is under way
 * until the instant up to which facts are known, and no longer. Exempt ones are left out altogether. All figures follow what becomes known later: a wait that is disputed in
 * April gives back what it paused in March.
 */
public final class Overdue {

    private final Obligation obligation;
    private final long seconds;
    private final boolean overdue;

    Overdue(Obligation obligation, Interval period) {
        this.obligation = Objects.requireNonNull(obligation, "obligation");
        this.seconds = obligation.lateness().secondsWithin(period);
        this.overdue = !obligation.lateness().within(period).isZero();
    }

    /**
     * Seconds overdue that accrued within the period, over all obligations of norms about faults or tickets, ended or not, whenever they began. Where the norms are about a
     * {@link Subject#RESTORATION}, a fault counts once, however many tickets it has.
     *
     * <p>Formula: {@code overdue seconds}, of each obligation those {@link Lateness#secondsWithin} the period, given to the owner of the {@link Obligation}. The figures
     * of two months that are known up to the same instant sum to that of both together, to the second, and to which of them a closing belongs means nothing beside how late it is.
     * Example: a fault whose 8 hours of nine to five are used up on 31 March at 16:00 and that is restored on 1 April at 12:00 counts 3,600 seconds in March and 10,800 in April.
     *
     * <p>It is 0 where nothing was overdue. What is not due yet costs nothing, so delay before that is free. It trusts what the norms trust: of faults from the first contact
     * on the exchange and equipment for the start, and for the end whoever writes that it is resolved, so it wants a metric of verified resolution beside it. Exclusions
     * and waits shorten it where the norms accept them.
     *
     * @param norms the norms, of any subject but {@link Subject#LINE_TIME}
     * @return the metric; lower is better
     * @throws IllegalArgumentException if the norms are about a line's time
     */
    public static FactMetric<Overdue> accrued(NormBook norms) {
        return accrued(JudgedBook.of(norms));
    }

    /**
     * Seconds overdue that accrued within the period, over the parts that lines had in tickets, given to whose time it was last.
     *
     * @param norms norms about a {@link Subject#LINE_TIME}
     * @param clock which time is a line's own
     * @return the metric; lower is better
     * @throws IllegalArgumentException if the norms are about something else
     * @see #accrued(NormBook)
     */
    public static FactMetric<Overdue> accrued(NormBook norms, LineClock clock) {
        return accrued(JudgedBook.ofLines(norms, clock));
    }

    private static FactMetric<Overdue> accrued(JudgedBook book) {
        return Metric.total(
                Phrase.of("metric.overdue", book.phrase()), Direction.LOWER_IS_BETTER, Unit.SECONDS, seconds(book));
    }

    /**
     * How long what was overdue in the period was so in it, on average.
     *
     * <p>Formula: {@code overdue seconds where overdue / obligations where overdue}; undefined where nothing was overdue. Example: 3,600 seconds of one fault and 1,800 of another are
     * 2,700 each. It sinks when something new is late by little, so it is to be read beside {@link #accrued(NormBook)} and not paid.
     *
     * @param norms the norms, of any subject but {@link Subject#LINE_TIME}
     * @return the metric; lower is better
     * @throws IllegalArgumentException if the norms are about a line's time
     */
    public static FactMetric<Overdue> mean(NormBook norms) {
        return mean(JudgedBook.of(norms));
    }

    /**
     * How long the parts that lines had in tickets and that were overdue in the period were so in it, on average.
     *
     * @param norms norms about a {@link Subject#LINE_TIME}
     * @param clock which time is a line's own
     * @return the metric; lower is better
     * @throws IllegalArgumentException if the norms are about something else
     * @see #mean(NormBook)
     */
    public static FactMetric<Overdue> mean(NormBook norms, LineClock clock) {
        return mean(JudgedBook.ofLines(norms, clock));
    }

    private static FactMetric<Overdue> mean(JudgedBook book) {
        return Metric.mean(
                Phrase.of("metric.overdue-mean", book.phrase()),
                Direction.LOWER_IS_BETTER,
                Unit.SECONDS,
                seconds(book).where(OverdueObligations.Was.OVERDUE),
                all(book).where(OverdueObligations.Was.OVERDUE));
    }

    /**
     * Of the obligations under way in the period, the share that was overdue at some time in it.
     *
     * <p>Formula: {@code obligations where overdue / obligations}; undefined where nothing was under way. Example: of 4 faults that were open at some time in March, one of them since
     * January and late all the time, it is 25%, in March as in February. What was missed before the period and ended before it is in neither count.
     *
     * @param norms the norms, of any subject but {@link Subject#LINE_TIME}
     * @return the metric; lower is better
     * @throws IllegalArgumentException if the norms are about a line's time
     */
    public static FactMetric<Overdue> share(NormBook norms) {
        return share(JudgedBook.of(norms));
    }

    /**
     * Of the parts that lines had in tickets in the period, the share that was overdue at some time in it.
     *
     * @param norms norms about a {@link Subject#LINE_TIME}
     * @param clock which time is a line's own
     * @return the metric; lower is better
     * @throws IllegalArgumentException if the norms are about something else
     * @see #share(NormBook)
     */
    public static FactMetric<Overdue> share(NormBook norms, LineClock clock) {
        return share(JudgedBook.ofLines(norms, clock));
    }

    private static FactMetric<Overdue> share(JudgedBook book) {
        return Metric.share(
                Phrase.of("metric.overdue-share", book.phrase()),
                Direction.LOWER_IS_BETTER,
                all(book).where(OverdueObligations.Was.OVERDUE),
                all(book));
    }

    private static Sum<Overdue> all(JudgedBook book) {
        return Sum.of(new OverdueObligations(book), Counter.each("obligations"));
    }

    private static Sum<Overdue> seconds(JudgedBook book) {
        return Sum.of(new OverdueObligations(book), OverdueObligations.Count.SECONDS);
    }

    /**
     * The obligation.
     *
     * @return the obligation as judged
     */
    public Obligation obligation() {
        return obligation;
    }

    /**
     * How long it was overdue in the period.
     *
     * @return whole seconds, as {@link Lateness#secondsWithin} says
     */
    public long seconds() {
        return seconds;
    }

    /**
     * Whether it was overdue in the period at all.
     *
     * @return true if it was for any time, be it less than a second
     */
    public boolean isOverdue() {
        return overdue;
    }

    @Override
    public String toString() {
        return obligation.name() + " overdue by " + seconds + " s";
    }
}
