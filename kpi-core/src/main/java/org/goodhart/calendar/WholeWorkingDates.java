package org.goodhart.calendar;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Open for the whole of every local date on which another calendar has open time. */
final class WholeWorkingDates extends IndexedCalendar {
    private static final LongRanges WHOLE = LongRanges.of(0, HoursText.DAY);
    /** No local date is shown for longer: 24 hours, and up to 24 more where a clock is set back. */
    private static final long LONGEST_DATE = 2 * HoursText.DAY;

    private final WorkCalendar dates;

    WholeWorkingDates(WorkCalendar dates) {
        super(dates.zone(), Horizon.common(Horizon.USUAL, dates.horizon()));
        this.dates = dates;
    }

    @Override
    LongRanges compile(long from, long to) {
        long first = Math.max(Horizon.toNanos(horizon().start()), from - LONGEST_DATE);
        long last = Math.min(Horizon.toNanos(horizon().end()), to + LONGEST_DATE);
        Set<Long> worked = new HashSet<>();
        LongRanges open = open(dates, first, last);
        for (int i = 0; i < open.size(); i++) {
            WallClock.dates(zone(), open.start(i), open.end(i), worked::add);
        }
        return WallClock.instants(zone(), day -> worked.contains(day) ? WHOLE : LongRanges.EMPTY, from, to);
    }

    @Override
    public WorkCalendar wholeWorkingDates() {
        return this;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WholeWorkingDates whole && dates.equals(whole.dates);
    }

    @Override
    public int hashCode() {
        return 31 * dates.hashCode() + 1;
    }

    @Override
    public String toString() {
        return "whole working dates of (" + dates + ")";
    }
}
