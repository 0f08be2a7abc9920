package org.goodhart.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.goodhart.desk.Course;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stint;
import org.goodhart.desk.TicketEvent;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;

/** What support lines wrote on tickets as having happened in the period, given to who had the ticket then. */
record WrittenFacts(Duration tolerance) implements Reading<WrittenFact> {

    WrittenFacts {
        Objects.requireNonNull(tolerance, "tolerance");
        if (tolerance.isNegative()) {
            throw new IllegalArgumentException(
                    "facts recorded more than " + tolerance + " late: zero or more is expected");
        }
    }

    @Override
    public String description() {
        return "facts of the period that support lines wrote, late if recorded more than " + tolerance + " after";
    }

    @Override
    public OwnerRule ownerRule() {
        return OwnerRule.oneOwner("who had the ticket when it is said to have happened");
    }

    @Override
    public Reader<WrittenFact> reader(Scope scope) {
        return (history, sink) -> {
            for (Course course : history.courses(scope.asOf())) {
                String name = course.ticket().id().name();
                for (TicketEvent event : course.ticket().events()) {
                    if (event.at().isAfter(scope.asOf())) break;
                    if (event.source() != Source.SUPPORT_LINE || !scope.period().contains(event.at())) continue;
                    Optional<Duration> delay = event.stamp().recordingDelay();
                    if (delay.isEmpty()) continue;
                    boolean late = delay.get().compareTo(tolerance) > 0;
                    sink.take(holderAt(course, event.at()), new WrittenFact(name, late));
                }
            }
        };
    }

    /** After its end a ticket is the last holder's. */
    private static Holder holderAt(Course course, Instant at) {
        Holder holder = course.stints().get(0).holder();
        for (Stint stint : course.stints()) {
            if (!stint.interval().start().isAfter(at)) holder = stint.holder();
        }
        return holder;
    }

    @Override
    public String nameOf(WrittenFact fact) {
        return fact.name();
    }
}
