package org.goodhart.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.desk.Story.alarm;
import static org.goodhart.desk.Story.at;
import static org.goodhart.desk.Story.contact;
import static org.goodhart.desk.Story.event;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntakeTest {

    private static final FaultRule RULE = FaultRule.of(Duration.ofHours(4), Duration.ofDays(7));
    private final Intake intake = Intake.into(context(), at(100));

    private static Context context(Evidence... declared) {
        return Context.of(Organisation.ofLines(Line.of(1), Line.of(2)), RULE, declared);
    }

    private static void ticket(Intake intake, String id, String place, String script) {
        announce(intake, id, place);
        for (String line : script.split(";", -1)) intake.event(TicketId.of(id), Story.event(line.strip()), place + "e");
    }

    private static void announce(Intake intake, String id, String place) {
        intake.ticket(TicketId.of(id), Story.SUBSCRIBER, Story.INTERNET, Story.NO_LINK, place);
    }

    private List<Ticket> kept(Intake.Result result) {
        return result.desk()
                .find(Story.SUBSCRIBER)
                .map(SubscriberHistory::tickets)
                .orElse(List.of());
    }

    @Test
    void takesInEverythingThatCanBeTrue() {
        ticket(intake, "T-1", "t:1", "5 resolved; 0 opened L1");
        intake.contact(contact(1), "c:1");
        intake.alarm(alarm(2, 3), "a:1");
        intake.subscription(Story.SUBSCRIBER, Story.TV, new Subscription.Change(at(1), Subscription.Kind.ENDED), "s:1");
        intake.subscription(
                Story.SUBSCRIBER, Story.TV, new Subscription.Change(at(0), Subscription.Kind.ACTIVATED), "s:2");
        Intake.Result result = intake.finish();
        assertThat(result.refused()).isEmpty();
        assertThat(result.refusedTickets()).isEmpty();
        assertThat(result.odd()).isEmpty();
        assertThat(result.desk().asOf()).isEqualTo(at(100));
        SubscriberHistory history = result.desk().find(Story.SUBSCRIBER).orElseThrow();
        assertThat(history.tickets()).containsExactly(Story.ticket("0 opened L1; 5 resolved"));
        assertThat(history.contacts()).containsExactly(contact(1));
        assertThat(history.alarms()).containsExactly(alarm(2, 3));
        assertThat(history.subscriptions()).hasSize(1);
        assertThat(history.subscriptions().get(0).endedAt()).contains(at(1));
    }

    @Test
    void aNumberThatOccursTwiceRefusesBothTickets() {
        ticket(intake, "T-1", "t:1", "0 opened L1");
        ticket(intake, "T-2", "t:2", "0 opened L1");
        ticket(intake, "T-1", "t:3", "1 opened L1");
        Intake.Result result = intake.finish();
        assertThat(kept(result)).extracting(Ticket::id).containsExactly(TicketId.of("T-2"));
        assertThat(result.refusedTickets()).containsExactly(TicketId.of("T-1"));
        assertThat(result.refused())
                .extracting(Problem::toString)
                .containsExactly(
                        "t:3: ticket T-1: its number occurs twice, first at t:1; expected: one ticket a number");
    }

    @Test
    void anEventMayComeBeforeItsTicket() {
        intake.event(TicketId.of("T-1"), Story.event("5 resolved"), "e:4");
        intake.event(TicketId.of("T-1"), Story.event("0 opened L1"), "e:5");
        announce(intake, "T-1", "t:1");
        Intake.Result result = intake.finish();
        assertThat(result.refused()).isEmpty();
        assertThat(kept(result)).containsExactly(Story.ticket("0 opened L1; 5 resolved"));
    }

    @Test
    void aProblemOfAnEventThatCameBeforeItsTicketHasItsPlace() {
        intake.event(TicketId.of("T-1"), Story.event("0 resolved"), "e:4");
        intake.event(TicketId.of("T-1"), Story.event("5 opened L1"), "e:5");
        announce(intake, "T-1", "t:1");
        assertThat(intake.finish().refused()).extracting(Problem::place).containsExactly("e:4");
    }

    @Test
    void anEventNeedsItsTicket() {
        intake.event(TicketId.of("T-9"), Story.event("0 resolved"), "e:4");
        Intake.Result result = intake.finish();
        assertThat(result.refusedTickets()).containsExactly(TicketId.of("T-9"));
        assertThat(result.refused())
                .extracting(Problem::toString)
                .containsExactly("e:4: ticket T-9: an event of a ticket that is not recorded;"
                        + " expected: the ticket itself, anywhere");
    }

    @Test
    void nothingIsKnownLaterThanAsOf() {
        ticket(intake, "T-1", "t:1", "0 opened L1; 100 closed");
        ticket(intake, "T-2", "t:2", "0 opened L1; 101 closed");
        intake.contact(contact(101), "c:1");
        intake.alarm(alarm(99, 101), "a:1");
        intake.alarm(alarm(101), "a:2");
        intake.alarm(alarm(100), "a:3");
        intake.subscription(
                Story.SUBSCRIBER, Story.TV, new Subscription.Change(at(101), Subscription.Kind.ENDED), "s:1");
        Intake.Result result = intake.finish();
        String late = ": a fact at 2026-03-02T10:41:00Z;"
                + " expected: nothing later than 2026-03-02T10:40:00Z, up to when facts are known";
        assertThat(result.refused())
                .extracting(Problem::toString)
                .containsExactly(
                        "t:2e: ticket T-2" + late,
                        "c:1: contact of S-1" + late,
                        "a:1: alarm of S-1" + late,
                        "a:2: alarm of S-1" + late,
                        "s:1: subscription of S-1" + late);
        assertThat(kept(result)).extracting(Ticket::id).containsExactly(TicketId.of("T-1"));
        assertThat(result.desk().find(Story.SUBSCRIBER).orElseThrow().alarms()).containsExactly(alarm(100));
        assertThat(result.desk().context().evidence()).containsExactly(Evidence.ALARMS);
    }

    @Test
    void anImpossibleTicketIsLeftOutWithAllItsProblemsAndTheOthersStay() {
        ticket(intake, "T-1", "t:1", "5 opened L1; 6 opened L1");
        intake.event(TicketId.of("T-1"), Story.event("0 closed"), "e:7");
        ticket(intake, "T-2", "t:2", "0 opened L1");
        Intake.Result result = intake.finish();
        assertThat(kept(result)).extracting(Ticket::id).containsExactly(TicketId.of("T-2"));
        assertThat(result.refusedTickets()).containsExactly(TicketId.of("T-1"));
        assertThat(result.refused())
                .extracting(Problem::toString)
                .containsExactly(
                        "t:1: ticket T-1: it was opened 2 times, at [2026-03-02T09:05:00Z, 2026-03-02T09:06:00Z];"
                                + " expected: exactly one opening",
                        "e:7: ticket T-1: Closed at 2026-03-02T09:00:00Z, before it was opened at"
                                + " 2026-03-02T09:05:00Z; expected: nothing before the opening");
    }

    @Test
    void refusedTicketsStandInTheOrderOfTheRecord() {
        for (int n = 9; n > 0; n--) announce(intake, "T-" + n, "t:" + n);
        assertThat(intake.finish().refusedTickets())
                .extracting(TicketId::name)
                .containsExactly("T-9", "T-8", "T-7", "T-6", "T-5", "T-4", "T-3", "T-2", "T-1");
    }

    @Test
    void anUnreadableRowIsMentionedAndTakesItsTicketWithIt() {
        ticket(intake, "T-1", "t:1", "0 opened L1");
        ticket(intake, "T-2", "t:2", "0 opened L1");
        Problem loose = new Problem("row", "t:3", "3 columns", "5 columns");
        Problem ofTicket = new Problem("ticket T-1", "e:3", "the instant 'soon'", "an instant");
        intake.unreadable(loose);
        intake.unreadable(TicketId.of("T-1"), ofTicket);
        Intake.Result result = intake.finish();
        assertThat(result.refused()).containsExactly(loose, ofTicket);
        assertThat(result.refusedTickets()).containsExactly(TicketId.of("T-1"));
        assertThat(kept(result)).extracting(Ticket::id).containsExactly(TicketId.of("T-2"));
    }

    @Test
    void keepsAndReportsWhatIsOdd() {
        Oddity own = new Oddity(Oddity.Kind.IMPORTED, "tickets.csv", "rows in no order");
        intake.oddity(own);
        ticket(intake, "T-1", "t:1", "0 opened L1; 5 closed");
        Intake.Result result = intake.finish();
        assertThat(kept(result)).hasSize(1);
        assertThat(result.odd())
                .containsExactly(
                        own, new Oddity(Oddity.Kind.CLOSED_UNRESOLVED, "ticket T-1", "at 2026-03-02T09:05:00Z"));
    }

    @Test
    void addsTheEvidenceThatTurnsUpToWhatIsDeclared() {
        Intake declared = Intake.into(context(Evidence.SUBSCRIPTIONS, Evidence.CONTACTS), at(100));
        declared.contact(contact(1), "c:1");
        ticket(declared, "T-1", "t:1", "0 opened L1; 1 resolved; 2 confirmed by REVIEWER");
        Intake.Result result = declared.finish();
        assertThat(result.desk().context().evidence())
                .isEqualTo(EnumSet.of(Evidence.SUBSCRIPTIONS, Evidence.CONTACTS, Evidence.CONFIRMATIONS));
        assertThat(result.odd())
                .extracting(Oddity::toString)
                .containsExactly("DECLARED_EVIDENCE_ABSENT in record: no SUBSCRIPTIONS in it");
    }

    @Test
    void takesInWhichSegmentBillingCountsASubscriberAmong() {
        intake.segment(Story.SUBSCRIBER, Story.segment(10, "business"), "s:2");
        intake.segment(Story.SUBSCRIBER, Story.segment(0, "home"), "s:3");
        intake.segment(Story.SUBSCRIBER, Story.segment(0, "home"), "s:4");
        Intake.Result result = intake.finish();
        assertThat(result.refused()).isEmpty();
        assertThat(result.desk().find(Story.SUBSCRIBER).orElseThrow().segments())
                .containsExactly(Story.segment(0, "home"), Story.segment(10, "business"));
    }

    @Test
    void segmentsThatContradictOneAnotherAreRefusedAllOfThem() {
        intake.segment(Story.SUBSCRIBER, Story.segment(1, "home"), "s:2");
        intake.segment(SubscriberId.of("S-2"), Story.segment(1, "home"), "s:3");
        intake.segment(Story.SUBSCRIBER, Story.segment(1, "business"), "s:4");
        intake.segment(Story.SUBSCRIBER, Story.segment(101, "business"), "s:5");
        Intake.Result result = intake.finish();
        assertThat(result.refused())
                .extracting(Problem::toString)
                .containsExactly(
                        "s:5: segment of S-1: a fact at 2026-03-02T10:41:00Z; expected: nothing later than"
                                + " 2026-03-02T10:40:00Z, up to when facts are known",
                        "s:2: subscriber S-1: segment home and segment business since 2026-03-02T09:01:00Z;"
                                + " expected: one segment at an instant",
                        "s:4: subscriber S-1: segment business and segment home since 2026-03-02T09:01:00Z;"
                                + " expected: one segment at an instant");
        assertThat(result.desk().histories())
                .extracting(SubscriberHistory::subscriber)
                .containsExactly(SubscriberId.of("S-2"));
    }

    @Test
    void whatTheSupportLineConfirmsItselfIsNoEvidence() {
        ticket(intake, "T-1", "t:1", "0 opened L1; 1 resolved; 2 confirmed by SUPPORT_LINE");
        assertThat(intake.finish().desk().context().evidence()).isEmpty();
    }

    @Test
    void makesOneDesk() {
        intake.finish();
        assertThatThrownBy(intake::finish)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("this intake has made its desk: a new one is expected for another");
    }

    @Test
    void refusesNullAtOnce() {
        assertThatThrownBy(() -> intake.ticket(null, Story.SUBSCRIBER, Story.TV, Story.NO_LINK, "t:1"))
                .hasMessage("id");
        assertThatThrownBy(() -> intake.ticket(TicketId.of("T-1"), null, Story.TV, Story.NO_LINK, "t:1"))
                .hasMessage("subscriber");
        assertThatThrownBy(() -> intake.event(TicketId.of("T-1"), null, "t:1")).hasMessage("event");
        assertThatThrownBy(() -> intake.unreadable(null)).hasMessage("problem");
        assertThatThrownBy(() -> intake.unreadable(null, null)).hasMessage("id");
        assertThatThrownBy(() -> intake.contact(contact(1), null)).hasMessage("place");
        assertThatThrownBy(() -> Intake.into(context(), null)).hasMessage("asOf");
        assertThat(intake.finish().desk().ticketCount()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                "0 opened L1; 5 assigned L1/ann; 9 resolved; 9 closed > ",
                "0 opened L1; 5 escalated L2; 6 accepted bob; 9 resolved > ",
                "0 opened L1; 5 escalated L2; 6 assigned L2; 7 accepted bob > ",
                "0 opened L1; 5 escalated L2; 6 accepted bob; 7 returned L1; 8 accepted ann > ",
                "0 opened L1; 5 waits CUSTOMER; 6 resumed; 9 resolved; 10 reopened; 11 resolved; 12 closed; 13 reopened > ",
                "0 opened office > UNKNOWN_LINE office is none of [L1, L2]",
                "0 opened L1; 1 assigned office > UNKNOWN_LINE office is none of [L1, L2]",
                "0 opened L1; 1 escalated office > UNKNOWN_LINE office is none of [L1, L2]",
                "0 opened L1; 1 returned office > UNKNOWN_LINE office is none of [L1, L2]",
                "0 opened L1; 0 resolved > COMPLETED_AT_ONCE Resolved at its opening, 2026-03-02T09:00:00Z",
                "0 opened L1; 0 resolved; 0 closed > COMPLETED_AT_ONCE Resolved at its opening, 2026-03-02T09:00:00Z",
                "0 opened L1; 0 closed > COMPLETED_AT_ONCE Closed at its opening, 2026-03-02T09:00:00Z"
                        + "|CLOSED_UNRESOLVED at 2026-03-02T09:00:00Z",
                "0 opened L1; 1 resolved; 2 resolved > RESOLVED_TWICE again at 2026-03-02T09:02:00Z",
                "0 opened L1; 1 resolved; 2 closed; 3 closed > CLOSED_TWICE again at 2026-03-02T09:03:00Z",
                "0 opened L1; 1 closed > CLOSED_UNRESOLVED at 2026-03-02T09:01:00Z",
                "0 opened L1; 1 resolved; 2 closed; 3 assigned L1/ann > WORKED_AFTER_CLOSING Assigned at 2026-03-02T09:03:00Z",
                "0 opened L1; 1 resolved; 2 closed; 3 escalated L2 > WORKED_AFTER_CLOSING Escalated at 2026-03-02T09:03:00Z",
                "0 opened L1; 1 resolved; 2 closed; 3 returned L2 > WORKED_AFTER_CLOSING Returned at 2026-03-02T09:03:00Z",
                "0 opened L1; 1 resolved; 2 closed; 3 waits VENDOR > WORKED_AFTER_CLOSING WaitingStarted at 2026-03-02T09:03:00Z",
                "0 opened L1; 1 escalated L2; 1 resolved; 2 closed; 3 accepted bob"
                        + "> WORKED_AFTER_CLOSING HandoverAccepted at 2026-03-02T09:03:00Z",
                "0 opened L1; 1 closed; 2 resolved > CLOSED_UNRESOLVED at 2026-03-02T09:01:00Z"
                        + "|WORKED_AFTER_CLOSING Resolved at 2026-03-02T09:02:00Z",
                "0 opened L1; 1 resolved; 2 closed; 3 reopened; 4 assigned L1/ann > ",
                "0 opened L1; 1 resolved; 2 closed; 3 assigned L1/ann; 3 waits VENDOR; 3 reopened > ",
                "0 opened L1; 1 reopened > REOPENED_UNRESOLVED at 2026-03-02T09:01:00Z",
                "0 opened L1; 1 resumed > WAITING_NOT_STARTED ended at 2026-03-02T09:01:00Z",
                "0 opened L1; 1 waits VENDOR; 2 resumed; 3 resumed > WAITING_NOT_STARTED ended at 2026-03-02T09:03:00Z",
                "0 opened L1; 1 waits VENDOR; 1 resumed > ",
                "0 opened L1; 1 waits VENDOR; 1 resumed; 3 resumed > WAITING_NOT_STARTED ended at 2026-03-02T09:03:00Z",
                "0 opened L1; 1 waits VENDOR; 2 resumed; 2 waits VENDOR; 3 resumed > ",
                "0 opened L1; 1 disputed > DISPUTED_WITHOUT_WAIT at 2026-03-02T09:01:00Z",
                "0 opened L1; 1 waits VENDOR; 1 resumed; 3 disputed > DISPUTED_WITHOUT_WAIT at 2026-03-02T09:03:00Z",
                "0 opened L1; 1 waits VENDOR; 2 disputed; 3 resumed; 4 disputed > DISPUTED_TWICE again at 2026-03-02T09:04:00Z",
                "0 opened L1; 1 excluded test; 2 excluded outage > EXCLUDED_TWICE again at 2026-03-02T09:02:00Z, for outage",
                "0 opened L1; 1 accepted bob > ACCEPTED_UNOFFERED accepted by bob at 2026-03-02T09:01:00Z",
                "0 opened L1; 1 assigned L1/ann; 1 escalated L2; 2 accepted bob > ",
                "0 opened L1; 1 escalated L2; 2 assigned L2/bob; 3 accepted cid"
                        + "> ACCEPTED_UNOFFERED accepted by cid at 2026-03-02T09:03:00Z",
                "0 opened L1; 1 escalated L2; 2 accepted bob; 3 accepted cid"
                        + "> ACCEPTED_UNOFFERED accepted by cid at 2026-03-02T09:03:00Z",
                "0 opened L1; 1 linked T-2 > DANGLING_LINK it names T-2, which the subscriber does not have",
                "0 opened L1; 1 merged T-2 > DANGLING_LINK it names T-2, which the subscriber does not have",
                "0 opened L1; 1 linked T-1 > ",
            })
    void tellsWhatIsOddAboutATicket(String script, String expected) {
        ticket(intake, "T-1", "t:1", script);
        List<String> odd = intake.finish().odd().stream()
                .map(oddity -> oddity.kind() + " " + oddity.detail())
                .toList();
        assertThat(String.join("|", odd)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void aLinkToAnotherTicketOfTheSubscriberIsNotOdd() {
        ticket(intake, "T-1", "t:1", "0 opened L1; 1 linked T-2");
        ticket(intake, "T-2", "t:2", "0 opened L1");
        assertThat(intake.finish().odd()).isEmpty();
    }

    private static TicketEvent recorded(String event, long minute) {
        TicketEvent plain = event(event);
        return plain.withStamp(plain.stamp().withIngestedAt(at(minute)));
    }

    private List<String> oddOf(TicketEvent... events) {
        announce(intake, "T-1", "t:1");
        for (TicketEvent event : events) intake.event(TicketId.of("T-1"), event, "t:1");
        return intake.finish().odd().stream()
                .map(oddity -> oddity.kind() + " " + oddity.detail())
                .toList();
    }

    @Test
    void aWaitThatWasWrittenWhenTheTicketWasResolvedIsWrittenIntoThePast() {
        assertThat(oddOf(
                        recorded("0 opened L1", 0),
                        recorded("10 waits CUSTOMER", 70),
                        recorded("50 resumed", 50),
                        recorded("60 resolved", 60)))
                .containsExactly("WRITTEN_INTO_THE_PAST WaitingStarted at 2026-03-02T09:10:00Z was recorded at"
                        + " 2026-03-02T10:10:00Z, after the WaitingEnded at 2026-03-02T09:50:00Z");
    }

    @Test
    void lateButInOrderInOneBatchOrUnknownIsNotWrittenIntoThePast() {
        assertThat(oddOf(
                        recorded("0 opened L1", 100),
                        recorded("10 assigned L1/ann", 100),
                        recorded("20 linked T-1", 101),
                        event("25 prioritised high"),
                        recorded("30 replied", 200),
                        recorded("30 resolved", 102),
                        event("40 closed")))
                .isEmpty();
    }

    @Test
    void whatWasRecordedBeforeItHappenedIsOdd() {
        announce(intake, "T-1", "t:1");
        intake.event(TicketId.of("T-1"), Story.event("0 opened L1"), "e:1");
        TicketEvent resolved = Story.event("5 resolved");
        Stamp stamp = resolved.stamp();
        intake.event(TicketId.of("T-1"), resolved.withStamp(stamp.withIngestedAt(at(4))), "e:2");
        intake.event(
                TicketId.of("T-1"),
                Story.event("6 closed").withStamp(stamp.withAt(at(6)).withIngestedAt(at(6))),
                "e:3");
        assertThat(intake.finish().odd())
                .containsExactly(new Oddity(
                        Oddity.Kind.RECORDED_EARLY,
                        "ticket T-1",
                        "Resolved at 2026-03-02T09:05:00Z was recorded at 2026-03-02T09:04:00Z"));
    }

    @Test
    void theResultIsCopied() {
        List<Problem> problems = new ArrayList<>();
        Intake.Result result = new Intake.Result(intake.finish().desk(), problems, Set.of(), List.of());
        problems.add(new Problem("a", "b", "c", "d"));
        assertThat(result.refused()).isEmpty();
        assertThat(Optional.of(result.odd())).contains(List.of());
    }
}
