package org.goodhart.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodhart.desk.Context;
import org.goodhart.desk.Course;
import org.goodhart.desk.Dossier;
import org.goodhart.desk.Fault;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Segment;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.TicketId;
import org.goodhart.value.Interval;

/**
 * A first answer, a first resolution or a resolution that stands, for each ticket. A merged or excluded ticket is exempt; a closing
 * ends nothing.
 */
final class TicketDuties implements Duties {

    private final NormBook book;

    TicketDuties(NormBook book) {
        this.book = book;
    }

    @Override
    public List<Duty> of(Dossier dossier) {
        Map<TicketId, Fault> faults = new HashMap<>();
        for (Fault fault : dossier.faults()) {
            for (Course course : fault.courses()) faults.put(course.ticket().id(), fault);
        }
        List<Duty> duties = new ArrayList<>();
        for (Course course : dossier.courses()) {
            Milestones ticket = Milestones.of(course);
            Fault fault = Objects.requireNonNull(faults.get(course.ticket().id()));
            startOf(ticket, fault)
                    .ifPresent(start -> duties.add(duty(ticket, start, fault, dossier.history(), dossier.context())));
        }
        return duties;
    }

    private Optional<Instant> startOf(Milestones ticket, Fault fault) {
        return switch (book.start()) {
            case FIRST_CONTACT -> Optional.of(fault.startedAt());
            case ACCEPTANCE -> ticket.acceptedAt();
            case OPENING, ASSIGNMENT -> Optional.of(ticket.course().ticket().openedAt());
        };
    }

    /**
     * A merged ticket is exempt if another one of its fault carried it on, which was still to do. Merged into what had been resolved, it was to do until then;
     * merged into itself, in a circle, into nothing or into what was over long ago, it still is.
     */
    private static Optional<String> carriedOn(Course course, Fault fault) {
        return course.mergedAt()
                .filter(merged -> speaking(fault)
                        .anyMatch(one -> !Milestones.toDoUntil(one).isBefore(merged)))
                .flatMap(merged -> course.mergedInto())
                .map(other -> "merged into " + other);
    }

    private static Stream<Course> speaking(Fault fault) {
        return fault.courses().stream().filter(course -> course.mergedInto().isEmpty());
    }

    private Optional<Instant> endOf(Milestones ticket, Fault fault) {
        boolean merged = speaking(fault).findAny().isPresent();
        return switch (book.subject()) {
            case FIRST_REPLY -> ticket.firstReplyAt();
            case FIRST_RESOLUTION ->
                ticket.course()
                        .firstResolvedAt()
                        .or(() -> ticket.course().mergedAt().filter(at -> merged));
            case TOTAL_RESOLUTION, RESTORATION, LINE_TIME ->
                ticket.course().resolvedAt().or(() -> ticket.course().mergedAt().filter(at -> merged));
        };
    }

    /** What was done before its clock started took no time. */
    private Duty duty(Milestones ticket, Instant named, Fault fault, SubscriberHistory history, Context context) {
        Course course = ticket.course();
        Optional<Instant> end = endOf(ticket, fault);
        Instant until = end.orElse(course.asOf());
        Instant start = until.isBefore(named) ? until : named;
        Interval time = Interval.of(start, until);
        Optional<Segment> segment = history.segmentAt(start);
        return new Duty(
                course.ticket().id().name(),
                ownerOf(ticket, end),
                Classified.from(start, ticket.classified(), found -> found.in(segment)),
                List.of(time),
                Optional.of(course.ticket().openedAt()),
                end,
                ticket::pauses,
                Outages.at(start, course.ticket().service(), history, context),
                carriedOn(course, fault).or(() -> book.exclusionOf(course)),
                Optional.empty());
    }

    /** Who did it, or has it to do; of a resolution that stands he who had the ticket last. */
    private Holder ownerOf(Milestones ticket, Optional<Instant> end) {
        boolean doneBefore = book.subject() != Subject.TOTAL_RESOLUTION;
        return end.filter(at -> doneBefore)
                .map(ticket::holderAt)
                .orElse(ticket.course().lastHolder());
    }
}
