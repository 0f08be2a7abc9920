package org.goodhart.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.goodhart.desk.Context;
import org.goodhart.desk.Course;
import org.goodhart.desk.Dossier;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Fault;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Line;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stint;
import org.goodhart.desk.TicketEvent;
import org.goodhart.metric.FactSink;
import org.goodhart.metric.OwnerRule;
import org.goodhart.metric.Reader;
import org.goodhart.metric.Reading;
import org.goodhart.metric.Scope;
import org.goodhart.value.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The stays of tickets with lines that began in the period. A ticket that was merged has none beside one of the same fault that was not. One that ends in a resolution of which silence says nothing
 * is left out where silence is declared to be.
 */
record LineStays(Verification verification) implements Reading<LineStay> {

    LineStays {
        Objects.requireNonNull(verification, "verification");
    }

    @Override
    public String description() {
        return "tickets' stays with lines that began in the period, " + verification.description();
    }

    @Override
    public OwnerRule ownerRule() {
        return OwnerRule.oneOwner("who of the line had the ticket last in that stay");
    }

    @Override
    public Duration maturity() {
        return verification.repeatWindow();
    }

    @Override
    public Set<Evidence> missingEvidence(Context context) {
        return verification.missingEvidence(context);
    }

    @Override
    public Set<Source> sources() {
        EnumSet<Source> sources = EnumSet.of(Source.SUPPORT_LINE, Source.CUSTOMER);
        sources.addAll(verification.sources());
        return sources;
    }

    @Override
    public Reader<LineStay> reader(Scope scope) {
        return (dossier, sink) -> {
            for (Fault fault : dossier.faults()) {
                boolean allMerged = fault.courses().stream().allMatch(LineStays::isMerged);
                int mendedBy = lastResolved(fault.courses());
                for (int i = 0; i < fault.courses().size(); i++) {
                    Course course = fault.courses().get(i);
                    if (!isMerged(course) || allMerged)
                        read(course, i == mendedBy ? fault : null, scope, dossier, sink);
                }
            }
        };
    }

    private static boolean isMerged(Course course) {
        return course.mergedInto().isPresent();
    }

    /** The ticket with which a fault is said to have been mended: of several resolved at one instant the one opened last; -1 if there is none. */
    private static int lastResolved(List<Course> courses) {
        int last = -1;
        Instant latest = Instant.MIN;
        for (int i = 0; i < courses.size(); i++) {
            Instant resolved = courses.get(i).resolvedAt().orElse(Instant.MIN);
            if (isMerged(courses.get(i)) || courses.get(i).resolvedAt().isEmpty() || resolved.isBefore(latest))
                continue;
            last = i;
            latest = resolved;
        }
        return last;
    }

    private void read(
            Course course, @Nullable Fault mendedByIt, Scope scope, Dossier dossier, FactSink<LineStay> sink) {
        List<Stint> stints = course.stints();
        int first = 0;
        while (first < stints.size()) {
            int last = first;
            while (last + 1 < stints.size() && line(stints, last + 1).equals(line(stints, first))) last++;
            Instant arrived = stints.get(first).interval().start();
            if (scope.period().contains(arrived)) {
                Outcome outcome = mendedByIt == null || last + 1 < stints.size()
                        ? Outcome.UNRESOLVED
                        : verification.judge(mendedByIt, dossier.history(), scope.asOf());
                boolean silent = outcome == Outcome.SILENT || outcome == Outcome.PENDING;
                if (silent && verification.silence() == Silence.LEFT_OUT) return; // it is the last stay
                Holder holder = stints.get(last).holder();
                Interval during =
                        Interval.of(arrived, stints.get(last).interval().end());
                LineStay.Result result = outcome == Outcome.CONFIRMED ? LineStay.Result.MENDED : passedOn(course, last);
                sink.take(holder, new LineStay(course.ticket().id(), holder, during, result));
            }
            first = last + 1;
        }
    }

    private static Line line(List<Stint> stints, int stint) {
        return stints.get(stint).holder().line();
    }

    /** What came of a stay that ended with this stint and mended nothing. */
    private static LineStay.Result passedOn(Course course, int stint) {
        List<Stint> stints = course.stints();
        Line line = line(stints, stint);
        for (int back = stint + 1; back < stints.size(); back++) {
            if (!line(stints, back).equals(line)) continue;
            boolean returned = stints.get(back - 1).ending() == Stint.Ending.RETURNED
                    && isUpheld(course, line, stints.get(back).interval().start());
            return returned ? LineStay.Result.GIVEN_BACK : LineStay.Result.NOTHING;
        }
        boolean escalated = stints.get(stint).ending() == Stint.Ending.ESCALATED
                && stint + 1 < stints.size()
                && line(stints, stint + 1).rank() > line.rank();
        return escalated ? LineStay.Result.HANDED_ON : LineStay.Result.NOTHING;
    }

    /** Whether the last return to a line that was written until it got the ticket was upheld. */
    private static boolean isUpheld(Course course, Line line, Instant until) {
        boolean upheld = false;
        for (TicketEvent event : course.ticket().events()) {
            if (event.at().isAfter(until)) break;
            if (event instanceof TicketEvent.Returned returned && returned.to().equals(line))
                upheld = returned.upheld();
        }
        return upheld;
    }

    @Override
    public String nameOf(LineStay fact) {
        return fact.ticket().name();
    }
}
