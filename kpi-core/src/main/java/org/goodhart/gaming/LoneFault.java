package org.goodhart.gaming;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodhart.desk.Alarm;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Context;
import org.goodhart.desk.Course;
import org.goodhart.desk.Fault;
import org.goodhart.desk.Stint;
import org.goodhart.desk.SubscriberHistory;

/** A fault with one ticket that is alone: the record leaves no doubt which ticket of the service a call or an alarm is about. */
record LoneFault(Fault fault, Course course) {

    /** The lone faults of a history, in the order of their starts. */
    static Stream<LoneFault> of(SubscriberHistory history, Context context, Instant asOf) {
        Duration repeat = context.faults().repeat();
        return context.faults().faultsOf(history, asOf).stream()
                .filter(fault -> fault.courses().size() == 1)
                .map(fault -> new LoneFault(fault, fault.courses().get(0)))
                .filter(lone -> lone.isAlone(history, repeat, asOf));
    }

    /** No other ticket of the service is alive from when somebody takes this one until the repeat window after its end. */
    private boolean isAlone(SubscriberHistory history, Duration repeat, Instant asOf) {
        Instant from = taken().map(stint -> stint.interval().start())
                .orElse(course.life().start());
        Instant until = course.life().end().plus(repeat);
        for (Course other : history.courses(asOf)) {
            if (other.ticket().id().equals(course.ticket().id())) continue;
            if (!other.ticket().service().equals(course.ticket().service())) continue;
            boolean endedBefore = other.life().end().isBefore(from);
            if (!endedBefore && !other.life().start().isAfter(until)) return false;
        }
        return true;
    }

    /** The stint of the first agent who had the ticket. */
    Optional<Stint> taken() {
        return course.stints().stream()
                .filter(stint -> stint.holder().agent().isPresent())
                .findFirst();
    }

    /** When the alarms of the fault went off. */
    List<Instant> downAt() {
        return downAt(fault);
    }

    private static List<Instant> downAt(Fault fault) {
        return fault.alarms().stream().map(Alarm::downAt).sorted().toList();
    }

    /** Whether the ticket's fault has exactly these contacts and alarms in another history. */
    boolean consistsOf(
            List<Contact> contacts, List<Instant> downAt, SubscriberHistory moved, Context context, Instant asOf) {
        return context.faults().faultsOf(moved, asOf).stream()
                .filter(this::hasTicket)
                .allMatch(after ->
                        after.contacts().equals(contacts.stream().sorted().toList())
                                && downAt(after).equals(downAt.stream().sorted().toList()));
    }

    private boolean hasTicket(Fault other) {
        return other.courses().stream()
                .anyMatch(of -> of.ticket().id().equals(course.ticket().id()));
    }
}
