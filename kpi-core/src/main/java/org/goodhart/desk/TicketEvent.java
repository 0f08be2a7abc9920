package org.goodhart.desk;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that happened to a ticket, as it was recorded. Clocks, states and stints are derived from these and never
 * stored.
 *
 * <p>The set is closed; who interprets it does so through a {@link TicketEventHandler}, so that a new kind of event
 * cannot be overlooked silently where all of them matter.
 */
public sealed interface TicketEvent {

    /**
     * When it happened, who wrote it, and when it was recorded.
     *
     * @return the stamp
     */
    Stamp stamp();

    /**
     * What kind of event it is.
     *
     * @return the kind
     */
    EventKind kind();

    /**
     * The same event under another stamp.
     *
     * @param stamp the new stamp
     * @return the changed event
     */
    TicketEvent withStamp(Stamp stamp);

    /**
     * Calls the handler's method for this kind of event.
     *
     * @param handler the handler
     */
    void handleBy(TicketEventHandler handler);

    /**
     * When it is said to have happened.
     *
     * @return the instant
     */
    default Instant at() {
        return stamp().at();
    }

    /**
     * Who wrote it.
     *
     * @return the source
     */
    default Source source() {
        return stamp().source();
    }

    /**
     * The ticket came into being, in the queue of a line.
     *
     * @param stamp when and by whom
     * @param line the line whose queue it entered
     * @param priority its priority at that instant
     */
    record Opened(Stamp stamp, Line line, Priority priority) implements TicketEvent {
        /** Refuses null. */
        public Opened {
            Objects.requireNonNull(stamp, "stamp");
            Objects.requireNonNull(line, "line");
            Objects.requireNonNull(priority, "priority");
        }

        @Override
        public EventKind kind() {
            return EventKind.OPENED;
        }

        @Override
        public Opened withStamp(Stamp stamp) {
            return new Opened(stamp, line, priority);
        }

        @Override
        public void handleBy(TicketEventHandler handler) {
            handler.opened(this);
        }
    }

    /**
     * The ticket was given to a line, and on it to an agent or to the queue. It takes effect at once; a hand-over under
     * way to that line is thereby accepted.
     *
     * @param stamp when and by whom
     * @param holder who holds it from now on
     */
    record Assigned(Stamp stamp, Holder holder) implements TicketEvent {
        /** Refuses null. */
        public Assigned {
            Objects.requireNonNull(stamp, "stamp");
            Objects.requireNonNull(holder, "holder");
        }

        @Override
        public EventKind kind() {
            return EventKind.ASSIGNED;
        }

        @Override
        public Assigned withStamp(Stamp stamp) {
            return new Assigned(stamp, holder);
        }

        @Override
        public void handleBy(TicketEventHandler handler) {
            handler.assigned(this);
        }
    }

    /**
     * The holder handed the ticket on to another line. He keeps the clock until somebody there accepts it.
     *
     * @param stamp when and by whom
     * @param to the line that is to take it
     */
    record Escalated(Stamp stamp, Line to) implements TicketEvent {
        /** Refuses null. */
        public Escalated {
            Objects.requireNonNull(stamp, "stamp");
            Objects.requireNonNull(to, "to");
        }

        @Override
        public EventKind kind() {
            return EventKind.ESCALATED;
        }

        @Override
        public Escalated withStamp(Stamp stamp) {
            return new Escalated(stamp, to);
        }

        @Override
        public void handleBy(TicketEventHandler handler) {
            handler.escalated(this);
        }
    }

    /**
     * An agent of the receiving line took the ticket over; from now on the clock is his.
     *
     * @param stamp when and by whom
     * @param agent who took it
     */
    record HandoverAccepted(Stamp stamp, AgentId agent) implements TicketEvent {
        /** Refuses null. */
        public HandoverAccepted {
            Objects.requireNonNull(stamp, "stamp");
            Objects.requireNonNull(agent, "agent");
        }

        @Override
        public EventKind kind() {
            return EventKind.HANDOVER_ACCEPTED;
        }

        @Override
        public HandoverAccepted withStamp(Stamp stamp) {
            return new HandoverAccepted(stamp, agent);
        }

        @Override
        public void handleBy(TicketEventHandler handler) {
            handler.handoverAccepted(this);
        }
    }

    /**
     * The receiving line gave the ticket back. Where the return is upheld, the hand-over was wrong and the time since
     * then is charged to the line that had handed it on.
     *
     * @param stamp when and by whom
     * @param to the line that gets it back
     * @param upheld whether the return was found right; a claim of who wrote it, so let it be written by somebody who is paid by neither line
     */
    record Returned(Stamp stamp, Line to, boolean upheld) implements TicketEvent {
        /** Refuses null. */
        public Returned {
            Objects.requireNonNull(stamp, "stamp");
            Objects.requireNonNull(to, "to");
        }

        @Override
        public EventKind kind() {
            return EventKind.RETURNED;
        }

        @Override
        public Returned withStamp(Stamp stamp) {
            return new Returned(stamp, to, upheld);
        }

        @Override
        public void handleBy(TicketEventHandler handler) {
            handler.returned(this);
        }
    }

    /**
     * Work is said to stand still until somebody else has acted.
     *
     * @param stamp when and by whom
     * @param on whom it is said to wait for
     * @param reason what for, such as {@code access to the flat}; empty where nothing is said
     * @param evidence what shows it, such as the number of the outbound call; empty where nothing does
     */
    record WaitingStarted(Stamp stamp, WaitingOn on, Optional<String> reason, Optional<String> evidence)
            implements TicketEvent {
        /** A blank reason is none, and blank evidence is none. */
        public WaitingStarted {
            Objects.requireNonNull(stamp, "stamp");
            Objects.requireNonNull(on, "on");
            reason = Names.canonical("reason of a wait", reason);
            evidence = Names.canonical("evidence of a wait", evidence);
        }

        @Override
        public EventKind kind() {
            return EventKind.WAITING_STARTED;
        }

        @Override
        public WaitingStarted withStamp(Stamp stamp) {
            return new WaitingStarted(stamp, on, reason, evidence);
        }

        @Override
        public void handleBy(TicketEventHandler handler) {
            handler.waitingStarted(this);
        }
    }

    /**
     * The waiting is over.
     *
     * @param stamp when and by whom
     */
    record WaitingEnded(Stamp stamp) implements TicketEvent {
        /** Refuses null. */
        public WaitingEnded {
            Objects.requireNonNull(stamp, "stamp");
        }

        @Override
        public EventKind kind() {
            return EventKind.WAITING_ENDED;
        }

        @Override
        public WaitingEnded withStamp(Stamp stamp) {
            return new WaitingEnded(stamp);
        }

        @Override
        public void handleBy(TicketEventHandler handler) {
            handler.waitingEnded(this);
        }
    }

    /**
     * Somebody, usually the customer, said that the ticket did not have to wait. It is about the wait that is under way
     * or, if none is, the last one before it; what it is worth depends on who said it.
     *
     * @param stamp when and by whom
     */
    record WaitingDisputed(Stamp stamp) implements TicketEvent {
        /** Refuses null. */
        public WaitingDisputed {
            Objects.requireNonNull(stamp, "stamp");
        }

        @Override
        public EventKind kind() {
            return EventKind.WAITING_DISPUTED;
        }

        @Override
        public WaitingDisputed withStamp(Stamp stamp) {
            return new WaitingDisputed(stamp);
        }

        @Override
        public void handleBy(TicketEventHandler handler) {
            handler.waitingDisputed(this);
        }
    }

    /**
     * The priority was changed.
     *
     * @param stamp when and by whom
     * @param priority the new priority
     */
    record Reprioritised(Stamp stamp, Priority priority) implements TicketEvent {
        /** Refuses null. */
        public Reprioritised {
            Objects.requireNonNull(stamp, "stamp");
            Objects.requireNonNull(priority, "priority");
        }

        @Override
        public EventKind kind() {
            return EventKind.REPRIORITISED;
        }

        @Override
        public Reprioritised withStamp(Stamp stamp) {
            return new Reprioritised(stamp, priority);
        }

        @Override
        public void handleBy(TicketEventHandler handler) {
            handler.reprioritised(this);
        }
    }

    /**
     * The category was changed.
     *
     * @param stamp when and by whom
     * @param category the new category
     */
    record Recategorised(Stamp stamp, Category category) implements TicketEvent {
        /** Refuses null. */
        public Recategorised {
            Objects.requireNonNull(stamp, "stamp");
            Objects.requireNonNull(category, "category");
        }

        @Override
        public EventKind kind() {
            return EventKind.RECATEGORISED;
        }

        @Override
        public Recategorised withStamp(Stamp stamp) {
            return new Recategorised(stamp, category);
        }

        @Override
        public void handleBy(TicketEventHandler handler) {
            handler.recategorised(this);
        }
    }

    /**
     * The customer got a first answer.
     *
     * @param stamp when and by whom
     */
    record FirstReply(Stamp stamp) implements TicketEvent {
        /** Refuses null. */
        public FirstReply {
            Objects.requireNonNull(stamp, "stamp");
        }

        @Override
        public EventKind kind() {
            return EventKind.FIRST_REPLY;
        }

        @Override
        public FirstReply withStamp(Stamp stamp) {
            return new FirstReply(stamp);
        }

        @Override
        public void handleBy(TicketEventHandler handler) {
            handler.firstReply(this);
        }
    }

    /**
     * The holder says that the fault is mended. It is a claim until somebody else confirms it.
     *
     * @param stamp when and by whom
     * @param code what the holder says was done, such as {@code solved} or {@code in call}
     */
    record Resolved(Stamp stamp, String code) implements TicketEvent {
        /** Refuses a blank code. */
        public Resolved {
            Objects.requireNonNull(stamp, "stamp");
            code = Names.canonical("resolution code", code);
        }

        @Override
        public EventKind kind() {
            return EventKind.RESOLVED;
        }

        @Override
        public Resolved withStamp(Stamp stamp) {
            return new Resolved(stamp, code);
        }

        @Override
        public void handleBy(TicketEventHandler handler) {
            handler.resolved(this);
        }
    }

    /**
     * Somebody said that the fault is truly mended; what it is worth depends on who said it.
     *
     * @param stamp when and by whom
     */
    record Confirmed(Stamp stamp) implements TicketEvent {
        /** Refuses null. */
        public Confirmed {
            Objects.requireNonNull(stamp, "stamp");
        }

        @Override
        public EventKind kind() {
            return EventKind.CONFIRMED;
        }

        @Override
        public Confirmed withStamp(Stamp stamp) {
            return new Confirmed(stamp);
        }

        @Override
        public void handleBy(TicketEventHandler handler) {
            handler.confirmed(this);
        }
    }

    /**
     * A ticket said to be resolved was taken up again.
     *
     * @param stamp when and by whom
     */
    record Reopened(Stamp stamp) implements TicketEvent {
        /** Refuses null. */
        public Reopened {
            Objects.requireNonNull(stamp, "stamp");
        }

        @Override
        public EventKind kind() {
            return EventKind.REOPENED;
        }

        @Override
        public Reopened withStamp(Stamp stamp) {
            return new Reopened(stamp);
        }

        @Override
        public void handleBy(TicketEventHandler handler) {
            handler.reopened(this);
        }
    }

    /**
     * The ticket was put away.
     *
     * @param stamp when and by whom
     */
    record Closed(Stamp stamp) implements TicketEvent {
        /** Refuses null. */
        public Closed {
            Objects.requireNonNull(stamp, "stamp");
        }

        @Override
        public EventKind kind() {
            return EventKind.CLOSED;
        }

        @Override
        public Closed withStamp(Stamp stamp) {
            return new Closed(stamp);
        }

        @Override
        public void handleBy(TicketEventHandler handler) {
            handler.closed(this);
        }
    }

    /**
     * The ticket was merged into another one, which carries its fault on.
     *
     * @param stamp when and by whom
     * @param into the ticket that carries it on
     */
    record Merged(Stamp stamp, TicketId into) implements TicketEvent {
        /** Refuses null. */
        public Merged {
            Objects.requireNonNull(stamp, "stamp");
            Objects.requireNonNull(into, "into");
        }

        @Override
        public EventKind kind() {
            return EventKind.MERGED;
        }

        @Override
        public Merged withStamp(Stamp stamp) {
            return new Merged(stamp, into);
        }

        @Override
        public void handleBy(TicketEventHandler handler) {
            handler.merged(this);
        }
    }

    /**
     * The ticket was found to be about the same fault as another one.
     *
     * @param stamp when and by whom
     * @param with the other ticket
     */
    record Linked(Stamp stamp, TicketId with) implements TicketEvent {
        /** Refuses null. */
        public Linked {
            Objects.requireNonNull(stamp, "stamp");
            Objects.requireNonNull(with, "with");
        }

        @Override
        public EventKind kind() {
            return EventKind.LINKED;
        }

        @Override
        public Linked withStamp(Stamp stamp) {
            return new Linked(stamp, with);
        }

        @Override
        public void handleBy(TicketEventHandler handler) {
            handler.linked(this);
        }
    }

    /**
     * The ticket was taken out of the reckoning.
     *
     * @param stamp when and by whom
     * @param reason why
     * @param by who decided it; empty where the record names nobody
     */
    record Excluded(Stamp stamp, String reason, Optional<AgentId> by) implements TicketEvent {
        /** Refuses a blank reason. */
        public Excluded {
            Objects.requireNonNull(stamp, "stamp");
            reason = Names.canonical("reason of an exclusion", reason);
            Objects.requireNonNull(by, "by");
        }

        @Override
        public EventKind kind() {
            return EventKind.EXCLUDED;
        }

        @Override
        public Excluded withStamp(Stamp stamp) {
            return new Excluded(stamp, reason, by);
        }

        @Override
        public void handleBy(TicketEventHandler handler) {
            handler.excluded(this);
        }
    }

    /**
     * The customer rated how he was served.
     *
     * @param stamp when and by whom
     * @param score 1 (worst) to 5 (best)
     */
    record Rated(Stamp stamp, int score) implements TicketEvent {
        /** Refuses a score outside 1 to 5. */
        public Rated {
            Objects.requireNonNull(stamp, "stamp");
            if (score < 1 || score > 5) {
                throw new IllegalArgumentException("a rating of " + score + " was found: 1 to 5 is expected");
            }
        }

        @Override
        public EventKind kind() {
            return EventKind.RATED;
        }

        @Override
        public Rated withStamp(Stamp stamp) {
            return new Rated(stamp, score);
        }

        @Override
        public void handleBy(TicketEventHandler handler) {
            handler.rated(this);
        }
    }
}
