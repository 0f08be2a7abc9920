package org.goodhart.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
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
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDatesTest {
    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
    private static final WorkCalendar NEVER = WorkCalendar.of(ZoneOffset.UTC, WeeklyHours.CLOSED);
    private static final WorkCalendar ONCE = WorkCalendar.of(ZoneOffset.UTC, WeeklyHours.CLOSED)
            .withHours(LocalDate.of(2026, 1, 5), WorkSpan.parse("09:00-18:00"));

    /** A calendar of one's own that counts how often it is asked for segments. */
    private record Counting(WorkCalendar calendar, AtomicInteger questions) implements WorkCalendar {
        static Counting of(WorkCalendar calendar) {
            return new Counting(calendar, new AtomicInteger());
        }

        @Override
        public ZoneId zone() {
            return calendar.zone();
        }

        @Override
        public Stream<Interval> segments(Interval within) {
            questions.incrementAndGet();
            return calendar.segments(within);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, -1, 40, -40})
    void thatNoDateIsWorkedAnyMoreIsSaidAtOnce(int dates) {
        for (WorkCalendar calendar : List.of(NEVER, ONCE)) {
            Counting counting = Counting.of(calendar);
            assertThatExceptionOfType(DateTimeException.class)
                    .isThrownBy(() -> counting.plusWorkingDates(NOW, dates))
                    .withMessageContaining("has no " + Math.abs(dates) + " working dates "
                            + (dates < 0 ? "before " : "after ") + NOW + " within its horizon");
            assertThat(counting.questions()).hasValueLessThan(100);
        }
    }

    @Test
    void yearsWithoutWorkAreSkipped() {
        WorkCalendar seldom = WorkCalendar.of(ZoneOffset.UTC, WeeklyHours.CLOSED)
                .withHours(Map.of(
                        LocalDate.of(1926, 7, 1), List.of(WorkSpan.parse("09:00-10:00")),
                        LocalDate.of(2126, 7, 1), List.of(WorkSpan.parse("09:00-10:00"))));
        Counting counting = Counting.of(seldom);
        assertThat(counting.plusWorkingDates(NOW, 1)).isEqualTo("2126-07-01T10:00:00Z");
        assertThat(counting.plusWorkingDates(NOW, -1)).isEqualTo("1926-07-01T10:00:00Z");
        assertThat(counting.questions()).hasValueLessThan(100);
    }

    @Test
    void fromFridayToMondayFewQuestionsAreAsked() {
        Counting office =
                Counting.of(WorkCalendar.of(ZoneId.of("Europe/Berlin"), WeeklyHours.parse("Mon-Fri 09:00-18:00")));
        assertThat(office.plusWorkingDates(Instant.parse("2026-01-09T20:00:00Z"), 1))
                .isEqualTo("2026-01-12T20:00:00Z");
        assertThat(office.questions()).hasValueLessThan(5);
    }

    @ParameterizedTest
    @CsvSource({
        "UTC, 2026-01-05T10:00:00Z, 120000, 2354-07-25T10:00:00Z",
        "UTC, 2026-01-05T10:00:00Z, -120000, 1697-06-18T10:00:00Z",
        "UTC, 2026-01-05T10:00:00Z, 2147483647, +5881636-07-15T10:00:00Z",
        "UTC, 2026-01-05T10:00:00Z, -2147483648, -5877585-06-27T10:00:00Z",
        "Pacific/Apia, 2011-12-29T20:00:00Z, 2, 2011-12-31T20:00:00Z", // of the 29th; there was no 30th
        "Pacific/Apia, 2011-12-31T20:00:00Z, -2, 2011-12-29T20:00:00Z",
        "Pacific/Kwajalein, 1993-08-20T20:00:00Z, 1, 1993-08-21T20:00:00Z", // the 21st was skipped: from the 20th to
        // the 22nd
        "Europe/Berlin, 2026-03-28T01:30:00Z, 1, 2026-03-29T01:00:00Z" // 02:30, which the clock skips
    })
    void whatIsAlwaysOpenCountsAllDatesThatThereAre(ZoneId zone, Instant from, int dates, Instant to) {
        assertThat(WorkCalendar.alwaysOpen(zone).plusWorkingDates(from, dates)).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "Pacific/Apia, 2011-12-29T20:00:00Z, 2, 2011-12-31T20:00:00Z",
        "Pacific/Apia, 2011-12-31T20:00:00Z, -2, 2011-12-29T20:00:00Z",
        "Pacific/Kwajalein, 1993-08-20T20:00:00Z, 1, 1993-08-21T20:00:00Z",
        "Pacific/Kwajalein, 1993-08-21T20:00:00Z, -1, 1993-08-20T20:00:00Z"
    })
    void aDateThatTheZoneSkippedIsNoneRoundTheClock(ZoneId zone, Instant from, int dates, Instant to) {
        assertThat(WorkCalendar.of(zone, WeeklyHours.ROUND_THE_CLOCK).plusWorkingDates(from, dates))
                .isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({ // noon of St John's
        "2006-10-25T14:30:00Z, 1, 2006-10-28T14:30:00Z",
        "2006-10-25T14:30:00Z, 2, 2006-10-29T15:30:00Z",
        "2006-10-28T14:30:00Z, 1, 2006-10-29T15:30:00Z",
        "2006-11-02T15:30:00Z, -1, 2006-10-29T15:30:00Z",
        "2006-11-02T15:30:00Z, -2, 2006-10-28T14:30:00Z",
        "2006-10-29T15:30:00Z, -1, 2006-10-28T14:30:00Z"
    })
    void aClockThatIsTurnedBackOverMidnightShowsDatesOutOfOrder(Instant from, int dates, Instant to) {
        WorkCalendar calendar = stJohns("2006-10-29T02:30:00Z/2006-10-29T02:30:30Z") // the 29th, for a minute
                .union(stJohns("2006-10-29T03:00:00Z/2006-10-29T03:01:00Z")); // the 28th again
        assertThat(calendar.plusWorkingDates(from, dates)).isEqualTo(to);
    }

    @Test
    void theHourThatIsShownAgainIsFoundFromADateThatIsNotWorked() {
        WorkCalendar calendar = stJohns("2006-10-20T12:00:00Z/2006-10-20T12:01:00Z")
                .union(stJohns("2006-10-29T03:00:00Z/2006-10-29T03:01:00Z"));
        Instant noon = Instant.parse("2006-10-30T15:30:00Z");
        assertThat(calendar.plusWorkingDates(noon, -1)).isEqualTo("2006-10-28T14:30:00Z");
        assertThat(calendar.plusWorkingDates(noon, -2)).isEqualTo("2006-10-20T14:30:00Z");
    }

    /** Open within an interval of 2006, on dates of St John's: its clock was turned back from 00:01 to 23:01. */
    private static WorkCalendar stJohns(String open) {
        return new Once(ZoneId.of("America/St_Johns"), Interval.parse(open));
    }

    private record Once(ZoneId zone, Interval open) implements WorkCalendar {
        @Override
        public Stream<Interval> segments(Interval within) {
            return within.intersection(open).filter(part -> !part.isEmpty()).stream();
        }
    }

    @Property
    void whatIsAlwaysOpenCountsLikeTheClock(
            @ForAll("recipes") Recipe recipe, @ForAll @IntRange(min = -40, max = 40) int dates) {
        Instant from = recipe.window().start();
        WorkCalendar roundTheClock = WorkCalendar.of(recipe.zone(), WeeklyHours.ROUND_THE_CLOCK);
        assertThat(WorkCalendar.alwaysOpen(recipe.zone()).plusWorkingDates(from, dates))
                .isEqualTo(roundTheClock.plusWorkingDates(from, dates));
    }

    @Test
    void datesBeyondAllInstantsAreAnError() {
        Instant late = Instant.parse("+999999990-01-01T00:00:00Z");
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> WorkCalendar.alwaysOpen(ZoneOffset.UTC).plusWorkingDates(late, 10_000))
                .withMessage(late + " and 10000 working dates is beyond all dates");
    }

    @Test
    void moreDatesThanTheHorizonHasAreAnErrorThatNamesIt() {
        WorkCalendar office = WorkCalendar.of(ZoneOffset.UTC, WeeklyHours.parse("Mon-Fri 09:00-18:00"));
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> office.plusWorkingDates(NOW, Integer.MIN_VALUE))
                .withMessage("Calendar (Z Mon-Fri 09:00-18:00) has no 2147483648 working dates before " + NOW
                        + " within its horizon, 1910-01-01T00:00:00Z to 2200-01-01T00:00:00Z");
    }

    /** Sparse calendars with an end and a beginning, at changes of the clock: the walk that looks at every date. */
    @Property
    void runsAreSkippedToWhereAWalkOverEveryDateLeads(
            @ForAll("recipes") Recipe recipe,
            @ForAll @IntRange(min = -300, max = 300) int hours,
            @ForAll @IntRange(min = -6, max = 6) int dates) {
        Instant from = recipe.window(0).start().plus(Duration.ofHours(hours));
        WorkCalendar calendar =
                WorkCalendar.versions(EffectiveDated.from(recipe.around().minusDays(30), recipe.calendar())
                        .until(recipe.around().plusDays(30)));
        Optional<Instant> walked = walk(calendar, from, dates);
        for (WorkCalendar same : List.of(calendar, new Walked(calendar))) {
            if (walked.isPresent()) {
                assertThat(same.plusWorkingDates(from, dates))
                        .as(calendar.toString())
                        .isEqualTo(walked.get());
            } else {
                assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> same.plusWorkingDates(from, dates));
            }
        }
    }

    private record Walked(WorkCalendar calendar) implements WorkCalendar {
        @Override
        public ZoneId zone() {
            return calendar.zone();
        }

        @Override
        public Interval horizon() {
            return calendar.horizon();
        }

        @Override
        public Stream<Interval> segments(Interval within) {
            return calendar.segments(within);
        }
    }

    private static Optional<Instant> walk(WorkCalendar calendar, Instant from, int dates) {
        if (dates == 0) {
            return Optional.of(from);
        }
        LocalDateTime local = LocalDateTime.ofInstant(from, calendar.zone());
        for (int left = Math.abs(dates); left > 0; ) {
            local = local.plusDays(Integer.signum(dates));
            Instant midnight = local.toLocalDate().atStartOfDay(calendar.zone()).toInstant();
            if (!calendar.horizon().contains(midnight)) {
                return Optional.empty();
            }
            left -= calendar.isWorkingDate(local.toLocalDate()) ? 1 : 0;
        }
        return Optional.of(WorkingDates.instant(calendar.zone(), local));
    }

    @Provide
    Arbitrary<Recipe> recipes() {
        Arbitrary<Recipe> all = Arbitraries.oneOf(Recipe.any(), Recipe.toTheSecond());
        Arbitrary<Recipe> sparse = all.map(recipe -> new Recipe(
                recipe.zone(),
                Map.of(),
                List.of(),
                recipe.hours(),
                recipe.closed(),
                recipe.closedLast(),
                recipe.around()));
        return Arbitraries.oneOf(all, sparse, sparse);
    }
}
