package org.goodhart.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import org.goodhart.value.Interval;

/** Working dates as a unit. */
final class WorkingDates {
    private static final LongRanges FULL_DAY = LongRanges.of(0, HoursText.DAY);
    /** More dates than the usual horizon has. */
    private static final int TOO_MANY = 110_000;

    private WorkingDates() {}

    static boolean isWorking(WorkCalendar calendar, LocalDate date) {
        Instant from =
                Horizon.check(calendar, date.atStartOfDay(calendar.zone()).toInstant(), "date");
        long around = Horizon.toNanos(from);
        LongRanges shown = WallClock.instants(
                calendar.zone(),
                day -> day == date.toEpochDay() ? FULL_DAY : LongRanges.EMPTY,
                around - HoursText.DAY,
                around + 2 * HoursText.DAY);
        for (int i = 0; i < shown.size(); i++) {
            Interval part = Interval.of(Horizon.toInstant(shown.start(i)), Horizon.toInstant(shown.end(i)));
            if (part.intersection(calendar.horizon())
                    .flatMap(known -> calendar.segments(known).findFirst())
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    static Instant plus(WorkCalendar calendar, Instant from, int dates) {
        Horizon.check(calendar, from, "from");
        if (dates == 0) {
            return from;
        }
        if (Math.abs((long) dates) > TOO_MANY) {
            throw new DateTimeException(
                    dates + " working dates from " + from + " are beyond the horizon of the calendar");
        }
        ZonedDateTime start = from.atZone(calendar.zone());
        LocalDate date = start.toLocalDate();
        for (int left = Math.abs(dates); left > 0; ) {
            date = date.plusDays(Integer.signum(dates));
            requireWithin(calendar, date, from, dates);
            left -= calendar.isWorkingDate(date) ? 1 : 0;
        }
        return instant(calendar, date.atTime(start.toLocalTime()));
    }

    private static void requireWithin(WorkCalendar calendar, LocalDate date, Instant from, int dates) {
        Instant midnight = date.atStartOfDay(calendar.zone()).toInstant();
        Interval horizon = calendar.horizon();
        if (midnight.isBefore(horizon.start()) || !midnight.isBefore(horizon.end())) {
            throw new DateTimeException("Calendar (" + calendar + ") has no " + Math.abs(dates) + " working dates "
                    + (dates < 0 ? "before " : "after ") + from + " within its horizon, " + horizon.start() + " to "
                    + horizon.end());
        }
    }

    private static Instant instant(WorkCalendar calendar, LocalDateTime local) {
        ZoneOffsetTransition transition = calendar.zone().getRules().getTransition(local);
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : local.atZone(calendar.zone()).toInstant();
    }
}
