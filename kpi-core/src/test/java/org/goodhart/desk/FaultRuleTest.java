package org.goodhart.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.desk.Story.alarm;
import static org.goodhart.desk.Story.at;
import static org.goodhart.desk.Story.contact;
import static org.goodhart.desk.Story.history;
import static org.goodhart.desk.Story.minute;
import static org.goodhart.desk.Story.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule here: registered within 10 minutes, repeated within 100. */
class FaultRuleTest {

    private static final FaultRule RULE = FaultRule.of(Duration.ofMinutes(10), Duration.ofMinutes(100));
    private static final Instant AS_OF = at(1000);

    /** Each fault as its tickets, contacts (c) and alarms (a) with their minutes, in the order of the facts' kinds. */
    private static List<String> faults(SubscriberHistory history) {
        return faults(history, AS_OF);
    }

    private static List<String> faults(SubscriberHistory history, Instant asOf) {
        List<String> texts = new ArrayList<>();
        for (Fault fault : RULE.faultsOf(history, asOf)) {
            List<String> facts = new ArrayList<>();
            for (Course course : fault.courses()) facts.add(course.ticket().id().name());
            for (Contact contact : fault.contacts()) facts.add("c" + minute(contact.at()));
            for (Alarm alarm : fault.alarms()) {
                facts.add("a" + minute(alarm.downAt())
                        + alarm.upAt().map(up -> "-" + minute(up)).orElse("-"));
            }
            texts.add(String.join(" ", facts));
        }
        return texts;
    }

    private static SubscriberHistory tickets(Ticket... tickets) {
        return history(List.of(tickets), List.of(), List.of());
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(
            delimiter = '>',
            value = {
                "0 opened L1; 5 resolved > 105 opened L1; 110 linked T-1 > one",
                "0 opened L1; 5 resolved > 106 opened L1; 110 linked T-1 > two",
                "0 opened L1; 5 resolved > 106 opened L1; 110 merged T-1 > two",
                "0 opened L1; 5 resolved; 300 linked T-2 > 106 opened L1; 110 resolved > two",
                "0 opened L1 > 106 opened L1; 110 linked T-1 > one",
                "0 opened L1; 5 closed > 106 opened L1; 110 linked T-1 > one",
                "0 opened L1; 5 resolved; 200 reopened > 106 opened L1; 110 linked T-1 > one",
                // what was only put away is to do until it is merged
                "0 opened L1; 5 closed; 10 merged T-9 > 110 opened L1; 115 linked T-1 > one",
                "0 opened L1; 5 closed; 10 merged T-9 > 111 opened L1; 115 linked T-1 > two",
                "0 opened L1; 5 closed; 200 merged T-9 > 111 opened L1; 115 linked T-1 > one",
                "0 opened L1; 5 resolved; 10 closed; 15 merged T-9 > 106 opened L1; 110 linked T-1 > two",
            })
    void linkingPutsNoFaultIntoOneThatWasOverLongBefore(String one, String other, String number) {
        assertThat(faults(tickets(ticket("T-1", one), ticket("T-2", other)))).hasSize(number.equals("one") ? 1 : 2);
    }

    @Test
    void ticketsBelongTogetherIfOneIsLinkedToOrMergedIntoTheOther() {
        Ticket one = ticket("T-1", "0 opened L1; 5 resolved");
        Ticket two = ticket("T-2", "20 opened L1; 25 resolved");
        assertThat(faults(tickets(one, two))).containsExactly("T-1", "T-2");
        assertThat(faults(tickets(one, ticket("T-2", "20 opened L1; 25 linked T-1"))))
                .containsExactly("T-1 T-2");
        assertThat(faults(tickets(one, ticket("T-2", "20 opened L1; 25 merged T-1"))))
                .containsExactly("T-1 T-2");
        assertThat(faults(tickets(ticket("T-1", "0 opened L1; 5 linked T-2"), two)))
                .containsExactly("T-1 T-2");
        assertThat(faults(tickets(ticket("T-1", "0 opened L1; 5 merged T-2"), two)))
                .containsExactly("T-1 T-2");
        assertThat(faults(tickets(one, ticket("T-2", "20 opened L1; 25 linked T-9; 26 linked T-2"))))
                .containsExactly("T-1", "T-2");
    }

    @Test
    void linksAreFollowedOnwards() {
        assertThat(faults(tickets(
                        ticket("T-1", "0 opened L1; 5 linked T-3"),
                        ticket("T-2", "1 opened L1"),
                        ticket("T-3", "2 opened L1; 5 linked T-4"),
                        ticket("T-4", "3 opened L1"),
                        ticket("T-5", "4 opened L1; 5 merged T-4"))))
                .containsExactly("T-1 T-3 T-4 T-5", "T-2");
    }

    @Test
    void aLinkCountsFromWhenItIsKnown() {
        SubscriberHistory history = tickets(
                ticket("T-1", "0 opened L1; 50 linked T-2; 60 merged T-3"),
                ticket("T-2", "1 opened L1"),
                ticket("T-3", "2 opened L1"));
        assertThat(faults(history, at(49))).containsExactly("T-1", "T-2", "T-3");
        assertThat(faults(history, at(50))).containsExactly("T-1 T-2", "T-3");
        assertThat(faults(history, at(60))).containsExactly("T-1 T-2 T-3");
        assertThat(faults(history, at(0))).containsExactly("T-1");
    }

    @Test
    void factsOfDifferentServicesNeverBelongTogether() {
        Ticket tv = ticket("T-2", Story.TV, "0 opened L1; 5 linked T-1");
        Contact aboutTv =
                new Contact(at(3), Story.SUBSCRIBER, Story.TV, Source.CUSTOMER, Optional.of(TicketId.of("T-1")));
        Alarm ofTv = new Alarm(at(4), Optional.of(at(5)), Story.SUBSCRIBER, Story.TV);
        Ticket internet = ticket("T-1", "0 opened L1");
        assertThat(faults(history(List.of(internet), List.of(aboutTv), List.of())))
                .containsExactly("T-1", "c3");
        assertThat(faults(history(List.of(internet, tv), List.of(aboutTv), List.of(ofTv))))
                .containsExactly("T-1", "T-2 c3 a4-5");
        assertThat(faults(history(List.of(), List.of(aboutTv, contact(3)), List.of(ofTv))))
                .containsExactly("c3", "c3 a4-5");
    }

    @ParameterizedTest(name = "contact at {0}, naming {1}")
    @CsvSource({
        "0, T-1, T-1 c0 | T-2", // named, although the other is nearer and both are far
        "500, T-1, T-1 c500 | T-2",
        "500, T-9, T-1 | T-2 | c500", // no such ticket
        "205, T-1, T-1 c205 | T-2",
        "205, , T-1 | T-2 c205", // alive
        "210, , T-1 | T-2 c210", // ended at that very instant: a repeat
        "200, , T-1 | T-2 c200", // opened at that very instant
        "190, , T-1 | T-2 c190", // opened exactly 10 minutes later
        "189, , T-1 c189 | T-2", // 11 minutes later: a repeat of the first
        "205, T-9, T-1 | T-2 c205",
        "210, , T-1 | T-2 c210",
        "310, , T-1 | T-2 c310", // ended exactly 100 minutes before
        "311, , T-1 | T-2 | c311",
        "91, , T-1 c91 | T-2", // alive
        "90, , T-1 c90 | T-2",
        "89, , T-1 c89 | T-2",
        "79, , c79 | T-1 | T-2",
        "110, , T-1 c110 | T-2",
    })
    void aContactGoesToTheTicketNamedAliveOpenedSoonOrLastEnded(long minute, String named, String expected) {
        Contact contact = named == null ? contact(minute) : contact(minute, named);
        SubscriberHistory history = history(
                List.of(ticket("T-1", "90 opened L1; 110 resolved"), ticket("T-2", "200 opened L1; 210 closed")),
                List.of(contact),
                List.of());
        assertThat(String.join(" | ", faults(history))).isEqualTo(expected);
    }

    @Test
    void anAliveTicketGoesBeforeOneOpenedSoonAndTheFirstOfEach() {
        Ticket alive = ticket("T-3", "0 opened L1; 100 resolved");
        Ticket alsoAlive = ticket("T-1", "1 opened L1; 100 resolved");
        Ticket soon = ticket("T-2", "55 opened L1; 60 resolved");
        Ticket alsoSoon = ticket("T-4", "56 opened L1; 60 resolved");
        List<Contact> contact = List.of(contact(50));
        assertThat(faults(history(List.of(alive, alsoAlive, soon, alsoSoon), contact, List.of())))
                .containsExactly("T-3 c50", "T-1", "T-2", "T-4");
        assertThat(faults(history(List.of(soon, alsoSoon), contact, List.of()))).containsExactly("T-2 c50", "T-4");
        assertThat(faults(history(List.of(ticket("T-1", "0 opened L1; 40 resolved"), soon), contact, List.of())))
                .containsExactly("T-1", "T-2 c50");
    }

    @Test
    void aTicketThatStillRunsTakesTheContactOfThisVeryInstant() {
        SubscriberHistory history =
                history(List.of(ticket("T-1", "0 opened L1; 60 resolved")), List.of(contact(50)), List.of());
        assertThat(faults(history, at(50))).containsExactly("T-1 c50");
    }

    @Test
    void aTicketResolvedAtItsOpeningTakesTheContactOfThatInstant() {
        assertThat(faults(history(
                        List.of(ticket("T-1", "0 opened L1; 0 resolved"), ticket("T-2", "5 opened L1")),
                        List.of(contact(0)),
                        List.of())))
                .containsExactly("T-1 c0", "T-2");
    }

    @ParameterizedTest(name = "alarm from {0} to {1}")
    @CsvSource({
        "150, 160, T-1 a150-160",
        "50, 90, T-1 a50-90", // up exactly 10 minutes before the opening
        "50, 89, a50-89 | T-1",
        "210, 400, T-1 a210-400", // down exactly 10 minutes after the end
        "211, 400, T-1 a211-400",
        "300, 400, T-1 a300-400", // down exactly 100 minutes after the end
        "301, 400, T-1 | a301-400",
        "50, , T-1 a50-", // still down
        "50, 400, T-1 a50-400",
    })
    void anAlarmGoesToTheTicketAroundIt(long down, Long up, String expected) {
        Alarm alarm = up == null ? alarm(down) : alarm(down, up);
        SubscriberHistory history =
                history(List.of(ticket("T-1", "100 opened L1; 200 resolved")), List.of(), List.of(alarm));
        assertThat(String.join(" | ", faults(history))).isEqualTo(expected);
    }

    @Test
    void endingATicketEarlyDoesNotMakeAnotherFaultOfWhatFollows() {
        Ticket later = ticket("T-2", "800 opened L1");
        List<Alarm> stillDown = List.of(alarm(250));
        assertThat(faults(history(List.of(ticket("T-1", "100 opened L1; 400 resolved"), later), List.of(), stillDown)))
                .containsExactly("T-1 a250-", "T-2");
        assertThat(faults(history(List.of(ticket("T-1", "100 opened L1; 200 resolved"), later), List.of(), stillDown)))
                .containsExactly("T-1 a250-", "T-2");
        assertThat(faults(history(List.of(ticket("T-1", "100 opened L1; 140 resolved"), later), List.of(), stillDown)))
                .containsExactly("T-1", "T-2 a250-");
    }

    @Test
    void anAlarmGoesToTheFirstTicketAroundItHoweverTheTicketsAreJoined() {
        Ticket first = ticket("T-1", "0 opened L1; 10 resolved");
        Ticket second = ticket("T-2", "40 opened L1; 60 resolved");
        Ticket third = ticket("T-3", "45 opened L1; 60 resolved; 61 linked T-1");
        assertThat(faults(history(List.of(first, second, third), List.of(), List.of(alarm(50, 55)))))
                .containsExactly("T-1 T-3", "T-2 a50-55");
        assertThat(faults(history(List.of(first, second, third), List.of(), List.of(alarm(5, 55)))))
                .containsExactly("T-1 T-3 a5-55", "T-2");
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "0, 99, c0 c99",
        "0, 100, c0 | c100", // equal is too far
        "100, 0, c0 | c100",
        "7, 7, c7 c7",
    })
    void contactsLeftOverBelongTogetherIfTheyAreNear(long one, long other, String expected) {
        SubscriberHistory history = history(List.of(), List.of(contact(one), contact(other)), List.of());
        assertThat(String.join(" | ", faults(history))).isEqualTo(expected);
    }

    @Test
    void nearnessIsHandedOn() {
        assertThat(faults(history(List.of(), List.of(contact(0), contact(90), contact(180), contact(300)), List.of())))
                .containsExactly("c0 c90 c180", "c300");
    }

    @Test
    void aContactLongBeforeAnAlarmIsAnotherFault() {
        assertThat(faults(history(List.of(), List.of(contact(0)), List.of(alarm(500, 510)))))
                .containsExactly("c0", "a500-510");
        assertThat(faults(history(List.of(), List.of(contact(401)), List.of(alarm(500, 510)))))
                .containsExactly("c401 a500-510");
    }

    @Test
    void anAlarmIsHeardOfUntilItGoesOut() {
        assertThat(faults(history(List.of(), List.of(contact(699)), List.of(alarm(0, 600)))))
                .containsExactly("c699 a0-600");
        assertThat(faults(history(List.of(), List.of(contact(700)), List.of(alarm(0, 600)))))
                .containsExactly("a0-600", "c700");
        assertThat(faults(history(List.of(), List.of(contact(900)), List.of(alarm(0)))))
                .containsExactly("c900 a0-");
        assertThat(faults(history(List.of(), List.of(contact(650)), List.of(alarm(0, 600), alarm(10, 20)))))
                .containsExactly("c650 a0-600 a10-20");
    }

    @Test
    void anAlarmThatGoesOutLaterIsStillOn() {
        SubscriberHistory history = history(List.of(), List.of(), List.of(alarm(0, 600)));
        assertThat(faults(history, at(599))).containsExactly("a0-");
        assertThat(faults(history, at(600))).containsExactly("a0-600");
    }

    @Test
    void whatIsLaterIsNotKnown() {
        SubscriberHistory history = history(
                List.of(ticket("T-1", "10 opened L1")), List.of(contact(10), contact(20)), List.of(alarm(10, 15)));
        assertThat(faults(history, at(9))).isEmpty();
        assertThat(faults(history, at(10))).containsExactly("T-1 c10 a10-");
    }

    @Test
    void theNarrowestRuleJoinsWhatFallsOnOneInstant() {
        FaultRule narrow = FaultRule.of(Duration.ZERO, Duration.ZERO);
        SubscriberHistory history =
                history(List.of(), List.of(contact(5), contact(5), contact(6)), List.of(alarm(5, 5)));
        assertThat(narrow.faultsOf(history, AS_OF)).hasSize(2);
    }

    @Test
    void refusesNegativeDurations() {
        assertThatThrownBy(() -> FaultRule.of(Duration.ofHours(-1), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("registration PT-1H, repeat PT0S: durations of zero or more are expected");
        assertThatThrownBy(() -> FaultRule.of(Duration.ZERO, Duration.ofHours(-1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
