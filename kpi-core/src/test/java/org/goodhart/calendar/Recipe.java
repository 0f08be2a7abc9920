package org.goodhart.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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

    OpeningHours calendar() {
        WeeklyHours hoursOfWeek = WeeklyHours.of(week);
        for (WorkSpan pause : breaks) {
            hoursOfWeek = hoursOfWeek.withBreak(pause);
        }
        OpeningHours calendar = WorkCalendar.of(zone, hoursOfWeek);
        for (Map.Entry<LocalDate, List<WorkSpan>> entry : hours.entrySet()) {
            calendar = calendar.withHours(entry.getKey(), entry.getValue().toArray(WorkSpan[]::new));
        }
        return calendar.withClosed(closed);
    }

    boolean isOpen(Instant instant) {
        LocalDateTime clock = instant.atZone(zone).toLocalDateTime();
        LocalDate today = clock.toLocalDate();
        LocalTime time = clock.toLocalTime();
        if (closed.contains(today)) {
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
        boolean ownHours = hours.containsKey(date) && !closed.contains(date);
        return ownHours ? hours.get(date) : week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    private boolean pausing(LocalDate date, LocalTime time) {
        return !(hours.containsKey(date) && !closed.contains(date))
                && breaks.stream()
                        .anyMatch(pause -> pause.from().isBefore(pause.to())
                                ? !time.isBefore(pause.from()) && time.isBefore(pause.to())
                                : !time.isBefore(pause.from()) || time.isBefore(pause.to()));
    }

    /** Some days on both sides of a date that the zone's law makes interesting. */
    Interval window() {
        return Interval.of(
                around.minusDays(3).atStartOfDay(zone).toInstant(),
                around.plusDays(4).atStartOfDay(zone).toInstant());
    }

    static Arbitrary<Recipe> any() {
        return Arbitraries.of(ZONES).map(ZoneId::of).flatMap(zone -> dates(zone).flatMap(date -> around(zone, date)));
    }

    private static Arbitrary<Recipe> around(ZoneId zone, LocalDate date) {
        Arbitrary<LocalDate> near = Arbitraries.integers().between(-4, 4).map(date::plusDays);
        Arbitrary<List<WorkSpan>> spans = spans().list().ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.maps(Arbitraries.of(DayOfWeek.class), spans).ofMaxSize(7),
                        spans().list().ofMaxSize(2),
                        Arbitraries.maps(near, spans).ofMaxSize(4),
                        near.list().ofMaxSize(2))
                .as((week, breaks, hours, closed) -> new Recipe(zone, week, breaks, hours, closed, date));
    }

    private static Arbitrary<LocalDate> dates(ZoneId zone) {
        Arbitrary<Instant> any =
                Arbitraries.longs().between(631_152_000, 2_145_916_800).map(Instant::ofEpochSecond);
        Arbitrary<Instant> atTransition = any.map(instant -> {
            var next = zone.getRules().nextTransition(instant);
            return next == null || next.getInstant().getEpochSecond() > 2_145_916_800 ? instant : next.getInstant();
        });
        return Arbitraries.oneOf(any, atTransition, atTransition).map(instant -> LocalDate.ofInstant(instant, zone));
    }

    static Arbitrary<WorkSpan> spans() {
        Arbitrary<LocalTime> anyTime =
                Arbitraries.integers().between(0, 1439).map(m -> LocalTime.ofSecondOfDay(m * 60L));
        Arbitrary<LocalTime> nightTime =
                Arbitraries.integers().between(0, 16).map(q -> LocalTime.ofSecondOfDay(q * 900L));
        Arbitrary<LocalTime> times = Arbitraries.oneOf(anyTime, nightTime);
        return Combinators.combine(times, times).as(WorkSpan::of);
    }
}
