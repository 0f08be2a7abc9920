package org.goodhart.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Interval;
import org.junit.jupiter.api.Test;

class VersionedCalendarTest {
    private static final LocalDate D2020 = LocalDate.of(2020, 1, 1);
    private static final LocalDate D2021 = LocalDate.of(2021, 1, 1);
    private static final LocalDate D2022 = LocalDate.of(2022, 1, 1);
    private static final WorkCalendar OFFICE =
            WorkCalendar.of(ZoneOffset.UTC, WeeklyHours.parse("Mon-Fri 09:00-18:00"));
    /** Answers in the year 2020 only. */
    private static final WorkCalendar IN_2020 =
            WorkCalendar.versions(EffectiveDated.from(D2020, OFFICE).until(D2021));

    @Test
    void aVersionMustAnswerUntilTheNextOneBegins() {
        EffectiveDated<WorkCalendar> tooShort =
                EffectiveDated.from(D2020, IN_2020).andFrom(D2022, OFFICE);
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> WorkCalendar.versions(tooShort))
                .withMessage("Versions must answer for all the time in which they are in force, but\n"
                        + "- the one from 2020-01-01 is in force from 2020-01-01T00:00:00Z until 2022-01-01T00:00:00Z and"
                        + " answers from 2020-01-01T00:00:00Z to 2021-01-01T00:00:00Z: from 2020-01-01 (Z Mon-Fri"
                        + " 09:00-18:00) until 2021-01-01\n"
                        + "Maybe its calendar is itself one of versions, which begin later or end earlier");
    }

    @Test
    void aVersionMustAnswerFromItsFirstDateAndUntilItsLast() {
        EffectiveDated<WorkCalendar> early = EffectiveDated.from(LocalDate.of(2019, 12, 31), IN_2020);
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> WorkCalendar.versions(early))
                .withMessageContaining(
                        "the one from 2019-12-31 is in force from 2019-12-31T00:00:00Z and answers from 2020-01-01T00:00:00Z to 2021-01-01T00:00:00Z");
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> WorkCalendar.versions(
                        EffectiveDated.from(D2020, IN_2020).until(LocalDate.of(2021, 1, 2))))
                .withMessageContaining("in force from 2020-01-01T00:00:00Z until 2021-01-02T00:00:00Z");
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> WorkCalendar.versions(EffectiveDated.from(D2022, IN_2020)))
                .withMessageContaining("the one from 2022-01-01 is in force from 2022-01-01T00:00:00Z and answers from"
                        + " 2020-01-01T00:00:00Z to 2021-01-01T00:00:00Z");
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() ->
                        WorkCalendar.versions(EffectiveDated.always(IN_2020).andFrom(LocalDate.of(2019, 1, 1), OFFICE)))
                .withMessageContaining("the one that has always held is in force until 2019-01-01T00:00:00Z and answers"
                        + " from 2020-01-01T00:00:00Z");
    }

    @Test
    void everyVersionAtFaultIsNamed() {
        EffectiveDated<WorkCalendar> two = EffectiveDated.<WorkCalendar>always(OFFICE)
                .andFrom(D2020.minusDays(1), IN_2020)
                .andFrom(D2022, IN_2020);
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> WorkCalendar.versions(two))
                .withMessageContaining("- the one from 2019-12-31 ")
                .withMessageContaining("- the one from 2022-01-01 ");
    }

    @Test
    void datesBeyondTheUsualHorizonAreRefusedWithAHint() {
        for (WorkCalendar calendar : new WorkCalendar[] {OFFICE, WorkCalendar.alwaysOpen(ZoneOffset.UTC)}) {
            assertThatExceptionOfType(DateTimeException.class)
                    .isThrownBy(() -> WorkCalendar.versions(
                            EffectiveDated.from(D2020, calendar).until(LocalDate.of(9999, 12, 31))))
                    .withMessageContaining("in force from 2020-01-01T00:00:00Z until 9999-12-31T00:00:00Z")
                    .withMessageContaining("answers from 1910-01-01T00:00:00Z to 2200-01-01T00:00:00Z")
                    .withMessageEndingWith("Maybe it has no end, or has always held: EffectiveDated.from, always");
            assertThatExceptionOfType(DateTimeException.class)
                    .isThrownBy(() -> WorkCalendar.versions(EffectiveDated.from(LocalDate.of(1900, 1, 1), calendar)))
                    .withMessageContaining("in force from 1900-01-01T00:00:00Z");
        }
    }

    @Test
    void unlimitedDatesMeanWhatTheCalendarAnswersFor() {
        WorkCalendar limited = WorkCalendar.versions(
                EffectiveDated.<WorkCalendar>always(IN_2020).andFrom(LocalDate.of(2020, 7, 1), IN_2020));
        assertThat(limited.horizon()).isEqualTo(IN_2020.horizon());
        assertThat(limited.workingTime(
                        limited.horizon().start(), limited.horizon().end()))
                .isEqualTo(IN_2020.workingTime(
                        limited.horizon().start(), limited.horizon().end()));
        assertThat(WorkCalendar.versions(EffectiveDated.always(WorkCalendar.alwaysOpen(ZoneOffset.UTC)))
                        .horizon())
                .isEqualTo(OFFICE.horizon());
    }

    @Test
    void theLastVersionThatHasBegunDecidesAloneHoweverFarTheZonesAreApart() {
        LocalDate date = LocalDate.of(2026, 1, 1);
        WorkCalendar old = WorkCalendar.alwaysOpen(ZoneOffset.UTC);
        WorkCalendar hawaii = WorkCalendar.alwaysOpen(ZoneId.of("Pacific/Pago_Pago")); // begins at 11:00Z
        WorkCalendar line = WorkCalendar.of(ZoneId.of("Pacific/Kiritimati"), WeeklyHours.CLOSED); // 10:00Z, before it
        WorkCalendar versions = WorkCalendar.versions(
                EffectiveDated.<WorkCalendar>always(old).andFrom(date, hawaii).andFrom(date.plusDays(1), line));
        assertThat(versions.isOpen(Instant.parse("2026-01-01T09:59:59Z"))).isTrue();
        assertThat(versions.nextOpen(Instant.parse("2026-01-01T10:00:00Z"))).isEmpty();
        assertThat(versions.segments(Interval.parse("2026-01-01T00:00:00Z/2026-01-03T00:00:00Z")))
                .containsExactly(Interval.parse("2026-01-01T00:00:00Z/2026-01-01T10:00:00Z"));
    }

    @Test
    void aVersionOfADateThatTheZoneSkippedIsNeverInForce() {
        WorkCalendar apia = WorkCalendar.alwaysOpen(ZoneId.of("Pacific/Apia"));
        LocalDate skipped = LocalDate.of(2011, 12, 30);
        WorkCalendar versions = WorkCalendar.versions(EffectiveDated.<WorkCalendar>always(apia)
                .andFrom(skipped, WorkCalendar.of(apia.zone(), WeeklyHours.CLOSED))
                .andFrom(skipped.plusDays(1), apia));
        Interval year = Interval.parse("2011-07-01T00:00:00Z/2012-07-01T00:00:00Z");
        assertThat(versions.segments(year)).containsExactly(year);
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() ->
                        WorkCalendar.versions(EffectiveDated.from(skipped, apia).until(skipped.plusDays(1))))
                .withMessageContaining("cover no time")
                .withMessageContaining("2011-12-30");
    }
}
