package org.goodhart.flow;

import java.time.Instant;
import java.util.Optional;
import org.goodhart.desk.Course;
import org.goodhart.desk.TicketEvent;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;

/** The tickets whose first resolution fell into the period; being merged is none. */
record TicketEnds() implements Reading<TicketEnd> {

    @Override
    public String description() {
        return "tickets first resolved in the period, not by being merged";
    }

    @Override
    public OwnerRule ownerRule() {
        return OwnerRule.oneOwner("who had the ticket last");
    }

    @Override
    public Reader<TicketEnd> reader(Scope scope) {
        return (history, sink) -> {
            for (Course course : history.courses(scope.asOf())) {
                Optional<Instant> resolved = course.firstResolvedAt().filter(scope.period()::contains);
                if (resolved.isEmpty() || isMergedBy(course, resolved.get())) continue;
                boolean reopened = course.reopenedAt().stream().anyMatch(at -> !at.isBefore(resolved.get()));
                sink.take(
                        course.lastHolder(), new TicketEnd(course.ticket().id().name(), reopened));
            }
        };
    }

    /** Helpdesks that merge a ticket stamp it as resolved by that: the ticket that carries its fault on is what gets resolved. */
    private static boolean isMergedBy(Course course, Instant resolved) {
        return course.ticket().events().stream()
                .anyMatch(event ->
                        event instanceof TicketEvent.Merged && !event.at().isAfter(resolved));
    }

    @Override
    public String nameOf(TicketEnd fact) {
        return fact.name();
    }
}
