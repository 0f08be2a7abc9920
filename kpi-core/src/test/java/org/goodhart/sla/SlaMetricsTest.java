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
import java.util.List;
import java.util.Map;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Source;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.WaitingOn;
import org.goodhart.flow.Silence;
import org.goodhart.flow.Verification;
import org.goodhart.metric.DrillDown;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Measure.Share;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scene;
import org.goodhart.metric.Scope;
import org.goodhart.value.StableText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An hour for tickets and faults; minute 42660 is the midnight with which April begins. */
class SlaMetricsTest {
    private static final Owner ALL = Owner.department();
    private static final NormBook TICKETS = book(minutes(SlaNorm.totalResolution(), 60));
    private static final NormBook FAULTS = book(minutes(SlaNorm.restore(), 60));
    private static final Metric DUE = SlaMetrics.resolvedInNorm(TICKETS).nominallyDueInPeriod(StillRunning.MISS);
    private static final Metric CLOSED = SlaMetrics.resolvedInNorm(TICKETS).closedInPeriod();
    private static final Scope APRIL = new Scope(Scene.CONTEXT, Scene.APRIL, Scene.MAY);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                // history > due in March > due in April > closed in March > closed in April
                "0 opened L1; 60 resolved > 1, 1 > 0, 0 > 1, 1 > 0, 0",
                "0 opened L1; 61 resolved > 0, 1 > 0, 0 > 0, 1 > 0, 0",
                "0 opened L1 > 0, 1 > 0, 0 > 0, 0 > 0, 0",
                "0 opened L1; 10 closed > 0, 1 > 0, 0 > 0, 0 > 0, 0",
                "0 opened L1; 10 excluded x; 61 resolved > 0, 0 > 0, 0 > 0, 0 > 0, 0",
                "0 opened L1; 10 merged T-2 > 0, 1 > 0, 0 > 0, 0 > 0, 0",
                // left over to the next month: it stays where it was due
                "0 opened L1; 42661 resolved > 0, 1 > 0, 0 > 0, 0 > 0, 1",
                "42599 opened L1; 42650 resolved > 1, 1 > 0, 0 > 1, 1 > 0, 0",
                // due at midnight is due in April
                "42600 opened L1; 42650 resolved > 0, 0 > 1, 1 > 1, 1 > 0, 0",
                "42600 opened L1; 42660 resolved > 0, 0 > 1, 1 > 0, 0 > 1, 1",
            })
    void theCohortDecidesInWhichMonthATicketIs(
            String script, String dueInMarch, String dueInApril, String closedInMarch, String closedInApril) {
        SubscriberHistory history = history(script);
        assertThat(measure(DUE, ALL, history)).isEqualTo(share(dueInMarch));
        assertThat(measure(DUE, ALL, history, APRIL)).isEqualTo(share(dueInApril));
        assertThat(measure(CLOSED, ALL, history)).isEqualTo(share(closedInMarch));
        assertThat(measure(CLOSED, ALL, history, APRIL)).isEqualTo(share(closedInApril));
    }

    private static Measure share(String text) {
        String[] counts = text.strip().split(", ");
        return Measure.share(Long.parseLong(counts[0]), Long.parseLong(counts[1]));
    }

    @Test
    void whatIsParkedOverItsDueInstantCountsAsDeclared() {
        NormBook book =
                book(minutes(SlaNorm.totalResolution(), 60).pausing(PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER)));
        SubscriberHistory parked = history("0 opened L1; 10 waits CUSTOMER");
        Metric miss = SlaMetrics.resolvedInNorm(book).nominallyDueInPeriod(StillRunning.MISS);
        Metric leftOut = SlaMetrics.resolvedInNorm(book).nominallyDueInPeriod(StillRunning.LEFT_OUT);
        assertThat(measure(miss, ALL, parked)).isEqualTo(new Share(0, 1));
        assertThat(measure(leftOut, ALL, parked)).isEqualTo(Measure.share(0, 0));
        SubscriberHistory resumed = history("0 opened L1; 10 waits CUSTOMER; 100 resumed; 150 resolved");
        assertThat(measure(miss, ALL, resumed))
                .isEqualTo(measure(leftOut, ALL, resumed))
                .isEqualTo(new Share(1, 1));
        SubscriberHistory overdue = history("0 opened L1; 10 waits CUSTOMER; 100 resumed");
        assertThat(measure(leftOut, ALL, overdue)).isEqualTo(new Share(0, 1));
    }

    @ParameterizedTest
    @CsvSource({"59, 0, 0", "60, 0, 1", "61, 0, 1"})
    void whatIsNotDueYetIsNoMissYet(long asOf, long hits, long of) {
        assertThat(measure(DUE, ALL, history("0 opened L1"), Scene.marchAsOf(asOf)))
                .isEqualTo(Measure.share(hits, of));
        assertThat(measure(DUE, ALL, history("0 opened L1; 30 resolved"), Scene.marchAsOf(59)))
                .isEqualTo(new Share(1, 1));
    }

    @Test
    void aFaultThatNobodyRegisteredIsInTheCohort() {
        Metric restored = SlaMetrics.restoredInNorm(FAULTS).nominallyDueInPeriod(StillRunning.LEFT_OUT);
        SubscriberHistory unheard = called(history(), at(0));
        assertThat(measure(restored, ALL, unheard)).isEqualTo(new Share(0, 1));
        assertThat(measure(restored, Owner.holder(Scene.holder("L1")), unheard)).isEqualTo(new Share(0, 1));
        assertThat(measure(SlaMetrics.restoredInNorm(FAULTS).closedInPeriod(), ALL, unheard))
                .isEqualTo(Measure.share(0, 0));
    }

    @Test
    void registeringLateShortensATicketAndNoFault() {
        SubscriberHistory late = called(history("50 opened L1; 70 resolved"), at(0));
        Metric restored = SlaMetrics.restoredInNorm(FAULTS).nominallyDueInPeriod(StillRunning.MISS);
        assertThat(measure(DUE, ALL, late)).isEqualTo(new Share(1, 1));
        assertThat(measure(restored, ALL, late)).isEqualTo(new Share(0, 1));
    }

    private static InNorm verified(Silence silence) {
        return SlaMetrics.restoredInNorm(FAULTS)
                .verified(Verification.within(Duration.ofDays(7))
                        .by(Source.CUSTOMER)
                        .silenceIs(silence));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                // history > silence is a miss > silence is left out
                "0 opened L1; 60 resolved; 70 confirmed CUSTOMER > 1, 1 > 1, 1",
                "0 opened L1; 61 resolved; 70 confirmed CUSTOMER > 0, 1 > 0, 1",
                "0 opened L1; 60 resolved > 0, 1 > 0, 0",
                "0 opened L1; 61 resolved > 0, 1 > 0, 1",
                "0 opened L1; 60 resolved; 70 confirmed CUSTOMER; 80 reopened; 90 resolved; 95 confirmed CUSTOMER > 0, 1 > 0, 1",
                "0 opened L1 > 0, 1 > 0, 1",
                "0 opened L1; 5 excluded x; 60 resolved > 0, 0 > 0, 0",
            })
    void whereVerifiedInTimeIsNotEnough(String script, String miss, String leftOut) {
        assertThat(measure(verified(Silence.MISS).nominallyDueInPeriod(StillRunning.MISS), ALL, history(script)))
                .isEqualTo(share(miss));
        assertThat(measure(verified(Silence.LEFT_OUT).nominallyDueInPeriod(StillRunning.MISS), ALL, history(script)))
                .isEqualTo(share(leftOut));
    }

    @ParameterizedTest
    @EnumSource(Silence.class)
    void aRefutedResolutionIsAMissHoweverEarly(Silence silence) {
        SubscriberHistory refuted = called(history("0 opened L1; 30 resolved; 40 confirmed CUSTOMER"), at(50));
        for (Metric metric : List.of(
                verified(silence).nominallyDueInPeriod(StillRunning.MISS),
                verified(silence).closedInPeriod())) {
            assertThat(measure(metric, ALL, refuted)).isEqualTo(new Share(0, 1));
        }
    }

    @Test
    void verificationIsTakenLaterAndNeedsEvidence() {
        Metric metric = verified(Silence.MISS).nominallyDueInPeriod(StillRunning.MISS);
        assertThat(metric.maturity()).isEqualTo(Duration.ofDays(7));
        assertThat(DUE.maturity()).isZero();
        Scope scope = new Scope(Scene.context(Evidence.ALARMS), Scene.MARCH, Scene.MAY);
        assertThat(measure(metric, ALL, history("0 opened L1; 30 resolved"), scope)
                        .phrase())
                .hasToString("not applicable: no evidence for it (contacts, confirmations were never recorded)");
        assertThat(measure(DUE, ALL, history("0 opened L1; 30 resolved"), scope))
                .isEqualTo(new Share(1, 1));
    }

    @Test
    void onlyFaultsCanBeVerified() {
        Verification rule =
                Verification.within(Duration.ofDays(7)).by(Source.CUSTOMER).silenceIs(Silence.MISS);
        assertThatThrownBy(() -> SlaMetrics.resolvedInNorm(TICKETS).verified(rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("norms about TOTAL_RESOLUTION are to be verified: norms about RESTORATION are expected"
                        + "\nMaybe SlaNorm.restore() was meant");
        assertThatThrownBy(() -> SlaMetrics.restoredInNorm(FAULTS).verified(null))
                .hasMessage("rule");
    }

    @Test
    void eachMetricWantsItsOwnNorms() {
        assertThatThrownBy(() -> SlaMetrics.restoredInNorm(TICKETS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("norms about TOTAL_RESOLUTION were found: norms about RESTORATION are expected");
        assertThatThrownBy(() -> SlaMetrics.resolvedInNorm(FAULTS)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SlaMetrics.heldInNorm(FAULTS, LineClock.CONSERVED))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SlaMetrics.heldInNorm(book(minutes(SlaNorm.hold(), 5)), null))
                .hasMessage("clock");
    }

    @Test
    void theCohortIsPartOfTheName() {
        NormBook lines = book(minutes(SlaNorm.hold(), 30));
        Metric verified = verified(Silence.MISS).closedInPeriod();
        assertThat(List.of(
                        DUE,
                        CLOSED,
                        SlaMetrics.restoredInNorm(FAULTS).closedInPeriod(),
                        verified,
                        SlaMetrics.heldInNorm(lines, LineClock.CONSERVED).closedInPeriod(),
                        SlaMetrics.heldInNorm(lines, LineClock.UNTIL_HAND_OVER)
                                .nominallyDueInPeriod(StillRunning.MISS)))
                .map(metric -> metric.label().toString())
                .containsExactly(
                        "tickets resolved in norm (nominally due in the period)",
                        "tickets resolved in norm (closed in the period)",
                        "faults restored in norm (closed in the period)",
                        "faults restored in norm and verified (closed in the period)",
                        "tickets held by the line in norm, all time charged to it (closed in the period)",
                        "tickets held by the line in norm, until it pushed them on (nominally due in the period)");
        assertThat(DUE.formula()).isEqualTo("in norm / all of the cohort");
        String obligations =
                StableText.of("obligations NOMINALLY_DUE, still running is MISS, norms " + TICKETS.description())
                        + ", given to 15:who had it last, mature after PT0S";
        assertThat(DUE.description())
                .isEqualTo("key 23:metric.resolved-in-norm(key 20:cohort.nominally-due()) [SHARE, HIGHER_IS_BETTER]"
                        + " = in norm / all of the cohort; 7:in norm over " + obligations
                        + "; 17:all of the cohort over " + obligations);
        assertThat(verified.description()).contains("verified within PT168H by [CUSTOMER], silence is MISS");
    }

    @Test
    void namesWhatIsBehindAFigure() {
        Desk desk = Scene.desk(
                Scene.CONTEXT,
                Scene.MAY,
                history(
                        ticket("T-1", "0 opened L1; 60 resolved"),
                        ticket("T-2", "0 opened L1; 61 resolved"),
                        ticket("T-3", "0 opened L1; 1 excluded x")));
        assertThat(DrillDown.facts(DUE, ALL, desk, Scene.MARCH))
                .isEqualTo(Map.of("in norm", List.of("T-1"), "all of the cohort", List.of("T-1", "T-2")));
    }

    @Test
    void aTicketFromBeforeTheBookIsAnErrorThatSaysSo() {
        SubscriberHistory old = history(ticket("T-1", "0 opened L1")
                .withEvents(List.of(Scene.event(Instant.parse("2025-12-31T23:59:59Z"), "opened L1"))));
        assertThatThrownBy(() -> measure(DUE, ALL, old))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("T-1: what began at 2025-12-31T23:59:59Z, on 2025-12-31 in Z, has no norm");
    }

    @Test
    void whatStillRunsHasToBeDeclared() {
        assertThatThrownBy(() -> SlaMetrics.resolvedInNorm(TICKETS).nominallyDueInPeriod(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("stillRunning");
    }
}
