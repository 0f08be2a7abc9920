package org.goodhart.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.metric.Scene.and;
import static org.goodhart.metric.Scene.at;
import static org.goodhart.metric.Scene.called;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.isDown;
import static org.goodhart.metric.Scene.ticket;
import static org.goodhart.metric.Scene.wasDown;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Fault;
import org.goodhart.desk.Source;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.metric.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A ticket is resolved at minute 100 and watched for an hour, until minute 160. */
class VerificationTest {
    private static final Verification BY_CUSTOMER =
            Verification.within(Duration.ofMinutes(60)).by(Source.CUSTOMER).silenceIs(Silence.MISS);
    private static final Verification BY_TELEMETRY =
            Verification.within(Duration.ofMinutes(60)).by(Source.TELEMETRY).silenceIs(Silence.MISS);
    private static final Instant END = at(160);

    private static SubscriberHistory resolved() {
        return history("0 opened L1; 100 resolved");
    }

    private static SubscriberHistory confirmed(Instant at) {
        return history(and(ticket("T-1", "0 opened L1; 100 resolved"), at, "confirmed CUSTOMER"));
    }

    private static Outcome judged(SubscriberHistory history) {
        return judged(BY_CUSTOMER, history, Scene.MAY);
    }

    private static Outcome judged(Verification verification, SubscriberHistory history, Instant asOf) {
        Fault fault = Scene.CONTEXT.faults().faultsOf(history, asOf).get(0);
        return verification.judge(fault, history, asOf);
    }

    @Test
    void silenceIsPendingUntilTheWindowHasPassed() {
        assertThat(judged(BY_CUSTOMER, resolved(), at(99))).isEqualTo(Outcome.UNRESOLVED);
        assertThat(judged(BY_CUSTOMER, resolved(), at(100))).isEqualTo(Outcome.PENDING);
        assertThat(judged(BY_CUSTOMER, resolved(), END.minusNanos(1))).isEqualTo(Outcome.PENDING);
        assertThat(judged(BY_CUSTOMER, resolved(), END)).isEqualTo(Outcome.SILENT);
        assertThat(judged(resolved())).isEqualTo(Outcome.SILENT);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                "0 opened L1 > UNRESOLVED",
                "0 opened L1; 100 closed > UNRESOLVED",
                "0 opened L1; 100 resolved; 110 confirmed CUSTOMER; 120 reopened > UNRESOLVED",
                "0 opened L1; 50 resolved; 60 reopened; 100 resolved > SILENT",
                "0 opened L1; 50 resolved; 55 confirmed CUSTOMER; 60 reopened; 100 resolved > SILENT",
                "0 opened L1; 99 confirmed CUSTOMER; 100 resolved > SILENT",
                "0 opened L1; 100 resolved; 110 confirmed CUSTOMER; 120 closed > CONFIRMED",
                "0 opened L1; 100 resolved; 110 confirmed SUPPORT_LINE > SILENT",
                "0 opened L1; 100 resolved; 110 confirmed REVIEWER > SILENT",
                "0 opened L1; 100 resolved; 110 confirmed TELEMETRY > SILENT",
            })
    void onlyAResolutionThatStandsIsConfirmedAndOnlyByWhoseWordCounts(String script, Outcome outcome) {
        assertThat(judged(history(script))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, CONFIRMED", "0, 1, CONFIRMED", "60, 0, CONFIRMED", "60, 1, SILENT"})
    void confirmationsCountFromTheResolutionToTheEndOfTheWindowBothIncluded(int minutes, int nanos, Outcome outcome) {
        assertThat(judged(confirmed(at(100 + minutes).plusNanos(nanos)))).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, SILENT", "0, 1, REFUTED", "30, 0, REFUTED", "60, 0, REFUTED", "60, 1, SILENT"})
    void aCallInTheWindowRefutes(int minutes, int nanos, Outcome outcome) {
        assertThat(judged(called(resolved(), at(100 + minutes).plusNanos(nanos))))
                .isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, CONFIRMED", "0, 1, REFUTED", "60, 0, REFUTED", "60, 1, CONFIRMED"})
    void aRefutationOutweighsAConfirmation(int minutes, int nanos, Outcome outcome) {
        SubscriberHistory history = called(confirmed(at(100)), at(100 + minutes).plusNanos(nanos));
        assertThat(judged(history)).isEqualTo(outcome);
    }

    @Test
    void theWindowOfTheJavadocsExample() {
        Verification week = Verification.within(Duration.ofDays(7))
                .by(Source.CUSTOMER, Source.TELEMETRY)
                .silenceIs(Silence.MISS);
        SubscriberHistory resolved = history("0 opened L1; 180 resolved"); // 2 March, 12:00
        Instant call = Instant.parse("2026-03-09T12:00:00Z");
        assertThat(judged(week, called(resolved, call), Scene.MAY)).isEqualTo(Outcome.REFUTED);
        assertThat(judged(week, called(resolved, call.plusSeconds(1)), Scene.MAY))
                .isEqualTo(Outcome.SILENT);
    }

    @Test
    void theCallThatConfirmsRefutesNothing() {
        assertThat(judged(called(confirmed(at(130)), at(130)))).isEqualTo(Outcome.CONFIRMED);
        assertThat(judged(called(confirmed(at(130)), at(130).plusNanos(1)))).isEqualTo(Outcome.REFUTED);
        SubscriberHistory reviewed = history("0 opened L1; 100 resolved; 130 confirmed REVIEWER");
        assertThat(judged(called(reviewed, at(130))))
                .as("a reviewer's word is no call")
                .isEqualTo(Outcome.REFUTED);
    }

    @Test
    void aCallAboutAnotherServiceIsAnotherStory() {
        assertThat(judged(called(resolved(), "tv", at(130)))).isEqualTo(Outcome.SILENT);
    }

    @Test
    void aCallThatIsNotKnownYetRefutesNothingYet() {
        assertThat(judged(BY_CUSTOMER, called(resolved(), at(130)), at(129))).isEqualTo(Outcome.PENDING);
        assertThat(judged(BY_CUSTOMER, called(resolved(), at(130)), at(130))).isEqualTo(Outcome.REFUTED);
    }

    @ParameterizedTest
    @CsvSource({"99, SILENT", "100, SILENT", "101, REFUTED", "160, REFUTED", "161, SILENT"})
    void aFurtherTicketInTheWindowRefutes(int opened, Outcome outcome) {
        SubscriberHistory history =
                history(ticket("T-1", "0 opened L1; 100 resolved"), ticket("T-2", opened + " opened L1"));
        assertThat(judged(history)).isEqualTo(outcome);
    }

    @Test
    void aFurtherTicketAboutAnotherServiceRefutesNothing() {
        assertThat(judged(history(ticket("T-1", "0 opened L1; 100 resolved"), ticket("T-2", "tv", "130 opened L1"))))
                .isEqualTo(Outcome.SILENT);
    }

    @Test
    void aFurtherTicketThatWasMergedAwayStillRefutes() {
        assertThat(judged(history(
                        ticket("T-1", "0 opened L1; 100 resolved; 120 confirmed CUSTOMER"),
                        ticket("T-2", "130 opened L1; 131 merged T-1"))))
                .isEqualTo(Outcome.REFUTED);
    }

    @Test
    void anAlarmThatWasDownAtTheResolutionRefutes() {
        assertThat(judged(wasDown(resolved(), at(0), at(100)))).isEqualTo(Outcome.SILENT);
        assertThat(judged(wasDown(resolved(), at(0), at(100).plusNanos(1)))).isEqualTo(Outcome.REFUTED);
        assertThat(judged(isDown(resolved(), at(100)))).isEqualTo(Outcome.REFUTED);
        assertThat(judged(isDown(resolved(), at(101)))).isEqualTo(Outcome.SILENT);
        assertThat(judged(isDown(confirmed(at(110)), at(0)))).isEqualTo(Outcome.REFUTED);
    }

    @Test
    void telemetryConfirmsByAlarmsThatWentOut() {
        SubscriberHistory out = wasDown(resolved(), at(0), at(100));
        assertThat(judged(BY_TELEMETRY, out, at(100))).isEqualTo(Outcome.CONFIRMED);
        assertThat(judged(BY_CUSTOMER, out, at(100))).isEqualTo(Outcome.PENDING);
        assertThat(judged(BY_TELEMETRY, resolved(), Scene.MAY))
                .as("nothing was ever down")
                .isEqualTo(Outcome.SILENT);
        assertThat(judged(BY_TELEMETRY, called(out, at(130)), Scene.MAY)).isEqualTo(Outcome.REFUTED);
        SubscriberHistory said = history("0 opened L1; 100 resolved; 110 confirmed TELEMETRY");
        assertThat(judged(BY_TELEMETRY, said, Scene.MAY)).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void telemetryConfirmsWhatItSawFromTheOpeningOfItsTicketAndForGood() {
        assertThat(judged(BY_TELEMETRY, wasDown(resolved(), at(-9), at(0).plusNanos(1)), Scene.MAY))
                .isEqualTo(Outcome.CONFIRMED);
        assertThat(judged(BY_TELEMETRY, wasDown(resolved(), at(-9), at(0)), Scene.MAY))
                .as("up when the ticket was opened")
                .isEqualTo(Outcome.SILENT);
        assertThat(judged(BY_TELEMETRY, wasDown(resolved(), at(20), at(20)), Scene.MAY))
                .as("never down at all")
                .isEqualTo(Outcome.SILENT);
        SubscriberHistory out = wasDown(resolved(), at(0), at(100));
        assertThat(judged(BY_TELEMETRY, wasDown(out, at(101), at(102)), Scene.MAY))
                .as("down again")
                .isEqualTo(Outcome.SILENT);
        SubscriberHistory stale = history(ticket("T-0", "-500 opened L1"), ticket("T-1", "0 opened L1; 100 resolved"));
        assertThat(Scene.CONTEXT.faults().faultsOf(wasDown(stale, at(0), at(100)), Scene.MAY))
                .extracting(fault -> BY_TELEMETRY.judge(fault, wasDown(stale, at(0), at(100)), Scene.MAY))
                .as("whichever ticket the alarm is reckoned to")
                .containsExactly(Outcome.UNRESOLVED, Outcome.CONFIRMED);
    }

    @Test
    void aFaultThatNobodyRegisteredIsResolvedByItsAlarmAlone() {
        SubscriberHistory outage = wasDown(history(), at(0), at(100));
        assertThat(judged(BY_TELEMETRY, outage, Scene.MAY)).isEqualTo(Outcome.CONFIRMED);
        assertThat(judged(BY_TELEMETRY, outage, at(99))).isEqualTo(Outcome.UNRESOLVED);
        assertThat(judged(BY_TELEMETRY, called(history(), at(0)), Scene.MAY)).isEqualTo(Outcome.UNRESOLVED);
    }

    @Test
    void theLastOfSeveralTicketsResolvesAFault() {
        SubscriberHistory early = history(
                ticket("T-1", "0 opened L1; 50 resolved; 55 confirmed CUSTOMER"),
                ticket("T-2", "1 opened L1; 1 linked T-1; 100 resolved"));
        assertThat(judged(early))
                .as("confirmed before the last ticket was resolved")
                .isEqualTo(Outcome.SILENT);
        SubscriberHistory late = history(
                ticket("T-1", "0 opened L1; 50 resolved; 100 confirmed CUSTOMER"),
                ticket("T-2", "1 opened L1; 1 linked T-1; 100 resolved"));
        assertThat(judged(late)).isEqualTo(Outcome.CONFIRMED);
    }

    @Test
    void refusesARuleThatCannotVerify() {
        assertThatThrownBy(() ->
                        Verification.within(Duration.ZERO).by(Source.CUSTOMER).silenceIs(Silence.MISS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a repeat window of PT0S: more than zero is expected");
        assertThatThrownBy(() -> Verification.within(Duration.ofDays(-7))
                        .by(Source.CUSTOMER)
                        .silenceIs(Silence.MISS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT-168H");
        assertThatThrownBy(() -> Verification.within(Duration.ofDays(7)).by().silenceIs(Silence.MISS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nobody's word confirms a resolution: at least one source is expected");
        assertThatThrownBy(() -> Verification.within(Duration.ofDays(7))
                        .by(Source.CUSTOMER, Source.SUPPORT_LINE)
                        .silenceIs(Silence.MISS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("SUPPORT_LINE is to confirm its own resolutions: a source outside the lines is expected");
        assertThatThrownBy(() -> Verification.within(Duration.ofDays(7))
                        .by(Source.CUSTOMER)
                        .silenceIs(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("silence");
    }

    @Test
    void knowsWhichEvidenceItLacks() {
        Verification both =
                new Verification(Duration.ofDays(7), Set.of(Source.CUSTOMER, Source.TELEMETRY), Silence.LEFT_OUT);
        assertThat(BY_CUSTOMER.missingEvidence(Scene.context()))
                .containsExactlyInAnyOrder(Evidence.CONTACTS, Evidence.CONFIRMATIONS);
        assertThat(BY_CUSTOMER.missingEvidence(Scene.context(Evidence.CONTACTS, Evidence.ALARMS)))
                .containsExactly(Evidence.CONFIRMATIONS);
        assertThat(BY_CUSTOMER.missingEvidence(Scene.context(Evidence.CONFIRMATIONS)))
                .containsExactly(Evidence.CONTACTS);
        assertThat(BY_CUSTOMER.missingEvidence(Scene.context(Evidence.CONTACTS, Evidence.CONFIRMATIONS)))
                .isEmpty();
        assertThat(both.missingEvidence(Scene.context(Evidence.CONTACTS)))
                .containsExactlyInAnyOrder(Evidence.CONFIRMATIONS, Evidence.ALARMS);
        assertThat(both.missingEvidence(Scene.context(Evidence.CONTACTS, Evidence.ALARMS)))
                .isEmpty();
        assertThat(both.missingEvidence(Scene.context(Evidence.CONTACTS, Evidence.CONFIRMATIONS)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Silence.class)
    void describesItselfInAFixedOrder(Silence silence) {
        assertThat(new Verification(Duration.ofDays(7), Set.of(Source.TELEMETRY, Source.CUSTOMER), silence)
                        .description())
                .isEqualTo("verified within PT168H by [CUSTOMER, TELEMETRY], silence is " + silence);
    }
}
