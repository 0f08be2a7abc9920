package org.goodhart.desk;

import static org.goodhart.desk.TicketState.CLOSED;
import static org.goodhart.desk.TicketState.CLOSED_UNRESOLVED;
import static org.goodhart.desk.TicketState.OPEN;
import static org.goodhart.desk.TicketState.RESOLVED;
import static org.goodhart.desk.TicketState.UNOPENED;

import java.util.List;
import org.goodhart.desk.HandOverState.Step;
import org.goodhart.desk.Oddity.Kind;

/**
 * The state machine of a ticket: the one place where it is written what can follow what. Four tables stand beside each other, because each
 * of them moves whatever the other ones say: how the ticket stands, to whom it is offered, what it waits for, and what was
 * decided about it once and for all.
 */
final class TicketStates {
    private TicketStates() {}

    /** Who does one of these on a ticket that is put away works on it without taking it up again. */
    private static final List<EventKind> WORK = List.of(
            EventKind.ASSIGNED,
            EventKind.ESCALATED,
            EventKind.RETURNED,
            EventKind.HANDOVER_ACCEPTED,
            EventKind.WAITING_STARTED);

    /** Whether something that stands for good has been said of the ticket. */
    enum Mark {
        /** It has not been said. */
        ABSENT,
        /** It has been said, and the first word stands. */
        SET;

        /** What is said. */
        enum Step {
            /** It. */
            SAID;

            @Override
            public String toString() {
                return "said";
            }
        }
    }

    static final StateTable<TicketState, EventKind> LIFE = life();
    static final StateTable<HandOverState, Step> HAND_OVER = handOver();
    static final StateTable<WaitState, WaitState.Step> WAITING = waiting();
    static final StateTable<Mark, Mark.Step> MERGING = once(Kind.MERGED_TWICE);
    static final StateTable<Mark, Mark.Step> EXCLUSION = once(Kind.EXCLUDED_TWICE);

    private static StateTable<TicketState, EventKind> life() {
        StateTable<TicketState, EventKind> table = new StateTable<>(TicketState.class, EventKind.class);
        for (EventKind kind : EventKind.values()) table = table.impossible(UNOPENED, kind);
        for (TicketState state : TicketState.values()) table = table.impossible(state, EventKind.OPENED);
        for (EventKind work : WORK) {
            table = table.odd(CLOSED, work, CLOSED, Kind.WORKED_AFTER_CLOSING)
                    .odd(CLOSED_UNRESOLVED, work, CLOSED_UNRESOLVED, Kind.WORKED_AFTER_CLOSING);
        }
        return table.with(UNOPENED, EventKind.OPENED, OPEN)
                .with(OPEN, EventKind.RESOLVED, RESOLVED)
                .odd(RESOLVED, EventKind.RESOLVED, RESOLVED, Kind.RESOLVED_TWICE)
                .odd(CLOSED, EventKind.RESOLVED, CLOSED, Kind.RESOLVED_TWICE)
                .odd(CLOSED_UNRESOLVED, EventKind.RESOLVED, CLOSED, Kind.WORKED_AFTER_CLOSING)
                .odd(OPEN, EventKind.CONFIRMED, OPEN, Kind.CONFIRMED_UNRESOLVED)
                .odd(CLOSED_UNRESOLVED, EventKind.CONFIRMED, CLOSED_UNRESOLVED, Kind.CONFIRMED_UNRESOLVED)
                .odd(OPEN, EventKind.CLOSED, CLOSED_UNRESOLVED, Kind.CLOSED_UNRESOLVED)
                .with(RESOLVED, EventKind.CLOSED, CLOSED)
                .odd(CLOSED, EventKind.CLOSED, CLOSED, Kind.CLOSED_TWICE)
                .odd(CLOSED_UNRESOLVED, EventKind.CLOSED, CLOSED_UNRESOLVED, Kind.CLOSED_TWICE)
                .odd(OPEN, EventKind.REOPENED, OPEN, Kind.REOPENED_UNRESOLVED)
                .with(RESOLVED, EventKind.REOPENED, OPEN)
                .with(CLOSED, EventKind.REOPENED, OPEN)
                .with(CLOSED_UNRESOLVED, EventKind.REOPENED, OPEN);
    }

    private static StateTable<HandOverState, Step> handOver() {
        StateTable<HandOverState, Step> table = new StateTable<>(HandOverState.class, Step.class);
        for (HandOverState state : HandOverState.values()) {
            table = table.with(state, Step.ESCALATED, HandOverState.OFFERED)
                    .odd(state, Step.ESCALATED_HOME, HandOverState.OFFERED, Kind.HANDED_TO_ITSELF)
                    .with(state, Step.RETURNED, HandOverState.OFFERED)
                    .odd(state, Step.RETURNED_HOME, HandOverState.OFFERED, Kind.HANDED_TO_ITSELF)
                    .with(state, Step.ACCEPTED, HandOverState.KEPT)
                    .with(state, Step.ASSIGNED_THERE, HandOverState.KEPT)
                    .with(state, Step.ASSIGNED_ELSEWHERE, HandOverState.KEPT);
        }
        return table.with(HandOverState.OFFERED, Step.RETURNED_HOME, HandOverState.GIVEN_BACK)
                .odd(HandOverState.KEPT, Step.ACCEPTED, HandOverState.KEPT, Kind.ACCEPTED_UNOFFERED)
                .impossible(HandOverState.KEPT, Step.ASSIGNED_THERE)
                .impossible(HandOverState.KEPT, Step.QUEUED_THERE);
    }

    private static StateTable<WaitState, WaitState.Step> waiting() {
        StateTable<WaitState, WaitState.Step> table = new StateTable<>(WaitState.class, WaitState.Step.class);
        for (WaitState state : WaitState.values()) table = table.with(state, WaitState.Step.STARTED, WaitState.WAITING);
        for (WaitState state : List.of(WaitState.NONE, WaitState.OVER, WaitState.OVER_DISPUTED)) {
            table = table.odd(state, WaitState.Step.ENDED, state, Kind.WAITING_NOT_STARTED);
        }
        for (WaitState state : List.of(WaitState.WAITING_DISPUTED, WaitState.OVER_DISPUTED)) {
            table = table.odd(state, WaitState.Step.DISPUTED, state, Kind.DISPUTED_TWICE);
        }
        return table.with(WaitState.WAITING, WaitState.Step.ENDED, WaitState.OVER)
                .with(WaitState.WAITING_DISPUTED, WaitState.Step.ENDED, WaitState.OVER_DISPUTED)
                .odd(WaitState.NONE, WaitState.Step.DISPUTED, WaitState.NONE, Kind.DISPUTED_WITHOUT_WAIT)
                .with(WaitState.WAITING, WaitState.Step.DISPUTED, WaitState.WAITING_DISPUTED)
                .with(WaitState.OVER, WaitState.Step.DISPUTED, WaitState.OVER_DISPUTED);
    }

    private static StateTable<Mark, Mark.Step> once(Kind twice) {
        return new StateTable<>(Mark.class, Mark.Step.class)
                .with(Mark.ABSENT, Mark.Step.SAID, Mark.SET)
                .odd(Mark.SET, Mark.Step.SAID, Mark.SET, twice);
    }
}
