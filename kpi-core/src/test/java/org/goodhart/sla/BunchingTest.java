package org.goodhart.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.metric.Scene.at;
import static org.goodhart.metric.Scene.called;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.measure;
import static org.goodhart.metric.Scene.ticket;
import static org.goodhart.sla.Norms.book;
import static org.goodhart.sla.Norms.minutes;

import java.time.Duration;
import java.time.Instant;
import org.goodhart.desk.Line;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.WaitingOn;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Measure.Share;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scene;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BunchingTest {
    private static final Owner ALL = Owner.department();
    private static final Duration TEN = Duration.ofMinutes(10);
    private static final NormBook HOUR =
            book(minutes(SlaNorm.totalResolution(), 60).pausing(PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER)));
    private static final NormBook OFFICE =
            book(SlaNorm.totalResolution().within(Duration.ofHours(8)).on(Norms.OFFICE));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                // an hour, ten minutes around it > just before > near
                "0 opened L1; 50 resolved > 0 > 0",
                "0 opened L1; 51 resolved > 1 > 1",
                "0 opened L1; 60 resolved > 1 > 1", // equal is in time
                "0 opened L1; 61 resolved > 0 > 1",
                "0 opened L1; 70 resolved > 0 > 1",
                "0 opened L1; 71 resolved > 0 > 0",
                "0 opened L1 > 0 > 0",
                "0 opened L1; 60 closed > 0 > 0",
                "0 opened L1; 60 resolved; 60 excluded spam > 0 > 0",
                "0 opened L1; 10 waits CUSTOMER; 40 resumed; 61 resolved > 0 > 0", // took 31
                "0 opened L1; 10 waits CUSTOMER; 40 resumed; 90 resolved > 1 > 1", // took 60
                "-2040 opened L1; -1981 resolved > 0 > 0", // February
                "-2040 opened L1; -1980 resolved > 1 > 1", // the first instant of March
                "42600 opened L1; 42659 resolved > 1 > 1",
                "42600 opened L1; 42660 resolved > 0 > 0", // the first instant of April
            })
    void countsWhatEndedJustBeforeTheDeadlineOfWhatEndedNearIt(String script, long before, long near) {
        assertThat(measure(Bunching.beforeDeadline(HOUR, TEN), ALL, history(script)))
                .isEqualTo(Measure.share(before, near));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                // eight office hours: used up at 480, and at no other instant until 1440
                "0 opened L1; 471 resolved > 1 > 1",
                "0 opened L1; 900 resolved > 1 > 1",
                "0 opened L1; 1440 resolved > 1 > 1",
                "0 opened L1; 1441 resolved > 0 > 1",
                "0 opened L1; 1451 resolved > 0 > 0",
            })
    void nightsBringNothingNearer(String script, long before, long near) {
        assertThat(measure(Bunching.beforeDeadline(OFFICE, TEN), ALL, history(script)))
                .isEqualTo(Measure.share(before, near));
    }

    @Test
    void whatNobodyRegisteredNobodyTimed() {
        NormBook faults = book(minutes(SlaNorm.restore(), 60));
        SubscriberHistory alone = Scene.wasDown(called(history(), at(0)), at(0), at(65));
        assertThat(measure(Bunching.beforeDeadline(faults, TEN), ALL, alone)).isEqualTo(Measure.share(0, 0));
        assertThat(measure(
                        Bunching.beforeDeadline(faults, TEN), ALL, called(history("5 opened L1; 60 resolved"), at(0))))
                .isEqualTo(new Share(1, 1));
    }

    @Test
    void aLineThatPushesOnJustInTimeShows() {
        NormBook lines = book(minutes(SlaNorm.hold(), 60));
        SubscriberHistory history = history("0 opened L1; 59 escalated L2; 80 accepted bob; 145 resolved");
        Metric pushed = Bunching.beforeDeadline(lines, LineClock.UNTIL_HAND_OVER, TEN);
        assertThat(measure(pushed, Owner.line(Line.of(1)), history)).isEqualTo(new Share(1, 1));
        assertThat(measure(pushed, Owner.line(Line.of(2)), history)).isEqualTo(new Share(0, 1));
        Metric conserved = Bunching.beforeDeadline(lines, LineClock.CONSERVED, TEN);
        assertThat(measure(conserved, Owner.line(Line.of(1)), history)).isEqualTo(Measure.share(0, 0));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                // March ends in minute 42660; its last hour > at the end > all
                "0 opened L1; 100 resolved > 0 > 1",
                "0 opened L1; 42599 resolved > 0 > 1",
                "0 opened L1; 42600 resolved > 1 > 1",
                "0 opened L1; 42659 resolved > 1 > 1",
                "0 opened L1; 42660 resolved > 0 > 0",
                "0 opened L1; 42650 closed > 0 > 0",
                "0 opened L1; 100 resolved; 200 reopened; 42650 resolved > 0 > 1", // the first counts
                "0 opened L1; 42650 resolved; 42655 reopened > 1 > 1",
                "0 opened L1; 42650 merged T-2; 42650 resolved > 0 > 0",
                "0 opened L1; 42650 resolved; 42655 merged T-2 > 1 > 1",
                "0 opened L1; 42650 resolved; 42655 excluded spam > 1 > 1", // it was clicked all the same
            })
    void countsWhatWasResolvedAtTheEndOfThePeriod(String script, long last, long all) {
        assertThat(measure(Bunching.atPeriodEnd(Duration.ofHours(1)), ALL, history(script)))
                .isEqualTo(Measure.share(last, all));
    }

    @Test
    void belongsToWhoFirstResolvedIt() {
        SubscriberHistory history = history("0 opened L1; 0 assigned L1/ann; 100 resolved; 200 reopened;"
                + " 200 escalated L2; 300 accepted bob; 400 resolved");
        assertThat(measure(Bunching.atPeriodEnd(Duration.ofHours(1)), Owner.holder(Scene.holder("L1/ann")), history))
                .isEqualTo(new Share(0, 1));
    }

    @Test
    void aStretchLongerThanThePeriodIsTheWholeOfIt() {
        Metric all = Bunching.atPeriodEnd(Duration.ofDays(40));
        Instant february = Scene.MARCH.start().minusNanos(1);
        SubscriberHistory history = history(
                Scene.and(ticket("T-1", "-3000 opened L1"), february, "resolved"),
                ticket("T-2", "tv", "0 opened L1; 100 resolved"));
        assertThat(measure(all, ALL, history)).isEqualTo(new Share(1, 1));
    }

    @Test
    void saysWhatAnEvenShareWouldBe() {
        assertThat(Bunching.evenShare(Duration.ofDays(1), Scene.MARCH)).isEqualTo(Ratio.of(1, 31));
        assertThat(Bunching.evenShare(Duration.ofHours(12), Scene.APRIL)).isEqualTo(Ratio.of(1, 60));
        assertThat(Bunching.evenShare(Duration.ofDays(31), Scene.MARCH)).isEqualTo(Ratio.ONE);
        assertThat(Bunching.evenShare(Duration.ofDays(32), Scene.MARCH)).isEqualTo(Ratio.ONE);
    }

    @Test
    void refusesWindowsWithoutLength() {
        assertThatThrownBy(() -> Bunching.beforeDeadline(HOUR, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ends within PT0S of the deadline: more than zero is expected");
        assertThatThrownBy(() -> Bunching.atPeriodEnd(Duration.ofHours(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the last PT-1H of a period: more than zero is expected");
        assertThatThrownBy(() -> Bunching.evenShare(Duration.ZERO, Scene.MARCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the last PT0S of a period: more than zero is expected");
    }
}
