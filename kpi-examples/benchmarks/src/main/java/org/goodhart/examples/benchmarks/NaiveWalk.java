package org.goodhart.examples.benchmarks;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Set;

/** Working time as it is usually written, a loop over dates: the baseline. */
final class NaiveWalk {
    private final Set<LocalDate> holidays;

    private NaiveWalk(Set<LocalDate> holidays) {
        this.holidays = holidays;
    }

    static NaiveWalk ofTwentyYears() {
        return new NaiveWalk(new HashSet<>(Calendars.holidays()));
    }

    Duration workingTime(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = LocalDate.ofInstant(to, Calendars.ZONE);
        for (LocalDate date = LocalDate.ofInstant(from, Calendars.ZONE); !date.isAfter(last); date = date.plusDays(1)) {
            if (date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !holidays.contains(date)) {
                sum = sum.plus(between(date, LocalTime.of(9, 0), LocalTime.of(13, 0), from, to))
                        .plus(between(date, LocalTime.of(13, 45), LocalTime.of(18, 0), from, to));
            }
        }
        return sum;
    }

    private static Duration between(LocalDate date, LocalTime opening, LocalTime closing, Instant from, Instant to) {
        Instant start = date.atTime(opening).atZone(Calendars.ZONE).toInstant();
        Instant end = date.atTime(closing).atZone(Calendars.ZONE).toInstant();
        start = start.isBefore(from) ? from : start;
        end = end.isAfter(to) ? to : end;
        return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
    }
}
