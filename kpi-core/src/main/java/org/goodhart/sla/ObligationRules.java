package org.goodhart.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goodhart.calendar.Edge;
import org.goodhart.desk.Course;
import org.goodhart.desk.Fault;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Line;
import org.goodhart.desk.Stint;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Wait;
import org.goodhart.metric.Scope;
import org.goodhart.value.Interval;

/** Binds the norms of a book to the faults, tickets or line parts of a history, and judges them. */
final class ObligationRules {

    private final NormBook book;
    private final Scope scope;

    ObligationRules(NormBook book, Scope scope) {
        this.book = book;
        this.scope = scope;
    }

    Obligation ofFault(Fault fault) {
        Case found = fault.courses().isEmpty()
                ? Case.unregistered(fault.service())
                : Case.of(fault.courses().get(0).ticket());
        List<Wait> waits = new ArrayList<>();
        for (Course course : fault.courses()) waits.addAll(course.waits());
        Holder intake = Holder.unassigned(scope.context().organisation().firstLine());
        Instant start = fault.startedAt();
        Optional<Instant> end = fault.saidRestoredAt();
        Obligation bound = bind(
                fault.label(),
                fault.answerable(intake),
                found,
                List.of(Interval.of(start, end.orElse(scope.asOf()))),
                end,
                waits,
                exclusionOf(fault));
        boolean endedByItself = fault.courses().isEmpty() && bound.judgement() instanceof Judgement.Met;
        return endedByItself ? bound.exempt("nobody registered it") : bound;
    }

    /**
     * A fault is exempt if nobody reported it: what came up again by itself is no merit of support, and a fault that could be split into
     * a reported and an unreported one would be worth more than whole. It is also exempt if each of its tickets is
     * excluded; those merged into another one do not speak for themselves.
     */
    private static Optional<String> exclusionOf(Fault fault) {
        if (!fault.isReported()) return Optional.of("nobody reported it");
        List<Course> speaking = fault.courses().stream()
                .filter(course -> course.mergedInto().isEmpty())
                .toList();
        List<String> reasons = speaking.stream()
                .flatMap(course -> course.excludedFor().stream())
                .toList();
        boolean exempt = !reasons.isEmpty() && reasons.size() == speaking.size();
        return exempt ? Optional.of(String.join(", ", new LinkedHashSet<>(reasons))) : Optional.empty();
    }

    List<Obligation> ofTickets(SubscriberHistory history) {
        List<Obligation> obligations = new ArrayList<>();
        for (Course course : history.courses(scope.asOf())) {
            Optional<String> exempt =
                    course.mergedInto().map(other -> "merged into " + other).or(course::excludedFor);
            Instant until = course.resolvedAt().orElse(scope.asOf()); // a closing without a resolution stops no clock
            obligations.add(bind(
                    course.ticket().id().name(),
                    course.lastHolder(),
                    Case.of(course.ticket()),
                    List.of(Interval.of(course.ticket().openedAt(), until)),
                    course.resolvedAt(),
                    course.waits(),
                    exempt));
        }
        return obligations;
    }

    /** One obligation for each unbroken time that a line had a ticket, which ends when the line pushed it on. */
    List<Obligation> ofLinesUntilHandOver(SubscriberHistory history) {
        List<Obligation> obligations = new ArrayList<>();
        for (Course course : history.courses(scope.asOf())) {
            List<Stint> stints = course.stints();
            int from = 0;
            for (int i = 1; i <= stints.size(); i++) {
                Line line = stints.get(from).holder().line();
                if (i < stints.size() && stints.get(i).holder().line().equals(line)) continue;
                Stint last = stints.get(i - 1);
                Interval held = Interval.of(stints.get(from).interval().start(), last.letGoAt());
                boolean running = last.ending() == Stint.Ending.RUNNING
                        && last.handedOverAt().isEmpty();
                obligations.add(ofLine(course, line, last.holder(), List.of(held), running));
                from = i;
            }
        }
        return obligations;
    }

    /** One obligation for each line of a ticket, over all time that is charged to it. */
    List<Obligation> ofLinesConserved(SubscriberHistory history) {
        List<Obligation> obligations = new ArrayList<>();
        for (Course course : history.courses(scope.asOf())) {
            List<Line> lines = course.stints().stream()
                    .map(stint -> stint.chargedTo().line())
                    .distinct()
                    .toList();
            for (Line line : lines) {
                List<Interval> charged = new ArrayList<>();
                Holder owner = null;
                for (Stint stint : course.stints()) {
                    if (!stint.chargedTo().line().equals(line)) continue;
                    charged.add(stint.interval());
                    owner = stint.chargedTo();
                }
                boolean running = course.isRunning()
                        && course.lastStint().chargedTo().line().equals(line);
                obligations.add(ofLine(course, line, Objects.requireNonNull(owner), charged, running));
            }
        }
        return obligations;
    }

    private Obligation ofLine(Course course, Line line, Holder owner, List<Interval> time, boolean running) {
        Instant end = time.get(time.size() - 1).end();
        return bind(
                course.ticket().id().name(),
                owner,
                Case.of(course.ticket(), line),
                time,
                running ? Optional.empty() : Optional.of(end),
                course.waits(),
                course.excludedFor());
    }

    private Obligation bind(
            String name,
            Holder owner,
            Case found,
            List<Interval> time,
            Optional<Instant> end,
            List<Wait> waits,
            Optional<String> exempt) {
        Instant start = time.get(0).start();
        SlaNorm norm = book.bind(found, start);
        Instant due = norm.calendar().plus(start, norm.target(), Edge.CLOSING);
        Judgement judgement;
        if (exempt.isPresent()) judgement = new Judgement.Exempt(exempt.get());
        else judgement = judge(norm, NormClock.elapsed(norm, time, waits), end.isPresent());
        return new Obligation(name, owner, norm, start, end, due, judgement);
    }

    private static Judgement judge(SlaNorm norm, Duration elapsed, boolean ended) {
        Duration over = elapsed.minus(norm.target());
        if (!over.isNegative() && !over.isZero()) return new Judgement.Missed(elapsed, over, ended);
        return ended ? new Judgement.Met(elapsed) : new Judgement.Running(elapsed, over.negated());
    }
}
