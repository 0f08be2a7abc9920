package org.goodhart.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.desk.Story.SUBSCRIBER;
import static org.goodhart.desk.Story.TV;
import static org.goodhart.desk.Story.alarm;
import static org.goodhart.desk.Story.at;
import static org.goodhart.desk.Story.contact;
import static org.goodhart.desk.Story.ticket;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodhart.desk.Subscription.Kind;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeskTest {

    private static final SubscriberId OTHER = SubscriberId.of("S-2");
    private static final Context CONTEXT =
            Context.of(Organisation.ofLines(Line.of(2), Line.of(1)), FaultRule.of(Duration.ZERO, Duration.ZERO));

    private static SubscriberHistory history() {
        return SubscriberHistory.empty(SUBSCRIBER)
                .withTickets(List.of(ticket("0 opened L1"), ticket("T-2", "5 opened L1")));
    }

    @Test
    void isAValue() {
        Desk desk = Desk.of(CONTEXT, at(9), List.of(SubscriberHistory.empty(OTHER), history()));
        Desk same = Desk.of(CONTEXT, at(9), List.of(history(), SubscriberHistory.empty(OTHER)));
        assertThat(desk).isEqualTo(same).hasSameHashCodeAs(same);
        assertThat(desk.fingerprint()).isEqualTo(same.fingerprint());
        assertThat(desk.histories()).extracting(SubscriberHistory::subscriber).containsExactly(SUBSCRIBER, OTHER);
        assertThat(desk).isNotEqualTo(Desk.of(CONTEXT, at(10), desk.histories()));
        assertThat(desk).isNotEqualTo(Desk.of(CONTEXT, at(9), List.of(history())));
        assertThat(desk).hasToString("desk of 2 subscribers and 2 tickets as of 2026-03-02T09:09:00Z");
        assertThat(desk.context()).isEqualTo(CONTEXT);
    }

    @Test
    void replacesOrAddsAHistory() {
        Desk desk = Desk.of(CONTEXT, at(9), List.of(history()));
        Desk more = desk.with(SubscriberHistory.empty(OTHER).withContact(Contact.inbound(at(9), OTHER, TV)));
        assertThat(more.histories()).hasSize(2);
        assertThat(more.with(SubscriberHistory.empty(SUBSCRIBER)).ticketCount()).isZero();
        assertThat(desk.histories()).hasSize(1);
        assertThat(desk.find(OTHER)).isEmpty();
        assertThatThrownBy(() -> desk.with(history().withContact(contact(10))))
                .isInstanceOf(ImpossibleHistoryException.class);
        assertThatThrownBy(() -> desk.histories().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aHistoryReplacesATicketByItsNumber() {
        Ticket closed = ticket("T-2", "5 opened L1; 6 closed");
        assertThat(history().withTicket(closed).tickets()).containsExactly(ticket("0 opened L1"), closed);
        assertThatThrownBy(() -> history().withTicket(ticket("T-3", "5 opened L1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("subscriber S-1 has no ticket T-3 to replace");
    }

    @Test
    void aHistoryKnowsTheCoursesOfTicketsOpenedByThen() {
        assertThat(history().courses(at(4)))
                .extracting(c -> c.ticket().id().name())
                .containsExactly("T-1");
        assertThat(history().courses(at(5)))
                .extracting(c -> c.ticket().id().name())
                .containsExactly("T-1", "T-2");
    }

    @Test
    void ticketsAreOrderedByOpeningThenByNumber() {
        assertThat(history()
                        .withTickets(List.of(
                                ticket("T-3", "1 opened L1"),
                                ticket("T-2", "0 opened L1"),
                                ticket("T-1", "1 opened L1")))
                        .tickets())
                .extracting(ticket -> ticket.id().name())
                .containsExactly("T-2", "T-1", "T-3");
    }

    @Test
    void theFactsOfAHistoryHaveOneOrder() {
        Subscription internet = new Subscription(Story.INTERNET, List.of());
        Subscription tv = new Subscription(TV, List.of());
        SegmentChange home = new SegmentChange(at(0), Segment.of("home"));
        SegmentChange business = new SegmentChange(at(1), Segment.of("business"));
        SubscriberHistory one = SubscriberHistory.empty(SUBSCRIBER)
                .withContacts(List.of(contact(1), contact(0)))
                .withAlarms(List.of(alarm(1), alarm(0)))
                .withSubscriptions(List.of(tv, internet))
                .withSegments(List.of(business, home, business));
        SubscriberHistory other = SubscriberHistory.empty(SUBSCRIBER)
                .withContacts(List.of(contact(0), contact(1)))
                .withAlarms(List.of(alarm(0), alarm(1)))
                .withSubscriptions(List.of(internet, tv))
                .withSegments(List.of(home, business));
        assertThat(one).isEqualTo(other);
        assertThat(one.subscriptions()).containsExactly(internet, tv);
        assertThat(one.segments()).containsExactly(home, business);
    }

    @Test
    void aSegmentHoldsFromTheInstantOnUntilTheNext() {
        SubscriberHistory history = SubscriberHistory.empty(SUBSCRIBER)
                .withSegments(List.of(Story.segment(5, "home"), Story.segment(9, "business")));
        assertThat(history.segmentAt(at(4))).isEmpty();
        assertThat(history.segmentAt(at(5))).contains(Segment.of("home"));
        assertThat(history.segmentAt(at(8))).contains(Segment.of("home"));
        assertThat(history.segmentAt(at(9))).contains(Segment.of("business"));
        assertThat(history.segmentAt(at(1000))).contains(Segment.of("business"));
        assertThat(SubscriberHistory.empty(SUBSCRIBER).segmentAt(at(5))).isEmpty();
        assertThatThrownBy(() -> history.segmentAt(null)).hasMessage("instant");
    }

    @Test
    void refusesNullAtOnce() {
        assertThatThrownBy(() -> Desk.of(null, at(0), List.of())).hasMessage("context");
        assertThatThrownBy(() -> Desk.of(CONTEXT, null, List.of())).hasMessage("asOf");
        assertThatThrownBy(() -> Contact.inbound(null, SUBSCRIBER, TV)).hasMessage("at");
        assertThatThrownBy(() -> Contact.inbound(at(0), null, TV)).hasMessage("subscriber");
        assertThatThrownBy(() -> Contact.inbound(at(0), SUBSCRIBER, null)).hasMessage("service");
        assertThatThrownBy(() -> new Alarm(null, Optional.empty(), SUBSCRIBER, TV))
                .hasMessage("downAt");
        assertThatThrownBy(() -> new Alarm(at(0), null, SUBSCRIBER, TV)).hasMessage("upAt");
        assertThatThrownBy(() -> SubscriberHistory.empty(null)).hasMessage("subscriber");
        assertThatThrownBy(() -> Ticket.of(null, SUBSCRIBER, TV, Story.NO_LINK, List.of()))
                .hasMessage("id");
        assertThatThrownBy(() -> Ticket.of(TicketId.of("T-1"), null, TV, Story.NO_LINK, List.of()))
                .hasMessage("subscriber");
        assertThatThrownBy(() -> FaultRule.of(null, Duration.ZERO)).hasMessage("registration");
        assertThatThrownBy(() -> subscription("0 ACTIVATED").isActiveAt(null)).hasMessage("instant");
        assertThatThrownBy(() -> new Subscription(TV, List.of()).isActiveAt(null))
                .hasMessage("instant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state", "firstResolvedAt", "resolvedAt", "closedAt", "mergedInto", "exclusion"})
    void aCourseHasNoNullForAbsence(String absent) {
        Course course = ticket("0 opened L1").course(at(9));
        assertThatThrownBy(() -> new Course(
                        course.ticket(),
                        course.asOf(),
                        course.life(),
                        course.stints(),
                        course.waits(),
                        absent.equals("state") ? null : course.state(),
                        absent.equals("firstResolvedAt") ? null : course.firstResolvedAt(),
                        absent.equals("resolvedAt") ? null : course.resolvedAt(),
                        absent.equals("closedAt") ? null : course.closedAt(),
                        course.reopenedAt(),
                        course.confirmations(),
                        absent.equals("mergedInto") ? null : course.mergedInto(),
                        absent.equals("exclusion") ? null : course.exclusion()))
                .isInstanceOf(NullPointerException.class)
                .hasMessage(absent);
    }

    @Test
    void aTicketTellsItsEdges() {
        Ticket ticket = ticket("0 opened L1; 7 closed");
        assertThat(ticket.openedAt()).isEqualTo(at(0));
        assertThat(ticket.lastEventAt()).isEqualTo(at(7));
        assertThat(ticket.opening().line()).isEqualTo(Line.of(1));
        assertThat(ticket)
                .hasToString("ticket T-1 of S-1, internet, opened 2026-03-02T09:00:00Z, 2 events")
                .isNotEqualTo(ticket("0 opened L1; 8 closed"))
                .isNotEqualTo("T-1");
    }

    @Test
    void contactsAndAlarmsHaveOneOrder() {
        List<Contact> contacts = List.of(
                contact(0),
                contact(0, "T-1"),
                contact(0, "T-2"),
                new Contact(at(0), SUBSCRIBER, Story.INTERNET, Source.SUPPORT_LINE, Optional.empty()),
                Contact.inbound(at(0), SUBSCRIBER, TV),
                Contact.inbound(at(0), OTHER, Story.INTERNET),
                contact(1));
        List<Alarm> alarms = List.of(
                alarm(0, 1),
                alarm(0, 2),
                alarm(0),
                new Alarm(at(0), Optional.of(at(0)), SUBSCRIBER, TV),
                new Alarm(at(0), Optional.of(at(0)), OTHER, Story.INTERNET),
                alarm(1, 1));
        for (int i = 0; i < contacts.size(); i++) {
            for (int j = 0; j < contacts.size(); j++) {
                assertThat(Integer.signum(contacts.get(i).compareTo(contacts.get(j))))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
        for (int i = 0; i < alarms.size(); i++) {
            for (int j = 0; j < alarms.size(); j++) {
                assertThat(Integer.signum(alarms.get(i).compareTo(alarms.get(j))))
                        .isEqualTo(Integer.compare(i, j));
            }
        }
    }

    @Test
    void anAlarmIsOnFromItsStartUntilItsEnd() {
        assertThat(alarm(5, 7).isDownAt(at(4))).isFalse();
        assertThat(alarm(5, 7).isDownAt(at(5))).isTrue();
        assertThat(alarm(5, 7).isDownAt(at(6))).isTrue();
        assertThat(alarm(5, 7).isDownAt(at(7))).isFalse();
        assertThat(alarm(5).isDownAt(at(999))).isTrue();
        assertThat(alarm(5).isDownAt(at(4))).isFalse();
    }

    private static Subscription subscription(String changes) {
        return new Subscription(
                TV,
                Arrays.stream(changes.split("; ", -1))
                        .map(text -> text.split(" ", -1))
                        .map(words -> new Subscription.Change(at(Long.parseLong(words[0])), Kind.valueOf(words[1])))
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0 ACTIVATED, true, ",
        "1 ACTIVATED; 0 ENDED, true, ",
        "9 ACTIVATED, true, ", // at that very instant
        "10 ACTIVATED, false, ",
        "0 ACTIVATED; 9 ENDED, false, 9",
        "0 ACTIVATED; 10 ENDED, true, 10",
        "0 ACTIVATED; 5 PAUSED, false, ",
        "0 ACTIVATED; 5 PAUSED; 6 RESUMED, true, ",
        "0 ACTIVATED; 5 PAUSED; 6 ENDED; 7 RESUMED, false, 6",
        "0 ACTIVATED; 5 ENDED; 6 ACTIVATED; 7 PAUSED; 8 RESUMED, true, ",
        "0 ACTIVATED; 5 ENDED; 6 ENDED, false, 6",
        "0 ACTIVATED; 1 CONCESSION; 2 CANCEL_REQUESTED, true, ",
        "0 RESUMED, true, ",
        // of changes at one instant the one that leaves it active comes last
        "0 ACTIVATED; 5 ENDED; 5 ACTIVATED, true, ",
        "0 ACTIVATED; 5 ACTIVATED; 5 ENDED, true, ",
        "0 ACTIVATED; 5 RESUMED; 5 PAUSED, true, ",
        "0 ACTIVATED; 5 RESUMED; 5 ENDED, false, 5",
        "0 ACTIVATED; 5 ENDED; 5 ACTIVATED; 6 ENDED, false, 6",
    })
    void aSubscriptionIsActiveOrHasEnded(String changes, boolean activeAtNine, Long ended) {
        assertThat(subscription(changes).isActiveAt(at(9))).isEqualTo(activeAtNine);
        assertThat(subscription(changes).endedAt())
                .isEqualTo(Optional.ofNullable(ended).map(Story::at));
    }

    @Test
    void aContextNamesItsEvidenceInOneOrder() {
        List<Evidence> reversed = new ArrayList<>(List.of(Evidence.values()));
        Collections.reverse(reversed);
        Context context = Context.of(CONTEXT.organisation(), CONTEXT.faults(), new LinkedHashSet<>(reversed));
        assertThat(context.evidence()).containsExactly(Evidence.values());
        assertThat(context.toString()).contains("evidence=" + List.of(Evidence.values()));
        assertThat(context)
                .isEqualTo(Context.of(CONTEXT.organisation(), CONTEXT.faults(), Evidence.values()))
                .isNotEqualTo(CONTEXT);
        assertThat(CONTEXT.evidence()).isEmpty();
        assertThatThrownBy(() -> context.evidence().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aContextTellsWhichEvidenceIsMissing() {
        Context context = Context.of(CONTEXT.organisation(), CONTEXT.faults(), Evidence.CONTACTS);
        assertThat(context.missing(Set.of(Evidence.SUBSCRIPTIONS, Evidence.CONTACTS, Evidence.CONFIRMATIONS)))
                .isEqualTo(EnumSet.of(Evidence.CONFIRMATIONS, Evidence.SUBSCRIPTIONS));
        assertThat(context.missing(Set.of(Evidence.CONTACTS))).isEmpty();
    }

    @Test
    void anOrganisationFitsTogether() {
        Organisation organisation = Organisation.ofLines(Line.of(3), Line.of(1), Line.of(3));
        assertThat(organisation.lines()).containsExactly(Line.of(1), Line.of(3));
        assertThat(organisation.firstLine()).isEqualTo(Line.of(1));
        assertThat(organisation.has(Line.of(2))).isFalse();
        assertThat(organisation.find(AgentId.of("ann"))).isEmpty();
        Post post = new Post("engineer", Optional.of(Line.of(1)), Optional.empty(), Ratio.percent(50));
        Person ann = new Person(AgentId.of("ann"), "Ann", EffectiveDated.from(LocalDate.of(2025, 1, 1), post));
        Person bob = new Person(AgentId.of("bob"), "Bob", ann.posts());
        assertThat(Organisation.of(ZoneOffset.UTC, List.of(Line.of(1)), List.of(bob, ann))
                        .people())
                .containsExactly(ann, bob);
        assertThat(Organisation.of(ZoneOffset.UTC, List.of(Line.of(1)), List.of(bob, ann))
                        .find(AgentId.of("bob")))
                .contains(bob);
    }

    @ParameterizedTest
    @CsvSource({"0%, false", "-1%, false", "1%, true", "100%, true", "101%, false"})
    void aPostIsMoreThanNothingAndAtMostAll(String share, boolean accepted) {
        if (accepted) {
            new Post("engineer", Optional.empty(), Optional.empty(), Ratio.parse(share));
            return;
        }
        assertThatThrownBy(() -> new Post("engineer", Optional.empty(), Optional.empty(), Ratio.parse(share)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("post 'engineer' has an employment share of " + share
                        + ": above 0% and at most 100% is expected");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -1})
    void aRatingIsFromOneToFive(int score) {
        assertThatThrownBy(() -> new TicketEvent.Rated(Stamp.of(at(0), Source.CUSTOMER), score))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a rating of " + score + " was found: 1 to 5 is expected");
    }

    @Test
    void namesAreVisibleText() {
        assertThat(TicketId.of(" T-1 ")).isEqualTo(TicketId.of("T-1")).hasToString("T-1");
        assertThatThrownBy(() -> TicketId.of(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a ticket id is blank: some text is expected");
        assertThatThrownBy(() -> SubscriberId.of("S\t1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the subscriber id 'S?1' holds a control character");
        assertThat(TicketId.of("T-\uD83D\uDE00")).hasToString("T-\uD83D\uDE00");
        for (String half : List.of("T\uD800", "T\uDC00")) {
            assertThatThrownBy(() -> TicketId.of(half))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("the ticket id 'T?' holds half a character, a lone surrogate:"
                            + " whole characters are expected"
                            + "\nMaybe a longer text was cut off within a character.");
        }
        assertThatThrownBy(() -> AgentId.of(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Line.of("night", 0)).hasMessage("line night has rank 0: 1 or more is expected");
        assertThat(Line.of(2))
                .hasToString("L2")
                .isGreaterThan(Line.of("zzz", 1))
                .isLessThan(Line.of("M", 2));
        assertThat(Holder.unassigned(Line.of(1))).isLessThan(Holder.of(Line.of(1), AgentId.of("ann")));
        assertThat(Holder.of(Line.of(1), AgentId.of("ann"))).hasToString("L1/ann");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A\u202eB", "A\u2028B", "A\u2029B", "A\u200bB", "A\ufeffB"})
    void aNameHidesNoCharactersThatChangeHowOthersAreSeen(String name) {
        assertThatThrownBy(() -> AgentId.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the agent id 'A?B' holds a character that is not seen but changes how others are:"
                        + " visible text is expected");
        assertThat(AgentId.of("क्\u200dष").name()).hasSize(4);
    }
}
