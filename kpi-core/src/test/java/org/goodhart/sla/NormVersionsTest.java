package org.goodhart.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.metric.Scene.at;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.ticket;
import static org.goodhart.sla.Norms.minutes;
import static org.goodhart.sla.Norms.text;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.goodhart.calendar.WeeklyHours;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.desk.Priority;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.WaitingOn;
import org.goodhart.metric.Scene;
import org.junit.jupiter.api.Test;

/** Norms and hours that change while something runs. Minute 900 is the midnight to Tuesday, 3 March. */
class NormVersionsTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 3, 4);

    private static WorkCalendar hours(String week) {
        return WorkCalendar.of(ZoneOffset.UTC, WeeklyHours.parse(week));
    }

    private static SlaNorm twentyHoursOn(String week) {
        return SlaNorm.totalResolution().within(Duration.ofHours(20)).on(hours(week));
    }

    private static Obligation only(NormBook book, SubscriberHistory history) {
        return Norms.obligations(book, history, Scene.march()).get(0);
    }

    /** Minutes to the hundredth. */
    private static BigDecimal hundredths(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis()).divide(BigDecimal.valueOf(60_000));
    }

    @Test
    void hoursCountAsTheyWereInForceAtEachInstant() {
        SlaNorm eight = twentyHoursOn("Mon-Fri 09:00-17:00");
        SlaNorm shorter = twentyHoursOn("Mon-Fri 09:00-14:45");
        // two days of 480 minutes by the old hours, 7.8 seconds of the third by the new ones
        SubscriberHistory history = history(ticket("T-1", "0 opened L1")
                .withEvents(List.of(
                        Scene.event(at(0), "opened L1"),
                        Scene.event(Instant.parse("2026-03-04T09:00:07.800Z"), "resolved"))));
        NormBook cumulative = NormBook.from(START, eight).andFrom(WEDNESDAY, shorter);
        NormBook byTheLastHoursAlone = NormBook.from(START, shorter);
        assertThat(hundredths(only(cumulative, history).elapsed().judged())).isEqualByComparingTo("960.13");
        assertThat(hundredths(only(byTheLastHoursAlone, history).elapsed().judged()))
                .isEqualByComparingTo("690.13");
        assertThat(only(cumulative, history).elapsed().unpaused())
                .isEqualTo(only(cumulative, history).elapsed().judged());
    }

    @Test
    void theNominalDueInstantIsThatOfTheBoundNormAlone() {
        SlaNorm eight = twentyHoursOn("Mon-Fri 09:00-17:00");
        NormBook book = NormBook.from(START, eight).andFrom(WEDNESDAY, twentyHoursOn("Mon-Fri 09:00-10:00"));
        Obligation obligation = only(book, history("0 opened L1"));
        assertThat(obligation.nominallyDueAt()).isEqualTo("2026-03-04T13:00:00Z");
        assertThat(obligation.norm()).isEqualTo(eight);
    }

    @Test
    void pausesAndLatenessAreCountedByTheSameHours() {
        PausePolicy policy = PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER);
        NormBook book = NormBook.from(
                        START,
                        SlaNorm.totalResolution()
                                .within(Duration.ofHours(4))
                                .on(Norms.OFFICE)
                                .pausing(policy))
                .andFrom(
                        WEDNESDAY,
                        SlaNorm.totalResolution().within(Duration.ofHours(1)).on(hours("Mon-Fri 09:00-10:00")));
        // waits all Tuesday and all Wednesday: 480 by the old hours, 60 by the new ones
        Obligation obligation = only(book, history("0 opened L1; 480 waits CUSTOMER; 3780 resumed; 4350 resolved"));
        assertThat(text(obligation.judgement())).isEqualTo("missed 510 by 270");
        assertThat(obligation.elapsed().unpaused()).isEqualTo(Duration.ofMinutes(1050));
        assertThat(obligation.lateness().total()).isEqualTo(Duration.ofMinutes(270));
    }

    @Test
    void targetAndPausesStayAsTheyWereBound() {
        SlaNorm lenient =
                minutes(SlaNorm.totalResolution(), 1000).pausing(PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER));
        SlaNorm strict = minutes(SlaNorm.totalResolution(), 10);
        NormBook book = NormBook.from(START, lenient).andFrom(LocalDate.of(2026, 3, 3), strict);
        assertThat(text(only(book, history("0 opened L1; 910 waits CUSTOMER; 1000 resumed; 1090 resolved"))
                        .judgement()))
                .isEqualTo("met 1000");
        assertThat(text(only(book, history("900 opened L1; 905 waits CUSTOMER; 910 resumed; 911 resolved"))
                        .judgement()))
                .isEqualTo("missed 11 by 1");
    }

    @Test
    void thePrioritysNormMayChangeWhileATicketIsOpen() {
        Priority high = Priority.of("high");
        SlaNorm slow = SlaNorm.totalResolution().within(Duration.ofHours(10)).on(Norms.OFFICE);
        SlaNorm fast = minutes(SlaNorm.totalResolution(), 30);
        NormBook book = NormBook.from(START, slow.forPriorities(high), fast)
                .andFrom(LocalDate.of(2026, 3, 3), fast.forPriorities(high), slow);
        // bound to 600 minutes; 480 by the office's hours, then from midnight on by those of the new norm for high
        assertThat(text(only(book, history("0 opened L1 high; 1020 resolved")).judgement()))
                .isEqualTo("met 600");
        assertThat(text(only(book, history("0 opened L1 high; 1021 resolved")).judgement()))
                .isEqualTo("missed 601 by 1");
        // bound to 30 minutes; 900 by the clock, then none before the office opens at 1440
        assertThat(text(only(book, history("880 opened L1; 1450 resolved")).judgement()))
                .isEqualTo("met 30");
        assertThat(text(only(book, history("880 opened L1; 1451 resolved")).judgement()))
                .isEqualTo("missed 31 by 1");
    }

    @Test
    void workingDaysAreThoseOfTheHoursInForce() {
        SlaNorm week = SlaNorm.totalResolution().withinWorkingDays(2).on(hours("Mon-Fri 09:00-17:00"));
        SlaNorm noWednesday =
                SlaNorm.totalResolution().withinWorkingDays(2).on(hours("Mon-Tue 09:00-17:00, Thu-Fri 09:00-17:00"));
        NormBook book = NormBook.from(START, week).andFrom(WEDNESDAY, noWednesday);
        Obligation obligation = only(book, history("60 opened L1; 4380 resolved")); // Thursday 10:00
        assertThat(obligation.judgement()).isInstanceOf(Judgement.Met.class);
        assertThat(obligation.nominallyDueAt()).isEqualTo(at(2940));
        assertThat(only(book, history("60 opened L1; 4381 resolved")).judgement())
                .isInstanceOf(Judgement.Missed.class);
    }

    @Test
    void aBookMayBeDeclaredForWhatBeganBefore() {
        SlaNorm hour = minutes(SlaNorm.totalResolution(), 60);
        NormBook book = NormBook.from(LocalDate.of(2026, 3, 3), hour)
                .andFrom(WEDNESDAY, minutes(SlaNorm.totalResolution(), 600));
        SubscriberHistory old = history("0 opened L1; 61 resolved");
        assertThatThrownBy(() -> only(book, old))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the first version of the book is from 2026-03-03");
        assertThat(text(only(book.alsoForWhatBeganBefore(), old).judgement())).isEqualTo("missed 61 by 1");
        assertThat(book.alsoForWhatBeganBefore())
                .isEqualTo(book.alsoForWhatBeganBefore())
                .isNotEqualTo(book);
        assertThat(book.alsoForWhatBeganBefore().description()).contains("also before, ");
        assertThat(book.alsoForWhatBeganBefore()
                        .andFrom(LocalDate.of(2026, 5, 1), hour)
                        .reclassified(Reclassification.AS_CHANGED))
                .satisfies(kept -> assertThat(text(only(kept, old).judgement())).isEqualTo("missed 61 by 1"));
    }

    @Test
    void aBookHasOneClockStart() {
        SlaNorm opening = minutes(SlaNorm.totalResolution(), 60);
        assertThat(NormBook.from(START, opening.fromAcceptance()).start()).isEqualTo(ClockStart.ACCEPTANCE);
        assertThatThrownBy(() -> NormBook.from(START, opening).andFrom(WEDNESDAY, opening.fromAcceptance()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a book of norms whose clock starts with OPENING holds one that starts with ACCEPTANCE: "
                        + "one start is expected, since it decides which version binds");
    }
}
