package org.goodhart.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.function.LongConsumer;

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

    /** A stretch of the time line with one offset. */
    private interface Stretch {
        void accept(long start, long end, long offset);
    }

    static LongRanges instants(ZoneId zone, Hours hours, long from, long to) {
        LongRanges.Builder open = new LongRanges.Builder();
        stretches(zone, from, to, (start, end, offset) -> add(open, hours, start, end, offset));
        return open.build();
    }

    /** The local dates, as epoch days, that are shown between two points of the time line. */
    static void dates(ZoneId zone, long from, long to, LongConsumer dates) {
        stretches(zone, from, to, (start, end, offset) -> {
            for (long day = day(start + offset); day <= day(end - 1 + offset); day++) {
                dates.accept(day + DAY_ZERO);
            }
        });
    }

    private static void stretches(ZoneId zone, long from, long to, Stretch each) {
        ZoneRules rules = zone.getRules();
        for (long start = from; start < to; ) {
            Instant instant = Horizon.toInstant(start);
            ZoneOffsetTransition next = rules.nextTransition(instant);
            long end = next == null || !next.getInstant().isBefore(Horizon.toInstant(to))
                    ? to
                    : Horizon.toNanos(next.getInstant());
            each.accept(start, end, rules.getOffset(instant).getTotalSeconds() * 1_000_000_000L);
            start = end;
        }
    }

    private static void add(LongRanges.Builder open, Hours hours, long start, long end, long offset) {
        for (long day = day(start + offset); day <= day(end - 1 + offset); day++) {
            long midnight = day * HoursText.DAY - offset;
            LongRanges ranges = hours.on(day + DAY_ZERO);
            for (int i = 0; i < ranges.size(); i++) {
                open.add(Math.max(start, midnight + ranges.start(i)), Math.min(end, midnight + ranges.end(i)));
            }
        }
    }

    private static long day(long local) {
        return Math.floorDiv(local, HoursText.DAY);
    }
}
