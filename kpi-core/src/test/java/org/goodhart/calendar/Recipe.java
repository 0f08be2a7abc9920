package org.goodhart.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.goodhart.value.Interval;

/**
 * A schedule as somebody would write it down, read twice: by the library, and by an oracle that looks at a clock
 * every minute.
 */
record Recipe(
        ZoneId zone,
        Map<DayOfWeek, List<WorkSpan>> week,
        List<WorkSpan> breaks,
        Map<LocalDate, List<WorkSpan>> hours,
        List<LocalDate> closed,
        boolean closedLast,
        LocalDate around) {

    static final List<String> ZONES = List.of(
            "Europe/Berlin",
            "America/New_York",
            "Australia/Lord_Howe",
            "America/Sao_Paulo",
            "Pacific/Apia",
            "Africa/Casablanca",
            "Asia/Kathmandu",
            "Europe/Moscow",
            "America/St_Johns",
            "UTC");

    /** Offsets and changes that are not on a full quarter of an hour, of the time when there were some. */
    static final List<String> ODD_ZONES = List.of(
            "Europe/Amsterdam",
            "Africa/Monrovia",
            "Asia/Kolkata",
            "Pacific/Honolulu",
            "Europe/Dublin",
            "America/La_Paz");

    static final Interval YEARS = Interval.parse("1990-01-01T00:00:00Z/2038-01-01T00:00:00Z");
    private static final Interval CENTURY = Interval.parse("1911-01-01T00:00:00Z/2038-01-01T00:00:00Z");

    OpeningHours calendar() {
        WeeklyHours hoursOfWeek = WeeklyHours.of(week);
        for (WorkSpan pause : breaks) {
            hoursOfWeek = hoursOfWeek.withBreak(pause);
        }
        OpeningHours calendar = WorkCalendar.of(zone, hoursOfWeek);
        calendar = closedLast ? calendar : calendar.withClosed(closed);
        for (Map.Entry<LocalDate, List<WorkSpan>> entry : hours.entrySet()) {
            calendar = calendar.withHours(entry.getKey(), entry.getValue().toArray(WorkSpan[]::new));
        }
        return closedLast ? calendar.withClosed(closed) : calendar;
    }

    boolean isOpen(Instant instant) {
        LocalDateTime clock = instant.atZone(zone).toLocalDateTime();
        LocalDate today = clock.toLocalDate();
        LocalTime time = clock.toLocalTime();
        if (isClosed(today)) {
            return false;
        }
        for (WorkSpan span : shift(today)) {
            boolean overMidnight = span.to().compareTo(span.from()) <= 0;
            if (!time.isBefore(span.from()) && (overMidnight || time.isBefore(span.to())) && !pausing(today, time)) {
                return true;
            }
        }
        LocalDate yesterday = today.minusDays(1);
        for (WorkSpan span : shift(yesterday)) {
            if (span.to().compareTo(span.from()) <= 0 && time.isBefore(span.to()) && !pausing(yesterday, time)) {
                return true;
            }
        }
        return false;
    }

    private List<WorkSpan> shift(LocalDate date) {
        return hasOwnHours(date) ? hours.get(date) : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    /** Of a closing and hours of its own for one date, whichever was given last stands. */
    private boolean isClosed(LocalDate date) {
        return closed.contains(date) && (closedLast || !hours.containsKey(date));
    }

    private boolean hasOwnHours(LocalDate date) {
        return hours.containsKey(date) && !isClosed(date);
    }

    private boolean pausing(LocalDate date, LocalTime time) {
        return !hasOwnHours(date)
                && breaks.stream()
                        .anyMatch(pause -> pause.from().isBefore(pause.to())
                                ? !time.isBefore(pause.from()) && time.isBefore(pause.to())
                                : !time.isBefore(pause.from()) || time.isBefore(pause.to()));
    }

    /** Every time of day at which something could begin or end. */
    Set<LocalTime> times() {
        Set<LocalTime> times = new HashSet<>(Set.of(LocalTime.MIDNIGHT));
        Stream.of(week.values(), hours.values(), List.of(breaks))
                .flatMap(Collection::stream)
                .flatMap(Collection::stream)
                .forEach(span -> times.addAll(List.of(span.from(), span.to())));
        return times;
    }

    /** Some days on both sides of a date that the zone's law makes interesting. */
    Interval window() {
        return window(3);
    }

    Interval window(int days) {
        return Interval.of(
                around.minusDays(days).atStartOfDay(zone).toInstant(),
                around.plusDays(days + 1).atStartOfDay(zone).toInstant());
    }

    /** Schedules to the minute in the zones that misbehave, in the years 1990 to 2037. */
    static Arbitrary<Recipe> any() {
        return in(Arbitraries.of(ZONES), YEARS, minutes());
    }

    /** Schedules to the minute in whatever zones there are. */
    static Arbitrary<Recipe> anywhere() {
        List<String> all = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        return in(Arbitraries.oneOf(Arbitraries.of(ZONES), Arbitraries.of(all)), YEARS, minutes());
    }

    /** Schedules to the second, also in zones whose offsets had odd seconds. */
    static Arbitrary<Recipe> toTheSecond() {
        Arbitrary<LocalTime> seconds = Arbitraries.integers().between(0, 86_399).map(LocalTime::ofSecondOfDay);
        Arbitrary<LocalTime> times = Arbitraries.oneOf(seconds, seconds, minutes());
        Arbitrary<Recipe> now = in(Arbitraries.of(ZONES), YEARS, times);
        return Arbitraries.oneOf(now, in(Arbitraries.of(ODD_ZONES), CENTURY, times));
    }

    private static Arbitrary<Recipe> in(Arbitrary<String> zones, Interval years, Arbitrary<LocalTime> times) {
        Arbitrary<WorkSpan> spans = Combinators.combine(times, times).as(WorkSpan::of);
        return zones.map(ZoneId::of).flatMap(zone -> dates(zone, years).flatMap(date -> around(zone, date, spans)));
    }

    private static Arbitrary<Recipe> around(ZoneId zone, LocalDate date, Arbitrary<WorkSpan> span) {
        Arbitrary<LocalDate> near = Arbitraries.integers().between(-4, 4).map(date::plusDays);
        Arbitrary<List<WorkSpan>> spans = span.list().ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.maps(Arbitraries.of(DayOfWeek.class), spans).ofMaxSize(7),
                        span.list().ofMaxSize(2),
                        Arbitraries.maps(near, spans).ofMaxSize(6),
                        near.list().ofMaxSize(3),
                        Arbitraries.of(true, false))
                .as((week, breaks, hours, closed, closedLast) ->
                        new Recipe(zone, week, breaks, hours, closed, closedLast, date));
    }

    /** Dates within some years, two of three at a change of the zone's clock if it has any then. */
    private static Arbitrary<LocalDate> dates(ZoneId zone, Interval years) {
        long first = years.start().getEpochSecond();
        Arbitrary<Instant> any = Arbitraries.longs()
                .between(first, years.end().getEpochSecond() - 1)
                .map(Instant::ofEpochSecond);
        Arbitrary<Instant> atTransition = any.map(instant -> {
            ZoneOffsetTransition next = zone.getRules().nextTransition(instant);
            return next == null || !next.getInstant().isBefore(years.end()) ? instant : next.getInstant();
        });
        return Arbitraries.oneOf(any, atTransition, atTransition).map(instant -> LocalDate.ofInstant(instant, zone));
    }

    /** Full minutes, and quarters of the first hours of a day, in which clocks are changed. */
    private static Arbitrary<LocalTime> minutes() {
        Arbitrary<LocalTime> anyTime =
                Arbitraries.integers().between(0, 1439).map(m -> LocalTime.ofSecondOfDay(m * 60L));
        Arbitrary<LocalTime> nightTime =
                Arbitraries.integers().between(0, 16).map(q -> LocalTime.ofSecondOfDay(q * 900L));
        return Arbitraries.oneOf(anyTime, nightTime);
    }

    static Arbitrary<WorkSpan> spans() {
        return Combinators.combine(minutes(), minutes()).as(WorkSpan::of);
    }
}
