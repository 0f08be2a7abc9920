package org.goodhart.testkit.arbitraries;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Category;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Line;
import org.goodhart.desk.Priority;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stamp;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.TicketId;
import org.goodhart.desk.WaitingOn;
import org.goodhart.testkit.Lines;
import org.jspecify.annotations.Nullable;

/** Turns generated steps into the events of a ticket; fewer and smaller steps make a shorter and simpler ticket. */
final class TicketSteps {
    /** What may happen next, the plainest first. */
    private enum Kind {
        RESOLVE,
        ASSIGN,
        ESCALATE,
        ACCEPT,
        RETURN,
        UPHOLD,
        WAIT,
        RESUME,
        DISPUTE,
        CONFIRM,
        REOPEN,
        CLOSE,
        QUEUE,
        REPLY,
        REPRIORITISE,
        RECATEGORISE,
        RATE,
        LINK,
        MERGE,
        EXCLUDE,
        /** What happened last is said once more, by somebody else; no orderly ticket has that. */
        REPEAT
    }

    /** One generated step: how long after the one before, what, and three numbers to fill in the rest from. */
    record Step(int kind, int gap, int who, int which, boolean late) {}

    private static final List<Line> LINES = List.of(Lines.L1, Lines.L2, Lines.L3);
    private static final List<String> AGENTS = List.of("ann", "bob", "cid");
    private static final List<Source> CONFIRMING =
            List.of(Source.CUSTOMER, Source.SUPPORT_LINE, Source.REVIEWER, Source.OTHER_DEPARTMENT);
    private static final List<WaitingOn> WAITING = List.of(WaitingOn.values());
    /** In seconds; the first ones make coincidences. */
    private static final List<Integer> GAPS = List.of(0, 60, 1, 3600, 7 * 3600, 86_400, 3 * 86_400, 8 * 86_400);

    private final boolean orderly;
    private final List<TicketId> others;
    private final List<TicketEvent> events = new ArrayList<>();
    private final Map<Instant, Holder> assigned = new HashMap<>();
    private Instant now;
    private boolean resolved;
    private boolean closed;
    private boolean merged;
    private boolean waiting;
    private boolean disputable;
    private boolean excluded;
    private boolean accepted;
    private boolean offered;

    private TicketSteps(boolean orderly, List<TicketId> others, Instant opened) {
        this.orderly = orderly;
        this.others = others;
        this.now = opened;
    }

    static Arbitrary<Step> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, Kind.values().length - 1),
                        Arbitraries.integers().between(0, GAPS.size() - 1),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.of(false, false, false, true))
                .as(Step::new)
                .withoutEdgeCases();
    }

    /**
     * The events. An orderly ticket leaves out each step that makes no sense where it stands, such as an acceptance of what nobody
     * offered; any other takes all steps but the impossible ones.
     */
    static List<TicketEvent> events(boolean orderly, List<TicketId> others, Instant opened, List<Step> steps) {
        TicketSteps ticket = new TicketSteps(orderly, others, opened);
        ticket.events.add(
                new TicketEvent.Opened(Stamp.of(opened, Source.SUPPORT_LINE), Lines.L1, Priority.of("normal")));
        for (Step step : steps) ticket.take(step);
        return ticket.events;
    }

    private void take(Step step) {
        Kind kind = Kind.values()[step.kind()];
        if (orderly && !makesSense(kind)) return;
        Instant at = now.plusSeconds(GAPS.get(step.gap()));
        TicketEvent event = event(kind, step, stamp(kind, step, at));
        if (event == null) return;
        now = at;
        events.add(event);
        remember(kind);
    }

    private boolean makesSense(Kind kind) {
        if (merged) return false;
        return switch (kind) {
            case ACCEPT -> offered && !resolved && !closed;
            case RETURN, UPHOLD -> (accepted || offered) && !resolved && !closed;
            case RESUME -> waiting;
            case DISPUTE -> disputable;
            case EXCLUDE -> !excluded;
            case REPEAT -> false;
            case CONFIRM -> resolved;
            case REOPEN -> resolved || closed;
            case CLOSE -> resolved && !closed;
            case RATE, LINK -> true;
            default -> !resolved && !closed;
        };
    }

    private void remember(Kind kind) {
        switch (kind) {
            case RESOLVE -> {
                resolved = true;
                waiting = false;
            }
            case REOPEN -> {
                resolved = false;
                closed = false;
            }
            case CLOSE -> closed = true;
            case MERGE -> merged = true;
            case WAIT -> {
                waiting = true;
                disputable = true;
            }
            case DISPUTE -> disputable = false;
            case EXCLUDE -> excluded = true;
            case RESUME -> waiting = false;
            case ESCALATE -> offered = true;
            case ACCEPT -> {
                accepted = true;
                offered = false;
            }
            case RETURN, UPHOLD -> {
                offered = !offered;
                accepted = false;
            }
            case ASSIGN, QUEUE -> offered = false;
            default -> {}
        }
    }

    private static Stamp stamp(Kind kind, Step step, Instant at) {
        Source source = switch (kind) {
            case CONFIRM -> CONFIRMING.get(step.which());
            case RATE -> Source.CUSTOMER;
            case DISPUTE -> step.who() == 0 ? Source.SUPPORT_LINE : Source.CUSTOMER;
            case EXCLUDE -> Source.MANAGEMENT;
            default -> Source.SUPPORT_LINE;
        };
        Stamp stamp = Stamp.of(at, source);
        return step.late() ? stamp.withIngestedAt(at.plusSeconds(GAPS.get(step.which()))) : stamp;
    }

    private @Nullable TicketEvent event(Kind kind, Step step, Stamp stamp) {
        Line line = LINES.get(step.which() % LINES.size());
        AgentId agent = AgentId.of(AGENTS.get(step.who()));
        return switch (kind) {
            case RESOLVE -> new TicketEvent.Resolved(stamp, step.which() == 0 ? "solved" : "in call");
            case ASSIGN -> assigned(stamp, Holder.of(line, agent));
            case QUEUE -> assigned(stamp, Holder.unassigned(line));
            case ESCALATE -> new TicketEvent.Escalated(stamp, line);
            case ACCEPT -> new TicketEvent.HandoverAccepted(stamp, agent);
            case RETURN -> new TicketEvent.Returned(stamp, line, false);
            case UPHOLD -> new TicketEvent.Returned(stamp, line, true);
            case WAIT ->
                new TicketEvent.WaitingStarted(
                        stamp,
                        WAITING.get(step.which()),
                        step.late() ? Optional.of("access to the flat") : Optional.empty(),
                        step.who() == 0 ? Optional.empty() : Optional.of("call " + step.who()));
            case RESUME -> new TicketEvent.WaitingEnded(stamp);
            case DISPUTE -> new TicketEvent.WaitingDisputed(stamp);
            case CONFIRM -> new TicketEvent.Confirmed(stamp);
            case REOPEN -> new TicketEvent.Reopened(stamp);
            case CLOSE -> new TicketEvent.Closed(stamp);
            case REPLY -> new TicketEvent.FirstReply(stamp);
            case REPRIORITISE -> new TicketEvent.Reprioritised(stamp, Priority.of(step.which() < 2 ? "high" : "low"));
            case RECATEGORISE -> new TicketEvent.Recategorised(stamp, Category.of(step.which() < 2 ? "slow" : "noise"));
            case RATE -> new TicketEvent.Rated(stamp, 1 + step.which());
            case LINK -> others.isEmpty() ? null : new TicketEvent.Linked(stamp, other(step));
            case MERGE -> others.isEmpty() ? null : new TicketEvent.Merged(stamp, other(step));
            case EXCLUDE ->
                new TicketEvent.Excluded(stamp, "mass outage", step.who() == 0 ? Optional.empty() : Optional.of(agent));
            case REPEAT -> repeated(stamp);
        };
    }

    private @Nullable TicketEvent repeated(Stamp stamp) {
        TicketEvent last = events.get(events.size() - 1);
        if (last instanceof TicketEvent.Opened) return null;
        return last instanceof TicketEvent.Assigned again ? assigned(stamp, again.holder()) : last.withStamp(stamp);
    }

    private TicketId other(Step step) {
        return others.get(step.which() % others.size());
    }

    private @Nullable TicketEvent assigned(Stamp stamp, Holder holder) {
        Holder before = assigned.putIfAbsent(stamp.at(), holder);
        return before == null || before.equals(holder) ? new TicketEvent.Assigned(stamp, holder) : null;
    }
}
