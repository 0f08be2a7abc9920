package org.goodhart.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.ticket;
import static org.goodhart.sla.Norms.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.goodhart.calendar.WeeklyHours;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.desk.Priority;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.WaitingOn;
import org.goodhart.metric.Scene;
import org.goodhart.metric.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Working days are a unit of their own. All times are of the clock on the wall in Berlin, where Monday to Friday are worked. */
class WorkingDaysTest {
    private static final WorkCalendar BERLIN = WorkCalendar.of(Norms.BERLIN, WeeklyHours.parse("Mon-Fri 09:00-17:00"));
    private static final SlaNorm ONE_DAY =
            SlaNorm.totalResolution().withinWorkingDays(1).on(BERLIN);
    private static final Scope SUMMER = new Scope(Scene.CONTEXT, Scene.MARCH, Instant.parse("2026-12-01T00:00:00Z"));

    private static Instant berlin(String text) {
        return LocalDateTime.parse(text).atZone(Norms.BERLIN).toInstant();
    }

    private static Obligation judged(SlaNorm norm, String... events) {
        return judged(Norms.book(norm), events);
    }

    private static Obligation judged(NormBook book, String... events) {
        List<TicketEvent> all = Arrays.stream(events)
                .map(event -> event.split(" ", 2))
                .map(words -> Scene.event(berlin(words[0]), words[1]))
                .toList();
        SubscriberHistory history = history(ticket("T-1", "0 opened L1").withEvents(all));
        return Norms.obligations(book, history, SUMMER).get(0);
    }

    private static String kind(Obligation obligation) {
        return text(obligation.judgement()).split(" ")[0];
    }

    @ParameterizedTest
    @CsvSource({
        // days, opened, due
        "1, 2026-03-06T16:30, 2026-03-09T16:30", // Friday to Monday
        "1, 2026-03-07T16:30, 2026-03-09T16:30", // Saturday as well
        "1, 2026-03-03T16:30, 2026-03-04T16:30",
        "3, 2026-03-06T16:30, 2026-03-11T16:30",
        "1, 2026-03-27T16:30, 2026-03-30T16:30", // the clocks go forward between
        "1, 2026-10-23T16:30, 2026-10-26T16:30", // and back
    })
    void keepTheTimeOfDay(int days, String opened, String due) {
        SlaNorm norm = SlaNorm.totalResolution().withinWorkingDays(days).on(BERLIN);
        Instant last = berlin(due);
        assertThat(judged(norm, opened + " opened L1").nominallyDueAt()).isEqualTo(last);
        Obligation equal = judged(norm, opened + " opened L1", due + " resolved");
        assertThat(kind(equal)).isEqualTo("met");
        SubscriberHistory aNanosecondLater = history(ticket("T-1", "0 opened L1")
                .withEvents(
                        List.of(Scene.event(berlin(opened), "opened L1"), Scene.event(last.plusNanos(1), "resolved"))));
        assertThat(Norms.ticketObligation(norm, aNanosecondLater, SUMMER).judgement())
                .isInstanceOf(Judgement.Missed.class);
    }

    @Test
    void areNotEightHours() {
        SlaNorm eightHours =
                SlaNorm.totalResolution().within(Duration.ofHours(8)).on(BERLIN);
        assertThat(judged(eightHours, "2026-03-02T20:00 opened L1").nominallyDueAt())
                .isEqualTo(berlin("2026-03-03T17:00"));
        assertThat(judged(ONE_DAY, "2026-03-02T20:00 opened L1").nominallyDueAt())
                .isEqualTo(berlin("2026-03-03T20:00"));
        assertThat(judged(eightHours, "2026-03-03T10:00 opened L1").nominallyDueAt())
                .isEqualTo(berlin("2026-03-04T10:00"));
        assertThat(judged(ONE_DAY, "2026-03-07T12:00 opened L1").nominallyDueAt())
                .isEqualTo(berlin("2026-03-09T12:00"));
    }

    @ParameterizedTest(name = "opened {0}, {1}, {2}")
    @CsvSource({
        "2026-03-06T20:00, 2026-03-10T09:00, met", // the same time of day is after closing: until the next opening
        // nothing passes
        "2026-03-06T20:00, 2026-03-10T09:00:01, missed",
        "2026-03-06T00:00, 2026-03-09T09:00, met", // Friday at midnight, until Monday at midnight
        "2026-03-06T00:00, 2026-03-09T09:00:01, missed",
        "2026-03-07T00:00, 2026-03-09T09:00, met", // Saturday at midnight leaves no working time
        "2026-03-07T00:00, 2026-03-09T09:00:01, missed",
    })
    void areJudgedByTheWorkingTimeBeforeTheSameTimeOfDay(String opened, String resolved, String kind) {
        assertThat(kind(judged(ONE_DAY, opened + " opened L1", resolved + " resolved")))
                .isEqualTo(kind);
    }

    @ParameterizedTest(name = "waits from {0} to {1}: in time until {2}")
    @CsvSource({
        // opened on Tuesday 3 March, 10:00
        "2026-03-03T11:00, 2026-03-04T11:00, 2026-03-05T10:00", // a whole working day is a working day
        "2026-03-03T11:00, 2026-03-03T14:00, 2026-03-04T13:00",
        "2026-03-03T17:00, 2026-03-04T09:00, 2026-03-04T10:00", // a night is none of it
        "2026-03-03T16:00, 2026-03-04T09:30, 2026-03-04T11:30",
    })
    void areStoppedByTheTimeOfDay(String from, String to, String lastInTime) {
        SlaNorm norm = ONE_DAY.pausing(PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER));
        String[] paused = {
            "2026-03-03T10:00 opened L1", from + " waits CUSTOMER", to + " resumed", lastInTime + " resolved"
        };
        assertThat(kind(judged(norm, paused))).isEqualTo("met");
        paused[3] = lastInTime + ":01 resolved";
        assertThat(kind(judged(norm, paused))).isEqualTo("missed");
    }

    @Test
    void areCountedFromTheStartAfterAChangeTo() {
        Priority high = Priority.of("high");
        SlaNorm week = SlaNorm.totalResolution().withinWorkingDays(5).on(BERLIN);
        String[] raised = {
            "2026-03-06T16:30 opened L1", "2026-03-07T12:00 prioritised high", "2026-03-09T16:30 resolved"
        };
        assertThat(kind(judged(Norms.book(ONE_DAY.forPriorities(high), week), raised)))
                .isEqualTo("met");
        raised[2] = "2026-03-09T16:30:01 resolved";
        assertThat(kind(judged(Norms.book(ONE_DAY.forPriorities(high), week), raised)))
                .isEqualTo("missed");
    }

    @Test
    void areNotStoppedByAWeekend() {
        SlaNorm norm = ONE_DAY.pausing(PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER));
        String[] parked = {
            "2026-03-06T16:30 opened L1",
            "2026-03-07T00:00 waits CUSTOMER",
            "2026-03-09T00:00 resumed",
            "2026-03-09T16:30 resolved"
        };
        assertThat(kind(judged(norm, parked))).isEqualTo("met");
        parked[3] = "2026-03-09T16:30:01 resolved";
        assertThat(kind(judged(norm, parked))).isEqualTo("missed");
    }

    @Test
    void aCapIsInTheTimeOfWorkingDays() {
        SlaNorm norm =
                ONE_DAY.pausing(PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER).cappedAt(Duration.ofHours(4)));
        String[] paused = {
            "2026-03-03T10:00 opened L1",
            "2026-03-03T11:00 waits CUSTOMER",
            "2026-03-04T11:00 resumed",
            "2026-03-04T14:00 resolved"
        };
        assertThat(kind(judged(norm, paused))).isEqualTo("met");
        paused[3] = "2026-03-04T14:00:01 resolved";
        assertThat(kind(judged(norm, paused))).isEqualTo("missed");
    }

    @Test
    void absoluteTimeKnowsNeitherNightsNorWeekends() {
        SlaNorm norm = SlaNorm.totalResolution().within(Duration.ofHours(4)).aroundTheClock(Norms.BERLIN);
        assertThat(judged(norm, "2026-03-06T22:00 opened L1").nominallyDueAt()).isEqualTo(berlin("2026-03-07T02:00"));
        // the night in which the clocks go forward has an hour less on the wall and none less in the norm
        Obligation spring = judged(norm, "2026-03-29T00:00 opened L1", "2026-03-29T05:00 resolved");
        assertThat(text(spring.judgement())).isEqualTo("met 240");
        Obligation autumn = judged(norm, "2026-10-25T00:00 opened L1", "2026-10-25T03:01 resolved");
        assertThat(text(autumn.judgement())).isEqualTo("missed 241 by 1");
    }
}
