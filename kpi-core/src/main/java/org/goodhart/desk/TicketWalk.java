package org.goodhart.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.goodhart.desk.HandOverState.Step;
import org.goodhart.desk.Oddity.Kind;
import org.goodhart.desk.TicketStates.Mark;
import org.jspecify.annotations.Nullable;

/** Walks the events of a ticket through the tables of {@link TicketStates}, and tells how it stands and what was odd. */
final class TicketWalk {

    private Ticket ticket;
    private TicketState state = TicketState.UNOPENED;
    private HandOverState handOver = HandOverState.KEPT;
    private WaitState wait = WaitState.NONE;
    private Mark merging = Mark.ABSENT;
    private Mark exclusion = Mark.ABSENT;
    private Line home;
    private @Nullable Line there;
    private @Nullable Instant waitedNoTime;
    private final List<Kind> odd = new ArrayList<>(2);

    TicketWalk(Ticket ticket) {
        this.ticket = ticket;
        this.home = ticket.opening().line();
    }

    /** Starts anew with another ticket. */
    void begin(Ticket next) {
        ticket = next;
        home = next.opening().line();
        state = TicketState.UNOPENED;
        handOver = HandOverState.KEPT;
        wait = WaitState.NONE;
        merging = Mark.ABSENT;
        exclusion = Mark.ABSENT;
        there = null;
        waitedNoTime = null;
    }

    /** Takes the next event; gives what is odd about it, good until the next one. */
    List<Kind> take(TicketEvent event) {
        return take(event, event.kind());
    }

    /** The same, for who knows its kind already. */
    List<Kind> take(TicketEvent event, EventKind kind) {
        if (!odd.isEmpty()) odd.clear();
        state = next(TicketStates.LIFE, state, kind);
        switch (kind) {
            case ESCALATED -> escalated((TicketEvent.Escalated) event);
            case RETURNED -> returned((TicketEvent.Returned) event);
            case HANDOVER_ACCEPTED -> handoverAccepted();
            case ASSIGNED -> assigned((TicketEvent.Assigned) event);
            case WAITING_STARTED -> waitingStarted((TicketEvent.WaitingStarted) event);
            case WAITING_ENDED -> waitingEnded(((TicketEvent.WaitingEnded) event).at());
            case WAITING_DISPUTED -> wait = next(TicketStates.WAITING, wait, WaitState.Step.DISPUTED);
            case MERGED -> merging = next(TicketStates.MERGING, merging, Mark.Step.SAID);
            case EXCLUDED -> exclusion = next(TicketStates.EXCLUSION, exclusion, Mark.Step.SAID);
            case OPENED,
                    RECATEGORISED,
                    REPRIORITISED,
                    LINKED,
                    FIRST_REPLY,
                    RESOLVED,
                    CONFIRMED,
                    RATED,
                    CLOSED,
                    REOPENED -> {
                // moves none of the tables beside that of its life
            }
        }
        return odd;
    }

    /** What was odd about the event taken last, good until the next one. */
    List<Kind> odd() {
        return odd;
    }

    TicketState state() {
        return state;
    }

    HandOverState handOver() {
        return handOver;
    }

    private <S extends Enum<S>, E extends Enum<E>> S next(StateTable<S, E> table, S from, E step) {
        StateTable.Cell<S> cell = table.cell(from, step);
        if (cell.odd().isPresent()) odd.add(cell.odd().get());
        return cell.next();
    }

    private void handOver(Step step, @Nullable Line towards) {
        handOver = next(TicketStates.HAND_OVER, handOver, step);
        there = handOver == HandOverState.KEPT ? null : towards;
    }

    private void escalated(TicketEvent.Escalated event) {
        handOver(event.to().equals(home) ? Step.ESCALATED_HOME : Step.ESCALATED, event.to());
    }

    private void returned(TicketEvent.Returned event) {
        handOver(event.to().equals(home) ? Step.RETURNED_HOME : Step.RETURNED, event.to());
    }

    private void handoverAccepted() {
        if (there != null) home = there;
        handOver(Step.ACCEPTED, null);
    }

    private void assigned(TicketEvent.Assigned event) {
        Line line = event.holder().line();
        boolean queued = event.holder().agent().isEmpty();
        Step step = Step.ASSIGNED_ELSEWHERE;
        if (line.equals(there)) step = queued ? Step.QUEUED_THERE : Step.ASSIGNED_THERE;
        if (step != Step.QUEUED_THERE) home = line;
        handOver(step, there);
    }

    /** The end of a wait stands before its start where both fall into one instant; that is no wait. */
    private void waitingEnded(Instant at) {
        boolean due = wait == WaitState.WAITING || wait == WaitState.WAITING_DISPUTED;
        if (!due && isWaitingStartedAt(at)) waitedNoTime = at;
        else wait = next(TicketStates.WAITING, wait, WaitState.Step.ENDED);
    }

    private void waitingStarted(TicketEvent.WaitingStarted event) {
        if (!hasNoTime(event)) wait = next(TicketStates.WAITING, wait, WaitState.Step.STARTED);
    }

    boolean hasNoTime(TicketEvent.WaitingStarted event) {
        return event.at().equals(waitedNoTime);
    }

    private boolean isWaitingStartedAt(Instant instant) {
        return ticket.events().stream()
                .anyMatch(event -> event instanceof TicketEvent.WaitingStarted
                        && event.at().equals(instant));
    }
}
