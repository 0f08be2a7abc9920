package org.goodhart.gaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.gaming.Play.SILENT_CLOSING;
import static org.goodhart.metric.Scene.at;

import java.time.Duration;
import java.util.List;
import org.goodhart.desk.Alarm;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scene;
import org.goodhart.value.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day is 1440 minutes. */
class SilentClosingTest {
    private static final String LATE =
            "0 opened L1; 20 assigned L1/ann; 30 waits CUSTOMER; 40 resumed; 600 resolved; 610 confirmed CUSTOMER; 700 closed";

    private static SubscriberHistory played(Desk desk) {
        Move move = Play.moves(SILENT_CLOSING, desk).get(0);
        return move.applyTo(desk.find(move.subscriber()).orElseThrow());
    }

    @Test
    void theTicketIsClosedWhenTakenAndTheCustomerCallsAgain() {
        Desk desk = Play.desk(LATE);
        SubscriberHistory after = played(desk);
        assertThat(Play.events(after.tickets().get(0))).isEqualTo("0 Opened, 20 Assigned, 20 Resolved, 20 Closed");
        assertThat(after.contacts()).extracting(Contact::at).containsExactly(at(0), at(1460));
        assertThat(after.contacts().get(1).ticket())
                .contains(after.tickets().get(0).id());
        Move move = Play.moves(SILENT_CLOSING, desk).get(0);
        assertThat(move.harm()).isEqualTo(new ServiceHarm((1460 - 600) * 60, 1, 0, 0));
        assertThat(move.done().in(Language.ENGLISH))
                .contains("ticket T-1 is resolved and closed at 2026-03-02T09:20:00Z");
    }

    @Test
    void whatWasMendedLaterThanTheCallIsNoLongerDown() {
        Move move = Play.moves(SILENT_CLOSING, Play.desk("0 opened L1; 20 assigned L1/ann; 2000 resolved"))
                .get(0);
        assertThat(move.harm()).isEqualTo(new ServiceHarm(0, 1, 0, 0));
    }

    @Test
    void bookkeepingStaysAndAnswersInTheSameInstantDoNot() {
        Desk desk =
                Play.desk("0 opened L1; 20 assigned L1/ann; 20 confirmed CUSTOMER; 20 reopened; 20 prioritised high;"
                        + " 30 linked T-9; 40 excluded outage; 600 resolved");
        assertThat(Play.events(played(desk).tickets().get(0)))
                .isEqualTo("0 Opened, 20 Reprioritised, 20 Assigned, 20 Resolved, 20 Closed, 30 Linked, 40 Excluded");
    }

    @Test
    void theCustomerStillDisputesAWaitThatWasBeforeAndNotOneThatNowIsNot() {
        String waited = "0 opened L1; 10 waits CUSTOMER; 15 resumed; 20 assigned L1/ann; ";
        assertThat(Play.events(played(Play.desk(waited + "30 disputed; 600 resolved"))
                        .tickets()
                        .get(0)))
                .endsWith("20 Closed, 30 WaitingDisputed");
        assertThat(Play.events(played(Play.desk(waited + "30 waits CUSTOMER; 30 disputed; 40 resumed; 600 resolved"))
                        .tickets()
                        .get(0)))
                .endsWith("20 Closed");
    }

    @Test
    void equipmentThatTheRepairBroughtUpComesUpLater() {
        SubscriberHistory down = Scene.wasDown(Play.subscriber(1, LATE), at(0), at(600));
        SubscriberHistory own = down.withSubscriptions(List.of())
                .withAlarms(List.of(new Alarm(
                        at(0),
                        down.alarms().get(0).upAt(),
                        down.subscriber(),
                        down.alarms().get(0).service())));
        Desk desk = Desk.of(Scene.CONTEXT, Scene.MAY, List.of(own));
        assertThat(played(desk).alarms().get(0).upAt()).contains(at(1460));
        Desk early = Desk.of(Scene.CONTEXT, at(1459), List.of(own));
        assertThat(played(early).alarms().get(0).upAt()).as("not known yet").isEmpty();
    }

    @Test
    void aCallThatIsNotKnownYetOrNeverRecordedIsDeclaredAllTheSame() {
        Desk early = Play.desk(Scene.CONTEXT, at(1459), LATE);
        assertThat(played(early).contacts()).hasSize(1);
        assertThat(Play.moves(SILENT_CLOSING, early).get(0).harm().forcedContacts())
                .isOne();
        assertThat(played(Play.desk(Scene.CONTEXT, at(1460), LATE)).contacts()).hasSize(2);
        assertThat(played(Play.desk(Scene.context(Evidence.ALARMS), Scene.MAY, LATE))
                        .contacts())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0 opened L1",
                "0 opened L1; 20 resolved; 30 assigned L1/ann",
                "0 opened L1; 20 assigned L1/ann; 20 resolved",
                "0 opened L1; 20 closed; 20 assigned L1/ann; 30 resolved",
                "0 opened L1; 20 assigned L1/ann; 30 merged T-9",
            })
    void noOccasion(String script) {
        assertThat(Play.moves(SILENT_CLOSING, Play.desk(script))).isEmpty();
    }

    @Test
    void aFaultThatTelemetrySawEndIsNoOccasion() {
        SubscriberHistory one = Scene.history("0 opened L1; 20 assigned L1/ann; 600 resolved");
        assertThat(moves(Scene.wasDown(one, at(0), at(20)))).isEmpty();
        assertThat(moves(Scene.wasDown(one, at(0), at(20).plusNanos(1)))).hasSize(1);
        assertThat(moves(Scene.wasDown(one, at(-9), at(-1))))
                .as("up before the ticket")
                .hasSize(1);
        assertThat(moves(Scene.isDown(Scene.wasDown(one, at(0), at(19)), at(20))))
                .as("down again")
                .hasSize(1);
    }

    @Test
    void twoTicketsForOneServiceAtOneTimeAreNoOccasion() {
        String script = "0 opened L1; 20 assigned L1/ann; 600 resolved";
        int week = 7 * 1440;
        SubscriberHistory both =
                Scene.history(Scene.ticket("T-1", script), Scene.ticket("T-2", (600 + week) + " opened L1"));
        assertThat(moves(both)).isEmpty();
        assertThat(moves(Scene.history(Scene.ticket("T-1", script), Scene.ticket("T-2", (601 + week) + " opened L1"))))
                .hasSize(1);
        assertThat(moves(Scene.history(Scene.ticket("T-1", script), Scene.ticket("T-2", "tv", "5 opened L1"))))
                .hasSize(1);
    }

    private static List<Move> moves(SubscriberHistory history) {
        return Play.moves(SILENT_CLOSING, Scene.desk(Scene.CONTEXT, Scene.MAY, history));
    }

    @Test
    void itBreaksTheNaiveShareAndNotTheVerifiedOne() {
        Desk desk = Play.desk(LATE, "0 opened L1; 5 assigned L1/ann; 30 resolved; 40 confirmed CUSTOMER");
        AuditReport naive = Play.byTheHead(
                Play.scheme(Owner.Level.DEPARTMENT, Play.closedInNorm(), Play.LINEAR), desk, SILENT_CLOSING);
        assertThat(naive.verdict("G05").finding()).isEqualTo(Verdict.Finding.EXPLOITABLE);
        AuditReport verified = Play.byTheHead(
                Play.scheme(Owner.Level.DEPARTMENT, Play.verifiedInNorm(), Play.LINEAR), desk, SILENT_CLOSING);
        assertThat(verified.verdict("G05").finding()).isEqualTo(Verdict.Finding.NONE_FOUND);
        assertThat(verified.verdict("G05").movesTried()).isEqualTo(2);
    }

    /**
     * A bound that we know: what the closing would take from its fault, and what a scheme pays for faults divided so, is for other strategies
     * to try. Here the customer's next call, later than the repeat window after the closing, would make a case of its own.
     */
    @Test
    void aFaultThatWouldLoseACallIsNoOccasion() {
        int week = 7 * 1440;
        SubscriberHistory longOne = Scene.history("0 opened L1; 20 assigned L1/ann; 30000 resolved");
        assertThat(moves(Scene.called(longOne, at(20 + week)))).hasSize(1);
        assertThat(moves(Scene.called(longOne, at(21 + week)))).isEmpty();
        assertThat(moves(Scene.called(longOne, at(30000 + week)))).isEmpty();
        assertThat(moves(Scene.called(longOne, at(30001 + week))))
                .as("none of its")
                .hasSize(1);
        assertThat(moves(Scene.called(longOne, "tv", at(21 + week)))).hasSize(1);
    }

    /** Else the alarm would be the next ticket's, whose fault it makes older: it is due in another month then. */
    @Test
    void aFaultThatWouldLoseAnAlarmIsNoOccasion() {
        int week = 7 * 1440;
        SubscriberHistory two = Scene.history(
                Scene.ticket("T-1", "0 opened L1; 20 assigned L1/ann; 5000 resolved"),
                Scene.ticket("T-2", (5001 + week) + " opened L1"));
        assertThat(moves(Scene.isDown(two, at(20 + week)))).hasSize(1);
        assertThat(moves(Scene.isDown(two, at(21 + week)))).isEmpty();
        assertThat(moves(Scene.wasDown(two, at(21 + week), at(22 + week)))).isEmpty();
    }

    @Test
    void theCustomerNoticesLater() {
        assertThatThrownBy(() -> new SilentClosing(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the customer notices after PT0S: more than zero is expected");
        assertThatThrownBy(() -> new SilentClosing(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
