package org.goodhart.sla;

import java.time.Duration;
import java.time.Instant;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.value.Interval;

/**
 * A norm as it binds from an instant on.
 *
 * @param norm the norm; its target and its pauses stay bound
 * @param clock the hours in force at each instant, over all versions of the book
 */
record BoundNorm(SlaNorm norm, WorkCalendar clock) {

    Duration allowance(Instant start) {
        return norm.target().allowance(clock, start);
    }

    /** Whether more of the norm's time passed than may: what {@link #passed} says, compared with {@link #allowance}. */
    boolean isExceeded(Instant start, Instant until) {
        return clock.workingTimeExceeds(start, until, allowance(start));
    }

    Duration passed(Interval interval) {
        return clock.workingTime(interval.start(), interval.end());
    }

    /** By the norm alone, so that a version which comes later moves nothing into another month. */
    Instant nominallyDueAt(Instant start) {
        return norm.target().dueAt(norm.calendar(), start);
    }
}
