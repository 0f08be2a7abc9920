package org.goodhart.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.goodhart.desk.Context;
import org.goodhart.desk.Course;
import org.goodhart.desk.Dossier;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Line;
import org.goodhart.desk.Segment;
import org.goodhart.desk.Stint;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.value.Interval;

/**
 * The parts that lines had in tickets. A closing without a resolution ends no line's time: who had the ticket then still has it to do.
 */
final class LineDuties implements Duties {

    private final NormBook book;
    private final LineClock clock;

    LineDuties(NormBook book, LineClock clock) {
        this.book = book;
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public List<Duty> of(Dossier dossier) {
        List<Duty> duties = new ArrayList<>();
        for (Course course : dossier.courses()) {
            Milestones ticket = Milestones.of(course);
            for (Part part : clock == LineClock.CONSERVED ? conserved(course) : untilHandOver(course)) {
                part.since(book.start())
                        .ifPresent(owned -> duties.add(duty(ticket, owned, dossier.history(), dossier.context())));
            }
        }
        return duties;
    }

    /** A line's stints in a ticket, as long as they are its own, and whether it still has it. */
    private record Part(List<Stint> stints, List<Interval> time, boolean running, Function<Stint, Holder> holder) {

        Holder last() {
            return holder.apply(stints.get(stints.size() - 1));
        }

        /** This part from its start on: where that is the acceptance, only what agents had. */
        Optional<Part> since(ClockStart start) {
            if (start != ClockStart.ACCEPTANCE) return Optional.of(this);
            List<Stint> accepted = new ArrayList<>();
            List<Interval> own = new ArrayList<>();
            for (int i = 0; i < stints.size(); i++) {
                if (accepted.isEmpty() && holder.apply(stints.get(i)).agent().isEmpty()) continue;
                accepted.add(stints.get(i));
                own.add(time.get(i));
            }
            return accepted.isEmpty() ? Optional.empty() : Optional.of(new Part(accepted, own, running, holder));
        }
    }

    /** One for each unbroken time that a line had it, which ends when the line pushed it on. */
    private static List<Part> untilHandOver(Course course) {
        List<Part> parts = new ArrayList<>();
        List<Stint> stints = course.stints();
        int from = 0;
        for (int i = 1; i <= stints.size(); i++) {
            Line line = stints.get(from).holder().line();
            if (i < stints.size() && stints.get(i).holder().line().equals(line)) continue;
            List<Stint> own = stints.subList(from, i);
            Stint last = own.get(own.size() - 1);
            boolean pushed = last.handedOverAt().isPresent();
            List<Interval> time =
                    new ArrayList<>(own.stream().map(Stint::interval).toList());
            if (pushed) time.set(time.size() - 1, Interval.of(last.interval().start(), last.letGoAt()));
            boolean hasItLast = i == stints.size() && !pushed;
            if (hasItLast) goesOn(course, time);
            parts.add(new Part(own, time, hasItLast && Milestones.isToDo(course), Stint::holder));
            from = i;
        }
        return parts;
    }

    /** One for each line, over all time that is charged to it. */
    private static List<Part> conserved(Course course) {
        Set<Line> lines = new LinkedHashSet<>();
        for (Stint stint : course.stints()) lines.add(stint.chargedTo().line());
        List<Part> parts = new ArrayList<>();
        for (Line line : lines) {
            List<Stint> charged = course.stints().stream()
                    .filter(stint -> stint.chargedTo().line().equals(line))
                    .toList();
            List<Interval> time =
                    new ArrayList<>(charged.stream().map(Stint::interval).toList());
            boolean hasItLast = course.lastStint().chargedTo().line().equals(line);
            if (hasItLast) goesOn(course, time);
            parts.add(new Part(charged, time, hasItLast && Milestones.isToDo(course), Stint::chargedTo));
        }
        return parts;
    }

    /** What was only put away stays with who had it last. */
    private static void goesOn(Course course, List<Interval> time) {
        int last = time.size() - 1;
        time.set(last, Interval.of(time.get(last).start(), Milestones.toDoUntil(course)));
    }

    private Duty duty(Milestones ticket, Part part, SubscriberHistory history, Context context) {
        Course course = ticket.course();
        Instant start = part.time().get(0).start();
        Instant end = part.time().get(part.time().size() - 1).end();
        Line line = part.last().line();
        Optional<Segment> segment = history.segmentAt(start);
        return new Duty(
                course.ticket().id().name(),
                part.last(),
                Classified.from(
                        start, ticket.classified(), found -> found.in(segment).on(line)),
                part.time(),
                Optional.of(course.ticket().openedAt()),
                part.running() ? Optional.empty() : Optional.of(end),
                ticket::pauses,
                Outages.at(start, course.ticket().service(), history, context),
                book.exclusionOf(course),
                Optional.empty());
    }
}
