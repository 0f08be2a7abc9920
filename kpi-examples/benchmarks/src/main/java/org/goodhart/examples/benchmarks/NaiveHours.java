package org.goodhart.examples.benchmarks;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** The working time of the generated desk as it is usually written: date by date. */
final class NaiveHours {

    private static boolean isWorked(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !GeneratedDesk.HOLIDAYS.contains(date);
    }

    private static Instant at(LocalDate date, int hour) {
        return date.atTime(LocalTime.of(hour, 0)).atZone(GeneratedDesk.ZONE).toInstant();
    }

    Duration workingTime(Instant from, Instant to) {
        Duration sum = Duration.ZERO;
        LocalDate last = LocalDate.ofInstant(to, GeneratedDesk.ZONE);
        for (LocalDate date = LocalDate.ofInstant(from, GeneratedDesk.ZONE);
                !date.isAfter(last);
                date = date.plusDays(1)) {
            if (isWorked(date)) sum = sum.plus(within(date, from, to));
        }
        return sum;
    }

    private static Duration within(LocalDate date, Instant from, Instant to) {
        Instant start = at(date, 9).isBefore(from) ? from : at(date, 9);
        Instant end = at(date, 18).isAfter(to) ? to : at(date, 18);
        return start.isBefore(end) ? Duration.between(start, end) : Duration.ZERO;
    }

    Instant after(Instant from, Duration working) {
        Duration left = working;
        for (LocalDate date = LocalDate.ofInstant(from, GeneratedDesk.ZONE); ; date = date.plusDays(1)) {
            if (!isWorked(date)) continue;
            Instant start = at(date, 9).isBefore(from) ? from : at(date, 9);
            Duration open = within(date, from, at(date, 18));
            if (open.compareTo(left) >= 0) return start.plus(left);
            left = left.minus(open);
        }
    }
}
