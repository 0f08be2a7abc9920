package org.goodhart.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that was wrong with one service of one subscriber: the tickets, contacts and alarms that speak of it.
 *
 * <p>A fault is as old as the first of them. It is the unit that cannot be multiplied by splitting tickets nor
 * shortened by registering late: a call that nobody registered is a fault too.
 *
 * @param subscriber whose service
 * @param service what was wrong
 * @param courses the courses of its tickets, by opening; possibly none
 * @param contacts its calls and messages, by instant; possibly none
 * @param alarms its outages, by start; possibly none
 */
public record Fault(
        SubscriberId subscriber, Service service, List<Course> courses, List<Contact> contacts, List<Alarm> alarms) {

    /**
     * Sorts the lists.
     *
     * @throws IllegalArgumentException if there is neither a ticket nor a contact nor an alarm
     */
    public Fault {
        Objects.requireNonNull(subscriber, "subscriber");
        Objects.requireNonNull(service, "service");
        courses = courses.stream().sorted(Comparator.comparing(Course::ticket)).toList();
        contacts = contacts.stream().sorted().toList();
        alarms = alarms.stream().sorted().toList();
        if (courses.isEmpty() && contacts.isEmpty() && alarms.isEmpty()) {
            throw new IllegalArgumentException("a fault of " + subscriber
                    + " has neither a ticket nor a contact nor an alarm: one of them is expected");
        }
    }

    /**
     * When it was first heard of: the first contact, alarm or opening.
     *
     * @return the earliest of them
     */
    public Instant startedAt() {
        Instant earliest = Instant.MAX;
        if (!courses.isEmpty()) earliest = courses.get(0).ticket().openedAt();
        if (!contacts.isEmpty() && contacts.get(0).at().isBefore(earliest)) {
            earliest = contacts.get(0).at();
        }
        if (!alarms.isEmpty() && alarms.get(0).downAt().isBefore(earliest)) {
            earliest = alarms.get(0).downAt();
        }
        return earliest;
    }

    /**
     * Whether anybody told of it: a customer who called or wrote, or a line that opened a ticket.
     *
     * @return false if only equipment did
     */
    public boolean isReported() {
        return !courses.isEmpty() || !contacts.isEmpty();
    }

    /**
     * When it ended according to the record: when the last of its tickets was resolved, those merged into others aside, or without tickets, when the
     * last of its alarms went out. It is a claim where tickets say it.
     *
     * @return the instant, or empty while a ticket or, without tickets, an alarm is outstanding, or where only contacts
     *     tell of it; also empty where a ticket was closed without being resolved
     */
    public Optional<Instant> saidRestoredAt() {
        List<Instant> ends = new ArrayList<>();
        if (courses.isEmpty()) {
            for (Alarm alarm : alarms) {
                if (alarm.upAt().isEmpty()) return Optional.empty();
                ends.add(alarm.upAt().get());
            }
        }
        for (Course course : courses) {
            if (course.mergedInto().isPresent()) continue;
            if (course.resolvedAt().isEmpty()) return Optional.empty();
            ends.add(course.resolvedAt().get());
        }
        return ends.stream().max(Instant::compareTo);
    }

    /**
     * When nothing of it was to do any more: when it is said to have been restored, or when the last of its merged tickets was merged or resolved, if that
     * was later. A ticket that was still to do when it was merged into one resolved long ago had not been restored long ago.
     *
     * <p>Example: one ticket is resolved at 9:30, a second one that has been open since 9:10 is merged into it at 17:00. It is said to have been restored at
     * 9:30, and was done with at 17:00.
     *
     * @return the instant, or empty where {@link #saidRestoredAt} is
     */
    public Optional<Instant> doneAt() {
        return saidRestoredAt()
                .map(restored -> courses.stream()
                        .flatMap(course -> mergedAt(course).stream())
                        .reduce(restored, (one, other) -> one.isAfter(other) ? one : other));
    }

    /** When what was merged was done with: when it had been resolved, else when it was merged. */
    private static Optional<Instant> mergedAt(Course course) {
        boolean closedOnly = course.lastStint().ending() == Stint.Ending.CLOSED;
        return course.mergedAt()
                .map(merged -> closedOnly ? merged : course.life().end());
    }

    /**
     * Whether it is over and nobody had registered it: it came up again by itself, which is no merit of support. Who counts merits
     * leaves it out; it can still have lasted too long.
     *
     * <p>Example: a call at 9:00 that got no ticket, and an alarm that went out at 10:00.
     *
     * @return true if it has no ticket and the record says that it ended
     */
    public boolean endedByItself() {
        return courses.isEmpty() && saidRestoredAt().isPresent();
    }

    /**
     * Who answers for the fault's outcome: the last holder of the ticket that ended or was worked on last. A merged ticket counts
     * only where there is no other; of tickets that ended at one instant the one opened last counts.
     *
     * @param whenUnregistered who answers for a fault that has no ticket
     * @return exactly one holder
     */
    public Holder answerable(Holder whenUnregistered) {
        Objects.requireNonNull(whenUnregistered, "whenUnregistered");
        boolean allMerged =
                courses.stream().allMatch(course -> course.mergedInto().isPresent());
        Holder holder = whenUnregistered;
        Instant latest = Instant.MIN;
        for (Course course : courses) {
            if (course.mergedInto().isPresent() && !allMerged) continue;
            Instant end = course.isRunning() ? Instant.MAX : course.life().end();
            if (end.isBefore(latest)) continue;
            latest = end;
            holder = course.lastHolder();
        }
        return holder;
    }

    /**
     * A short name that tells this fault from the others of a desk: its first ticket, else its subscriber, service
     * and start, such as {@code S-1/internet@2026-03-02T09:00:00Z}.
     *
     * @return the name
     */
    public String label() {
        return courses.isEmpty()
                ? labelWithoutTicket()
                : courses.get(0).ticket().id().name();
    }

    /**
     * What {@link #label} would be if it had no ticket, and was until somebody registered it.
     *
     * @return the name, such as {@code S-1/internet@2026-03-02T09:00:00Z}
     */
    public String labelWithoutTicket() {
        return subscriber + "/" + service + "@" + startedAt();
    }
}
