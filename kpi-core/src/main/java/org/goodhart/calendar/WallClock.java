package org.goodhart.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Which instants show which local time. Between two transitions of a zone local time is the time line, shifted; a gap
 * shows nothing, an overlap shows the same twice.
 */
final class WallClock {
    private static final long DAY_ZERO = LocalDate.of(1910, 1, 1).toEpochDay();

    private WallClock() {}

    /** What is open on each date, in nanoseconds after its midnight, below 24 hours. */
    interface Hours {
        LongRanges on(long epochDay);
    }

    static LongRanges instants(ZoneId zone, Hours hours, long from, long to) {
        ZoneRules rules = zone.getRules();
        LongRanges.Builder open = new LongRanges.Builder();
        for (long start = from; start < to; ) {
            Instant instant = Horizon.toInstant(start);
            ZoneOffsetTransition next = rules.nextTransition(instant);
            long end = next == null || !next.getInstant().isBefore(Horizon.toInstant(to))
                    ? to
                    : Horizon.toNanos(next.getInstant());
            add(open, hours, start, end, rules.getOffset(instant).getTotalSeconds() * 1_000_000_000L);
            start = end;
        }
        return open.build();
    }

    private static void add(LongRanges.Builder open, Hours hours, long start, long end, long offset) {
        long lastDay = Math.floorDiv(end - 1 + offset, HoursText.DAY);
        for (long day = Math.floorDiv(start + offset, HoursText.DAY); day <= lastDay; day++) {
            long midnight = day * HoursText.DAY - offset;
            LongRanges ranges = hours.on(day + DAY_ZERO);
            for (int i = 0; i < ranges.size(); i++) {
                open.add(Math.max(start, midnight + ranges.start(i)), Math.min(end, midnight + ranges.end(i)));
            }
        }
    }
}
