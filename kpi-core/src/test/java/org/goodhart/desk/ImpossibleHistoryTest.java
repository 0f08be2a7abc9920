package org.goodhart.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.goodhart.desk.Story.alarm;
import static org.goodhart.desk.Story.at;
import static org.goodhart.desk.Story.contact;
import static org.goodhart.desk.Story.event;
import static org.goodhart.desk.Story.ticket;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ImpossibleHistoryTest {

    private static final Context CONTEXT = Context.of(
            Organisation.ofLines(Line.of(1)), FaultRule.of(Duration.ofHours(4), Duration.ofDays(7)), Evidence.values());

    private static void isImpossible(ThrowingCallable facts, String... problems) {
        ImpossibleHistoryException thrown = catchThrowableOfType(ImpossibleHistoryException.class, facts);
        assertThat(thrown).isNotNull().hasMessage(String.join("\n", problems));
        assertThat(thrown.problems()).extracting(Problem::toString).containsExactly(problems);
    }

    @Test
    void aTicketWasOpened() {
        isImpossible(
                () -> ticket("0 resolved; 5 closed"),
                "ticket T-1: it was never opened; expected: exactly one opening, before all else");
        assertThatThrownBy(
                        () -> Ticket.of(TicketId.of("T-1"), Story.SUBSCRIBER, Story.INTERNET, Story.NO_LINK, List.of()))
                .hasMessageContaining("it was never opened");
    }

    @Test
    void aTicketWasOpenedOnce() {
        isImpossible(
                () -> ticket("0 opened L1; 5 opened L1"),
                "ticket T-1: it was opened 2 times, at [2026-03-02T09:00:00Z, 2026-03-02T09:05:00Z];"
                        + " expected: exactly one opening");
    }

    @Test
    void nothingHappensBeforeTheOpening() {
        isImpossible(
                () -> ticket("4 assigned L1/ann; 5 opened L1; 0 closed"),
                "ticket T-1: Closed at 2026-03-02T09:00:00Z, before it was opened at 2026-03-02T09:05:00Z;"
                        + " expected: nothing before the opening",
                "ticket T-1: Assigned at 2026-03-02T09:04:00Z, before it was opened at 2026-03-02T09:05:00Z;"
                        + " expected: nothing before the opening");
    }

    @Test
    void everythingMayHappenAtTheOpening() {
        assertThat(ticket("5 closed; 5 resolved; 5 assigned L1/ann; 5 opened L1")
                        .events())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Opened", "Assigned", "Resolved", "Closed");
    }

    @Test
    void nobodyHoldsATicketTogetherWithAnother() {
        isImpossible(
                () -> ticket("0 opened L1; 5 assigned L2/bob; 5 assigned L1/ann; 5 assigned L1"),
                "ticket T-1: it was assigned to L1/unassigned and to L1/ann at 2026-03-02T09:05:00Z;"
                        + " expected: one holder at an instant",
                "ticket T-1: it was assigned to L1/unassigned and to L2/bob at 2026-03-02T09:05:00Z;"
                        + " expected: one holder at an instant");
        assertThat(ticket("0 opened L1; 5 assigned L1/ann; 5 assigned L1/ann").events())
                .hasSize(3);
    }

    @Test
    void allProblemsAreNamedAtOnce() {
        isImpossible(
                () -> ticket("0 closed; 5 opened L1; 6 opened L2; 7 assigned L1/ann; 7 assigned L1/bob"),
                "ticket T-1: it was opened 2 times, at [2026-03-02T09:05:00Z, 2026-03-02T09:06:00Z];"
                        + " expected: exactly one opening",
                "ticket T-1: Closed at 2026-03-02T09:00:00Z, before it was opened at 2026-03-02T09:05:00Z;"
                        + " expected: nothing before the opening",
                "ticket T-1: it was assigned to L1/ann and to L1/bob at 2026-03-02T09:07:00Z;"
                        + " expected: one holder at an instant");
    }

    @Test
    void aHistoryHoldsOneSubscribersFactsAndEachTicketOnce() {
        SubscriberId other = SubscriberId.of("S-2");
        Ticket ticket = ticket("0 opened L1");
        isImpossible(
                () -> new SubscriberHistory(
                        other,
                        List.of(ticket, ticket),
                        List.of(contact(1)),
                        List.of(alarm(2)),
                        List.of(new Subscription(Story.TV, List.of()), new Subscription(Story.TV, List.of())),
                        List.of(Story.segment(1, "home"), Story.segment(1, "business")),
                        List.of(Story.review("C-1", 3, 5), Story.review("C-1", 3, 6))),
                "ticket T-1: it is subscriber S-1's; expected: a fact of subscriber S-2",
                "ticket T-1: its number occurs twice; expected: one ticket a number",
                "ticket T-1: it is subscriber S-1's; expected: a fact of subscriber S-2",
                "contact at 2026-03-02T09:01:00Z: it is subscriber S-1's; expected: a fact of subscriber S-2",
                "alarm at 2026-03-02T09:02:00Z: it is subscriber S-1's; expected: a fact of subscriber S-2",
                "subscriber S-2: two subscriptions for tv; expected: one subscription a service, with all its changes",
                "subscriber S-2: segment business and segment home since 2026-03-02T09:01:00Z; expected: one segment at an"
                        + " instant",
                "review of call C-1: it is subscriber S-1's; expected: a fact of subscriber S-2",
                "review of call C-1: it is subscriber S-1's; expected: a fact of subscriber S-2",
                "review of call C-1: one of several that are LISTENED and differ; expected: one of a kind a call\n"
                        + "Maybe another one is its second scoring, which belongs into the first.");
    }

    @Test
    void aDeskKnowsNothingLaterThanAsOf() {
        Subscription subscription =
                new Subscription(Story.TV, List.of(new Subscription.Change(at(14), Subscription.Kind.ACTIVATED)));
        SubscriberHistory history = SubscriberHistory.empty(Story.SUBSCRIBER)
                .withTickets(List.of(ticket("0 opened L1; 11 closed")))
                .withContacts(List.of(contact(12)))
                .withAlarms(List.of(alarm(5, 13), alarm(15)))
                .withSubscriptions(List.of(subscription))
                .withSegments(List.of(Story.segment(10, "home"), Story.segment(11, "business")))
                .withReviews(List.of(Story.review("C-1", 10, 7), Story.review("C-2", 11, 7)));
        String expected = "; expected: nothing later than 2026-03-02T09:10:00Z, up to when facts are known";
        isImpossible(
                () -> Desk.of(CONTEXT, at(10), List.of(history)),
                "ticket T-1: a fact at 2026-03-02T09:11:00Z" + expected,
                "contact of S-1: a fact at 2026-03-02T09:12:00Z" + expected,
                "alarm of S-1: a fact at 2026-03-02T09:13:00Z" + expected,
                "alarm of S-1: a fact at 2026-03-02T09:15:00Z" + expected,
                "subscription of S-1: a fact at 2026-03-02T09:14:00Z" + expected,
                "segment of S-1: a fact at 2026-03-02T09:11:00Z" + expected,
                "review of call C-2: a fact at 2026-03-02T09:11:00Z" + expected);
        assertThat(Desk.of(CONTEXT, at(15), List.of(history)).ticketCount()).isEqualTo(1);
    }

    @Test
    void aDeskHoldsEachSubscriberAndEachTicketOnce() {
        SubscriberId other = SubscriberId.of("S-2");
        Ticket same =
                Ticket.of(TicketId.of("T-1"), other, Story.INTERNET, Story.NO_LINK, List.of(event("0 opened L1")));
        SubscriberHistory one = SubscriberHistory.empty(Story.SUBSCRIBER).withTickets(List.of(ticket("0 opened L1")));
        isImpossible(
                () -> Desk.of(
                        CONTEXT,
                        at(10),
                        List.of(
                                one,
                                SubscriberHistory.empty(other).withTickets(List.of(same)),
                                SubscriberHistory.empty(other))),
                "ticket T-1: its number occurs twice; expected: one ticket a number",
                "subscriber S-2: two histories; expected: one history a subscriber");
    }

    @Test
    void anAlarmDoesNotComeUpBeforeItWentDown() {
        assertThatThrownBy(() -> alarm(5, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("alarm of S-1: internet came up at 2026-03-02T09:04:00Z"
                        + " before it went down at 2026-03-02T09:05:00Z");
        assertThat(alarm(5, 5).upAt()).isEqualTo(Optional.of(at(5)));
    }

    @Test
    void aProblemTellsItsPlace() {
        assertThat(new Problem("ticket T-1", "", "this", "that").at("tickets.csv:7"))
                .hasToString("tickets.csv:7: ticket T-1: this; expected: that");
    }
}
