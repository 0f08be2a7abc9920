package org.goodhart.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.testkit.Durations.days;
import static org.goodhart.testkit.Durations.hours;
import static org.goodhart.testkit.Durations.minutes;
import static org.goodhart.testkit.Durations.seconds;
import static org.goodhart.testkit.Given.MONDAY;
import static org.goodhart.testkit.Given.desk;
import static org.goodhart.testkit.Given.fault;
import static org.goodhart.testkit.Given.history;
import static org.goodhart.testkit.Given.ticket;
import static org.goodhart.testkit.Lines.L1;
import static org.goodhart.testkit.Lines.L2;
import static org.goodhart.testkit.Roubles.kopecks;
import static org.goodhart.testkit.Roubles.rub;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Course;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Exclusion;
import org.goodhart.desk.Fault;
import org.goodhart.desk.Holder;
import org.goodhart.desk.ImpossibleHistoryException;
import org.goodhart.desk.Line;
import org.goodhart.desk.Organisation;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stamp;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.SubscriberId;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.WaitingOn;
import org.junit.jupiter.api.Test;

class GivenTest {

    private static List<String> events(Ticket ticket) {
        return ticket.events().stream()
                .map(event -> event.getClass().getSimpleName() + " " + event.at() + " " + event.source())
                .toList();
    }

    @Test
    void aTicketIsToldInOrder() {
        Ticket ticket = ticket("T-7")
                .of("S-3")
                .about("tv")
                .filedUnder("noise")
                .priority("high")
                .enters(L2)
                .opened("2026-03-02T09:00:00Z")
                .assigned(L1, "ann")
                .after(minutes(5))
                .waiting(WaitingOn.CUSTOMER)
                .resumed("2026-03-02T10:00:00Z")
                .after(seconds(1))
                .escalatedTo(L2)
                .acceptedBy("bob")
                .after(hours(1))
                .rightlyReturnedTo(L1)
                .resolved("2026-03-02T12:00:00Z")
                .confirmedBy(Source.CUSTOMER, "2026-03-03")
                .rated(4)
                .after(days(1))
                .closed()
                .build();
        assertThat(ticket).hasToString("ticket T-7 of S-3, tv, opened 2026-03-02T09:00:00Z, 11 events");
        assertThat(ticket.category().name()).isEqualTo("noise");
        assertThat(ticket.opening().priority().name()).isEqualTo("high");
        assertThat(ticket.opening().line()).isEqualTo(L2);
        assertThat(events(ticket))
                .containsExactly(
                        "Opened 2026-03-02T09:00:00Z SUPPORT_LINE",
                        "Assigned 2026-03-02T09:00:00Z SUPPORT_LINE",
                        "WaitingStarted 2026-03-02T09:05:00Z SUPPORT_LINE",
                        "WaitingEnded 2026-03-02T10:00:00Z SUPPORT_LINE",
                        "Escalated 2026-03-02T10:00:01Z SUPPORT_LINE",
                        "HandoverAccepted 2026-03-02T10:00:01Z SUPPORT_LINE",
                        "Returned 2026-03-02T11:00:01Z SUPPORT_LINE",
                        "Resolved 2026-03-02T12:00:00Z SUPPORT_LINE",
                        "Confirmed 2026-03-03T00:00:00Z CUSTOMER",
                        "Rated 2026-03-03T00:00:00Z CUSTOMER",
                        "Closed 2026-03-04T00:00:00Z SUPPORT_LINE");
    }

    @Test
    void onlyTheStartOfAWaitHasAReason() {
        assertThatThrownBy(() -> ticket().because("spares"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the ticket has no event yet that could be explained: an event is expected first");
        assertThatThrownBy(() -> ticket().waiting(WaitingOn.VENDOR).resumed().because("spares"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the last event of the ticket is a WaitingEnded: a WaitingStarted is expected,"
                        + " which alone has a reason of its own to wait for");
    }

    @Test
    void everyOtherEventHasItsWord() {
        Ticket ticket = ticket().queued(L2)
                .waiting(WaitingOn.VENDOR, "mail 4")
                .because("spares")
                .after(minutes(1))
                .waitingDisputed()
                .after(minutes(1))
                .reprioritised("low")
                .after(minutes(1))
                .recategorised("slow")
                .after(minutes(1))
                .replied()
                .after(minutes(1))
                .returnedTo(L1)
                .after(minutes(1))
                .resolvedAs("in call")
                .after(minutes(1))
                .reopened()
                .after(minutes(1))
                .linkedTo("T-2")
                .after(minutes(1))
                .mergedInto("T-3")
                .after(minutes(1))
                .excluded("test", "head")
                .build();
        assertThat(ticket.events())
                .extracting(event -> event.getClass().getSimpleName())
                .containsExactly(
                        "Opened",
                        "Assigned",
                        "WaitingStarted",
                        "WaitingDisputed",
                        "Reprioritised",
                        "Recategorised",
                        "FirstReply",
                        "Returned",
                        "Resolved",
                        "Reopened",
                        "Linked",
                        "Merged",
                        "Excluded");
        assertThat(ticket.events().get(12).source()).isEqualTo(Source.MANAGEMENT);
        assertThat(ticket.course(MONDAY.plus(hours(1))).waits()).singleElement().satisfies(wait -> {
            assertThat(wait.reason()).contains("spares");
            assertThat(wait.evidence()).contains("mail 4");
            assertThat(wait.disputedAt()).contains(MONDAY.plus(minutes(1)));
        });
        assertThat(ticket.course(MONDAY.plus(hours(1))).exclusion())
                .contains(new Exclusion(
                        MONDAY.plus(minutes(10)), "test", Source.MANAGEMENT, Optional.of(AgentId.of("head"))));
        assertThat(ticket().reopened("2026-03-03").closed("2026-03-04").build().openedAt())
                .isEqualTo(Instant.parse("2026-03-03T00:00:00Z"));
    }

    @Test
    void aBeginningCanBeShared() {
        GivenTicket begun = ticket().opened().after(hours(1));
        Ticket closed = begun.closed().build();
        Ticket resolved = begun.resolved().build();
        assertThat(closed.events()).hasSize(2);
        assertThat(resolved.events()).hasSize(2);
        assertThat(begun.build().events()).hasSize(1);
    }

    @Test
    void theLastEventCanBeStampedOtherwise() {
        Ticket ticket = ticket().opened()
                .after(hours(1))
                .resolved()
                .writtenBy(Source.OTHER_DEPARTMENT)
                .recordedAt("2026-03-05")
                .build();
        assertThat(ticket.events().get(1).stamp())
                .isEqualTo(Stamp.of(MONDAY.plus(hours(1)), Source.OTHER_DEPARTMENT)
                        .withIngestedAt(Instant.parse("2026-03-05T00:00:00Z")));
        assertThatThrownBy(() -> ticket().writtenBy(Source.CUSTOMER))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the ticket has no event yet that could be written: an event is expected first");
        TicketEvent event = ticket.events().get(1);
        assertThat(ticket().event(event).build().events().get(1)).isEqualTo(event);
    }

    @Test
    void refusesWhatIsNoInstant() {
        assertThatThrownBy(() -> ticket().opened("Monday"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'Monday' is no instant: something like 2026-03-02T09:00:00Z or 2026-03-02 is expected");
        assertThatThrownBy(() -> ticket().opened("2026-03-02T09:00"))
                .hasMessageStartingWith("'2026-03-02T09:00' is no instant");
    }

    @Test
    void aHistoryNumbersItsTickets() {
        SubscriberHistory history = history("S-4")
                .with(
                        ticket().at("2026-03-03").opened(),
                        ticket("T-9").at("2026-03-02").opened())
                .about("tv")
                .with(ticket().at("2026-03-04").opened())
                .with(ticket("T-10").of("S-4").build())
                .build();
        assertThat(history.tickets())
                .extracting(ticket -> ticket.id() + " " + ticket.subscriber() + " " + ticket.service())
                .containsExactly("T-9 S-4 internet", "T-10 S-4 internet", "S-4/T-1 S-4 internet", "S-4/T-2 S-4 tv");
    }

    @Test
    void aHistoryHoldsFactsOfAllKinds() {
        SubscriberHistory history = history("S-4")
                .active("2025-01-01")
                .paused("2025-02-01")
                .resumed("2025-03-01")
                .concession("2025-04-01")
                .cancelRequested("2025-05-01")
                .ended("2025-06-01")
                .contact("2025-01-02", "2025-01-03")
                .contactAbout("T-1", "2025-01-04")
                .about("tv")
                .contact(MONDAY)
                .alarm("2025-01-01", "2025-01-02")
                .alarm("2025-01-05")
                .build();
        assertThat(history.contacts())
                .extracting(contact -> contact.service() + " " + contact.source() + " "
                        + contact.ticket().map(Object::toString).orElse("-"))
                .containsExactly(
                        "internet CUSTOMER -", "internet CUSTOMER -", "internet CUSTOMER T-1", "tv CUSTOMER -");
        assertThat(history.alarms())
                .extracting(alarm -> alarm.service() + " " + alarm.upAt().isPresent())
                .containsExactly("tv true", "tv false");
        assertThat(history.subscriptions()).hasSize(1);
        assertThat(history.subscriptions().get(0).changes())
                .extracting(change -> change.kind().name())
                .containsExactly("ACTIVATED", "PAUSED", "RESUMED", "CONCESSION", "CANCEL_REQUESTED", "ENDED");
        assertThat(history.subscriptions().get(0).endedAt()).contains(Instant.parse("2025-06-01T00:00:00Z"));
    }

    @Test
    void aFaultIsWholeWithoutAWord() {
        Desk desk = desk().with(fault()).build();
        SubscriberHistory history = desk.find(SubscriberId.of("S-1")).orElseThrow();
        List<Fault> faults = desk.context().faults().faultsOf(history, desk.asOf());
        assertThat(faults).hasSize(1);
        assertThat(faults.get(0).startedAt()).isEqualTo(MONDAY);
        assertThat(faults.get(0).saidRestoredAt()).contains(MONDAY.plus(hours(1)));
        assertThat(faults.get(0).answerable(Holder.unassigned(L2))).hasToString("L1/ann");
        assertThat(desk.asOf()).isEqualTo(MONDAY.plus(hours(2)));
        assertThat(history.subscriptions().get(0).isActiveAt(MONDAY)).isTrue();
        Course course = faults.get(0).courses().get(0);
        assertThat(course.confirmations()).containsExactly(Stamp.of(MONDAY.plus(hours(2)), Source.CUSTOMER));
    }

    @Test
    void aFaultTellsWhatDiffers() {
        Instant start = Instant.parse("2026-03-10T00:00:00Z");
        SubscriberHistory history = fault().of("S-9")
                .at("2026-03-10")
                .registeredAfter(minutes(20))
                .onLine(L2)
                .by("bob")
                .escalatedTo(L1, "cid", hours(2))
                .along(ticket -> ticket.after(minutes(1)).replied())
                .restoredAfter(hours(9))
                .confirmedBy(Source.REVIEWER)
                .calledAgainAfter(hours(3))
                .seenByTelemetry()
                .build();
        assertThat(history.subscriber()).hasToString("S-9");
        assertThat(events(history.tickets().get(0)))
                .containsExactly(
                        "Opened 2026-03-10T00:20:00Z SUPPORT_LINE",
                        "Assigned 2026-03-10T00:20:00Z SUPPORT_LINE",
                        "FirstReply 2026-03-10T00:21:00Z SUPPORT_LINE",
                        "Escalated 2026-03-10T02:00:00Z SUPPORT_LINE",
                        "HandoverAccepted 2026-03-10T02:00:00Z SUPPORT_LINE",
                        "Resolved 2026-03-10T09:00:00Z SUPPORT_LINE",
                        "Confirmed 2026-03-10T10:00:00Z REVIEWER");
        assertThat(history.contacts()).extracting(contact -> contact.at()).containsExactly(start, start.plus(hours(3)));
        assertThat(history.alarms().get(0).upAt()).contains(start.plus(hours(9)));
        assertThat(history.tickets().get(0).opening().line()).isEqualTo(L2);
    }

    @Test
    void aFaultMayEndInSilenceOrNotAtAll() {
        assertThat(events(fault().silently().build().tickets().get(0))).hasSize(3);
        assertThat(events(fault().silently().confirmed().build().tickets().get(0)))
                .hasSize(4);
        SubscriberHistory open =
                fault().neverRestored().seenByTelemetry().withoutCalls().build();
        assertThat(events(open.tickets().get(0))).hasSize(2);
        assertThat(open.alarms().get(0).upAt()).isEmpty();
        assertThat(open.contacts()).isEmpty();
    }

    @Test
    void aDeskNumbersItsSubscribers() {
        Desk desk = desk().with(fault().of("S-2"))
                .with(fault().times(2))
                .with(Given.facts(SubscriberHistory.empty(SubscriberId.of("S-3"))))
                .build();
        assertThat(desk.histories())
                .extracting(history -> history.subscriber().name())
                .containsExactly("S-1", "S-2", "S-3", "S-4");
        assertThat(desk.context().evidence()).containsExactlyInAnyOrder(Evidence.values());
        assertThat(desk.ticketCount()).isEqualTo(3);
    }

    @Test
    void aDeskTellsWhatDiffers() {
        Organisation organisation = Organisation.ofLines(Line.of("night", 1));
        Desk desk = desk().asOf("2026-04-10")
                .evidence()
                .organisation(organisation)
                .faults(hours(1), days(1))
                .build();
        assertThat(desk.asOf()).isEqualTo(Instant.parse("2026-04-10T00:00:00Z"));
        assertThat(desk.context().evidence()).isEmpty();
        assertThat(desk.context().organisation()).isEqualTo(organisation);
        assertThat(desk.context().faults().repeat()).isEqualTo(days(1));
        assertThat(desk().asOf("2026-04-10")
                        .lines(L2)
                        .build()
                        .context()
                        .organisation()
                        .lines())
                .containsExactly(L2);
        assertThatThrownBy(() -> desk().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the desk has no fact and does not say as of when:"
                        + " asOf(\"2026-04-10T00:00:00Z\") is expected");
        assertThatThrownBy(() -> desk().asOf("2026-03-01").with(fault()).build())
                .isInstanceOf(ImpossibleHistoryException.class);
    }

    @Test
    void factsOfOneSubscriberAreNotThoseOfMany() {
        assertThatThrownBy(() -> fault().of("S-2").times(3))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "these are facts of subscriber S-2 alone: they cannot be true of 3\nMaybe leave his number out.");
        assertThat(fault().subscriber()).isEqualTo(Optional.empty());
    }

    @Test
    void amountsAndMonthsHaveTheirWords() {
        assertThat(rub("96000")).hasToString("96000.00 RUB");
        assertThat(kopecks(1)).hasToString("0.01 RUB");
        assertThat(PayPeriods.march2026().contains(MONDAY)).isTrue();
        assertThat(PayPeriods.month("2026-03").start()).isEqualTo(Instant.parse("2026-02-28T21:00:00Z"));
    }
}
