package org.goodhart.examples.benchmarks;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.goodhart.calendar.OpeningHours;
import org.goodhart.calendar.WeeklyHours;
import org.goodhart.calendar.WorkCalendar;

/** The calendar that is measured: an office with holidays, in a zone with clock changes. */
final class Calendars {
    static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private Calendars() {}

    static OpeningHours ofTwentyYears() {
        return WorkCalendar.of(ZONE, WeeklyHours.parse("Mon-Fri 09:00-18:00; break 13:00-13:45"))
                .withClosed(holidays());
    }

    /** Ten dates a year. */
    static List<LocalDate> holidays() {
        List<LocalDate> holidays = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            holidays.add(FIRST.plusDays(36L * i));
        }
        return holidays;
    }
}
