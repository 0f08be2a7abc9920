package org.goodhart.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Interval;
import org.junit.jupiter.api.Test;

class OpeningHoursTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate SUNDAY = LocalDate.of(2026, 1, 4);
    private static final OpeningHours OFFICE = WorkCalendar.of(BERLIN, WeeklyHours.parse("Mon-Fri 09:00-18:00"));
    private static final OpeningHours DESK =
            OFFICE.withHours(SUNDAY, WorkSpan.parse("10:00-14:00")).withClosed(NEW_YEAR);

    @Test
    void theTextNamesZoneWeekAndExceptionsByDate() {
        assertThat(DESK).hasToString("Europe/Berlin Mon-Fri 09:00-18:00 | 2026-01-01 closed | 2026-01-04 10:00-14:00");
        assertThat(OFFICE.withHours(NEW_YEAR)).hasToString("Europe/Berlin Mon-Fri 09:00-18:00 | 2026-01-01 no shift");
        assertThat(WorkCalendar.alwaysOpen(BERLIN)).hasToString("Europe/Berlin always open");
        assertThat(OFFICE.union(DESK)).hasToString("(" + OFFICE + ") or (" + DESK + ")");
        assertThat(OFFICE.intersection(DESK)).hasToString("(" + OFFICE + ") and (" + DESK + ")");
        assertThat(versions(NEW_YEAR))
                .hasToString("(Europe/Berlin Mon-Fri 09:00-18:00); from 2026-01-01 (" + DESK + ")");
    }

    @Test
    void exceptionsCanBeAskedFor() {
        assertThat(DESK.exception(NEW_YEAR)).contains("closed");
        assertThat(DESK.exception(SUNDAY)).contains("10:00-14:00");
        assertThat(OFFICE.withHours(NEW_YEAR).exception(NEW_YEAR)).contains("no shift");
        assertThat(DESK.exception(SUNDAY.plusDays(1))).isEmpty();
        assertThat(DESK.weekly()).hasToString("Mon-Fri 09:00-18:00");
    }

    @Test
    void equalCalendarsAreEqualHoweverTheyWereMade() {
        OpeningHours same = WorkCalendar.of(BERLIN, WeeklyHours.parse("Mon-Fri 09:00-12:00 12:00-18:00"))
                .withClosed(Set.of(NEW_YEAR))
                .withHours(SUNDAY, WorkSpan.parse("12:00-14:00"), WorkSpan.parse("10:00-13:00"));
        assertThat(same).isEqualTo(DESK).hasSameHashCodeAs(DESK).hasToString(DESK.toString());
        assertThat(DESK).isNotEqualTo(OFFICE).isNotEqualTo(null).isNotEqualTo("desk");
        assertThat(OFFICE).isNotEqualTo(WorkCalendar.of(ZoneId.of("Europe/Paris"), OFFICE.weekly()));
        assertThat(OFFICE.union(DESK)).isEqualTo(OFFICE.union(same)).hasSameHashCodeAs(OFFICE.union(same));
        assertThat(OFFICE.union(DESK)).isNotEqualTo(OFFICE.intersection(DESK));
        assertThat(versions(NEW_YEAR)).isEqualTo(versions(NEW_YEAR)).hasSameHashCodeAs(versions(NEW_YEAR));
        assertThat(versions(NEW_YEAR)).isNotEqualTo(versions(SUNDAY));
    }

    @Test
    void operandsOfOneZoneStandInTheOrderOfTheirTexts() {
        assertThat(DESK.union(OFFICE))
                .isEqualTo(OFFICE.union(DESK))
                .hasSameHashCodeAs(OFFICE.union(DESK))
                .hasToString("(" + OFFICE + ") or (" + DESK + ")");
        assertThat(DESK.intersection(OFFICE))
                .isEqualTo(OFFICE.intersection(DESK))
                .hasToString("(" + OFFICE + ") and (" + DESK + ")");
        OpeningHours athens = WorkCalendar.of(ZoneId.of("Europe/Athens"), OFFICE.weekly());
        assertThat(OFFICE.union(athens)).isNotEqualTo(athens.union(OFFICE));
        assertThat(OFFICE.union(athens).zone()).isEqualTo(BERLIN);
    }

    @Test
    void theTextOfVersionsTellsTheirEnd() {
        EffectiveDated<WorkCalendar> open = EffectiveDated.<WorkCalendar>from(NEW_YEAR, OFFICE);
        assertThat(WorkCalendar.versions(open)).hasToString("from 2026-01-01 (" + OFFICE + ")");
        assertThat(WorkCalendar.versions(open.until(SUNDAY)))
                .hasToString("from 2026-01-01 (" + OFFICE + ") until 2026-01-04")
                .isNotEqualTo(WorkCalendar.versions(open));
    }

    @Test
    void anExceptionThatRepeatsTheOrdinaryHoursIsNone() {
        assertThat(OFFICE.withClosed(NEW_YEAR).withHours(NEW_YEAR, WorkSpan.parse("09:00-18:00")))
                .isEqualTo(OFFICE);
    }

    @Test
    void hoursOfManyDatesAreGivenAtOnce() {
        Map<LocalDate, List<WorkSpan>> own = new HashMap<>();
        OpeningHours oneByOne = DESK;
        for (int i = 0; i < 100; i++) {
            LocalDate date = NEW_YEAR.plusDays(i);
            WorkSpan[] spans = i % 3 == 0
                    ? new WorkSpan[0]
                    : new WorkSpan[] {
                        WorkSpan.parse("09:00-18:00"), WorkSpan.parse(i % 3 == 1 ? "17:00-18:00" : "20:00-04:00")
                    };
            own.put(date, List.of(spans));
            oneByOne = oneByOne.withHours(date, spans);
        }
        assertThat(DESK.withHours(own)).isEqualTo(oneByOne).hasToString(oneByOne.toString());
        assertThat(DESK.withHours(own).exception(NEW_YEAR)).contains("no shift");
        assertThat(DESK.withHours(own).exception(NEW_YEAR.plusDays(1))).isEmpty();
        assertThat(DESK.withHours(own).exception(NEW_YEAR.plusDays(2))).contains("09:00-18:00 20:00-04:00");
        assertThat(DESK.withHours(Map.of())).isEqualTo(DESK);
    }

    @Test
    void ofSeveralExceptionsForADateTheLastStands() {
        assertThat(DESK.withClosed(SUNDAY).isWorkingDate(SUNDAY)).isFalse();
        assertThat(DESK.withHours(NEW_YEAR, WorkSpan.parse("10:00-12:00")).isWorkingDate(NEW_YEAR))
                .isTrue();
    }

    @Test
    void withClosedWorksOnEveryCalendar() {
        WorkCalendar closed = WorkCalendar.alwaysOpen(BERLIN).withClosed(NEW_YEAR);
        assertThat(closed.nextOpen(Instant.parse("2026-01-01T12:00:00Z")))
                .contains(Instant.parse("2026-01-01T23:00:00Z"));
        assertThat(closed.previousClose(Instant.parse("2026-01-01T12:00:00Z")))
                .contains(Instant.parse("2025-12-31T23:00:00Z"));
        assertThat(DESK.union(OFFICE).withClosed(SUNDAY).isWorkingDate(SUNDAY)).isFalse();
    }

    @Test
    void equalOperandsAndAlwaysOpenAddNothing() {
        assertThat(DESK.union(DESK)).isSameAs(DESK);
        assertThat(DESK.intersection(DESK)).isSameAs(DESK);
        assertThat(DESK.intersection(WorkCalendar.alwaysOpen(BERLIN))).isSameAs(DESK);
        assertThat(WorkCalendar.alwaysOpen(BERLIN).intersection(DESK)).isSameAs(DESK);
        assertThat(WorkCalendar.alwaysOpen(ZoneId.of("UTC")).intersection(DESK).zone())
                .isEqualTo(ZoneId.of("UTC"));
    }

    @Test
    void segmentsAreLazyAndRunOverMidnightAndTheEndOfTheYear() {
        WorkCalendar nights = WorkCalendar.of(ZoneId.of("UTC"), WeeklyHours.parse("Wed 22:00-24:00, Thu 00:00-06:00"));
        Interval all = nights.horizon();
        assertThat(nights.segments(Interval.of(Instant.parse("2025-12-31T00:00:00Z"), all.end()))
                        .limit(1))
                .containsExactly(Interval.parse("2025-12-31T22:00:00Z/2026-01-01T06:00:00Z"));
    }

    @Test
    void theExampleOfTheFrontPageHolds() {
        WorkCalendar desk = WorkCalendar.of(BERLIN, WeeklyHours.parse("Mon-Fri 09:00-18:00, Sat 10:00-14:00"))
                .withClosed(NEW_YEAR)
                .withHours(SUNDAY, WorkSpan.parse("10:00-14:00"));
        Instant opened = Instant.parse("2025-12-31T16:00:00Z");
        assertThat(desk.workingTime(opened, Instant.parse("2026-01-02T09:00:00Z")))
                .hasHours(2);
        assertThat(desk.plus(opened, Duration.ofHours(1), Edge.CLOSING)).isEqualTo("2025-12-31T17:00:00Z");
        assertThat(desk.plus(opened, Duration.ofHours(1), Edge.NEXT_OPENING)).isEqualTo("2026-01-02T08:00:00Z");
    }

    @Test
    void theLastClosingIsFoundYearsBack() {
        WorkCalendar sinceThen =
                WorkCalendar.of(ZoneId.of("UTC"), WeeklyHours.ROUND_THE_CLOCK).withClosed(LocalDate.of(2020, 1, 1));
        Instant close = Instant.parse("2020-01-01T00:00:00Z");
        Instant edgeOfAChunk = sinceThen.horizon().start().plusNanos(103L << 55);
        assertThat(sinceThen.previousClose(edgeOfAChunk)).contains(close);
        assertThat(sinceThen.previousClose(edgeOfAChunk.plusNanos(1))).contains(close);
        assertThat(sinceThen.previousClose(edgeOfAChunk.minusNanos(1))).contains(close);
    }

    @Test
    void alwaysOpenIsAbsoluteTimeAtAllInstants() {
        WorkCalendar always = WorkCalendar.alwaysOpen(BERLIN);
        assertThat(always.workingTime(Instant.MIN, Instant.MAX)).isEqualTo(Duration.between(Instant.MIN, Instant.MAX));
        assertThat(always.plus(Instant.EPOCH, Duration.ofDays(1), Edge.CLOSING)).isEqualTo("1970-01-02T00:00:00Z");
        assertThat(always.minus(Instant.EPOCH, Duration.ofDays(1), Edge.NEXT_OPENING))
                .isEqualTo("1969-12-31T00:00:00Z");
        assertThat(always.nextOpen(Instant.EPOCH)).contains(Instant.EPOCH);
        assertThat(always.nextOpen(Instant.MAX)).isEmpty();
        assertThat(always.previousClose(Instant.EPOCH)).isEmpty();
        assertThat(always.isWorkingDate(SUNDAY)).isTrue();
        assertThat(always.plusWorkingDates(Instant.EPOCH, 7)).isEqualTo("1970-01-08T00:00:00Z");
        assertThatNullPointerException().isThrownBy(() -> always.nextOpen(null)).withMessage("instant");
        assertThatNullPointerException()
                .isThrownBy(() -> always.previousClose(null))
                .withMessage("instant");
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> DESK.withHours((LocalDate) null))
                .withMessage("date");
        assertThatNullPointerException()
                .isThrownBy(() -> DESK.withHours((Map<LocalDate, List<WorkSpan>>) null))
                .withMessage("hours");
        assertThatNullPointerException()
                .isThrownBy(() -> DESK.withHours(Collections.singletonMap(NEW_YEAR, null)))
                .withMessage("spans of 2026-01-01");
        assertThatNullPointerException()
                .isThrownBy(() -> DESK.withHours(Collections.singletonMap(null, List.of())))
                .withMessage("date");
        assertThatNullPointerException()
                .isThrownBy(() -> DESK.withClosed((List<LocalDate>) null))
                .withMessage("dates");
        assertThatNullPointerException().isThrownBy(() -> DESK.exception(null)).withMessage("date");
    }

    private static WorkCalendar versions(LocalDate cut) {
        return WorkCalendar.versions(EffectiveDated.<WorkCalendar>always(OFFICE).andFrom(cut, DESK));
    }
}
