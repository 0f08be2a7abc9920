package org.goodhart.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import org.goodhart.value.Interval;

/** Working dates as a unit: dates are walked one by one while they are worked, and runs that are not are skipped. */
final class WorkingDates {
    private static final LongRanges FULL_DAY = LongRanges.of(0, HoursText.DAY);

    private WorkingDates() {}

    static boolean isWorking(WorkCalendar calendar, LocalDate date) {
        Instant from = Horizon.check(calendar, midnight(calendar.zone(), date), "date");
        LocalDate tomorrow = date.plusDays(1);
        if (isTurnedBackOver(calendar.zone(), date) || isTurnedBackOver(calendar.zone(), tomorrow)) {
            return isWorkingInParts(calendar, date, Horizon.toNanos(from));
        }
        return isOpenWithin(calendar, from, midnight(calendar.zone(), tomorrow));
    }

    /** A date on whose edge a clock is turned back is shown, left and shown again. */
    private static boolean isWorkingInParts(WorkCalendar calendar, LocalDate date, long around) {
        LongRanges shown = WallClock.instants(
                calendar.zone(),
                day -> day == date.toEpochDay() ? FULL_DAY : LongRanges.EMPTY,
                around - HoursText.DAY,
                around + 2 * HoursText.DAY);
        for (int i = 0; i < shown.size(); i++) {
            if (isOpenWithin(calendar, Horizon.toInstant(shown.start(i)), Horizon.toInstant(shown.end(i)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOpenWithin(WorkCalendar calendar, Instant start, Instant end) {
        return start.isBefore(end)
                && Interval.of(start, end)
                        .intersection(calendar.horizon())
                        .flatMap(known -> calendar.segments(known).findFirst())
                        .isPresent();
    }

    static Instant plus(WorkCalendar calendar, Instant from, int dates) {
        Horizon.check(calendar, from, "from");
        if (dates == 0) {
            return from;
        }
        if (Math.abs((long) dates) > calendar.horizon().duration().toDays() + 2) {
            throw tooFew(calendar, from, dates);
        }
        ZonedDateTime start = from.atZone(calendar.zone());
        LocalDate date = start.toLocalDate().plusDays(Integer.signum(dates));
        requireWithin(calendar, date, from, dates);
        for (int left = Math.abs(dates); ; ) {
            boolean worked = calendar.isWorkingDate(date);
            left -= worked ? 1 : 0;
            if (left == 0) {
                return instant(calendar.zone(), date.atTime(start.toLocalTime()));
            }
            date = (worked
                            ? Optional.of(date.plusDays(Integer.signum(dates)))
                            : dates > 0 ? after(calendar, date) : before(calendar, date))
                    .orElseThrow(() -> tooFew(calendar, from, dates));
            requireWithin(calendar, date, from, dates);
        }
    }

    /** A later date than one that is not worked, with no worked date between; empty if none follows. */
    private static Optional<LocalDate> after(WorkCalendar calendar, LocalDate date) {
        ZoneId zone = calendar.zone();
        return calendar.nextOpen(midnight(zone, date)).map(open -> {
            LocalDate opened = LocalDate.ofInstant(open, zone);
            LocalDate first = isTurnedBackOver(zone, opened) ? opened.minusDays(1) : opened;
            return first.isAfter(date) ? first : date.plusDays(1);
        });
    }

    /** An earlier date than one that is not worked, with no worked date between; empty if there was none. */
    private static Optional<LocalDate> before(WorkCalendar calendar, LocalDate date) {
        ZoneId zone = calendar.zone();
        Instant midnight = midnight(zone, date);
        if (isTurnedBackOver(zone, date) || isOpenWithin(calendar, midnight.minusNanos(1), midnight)) {
            return Optional.of(date.minusDays(1));
        }
        return calendar.previousClose(midnight).map(close -> {
            LocalDate worked = LocalDate.ofInstant(close.minusNanos(1), zone);
            LocalDate last = isTurnedBackOver(zone, worked.plusDays(1)) ? worked.plusDays(1) : worked;
            return last.isBefore(date) ? last : date.minusDays(1);
        });
    }

    /** The first instant that shows a date or a later one. */
    private static Instant midnight(ZoneId zone, LocalDate date) {
        return date.atStartOfDay(zone).toInstant();
    }

    /** Whether the clock is turned back over the midnight before a date, so that the date before is shown once more. */
    private static boolean isTurnedBackOver(ZoneId zone, LocalDate date) {
        ZoneOffsetTransition transition = zone.getRules().getTransition(date.atStartOfDay());
        return transition != null && transition.isOverlap();
    }

    private static void requireWithin(WorkCalendar calendar, LocalDate date, Instant from, int dates) {
        Instant midnight = midnight(calendar.zone(), date);
        Interval horizon = calendar.horizon();
        if (midnight.isBefore(horizon.start()) || !midnight.isBefore(horizon.end())) {
            throw tooFew(calendar, from, dates);
        }
    }

    private static DateTimeException tooFew(WorkCalendar calendar, Instant from, int dates) {
        Interval horizon = calendar.horizon();
        return new DateTimeException("Calendar (" + calendar + ") has no " + Math.abs((long) dates) + " working dates "
                + (dates < 0 ? "before " : "after ") + from + " within its horizon, " + horizon.start() + " to "
                + horizon.end());
    }

    /** A local time that a gap skips is the instant of the gap, one that is shown twice the earlier instant. */
    static Instant instant(ZoneId zone, LocalDateTime local) {
        ZoneOffsetTransition transition = zone.getRules().getTransition(local);
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : local.atZone(zone).toInstant();
    }
}
