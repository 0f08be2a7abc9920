package org.goodhart.examples.payday.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Category;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Line;
import org.goodhart.desk.Priority;
import org.goodhart.desk.Service;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stamp;
import org.goodhart.desk.SubscriberId;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.TicketId;
import org.goodhart.desk.WaitingOn;
import org.jspecify.annotations.Nullable;

/**
 * What the events of the BPI Challenge 2013 log mean to a desk. {@code docs/bpi-2013.md} states it in words; all of it is
 * in this class. One mapping is for one ticket, whose events it takes in the order of their instants.
 */
final class Bpi2013Mapping {

    private static final String QUEUED = "Queued";
    private static final String ACCEPTED = "Accepted";
    private static final String COMPLETED = "Completed";
    private static final String UNMATCHED = "Unmatched";

    private final List<TicketEvent> out = new ArrayList<>();
    private Line line;
    private Optional<AgentId> agent = Optional.empty();
    private @Nullable Line offeredTo;
    private boolean offerIsReturn;
    private @Nullable Line giver;
    private @Nullable WaitingOn waiting;
    private boolean opened;
    private boolean resolved;
    private boolean closed;
    private String impact;

    Bpi2013Mapping(Bpi2013Event first) {
        line = lineOf(first.team());
        impact = first.impact();
    }

    /** The log has no subscribers: each ticket stands for one of its own. */
    static SubscriberId subscriberOf(TicketId id) {
        return SubscriberId.of(id.name());
    }

    static Service serviceOf(Bpi2013Event first) {
        return Service.of(first.product());
    }

    static Category categoryOf(Bpi2013Event first) {
        return Category.of(first.impact());
    }

    /** The line is in the team's name; a team of two lines has a line of its own that no organisation lists. */
    static Line lineOf(String team) {
        if (team.endsWith(" 2nd 3rd")) return Line.of("L2/L3", 2);
        if (team.endsWith(" 2nd")) return Line.of(2);
        return team.endsWith(" 3rd") ? Line.of(3) : Line.of(1);
    }

    /** First names are not unique, so that an agent is a first name in a team. */
    static AgentId agentOf(Bpi2013Event event) {
        return AgentId.of(event.agent() + "@" + event.team());
    }

    /** Why a status cannot be understood, or nothing if it can. */
    static Optional<String> unknownStatus(String status, String subStatus) {
        boolean known = switch (status) {
            case QUEUED -> subStatus.equals("Awaiting Assignment");
            case ACCEPTED ->
                subStatus.equals("In Progress") || subStatus.equals("Assigned") || waitingOn(subStatus) != null;
            case COMPLETED ->
                List.of("Resolved", "In Call", "Closed", "Cancelled").contains(subStatus);
            case UNMATCHED -> true;
            default -> false;
        };
        return known ? Optional.empty() : Optional.of("the status '" + Excerpt.of(status + " / " + subStatus) + "'");
    }

    static boolean isUnmatched(Bpi2013Event event) {
        return event.status().equals(UNMATCHED);
    }

    /** Whether an event says that the ticket is resolved. */
    static boolean isResolution(Bpi2013Event event) {
        return event.status().equals(COMPLETED)
                && List.of("Resolved", "In Call").contains(event.subStatus());
    }

    private static @Nullable WaitingOn waitingOn(String subStatus) {
        return switch (subStatus) {
            case "Wait - User", "Wait - Customer" -> WaitingOn.CUSTOMER;
            case "Wait - Vendor" -> WaitingOn.VENDOR;
            case "Wait - Implementation" -> WaitingOn.IMPLEMENTATION;
            case "Wait" -> WaitingOn.UNNAMED;
            default -> null;
        };
    }

    /** What an event amounts to; nothing if it repeats what is known. */
    List<TicketEvent> map(Bpi2013Event event) {
        out.clear();
        Stamp stamp = Stamp.of(event.at(), Source.SUPPORT_LINE);
        if (!opened) {
            out.add(new TicketEvent.Opened(stamp, line, Priority.of(impact)));
            opened = true;
        } else if (!event.impact().equals(impact)) {
            impact = event.impact();
            out.add(new TicketEvent.Reprioritised(stamp, Priority.of(impact)));
        }
        switch (event.status()) {
            case QUEUED -> queued(event, stamp);
            case ACCEPTED -> accepted(event, stamp);
            case COMPLETED -> completed(event, stamp);
            default -> {}
        }
        return List.copyOf(out);
    }

    private void queued(Bpi2013Event event, Stamp stamp) {
        reopen(stamp);
        waits(null, stamp);
        Line to = lineOf(event.team());
        if (to.equals(offeredTo)) return;
        if (to.equals(line)) {
            if (offeredTo != null) refuse(stamp);
            else if (agent.isPresent()) assign(Holder.unassigned(line), stamp);
        } else if (to.equals(giver)) {
            out.add(new TicketEvent.Returned(stamp, to, false));
            offer(to, true);
        } else {
            out.add(new TicketEvent.Escalated(stamp, to));
            offer(to, false);
        }
    }

    private void accepted(Bpi2013Event event, Stamp stamp) {
        reopen(stamp);
        take(event, stamp);
        waits(waitingOn(event.subStatus()), stamp);
    }

    private void completed(Bpi2013Event event, Stamp stamp) {
        switch (event.subStatus()) {
            case "Closed" -> close(stamp);
            case "Cancelled" -> {
                out.add(new TicketEvent.Excluded(stamp, "cancelled", Optional.empty()));
                close(stamp);
            }
            default -> {
                if (!resolved) take(event, stamp);
                waiting = null;
                resolved = true;
                out.add(new TicketEvent.Resolved(stamp, event.subStatus()));
            }
        }
    }

    private void close(Stamp stamp) {
        waiting = null;
        closed = true;
        out.add(new TicketEvent.Closed(stamp));
    }

    private void reopen(Stamp stamp) {
        if (!resolved && !closed) return;
        resolved = false;
        closed = false;
        out.add(new TicketEvent.Reopened(stamp));
    }

    /** Somebody has the ticket in his hands from now on, whether or not it was offered to his line. */
    private void take(Bpi2013Event event, Stamp stamp) {
        Line at = lineOf(event.team());
        AgentId taker = agentOf(event);
        if (at.equals(offeredTo)) {
            out.add(new TicketEvent.HandoverAccepted(stamp, taker));
            giver = offerIsReturn ? null : line;
            line = at;
            agent = Optional.of(taker);
            offeredTo = null;
        } else if (offeredTo != null || !at.equals(line) || !agent.equals(Optional.of(taker))) {
            assign(Holder.of(at, taker), stamp);
        }
    }

    private void assign(Holder holder, Stamp stamp) {
        out.add(new TicketEvent.Assigned(stamp, holder));
        if (!holder.line().equals(line)) giver = null;
        line = holder.line();
        agent = holder.agent();
        offeredTo = null;
    }

    private void offer(Line to, boolean isReturn) {
        offeredTo = to;
        offerIsReturn = isReturn;
    }

    /** The line to which the ticket was offered put it back before taking it. */
    private void refuse(Stamp stamp) {
        out.add(new TicketEvent.Returned(stamp, line, false));
        offeredTo = null;
    }

    private void waits(@Nullable WaitingOn on, Stamp stamp) {
        if (on == waiting) return;
        if (on == null) out.add(new TicketEvent.WaitingEnded(stamp));
        else out.add(new TicketEvent.WaitingStarted(stamp, on, Optional.empty(), Optional.empty()));
        waiting = on;
    }
}
