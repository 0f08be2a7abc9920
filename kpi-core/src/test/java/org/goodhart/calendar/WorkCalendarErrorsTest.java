package org.goodhart.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(10)
class WorkCalendarErrorsTest {
    private static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
    private static final WorkCalendar NEVER = WorkCalendar.of(ZoneOffset.UTC, WeeklyHours.CLOSED);
    private static final WorkCalendar OFFICE =
            WorkCalendar.of(ZoneOffset.UTC, WeeklyHours.parse("Mon-Fri 09:00-18:00"));

    @Test
    void neverOpenIsAnErrorAtOnce() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(2),
                () -> assertThatExceptionOfType(DateTimeException.class)
                        .isThrownBy(() -> NEVER.plus(NOW, Duration.ofHours(1), Edge.CLOSING))
                        .withMessage(
                                "Calendar (Z closed) is never open after 2026-01-05T10:00:00Z up to 2200-01-01T00:00:00Z,"
                                        + " the end of its horizon\nMaybe its weekly hours are missing"));
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> NEVER.minus(NOW, Duration.ofHours(1), Edge.CLOSING))
                .withMessageStartingWith(
                        "Calendar (Z closed) is never open before 2026-01-05T10:00:00Z back to 1910-01-01");
        assertThat(NEVER.nextOpen(NOW)).isEmpty();
        assertThat(NEVER.previousClose(NOW)).isEmpty();
        assertThat(NEVER.workingTime(NOW, NOW.plusSeconds(1))).isZero();
    }

    @Test
    void aDeadlineCenturiesAwayIsAnError() {
        for (Duration far :
                new Duration[] {Duration.ofDays(20_000), Duration.ofDays(1_000_000), Duration.ofSeconds(Long.MAX_VALUE)
                }) {
            assertThatExceptionOfType(DateTimeException.class)
                    .isThrownBy(() -> OFFICE.plus(NOW, far, Edge.CLOSING))
                    .withMessage("Calendar (Z Mon-Fri 09:00-18:00) has less than " + far + " of open time after " + NOW
                            + " up to 2200-01-01T00:00:00Z, the end of its horizon");
            assertThatExceptionOfType(DateTimeException.class)
                    .isThrownBy(() -> OFFICE.minus(NOW, far, Edge.CLOSING))
                    .withMessageContaining("open time before");
        }
    }

    @Test
    void theSmallestDurationOfAllIsAnErrorToo() {
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> OFFICE.plus(NOW, Duration.ofSeconds(Long.MIN_VALUE), Edge.CLOSING));
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> OFFICE.minus(NOW, Duration.ofSeconds(Long.MIN_VALUE), Edge.CLOSING));
    }

    @Test
    void instantsOutsideTheHorizonAreNamed() {
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> OFFICE.workingTime(NOW, Instant.ofEpochSecond(1_767_607_200_000L)))
                .withMessage("to +57983-03-30T16:00:00Z is outside the horizon of the calendar, 1910-01-01T00:00:00Z to"
                        + " 2200-01-01T00:00:00Z\nMaybe seconds and milliseconds of an epoch were mixed up");
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> OFFICE.isOpen(Instant.MIN));
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> OFFICE.segments(Interval.of(Instant.EPOCH, Instant.MAX)));
    }

    @Test
    void theWholeHorizonIsAnswered() {
        Interval all = OFFICE.horizon();
        WorkCalendar roundTheClock = WorkCalendar.of(ZoneId.of("Europe/Berlin"), WeeklyHours.ROUND_THE_CLOCK);
        assertThat(roundTheClock.workingTime(all.start(), all.end())).isEqualTo(all.duration());
        assertThat(roundTheClock.segments(all)).containsExactly(all);
        assertThat(roundTheClock.plus(all.start(), all.duration(), Edge.CLOSING))
                .isEqualTo(all.end());
        assertThat(roundTheClock.minus(all.end(), all.duration(), Edge.NEXT_OPENING))
                .isEqualTo(all.start());
        assertThat(roundTheClock.isOpen(all.end())).isFalse();
        assertThat(roundTheClock.previousClose(all.end())).contains(all.end());
        assertThat(roundTheClock.previousClose(NOW)).isEmpty();
    }

    @Test
    void noFurtherEdgeIsAnErrorThatNamesTheOther() {
        WorkCalendar once = WorkCalendar.of(ZoneOffset.UTC, WeeklyHours.CLOSED)
                .withHours(LocalDate.of(2026, 1, 5), WorkSpan.parse("09:00-18:00"));
        assertThat(once.plus(NOW, Duration.ofHours(8), Edge.CLOSING)).isEqualTo("2026-01-05T18:00:00Z");
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> once.plus(NOW, Duration.ofHours(8), Edge.NEXT_OPENING))
                .withMessageContaining("does not open again after its closing at 2026-01-05T18:00:00Z")
                .withMessageEndingWith("Maybe Edge.CLOSING is meant");
        assertThat(once.minus(NOW, Duration.ofHours(1), Edge.NEXT_OPENING)).isEqualTo("2026-01-05T09:00:00Z");
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> once.minus(NOW, Duration.ofHours(1), Edge.CLOSING))
                .withMessageContaining("has no closing before its opening at 2026-01-05T09:00:00Z")
                .withMessageEndingWith("Maybe Edge.NEXT_OPENING is meant");
    }

    @Test
    void beforeTheFirstVersionThereIsNoAnswer() {
        WorkCalendar versions = WorkCalendar.versions(EffectiveDated.from(LocalDate.of(2026, 1, 1), OFFICE));
        assertThat(versions.horizon().start()).isEqualTo("2026-01-01T00:00:00Z");
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> versions.isOpen(Instant.parse("2025-12-31T23:59:59Z")))
                .withMessageContaining(
                        "2025-12-31T23:59:59Z is outside the horizon of the calendar, 2026-01-01T00:00:00Z to");
        WorkCalendar past = WorkCalendar.versions(
                EffectiveDated.from(LocalDate.of(2020, 1, 1), OFFICE).until(LocalDate.of(2021, 1, 1)));
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> past.union(versions))
                .withMessageContaining("no time in common");
    }

    @Test
    void workingDatesBeyondTheHorizonAreAnError() {
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> NEVER.plusWorkingDates(NOW, 1))
                .withMessage("Calendar (Z closed) has no 1 working dates after 2026-01-05T10:00:00Z within its horizon,"
                        + " 1910-01-01T00:00:00Z to 2200-01-01T00:00:00Z");
        assertThatExceptionOfType(DateTimeException.class)
                .isThrownBy(() -> OFFICE.plusWorkingDates(NOW, Integer.MIN_VALUE))
                .withMessageContaining("has no 2147483648 working dates before");
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> OFFICE.plus(NOW, null, Edge.CLOSING))
                .withMessage("working");
        assertThatNullPointerException()
                .isThrownBy(() -> OFFICE.plus(NOW, Duration.ZERO, null))
                .withMessage("edge");
        assertThatNullPointerException()
                .isThrownBy(() -> OFFICE.minus(NOW, null, Edge.CLOSING))
                .withMessage("working");
        assertThatNullPointerException()
                .isThrownBy(() -> OFFICE.workingTime(NOW, null))
                .withMessage("to");
        assertThatNullPointerException().isThrownBy(() -> OFFICE.union(null)).withMessage("other");
        assertThatNullPointerException()
                .isThrownBy(() -> WorkCalendar.of(null, WeeklyHours.CLOSED))
                .withMessage("zone");
        assertThatNullPointerException()
                .isThrownBy(() -> WorkCalendar.of(ZoneOffset.UTC, null))
                .withMessage("hours");
        assertThatNullPointerException()
                .isThrownBy(() -> WorkCalendar.alwaysOpen(null))
                .withMessage("zone");
    }
}
