package org.goodhart.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Carries out a {@link FaultRule} on one history. */
final class FaultMatching {

    private final FaultRule rule;
    private final Instant asOf;
    private final List<Course> courses;
    private final Map<TicketId, Group> byTicket = new HashMap<>();
    private final Set<Group> groups = new LinkedHashSet<>();
    private final List<LeftOver> leftOver = new ArrayList<>();

    /** A fault in the making. */
    private static final class Group {
        final Service service;
        final List<Course> courses = new ArrayList<>();
        final List<Contact> contacts = new ArrayList<>();
        final List<Alarm> alarms = new ArrayList<>();

        Group(Service service) {
            this.service = service;
        }

        Fault toFault(SubscriberId subscriber) {
            return new Fault(subscriber, service, courses, contacts, alarms);
        }
    }

    /** A fact that belongs to no ticket: from when until when it was heard of, and what it adds to its fault. */
    private record LeftOver(Service service, Instant from, Instant until, Consumer<Group> fact) {}

    private FaultMatching(FaultRule rule, List<Course> courses, Instant asOf) {
        this.rule = rule;
        this.asOf = asOf;
        this.courses = courses;
    }

    /** The faults of a history, of whose tickets the courses are given. */
    static List<Fault> faults(FaultRule rule, SubscriberHistory history, List<Course> courses, Instant asOf) {
        FaultMatching matching = new FaultMatching(rule, courses, asOf);
        matching.joinTickets();
        for (Alarm alarm : history.alarms()) {
            if (!alarm.downAt().isAfter(asOf)) matching.add(knownBy(asOf, alarm));
        }
        for (Contact contact : history.contacts()) {
            if (!contact.at().isAfter(asOf)) matching.add(contact);
        }
        matching.joinLeftOver();
        return matching.groups.stream()
                .map(group -> group.toFault(history.subscriber()))
                .sorted(Comparator.comparing(Fault::startedAt).thenComparing(Fault::label))
                .toList();
    }

    private static Alarm knownBy(Instant asOf, Alarm alarm) {
        boolean upLater = alarm.upAt().filter(up -> up.isAfter(asOf)).isPresent();
        return upLater ? new Alarm(alarm.downAt(), Optional.empty(), alarm.subscriber(), alarm.service()) : alarm;
    }

    private void joinTickets() {
        for (Course course : courses) {
            Group group = new Group(course.ticket().service());
            group.courses.add(course);
            groups.add(group);
            byTicket.put(course.ticket().id(), group);
        }
        for (Course course : courses) {
            course.ticket().replay(new TicketEventHandler() {
                @Override
                public void linked(TicketEvent.Linked event) {
                    if (!event.at().isAfter(asOf)) join(course, event.with());
                }

                @Override
                public void merged(TicketEvent.Merged event) {
                    if (!event.at().isAfter(asOf)) join(course, event.into());
                }
            });
        }
    }

    private void join(Course course, TicketId other) {
        Group ours = groupOf(course);
        Group theirs = byTicket.get(other);
        if (theirs == null || ours == theirs || !ours.service.equals(theirs.service)) return;
        if (!isNear(course, courseOf(theirs, other))) return;
        ours.courses.addAll(theirs.courses);
        for (Course moved : theirs.courses) byTicket.put(moved.ticket().id(), ours);
        groups.remove(theirs);
    }

    private static Course courseOf(Group group, TicketId id) {
        return group.courses.stream()
                .filter(course -> course.ticket().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the later one was opened while the earlier one was to do, or not long after. */
    private boolean isNear(Course one, Course other) {
        boolean inOrder = one.ticket().compareTo(other.ticket()) <= 0;
        Course earlier = inOrder ? one : other;
        Course later = inOrder ? other : one;
        if (earlier.isRunning()) return true;
        Instant done = earlier.life().end();
        if (earlier.lastStint().ending() == Stint.Ending.CLOSED) { // what was only put away is to do until it is merged
            if (earlier.mergedAt().isEmpty()) return true;
            done = earlier.mergedAt().get();
        }
        return !later.ticket().openedAt().isAfter(done.plus(rule.repeat()));
    }

    private Group groupOf(Course course) {
        Group group = byTicket.get(course.ticket().id());
        if (group == null)
            throw new IllegalStateException("every ticket is in a fault, but " + course.ticket() + " is not");
        return group;
    }

    private void add(Alarm alarm) {
        Instant up = alarm.upAt().orElse(asOf);
        Course course = around(alarm.service(), alarm.downAt(), alarm.downAt());
        if (course == null) course = lastEndedBefore(alarm.service(), alarm.downAt());
        if (course == null) course = around(alarm.service(), alarm.downAt(), up);
        if (course != null) groupOf(course).alarms.add(alarm);
        else leftOver.add(new LeftOver(alarm.service(), alarm.downAt(), up, group -> group.alarms.add(alarm)));
    }

    /** The first ticket whose life, widened on both sides, has something in common with a stretch of time. */
    private @Nullable Course around(Service service, Instant start, Instant end) {
        for (Course course : courses) {
            if (!course.ticket().service().equals(service)) continue;
            Instant from = course.life().start().minus(rule.registration());
            Instant until = course.life().end().plus(rule.registration());
            if (!start.isAfter(until) && !end.isBefore(from)) return course;
        }
        return null;
    }

    private void add(Contact contact) {
        Course course = named(contact);
        if (course == null) course = aliveOrOpenedSoon(contact);
        if (course == null) course = lastEndedBefore(contact.service(), contact.at());
        if (course != null) groupOf(course).contacts.add(contact);
        else leftOver.add(new LeftOver(contact.service(), contact.at(), contact.at(), g -> g.contacts.add(contact)));
    }

    private @Nullable Course named(Contact contact) {
        for (Course course : courses) {
            if (contact.ticket().filter(course.ticket().id()::equals).isPresent()
                    && course.ticket().service().equals(contact.service())) return course;
        }
        return null;
    }

    /** A ticket opened at the very instant of the contact is alive even if it was also resolved at it. */
    private @Nullable Course aliveOrOpenedSoon(Contact contact) {
        Course opensSoon = null;
        Instant soonest = contact.at().plus(rule.registration());
        for (Course course : courses) {
            if (!course.ticket().service().equals(contact.service())) continue;
            Instant opened = course.life().start();
            if (opened.isAfter(soonest)) break; // tickets stand in the order of their openings
            if (opened.isBefore(contact.at())) {
                if (course.isRunning() || contact.at().isBefore(course.life().end())) return course;
            } else if (opensSoon == null) {
                opensSoon = course;
            }
        }
        return opensSoon;
    }

    private @Nullable Course lastEndedBefore(Service service, Instant at) {
        Course last = null;
        Instant latest = at.minus(rule.repeat());
        for (Course course : courses) {
            if (!course.ticket().service().equals(service)) continue;
            Instant end = course.life().end();
            if (end.isAfter(at) || end.isBefore(latest)) continue;
            last = course;
            latest = end;
        }
        return last;
    }

    private void joinLeftOver() {
        leftOver.sort(Comparator.comparing(LeftOver::from));
        Map<Service, Group> latest = new HashMap<>();
        Map<Service, Instant> heardUntil = new HashMap<>();
        for (LeftOver fact : leftOver) {
            Instant heard = heardUntil.get(fact.service());
            Group group = latest.get(fact.service());
            if (group == null || heard == null || !isNear(heard, fact.from())) {
                group = new Group(fact.service());
                groups.add(group);
                latest.put(fact.service(), group);
            }
            fact.fact().accept(group);
            boolean further = heard == null || fact.until().isAfter(heard);
            if (further) heardUntil.put(fact.service(), fact.until());
        }
    }

    private boolean isNear(Instant heard, Instant next) {
        return !next.isAfter(heard) || next.isBefore(heard.plus(rule.repeat()));
    }
}
