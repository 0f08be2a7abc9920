package org.goodhart.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.metric.Scene.at;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.sla.Norms.minutes;
import static org.goodhart.sla.Norms.ticketObligation;

import java.time.Duration;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.WaitingOn;
import org.goodhart.metric.Scene;
import org.goodhart.value.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long things took and take, how late they are, and when they will be. */
class LatenessTest {
    private static final PausePolicy CUSTOMER = PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER);
    private static final SlaNorm HOUR = minutes(SlaNorm.totalResolution(), 60);
    private static final SlaNorm EIGHT_OFFICE_HOURS =
            SlaNorm.totalResolution().within(Duration.ofHours(8)).on(Norms.OFFICE);

    private static long late(Obligation obligation, long from, long to) {
        return obligation.lateness().within(Interval.of(at(from), at(to))).toMinutes();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                // history, as of 200 > until 100 > from 100 > all of it
                "0 opened L1; 60 resolved > 0 > 0 > 0",
                "0 opened L1; 61 resolved > 1 > 0 > 1",
                "0 opened L1; 150 resolved > 40 > 50 > 90",
                "0 opened L1 > 40 > 100 > 140", // what runs ages
                "0 opened L1; 80 waits CUSTOMER; 120 resumed > 20 > 80 > 100", // what is paused does not
                "0 opened L1; 80 waits CUSTOMER > 20 > 0 > 20",
                "0 opened L1; 30 waits CUSTOMER; 50 resumed > 20 > 100 > 120",
                "0 opened L1; 70 excluded x; 150 resolved > 40 > 50 > 90", // what is exempt would be
            })
    void agesPeriodByPeriod(String script, long before, long after, long total) {
        Obligation obligation = ticketObligation(HOUR.pausing(CUSTOMER), history(script), Scene.marchAsOf(200));
        assertThat(late(obligation, 0, 100)).isEqualTo(before);
        assertThat(late(obligation, 100, 200)).isEqualTo(after);
        assertThat(late(obligation, 0, 200)).isEqualTo(total);
        assertThat(obligation.lateness().total()).isEqualTo(Duration.ofMinutes(total));
        if (obligation.judgement() instanceof Judgement.Missed missed) {
            assertThat(missed.over()).isEqualTo(Duration.ofMinutes(total));
        }
    }

    @Test
    void goesOnWhereThePauseIsCapped() {
        SlaNorm norm = HOUR.pausing(CUSTOMER.cappedAt(Duration.ofMinutes(30)));
        Obligation obligation =
                ticketObligation(norm, history("0 opened L1; 70 waits CUSTOMER; 150 resumed"), Scene.marchAsOf(200));
        assertThat(late(obligation, 60, 70)).isEqualTo(10);
        assertThat(late(obligation, 70, 100)).isZero();
        assertThat(late(obligation, 100, 150)).isEqualTo(50);
        assertThat(obligation.lateness().total()).isEqualTo(Duration.ofMinutes(110));
    }

    @Test
    void isMeasuredInTheNormsHours() {
        // used up on Monday at 17:00: Tuesday from 9:00 to 12:00 is late, the night is not
        Obligation obligation = ticketObligation(EIGHT_OFFICE_HOURS, history("0 opened L1; 1620 resolved"));
        assertThat(late(obligation, 0, 1440)).isZero();
        assertThat(obligation.lateness().total()).isEqualTo(Duration.ofHours(3));
    }

    @Test
    void isWhatItsJavadocSays() {
        // Tuesday 31 March 2026, 8:00 of the norm's hours are used up at 16:00
        SubscriberHistory history = history("40740 opened L1; 43380 resolved");
        Obligation obligation = ticketObligation(EIGHT_OFFICE_HOURS, history);
        assertThat(obligation.lateness().within(Scene.MARCH.interval())).isEqualTo(Duration.ofHours(1));
        assertThat(obligation.lateness().within(Scene.APRIL.interval())).isEqualTo(Duration.ofHours(3));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                // history, as of minute 1500, Tuesday 10:00 > judged > unpaused > absolute
                "0 opened L1; 60 resolved > 60 > 60 > 60",
                "0 opened L1 > 540 > 540 > 1500",
                "0 opened L1; 420 waits CUSTOMER; 1470 resumed > 450 > 540 > 1500",
                "0 opened L1; 420 waits CUSTOMER; 1470 resumed; 1480 resolved > 430 > 520 > 1480",
                "480 opened L1; 1440 resolved > 0 > 0 > 960",
            })
    void threeClocksRunSideBySide(String script, long judged, long unpaused, long absolute) {
        Elapsed elapsed = ticketObligation(EIGHT_OFFICE_HOURS.pausing(CUSTOMER), history(script), Scene.marchAsOf(1500))
                .elapsed();
        assertThat(elapsed)
                .isEqualTo(new Elapsed(
                        Duration.ofMinutes(judged), Duration.ofMinutes(unpaused), Duration.ofMinutes(absolute)));
    }

    @ParameterizedTest(name = "{0} as of {1}")
    @CsvSource(
            delimiter = '>',
            value = {
                // eight office hours, as of > left > due at
                "0 opened L1 > 0 > 480 > 480",
                "0 opened L1 > 470 > 10 > 480",
                "0 opened L1 > 480 > 0 > 480", // at closing it is used up
                "0 opened L1 > 900 > 0 > 480", // and was at no other instant, however late one asks
                "0 opened L1 > 1440 > 0 > 480",
                "60 opened L1 > 480 > 60 > 1500", // closed: the hour that is left is tomorrow's
                "60 opened L1 > 900 > 60 > 1500",
                // while it is paused it is due as if the pause ended at once
                "0 opened L1; 60 waits CUSTOMER > 120 > 420 > 1500",
                "0 opened L1; 60 waits CUSTOMER > 180 > 420 > 1560",
                "0 opened L1; 60 waits CUSTOMER; 120 resumed > 180 > 360 > 1500",
                "0 opened L1; 60 waits CUSTOMER; 120 resumed; 1500 waits CUSTOMER > 1530 > 0 > 1500",
                // used up when the pause began
                "0 opened L1; 480 waits CUSTOMER > 1600 > 0 > 480",
            })
    void whatRunsIsDueAtTheEarliestInstantAtWhichItsTargetIsUsedUp(String script, long asOf, long left, long dueAt) {
        Judgement judgement = ticketObligation(
                        EIGHT_OFFICE_HOURS.pausing(CUSTOMER), history(script), Scene.marchAsOf(asOf))
                .judgement();
        assertThat(judgement)
                .isEqualTo(new Judgement.Running(
                        Duration.ofHours(8).minusMinutes(left), Duration.ofMinutes(left), at(dueAt)));
    }
}
