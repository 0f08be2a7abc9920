package org.goodhart.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.goodhart.desk.Course;
import org.goodhart.desk.Fault;
import org.goodhart.desk.Line;
import org.goodhart.desk.Priority;
import org.goodhart.desk.Stint;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.Wait;

/** What a walk by minutes needs to know of tickets, faults and lines, read from the events where norms say something about them. */
final class MinuteFacts {
    private final Instant asOf;

    MinuteFacts(Instant asOf) {
        this.asOf = asOf;
    }

    static int minute(Instant instant) {
        return Math.toIntExact(Duration.between(MinuteNorm.at(0), instant).toMinutes());
    }

    private List<TicketEvent> known(Ticket ticket) {
        return ticket.events().stream()
                .filter(event -> !event.at().isAfter(asOf))
                .toList();
    }

    /** When the event of a norm came, by the Javadoc of {@link Subject}. */
    Optional<Instant> endOf(Subject subject, Ticket ticket) {
        Optional<Instant> reply = Optional.empty();
        Optional<Instant> first = Optional.empty();
        Optional<Instant> standing = Optional.empty();
        for (TicketEvent event : known(ticket)) {
            if (event instanceof TicketEvent.FirstReply && reply.isEmpty()) reply = Optional.of(event.at());
            if (event instanceof TicketEvent.Resolved) {
                if (first.isEmpty()) first = Optional.of(event.at());
                if (standing.isEmpty()) standing = Optional.of(event.at());
            }
            if (event instanceof TicketEvent.Reopened) standing = Optional.empty();
        }
        return switch (subject) {
            case FIRST_REPLY -> reply;
            case FIRST_RESOLUTION -> first;
            default -> standing;
        };
    }

    boolean isExempt(Ticket ticket) {
        return known(ticket).stream().anyMatch(TicketEvent.Excluded.class::isInstance);
    }

    /** What becomes of a merged ticket is told by examples. */
    boolean isMerged(Ticket ticket) {
        return known(ticket).stream().anyMatch(TicketEvent.Merged.class::isInstance);
    }

    /** How it was filed in a minute; before its opening as it was then. */
    private MinuteWalk.Filed filedIn(Ticket ticket, int minute) {
        Priority priority = ticket.opening().priority();
        boolean isNoise = false;
        for (TicketEvent event : known(ticket)) {
            if (event.at().isAfter(MinuteNorm.at(minute))) break;
            if (event instanceof TicketEvent.Reprioritised changed) priority = changed.priority();
            if (event instanceof TicketEvent.Recategorised) isNoise = true;
        }
        return new MinuteWalk.Filed(minute, priority.equals(Priority.of("high")), isNoise);
    }

    /** How the first ticket was filed at the start; then each further ticket, and each change. */
    List<MinuteWalk.Filed> filed(List<Ticket> tickets, int start) {
        List<MinuteWalk.Filed> changes = new ArrayList<>();
        for (Ticket ticket : tickets) {
            int from = Math.max(start, minute(ticket.openedAt()));
            changes.add(filedIn(ticket, from));
            for (TicketEvent event : known(ticket)) {
                int minute = minute(event.at());
                if (minute <= from) continue;
                MinuteWalk.Filed filed = filedIn(ticket, minute);
                boolean known = changes.contains(filed);
                if (!known && !filed.isAs(filedIn(ticket, minute - 1))) changes.add(filed);
            }
        }
        MinuteWalk.Filed first = changes.remove(0);
        changes.sort(Comparator.comparingInt(MinuteWalk.Filed::from));
        changes.add(0, new MinuteWalk.Filed(start, first.isHigh(), first.isNoise()));
        return changes;
    }

    /** Whether a ticket's own clock stands still. */
    boolean isPaused(Course course, MinuteNorm norm, int minute) {
        boolean putAway = norm.putAway() == PutAway.PAUSES && isPutAway(course.ticket(), minute);
        return putAway || waitIn(course, norm, minute).isPresent();
    }

    Optional<Wait> waitIn(Course course, MinuteNorm norm, int minute) {
        return course.waits().stream()
                .filter(wait -> norm.isPausedBy(wait, minute))
                .findFirst();
    }

    /** Between a resolution or a closing and the reopening that undid it. */
    private boolean isPutAway(Ticket ticket, int minute) {
        boolean away = false;
        boolean undone = false;
        for (TicketEvent event : known(ticket)) {
            boolean later = event.at().isAfter(MinuteNorm.at(minute));
            boolean puts = event instanceof TicketEvent.Resolved || event instanceof TicketEvent.Closed;
            if (!later && puts) away = true;
            if (event instanceof TicketEvent.Reopened) {
                if (later) undone = true;
                else away = false;
            }
        }
        return away && undone;
    }

    /** A fault stands still only while all of its tickets that are under way do. */
    boolean isPaused(Fault fault, MinuteNorm norm, int minute) {
        List<Course> underWay = fault.courses().stream()
                .filter(course -> isToDo(course, minute))
                .toList();
        return !underWay.isEmpty() && underWay.stream().allMatch(course -> isPaused(course, norm, minute));
    }

    /** Whether a line has a ticket charged to it; one that was closed without being resolved stays where it was. */
    boolean isCharged(Course course, Line line, int minute) {
        Stint last = course.lastStint();
        boolean closedOnly = isPutAwayOnly(course, minute);
        if (closedOnly && !MinuteNorm.at(minute).isBefore(course.life().end())) {
            return last.chargedTo().line().equals(line);
        }
        return course.stints().stream()
                .anyMatch(stint -> stint.interval().contains(MinuteNorm.at(minute))
                        && stint.chargedTo().line().equals(line));
    }

    /** The parties' minutes by the three rules of {@link FaultTime}. */
    Map<Party, Duration> parties(Fault fault, MinuteNorm norm) {
        int end = minute(fault.doneAt().orElse(asOf));
        int capLeft = norm.cap().orElse(Integer.MAX_VALUE);
        Map<Party, Duration> parties = new TreeMap<>();
        for (int minute = minute(fault.startedAt()); minute < end; minute++) {
            if (!norm.hours().isOpen(minute)) continue;
            boolean paused = isPaused(fault, norm, minute) && capLeft > 0;
            if (paused) capLeft--;
            parties.merge(partyIn(fault, norm, minute, paused), Duration.ofMinutes(1), Duration::plus);
        }
        return parties;
    }

    private Party partyIn(Fault fault, MinuteNorm norm, int minute, boolean paused) {
        List<Course> underWay = fault.courses().stream()
                .filter(course -> isToDo(course, minute))
                .toList();
        if (underWay.isEmpty()) return Party.unassigned();
        if (paused) {
            for (Course course : underWay) {
                Optional<Wait> wait = waitIn(course, norm, minute);
                if (wait.isPresent()) return Party.waitingOn(wait.get().on());
            }
            return lineIn(underWay.get(0), minute);
        }
        for (Course course : underWay) {
            if (waitIn(course, norm, minute).isEmpty()) return lineIn(course, minute);
        }
        return lineIn(underWay.get(0), minute);
    }

    /** Closed without a resolution, and not merged yet. */
    private static boolean isPutAwayOnly(Course course, int minute) {
        return course.lastStint().ending() == Stint.Ending.CLOSED
                && course.mergedAt()
                        .filter(merged -> !MinuteNorm.at(minute).isBefore(merged))
                        .isEmpty();
    }

    private static boolean isToDo(Course course, int minute) {
        boolean closedOnly = isPutAwayOnly(course, minute);
        boolean begun = !course.ticket().openedAt().isAfter(MinuteNorm.at(minute));
        return begun && (closedOnly || course.life().contains(MinuteNorm.at(minute)));
    }

    private Party lineIn(Course course, int minute) {
        for (Line line : List.of(Line.of(1), Line.of(2), Line.of(3))) {
            if (isCharged(course, line, minute)) return Party.line(line);
        }
        throw new AssertionError("nobody has " + course.ticket().id() + " in minute " + minute);
    }
}
