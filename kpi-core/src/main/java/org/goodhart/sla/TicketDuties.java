package org.goodhart.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodhart.desk.Context;
import org.goodhart.desk.Course;
import org.goodhart.desk.Exclusion;
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
    public List<Duty> of(SubscriberHistory history, Context context, Instant asOf) {
        Map<TicketId, Instant> heardOf =
                book.start() == ClockStart.FIRST_CONTACT ? heardOf(history, context, asOf) : Map.of();
        List<Duty> duties = new ArrayList<>();
        for (Course course : history.courses(asOf)) {
            Milestones ticket = Milestones.of(course);
            startOf(ticket, heardOf).ifPresent(start -> duties.add(duty(ticket, start, history, context)));
        }
        return duties;
    }

    private static Map<TicketId, Instant> heardOf(SubscriberHistory history, Context context, Instant asOf) {
        Map<TicketId, Instant> heardOf = new HashMap<>();
        for (Fault fault : context.faults().faultsOf(history, asOf)) {
            for (Course course : fault.courses()) heardOf.put(course.ticket().id(), fault.startedAt());
        }
        return heardOf;
    }

    private Optional<Instant> startOf(Milestones ticket, Map<TicketId, Instant> heardOf) {
        return switch (book.start()) {
            case FIRST_CONTACT ->
                Optional.ofNullable(heardOf.get(ticket.course().ticket().id()));
            case ACCEPTANCE -> ticket.acceptedAt();
            case OPENING, ASSIGNMENT -> Optional.of(ticket.course().ticket().openedAt());
        };
    }

    private Duty duty(Milestones ticket, Instant start, SubscriberHistory history, Context context) {
        Course course = ticket.course();
        Optional<Instant> end = endOf(ticket);
        Instant until = end.orElse(course.asOf());
        Interval time = Interval.of(start, until.isBefore(start) ? start : until);
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
                course.mergedInto()
                        .map(other -> "merged into " + other)
                        .or(() -> course.exclusion().map(Exclusion::reason)),
                Optional.empty());
    }

    private Optional<Instant> endOf(Milestones ticket) {
        return switch (book.subject()) {
            case FIRST_REPLY -> ticket.firstReplyAt();
            case FIRST_RESOLUTION -> ticket.course().firstResolvedAt();
            case TOTAL_RESOLUTION, RESTORATION, LINE_TIME -> ticket.course().resolvedAt();
        };
    }

    /** Who did it, or has it to do; of a resolution that stands he who had the ticket last. */
    private Holder ownerOf(Milestones ticket, Optional<Instant> end) {
        boolean doneBefore = book.subject() != Subject.TOTAL_RESOLUTION;
        return end.filter(at -> doneBefore)
                .map(ticket::holderAt)
                .orElse(ticket.course().lastHolder());
    }
}
