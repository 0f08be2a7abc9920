package org.goodhart.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodhart.desk.Course;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Stint;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.TicketEventHandler;
import org.goodhart.value.Interval;
import org.jspecify.annotations.Nullable;

/** What norms need to know of a ticket beside its course: its first answer, how it was filed, and when it was put away and taken up again. */
final class Milestones implements TicketEventHandler {

    private final Course course;
    private final List<Classified> classified = new ArrayList<>();
    private final List<Interval> putAway = new ArrayList<>();
    private @Nullable Instant firstReplyAt;
    private @Nullable Instant putAwayAt;

    private Milestones(Course course) {
        this.course = course;
        TicketEvent.Opened opening = course.ticket().opening();
        classified.add(new Classified(
                opening.at(),
                new Case(
                        Optional.of(opening.priority()),
                        Optional.of(course.ticket().category()),
                        course.ticket().service(),
                        Optional.empty(),
                        Optional.empty())));
    }

    static Milestones of(Course course) {
        Milestones milestones = new Milestones(course);
        for (TicketEvent event : course.ticket().events()) {
            if (event.at().isAfter(course.asOf())) break;
            event.handleBy(milestones);
        }
        return milestones;
    }

    Course course() {
        return course;
    }

    /** From its opening to its end; what was only put away is to do until it is merged, or still. */
    Interval underWay() {
        return Interval.of(course.life().start(), toDoUntil(course));
    }

    static Instant toDoUntil(Course course) {
        boolean closedOnly = course.lastStint().ending() == Stint.Ending.CLOSED;
        return closedOnly
                ? course.mergedAt().orElse(course.asOf())
                : course.life().end();
    }

    /** Whether it was neither resolved nor merged. */
    static boolean isToDo(Course course) {
        boolean closedOnly = course.lastStint().ending() == Stint.Ending.CLOSED;
        return course.isRunning() || closedOnly && course.mergedInto().isEmpty();
    }

    Optional<Instant> firstReplyAt() {
        return Optional.ofNullable(firstReplyAt);
    }

    /** When an agent first had it. */
    Optional<Instant> acceptedAt() {
        return course.stints().stream()
                .filter(stint -> stint.holder().agent().isPresent())
                .map(Stint::interval)
                .map(Interval::start)
                .findFirst();
    }

    /** How it was filed at its opening, and every change after that. */
    List<Classified> classified() {
        return classified;
    }

    /** Who had it when something was done to it: at the very instant of a hand-over he who gave it away. */
    Holder holderAt(Instant instant) {
        Holder holder = course.stints().get(0).holder();
        for (Stint stint : course.stints()) if (stint.interval().start().isBefore(instant)) holder = stint.holder();
        return holder;
    }

    /** When its own clock stands still under a policy. */
    List<Interval> pauses(PausePolicy policy) {
        List<Interval> pauses = new ArrayList<>();
        course.waits().forEach(wait -> policy.pauseOf(wait).ifPresent(pauses::add));
        if (policy.putAway() == PutAway.PAUSES) pauses.addAll(Intervals.both(putAway, List.of(course.life())));
        return Intervals.union(pauses);
    }

    private Case last() {
        return classified.get(classified.size() - 1).found();
    }

    /** Of several changes in one instant the last one counts, and what changes nothing is none. */
    private void file(Instant at, Case found) {
        int last = classified.size() - 1;
        if (classified.get(last).at().equals(at)) classified.remove(last);
        if (classified.isEmpty() || !last().equals(found)) classified.add(new Classified(at, found));
    }

    @Override
    public void reprioritised(TicketEvent.Reprioritised event) {
        file(event.at(), last().with(event.priority()));
    }

    @Override
    public void recategorised(TicketEvent.Recategorised event) {
        file(event.at(), last().with(event.category()));
    }

    @Override
    public void firstReply(TicketEvent.FirstReply event) {
        if (firstReplyAt == null) firstReplyAt = event.at();
    }

    @Override
    public void resolved(TicketEvent.Resolved event) {
        if (putAwayAt == null) putAwayAt = event.at();
    }

    @Override
    public void closed(TicketEvent.Closed event) {
        if (putAwayAt == null) putAwayAt = event.at();
    }

    @Override
    public void reopened(TicketEvent.Reopened event) {
        if (putAwayAt != null) putAway.add(Interval.of(putAwayAt, event.at()));
        putAwayAt = null;
    }
}
