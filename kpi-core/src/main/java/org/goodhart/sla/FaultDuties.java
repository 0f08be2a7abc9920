package org.goodhart.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.goodhart.desk.Context;
import org.goodhart.desk.Course;
import org.goodhart.desk.Dossier;
import org.goodhart.desk.Fault;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Segment;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.value.Interval;

/**
 * The restoration of each fault. It is filed as its first ticket was; each further ticket and each later change counts as a change of it.
 */
final class FaultDuties implements Duties {

    private final NormBook book;

    FaultDuties(NormBook book) {
        this.book = book;
    }

    @Override
    public List<Duty> of(Dossier dossier) {
        List<Duty> duties = new ArrayList<>();
        for (Fault fault : dossier.faults()) {
            of(fault, dossier.history(), dossier.context(), dossier.asOf()).ifPresent(duties::add);
        }
        return duties;
    }

    Optional<Duty> of(Fault fault, SubscriberHistory history, Context context, Instant asOf) {
        List<Milestones> tickets = fault.courses().stream().map(Milestones::of).toList();
        return startOf(fault, tickets).map(named -> {
            Optional<Instant> end = fault.doneAt();
            Instant until = end.orElse(asOf);
            Instant start = until.isBefore(named) ? until : named;
            Optional<Segment> segment = history.segmentAt(start);
            Holder intake = Holder.unassigned(context.organisation().firstLine());
            return new Duty(
                    fault.label(),
                    fault.answerable(intake),
                    classified(fault, tickets, start, found -> found.in(segment)),
                    List.of(Interval.of(start, until)),
                    openings(fault).stream().findFirst(),
                    end,
                    policy -> pauses(tickets, policy),
                    Outages.at(start, fault.service(), history, context),
                    exemption(fault),
                    fault.endedByItself() ? Optional.of("nobody registered it") : Optional.empty());
        });
    }

    private Optional<Instant> startOf(Fault fault, List<Milestones> tickets) {
        return switch (book.start()) {
            case FIRST_CONTACT -> Optional.of(fault.startedAt());
            case ACCEPTANCE ->
                tickets.stream().flatMap(ticket -> ticket.acceptedAt().stream()).min(Comparator.naturalOrder());
            case OPENING, ASSIGNMENT -> openings(fault).stream().findFirst();
        };
    }

    private static List<Instant> openings(Fault fault) {
        return fault.courses().stream()
                .map(course -> course.ticket().openedAt())
                .sorted()
                .toList();
    }

    static List<Classified> classified(Fault fault, List<Milestones> tickets, Instant start, UnaryOperator<Case> of) {
        if (tickets.isEmpty()) return List.of(new Classified(start, of.apply(Case.unregistered(fault.service()))));
        List<Classified> changes = new ArrayList<>();
        for (Milestones ticket : tickets) changes.addAll(Classified.from(start, ticket.classified(), of));
        Classified first = changes.remove(0);
        changes.sort(Comparator.comparing(Classified::at));
        changes.add(0, first);
        return changes;
    }

    /**
     * A fault stands still only while all of its tickets that are under way do: a second one that is parked stops nothing. Where none is
     * under way, before the first or between two, it runs.
     */
    static List<Interval> pauses(List<Milestones> tickets, PausePolicy policy) {
        List<Interval> somePaused = new ArrayList<>();
        for (Milestones ticket : tickets) somePaused.addAll(ticket.pauses(policy));
        List<Interval> allPaused = Intervals.union(somePaused);
        for (Milestones ticket : tickets) {
            List<Interval> working = Intervals.minus(List.of(ticket.underWay()), ticket.pauses(policy));
            allPaused = Intervals.minus(allPaused, working);
        }
        return allPaused;
    }

    /**
     * A fault is exempt if nobody reported it: what came up again by itself is no merit of support, and a fault that could be split into
     * a reported and an unreported one would be worth more than whole. It is also exempt if each of its tickets is
     * excluded; those merged into another one do not speak for themselves.
     */
    private Optional<String> exemption(Fault fault) {
        if (!fault.isReported()) return Optional.of("nobody reported it");
        List<Course> speaking = fault.courses().stream()
                .filter(course -> course.mergedInto().isEmpty())
                .toList();
        List<String> reasons = speaking.stream()
                .flatMap(course -> book.exclusionOf(course).stream())
                .toList();
        boolean exempt = !reasons.isEmpty() && reasons.size() == speaking.size();
        return exempt ? Optional.of(String.join(", ", new LinkedHashSet<>(reasons))) : Optional.empty();
    }
}
