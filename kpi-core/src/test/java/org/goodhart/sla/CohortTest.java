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
import java.util.ArrayList;
import java.util.List;
import org.goodhart.desk.Source;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.WaitingOn;
import org.goodhart.flow.Silence;
import org.goodhart.flow.Verification;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scene;
import org.goodhart.metric.Scope;
import org.goodhart.value.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An hour for all; minute 42660 is the midnight with which April begins. */
class CohortTest {
    private static final Owner ALL = Owner.department();
    private static final PausePolicy CUSTOMER = PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER);
    private static final InNorm FAULTS = SlaMetrics.restoredInNorm(book(minutes(SlaNorm.restore(), 60)));
    private static final InNorm PARKED = SlaMetrics.resolvedInNorm(
            book(minutes(SlaNorm.totalResolution(), 60).pausing(CUSTOMER)));

    private static String counts(Metric metric, SubscriberHistory history, Scope scope) {
        Measure measure = measure(metric, ALL, history, scope);
        if (measure instanceof Measure.Share share) return share.hits() + "/" + share.of();
        return measure.phrase().toString();
    }

    private static String counts(Metric metric, SubscriberHistory history) {
        String march = counts(metric, history, Scene.march());
        String april = counts(metric, history, new Scope(Scene.CONTEXT, Scene.APRIL, Scene.MAY));
        return (march + " " + april).replace("undefined: nothing to measure", "-");
    }

    @ParameterizedTest(name = "called at {0}, {1}")
    @CsvSource(
            delimiter = '>',
            value = {
                // called, ticket > nominally due > closed > opened > arrived, in March and in April
                "0 > 10 opened L1; 60 resolved > 1/1 - > 1/1 - > 1/1 - > 1/1 -",
                "42595 > 42610 opened L1; 42659 resolved > 0/1 - > 0/1 - > 0/1 - > 0/1 -",
                "42650 > 42655 opened L1; 42665 resolved > - 1/1 > - 1/1 > 1/1 - > 1/1 -",
                "42650 > 42660 opened L1; 42665 resolved > - 1/1 > - 1/1 > - 1/1 > 1/1 -",
                "42600 > 42659 opened L1; 42660 resolved > - 1/1 > - 1/1 > 1/1 - > 1/1 -",
                "42599 > 42600 opened L1; 42700 resolved > 0/1 - > - 0/1 > 0/1 - > 0/1 -",
                // left open: in no month of closing
                "0 > 10 opened L1 > 0/1 - > - - > 0/1 - > 0/1 -",
                "0 > 10 opened L1; 20 excluded x; 30 resolved > - - > - - > - - > - -",
            })
    void theFourCohortsAskForFourInstants(
            long call, String script, String due, String closed, String opened, String arrived) {
        SubscriberHistory history = called(history(script), at(call));
        assertThat(counts(FAULTS.nominallyDueInPeriod(StillRunning.MISS), history))
                .isEqualTo(due);
        assertThat(counts(FAULTS.closedInPeriod(), history)).isEqualTo(closed);
        assertThat(counts(FAULTS.openedInPeriod(StillRunning.MISS), history)).isEqualTo(opened);
        assertThat(counts(FAULTS.arrivedInPeriod(StillRunning.MISS), history)).isEqualTo(arrived);
    }

    @Test
    void whatNobodyRegisteredArrivedAndWasNeverOpened() {
        SubscriberHistory unheard = called(history(), at(0));
        assertThat(counts(FAULTS.arrivedInPeriod(StillRunning.MISS), unheard)).isEqualTo("0/1 -");
        assertThat(counts(FAULTS.nominallyDueInPeriod(StillRunning.MISS), unheard))
                .isEqualTo("0/1 -");
        assertThat(counts(FAULTS.openedInPeriod(StillRunning.MISS), unheard)).isEqualTo("- -");
    }

    @Test
    void whatIsNotDueYetIsInNoShare() {
        SubscriberHistory young = history("0 opened L1");
        for (Metric metric : new Metric[] {
            FAULTS.nominallyDueInPeriod(StillRunning.HELD),
            FAULTS.openedInPeriod(StillRunning.MISS),
            FAULTS.arrivedInPeriod(StillRunning.MISS)
        }) {
            assertThat(counts(metric, young, Scene.marchAsOf(59))).isEqualTo("undefined: nothing to measure");
        }
        assertThat(counts(FAULTS.openedInPeriod(StillRunning.MISS), young, Scene.marchAsOf(60)))
                .isEqualTo("0/1");
    }

    @Test
    void theCohortIsPartOfTheName() {
        assertThat(FAULTS.openedInPeriod(StillRunning.MISS).label())
                .hasToString("faults restored in norm (opened in the period)");
        assertThat(FAULTS.arrivedInPeriod(StillRunning.MISS).label())
                .hasToString("faults restored in norm (arrived in the period)");
        assertThat(SlaMetrics.repliedInNorm(book(minutes(SlaNorm.firstReply(), 5)))
                        .closedInPeriod()
                        .label()
                        .toString())
                .endsWith("(closed in the period)");
        assertThat(SlaMetrics.firstResolvedInNorm(book(minutes(SlaNorm.firstResolution(), 5)))
                        .closedInPeriod()
                        .label()
                        .toString())
                .endsWith("(closed in the period)");
    }

    @Test
    void answersAndFirstResolutionsAreSharesOfTheirOwn() {
        SubscriberHistory history = history("0 opened L1; 30 resolved; 40 reopened; 61 replied; 90 resolved");
        assertThat(counts(
                        SlaMetrics.repliedInNorm(book(minutes(SlaNorm.firstReply(), 60)))
                                .closedInPeriod(),
                        history))
                .isEqualTo("0/1 -");
        assertThat(counts(
                        SlaMetrics.firstResolvedInNorm(book(minutes(SlaNorm.firstResolution(), 60)))
                                .closedInPeriod(),
                        history))
                .isEqualTo("1/1 -");
        assertThatThrownBy(() -> SlaMetrics.repliedInNorm(book(minutes(SlaNorm.firstResolution(), 60))))
                .hasMessage("norms about FIRST_RESOLUTION were found: norms about FIRST_REPLY are expected");
        assertThatThrownBy(() -> SlaMetrics.firstResolvedInNorm(book(minutes(SlaNorm.totalResolution(), 60))))
                .hasMessage("norms about TOTAL_RESOLUTION were found: norms about FIRST_RESOLUTION are expected");
    }

    // -- held

    @Test
    void aShareIsHeldWhileACaseIs() {
        Metric held = PARKED.nominallyDueInPeriod(StillRunning.HELD);
        SubscriberHistory one =
                history(ticket("T-1", "0 opened L1; 10 waits CUSTOMER"), ticket("T-2", "0 opened L1; 50 resolved"));
        assertThat(measure(held, ALL, one).value()).isEmpty();
        assertThat(measure(held, ALL, one).phrase().in(Language.ENGLISH)).isEqualTo("held: 1 case is not settled");
        assertThat(measure(held, ALL, one).phrase().in(Language.RUSSIAN))
                .isEqualTo("отложено: 1 случай ещё не решён окончательно");
        SubscriberHistory two = history(
                ticket("T-1", "0 opened L1; 10 waits CUSTOMER"), ticket("T-2", "0 opened L1; 10 waits CUSTOMER"));
        assertThat(measure(held, ALL, two).phrase().in(Language.ENGLISH)).isEqualTo("held: 2 cases are not settled");
        assertThat(measure(held, ALL, two).phrase().in(Language.RUSSIAN))
                .isEqualTo("отложено: 2 случая ещё не решены окончательно");
        SubscriberHistory settled = history(
                ticket("T-1", "0 opened L1; 10 waits CUSTOMER; 30 resumed; 90 resolved"),
                ticket("T-2", "0 opened L1; 50 resolved"));
        assertThat(counts(held, settled)).isEqualTo("1/2 -");
    }

    // -- settlement

    private static Scope asOf(String instant) {
        return new Scope(Scene.CONTEXT, Scene.MARCH, Instant.parse(instant));
    }

    @ParameterizedTest
    @EnumSource(StillRunning.class)
    void whatHappensAfterTheSettlementChangesNothing(StillRunning running) {
        // settled on 11 April, 00:00, minute 57060
        Metric settled = PARKED.settledAfter(Duration.ofDays(10)).nominallyDueInPeriod(running);
        SubscriberHistory parked = history("0 opened L1; 10 waits CUSTOMER");
        String then = counts(settled, parked, asOf("2026-04-11T00:00:00Z"));
        assertThat(then)
                .isEqualTo(
                        switch (running) {
                            case MISS -> "0/1";
                            case LEFT_OUT -> "undefined: nothing to measure";
                            case HELD -> "held: 1 case is not settled";
                        });
        SubscriberHistory resumedLater = history("0 opened L1; 10 waits CUSTOMER; 57061 resumed; 57070 resolved");
        SubscriberHistory resumedBefore = history("0 opened L1; 10 waits CUSTOMER; 57059 resumed; 57060 resolved");
        assertThat(counts(settled, resumedLater, Scene.march())).isEqualTo(then);
        assertThat(counts(settled, parked, Scene.march())).isEqualTo(then);
        assertThat(counts(settled, resumedBefore, Scene.march())).isEqualTo("1/1");
        assertThat(counts(PARKED.nominallyDueInPeriod(running), resumedLater, Scene.march()))
                .as("without a settlement it follows")
                .isEqualTo("1/1");
    }

    @Test
    void beforeTheSettlementItIsAsKnownThen() {
        Metric settled = PARKED.settledAfter(Duration.ofDays(10)).nominallyDueInPeriod(StillRunning.MISS);
        SubscriberHistory history = history("0 opened L1; 30 resolved; 50000 reopened");
        assertThat(counts(settled, history, Scene.marchAsOf(49_999))).isEqualTo("1/1");
        assertThat(counts(settled, history, Scene.marchAsOf(50_000))).isEqualTo("0/1");
        assertThat(settled.maturity()).isEqualTo(Duration.ofDays(10));
        assertThat(settled.description()).contains("settled after PT240H");
        assertThatThrownBy(() -> PARKED.settledAfter(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("settled PT-1S after the period: zero or more is expected");
        assertThat(PARKED.settledAfter(Duration.ZERO)
                        .nominallyDueInPeriod(StillRunning.MISS)
                        .maturity())
                .isZero();
    }

    @Test
    void aVerificationsLongerWindowIsWaitedFor() {
        Verification week =
                Verification.within(Duration.ofDays(7)).by(Source.CUSTOMER).silenceIs(Silence.MISS);
        Metric soon = FAULTS.verified(week).settledAfter(Duration.ofDays(2)).closedInPeriod();
        Metric late = FAULTS.settledAfter(Duration.ofDays(10)).verified(week).closedInPeriod();
        assertThat(soon.maturity()).isEqualTo(Duration.ofDays(7));
        assertThat(late.maturity()).isEqualTo(Duration.ofDays(10));
        // confirmed on 7 April, when two days are past and the week is not
        SubscriberHistory confirmed = history("42600 opened L1; 42650 resolved; 52000 confirmed CUSTOMER");
        assertThat(counts(soon, confirmed, Scene.march())).isEqualTo("1/1");
        SubscriberHistory tooLate = history("42600 opened L1; 42650 resolved; 53000 confirmed CUSTOMER");
        assertThat(counts(soon, tooLate, Scene.march())).isEqualTo("0/1");
    }

    @Test
    void whatIsWrittenIntoASettledMonthChangesNothing() {
        Metric settled = PARKED.settledAfter(Duration.ofDays(10)).nominallyDueInPeriod(StillRunning.MISS);
        Instant settlement = Instant.parse("2026-04-11T00:00:00Z");
        SubscriberHistory open = history("0 opened L1");
        for (String event : List.of("resolved", "excluded x")) {
            SubscriberHistory inTime = written(open, event, settlement);
            SubscriberHistory afterwards = written(open, event, settlement.plusNanos(1));
            assertThat(counts(settled, inTime, Scene.march())).as(event).isNotEqualTo("0/1");
            assertThat(counts(settled, afterwards, Scene.march())).as(event).isEqualTo("0/1");
            assertThat(afterwards.recordedBy(settlement)).isEqualTo(open);
            assertThat(inTime.recordedBy(settlement)).isSameAs(inTime);
        }
        SubscriberHistory unknown = open.withTickets(List.of(open.tickets()
                .get(0)
                .withEvents(List.of(open.tickets()
                        .get(0)
                        .opening()
                        .withStamp(open.tickets().get(0).opening().stamp().withIngestedAt(Scene.MAY))))));
        assertThat(unknown.recordedBy(settlement).tickets()).isEmpty();
    }

    /** Said to have happened half an hour after the opening. */
    private static SubscriberHistory written(SubscriberHistory history, String event, Instant recordedAt) {
        TicketEvent happened = Scene.event(Scene.at(30), event);
        List<TicketEvent> events = new ArrayList<>(history.tickets().get(0).events());
        events.add(happened.withStamp(happened.stamp().withIngestedAt(recordedAt)));
        return history.withTickets(List.of(history.tickets().get(0).withEvents(events)));
    }
}
