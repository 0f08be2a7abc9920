package org.goodhart.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.desk.Story.alarm;
import static org.goodhart.desk.Story.at;
import static org.goodhart.desk.Story.contact;
import static org.goodhart.desk.Story.history;
import static org.goodhart.desk.Story.ticket;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** G17, off-book intake: who does not register a call until there is capacity does not start its clock later. */
class OffBookIntakeTest {

    /** Registered within an hour, repeats within two. */
    private static final FaultRule RULE = FaultRule.of(Duration.ofHours(1), Duration.ofHours(2));

    private static List<Fault> faults(SubscriberHistory history) {
        return RULE.faultsOf(history, at(5000));
    }

    @Test
    void g17AContactThatNobodyRegisteredIsAFaultAgedFromTheContact() {
        List<Fault> faults = faults(history(List.of(), List.of(contact(7)), List.of()));
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.startedAt()).isEqualTo(at(7));
            assertThat(fault.isReported()).isTrue();
            assertThat(fault.courses()).isEmpty();
            assertThat(fault.saidRestoredAt())
                    .as("nobody can say that it was mended")
                    .isEmpty();
        });
    }

    @Test
    void g17RegisteringInTimeAgesTheFaultFromTheContact() {
        assertThat(faults(history(List.of(ticket("60 opened L1; 70 resolved")), List.of(contact(0)), List.of())))
                .singleElement()
                .satisfies(fault -> assertThat(fault.startedAt()).isEqualTo(at(0)));
    }

    @Test
    void g17RegisteringLaterThanTheRuleAllowsDoesNotSwallowTheContact() {
        List<Fault> faults =
                faults(history(List.of(ticket("61 opened L1; 70 resolved")), List.of(contact(0)), List.of()));
        assertThat(faults).hasSize(2);
        assertThat(faults.get(0).startedAt()).isEqualTo(at(0));
        assertThat(faults.get(0).courses()).isEmpty();
        assertThat(faults.get(1).startedAt()).isEqualTo(at(61));
        assertThat(faults.get(1).contacts()).isEmpty();
    }

    @Test
    void aFaultIsAgedFromTheFirstOfContactAlarmAndOpening() {
        Ticket ticket = ticket("50 opened L1; 90 resolved");
        assertThat(faults(history(List.of(ticket), List.of(contact(40)), List.of(alarm(45, 80)))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.startedAt()).isEqualTo(at(40)));
        assertThat(faults(history(List.of(ticket), List.of(contact(45)), List.of(alarm(40, 80)))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.startedAt()).isEqualTo(at(40)));
        assertThat(faults(history(List.of(ticket), List.of(contact(55)), List.of(alarm(60, 80)))))
                .singleElement()
                .satisfies(fault -> assertThat(fault.startedAt()).isEqualTo(at(50)));
    }

    @Property
    void theOrderOfTheFactsMatchesNothingDifferently(@ForAll long seed) {
        Random random = new Random(seed);
        List<Ticket> tickets = new ArrayList<>();
        List<Contact> contacts = new ArrayList<>();
        List<Alarm> alarms = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            int opened = random.nextInt(400);
            String linked = i > 1 && random.nextBoolean() ? "; " + (opened + 1) + " linked T-1" : "";
            tickets.add(ticket("T-" + i, opened + " opened L1" + linked + "; " + (opened + 50) + " resolved"));
            contacts.add(contact(random.nextInt(600)));
            int down = random.nextInt(600);
            alarms.add(alarm(down, down + random.nextInt(90)));
        }
        List<Fault> faults = faults(history(tickets, contacts, alarms));
        Collections.shuffle(tickets, random);
        Collections.shuffle(contacts, random);
        Collections.shuffle(alarms, random);
        assertThat(faults(history(tickets, contacts, alarms))).isEqualTo(faults);
    }
}
