package org.goodhart.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.metric.Scene.called;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.measure;
import static org.goodhart.metric.Scene.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Line;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stamp;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.metric.DrillDown;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Measure.Count;
import org.goodhart.metric.Measure.Share;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scene;
import org.goodhart.metric.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowMetricsTest {
    private static final Owner ALL = Owner.department();

    private static Metric verified(Silence silence) {
        return FlowMetrics.verifiedResolution(
                Verification.within(Duration.ofDays(7)).by(Source.CUSTOMER).silenceIs(silence));
    }

    private static Owner holder(String text) {
        return Owner.holder(Scene.holder(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                "0 opened L1; 100 resolved; 110 confirmed CUSTOMER > 1 > 1",
                "0 opened L1; 100 resolved > 0 > 1",
                "0 opened L1 > 0 > 1",
                "0 opened L1; 100 closed > 0 > 1",
                "0 opened L1; 100 resolved; 110 confirmed CUSTOMER; 120 reopened > 0 > 1",
            })
    void countsAFaultOnlyIfItsResolutionWasConfirmed(String script, long hits, long of) {
        assertThat(measure(verified(Silence.MISS), ALL, history(script))).isEqualTo(new Share(hits, of));
    }

    @Test
    void silenceIsAMissOrLeftOutAsDeclaredAlsoWhileItIsPending() {
        SubscriberHistory silent = history(
                ticket("T-1", "0 opened L1; 100 resolved"),
                ticket("T-2", "tv", "0 opened L1; 100 resolved; 100 confirmed CUSTOMER"),
                ticket("T-3", "phone", "0 opened L1"));
        for (Scope scope : List.of(Scene.march(), Scene.marchAsOf(101))) {
            assertThat(measure(verified(Silence.MISS), ALL, silent, scope)).isEqualTo(new Share(1, 3));
            assertThat(measure(verified(Silence.LEFT_OUT), ALL, silent, scope)).isEqualTo(new Share(1, 2));
        }
    }

    @Test
    void aRefutedResolutionIsNeverLeftOut() {
        SubscriberHistory refuted = called(history("0 opened L1; 100 resolved"), Scene.at(200));
        assertThat(measure(verified(Silence.LEFT_OUT), ALL, refuted)).isEqualTo(new Share(0, 1));
    }

    @Test
    void aFaultThatNobodyRegisteredCountsAgainstTheQueueOfTheFirstLine() {
        SubscriberHistory unheard = called(history(), Scene.at(0));
        assertThat(measure(verified(Silence.MISS), ALL, unheard)).isEqualTo(new Share(0, 1));
        assertThat(measure(verified(Silence.MISS), holder("L1"), unheard)).isEqualTo(new Share(0, 1));
        assertThat(measure(verified(Silence.MISS), Owner.line(Line.of(2)), unheard))
                .isEqualTo(Measure.share(0, 0));
    }

    @Test
    void anOutageThatOnlyEquipmentToldOfIsInNeitherCount() {
        SubscriberHistory outage = Scene.wasDown(history(), Scene.at(0), Scene.at(10));
        Metric byTelemetry = FlowMetrics.verifiedResolution(
                Verification.within(Duration.ofDays(7)).by(Source.TELEMETRY).silenceIs(Silence.MISS));
        assertThat(measure(byTelemetry, ALL, outage)).isEqualTo(Measure.share(0, 0));
    }

    @Test
    void anOutageThatNobodyRegisteredAndThatEndedByItselfIsNoMeritOfSupport() {
        SubscriberHistory outage = Scene.wasDown(history(), Scene.at(0), Scene.at(10));
        Metric byTelemetry = FlowMetrics.verifiedResolution(
                Verification.within(Duration.ofDays(7)).by(Source.TELEMETRY).silenceIs(Silence.MISS));
        Metric byCustomer = FlowMetrics.verifiedResolution(
                Verification.within(Duration.ofDays(7)).by(Source.CUSTOMER).silenceIs(Silence.MISS));
        assertThat(measure(byTelemetry, ALL, called(outage, Scene.at(5)))).isEqualTo(Measure.share(0, 0));
        assertThat(measure(byCustomer, ALL, called(outage, Scene.at(5)))).isEqualTo(new Share(0, 1));
        assertThat(measure(byTelemetry, ALL, called(history(), Scene.at(5)))).isEqualTo(new Share(0, 1));
    }

    @Test
    void aFaultBelongsToThePeriodInWhichItWasFirstHeardOf() {
        Instant end = Scene.MARCH.end();
        SubscriberHistory registeredInApril = history(ticket("T-1", "42710 opened L1")); // 50 minutes into April
        Metric metric = verified(Silence.MISS);
        assertThat(measure(metric, ALL, called(history(), end.minusNanos(1)))).isEqualTo(new Share(0, 1));
        assertThat(measure(metric, ALL, called(history(), end))).isEqualTo(Measure.share(0, 0));
        assertThat(measure(metric, ALL, called(history(), Scene.MARCH.start()))).isEqualTo(new Share(0, 1));
        assertThat(measure(metric, ALL, called(history(), Scene.MARCH.start().minusNanos(1))))
                .isEqualTo(Measure.share(0, 0));
        assertThat(measure(metric, ALL, registeredInApril)).isEqualTo(Measure.share(0, 0));
        assertThat(measure(metric, ALL, called(registeredInApril, end.minusNanos(1))))
                .isEqualTo(new Share(0, 1));
    }

    @Test
    void isGivenToWhoHadTheFaultLast() {
        SubscriberHistory history = history(
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 40 accepted bob; 100 resolved; 110 confirmed CUSTOMER");
        assertThat(measure(verified(Silence.MISS), holder("L2/bob"), history)).isEqualTo(new Share(1, 1));
        assertThat(measure(verified(Silence.MISS), holder("L1/ann"), history)).isEqualTo(Measure.share(0, 0));
    }

    @Test
    void withoutEvidenceItIsNotApplicableAndNeverNought() {
        Metric metric = verified(Silence.MISS);
        Scope none = new Scope(Scene.context(), Scene.MARCH, Scene.MAY);
        Measure measure = measure(metric, ALL, history("0 opened L1; 100 resolved"), none);
        assertThat(measure.value()).isEmpty();
        assertThat(measure.phrase())
                .hasToString("not applicable: no evidence for it (contacts, confirmations were never recorded)");
        Scope contacts = new Scope(Scene.context(Evidence.CONTACTS), Scene.MARCH, Scene.MAY);
        assertThat(measure(metric, ALL, history("0 opened L1"), contacts).phrase())
                .hasToString("not applicable: no evidence for it (confirmations were never recorded)");
        assertThat(measure(FlowMetrics.reopenRate(), ALL, history("0 opened L1; 100 resolved"), none))
                .isEqualTo(new Share(0, 1));
    }

    @Test
    void isSettledWhenTheWindowAfterThePeriodHasPassed() {
        assertThat(verified(Silence.MISS).maturity()).isEqualTo(Duration.ofDays(7));
        assertThat(FlowMetrics.ticketsResolved().maturity()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                "0 opened L1; 100 resolved > 1 > 0",
                "0 opened L1; 100 resolved; 110 reopened > 1 > 1",
                "0 opened L1; 100 resolved; 110 reopened; 120 resolved; 130 reopened > 1 > 1",
                "0 opened L1; 100 resolved; 100 reopened > 1 > 1",
                "0 opened L1; 50 closed; 60 reopened; 100 resolved > 1 > 0",
                "0 opened L1; 50 closed; 60 reopened; 100 resolved; 110 reopened > 1 > 1",
                "0 opened L1; 50 closed; 60 reopened > 0 > 0",
                "-3000 opened L1; -2900 resolved; 60 reopened; 100 resolved > 0 > 0",
                "0 opened L1; 100 resolved; 60000 reopened > 1 > 1",
            })
    void countsTicketsThatWereReopenedSinceTheyWereFirstResolved(String script, long resolved, long reopened) {
        assertThat(measure(FlowMetrics.ticketsResolved(), ALL, history(script))).isEqualTo(new Count(resolved));
        assertThat(measure(FlowMetrics.reopenRate(), ALL, history(script)))
                .isEqualTo(Measure.share(reopened, resolved));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                "0 opened L1; 50 merged T-2 > 0",
                "0 opened L1; 50 merged T-2; 50 closed > 0",
                "0 opened L1; 50 merged T-2; 50 resolved; 50 closed > 0",
                "0 opened L1; 50 merged T-2; 60 resolved > 0",
                "0 opened L1; 50 resolved; 60 merged T-2; 70 resolved > 1",
            })
    void beingMergedIsNoResolution(String script, long resolved) {
        assertThat(measure(FlowMetrics.ticketsResolved(), ALL, history(script))).isEqualTo(new Count(resolved));
    }

    @Test
    void aTicketBelongsToThePeriodOfItsFirstResolution() {
        Instant end = Scene.MARCH.end();
        Metric resolved = FlowMetrics.ticketsResolved();
        assertThat(measure(
                        resolved, ALL, history(Scene.and(ticket("T-1", "0 opened L1"), end.minusNanos(1), "resolved"))))
                .isEqualTo(new Count(1));
        assertThat(measure(resolved, ALL, history(Scene.and(ticket("T-1", "0 opened L1"), end, "resolved"))))
                .isEqualTo(new Count(0));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 40 accepted bob > 1 > 0",
                // nobody accepted it, or it was refused before: the clock never left the sender
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2 > 0 > 0",
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 35 returned L1; 40 resolved > 0 > 0",
                // given back, wherever it went on after that
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 40 accepted bob; 50 returned L1; 60 accepted ann > 1 > 1",
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 40 accepted bob; 50 upheld L1; 60 accepted dan > 1 > 1",
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 40 accepted bob; 50 escalated L3; 60 accepted eve;"
                        + " 70 returned L1; 80 accepted ann > 1 > 0",
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 40 accepted bob; 50 returned L1 > 1 > 0",
                // a reassignment within the other line is none of a hand-over
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 40 accepted bob; 45 assigned L2/cid; 50 returned L1;"
                        + " 60 accepted ann > 1 > 1",
                // it was passed on and not given back
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 40 accepted bob; 50 escalated L3; 60 accepted eve > 1 > 0",
                // it was given to a third line instead of back
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 40 accepted bob; 50 returned L3; 60 accepted eve > 1 > 0",
                // sent twice, given back once
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 40 accepted bob; 50 returned L1; 60 accepted ann;"
                        + " 70 escalated L2; 80 accepted bob > 2 > 1",
            })
    void countsEscalationsThatWereAcceptedAndThoseThatCameBack(String script, long made, long returned) {
        Owner ann = holder("L1/ann");
        assertThat(measure(FlowMetrics.escalations(), ann, history(script))).isEqualTo(new Count(made));
        assertThat(measure(FlowMetrics.returnRate(), ann, history(script))).isEqualTo(Measure.share(returned, made));
    }

    @Test
    void anEscalationIsGivenToWhoMadeItAndNotToWhoGotIt() {
        SubscriberHistory history = history(
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 40 accepted bob; 50 escalated L3; 60 accepted eve; 90 resolved");
        assertThat(measure(FlowMetrics.escalations(), holder("L1/ann"), history))
                .isEqualTo(new Count(1));
        assertThat(measure(FlowMetrics.escalations(), holder("L2/bob"), history))
                .isEqualTo(new Count(1));
        assertThat(measure(FlowMetrics.escalations(), holder("L3/eve"), history))
                .isEqualTo(new Count(0));
        assertThat(measure(FlowMetrics.escalations(), ALL, history)).isEqualTo(new Count(2));
    }

    @Test
    void anEscalationBelongsToThePeriodInWhichItWasAccepted() {
        Instant end = Scene.MARCH.end();
        SubscriberHistory at = history(Scene.and(ticket("T-1", "0 opened L1; 30 escalated L2"), end, "accepted bob"));
        SubscriberHistory before =
                history(Scene.and(ticket("T-1", "0 opened L1; 30 escalated L2"), end.minusNanos(1), "accepted bob"));
        assertThat(measure(FlowMetrics.escalations(), ALL, at)).isEqualTo(new Count(0));
        assertThat(measure(FlowMetrics.escalations(), ALL, before)).isEqualTo(new Count(1));
    }

    @Test
    void namesWhatIsBehindAFigure() {
        Desk desk = Scene.desk(
                Scene.CONTEXT,
                Scene.MAY,
                called(
                        history(
                                ticket("T-1", "0 opened L1; 100 resolved; 110 confirmed CUSTOMER"),
                                ticket("T-2", "1 opened L1; 1 linked T-1; 90 resolved"),
                                ticket(
                                        "T-3",
                                        "tv",
                                        "0 opened L1; 10 escalated L2; 20 accepted bob; 100 resolved; 200 reopened")),
                        "phone",
                        Scene.at(5)));
        assertThat(DrillDown.facts(verified(Silence.MISS), ALL, desk, Scene.MARCH))
                .isEqualTo(Map.of(
                        "faults verified", List.of("T-1"),
                        "faults arrived", List.of("T-1", "T-3", "S-1/phone@2026-03-02T09:05:00Z")));
        assertThat(DrillDown.facts(FlowMetrics.reopenRate(), ALL, desk, Scene.MARCH))
                .isEqualTo(Map.of(
                        "tickets resolved where reopened since",
                        List.of("T-3"),
                        "tickets resolved",
                        List.of("T-1", "T-3", "T-2")));
        assertThat(DrillDown.facts(FlowMetrics.returnRate(), ALL, desk, Scene.MARCH))
                .isEqualTo(Map.of("hand-overs where returned", List.of(), "hand-overs", List.of("T-3")));
    }

    @Test
    void isCalledByItsTradeName() {
        assertThat(List.of(
                        verified(Silence.MISS),
                        FlowMetrics.ticketsResolved(),
                        FlowMetrics.reopenRate(),
                        FlowMetrics.returnRate(),
                        FlowMetrics.escalations()))
                .map(metric -> metric.label() + " = " + metric.formula())
                .containsExactly(
                        "verified resolution = faults verified / faults arrived",
                        "tickets resolved = tickets resolved",
                        "tickets reopened = tickets resolved where reopened since / tickets resolved",
                        "hand-overs returned = hand-overs where returned / hand-overs",
                        "escalations = hand-overs");
        assertThat(verified(Silence.MISS)).isEqualTo(verified(Silence.MISS)).isNotEqualTo(verified(Silence.LEFT_OUT));
        assertThat(verified(Silence.MISS).description())
                .isNotEqualTo(verified(Silence.LEFT_OUT).description());
    }

    private static Ticket recorded(Map<Integer, Integer> delays, String script) {
        Ticket plain = ticket("T-1", script);
        List<TicketEvent> events = new ArrayList<>();
        for (int i = 0; i < plain.events().size(); i++) {
            TicketEvent event = plain.events().get(i);
            Integer delay = delays.get(i);
            Stamp stamp = event.stamp();
            events.add(
                    delay == null
                            ? event
                            : event.withStamp(stamp.withIngestedAt(event.at().plusSeconds(60L * delay))));
        }
        return plain.withEvents(events);
    }

    private static final Metric BACKDATED = FlowMetrics.backdated(Duration.ofHours(1));

    @Test
    void backdatedFactsAreCountedAgainstWhoHadTheTicketThen() {
        SubscriberHistory history = history(recorded(
                Map.of(0, 0, 1, 60, 2, 61, 3, 500, 4, 0, 5, 2000),
                "0 opened L1; 10 assigned L1/ann; 20 waits CUSTOMER; 50 resumed; 60 assigned L2/bob; 70 resolved"));
        assertThat(measure(BACKDATED, ALL, history)).isEqualTo(new Share(3, 6));
        assertThat(measure(BACKDATED, holder("L1"), history)).isEqualTo(new Share(0, 1));
        assertThat(measure(BACKDATED, holder("L1/ann"), history)).isEqualTo(new Share(2, 3));
        assertThat(measure(BACKDATED, holder("L2/bob"), history)).isEqualTo(new Share(1, 2));
    }

    @Test
    void whatIsNotOfALineNotOfThePeriodOrOfUnknownRecordingIsNotCounted() {
        assertThat(measure(BACKDATED, ALL, history("0 opened L1; 9 resolved"))).isInstanceOf(Measure.Undefined.class);
        SubscriberHistory history = history(recorded(
                Map.of(0, 0, 1, 500, 2, 500, 3, 500),
                "0 opened L1; 9 confirmed CUSTOMER; 10 assigned L1/ann; 60000 resolved"));
        assertThat(measure(BACKDATED, ALL, history)).isEqualTo(new Share(1, 2));
        assertThat(measure(BACKDATED, ALL, history, Scene.marchAsOf(9))).isEqualTo(new Share(0, 1));
    }

    @Test
    void aNegativeToleranceIsRefused() {
        assertThatThrownBy(() -> FlowMetrics.backdated(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("facts recorded more than PT-1S late: zero or more is expected");
        assertThat(FlowMetrics.backdated(Duration.ZERO)).isNotNull();
    }
}
