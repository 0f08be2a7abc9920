package org.goodhart.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeWorkingDatesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final WorkCalendar OFFICE = WorkCalendar.of(BERLIN, WeeklyHours.parse("Mon-Fri 09:00-18:00"));

    @ParameterizedTest
    @CsvSource({ // 2026-01-09 is a Friday; the clocks of Berlin go on 2026-03-29 and back on 2026-10-25
        "Mon-Fri 09:00-18:00, 2026-01-09T20:00, 1, 2026-01-12T20:00, PT24H",
        "Mon-Fri 09:00-18:00, 2026-01-09T20:00, 5, 2026-01-16T20:00, PT120H",
        "Mon-Fri 09:00-18:00, 2026-01-09T00:00, 1, 2026-01-12T00:00, PT24H",
        "Mon-Fri 09:00-18:00, 2026-01-10T16:30, 1, 2026-01-12T16:30, PT16H30M",
        "Mon-Fri 09:00-18:00, 2026-01-12T20:00, -1, 2026-01-09T20:00, -PT24H",
        "Mon-Fri 09:00-18:00, 2026-03-27T20:00, 1, 2026-03-30T20:00, PT24H",
        "Mon-Sun 09:00-18:00, 2026-03-28T20:00, 1, 2026-03-29T20:00, PT23H",
        "Mon-Sun 09:00-18:00, 2026-10-24T20:00, 1, 2026-10-25T20:00, PT25H",
        "Fri 22:00-06:00,     2026-01-09T12:00, 1, 2026-01-10T12:00, PT24H",
        "Fri 22:00-06:00,     2026-01-10T12:00, 1, 2026-01-16T12:00, PT24H",
        "Fri 22:00-24:00,     2026-01-09T12:00, 1, 2026-01-16T12:00, PT24H"
    })
    void betweenTheSameTimesOfDayLieWholeDates(String hours, String from, int dates, String to, Duration whole) {
        WorkCalendar calendar = WorkCalendar.of(BERLIN, WeeklyHours.parse(hours));
        assertThat(calendar.plusWorkingDates(berlin(from), dates)).isEqualTo(berlin(to));
        assertThat(calendar.wholeWorkingDates().workingTime(berlin(from), berlin(to)))
                .isEqualTo(whole);
    }

    @Test
    void aDateOfOneSecondIsWhole() {
        WorkCalendar calendar = WorkCalendar.of(BERLIN, WeeklyHours.CLOSED)
                .withHours(LocalDate.of(2026, 1, 9), WorkSpan.parse("23:59:59-24:00"));
        assertThat(calendar.wholeWorkingDates()
                        .segments(Interval.of(
                                berlin("2026-01-01T00:00"), OFFICE.horizon().end())))
                .containsExactly(Interval.of(berlin("2026-01-09T00:00"), berlin("2026-01-10T00:00")));
    }

    @Test
    void hoursThatFallIntoAGapMakeNoWorkingDate() {
        WorkCalendar inTheGap = WorkCalendar.of(BERLIN, WeeklyHours.CLOSED)
                .withHours(LocalDate.of(2026, 3, 29), WorkSpan.parse("02:15-02:45"));
        assertThat(inTheGap.wholeWorkingDates().nextOpen(berlin("2026-01-01T00:00")))
                .isEmpty();
    }

    @Test
    void theDateOfTheCalendarsOwnZoneCounts() {
        WorkCalendar kathmandu = WorkCalendar.of(ZoneId.of("Asia/Kathmandu"), WeeklyHours.CLOSED)
                .union(WorkCalendar.of(ZoneId.of("UTC"), WeeklyHours.parse("Mon 18:00-19:00")));
        Interval january = Interval.parse("2026-01-01T00:00:00Z/2026-01-08T00:00:00Z");
        assertThat(kathmandu.segments(january))
                .containsExactly(Interval.parse("2026-01-05T18:00:00Z/2026-01-05T19:00:00Z"));
        assertThat(kathmandu.wholeWorkingDates().segments(january)) // until 18:15 in UTC it is Monday, then Tuesday
                .containsExactly(Interval.parse("2026-01-04T18:15:00Z/2026-01-06T18:15:00Z"));
    }

    @Test
    void aDateIsWholeOnBothSidesOfTheEdgesOfTheIndex() {
        ZoneId kathmandu = ZoneId.of("Asia/Kathmandu");
        Instant edge = OFFICE.horizon().start().plusNanos(103L << 55);
        assertThat(edge.atZone(kathmandu).toString()).startsWith("2027-08-06T05:39:52");
        for (String span : new String[] {"01:00-01:01", "22:00-22:01"}) {
            WorkCalendar calendar = WorkCalendar.of(kathmandu, WeeklyHours.CLOSED)
                    .withHours(LocalDate.of(2027, 8, 6), WorkSpan.parse(span));
            assertThat(calendar.wholeWorkingDates().segments(calendar.horizon()))
                    .containsExactly(Interval.parse("2027-08-05T18:15:00Z/2027-08-06T18:15:00Z"));
        }
    }

    @Test
    void zoneHorizonEqualityAndText() {
        WorkCalendar whole = OFFICE.wholeWorkingDates();
        assertThat(whole.zone()).isEqualTo(BERLIN);
        assertThat(whole.horizon()).isEqualTo(OFFICE.horizon());
        assertThat(whole)
                .hasToString("whole working dates of (Europe/Berlin Mon-Fri 09:00-18:00)")
                .isEqualTo(OFFICE.wholeWorkingDates())
                .hasSameHashCodeAs(OFFICE.wholeWorkingDates())
                .isNotEqualTo(OFFICE)
                .isNotEqualTo(OFFICE.withClosed(LocalDate.of(2026, 1, 1)).wholeWorkingDates());
        assertThat(whole.wholeWorkingDates()).isSameAs(whole);
        WorkCalendar always = WorkCalendar.alwaysOpen(BERLIN);
        assertThat(always.wholeWorkingDates()).isSameAs(always);
        WorkCalendar past = WorkCalendar.versions(
                EffectiveDated.from(LocalDate.of(2020, 1, 1), OFFICE).until(LocalDate.of(2021, 1, 1)));
        assertThat(past.wholeWorkingDates().horizon()).isEqualTo(past.horizon());
        assertThat(past.wholeWorkingDates()
                        .workingTime(past.horizon().start(), past.horizon().end()))
                .isEqualTo(Duration.ofDays(262));
    }

    @Property
    void anInstantIsOpenExactlyOnWorkingDates(
            @ForAll("recipes") Recipe recipe, @ForAll @IntRange(max = 7 * 1440 - 1) int minutes) {
        WorkCalendar calendar = recipe.calendar();
        Instant instant = recipe.window().start().plus(Duration.ofMinutes(minutes));
        LocalDate date = LocalDate.ofInstant(instant, recipe.zone());
        boolean worked = calendar.isWorkingDate(date);
        assertThat(calendar.wholeWorkingDates().isOpen(instant))
                .as("%s at %s", calendar, instant)
                .isEqualTo(worked);
        assertThat(calendar.wholeWorkingDates().isWorkingDate(date)).isEqualTo(worked);
    }

    @Provide
    Arbitrary<Recipe> recipes() {
        return Recipe.any();
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
