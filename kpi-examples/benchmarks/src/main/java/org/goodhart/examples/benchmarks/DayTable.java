package org.goodhart.examples.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.goodhart.value.Interval;

/** Working time from a table with a row for each day of a few months: as fast as it gets, and right for calendars of one span a day in a zone of whole days alone. */
final class DayTable implements HandWrittenLoop.WorkingHours {

    private static final long DAY = 86_400_000_000_000L;

    private final long origin;
    private final long[] opening;
    private final long[] closing;
    private final long[] before;

    private DayTable(long origin, int days) {
        this.origin = origin;
        this.opening = new long[days];
        this.closing = new long[days];
        this.before = new long[days + 1];
    }

    /** The table of the generated desk's calendar, from February to May. */
    static DayTable ofTheGeneratedDesk() {
        ZoneId zone = GeneratedDesk.ZONE;
        LocalDate first = LocalDate.of(2026, 2, 1);
        Instant start = first.atStartOfDay(zone).toInstant();
        DayTable table = new DayTable(nanos(start), 150);
        for (int day = 0; day < 150; day++) {
            Instant midnight = start.plus(Duration.ofDays(day));
            Interval whole = Interval.of(midnight, midnight.plus(Duration.ofDays(1)));
            table.opening[day] = day * DAY;
            table.closing[day] = day * DAY;
            int at = day;
            GeneratedDesk.CALENDAR.segments(whole).forEach(open -> {
                table.opening[at] = nanos(open.start()) - table.origin;
                table.closing[at] = nanos(open.end()) - table.origin;
            });
            table.before[day + 1] = table.before[day] + table.closing[day] - table.opening[day];
        }
        return table;
    }

    private static long nanos(Instant instant) {
        return instant.getEpochSecond() * 1_000_000_000L + instant.getNano();
    }

    private long worked(Instant until) {
        long point = nanos(until) - origin;
        int day = (int) (point / DAY);
        long today = Math.min(point, closing[day]) - opening[day];
        return before[day] + Math.max(today, 0);
    }

    @Override
    public long between(Instant from, Instant to) {
        return worked(to) - worked(from);
    }

    @Override
    public Instant after(Instant from, Duration working) {
        long wanted = worked(from) + working.toNanos();
        int day = (int) ((nanos(from) - origin) / DAY);
        while (before[day + 1] < wanted) day++;
        long point = origin + opening[day] + wanted - before[day];
        return Instant.ofEpochSecond(point / 1_000_000_000L, point % 1_000_000_000L);
    }
}
