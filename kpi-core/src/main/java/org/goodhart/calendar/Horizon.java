package org.goodhart.calendar;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.goodhart.value.Interval;

/** The time line in nanoseconds since 1910, which a long holds until 2200. */
final class Horizon {
    private static final long SECOND = 1_000_000_000L;
    private static final Instant EARLIEST = Instant.parse("1910-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    static final Interval USUAL = Interval.of(EARLIEST, LATEST);

    private Horizon() {}

    static long toNanos(Instant instant) {
        return (instant.getEpochSecond() - EARLIEST.getEpochSecond()) * SECOND + instant.getNano();
    }

    static Instant toInstant(long nanos) {
        return Instant.ofEpochSecond(
                EARLIEST.getEpochSecond() + Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
    }

    static Interval common(Interval one, Interval two) {
        Instant start = one.start().isAfter(two.start()) ? one.start() : two.start();
        Instant end = one.end().isBefore(two.end()) ? one.end() : two.end();
        if (!start.isBefore(end)) {
            throw new DateTimeException("Calendars that answer from " + one.start() + " to " + one.end() + " and from "
                    + two.start() + " to " + two.end() + " have no time in common");
        }
        return Interval.of(start, end);
    }

    static Instant check(WorkCalendar calendar, Instant instant, String name) {
        requireNonNull(instant, name);
        Interval horizon = calendar.horizon();
        if (instant.isBefore(horizon.start()) || instant.isAfter(horizon.end())) {
            throw new DateTimeException(
                    name + " " + instant + " is outside the horizon of the calendar, " + horizon.start() + " to "
                            + horizon.end() + "\nMaybe seconds and milliseconds of an epoch were mixed up");
        }
        return instant;
    }

    /** What is left of the horizon. */
    static Interval from(WorkCalendar calendar, Instant instant) {
        check(calendar, instant, "instant");
        return Interval.of(instant, calendar.horizon().end());
    }

    /** The duration the other way round, and an error for one that no horizon holds. */
    static Duration reversed(WorkCalendar calendar, Instant to, Duration working) {
        requireNonNull(working, "working");
        if (exceeds(working, calendar.horizon())) {
            throw usedUp(calendar, check(calendar, to, "to"), working, !working.isNegative());
        }
        return working.negated();
    }

    static boolean exceeds(Duration working, Interval horizon) {
        long seconds = horizon.end().getEpochSecond() - horizon.start().getEpochSecond() - 1;
        if (working.toSeconds() < seconds && working.toSeconds() > -seconds) return false;
        Duration longest = horizon.duration();
        return working.compareTo(longest) > 0 || working.compareTo(longest.negated()) < 0;
    }

    static DateTimeException usedUp(WorkCalendar calendar, Instant from, Duration working) {
        return usedUp(calendar, from, working, working.isNegative());
    }

    private static DateTimeException usedUp(WorkCalendar calendar, Instant from, Duration working, boolean back) {
        Interval horizon = calendar.horizon();
        boolean never = back
                ? calendar.segments(Interval.of(horizon.start(), from))
                        .findFirst()
                        .isEmpty()
                : calendar.nextOpen(from).isEmpty();
        String reach = back ? " back to " + horizon.start() : " up to " + horizon.end();
        return new DateTimeException("Calendar (" + calendar + ") "
                + (never
                        ? "is never open"
                        : "has less than " + working.toString().replace("-", "") + " of open time")
                + (back ? " before " : " after ") + from + reach + ", the end of its horizon"
                + (never ? "\nMaybe its weekly hours are missing" : ""));
    }

    static DateTimeException noOpening(WorkCalendar calendar, Instant closing) {
        return new DateTimeException("Calendar (" + calendar + ") does not open again after its closing at " + closing
                + " within its horizon, up to " + calendar.horizon().end() + "\nMaybe Edge.CLOSING is meant");
    }

    static DateTimeException noClosing(WorkCalendar calendar, Instant opening) {
        return new DateTimeException("Calendar (" + calendar + ") has no closing before its opening at " + opening
                + " within its horizon, from " + calendar.horizon().start() + "\nMaybe Edge.NEXT_OPENING is meant");
    }
}
