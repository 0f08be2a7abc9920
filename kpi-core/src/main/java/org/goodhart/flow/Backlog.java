package org.goodhart.flow;

import java.time.Duration;
import org.goodhart.metric.Buckets;
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
 * What is to do at the end of the period, and how long it has been lying there.
 *
 * <p>A ticket is to do if it was opened before the period's end and was neither resolved nor closed nor merged at that end, by all that is known of it today. What happens at the very instant of the end is of the next period: resolved
 * at midnight of the last day, a ticket is to do at the end of March and one of those resolved in April. So the backlog of a month's end is that of the month before, plus what was opened, less what was
 * done with. A ticket that was resolved and taken up again is to do if the end lies after its reopening, and is not if the end lies before it; one that was only excluded is still to do. Where facts are not yet
 * known up to the period's end, the state is that of the last instant that is known.
 *
 * <p>Each ticket belongs to who had it then, be it the queue of a line. It trusts what the lines write; calls that nobody registered are in none of this.
 */
public final class Backlog {
    private Backlog() {}

    private static final Sum<TicketToDo> ALL = Sum.of(new TicketsToDo(), Counter.each("tickets to do"));

    private static final Sum<TicketToDo> SECONDS = Sum.of(new TicketsToDo(), Age.IN_SECONDS);

    /** How old a ticket is. */
    enum Age implements Counter<TicketToDo> {
        IN_SECONDS;

        @Override
        public String id() {
            return "seconds since they were opened";
        }

        @Override
        public long count(TicketToDo fact) {
            return fact.age().toSeconds();
        }
    }

    /** Whether a ticket is older than a limit. */
    record OlderThan(Duration limit) implements Condition<TicketToDo> {
        OlderThan {
            if (limit.isNegative()) {
                throw new IllegalArgumentException("tickets older than " + limit + ": zero or more is expected");
            }
        }

        @Override
        public String id() {
            return "older than " + limit;
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("condition.older-than", limit);
        }

        @Override
        public boolean holds(TicketToDo fact) {
            return fact.age().compareTo(limit) > 0;
        }
    }

    /**
     * How many tickets are to do at the end of the period.
     *
     * <p>Formula: {@code tickets to do}. Calling resolved or merging what is not done lowers it, and so does not registering what comes in. Nothing to do is 0, not undefined.
     *
     * <p>Example: opened on 5 March, resolved on 30 March and reopened on 2 April, a ticket is not to do at the end of March; had it been reopened on 31 March, it would be.
     *
     * @return the metric; lower is better; settled at the period's end
     */
    public static FactMetric<TicketToDo> open() {
        return Metric.count(Phrase.of("metric.backlog"), Direction.LOWER_IS_BETTER, ALL);
    }

    /**
     * Of the tickets that are to do at the end of the period, the share that was opened longer ago than a limit.
     *
     * <p>Formula: {@code tickets to do where older than <limit> / tickets to do}. Exactly as old as the limit is not older, to the nanosecond. Opening anew what is old lowers it, and so does many a young ticket that is left
     * lying: read it beside {@link #open}. Undefined where nothing is to do.
     *
     * <p>Example: of tickets opened 6, 7 and 8 days before the end, {@code olderThan(Duration.ofDays(7))} is 1 of 3.
     *
     * @param limit by day and by night; zero or more
     * @return the metric; lower is better; settled at the period's end
     * @throws IllegalArgumentException if the limit is negative
     */
    public static FactMetric<TicketToDo> olderThan(Duration limit) {
        Condition<TicketToDo> old = new OlderThan(limit);
        return Metric.share(Phrase.of("metric.backlog-old", limit), Direction.LOWER_IS_BETTER, ALL.where(old), ALL);
    }

    /**
     * How old the tickets are on average that are to do at the end of the period, from their opening.
     *
     * <p>Formula: {@code seconds since they were opened / tickets to do}, by day and by night, whole seconds of each ticket, what is left of a second dropped. A resolution that was undone does not make a ticket younger; opening it anew does.
     * Undefined where nothing is to do.
     *
     * <p>Example: tickets opened 1 and 4 hours before the end are 2.5 hours old on average: 18,000 seconds over 2.
     *
     * @return the metric; lower is better; settled at the period's end
     */
    public static FactMetric<TicketToDo> meanAge() {
        return Metric.mean(Phrase.of("metric.backlog-age"), Direction.LOWER_IS_BETTER, Unit.SECONDS, SECONDS, ALL);
    }

    /**
     * The age up to which a share of the tickets are that are to do at the end of the period: half of them for the median.
     *
     * <p>Formula: {@code the <rank> quantile of seconds since they were opened}, by nearest rank, as far as the buckets tell it; whole seconds as in {@link #meanAge}. Undefined where nothing is to do.
     *
     * <p>Example: {@code quantileAge(Ratio.percent(90), Buckets.upTo(90 * 86_400L, Ratio.percent(5)))} of ten tickets is the bucket of the second oldest.
     *
     * @param rank which quantile, above 0 and up to 1
     * @param buckets into which ages in seconds are sorted
     * @return the metric; lower is better; settled at the period's end
     * @throws IllegalArgumentException if the rank is not above 0 and up to 1
     */
    public static FactMetric<TicketToDo> quantileAge(Ratio rank, Buckets buckets) {
        return Metric.quantile(
                Phrase.of("metric.backlog-age-quantile", rank),
                Direction.LOWER_IS_BETTER,
                Unit.SECONDS,
                rank,
                SECONDS.in(buckets));
    }
}
