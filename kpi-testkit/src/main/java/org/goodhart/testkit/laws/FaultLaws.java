package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goodhart.desk.Alarm;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Course;
import org.goodhart.desk.Fault;
import org.goodhart.desk.FaultRule;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.testkit.Durations;
import org.goodhart.testkit.PayPeriods;
import org.goodhart.testkit.arbitraries.DeskArbitraries;

/**
 * What the joining of facts into faults promises: no fact is lost, none counts twice. Implement it in a test class; override
 * {@link #faultsOf} to try a rule of your own, {@link #histories()} to try other facts.
 */
public interface FaultLaws {
    /**
     * The histories to try the laws on.
     *
     * @return histories around March 2026, unless overridden
     */
    @Provide
    default Arbitrary<SubscriberHistory> histories() {
        return DeskArbitraries.histories(PayPeriods.march2026());
    }

    /**
     * The instants as of which to try them.
     *
     * @return instants around March 2026, unless overridden
     */
    @Provide
    default Arbitrary<Instant> instants() {
        return DeskArbitraries.instants(PayPeriods.march2026());
    }

    /**
     * The rule on trial.
     *
     * @param history a subscriber's facts
     * @param asOf up to when they count
     * @return the faults by the rule of 4 hours and 7 days, unless overridden
     */
    default List<Fault> faultsOf(SubscriberHistory history, Instant asOf) {
        return FaultRule.of(Durations.hours(4), Durations.days(7)).faultsOf(history, asOf);
    }

    /**
     * Every fact known by then is in exactly one fault, and no other one is; an alarm that went out later is still on.
     *
     * @param history any history
     * @param asOf any instant
     */
    @Property
    default void everyFactIsInExactlyOneFault(
            @ForAll("histories") SubscriberHistory history, @ForAll("instants") Instant asOf) {
        List<Ticket> tickets = new ArrayList<>();
        List<Contact> contacts = new ArrayList<>();
        List<Alarm> alarms = new ArrayList<>();
        for (Fault fault : faultsOf(history, asOf)) {
            for (Course course : fault.courses()) tickets.add(course.ticket());
            contacts.addAll(fault.contacts());
            alarms.addAll(fault.alarms());
        }
        assertThat(tickets)
                .containsExactlyInAnyOrderElementsOf(history.tickets().stream()
                        .filter(ticket -> !ticket.openedAt().isAfter(asOf))
                        .toList());
        assertThat(contacts)
                .containsExactlyInAnyOrderElementsOf(history.contacts().stream()
                        .filter(contact -> !contact.at().isAfter(asOf))
                        .toList());
        assertThat(alarms)
                .containsExactlyInAnyOrderElementsOf(history.alarms().stream()
                        .filter(alarm -> !alarm.downAt().isAfter(asOf))
                        .map(alarm -> new Alarm(
                                alarm.downAt(),
                                alarm.upAt().filter(up -> !up.isAfter(asOf)),
                                alarm.subscriber(),
                                alarm.service()))
                        .toList());
    }

    /**
     * A fault starts with its earliest fact, all its facts are about its service, and its tickets' courses are as of the same instant.
     *
     * @param history any history
     * @param asOf any instant
     */
    @Property
    default void aFaultStartsWithItsEarliestFact(
            @ForAll("histories") SubscriberHistory history, @ForAll("instants") Instant asOf) {
        for (Fault fault : faultsOf(history, asOf)) {
            List<Instant> starts = new ArrayList<>();
            for (Course course : fault.courses()) {
                starts.add(course.ticket().openedAt());
                assertThat(course.ticket().service()).isEqualTo(fault.service());
                assertThat(course.asOf()).isEqualTo(asOf);
            }
            for (Contact contact : fault.contacts()) {
                starts.add(contact.at());
                assertThat(contact.service()).isEqualTo(fault.service());
            }
            for (Alarm alarm : fault.alarms()) {
                starts.add(alarm.downAt());
                assertThat(alarm.service()).isEqualTo(fault.service());
            }
            assertThat(starts.stream().min(Instant::compareTo)).isEqualTo(Optional.of(fault.startedAt()));
            assertThat(fault.subscriber()).isEqualTo(history.subscriber());
        }
    }

    /**
     * Faults stand in the order of their starts, and no two have the same label.
     *
     * @param history any history
     * @param asOf any instant
     */
    @Property
    default void faultsStandInOrderUnderDifferentLabels(
            @ForAll("histories") SubscriberHistory history, @ForAll("instants") Instant asOf) {
        List<Fault> faults = faultsOf(history, asOf);
        assertThat(faults).extracting(Fault::startedAt).isSorted();
        assertThat(faults).extracting(Fault::label).doesNotHaveDuplicates();
    }
}
