package org.goodhart.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.metric.Scene.at;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.ticket;
import static org.goodhart.sla.Norms.faultObligation;
import static org.goodhart.sla.Norms.minutes;
import static org.goodhart.sla.Norms.text;
import static org.goodhart.sla.Norms.ticketObligation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stamp;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.Wait;
import org.goodhart.desk.WaitingOn;
import org.goodhart.metric.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stops a norm's clock, and what does not. */
class PauseTest {
    private static final SlaNorm HOUR = minutes(SlaNorm.totalResolution(), 60);
    private static final SlaNorm EIGHT_OFFICE_HOURS =
            SlaNorm.totalResolution().within(Duration.ofHours(8)).on(Norms.OFFICE);

    private static final PausePolicy CUSTOMER = PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                "0 opened L1; 10 waits CUSTOMER; 40 resumed; 90 resolved > met 60",
                "0 opened L1; 10 waits VENDOR; 40 resumed; 90 resolved > missed 90 by 30",
                "0 opened L1; 10 waits CUSTOMER; 40 waits VENDOR; 50 resumed; 91 resolved > missed 61 by 1",
                "0 opened L1; 10 waits CUSTOMER; 100 resolved > met 10",
                "0 opened L1; 10 waits CUSTOMER; 20 resumed; 30 waits CUSTOMER; 40 resumed; 80 resolved > met 60",
            })
    void waitingOnTheNamedPartiesStopsTheClock(String script, String judgement) {
        assertThat(text(ticketObligation(HOUR.pausing(CUSTOMER), history(script))
                        .judgement()))
                .isEqualTo(judgement);
    }

    @Test
    void nothingStopsTheCustomersClock() {
        assertThat(text(ticketObligation(
                                HOUR, history("0 opened L1; 10 waits CUSTOMER call-4; 40 resumed; 90 resolved"))
                        .judgement()))
                .isEqualTo("missed 90 by 30");
    }

    @Test
    void aWaitWithoutEvidenceMayBeIgnored() {
        SlaNorm norm = HOUR.pausing(CUSTOMER.requiringEvidence());
        assertThat(text(ticketObligation(norm, history("0 opened L1; 10 waits CUSTOMER; 40 resumed; 90 resolved"))
                        .judgement()))
                .isEqualTo("missed 90 by 30");
        assertThat(text(ticketObligation(
                                norm, history("0 opened L1; 10 waits CUSTOMER call-4; 40 resumed; 90 resolved"))
                        .judgement()))
                .isEqualTo("met 60");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {"30 > met 60", "29 > missed 61 by 1", "0 > missed 90 by 30", "600 > met 60"})
    void thePauseOfOneObligationMayBeCapped(long cap, String judgement) {
        SlaNorm norm = HOUR.pausing(CUSTOMER.cappedAt(Duration.ofMinutes(cap)));
        String twice = "0 opened L1; 10 waits CUSTOMER; 25 resumed; 30 waits CUSTOMER; 45 resumed; 90 resolved";
        assertThat(text(ticketObligation(norm, history(twice)).judgement())).isEqualTo(judgement);
    }

    @Test
    void aPauseOutsideTheHoursPausesNothing() {
        SlaNorm norm = EIGHT_OFFICE_HOURS.pausing(CUSTOMER.cappedAt(Duration.ofHours(2)));
        // Monday 9:00 to Tuesday 12:00 are 11 hours of work; from Monday 16:00 to Tuesday 10:00 two of them are paused
        String overnight = "0 opened L1; 420 waits CUSTOMER; 1500 resumed; 1620 resolved";
        assertThat(text(ticketObligation(norm, history(overnight)).judgement())).isEqualTo("missed 540 by 60");
        assertThat(text(ticketObligation(
                                EIGHT_OFFICE_HOURS.pausing(CUSTOMER),
                                history("0 opened L1; 420 waits CUSTOMER; 1560 resumed; 1620 resolved"))
                        .judgement()))
                .isEqualTo("met 480");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(
            delimiter = '>',
            value = {
                // both wait from 20 to 50
                "10 waits CUSTOMER; 50 resumed; 90 resolved > 20 waits CUSTOMER; 60 resumed; 80 resolved > met 60",
                "10 waits CUSTOMER; 50 resumed; 101 resolved > 20 waits CUSTOMER; 30 resumed; 90 resolved > missed 91 by 31",
                // never both
                "30 waits CUSTOMER; 40 resumed; 80 resolved > 10 waits CUSTOMER; 20 resumed; 50 resolved > missed 80 by 20",
                // one of them parked for nothing
                "80 resolved > 1 waits CUSTOMER; 80 resolved > missed 80 by 20",
                // the other one done, merged, or not yet opened
                "60 waits CUSTOMER; 80 resumed; 80 resolved > 50 resolved > met 60",
                "60 waits CUSTOMER; 80 resumed; 80 resolved > 50 merged T-1 > met 60",
                "0 waits CUSTOMER; 1 resumed; 61 resolved > 50 resolved > met 60",
            })
    void aFaultStandsStillOnlyWhileAllItsTicketsDo(String one, String other, String judgement) {
        SubscriberHistory history =
                history(ticket("T-1", "0 opened L1; " + one), ticket("T-2", "1 opened L1; 1 linked T-1; " + other));
        SlaNorm norm = minutes(SlaNorm.restore(), 60).pausing(CUSTOMER);
        assertThat(text(faultObligation(norm, history).judgement())).isEqualTo(judgement);
    }

    @Test
    void whatStillWaitsRuns() {
        SlaNorm norm = HOUR.pausing(CUSTOMER);
        assertThat(text(ticketObligation(norm, history("0 opened L1; 10 waits CUSTOMER"), Scene.marchAsOf(500))
                        .judgement()))
                .isEqualTo("running 10, 50 left");
    }

    /** Opened at 0, waiting for the customer from 10 to 40, resolved at 90. */
    private static SubscriberHistory waited(Optional<String> reason, Optional<Instant> recordedAt) {
        Stamp plain = Stamp.of(at(10), Source.SUPPORT_LINE);
        return history(ticket("T-1", "0 opened L1")
                .withEvents(List.of(
                        Scene.event(at(0), "opened L1"),
                        new TicketEvent.WaitingStarted(
                                recordedAt.map(plain::withIngestedAt).orElse(plain),
                                WaitingOn.CUSTOMER,
                                reason,
                                Optional.empty()),
                        Scene.event(at(40), "resumed"),
                        Scene.event(at(90), "resolved"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "access to the flat > met 60",
                "documents > met 60",
                "weather > missed 90 by 30",
                "> missed 90 by 30"
            })
    void onlySomeReasonsMayCount(String reason, String judgement) {
        SlaNorm norm = HOUR.pausing(CUSTOMER.forReasons("documents", "access to the flat"));
        SubscriberHistory history = waited(Optional.ofNullable(reason), Optional.empty());
        assertThat(text(ticketObligation(norm, history).judgement())).isEqualTo(judgement);
        assertThat(text(ticketObligation(HOUR.pausing(CUSTOMER), history).judgement()))
                .as("any reason, or none")
                .isEqualTo("met 60");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "10 > met 60",
                "25 > met 60", // equal is in time
                "26 > missed 90 by 30",
                "300 > missed 90 by 30",
                "> missed 90 by 30", // unknown is not
            })
    void aWaitHasToBeWrittenDownSoon(Long recordedAt, String judgement) {
        SlaNorm norm = HOUR.pausing(CUSTOMER.recordedWithin(Duration.ofMinutes(15)));
        SubscriberHistory history =
                waited(Optional.empty(), Optional.ofNullable(recordedAt).map(Scene::at));
        assertThat(text(ticketObligation(norm, history).judgement())).isEqualTo(judgement);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                // history > it never paused > it paused until then > it paused all the same
                "0 opened L1; 10 waits CUSTOMER; 40 resumed; 90 resolved > met 60 > met 60 > met 60",
                "0 opened L1; 10 waits CUSTOMER; 30 disputed; 40 resumed; 90 resolved > missed 90 by 30 > missed 70 by 10 > met 60",
                "0 opened L1; 10 waits CUSTOMER; 10 disputed; 40 resumed; 90 resolved > missed 90 by 30 > missed 90 by 30 > met 60",
                "0 opened L1; 10 waits CUSTOMER; 40 resumed; 50 disputed; 90 resolved > missed 90 by 30 > met 60 > met 60",
                // when the customer learns of it, it is over
                "0 opened L1; 10 waits CUSTOMER; 40 resumed; 90 resolved; 300 disputed > missed 90 by 30 > met 60 > met 60",
                // the one that was disputed, not the other
                "0 opened L1; 10 waits CUSTOMER; 20 resumed; 25 disputed; 30 waits CUSTOMER; 60 resumed; 90 resolved"
                        + "> met 60 > met 50 > met 50",
            })
    void aDisputedWaitDoesWhatThePolicySays(String script, String never, String until, String still) {
        SubscriberHistory history = history(script);
        assertThat(judged(CUSTOMER.disputedWaits(DisputedWait.NO_PAUSE), history))
                .isEqualTo(never);
        assertThat(judged(CUSTOMER, history)).as("unless it is said otherwise").isEqualTo(never);
        assertThat(judged(CUSTOMER.disputedWaits(DisputedWait.PAUSE_UNTIL_DISPUTED), history))
                .isEqualTo(until);
        assertThat(judged(CUSTOMER.disputedWaits(DisputedWait.PAUSE), history)).isEqualTo(still);
    }

    private static String judged(PausePolicy policy, SubscriberHistory history) {
        return text(ticketObligation(HOUR.pausing(policy), history).judgement());
    }

    @Test
    void aDisputeIsNotKnownBeforeItCame() {
        SubscriberHistory history = history("0 opened L1; 10 waits CUSTOMER; 70 disputed");
        SlaNorm norm = HOUR.pausing(CUSTOMER);
        assertThat(text(ticketObligation(norm, history, Scene.marchAsOf(69)).judgement()))
                .isEqualTo("running 10, 50 left");
        assertThat(text(ticketObligation(norm, history, Scene.marchAsOf(70)).judgement()))
                .isEqualTo("missing 70 by 10");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                // history > it counts > it is a pause
                "0 opened L1; 30 resolved; 50 reopened; 70 resolved > missed 70 by 10 > met 50",
                "0 opened L1; 30 closed; 50 reopened; 70 resolved > missed 70 by 10 > met 50",
                "0 opened L1; 30 resolved; 40 closed; 50 reopened; 70 resolved > missed 70 by 10 > met 50",
                "0 opened L1; 20 resolved; 30 reopened; 40 resolved; 60 reopened; 80 resolved > missed 80 by 20 > met 50",
                "0 opened L1; 30 resolved; 50 reopened; 55 reopened; 70 resolved > missed 70 by 10 > met 50",
                // nothing undid it
                "0 opened L1; 70 closed; 80 resolved > missed 80 by 20 > missed 80 by 20",
            })
    void theTimePutAwayIsWhatThePolicySays(String script, String counts, String pauses) {
        SubscriberHistory history = history(script);
        assertThat(judged(PausePolicy.none(), history)).isEqualTo(counts);
        assertThat(judged(PausePolicy.none().timePutAway(PutAway.PAUSES), history))
                .isEqualTo(pauses);
    }

    @Test
    void theTimePutAwayUsesUpTheCapToo() {
        PausePolicy policy = CUSTOMER.timePutAway(PutAway.PAUSES).cappedAt(Duration.ofMinutes(15));
        assertThat(judged(
                        policy,
                        history("0 opened L1; 10 waits CUSTOMER; 20 resumed; 30 resolved; 50 reopened; 75 resolved")))
                .isEqualTo("met 60");
        assertThat(judged(
                        policy,
                        history("0 opened L1; 10 waits CUSTOMER; 20 resumed; 30 resolved; 50 reopened; 76 resolved")))
                .isEqualTo("missed 61 by 1");
    }

    @Test
    void aMergedTicketThatWasPutAwayDoesNotStopTheFaultItWasAbout() {
        SlaNorm norm = minutes(SlaNorm.restore(), 60).pausing(PausePolicy.none().timePutAway(PutAway.PAUSES));
        SubscriberHistory history = history(
                ticket("T-1", "0 opened L1; 5 merged T-2; 6 resolved; 50 reopened; 51 resolved"),
                ticket("T-2", "50 opened L1; 80 resolved"));
        assertThat(text(faultObligation(norm, history).judgement())).isEqualTo("missed 80 by 20");
    }

    @Test
    void eachObligationHasItsOwnCap() {
        SlaNorm norm = minutes(SlaNorm.hold(), 40).pausing(CUSTOMER.cappedAt(Duration.ofMinutes(15)));
        SubscriberHistory history =
                history("0 opened L1; 0 assigned L1/ann; 10 waits CUSTOMER; 25 resumed; 30 assigned L2/bob;"
                        + "40 waits CUSTOMER; 50 resumed; 80 resolved");
        assertThat(Norms.texts(Norms.lineObligations(LineClock.CONSERVED, norm, history, Scene.march())))
                .containsExactly("L1/ann met 15", "L2/bob met 40");
    }

    @Test
    void aPauseOutsideTheHoursUsesUpNoCap() {
        // Monday 16:00 to Tuesday 10:00 is two hours, of which the night is nothing
        SlaNorm norm = EIGHT_OFFICE_HOURS.pausing(CUSTOMER.cappedAt(Duration.ofHours(2)));
        assertThat(text(ticketObligation(
                                norm,
                                history(
                                        "0 opened L1; 420 waits CUSTOMER; 1500 resumed; 1560 waits CUSTOMER; 1570 resumed; 1630 resolved"))
                        .judgement()))
                .isEqualTo("missed 550 by 70");
        SlaNorm more = EIGHT_OFFICE_HOURS.pausing(CUSTOMER.cappedAt(Duration.ofMinutes(125)));
        assertThat(text(ticketObligation(
                                more,
                                history(
                                        "0 opened L1; 420 waits CUSTOMER; 1500 resumed; 1560 waits CUSTOMER; 1570 resumed; 1630 resolved"))
                        .judgement()))
                .isEqualTo("missed 545 by 65");
    }

    @Test
    void aWaitMayCountOnlyIfSomebodyElseWroteIt() {
        SubscriberHistory written = history("0 opened L1; 10 waits CUSTOMER call-4; 40 resumed; 90 resolved");
        assertThat(text(ticketObligation(HOUR.pausing(CUSTOMER.writtenBy(Source.SUPPORT_LINE)), written)
                        .judgement()))
                .isEqualTo("met 60");
        SlaNorm strict = HOUR.pausing(CUSTOMER.writtenBy(Source.CUSTOMER, Source.OTHER_DEPARTMENT));
        assertThat(text(ticketObligation(strict, written).judgement())).isEqualTo("missed 90 by 30");
        assertThat(strict.description()).contains("written by [CUSTOMER, OTHER_DEPARTMENT]");
    }

    @Test
    void aWaitThatWasWrittenDownLongBeforeItBeganIsNotInTimeEither() {
        PausePolicy policy = CUSTOMER.recordedWithin(Duration.ofMinutes(5));
        Wait wait = history("0 opened L1; 10 waits CUSTOMER; 40 resumed; 90 resolved")
                .courses(Scene.MAY)
                .get(0)
                .waits()
                .get(0);
        for (long recorded : new long[] {5, 10, 15})
            assertThat(policy.pauseOf(recorded(wait, recorded))).isPresent();
        for (long recorded : new long[] {-100, 4, 16})
            assertThat(policy.pauseOf(recorded(wait, recorded))).isEmpty();
        PausePolicy ever = CUSTOMER.recordedWithin(Duration.ofSeconds(Long.MAX_VALUE));
        assertThat(ever.pauseOf(recorded(wait, 16))).isPresent();
    }

    private static Wait recorded(Wait wait, long minute) {
        return new Wait(
                wait.interval(),
                wait.on(),
                wait.reason(),
                wait.evidence(),
                wait.source(),
                Optional.of(Scene.at(minute)),
                wait.disputedAt());
    }
}
