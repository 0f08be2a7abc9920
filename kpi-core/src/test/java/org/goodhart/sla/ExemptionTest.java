package org.goodhart.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.metric.Scene.at;
import static org.goodhart.metric.Scene.called;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.ticket;
import static org.goodhart.sla.Norms.minutes;
import static org.goodhart.sla.Norms.text;

import java.util.List;
import org.goodhart.desk.Affected;
import org.goodhart.desk.CauseOwner;
import org.goodhart.desk.Outage;
import org.goodhart.desk.OutageId;
import org.goodhart.desk.Priority;
import org.goodhart.desk.Segment;
import org.goodhart.desk.SegmentChange;
import org.goodhart.desk.Service;
import org.goodhart.desk.Source;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.SubscriberId;
import org.goodhart.metric.Scene;
import org.goodhart.metric.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mass outages that excuse, and segments that choose the norm. */
class ExemptionTest {
    private static final String FROM_100 = "100 opened L1; 200 resolved";
    private static final Outage NETWORK_50_TO_150 = Outage.of(
                    OutageId.of("O-7"),
                    at(50),
                    "switch failed",
                    CauseOwner.NETWORK,
                    Source.OTHER_DEPARTMENT,
                    Service.of("internet"))
            .withUntil(at(150));
    private static final SlaNorm TICKET = minutes(SlaNorm.totalResolution(), 60).exemptingOutagesOf(CauseOwner.NETWORK);
    private static final SlaNorm FAULT = minutes(SlaNorm.restore(), 60).exemptingOutagesOf(CauseOwner.NETWORK);
    private static final String MISSED = "missed 100 by 40";
    private static final String EXEMPT = "exempt: outage O-7 caused by network";

    private static String judged(SlaNorm norm, SubscriberHistory history, Outage outage) {
        Scope scope = new Scope(Scene.CONTEXT.withOutage(outage), Scene.MARCH, Scene.MAY);
        return text(Norms.ticketObligation(norm, history, scope).judgement());
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @CsvSource({
        "50, 150, exempt: outage O-7 caused by network",
        "100, 150, exempt: outage O-7 caused by network", // in the instant in which it began
        "101, 150, missed 100 by 40",
        "50, 101, exempt: outage O-7 caused by network",
        "50, 100, missed 100 by 40", // it was over then
        "100, 100, missed 100 by 40",
    })
    void whatBeginsDuringAnOutageIsExempt(long from, long until, String judgement) {
        Outage outage = Outage.of(
                        OutageId.of("O-7"),
                        at(from),
                        "switch failed",
                        CauseOwner.NETWORK,
                        Source.OTHER_DEPARTMENT,
                        Service.of("internet"))
                .withUntil(at(until));
        assertThat(judged(TICKET, history(FROM_100), outage)).isEqualTo(judgement);
        assertThat(judged(FAULT, history(FROM_100), outage)).isEqualTo(judgement);
    }

    @Test
    void onlyTheOutagesOfThoseWhoAreNamedExempt() {
        assertThat(judged(minutes(SlaNorm.totalResolution(), 60), history(FROM_100), NETWORK_50_TO_150))
                .isEqualTo(MISSED);
        SlaNorm other = minutes(SlaNorm.totalResolution(), 60).exemptingOutagesOf(CauseOwner.BILLING);
        assertThat(judged(other, history(FROM_100), NETWORK_50_TO_150)).isEqualTo(MISSED);
        SlaNorm both = other.exemptingOutagesOf(CauseOwner.BILLING, CauseOwner.NETWORK);
        assertThat(judged(both, history(FROM_100), NETWORK_50_TO_150)).isEqualTo(EXEMPT);
    }

    @Test
    void itHasToAffectTheServiceAndTheSubscriber() {
        assertThat(judged(TICKET, history(ticket("T-1", "tv", FROM_100)), NETWORK_50_TO_150))
                .isEqualTo(MISSED);
        assertThat(judged(
                        TICKET,
                        history(FROM_100),
                        NETWORK_50_TO_150.withAffected(Affected.only(SubscriberId.of("S-2")))))
                .isEqualTo(MISSED);
        assertThat(judged(
                        TICKET,
                        history(FROM_100),
                        NETWORK_50_TO_150.withAffected(Affected.only(SubscriberId.of("S-1")))))
                .isEqualTo(EXEMPT);
    }

    @Test
    void whatTheSupportLinesDeclareToBeAnOutageExemptsNothing() {
        Outage own = Outage.of(
                OutageId.of("O-7"), at(50), "x", CauseOwner.NETWORK, Source.SUPPORT_LINE, Service.of("internet"));
        assertThat(judged(TICKET, history(FROM_100), own)).isEqualTo(MISSED);
        assertThat(judged(FAULT, history(FROM_100), own)).isEqualTo(MISSED);
    }

    @Test
    void theStartOfTheClockDecides() {
        SubscriberHistory calledBefore = called(history(FROM_100), at(40));
        assertThat(judged(FAULT, calledBefore, NETWORK_50_TO_150)).isEqualTo("missed 160 by 100");
        assertThat(judged(FAULT.fromOpening(), calledBefore, NETWORK_50_TO_150)).isEqualTo(EXEMPT);
        assertThat(judged(
                        TICKET.fromAcceptance(),
                        history("100 opened L1; 160 assigned L1/ann; 221 resolved"),
                        NETWORK_50_TO_150))
                .isEqualTo("missed 61 by 1");
    }

    @Test
    void aLinesTimeIsExemptByWhenTheLineGotIt() {
        Scope scope = new Scope(Scene.CONTEXT.withOutage(NETWORK_50_TO_150), Scene.MARCH, Scene.MAY);
        SlaNorm norm = minutes(SlaNorm.hold(), 60).exemptingOutagesOf(CauseOwner.NETWORK);
        assertThat(Norms.texts(Norms.lineObligations(
                        LineClock.CONSERVED, norm, history("100 opened L1; 160 assigned L2/bob; 221 resolved"), scope)))
                .containsExactly("L1/unassigned " + EXEMPT, "L2/bob missed 61 by 1");
    }

    // -- segments

    private static final Segment BUSINESS = Segment.of("business");

    private static SubscriberHistory segmented(SubscriberHistory history, SegmentChange... changes) {
        return history.withSegments(List.of(changes));
    }

    @Test
    void theSegmentAtTheStartChoosesTheNorm() {
        NormBook book =
                Norms.book(minutes(SlaNorm.restore(), 30).forSegments(BUSINESS), minutes(SlaNorm.restore(), 60));
        SegmentChange since100 = new SegmentChange(at(100), BUSINESS);
        SegmentChange homeSince120 = new SegmentChange(at(120), Segment.of("home"));
        assertThat(target(book, history("100 opened L1"))).isEqualTo(60);
        assertThat(target(book, segmented(history("99 opened L1"), since100))).isEqualTo(60);
        assertThat(target(book, segmented(history("100 opened L1"), since100))).isEqualTo(30);
        assertThat(target(book, segmented(history("119 opened L1"), since100, homeSince120)))
                .isEqualTo(30);
        assertThat(target(book, segmented(history("120 opened L1"), since100, homeSince120)))
                .isEqualTo(60);
        assertThat(target(book, segmented(called(history("110 opened L1"), at(99)), since100)))
                .isEqualTo(60);
    }

    private static long target(NormBook book, SubscriberHistory history) {
        Obligation obligation =
                Norms.obligations(book, history, Scene.marchAsOf(500)).get(0);
        return ((Target.Time) obligation.judgedUnder().target()).time().toMinutes();
    }

    @Test
    void aChangeOfSegmentMovesNothingThatHasBegun() {
        NormBook book = Norms.book(
                minutes(SlaNorm.totalResolution(), 30).forSegments(BUSINESS),
                minutes(SlaNorm.totalResolution(), 45).forPriorities(Priority.of("high")),
                minutes(SlaNorm.totalResolution(), 60));
        SubscriberHistory before = history("50 opened L1; 60 filed noise");
        SegmentChange since55 = new SegmentChange(at(55), BUSINESS);
        for (Reclassification rule : Reclassification.values()) {
            assertThat(target(book.reclassified(rule), segmented(before, since55)))
                    .isEqualTo(60);
        }
        SubscriberHistory raised = history("50 opened L1; 60 prioritised high");
        assertThat(target(book, segmented(raised, since55))).isEqualTo(45);
    }

    @Test
    void aLinesNormIsChosenBySegmentToo() {
        NormBook book = Norms.book(minutes(SlaNorm.hold(), 30).forSegments(BUSINESS), minutes(SlaNorm.hold(), 60));
        SubscriberHistory history = segmented(
                history("50 opened L1; 100 assigned L2/bob; 140 resolved"), new SegmentChange(at(100), BUSINESS));
        assertThat(Norms.texts(book.lineObligations(LineClock.CONSERVED, history, Scene.CONTEXT, Scene.MAY)))
                .containsExactly("L1/unassigned met 50", "L2/bob missed 40 by 10");
    }

    @Test
    void anExclusionExemptsOnlyIfTheBookAcceptsWhoWroteIt() {
        SubscriberHistory excluded = history("0 opened L1; 5 excluded ours; 100 resolved");
        NormBook any = Norms.book(minutes(SlaNorm.totalResolution(), 60));
        NormBook byManagement = any.exclusionsBy(Source.MANAGEMENT);
        NormBook byTheLine = any.exclusionsBy(Source.SUPPORT_LINE, Source.MANAGEMENT);
        assertThat(text(Norms.obligations(any, excluded, Scene.march()).get(0).judgement()))
                .isEqualTo("exempt: ours");
        assertThat(text(Norms.obligations(byTheLine, excluded, Scene.march())
                        .get(0)
                        .judgement()))
                .isEqualTo("exempt: ours");
        assertThat(text(Norms.obligations(byManagement, excluded, Scene.march())
                        .get(0)
                        .judgement()))
                .isEqualTo("missed 100 by 40");
        assertThat(byManagement.description())
                .contains("exclusions by [MANAGEMENT]")
                .isNotEqualTo(any.description());
        assertThat(byManagement).isNotEqualTo(any).isEqualTo(any.exclusionsBy(Source.MANAGEMENT));
        NormBook faults = Norms.book(minutes(SlaNorm.restore(), 60)).exclusionsBy(Source.MANAGEMENT);
        assertThat(text(Norms.obligations(faults, excluded, Scene.march())
                        .get(0)
                        .judgement()))
                .isEqualTo("missed 100 by 40");
        NormBook lines = Norms.book(minutes(SlaNorm.hold(), 60)).exclusionsBy(Source.MANAGEMENT);
        assertThat(lines.lineObligations(LineClock.CONSERVED, excluded, Scene.CONTEXT, Scene.MAY))
                .map(obligation -> text(obligation.judgement()))
                .containsExactly("missed 100 by 40");
    }
}
