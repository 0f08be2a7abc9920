package org.goodhart.calendar;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The calendar of an ordinary week with exceptions by date: public holidays, short days, moved working Saturdays.
 * Made by {@link WorkCalendar#of}; of several exceptions for one date the last one given stands.
 *
 * <pre>{@code
 * OpeningHours moscow = WorkCalendar.of(ZoneId.of("Europe/Moscow"), WeeklyHours.parse("Mon-Fri 09:00-18:00"))
 *         .withClosed(LocalDate.of(2024, 4, 29))                                  // a bridge day ...
 *         .withHours(LocalDate.of(2024, 4, 27), WorkSpan.parse("09:00-18:00"))    // ... worked on the Saturday before
 *         .withHours(LocalDate.of(2024, 5, 8), WorkSpan.parse("09:00-17:00"));    // a short day before a holiday
 * }</pre>
 *
 * <p>Equal are calendars with equal zone, week and exceptions; an exception that repeats the ordinary hours of its
 * date is none.
 */
public final class OpeningHours extends IndexedCalendar {
    /** Where a date is closed from midnight to midnight; hours of their own are shifts. */
    private static final LongRanges CLOSED = LongRanges.of(-1, 0);

    private final WeeklyHours weekly;
    private final TreeMap<LocalDate, LongRanges> exceptions;
    private final Map<Long, LongRanges> shifts = new HashMap<>();
    private final LongRanges[] ordinaryDays = WeeklyHours.emptyWeek();

    OpeningHours(ZoneId zone, WeeklyHours weekly) {
        this(zone, requireNonNull(weekly, "hours"), new TreeMap<>());
    }

    private OpeningHours(ZoneId zone, WeeklyHours weekly, TreeMap<LocalDate, LongRanges> exceptions) {
        super(zone, Horizon.USUAL);
        this.weekly = weekly;
        this.exceptions = exceptions;
        exceptions.forEach((date, shift) -> shifts.put(date.toEpochDay(), shift));
        for (DayOfWeek day : DayOfWeek.values()) {
            ordinaryDays[day.ordinal()] = day(weekly.shift(day.minus(1)), weekly.shift(day));
        }
    }

    /**
     * The ordinary week.
     *
     * @return the weekly hours
     */
    public WeeklyHours weekly() {
        return weekly;
    }

    /**
     * The exception of a date in words: {@code closed}, its spans, or {@code no shift}.
     *
     * @param date the date
     * @return the exception, empty if the date is an ordinary one
     */
    public Optional<String> exception(LocalDate date) {
        return Optional.ofNullable(exceptions.get(requireNonNull(date, "date"))).map(OpeningHours::print);
    }

    /**
     * This calendar closed from 00:00 to 24:00 of some dates. The tail of a night shift that started on the date
     * before is removed with them; of a night shift that starts on such a date, the hours after its midnight stay.
     *
     * @param dates the dates, holidays for example
     * @return the calendar
     */
    @Override
    public OpeningHours withClosed(LocalDate... dates) {
        return withClosed(List.of(dates));
    }

    /**
     * This calendar closed from 00:00 to 24:00 of some dates, as {@link #withClosed(LocalDate...)}.
     *
     * @param dates the dates, holidays for example
     * @return the calendar
     */
    public OpeningHours withClosed(Collection<LocalDate> dates) {
        TreeMap<LocalDate, LongRanges> more = new TreeMap<>(exceptions);
        requireNonNull(dates, "dates").forEach(date -> more.put(requireNonNull(date, "date"), CLOSED));
        return new OpeningHours(zone(), weekly, more);
    }

    /**
     * This calendar with other hours on a date: the spans replace the shift that starts on it, be it longer, shorter
     * or none, and undo a closing of that date. The tail of a night shift that started on the date before stays.
     * Without spans no shift starts on the date, which differs from {@link #withClosed} in just those tails. Breaks
     * of the ordinary week are not taken from the spans; a break on such a date lies between two of them.
     *
     * @param date the date on which the spans start
     * @param spans the spans; what overlaps is joined
     * @return the calendar
     */
    public OpeningHours withHours(LocalDate date, WorkSpan... spans) {
        return withHours(Map.of(requireNonNull(date, "date"), List.of(spans)));
    }

    /**
     * This calendar with other hours on some dates, as {@link #withHours(LocalDate, WorkSpan...)} for each of them: a
     * year of short days and moved working days read from a file. A calendar of thousands of dates is built at once this
     * way; date by date, each step would copy what was there.
     *
     * @param hours the spans that start on each date; a date with an empty list has no shift
     * @return the calendar
     */
    public OpeningHours withHours(Map<LocalDate, List<WorkSpan>> hours) {
        TreeMap<LocalDate, LongRanges> more = new TreeMap<>(exceptions);
        requireNonNull(hours, "hours").forEach((date, spans) -> {
            LongRanges shift =
                    WeeklyHours.shiftOf(requireNonNull(spans, () -> "spans of " + requireNonNull(date, "date")));
            if (shift.equals(weekly.shift(requireNonNull(date, "date").getDayOfWeek()))) {
                more.remove(date);
            } else {
                more.put(date, shift);
            }
        });
        return new OpeningHours(zone(), weekly, more);
    }

    @Override
    LongRanges compile(long from, long to) {
        return weekly.isClosed() && exceptions.isEmpty()
                ? LongRanges.EMPTY
                : WallClock.instants(zone(), this::hoursOn, from, to);
    }

    private LongRanges hoursOn(long epochDay) {
        LongRanges today = shifts.get(epochDay);
        LongRanges yesterday = shifts.get(epochDay - 1);
        if (today == null && yesterday == null) {
            return ordinaryDays[weekday(epochDay)];
        }
        if (CLOSED.equals(today)) {
            return LongRanges.EMPTY;
        }
        return day(
                yesterday == null || yesterday.equals(CLOSED) ? ordinary(epochDay - 1) : yesterday,
                today == null ? ordinary(epochDay) : today);
    }

    private LongRanges ordinary(long epochDay) {
        return weekly.shift(DayOfWeek.of(weekday(epochDay) + 1));
    }

    private static int weekday(long epochDay) {
        return (int) Math.floorMod(epochDay + 3, 7L);
    }

    /** 00:00-24:00 of a day: the tail of yesterday's shift and the day's own. */
    private static LongRanges day(LongRanges yesterday, LongRanges today) {
        return yesterday.shift(-HoursText.DAY).union(today).clip(0, HoursText.DAY);
    }

    private static String print(LongRanges shift) {
        return shift.equals(CLOSED) ? "closed" : shift.isEmpty() ? "no shift" : HoursText.printShift(shift);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OpeningHours hours
                && zone().equals(hours.zone())
                && weekly.equals(hours.weekly)
                && exceptions.equals(hours.exceptions);
    }

    @Override
    public int hashCode() {
        return Arrays.asList(zone(), weekly, exceptions).hashCode();
    }

    /**
     * The canonical text; equal calendars print equal text.
     *
     * @return for example {@code Europe/Berlin Mon-Fri 09:00-18:00 | 2026-01-01 closed | 2026-01-04 10:00-14:00}
     */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(zone() + " " + weekly);
        exceptions.forEach(
                (date, shift) -> text.append(" | ").append(date).append(' ').append(print(shift)));
        return text.toString();
    }
}
