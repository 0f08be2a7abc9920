package org.goodhart.testkit.arbitraries;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.goodhart.calendar.OpeningHours;
import org.goodhart.calendar.WeeklyHours;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.calendar.WorkSpan;
import org.goodhart.value.EffectiveDated;

/**
 * Calendars and instants to try laws on: offices that keep ordinary hours, and desks with night shifts, overlapping
 * spans, empty weeks and exceptions on every other date, in zones whose clocks misbehave. All instants are of the
 * years 2009 to 2014, in which zones skipped dates, changed their law and shifted by half an hour, so that exceptions
 * are met often.
 */
public final class CalendarArbitraries {
    private static final LocalDate FIRST = LocalDate.of(2009, 1, 1);
    private static final int DAYS = 6 * 365;

    private CalendarArbitraries() {}

    /**
     * Zones with daylight saving of an hour, of half an hour, at midnight and in winter; with a skipped date, an odd
     * offset and law that changed; and one in which nothing happens.
     *
     * @return an arbitrary that shrinks towards UTC
     */
    public static Arbitrary<ZoneId> zones() {
        return Arbitraries.of(
                        "UTC",
                        "Europe/Berlin",
                        "America/New_York",
                        "Australia/Lord_Howe",
                        "America/Sao_Paulo",
                        "Pacific/Apia",
                        "Africa/Casablanca",
                        "Asia/Kathmandu",
                        "Europe/Moscow")
                .map(ZoneId::of);
    }

    /**
     * Spans of any length up to 24 hours, a good part of them over midnight, to the minute and sometimes to the
     * nanosecond.
     *
     * @return an arbitrary of spans
     */
    public static Arbitrary<WorkSpan> spans() {
        Arbitrary<LocalTime> quarters =
                Arbitraries.integers().between(0, 95).map(q -> LocalTime.ofSecondOfDay(q * 900L));
        Arbitrary<LocalTime> nanos =
                Arbitraries.longs().between(0, LocalTime.MAX.toNanoOfDay()).map(LocalTime::ofNanoOfDay);
        Arbitrary<LocalTime> times = Arbitraries.frequencyOf(Tuple.of(5, quarters), Tuple.of(1, nanos));
        return Combinators.combine(times, times).as(WorkSpan::of);
    }

    /**
     * Weeks: of an office, round the clock, closed, and with up to three spans on any day less breaks.
     *
     * @return an arbitrary of weekly hours
     */
    public static Arbitrary<WeeklyHours> weeklyHours() {
        Arbitrary<WeeklyHours> usual = Arbitraries.of(
                        "Mon-Fri 09:00-18:00, Sat 10:00-14:00; break 13:00-13:45",
                                "Mon-Sun 22:00-06:00; break 02:00-02:30",
                        "Mon-Sun 00:00-24:00", "closed")
                .map(WeeklyHours::parse);
        Arbitrary<Map<DayOfWeek, List<WorkSpan>>> days = Arbitraries.maps(
                        Arbitraries.of(DayOfWeek.class), spans().list().ofMaxSize(3))
                .ofMaxSize(7);
        Arbitrary<WeeklyHours> odd = Combinators.combine(days, spans().optional(0.3))
                .as((week, pause) -> pause.map(WeeklyHours.of(week)::withBreak).orElseGet(() -> WeeklyHours.of(week)));
        return Arbitraries.oneOf(usual, odd);
    }

    /**
     * Calendars of a week with exceptions: none, or up to twenty dates that are closed or have hours of their own.
     *
     * @return an arbitrary of opening hours
     */
    public static Arbitrary<OpeningHours> openingHours() {
        Arbitrary<Map<LocalDate, List<WorkSpan>>> hours =
                Arbitraries.maps(dates(), spans().list().ofMaxSize(2)).ofMaxSize(10);
        return Combinators.combine(zones(), weeklyHours(), hours, dates().set().ofMaxSize(10))
                .as((zone, week, own, closed) -> {
                    OpeningHours calendar = WorkCalendar.of(zone, week).withClosed(closed);
                    for (Map.Entry<LocalDate, List<WorkSpan>> entry : own.entrySet()) {
                        calendar = calendar.withHours(
                                entry.getKey(), entry.getValue().toArray(WorkSpan[]::new));
                    }
                    return calendar;
                });
    }

    /**
     * Calendars of every kind: of opening hours, always open, united, intersected, and in versions.
     *
     * @return an arbitrary of calendars
     */
    public static Arbitrary<WorkCalendar> calendars() {
        Arbitrary<WorkCalendar> simple = openingHours().map(hours -> hours);
        return Arbitraries.frequencyOf(
                Tuple.of(6, simple),
                Tuple.of(1, zones().map(WorkCalendar::alwaysOpen)),
                Tuple.of(1, Combinators.combine(simple, simple).as(WorkCalendar::union)),
                Tuple.of(1, Combinators.combine(simple, simple).as(WorkCalendar::intersection)),
                Tuple.of(
                        1,
                        Combinators.combine(simple, simple, dates())
                                .as((old, anew, date) -> WorkCalendar.versions(
                                        EffectiveDated.always(old).andFrom(date, anew)))));
    }

    /**
     * Dates of the years 2009 to 2014.
     *
     * @return an arbitrary of dates
     */
    public static Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, DAYS - 1).map(FIRST::plusDays);
    }

    /**
     * Instants of the years 2009 to 2014: on full hours, to the nanosecond, and at or near the instants at which a
     * clock changes.
     *
     * @return an arbitrary of instants
     */
    public static Arbitrary<Instant> instants() {
        long first = FIRST.toEpochDay() * 24;
        Arbitrary<Instant> hours =
                Arbitraries.longs().between(first, first + DAYS * 24L).map(hour -> Instant.ofEpochSecond(hour * 3600));
        Arbitrary<Instant> exact = Combinators.combine(
                        hours, Arbitraries.longs().between(0, 3_600_000_000_000L))
                .as(Instant::plusNanos);
        Arbitrary<Instant> atChanges = Combinators.combine(
                        zones(), hours, Arbitraries.longs().between(-90, 90))
                .as((zone, instant, minutes) -> change(zone, instant).plus(Duration.ofMinutes(minutes)));
        return Arbitraries.oneOf(hours, exact, atChanges);
    }

    /**
     * Amounts of working time of either sign, zero among them, up to some weeks.
     *
     * @return an arbitrary of durations
     */
    public static Arbitrary<Duration> amounts() {
        return Arbitraries.oneOf(
                Arbitraries.of(Duration.ZERO, Duration.ofNanos(1), Duration.ofNanos(-1)),
                Arbitraries.integers().between(-200, 200).map(Duration::ofHours),
                Arbitraries.longs()
                        .between(-1_000_000_000_000_000L, 1_000_000_000_000_000L)
                        .map(Duration::ofNanos));
    }

    private static Instant change(ZoneId zone, Instant before) {
        ZoneOffsetTransition next = zone.getRules().nextTransition(before);
        return next == null || next.getInstant().isAfter(before.plus(Duration.ofDays(366)))
                ? before
                : next.getInstant();
    }
}
