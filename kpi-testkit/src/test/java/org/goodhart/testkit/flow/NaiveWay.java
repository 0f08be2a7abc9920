package org.goodhart.testkit.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Line;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.jspecify.annotations.Nullable;

/** What became of one ticket up to an instant, straight from its events: no table of states, nothing reused, every question asked of the whole list. */
final class NaiveWay {
    /** Somebody had it: from when until when, whether it then went to another line by an escalation, and whether it had come from another one by a return. */
    record Had(Holder holder, Instant from, Instant until, boolean escalated, boolean cameBack, boolean upheld) {
        Line line() {
            return holder.line();
        }
    }

    private record Offer(Line to, boolean isReturn, boolean upheld) {}

    final Ticket ticket;
    final List<Had> had = new ArrayList<>();
    final boolean running;
    final boolean onlyPutAway;
    final @Nullable Instant firstResolved;
    final @Nullable Instant resolved;
    final @Nullable Instant merged;
    final List<Instant> reopened = new ArrayList<>();
    private final List<TicketEvent> known;
    private final int firstResolution;
    private @Nullable Holder firstResolvedBy;

    NaiveWay(Ticket ticket, Instant asOf) {
        this.ticket = ticket;
        known = ticket.events().stream()
                .filter(event -> !event.at().isAfter(asOf))
                .toList();
        int lastReopening = -1;
        for (int i = 0; i < known.size(); i++) {
            if (!(known.get(i) instanceof TicketEvent.Reopened)) continue;
            reopened.add(known.get(i).at());
            lastReopening = i;
        }
        int merging = first(TicketEvent.Merged.class, -1);
        int resolution = first(TicketEvent.Resolved.class, lastReopening);
        int closing = first(TicketEvent.Closed.class, lastReopening);
        firstResolution = first(TicketEvent.Resolved.class, -1);
        firstResolved = at(firstResolution);
        resolved = at(resolution);
        merged = at(merging);
        int end = resolution < merging ? resolution : Math.min(closing, merging);
        running = end == known.size();
        onlyPutAway = !running && end == closing;
        walk(end, running ? asOf : known.get(end).at());
    }

    private int first(Class<? extends TicketEvent> kind, int after) {
        for (int i = after + 1; i < known.size(); i++) if (kind.isInstance(known.get(i))) return i;
        return known.size();
    }

    private @Nullable Instant at(int index) {
        return index < known.size() ? known.get(index).at() : null;
    }

    private void walk(int lifeEnd, Instant endedAt) {
        Holder holder = Holder.unassigned(ticket.opening().line());
        Instant since = ticket.openedAt();
        Offer offer = null;
        Offer came = null;
        for (int i = 0; i <= known.size(); i++) {
            if (i == lifeEnd) had.add(had(holder, since, endedAt, null, came));
            if (i == known.size()) return;
            if (i == firstResolution) firstResolvedBy = holder;
            TicketEvent event = known.get(i);
            Holder next = holder;
            Offer by = null;
            if (event instanceof TicketEvent.Escalated escalated) {
                offer = new Offer(escalated.to(), false, false);
            } else if (event instanceof TicketEvent.Returned returned) {
                boolean refused = offer != null && returned.to().equals(holder.line());
                offer = refused ? null : new Offer(returned.to(), true, returned.upheld());
            } else if (event instanceof TicketEvent.HandoverAccepted accepted) {
                next = Holder.of(offer == null ? holder.line() : offer.to(), accepted.agent());
                by = offer;
                offer = null;
            } else if (event instanceof TicketEvent.Assigned assigned) {
                next = assigned.holder();
                boolean there = offer != null && offer.to().equals(next.line());
                if (there && next.agent().isEmpty()) continue; // a queue accepts nothing
                by = there ? offer : null;
                offer = null;
            }
            if (next.equals(holder)) continue;
            if (next.line().equals(holder.line())) by = null;
            if (event.at().isAfter(since) && i < lifeEnd) had.add(had(holder, since, event.at(), by, came));
            holder = next;
            since = event.at();
            came = by;
        }
    }

    private static Had had(Holder holder, Instant from, Instant until, @Nullable Offer went, @Nullable Offer came) {
        boolean cameBack = came != null && came.isReturn();
        boolean escalated = went != null && !went.isReturn();
        return new Had(holder, from, until, escalated, cameBack, cameBack && came.upheld());
    }

    Holder last() {
        return had.get(had.size() - 1).holder();
    }

    /** When its life ended, or up to when it is known. */
    Instant end() {
        return had.get(had.size() - 1).until();
    }

    /** Who had it when it was first resolved. */
    Line firstResolvedBy() {
        return Objects.requireNonNull(firstResolvedBy).line();
    }

    /** The lines that had it for any time before it was first resolved, and then the one that resolved it. */
    List<Line> linesToFirstResolution() {
        List<Line> lines = new ArrayList<>();
        for (Had one : had) if (one.from().isBefore(firstResolved)) lines.add(one.line());
        lines.add(firstResolvedBy());
        return lines;
    }

    /** How often it came back to a line after having been with one other, or, if not directly, with several. */
    long bounces(boolean direct) {
        List<Line> lines = new ArrayList<>();
        for (Had one : had) {
            if (lines.isEmpty() || !lines.get(lines.size() - 1).equals(one.line())) lines.add(one.line());
        }
        long bounces = 0;
        for (int i = 0; i < lines.size(); i++) {
            int before = lines.subList(0, i).lastIndexOf(lines.get(i));
            if (before >= 0 && (i - before == 2) == direct) bounces++;
        }
        return bounces;
    }
}
