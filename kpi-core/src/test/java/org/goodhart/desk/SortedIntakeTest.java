package org.goodhart.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.desk.Story.INTERNET;
import static org.goodhart.desk.Story.at;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SortedIntakeTest {

    private static final Context CONTEXT = Context.of(
            Organisation.ofLines(Line.of(1), Line.of(2)),
            FaultRule.of(Duration.ofHours(4), Duration.ofDays(7)),
            Evidence.ALARMS);

    private final List<String> heard = new ArrayList<>();
    private final SortedIntake intake = SortedIntake.into(CONTEXT, at(100), new Heard());

    /** Writes down what comes. */
    private final class Heard implements IntakeSink {
        @Override
        public void history(SubscriberHistory history) {
            heard.add(history.subscriber() + " with " + history.tickets().size() + " tickets and "
                    + history.contacts().size() + " contacts");
        }

        @Override
        public void refused(Problem problem) {
            heard.add(problem.toString());
        }

        @Override
        public void odd(Oddity oddity) {
            heard.add(oddity.toString());
        }
    }

    private static SubscriberId subscriber(int number) {
        return SubscriberId.of("S-" + number);
    }

    private static Contact contact(int subscriber, long minute) {
        return Contact.inbound(at(minute), subscriber(subscriber), INTERNET);
    }

    private void announce(int subscriber, String ticket, String place) {
        intake.ticket(TicketId.of(ticket), subscriber(subscriber), INTERNET, Story.NO_LINK, place);
    }

    private void event(int subscriber, String ticket, String event, String place) {
        intake.event(subscriber(subscriber), TicketId.of(ticket), Story.event(event), place);
    }

    @Test
    void handsOverAHistoryAsSoonAsARowOfALaterSubscriberComes() {
        event(1, "T-1", "5 closed", "r:1");
        intake.contact(contact(1, 4), "r:2");
        announce(1, "T-1", "r:3");
        event(1, "T-1", "0 opened L1", "r:4");
        assertThat(heard).isEmpty();
        intake.contact(contact(2, 3), "r:5");
        assertThat(heard)
                .containsExactly(
                        "CLOSED_UNRESOLVED in ticket T-1: at 2026-03-02T09:05:00Z",
                        "S-1 with 1 tickets and 1 contacts");
        heard.clear();
        SortedIntake.Summary summary = intake.finish();
        assertThat(heard)
                .containsExactly(
                        "S-2 with 0 tickets and 1 contacts", "DECLARED_EVIDENCE_ABSENT in record: no ALARMS in it");
        assertThat(summary)
                .isEqualTo(new SortedIntake.Summary(
                        CONTEXT.withEvidence(EnumSet.of(Evidence.ALARMS, Evidence.CONTACTS)),
                        at(100),
                        EnumSet.of(Evidence.CONTACTS),
                        2,
                        1,
                        0,
                        0,
                        2));
    }

    @Test
    void whatCannotBeIsToldBeforeTheHistoryAndCounted() {
        announce(1, "T-1", "r:1");
        event(1, "T-1", "0 closed", "r:2");
        event(1, "T-2", "0 opened L1", "r:3");
        announce(1, "T-3", "r:4");
        intake.unreadable(subscriber(1), TicketId.of("T-3"), new Problem("ticket T-3", "r:5", "'soon'", "an instant"));
        intake.contact(contact(1, 101), "r:6");
        intake.contact(contact(1, 100), "r:7");
        intake.unreadable(new Problem("row", "r:8", "3 columns", "5 columns"));
        intake.oddity(new Oddity(Oddity.Kind.IMPORTED, "rows", "few"));
        SortedIntake.Summary summary = intake.finish();
        assertThat(heard)
                .containsExactly(
                        "r:5: ticket T-3: 'soon'; expected: an instant",
                        "r:6: contact of S-1: a fact at 2026-03-02T10:41:00Z; expected: nothing later than"
                                + " 2026-03-02T10:40:00Z, up to when facts are known",
                        "r:8: row: 3 columns; expected: 5 columns",
                        "IMPORTED in rows: few",
                        "r:1: ticket T-1: it was never opened; expected: exactly one opening, before all else",
                        "r:3: ticket T-2: an event of a ticket that is not recorded; expected: the ticket itself,"
                                + " anywhere",
                        "S-1 with 0 tickets and 1 contacts",
                        "DECLARED_EVIDENCE_ABSENT in record: no ALARMS in it");
        assertThat(summary.problems()).isEqualTo(5);
        assertThat(summary.oddities()).isEqualTo(2);
        assertThat(summary.ticketsRefused()).isEqualTo(3);
        assertThat(summary.tickets()).isZero();
        assertThat(summary.histories()).isEqualTo(1);
    }

    @Test
    void aRowThatComesBackToAnEarlierSubscriberEndsIt() {
        intake.contact(contact(1, 1), "r:1");
        intake.contact(contact(3, 1), "r:2");
        String unsorted = "r:3: a row of subscriber S-2 after those of subscriber S-3: rows of subscribers in ascending"
                + " order of their texts are expected\n"
                + "Maybe the rows are not sorted, or by another order: Intake takes rows in any.";
        assertThatThrownBy(() -> intake.contact(contact(2, 1), "r:3"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(unsorted);
        assertThatThrownBy(() -> intake.contact(contact(4, 1), "r:4"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(unsorted);
        assertThatThrownBy(intake::finish)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(unsorted);
        assertThat(heard).containsExactly("S-1 with 0 tickets and 1 contacts");
    }

    @Test
    void everyKindOfRowSaysWhoseItIs() {
        String after = "r:2: a row of subscriber S-1 after those of subscriber S-9";
        List<ThrowingCallable> rows = List.of(
                () -> announceIn(fresh(), "r:2"),
                () -> fresh().event(subscriber(1), TicketId.of("T-1"), Story.event("0 opened L1"), "r:2"),
                () -> fresh().contact(contact(1, 1), "r:2"),
                () -> fresh().alarm(Story.alarm(1), "r:2"),
                () -> fresh().subscription(
                                subscriber(1),
                                INTERNET,
                                new Subscription.Change(at(1), Subscription.Kind.ACTIVATED),
                                "r:2"),
                () -> fresh().segment(subscriber(1), Story.segment(1, "home"), "r:2"),
                () -> fresh().review(Story.review("C-1", 1, 7), "r:2"),
                () -> fresh().unreadable(
                                subscriber(1), TicketId.of("T-1"), new Problem("ticket T-1", "r:2", "?", "!")));
        assertThat(rows)
                .allSatisfy(row -> assertThatThrownBy(row)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith(after));
    }

    private SortedIntake fresh() {
        SortedIntake fresh = SortedIntake.into(CONTEXT, at(100), new Heard());
        fresh.contact(contact(9, 1), "r:1");
        return fresh;
    }

    private static void announceIn(SortedIntake fresh, String place) {
        fresh.ticket(TicketId.of("T-1"), subscriber(1), INTERNET, Story.NO_LINK, place);
    }

    @Test
    void holdsTheRowsOfOneSubscriber() {
        int most = 0;
        for (int n = 10_000; n < 30_000; n++) {
            announce(n, "T-" + n, "r");
            event(n, "T-" + n, "0 opened L1", "r");
            for (int call = 0; call < n % 5; call++) intake.contact(contact(n, call), "r");
            most = Math.max(most, intake.held());
        }
        assertThat(most).isEqualTo(6);
        assertThat(heard).hasSize(19_999);
        assertThat(intake.finish().histories()).isEqualTo(20_000);
        assertThat(intake.held()).isZero();
    }

    @Test
    void twoSubscribersMayHaveATicketOfOneNumberSinceNobodyCanTell() {
        for (int n = 1; n <= 2; n++) {
            announce(n, "T-1", "r");
            event(n, "T-1", "0 opened L1", "r");
        }
        assertThat(intake.finish().tickets()).isEqualTo(2);
    }

    @Test
    void anEventWhoseTicketStandsAtAnotherSubscriberIsRefused() {
        announce(1, "T-1", "r:1");
        event(1, "T-1", "0 opened L1", "r:2");
        event(2, "T-1", "5 closed", "r:3");
        assertThat(intake.finish().ticketsRefused()).isEqualTo(1);
        assertThat(heard)
                .contains("r:3: ticket T-1: an event of a ticket that is not recorded; expected: the ticket itself,"
                        + " anywhere");
    }

    @Test
    void aSinkThatFailsEndsIt() {
        SortedIntake failing = SortedIntake.into(CONTEXT, at(100), new IntakeSink() {
            @Override
            public void history(SubscriberHistory history) {
                throw new IllegalStateException("disk full");
            }

            @Override
            public void refused(Problem problem) {}

            @Override
            public void odd(Oddity oddity) {}
        });
        failing.contact(contact(1, 1), "r:1");
        assertThatThrownBy(() -> failing.contact(contact(2, 1), "r:2")).hasMessage("disk full");
        assertThatThrownBy(failing::finish)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this intake broke off, because its sink could not take what there is of subscriber S-1");
    }

    @Test
    void isFinishedOnce() {
        intake.finish();
        String finished = "this intake is finished: a new one is expected for other rows";
        assertThatThrownBy(intake::finish)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(finished);
        assertThatThrownBy(() -> intake.unreadable(new Problem("row", "r:8", "3 columns", "5 columns")))
                .hasMessage(finished);
        assertThatThrownBy(() -> intake.oddity(new Oddity(Oddity.Kind.IMPORTED, "rows", "few")))
                .hasMessage(finished);
    }

    @Test
    void refusesNullAtOnce() {
        assertThatThrownBy(() -> SortedIntake.into(null, at(0), new Heard())).hasMessage("context");
        assertThatThrownBy(() -> SortedIntake.into(CONTEXT, null, new Heard())).hasMessage("asOf");
        assertThatThrownBy(() -> SortedIntake.into(CONTEXT, at(0), null)).hasMessage("sink");
        assertThatThrownBy(() -> intake.event(null, TicketId.of("T-1"), Story.event("0 closed"), "r"))
                .hasMessage("subscriber");
        assertThatThrownBy(() -> intake.contact(contact(1, 1), null)).hasMessage("place");
        assertThatThrownBy(() -> intake.unreadable(null)).hasMessage("problem");
    }
}
