package org.goodhart.gaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.goodhart.gaming.Play.PREMATURE_ESCALATION;
import static org.goodhart.metric.Scene.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Alarm;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Context;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Line;
import org.goodhart.desk.Organisation;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stamp;
import org.goodhart.desk.Stint;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.flow.Outcome;
import org.goodhart.flow.Silence;
import org.goodhart.flow.Verification;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scene;
import org.goodhart.pay.PayScheme;
import org.goodhart.sla.LineClock;
import org.goodhart.value.Phrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrematureEscalationTest {
    /** 40 minutes of work after ten in the queue: over the norm of 30. */
    private static final String OWN = "0 opened L1; 10 assigned L1/ann; 50 resolved; 55 closed";

    private static SubscriberHistory played(Desk desk) {
        Move move = Play.moves(PREMATURE_ESCALATION, desk).get(0);
        return move.applyTo(desk.find(move.subscriber()).orElseThrow());
    }

    @Test
    void theTicketMakesADetourAndAllElseComesLater() {
        Desk desk = Play.desk(OWN);
        Ticket after = played(desk).tickets().get(0);
        assertThat(Play.events(after))
                .isEqualTo("0 Opened, 10 Assigned, 10:1 Escalated, 30:1 HandoverAccepted, 40:1 Returned, 40:1 Assigned,"
                        + " 80 Resolved, 85 Closed");
        assertThat(after.course(Scene.MAY).stints())
                .extracting(stint -> stint.holder().line().name() + " " + stint.chargedTo() + " " + stint.ending())
                .containsExactly(
                        "L1 L1/unassigned REASSIGNED",
                        "L1 L1/ann ESCALATED",
                        "L2 L1/ann RETURNED",
                        "L1 L1/ann RESOLVED");
        assertThat(Play.moves(PREMATURE_ESCALATION, desk).get(0).harm()).isEqualTo(new ServiceHarm(1800, 0, 0, 600));
    }

    @Test
    void anEscalationWaitsForAnInstantOfItsOwn() {
        List<TicketEvent> events =
                new ArrayList<>(Play.subscriber(1, OWN).tickets().get(0).events());
        events.add(
                new TicketEvent.Assigned(Stamp.of(at(10).plusSeconds(1), Source.SUPPORT_LINE), Scene.holder("L1/bob")));
        SubscriberHistory history = Play.subscriber(1, OWN);
        history = history.withTicket(history.tickets().get(0).withEvents(events));
        Ticket after = played(Desk.of(Scene.CONTEXT, Scene.MAY, List.of(history)))
                .tickets()
                .get(0);
        assertThat(Play.events(after)).contains("10:1 Assigned, 10:2 Escalated, 30:2 HandoverAccepted");
        assertThat(after.course(Scene.MAY).stints()).extracting(Stint::ending).contains(Stint.Ending.RETURNED);
    }

    @Test
    void whatWouldComeLaterThanIsKnownIsNotRecordedYet() {
        Ticket after = played(Play.desk(Scene.CONTEXT, at(60), OWN)).tickets().get(0);
        assertThat(Play.events(after)).endsWith("40:1 Returned, 40:1 Assigned");
        Instant back = at(40).plusSeconds(1);
        assertThat(Play.moves(PREMATURE_ESCALATION, Play.desk(Scene.CONTEXT, at(55), OWN)))
                .hasSize(1);
        String quick = "0 opened L1; 10 assigned L1/ann; 30 resolved";
        assertThat(Play.moves(PREMATURE_ESCALATION, Play.desk(Scene.CONTEXT, back, quick)))
                .hasSize(1);
        assertThat(Play.moves(PREMATURE_ESCALATION, Play.desk(Scene.CONTEXT, back.minusNanos(1), quick)))
                .isEmpty();
    }

    @Test
    void aTicketThatWouldSeemToEndOtherwiseIsNoOccasion() {
        String closedFirst = "0 opened L1; 10 assigned L1/ann; 11 closed; 100 resolved";
        assertThat(Play.moves(PREMATURE_ESCALATION, Play.desk(Scene.CONTEXT, at(130), closedFirst)))
                .hasSize(1);
        assertThat(Play.moves(PREMATURE_ESCALATION, Play.desk(Scene.CONTEXT, at(129), closedFirst)))
                .isEmpty();
        String reopened = "0 opened L1; 10 assigned L1/ann; 20 resolved; 99 reopened; 100 resolved";
        assertThat(Play.moves(PREMATURE_ESCALATION, Play.desk(Scene.CONTEXT, at(129), reopened)))
                .hasSize(1);
        assertThat(Play.moves(PREMATURE_ESCALATION, Play.desk(Scene.CONTEXT, at(128), reopened)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 opened L1; 50 resolved",
                "0 opened L1; 10 assigned L1/ann",
                "0 opened L1; 10 assigned L1/ann; 10 resolved",
                "0 opened L1; 10 assigned L1/ann; 20 escalated L2; 30 accepted bob; 50 resolved",
                "0 opened L1; 10 assigned L1/ann; 20 escalated L2; 25 upheld L1; 50 resolved",
                "0 opened L1; 10 assigned L1/ann; 20 closed",
            })
    void noOccasion(String script) {
        assertThat(Play.moves(PREMATURE_ESCALATION, Play.desk(script))).isEmpty();
    }

    @Test
    void oneLineHasNowhereToEscalateTo() {
        Context alone = Context.of(Organisation.ofLines(Line.of(1)), Scene.CONTEXT.faults(), Scene.CONTEXT.evidence());
        assertThat(Play.moves(PREMATURE_ESCALATION, Play.desk(alone, Scene.MAY, OWN)))
                .isEmpty();
    }

    private static final Verification VERIFICATION = Verification.within(Duration.ofDays(7))
            .by(Source.CUSTOMER, Source.TELEMETRY)
            .silenceIs(Silence.MISS);

    private static Outcome judged(SubscriberHistory history) {
        return VERIFICATION.judge(
                Scene.CONTEXT.faults().faultsOf(history, Scene.MAY).get(0), history, Scene.MAY);
    }

    private static SubscriberHistory played(SubscriberHistory history) {
        return played(Scene.desk(Scene.CONTEXT, Scene.MAY, history));
    }

    private static List<Move> moves(SubscriberHistory history) {
        return Play.moves(PREMATURE_ESCALATION, Scene.desk(Scene.CONTEXT, Scene.MAY, history));
    }

    private static final String CONFIRMED = "0 opened L1; 10 assigned L1/ann; 50 resolved; 100 confirmed CUSTOMER";

    @Test
    void aComplaintAboutTheRepairComesLaterWithIt() {
        SubscriberHistory refuted = Scene.called(Scene.called(Scene.history(CONFIRMED), at(49)), at(60));
        SubscriberHistory after = played(refuted);
        assertThat(after.contacts()).extracting(Contact::at).containsExactly(at(49), at(90));
        assertThat(judged(refuted)).isEqualTo(Outcome.REFUTED);
        assertThat(judged(after)).isEqualTo(Outcome.REFUTED);
    }

    @Test
    void aConfirmationKeepsItsCall() {
        for (int minute : new int[] {50, 120}) {
            SubscriberHistory confirmed = Scene.called(
                    Scene.history("0 opened L1; 10 assigned L1/ann; 50 resolved; " + minute + " confirmed CUSTOMER"),
                    at(minute));
            SubscriberHistory after = played(confirmed);
            assertThat(after.contacts()).extracting(Contact::at).containsExactly(at(minute + 30));
            assertThat(judged(confirmed)).isEqualTo(Outcome.CONFIRMED);
            assertThat(judged(after)).isEqualTo(Outcome.CONFIRMED);
        }
    }

    @Test
    void whatFailsAgainAfterTheRepairFailsLater() {
        SubscriberHistory again =
                Scene.wasDown(Scene.wasDown(Scene.history(CONFIRMED), at(20), at(30)), at(60), at(65));
        assertThat(played(again).alarms())
                .extracting(Alarm::downAt, alarm -> alarm.upAt().orElseThrow())
                .containsExactly(tuple(at(20), at(30)), tuple(at(90), at(95)));
        SubscriberHistory still = Scene.wasDown(Scene.history(CONFIRMED), at(30), at(60));
        assertThat(played(still).alarms().get(0))
                .isEqualTo(Scene.wasDown(still, at(30), at(90)).alarms().get(1));
        assertThat(judged(still)).isEqualTo(Outcome.REFUTED);
        assertThat(judged(played(still))).isEqualTo(Outcome.REFUTED);
    }

    @Test
    void aCallThatWouldComeLaterThanIsKnownIsNotRecordedYet() {
        SubscriberHistory called = Scene.called(Scene.history(OWN), at(60));
        assertThat(played(Scene.desk(Scene.CONTEXT, at(90), called)).contacts()).hasSize(1);
        assertThat(played(Scene.desk(Scene.CONTEXT, at(89), called)).contacts()).isEmpty();
    }

    @Test
    void aFurtherTicketForTheServiceIsNoOccasion() {
        Ticket own = Scene.ticket("T-1", CONFIRMED);
        int week = 7 * 1440;
        assertThat(moves(Scene.history(own, Scene.ticket("T-2", "60 opened L1"))))
                .isEmpty();
        assertThat(moves(Scene.history(own, Scene.ticket("T-2", (50 + week) + " opened L1"))))
                .isEmpty();
        assertThat(moves(Scene.history(own, Scene.ticket("T-2", (51 + week) + " opened L1"))))
                .hasSize(1);
        assertThat(moves(Scene.history(own, Scene.ticket("T-2", "tv", "60 opened L1"))))
                .hasSize(1);
    }

    /** A call between the old end of the repeat window and the new one would no longer be a fault of its own. */
    @Test
    void aFaultThatWouldTakeInAnotherOneIsNoOccasion() {
        int week = 7 * 1440;
        assertThat(moves(Scene.called(Scene.history(OWN), at(week + 51)))).isEmpty();
        assertThat(moves(Scene.called(Scene.history(OWN), at(week + 80)))).isEmpty();
        assertThat(moves(Scene.called(Scene.history(OWN), at(week + 81)))).hasSize(1);
        assertThat(moves(Scene.called(Scene.history(OWN), at(week + 50)))).hasSize(1);
    }

    private static PayScheme heldInNorm(LineClock clock) {
        return Play.scheme(Owner.Level.LINE, Play.heldInNorm(clock), Play.LINEAR);
    }

    @Test
    void itBreaksAClockThatStopsAtTheHandOverAndNotConservedTime() {
        Desk desk = Play.desk(OWN, "0 opened L1; 5 assigned L1/ann; 20 resolved");
        assertThat(Play.byTheFirstLine(heldInNorm(LineClock.UNTIL_HAND_OVER), desk, PREMATURE_ESCALATION)
                        .verdict("G01")
                        .finding())
                .isEqualTo(Verdict.Finding.EXPLOITABLE);
        Verdict conserved = Play.byTheFirstLine(heldInNorm(LineClock.CONSERVED), desk, PREMATURE_ESCALATION)
                .verdict("G01");
        assertThat(conserved.finding()).isEqualTo(Verdict.Finding.NONE_FOUND);
        assertThat(conserved.movesTried()).isEqualTo(2);
    }

    /** The next line accepts at once what is not for it, and does the first line's work without a word. */
    private static final Strategy SWALLOWED = new Strategy() {
        @Override
        public String id() {
            return "G01-swallowed";
        }

        @Override
        public Phrase label() {
            return Phrase.literal("escalation that the next line swallows");
        }

        @Override
        public Set<Capability> needs() {
            return EnumSet.of(Capability.HAND_OVER);
        }

        @Override
        public Stream<Move> moves(SubscriberHistory history, Context context, Instant asOf) {
            return history.tickets().stream()
                    .map(ticket -> new Move(
                            id(),
                            ticket.subscriber(),
                            ticket.id(),
                            Phrase.literal("escalated at once"),
                            Phrase.literal("mended by the next line instead"),
                            new ServiceHarm(0, 0, 0, 2400),
                            changed -> changed.withTicket(swallowed(ticket))));
        }

        private Ticket swallowed(Ticket ticket) {
            List<TicketEvent> events = new ArrayList<>(ticket.events());
            Stamp pushed = Stamp.of(ticket.openedAt().plusSeconds(601), Source.SUPPORT_LINE);
            events.add(new TicketEvent.Escalated(pushed, Line.of(2)));
            events.add(new TicketEvent.HandoverAccepted(
                    Stamp.of(pushed.at().plusSeconds(60), Source.SUPPORT_LINE), AgentId.of("bob")));
            return ticket.withEvents(events);
        }
    };

    /** A bound that we know: conserved time stops no escalation that nobody gives back. */
    @Test
    void conservedTimeDoesNotStopAnEscalationThatTheNextLineSwallows() {
        AuditReport report = Play.byTheFirstLine(heldInNorm(LineClock.CONSERVED), Play.desk(OWN), SWALLOWED);
        Exploit exploit = report.verdict("G01-swallowed").exploit().orElseThrow();
        assertThat(exploit.gain()).hasToString("100.00 RUB");
        assertThat(exploit.harm().otherLinesSeconds()).isPositive();
    }

    @Test
    void theDetourTakesTime() {
        assertThatThrownBy(() -> new PrematureEscalation(Duration.ZERO, Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a queue of PT0S and a look of PT1M: more than zero is expected");
        assertThatThrownBy(() -> new PrematureEscalation(Duration.ofMinutes(1), Duration.ofMinutes(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
