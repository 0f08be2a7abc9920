package org.goodhart.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.value.Interval;

/**
 * When something was overdue: from the instant at which its target was used up until it ended, or until the instant of the
 * judgement, without what paused its clock.
 *
 * <p>It ages period by period: the lateness within March and that within April sum to the lateness within both, whatever
 * the instant of the judgement, so that what is breached costs more the longer it lies. Where a later change of priority put it under a tighter norm, it
 * is overdue from the instant at which that norm's target was used up, be it before the change. Example: what is used up on Tuesday 31 March 2026 at 16:00
 * of nine-to-five hours and kept on Wednesday 1 April at 12:00 is late by 1 hour in March and by 3 in April.
 *
 * @param clock by what it is measured
 * @param stretches when it was overdue, in order, apart
 */
public record Lateness(WorkCalendar clock, List<Interval> stretches) {

    /** Copies the list. */
    public Lateness {
        Objects.requireNonNull(clock, "clock");
        stretches = List.copyOf(stretches);
    }

    /**
     * All of it.
     *
     * @return time on the clock, zero if it was never overdue
     */
    public Duration total() {
        return Intervals.sum(stretches, this::measure);
    }

    /**
     * What of it accrued within an interval, such as a pay period's.
     *
     * @param interval the interval
     * @return time on the clock
     */
    public Duration within(Interval interval) {
        return Intervals.sum(Intervals.both(stretches, List.of(interval)), this::measure);
    }

    /**
     * What of it had accrued by an instant.
     *
     * @param instant the instant
     * @return time on the clock, zero before it was first overdue
     */
    public Duration accruedBy(Instant instant) {
        return Intervals.sum(Intervals.before(stretches, instant), this::measure);
    }

    /**
     * What of it accrued within an interval in whole seconds: those that were full by its end, less those that were full by its start. So the seconds of
     * two intervals that abut sum to those of both, although fractions are cut off. Example: of what is overdue from 1.5 seconds before midnight to 1.7 seconds
     * after it, 1 second had accrued by midnight and 3 by the end: 1 before midnight, and 2 after it.
     *
     * @param interval the interval
     * @return whole seconds on the clock; at most one off {@link #within}
     */
    public long secondsWithin(Interval interval) {
        return accruedBy(interval.end()).toSeconds()
                - accruedBy(interval.start()).toSeconds();
    }

    private Duration measure(Interval interval) {
        return clock.workingTime(interval.start(), interval.end());
    }
}
