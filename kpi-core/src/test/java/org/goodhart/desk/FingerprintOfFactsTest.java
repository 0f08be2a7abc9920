package org.goodhart.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.desk.Story.INTERNET;
import static org.goodhart.desk.Story.NO_LINK;
import static org.goodhart.desk.Story.SUBSCRIBER;
import static org.goodhart.desk.Story.TV;
import static org.goodhart.desk.Story.alarm;
import static org.goodhart.desk.Story.at;
import static org.goodhart.desk.Story.contact;
import static org.goodhart.desk.Story.event;
import static org.goodhart.desk.Story.ticket;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Fingerprint;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;

/** Any single field that changes shows in the fingerprint; the order of facts does not. */
class FingerprintOfFactsTest {

    private static final LocalDate HIRED = LocalDate.of(2025, 1, 1);

    private static void areAllDifferent(List<Fingerprint> fingerprints) {
        assertThat(fingerprints).doesNotHaveDuplicates();
    }

    private static Fingerprint with(TicketEvent... events) {
        List<TicketEvent> all = new ArrayList<>(List.of(events));
        all.add(event("0 opened L1"));
        return Ticket.of(TicketId.of("T-1"), SUBSCRIBER, INTERNET, NO_LINK, all).fingerprint();
    }

    private static Fingerprint with(String script) {
        return ticket("0 opened L1; " + script).fingerprint();
    }

    @Test
    void aTicketShowsWhoseItIsAndWhatItIsAbout() {
        List<TicketEvent> opened = List.of(event("0 opened L1"));
        areAllDifferent(List.of(
                Ticket.of(TicketId.of("T-1"), SUBSCRIBER, INTERNET, NO_LINK, opened)
                        .fingerprint(),
                Ticket.of(TicketId.of("T-2"), SUBSCRIBER, INTERNET, NO_LINK, opened)
                        .fingerprint(),
                Ticket.of(TicketId.of("T-1"), SubscriberId.of("S-2"), INTERNET, NO_LINK, opened)
                        .fingerprint(),
                Ticket.of(TicketId.of("T-1"), SUBSCRIBER, TV, NO_LINK, opened).fingerprint(),
                Ticket.of(TicketId.of("T-1"), SUBSCRIBER, INTERNET, Category.of("slow"), opened)
                        .fingerprint(),
                ticket("0 opened L2").fingerprint(),
                ticket("1 opened L1").fingerprint()));
    }

    @Test
    void aTicketShowsEveryFieldOfEveryEvent() {
        Stamp stamp = Stamp.of(at(5), Source.SUPPORT_LINE);
        Line otherRank = Line.of("L2", 3);
        areAllDifferent(List.of(
                ticket("0 opened L1").fingerprint(),
                with("5 assigned L2/bob"),
                with("5 assigned L2/cid"),
                with("5 assigned L2"),
                with("5 assigned L1/bob"),
                with(new TicketEvent.Assigned(stamp, Holder.unassigned(otherRank))),
                with("5 escalated L2"),
                with("5 escalated L3"),
                with(new TicketEvent.Escalated(stamp, otherRank)),
                with("5 accepted bob"),
                with("5 accepted cid"),
                with("5 returned L2"),
                with("5 returned L1"),
                with("5 upheld L1"),
                with(new TicketEvent.WaitingStarted(stamp, WaitingOn.CUSTOMER, Optional.empty(), Optional.empty())),
                with(new TicketEvent.WaitingStarted(stamp, WaitingOn.VENDOR, Optional.empty(), Optional.empty())),
                with(new TicketEvent.WaitingStarted(stamp, WaitingOn.VENDOR, Optional.empty(), Optional.of("call 1"))),
                with(new TicketEvent.WaitingStarted(stamp, WaitingOn.VENDOR, Optional.empty(), Optional.of("call 2"))),
                with(new TicketEvent.WaitingStarted(stamp, WaitingOn.VENDOR, Optional.of("call 1"), Optional.empty())),
                with(new TicketEvent.WaitingStarted(stamp, WaitingOn.VENDOR, Optional.of("spares"), Optional.empty())),
                with("5 disputed"),
                with("5 disputed by CUSTOMER"),
                with("5 resumed"),
                with("5 prioritised high"),
                with("5 prioritised low"),
                with("5 filed slow"),
                with("5 filed noise"),
                with("5 replied"),
                with("5 resolved"),
                with("6 resolved"),
                with("5 resolved in call"),
                with("5 confirmed"),
                with("5 confirmed by CUSTOMER"),
                with(new TicketEvent.Confirmed(stamp.withIngestedAt(at(5)))),
                with(new TicketEvent.Confirmed(stamp.withIngestedAt(at(6)))),
                with(new TicketEvent.Confirmed(stamp.withAt(at(5).plusNanos(1)))),
                with("5 reopened"),
                with("5 closed"),
                with("5 closed; 5 closed"),
                with("5 merged T-2"),
                with("5 merged T-3"),
                with("5 linked T-2"),
                with("5 linked T-3"),
                with("5 excluded mass outage"),
                with("5 excluded test"),
                with(new TicketEvent.Excluded(stamp, "test", Optional.of(AgentId.of("ann")))),
                with(new TicketEvent.Excluded(stamp, "test", Optional.of(AgentId.of("bob")))),
                with("5 rated 1"),
                with("5 rated 5")));
    }

    @Test
    void theOpeningShowsItsPriority() {
        Stamp stamp = Stamp.of(at(0), Source.SUPPORT_LINE);
        TicketEvent high = new TicketEvent.Opened(stamp, Line.of(1), Priority.of("high"));
        assertThat(Ticket.of(TicketId.of("T-1"), SUBSCRIBER, INTERNET, NO_LINK, List.of(high))
                        .fingerprint())
                .isNotEqualTo(ticket("0 opened L1").fingerprint());
    }

    @Test
    void aReasonOrAnEvidenceOfBlanksIsNone() {
        Stamp stamp = Stamp.of(at(5), Source.SUPPORT_LINE);
        TicketEvent blank =
                new TicketEvent.WaitingStarted(stamp, WaitingOn.VENDOR, Optional.of(" "), Optional.of("  "));
        TicketEvent none = new TicketEvent.WaitingStarted(stamp, WaitingOn.VENDOR, Optional.empty(), Optional.empty());
        assertThat(blank).isEqualTo(none);
        assertThat(with(blank)).isEqualTo(with(none));
    }

    @Test
    void aHistoryShowsEveryFact() {
        SubscriberHistory empty = SubscriberHistory.empty(SUBSCRIBER);
        areAllDifferent(List.of(
                empty.fingerprint(),
                SubscriberHistory.empty(SubscriberId.of("S-2")).fingerprint(),
                empty.withTickets(List.of(ticket("0 opened L1"))).fingerprint(),
                empty.withContact(contact(0)).fingerprint(),
                empty.withContact(contact(0)).withContact(contact(0)).fingerprint(),
                empty.withContact(contact(1)).fingerprint(),
                empty.withContact(contact(0, "T-1")).fingerprint(),
                empty.withContact(contact(0, "T-2")).fingerprint(),
                empty.withContact(Contact.inbound(at(0), SUBSCRIBER, TV)).fingerprint(),
                empty.withContact(new Contact(at(0), SUBSCRIBER, INTERNET, Source.SUPPORT_LINE, Optional.empty()))
                        .fingerprint(),
                with(alarm(0)),
                with(alarm(1)),
                with(alarm(0, 1)),
                with(alarm(0, 2)),
                with(new Alarm(at(0), Optional.empty(), SUBSCRIBER, TV)),
                with(TV),
                with(INTERNET),
                with(TV, new Subscription.Change(at(0), Subscription.Kind.ENDED)),
                with(TV, new Subscription.Change(at(1), Subscription.Kind.ENDED)),
                with(TV, new Subscription.Change(at(0), Subscription.Kind.PAUSED)),
                with(Story.segment(0, "home")),
                with(Story.segment(1, "home")),
                with(Story.segment(0, "business")),
                with(Story.segment(0, "home"), Story.segment(1, "home"))));
    }

    private static Fingerprint with(Alarm alarm) {
        return SubscriberHistory.empty(SUBSCRIBER).withAlarms(List.of(alarm)).fingerprint();
    }

    private static Fingerprint with(Service service, Subscription.Change... changes) {
        Subscription subscription = new Subscription(service, List.of(changes));
        return SubscriberHistory.empty(SUBSCRIBER)
                .withSubscriptions(List.of(subscription))
                .fingerprint();
    }

    private static Fingerprint with(SegmentChange... segments) {
        return SubscriberHistory.empty(SUBSCRIBER)
                .withSegments(List.of(segments))
                .fingerprint();
    }

    private static Person person(String id, String name, LocalDate hired, Post post) {
        return new Person(AgentId.of(id), name, EffectiveDated.from(hired, post));
    }

    private static Post post(String title, Line line, String superior, String share) {
        return new Post(
                title, Optional.ofNullable(line), Optional.ofNullable(superior).map(AgentId::of), Ratio.parse(share));
    }

    private static Fingerprint with(List<Line> lines, Person... people) {
        return with(ZoneOffset.UTC, lines, people);
    }

    private static Fingerprint with(ZoneId zone, List<Line> lines, Person... people) {
        Organisation organisation = Organisation.of(zone, lines, List.of(people));
        return Desk.of(Context.of(organisation, FaultRule.of(Duration.ZERO, Duration.ZERO)), at(0), List.of())
                .fingerprint();
    }

    @Test
    void aDeskShowsWhatItsHistoriesShare() {
        Organisation organisation = Organisation.ofLines(Line.of(1));
        Duration hour = Duration.ofHours(1);
        FaultRule rule = FaultRule.of(hour, Duration.ZERO);
        areAllDifferent(List.of(
                Desk.of(Context.of(organisation, rule), at(0), List.of()).fingerprint(),
                Desk.of(Context.of(organisation, rule), at(1), List.of()).fingerprint(),
                Desk.of(Context.of(organisation, FaultRule.of(Duration.ZERO, hour)), at(0), List.of())
                        .fingerprint(),
                Desk.of(Context.of(organisation, FaultRule.of(hour, hour)), at(0), List.of())
                        .fingerprint(),
                Desk.of(Context.of(organisation, rule, Evidence.ALARMS), at(0), List.of())
                        .fingerprint(),
                Desk.of(Context.of(organisation, rule, Evidence.CONTACTS), at(0), List.of())
                        .fingerprint(),
                Desk.of(Context.of(organisation, rule), at(0), List.of(SubscriberHistory.empty(SUBSCRIBER)))
                        .fingerprint()));
    }

    @Test
    void aDeskShowsItsOrganisation() {
        Line first = Line.of(1);
        List<Line> lines = List.of(first);
        Post post = post("engineer", first, "boss", "100%");
        areAllDifferent(List.of(
                with(lines),
                with(List.of(Line.of("L1", 2))),
                with(List.of(Line.of("L1, L2", 1))),
                with(List.of(first, Line.of("L2", 1))),
                with(lines, person("ann", "Ann", HIRED, post)),
                with(lines, person("bob", "Ann", HIRED, post)),
                with(lines, person("ann", "Anna", HIRED, post)),
                with(lines, person("ann", "Ann", HIRED.plusDays(1), post)),
                with(lines, person("ann", "Ann", HIRED, post("head", first, "boss", "100%"))),
                with(ZoneOffset.ofHours(3), lines, person("ann", "Ann", HIRED, post)),
                with(
                        List.of(Line.of("L1", 2)),
                        person("ann", "Ann", HIRED, post("engineer", Line.of("L1", 2), "boss", "100%"))),
                with(lines, person("ann", "Ann", HIRED, post("engineer", null, "boss", "100%"))),
                with(lines, person("ann", "Ann", HIRED, post("engineer", first, "chief", "100%"))),
                with(lines, person("ann", "Ann", HIRED, post("engineer", first, null, "100%"))),
                with(lines, person("ann", "Ann", HIRED, post("engineer", first, "boss", "50%"))),
                with(
                        lines,
                        new Person(
                                AgentId.of("ann"),
                                "Ann",
                                EffectiveDated.from(HIRED, post).until(HIRED.plusDays(9))))));
    }

    @Test
    void theOrderOfEventsInOneInstantIsThatOfTheirKinds() {
        assertThat(ticket("5 excluded test; 5 merged T-2; 5 reopened; 5 closed; 5 rated 1; 5 confirmed; 5 resolved;"
                                + "5 disputed; 5 waits VENDOR; 5 replied; 5 assigned L1/ann; 5 accepted bob; 5 returned L1; 5 escalated L2;"
                                + "5 resumed; 5 linked T-2; 5 prioritised high; 5 filed slow; 5 opened L1")
                        .events())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "Opened",
                        "Recategorised",
                        "Reprioritised",
                        "Linked",
                        "WaitingEnded",
                        "Escalated",
                        "Returned",
                        "HandoverAccepted",
                        "Assigned",
                        "FirstReply",
                        "WaitingStarted",
                        "WaitingDisputed",
                        "Resolved",
                        "Confirmed",
                        "Rated",
                        "Closed",
                        "Reopened",
                        "Merged",
                        "Excluded");
    }

    @Test
    void anAssignmentThatTakesUpNoHandOverOfItsInstantStandsBeforeThem() {
        assertThat(ticket("5 accepted bob; 5 escalated L2; 5 assigned L1/ann; 5 linked T-2; 0 opened L1; 9 closed")
                        .events())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Opened", "Linked", "Assigned", "Escalated", "HandoverAccepted", "Closed");
        assertThat(ticket("0 opened L1; 5 escalated L2; 5 assigned L2/bob").events())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly("Opened", "Escalated", "Assigned");
    }

    @Test
    void eventsOfOneKindAndInstantAreOrderedByTheirFields() {
        Ticket ticket = ticket("0 opened L1; 5 linked T-1; 5 linked T-2");
        assertThat(ticket("5 linked T-2; 5 linked T-1; 0 opened L1"))
                .isEqualTo(ticket)
                .hasSameHashCodeAs(ticket);
    }
}
