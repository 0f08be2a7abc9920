package org.goodhart.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.desk.Course;
import org.goodhart.desk.Fault;
import org.goodhart.desk.Segment;
import org.goodhart.desk.Stint;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Wait;
import org.goodhart.value.Interval;

/**
 * Who had a fault how long: every instant from the first that was heard of it to its restoration belongs to exactly one
 * {@link Party}, so that the parties' times sum to the customer's waiting, on one and the same clock.
 *
 * <ol>
 *   <li>While no ticket of it is under way, it is unassigned: before anybody registered it, and between two tickets.
 *   <li>While the norm's pause policy stops its clock, it is whose who is waited for: of several tickets the first one's.
 *   <li>Else it is the line's to which the stint of its first ticket is charged that does not wait. A ticket that was closed without a
 *       resolution stays with the line that had it last, and so does one that was resolved and taken up again, for the time between.
 * </ol>
 *
 * <p>"First" is by opening, then by number. What a line's own norm counts is another figure: it counts each ticket.
 *
 * <p>Example: the customer calls at 9:00, the first line registers it at 9:10, hands it over at 9:30 to the second, which accepts it at 9:50,
 * waits for the customer from 10:00 to 10:30 and resolves it at 11:00. Unassigned has 10 minutes, L1 40, the customer 30, and L2 40:
 * two hours.
 */
public final class FaultTime {

    private final WorkCalendar clock;
    private final Interval span;
    private final SortedMap<Party, Duration> shares;

    private FaultTime(WorkCalendar clock, Interval span, SortedMap<Party, Duration> shares) {
        this.clock = clock;
        this.span = span;
        this.shares = Collections.unmodifiableSortedMap(shares);
    }

    /**
     * Divides a fault's time.
     *
     * @param norm by whose calendar it is counted, whatever it is about, and whose pause policy says which waiting is accepted
     * @param fault the fault
     * @param asOf up to when it runs if it was not restored; the same instant as of which the fault was derived
     * @return its time by party
     */
    public static FaultTime of(SlaNorm norm, Fault fault, Instant asOf) {
        return of(new BoundNorm(norm, norm.calendar()), fault, asOf);
    }

    /**
     * Divides a fault's time by the norm of a book that is bound to it at its start, with the hours that were in force at each instant.
     *
     * @param book the norms
     * @param fault the fault
     * @param history the facts of its subscriber, which tell his segment
     * @param asOf up to when it runs if it was not restored; the same instant as of which the fault was derived
     * @return its time by party, from the first that was heard of it, wherever the book's clocks start
     * @throws IllegalArgumentException if it began before the first version
     */
    public static FaultTime of(NormBook book, Fault fault, SubscriberHistory history, Instant asOf) {
        Instant start = fault.startedAt();
        Optional<Segment> segment = history.segmentAt(start);
        List<Milestones> tickets = fault.courses().stream().map(Milestones::of).toList();
        Case found = FaultDuties.classified(fault, tickets, start, filed -> filed.in(segment))
                .get(0)
                .found();
        return of(book.bind(found, start), fault, asOf);
    }

    private static FaultTime of(BoundNorm bound, Fault fault, Instant asOf) {
        Objects.requireNonNull(asOf, "asOf");
        Interval span = Interval.of(fault.startedAt(), fault.doneAt().orElse(asOf));
        return new FaultTime(bound.clock(), span, divided(bound, fault, span, true));
    }

    /**
     * A fault's time up to an instant after its start without what paused its clock: of lines, and unassigned. That of a later instant is that of an earlier one and more.
     */
    static SortedMap<Party, Duration> unpausedBy(Instant instant, BoundNorm bound, Fault fault, Instant asOf) {
        Instant end = fault.doneAt().orElse(asOf);
        Interval span = Interval.of(fault.startedAt(), instant.isBefore(end) ? instant : end);
        return divided(bound, fault, span, false);
    }

    private static SortedMap<Party, Duration> divided(BoundNorm bound, Fault fault, Interval span, boolean alsoPaused) {
        SlaNorm norm = bound.norm();
        List<Milestones> tickets = fault.courses().stream().map(Milestones::of).toList();
        List<Interval> paused = NormClock.over(bound, List.of(span), FaultDuties.pauses(tickets, norm.pauses()))
                .pauses();
        TreeSet<Instant> edges = new TreeSet<>(List.of(span.start(), span.end()));
        paused.forEach(interval -> addEdges(edges, span, interval));
        for (Milestones ticket : tickets) {
            Course course = ticket.course();
            addEdges(edges, span, ticket.underWay());
            course.stints().forEach(stint -> addEdges(edges, span, stint.interval()));
            course.waits().forEach(wait -> addEdges(edges, span, wait.interval()));
        }
        SortedMap<Party, Duration> shares = new TreeMap<>();
        Instant start = span.start();
        for (Instant end : edges.tailSet(start, false)) {
            boolean isPaused = isIn(paused, start);
            if (alsoPaused || !isPaused) {
                Party party = partyAt(start, tickets, isPaused, norm.pauses());
                shares.merge(party, bound.passed(Interval.of(start, end)), Duration::plus);
            }
            start = end;
        }
        return shares;
    }

    private static boolean isIn(List<Interval> intervals, Instant instant) {
        for (Interval interval : intervals) if (interval.contains(instant)) return true;
        return false;
    }

    private static void addEdges(TreeSet<Instant> edges, Interval span, Interval interval) {
        span.intersection(interval).ifPresent(both -> edges.addAll(List.of(both.start(), both.end())));
    }

    private static Party partyAt(Instant instant, List<Milestones> tickets, boolean isPaused, PausePolicy policy) {
        List<Course> underWay = new ArrayList<>();
        for (Milestones ticket : tickets) if (ticket.underWay().contains(instant)) underWay.add(ticket.course());
        if (underWay.isEmpty()) return Party.unassigned();
        for (Course course : underWay) {
            Optional<Wait> wait = waitAt(course, instant, policy);
            if (isPaused && wait.isPresent()) return Party.waitingOn(wait.get().on());
            if (!isPaused && wait.isEmpty()) return lineAt(course, instant);
        }
        return lineAt(underWay.get(0), instant);
    }

    private static Optional<Wait> waitAt(Course course, Instant instant, PausePolicy policy) {
        return course.waits().stream()
                .filter(wait -> policy.pauseOf(wait)
                        .filter(pause -> pause.contains(instant))
                        .isPresent())
                .findFirst();
    }

    private static Party lineAt(Course course, Instant instant) {
        for (Stint stint : course.stints()) {
            if (stint.interval().contains(instant))
                return Party.line(stint.chargedTo().line());
        }
        return Party.line(course.lastStint().chargedTo().line());
    }

    /**
     * The parties' times.
     *
     * @return time on the clock by party, in the order of parties; one that had no stretch of it is not in it
     */
    public SortedMap<Party, Duration> shares() {
        return shares;
    }

    /**
     * One party's time.
     *
     * @param party the party
     * @return time on the clock, zero if it had none of it
     */
    public Duration of(Party party) {
        return shares.getOrDefault(Objects.requireNonNull(party, "party"), Duration.ZERO);
    }

    /**
     * The whole of it: what the parties' times sum to.
     *
     * @return time on the clock from the first that was heard of the fault to its restoration, without any pause
     */
    public Duration elapsed() {
        return clock.workingTime(span.start(), span.end());
    }

    @Override
    public String toString() {
        return elapsed() + " of " + shares;
    }
}
