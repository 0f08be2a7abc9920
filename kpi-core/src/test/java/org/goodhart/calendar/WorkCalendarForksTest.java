package org.goodhart.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.goodhart.value.EffectiveDated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where implementations of working time disagree: what is chosen here, one example each. */
class WorkCalendarForksTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WorkCalendar OFFICE = calendar("Europe/Berlin", "Mon-Fri 09:00-18:00");

    @ParameterizedTest
    @CsvSource({ // 2026-01-05 is a Monday
        "2026-01-05T09:00, PT9H, 2026-01-05T18:00, 2026-01-06T09:00",
        "2026-01-05T17:00, PT1H, 2026-01-05T18:00, 2026-01-06T09:00",
        "2026-01-05T20:00, PT9H, 2026-01-06T18:00, 2026-01-07T09:00",
        "2026-01-09T17:00, PT1H, 2026-01-09T18:00, 2026-01-12T09:00",
        "2026-01-09T17:00, PT1H0.000000001S, 2026-01-12T09:00:00.000000001, 2026-01-12T09:00:00.000000001",
        "2026-01-05T10:00, PT1H, 2026-01-05T11:00, 2026-01-05T11:00",
        "2026-01-06T18:00, -PT9H, 2026-01-05T18:00, 2026-01-06T09:00",
        "2026-01-06T10:00, -PT1H, 2026-01-05T18:00, 2026-01-06T09:00",
        "2026-01-06T10:00, -PT2H, 2026-01-05T17:00, 2026-01-05T17:00"
    })
    void fork1UsedUpAtAnEdgeIsClosingOrNextOpeningAsNamed(
            String from, Duration working, String closing, String opening) {
        assertThat(OFFICE.plus(berlin(from), working, Edge.CLOSING)).isEqualTo(berlin(closing));
        assertThat(OFFICE.plus(berlin(from), working, Edge.NEXT_OPENING)).isEqualTo(berlin(opening));
        assertThat(OFFICE.minus(berlin(from), working.negated(), Edge.CLOSING)).isEqualTo(berlin(closing));
        assertThat(OFFICE.minus(berlin(from), working.negated(), Edge.NEXT_OPENING))
                .isEqualTo(berlin(opening));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-10-25, PT25H",
        "Europe/Berlin, 2026-03-29, PT23H",
        "Australia/Lord_Howe, 2026-04-05, PT24H30M",
        "Australia/Lord_Howe, 2026-10-04, PT23H30M",
        "America/Sao_Paulo, 2018-11-04, PT23H",
        "America/Sao_Paulo, 2018-02-17, PT25H",
        "Pacific/Apia, 2011-12-30, PT0S",
        "Pacific/Apia, 2011-12-29, PT24H",
        "Africa/Casablanca, 2026-02-15, PT25H",
        "Africa/Casablanca, 2026-03-22, PT23H",
        "Asia/Kathmandu, 2026-03-29, PT24H",
        "Europe/Moscow, 2011-03-27, PT23H",
        "Europe/Moscow, 2014-10-26, PT25H"
    })
    void fork2ADayHasTheHoursThatPass(String zone, LocalDate date, Duration hours) {
        WorkCalendar roundTheClock = calendar(zone, "Mon-Sun 00:00-24:00");
        Instant from = date.atStartOfDay(ZoneId.of(zone)).toInstant();
        Instant to = date.plusDays(1).atStartOfDay(ZoneId.of(zone)).toInstant();
        assertThat(roundTheClock.workingTime(from, to)).isEqualTo(hours);
        assertThat(roundTheClock.isWorkingDate(date)).isEqualTo(!hours.isZero());
    }

    @ParameterizedTest
    @CsvSource({ // 2026-03-29: 02:00 becomes 03:00; 2026-10-25: 03:00 becomes 02:00
        "Sun 02:30-05:00, 2026-03-29, PT2H, 2026-03-29T01:00:00Z",
        "Sun 00:00-02:30, 2026-03-29, PT2H, 2026-03-28T23:00:00Z",
        "Sun 02:15-02:45, 2026-03-29, PT0S, 2026-04-05T00:15:00Z",
        "Sun 02:00-03:00, 2026-10-25, PT2H, 2026-10-25T00:00:00Z",
        "Sun 00:00-02:00, 2026-10-25, PT2H, 2026-10-24T22:00:00Z",
        "Sun 03:00-04:00, 2026-10-25, PT1H, 2026-10-25T02:00:00Z",
        "Sun 02:30-04:00, 2026-10-25, PT2H, 2026-10-25T00:30:00Z",
        "Sun 00:00-06:00; break 02:15-02:45, 2026-10-25, PT6H, 2026-10-24T22:00:00Z"
    })
    void fork3HoursAreThoseOfTheClockOnTheWall(String hours, LocalDate date, Duration open, Instant opening) {
        WorkCalendar calendar = calendar("Europe/Berlin", hours);
        Instant midnight = date.atStartOfDay(BERLIN).toInstant();
        assertThat(calendar.workingTime(
                        midnight, date.plusDays(1).atStartOfDay(BERLIN).toInstant()))
                .isEqualTo(open);
        assertThat(calendar.nextOpen(midnight)).contains(opening);
    }

    @Test
    void fork4ReversedArgumentsAreNegative() {
        assertThat(OFFICE.workingTime(berlin("2026-01-06T10:00"), berlin("2026-01-05T17:00")))
                .isEqualTo(Duration.ofHours(-2));
    }

    @ParameterizedTest
    @CsvSource({"2026-01-04T12:00", "2026-01-05T18:00", "2026-01-05T09:00", "2026-01-05T12:34:56.789"})
    void fork5ZeroLeavesTheInstantUnchanged(String instant) {
        for (Edge edge : Edge.values()) {
            assertThat(OFFICE.plus(berlin(instant), Duration.ZERO, edge)).isEqualTo(berlin(instant));
            assertThat(OFFICE.minus(berlin(instant), Duration.ZERO, edge)).isEqualTo(berlin(instant));
        }
        assertThat(OFFICE.plusWorkingDates(berlin(instant), 0)).isEqualTo(berlin(instant));
    }

    @Test
    void fork6OverlapsAreAUnion() {
        WorkCalendar overlapping = calendar("Europe/Berlin", "Mon 09:00-13:00 12:00-18:00, Sun 22:00-10:00");
        assertThat(overlapping.workingTime(berlin("2026-01-05T00:00"), berlin("2026-01-06T00:00")))
                .hasHours(18);
    }

    @Test
    void fork7AClosedDateRemovesItsOwnHoursOnly() {
        WorkCalendar nights = WorkCalendar.of(BERLIN, WeeklyHours.parse("Mon-Sun 22:00-06:00"))
                .withClosed(LocalDate.of(2026, 1, 7));
        assertThat(nights.workingTime(berlin("2026-01-06T22:00"), berlin("2026-01-07T06:00")))
                .hasHours(2);
        assertThat(nights.workingTime(berlin("2026-01-07T22:00"), berlin("2026-01-08T06:00")))
                .hasHours(6);
        assertThat(nights.isWorkingDate(LocalDate.of(2026, 1, 7))).isFalse();
    }

    @Test
    void fork7HoursOfTheirOwnReplaceTheShiftThatStartsOnTheDate() {
        WorkCalendar nights = WorkCalendar.of(BERLIN, WeeklyHours.parse("Mon-Sun 22:00-06:00"))
                .withHours(LocalDate.of(2026, 1, 7), WorkSpan.parse("20:00-21:00"));
        assertThat(nights.workingTime(berlin("2026-01-06T22:00"), berlin("2026-01-07T06:00")))
                .hasHours(8);
        assertThat(nights.workingTime(berlin("2026-01-07T12:00"), berlin("2026-01-08T12:00")))
                .hasHours(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-09T16:30, 1, 2026-01-12T16:30",
        "2026-01-10T16:30, 1, 2026-01-12T16:30",
        "2026-01-10T16:30, -1, 2026-01-09T16:30",
        "2026-01-05T03:00, 3, 2026-01-08T03:00",
        "2026-03-27T09:00, 1, 2026-03-30T09:00"
    })
    void fork8WorkingDatesKeepTheTimeOfDay(String from, int dates, String to) {
        assertThat(OFFICE.plusWorkingDates(berlin(from), dates)).isEqualTo(berlin(to));
    }

    @Test
    void fork8ATimeOfDayInAGapIsTheInstantOfTheGap() {
        WorkCalendar daily = calendar("Europe/Berlin", "Mon-Sun 09:00-18:00");
        assertThat(daily.plusWorkingDates(berlin("2026-03-28T02:30"), 1)).isEqualTo("2026-03-29T01:00:00Z");
        assertThat(daily.plusWorkingDates(berlin("2026-10-24T02:30"), 1)).isEqualTo("2026-10-25T00:30:00Z");
    }

    @Test
    void fork9NothingIsFloored() {
        assertThat(OFFICE.workingTime(berlin("2026-01-05T08:59:59.999999999"), berlin("2026-01-05T09:00:59.999999999")))
                .isEqualTo(Duration.ofSeconds(59, 999_999_999));
    }

    @Test
    void decision9TheCalendarInForceAtEachInstant() {
        WorkCalendar versions =
                WorkCalendar.versions(EffectiveDated.<WorkCalendar>from(LocalDate.of(2026, 1, 1), OFFICE)
                        .andFrom(LocalDate.of(2026, 1, 6), calendar("Europe/Berlin", "Mon-Fri 10:00-14:00")));
        assertThat(versions.workingTime(berlin("2026-01-05T00:00"), berlin("2026-01-07T00:00")))
                .hasHours(13);
        assertThat(versions.plus(berlin("2026-01-05T17:00"), Duration.ofHours(2), Edge.CLOSING))
                .isEqualTo(berlin("2026-01-06T11:00"));
    }

    @Test
    void datesAddHours() {
        WorkCalendar moscow = WorkCalendar.of(ZoneId.of("Europe/Moscow"), WeeklyHours.parse("Mon-Fri 09:00-18:00"))
                .withClosed(LocalDate.of(2024, 4, 29), LocalDate.of(2024, 4, 30))
                .withHours(LocalDate.of(2024, 4, 27), WorkSpan.parse("09:00-18:00"))
                .withHours(LocalDate.of(2024, 5, 8), WorkSpan.parse("09:00-17:00"));
        assertThat(moscow.isWorkingDate(LocalDate.of(2024, 4, 27))).isTrue();
        assertThat(moscow.isWorkingDate(LocalDate.of(2024, 4, 29))).isFalse();
        assertThat(moscow.workingTime(Instant.parse("2024-04-26T21:00:00Z"), Instant.parse("2024-05-08T21:00:00Z")))
                .hasHours(9 + 9 + 9 + 9 + 9 + 9 + 8);
    }

    private static WorkCalendar calendar(String zone, String hours) {
        return WorkCalendar.of(ZoneId.of(zone), WeeklyHours.parse(hours));
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
