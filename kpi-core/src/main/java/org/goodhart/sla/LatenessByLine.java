package org.goodhart.sla;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.goodhart.desk.Line;
import org.goodhart.metric.Counter;
import org.goodhart.metric.Direction;
import org.goodhart.metric.FactMetric;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Sum;
import org.goodhart.metric.Unit;
import org.goodhart.value.Phrase;

/**
 * What of a fault's lateness in a period falls to one line, or to nobody.
 *
 * <p>A fault is late for the customer, whoever had it. Each line is allowed some of its time; the lateness is shared among the lines in proportion to what each had beyond that, so that
 * pushing a ticket on late costs who kept it, and not who got it too late to be in time.
 *
 * @param fault the fault's name
 * @param party the line, or {@link Party#unassigned}
 * @param seconds whole seconds of the fault's lateness in the period; below zero, by a second or two, only where rounding turns over
 */
public record LatenessByLine(String fault, Party party, long seconds) {

    /** Refuses null. */
    public LatenessByLine {
        Objects.requireNonNull(fault, "fault");
        Objects.requireNonNull(party, "party");
    }

    /**
     * Seconds of faults' lateness that accrued within the period, shared among lines. Over lines and the department they sum to {@link Overdue#accrued(NormBook)} of the same
     * norms, to the second.
     *
     * <p>Formula: by an instant {@code t} a fault's lateness is {@code L}, in full seconds, and line {@code l} has had it for {@code tau(l)}, on the clock of the norm that decides and without what
     * paused it. The line's part is {@code L x (tau(l) - own(l))+ / sum of (tau(j) - own(j))+}, by largest remainder, the lower rank first. What counts for a period is the part by its
     * end less the part by its start, so that two months sum to both together. The time of a line is conserved ({@link FaultTime}): a hand-over
     * that nobody accepted yet, and what was given back with right, is the sender's. What nobody had, before anybody registered it and between two tickets, is a party too, which is allowed nothing;
     * its part is the department's alone. Accepted waiting is nobody's lateness.
     *
     * <p>Since the lines together are allowed no more than the fault, somebody is over his time whenever the fault is over its own; and no line's part ever sinks, but by a second or two of rounding.
     *
     * <p>Example: a fault is allowed 8 hours, of which the first line is allowed 1 and the second 6. The first had it for 3 hours, then the second for 9: it is late by 4 hours, of which the first has 2 of 5 parts
     * (2 hours over) and the second 3 of 5: 5,760 and 8,640 seconds.
     *
     * <p>A line's part is given to who had the fault last of those whose time is the line's, or to its queue. It is 0 where nothing is late. Exempt faults are left out. It trusts what the lines write of
     * hand-overs: who puts a ticket into another line's queue by assignment, without a hand-over, is rid of it at once, and a line that upholds its own return gives its time away.
     *
     * @param norms norms about a {@link Subject#RESTORATION}, with targets of time
     * @param ownNorms how much of a fault's time each line may have, on the same clock; a line that is not named may have none
     * @return the metric; lower is better
     * @throws IllegalArgumentException if the norms are about something else or count working days, a line's time is negative, or the lines together are allowed more than some norm of the
     *     book allows a fault
     */
    public static FactMetric<LatenessByLine> accrued(NormBook norms, Map<Line, Duration> ownNorms) {
        return Metric.total(
                Phrase.of("metric.lateness-by-line"),
                Direction.LOWER_IS_BETTER,
                Unit.SECONDS,
                Sum.of(new LineParts(norms, new TreeMap<>(ownNorms)), Seconds.OVERDUE));
    }

    /** How long. */
    private enum Seconds implements Counter<LatenessByLine> {
        OVERDUE;

        @Override
        public long count(LatenessByLine fact) {
            return fact.seconds();
        }

        @Override
        public String id() {
            return "overdue seconds of lines";
        }
    }

    @Override
    public String toString() {
        return fault + ": " + party + " " + seconds + " s";
    }
}
