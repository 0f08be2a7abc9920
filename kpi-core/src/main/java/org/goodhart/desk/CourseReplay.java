package org.goodhart.desk;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.goodhart.desk.Stint.Ending;
import org.jspecify.annotations.Nullable;

/**
 * Replays a ticket's events into a {@link TicketTrack}: what follows from the states that {@link TicketWalk} tells, and the passing
 * of the clock from hand to hand. It is used for one ticket after the other.
 */
final class CourseReplay {

    private final TicketTrack track;
    private final TicketWalk walk;
    private final Holders holders;

    /** The stints lived through so far, until the replay is over: then the track's are those of the life. */
    private final StintColumns stints;

    private final LifeEnd ended = new LifeEnd();
    private final LifeEnd merging = new LifeEnd();

    private TicketState before = TicketState.UNOPENED;
    private Holder holder;
    private Instant since;
    private @Nullable Holder chargeOpenStintTo;

    /** A hand-over that nobody has accepted yet: to which line, and how the stint will have ended. */
    private @Nullable Line offeredTo;

    private Ending offerKind = Ending.ESCALATED;
    private @Nullable Instant offeredAt;

    /** Who gave the ticket away in the last accepted escalation, and the first stint of those who then had it. */
    private @Nullable Holder giver;

    private int firstStintAway;

    private TicketEvent.@Nullable WaitingStarted waiting;
    private @Nullable Instant waitingDisputedAt;

    CourseReplay(Ticket first, Holders holders) {
        this.holders = holders;
        track = new TicketTrack(first, first.openedAt());
        stints = track.stints;
        walk = new TicketWalk(first);
        holder = holders.queueOf(first.opening().line());
        since = first.openedAt();
    }

    static Course of(Ticket ticket, Instant asOf) {
        return new CourseReplay(ticket, new Holders()).replay(ticket, asOf).course();
    }

    /** The track of a ticket, good until the next one is replayed. */
    TicketTrack replay(Ticket ticket, Instant asOf) {
        Objects.requireNonNull(asOf, "asOf");
        if (ticket.openedAt().isAfter(asOf)) {
            throw new IllegalArgumentException(
                    "ticket " + ticket.id() + " was opened at " + ticket.openedAt() + ", after " + asOf);
        }
        begin(ticket, asOf);
        List<TicketEvent> events = ticket.events();
        int known = known(events, asOf);
        for (int i = 0; i < known; i++) {
            TicketEvent event = events.get(i);
            EventKind kind = event.kind();
            before = walk.state();
            walk.take(event, kind);
            follow(event, kind);
        }
        if (!ended.isReached()) end(asOf, Ending.RUNNING);
        ended.applyTo(track);
        track.state = walk.state();
        return track;
    }

    /** How many of the events, which are in order, count by then. Mostly all do, so the last one is looked at first. */
    private static int known(List<TicketEvent> events, Instant asOf) {
        int known = events.size();
        while (known > 0 && events.get(known - 1).at().isAfter(asOf)) known--;
        return known;
    }

    private void begin(Ticket ticket, Instant asOf) {
        track.begin(ticket, asOf);
        walk.begin(ticket);
        ended.clear();
        merging.clear();
        holder = holders.queueOf(ticket.opening().line());
        since = ticket.openedAt();
        chargeOpenStintTo = null;
        withdrawOffer();
        giver = null;
        waiting = null;
        waitingDisputedAt = null;
    }

    /** Once its kind is known an event is asked as what it is: asked as any event it would have to be looked up each time which one it is. */
    private void follow(TicketEvent event, EventKind kind) {
        switch (kind) {
            case OPENED, LINKED, RATED -> {}
            case RECATEGORISED, REPRIORITISED -> track.reclassified = true;
            case WAITING_STARTED -> waitingStarted((TicketEvent.WaitingStarted) event);
            case WAITING_ENDED -> endWaiting(((TicketEvent.WaitingEnded) event).at());
            case WAITING_DISPUTED -> waitingDisputed(((TicketEvent.WaitingDisputed) event).at());
            case ESCALATED -> escalated((TicketEvent.Escalated) event);
            case RETURNED -> returned((TicketEvent.Returned) event);
            case HANDOVER_ACCEPTED -> handoverAccepted((TicketEvent.HandoverAccepted) event);
            case ASSIGNED -> assigned((TicketEvent.Assigned) event);
            case FIRST_REPLY -> firstReply(((TicketEvent.FirstReply) event).at());
            case RESOLVED -> resolved(((TicketEvent.Resolved) event).at());
            case CONFIRMED -> confirmed(((TicketEvent.Confirmed) event).stamp());
            case CLOSED -> closed(((TicketEvent.Closed) event).at());
            case REOPENED -> reopened(((TicketEvent.Reopened) event).at());
            case MERGED -> merged((TicketEvent.Merged) event);
            case EXCLUDED -> excluded((TicketEvent.Excluded) event);
        }
    }

    /** The life ends at this instant with its holder as the last one; what follows holds no time unless it is reopened. */
    private void end(Instant at, Ending ending) {
        endWaiting(at);
        ended.reach(stints.size(), track.waits.size(), holder, charged(), since, at, offeredAt, ending);
    }

    private void assigned(TicketEvent.Assigned event) {
        Holder next = event.holder();
        boolean thereInQueue = walk.handOver() == HandOverState.OFFERED;
        if (thereInQueue) return; // the queue of the line it is offered to accepts nothing
        if (offeredTo != null && offeredTo.equals(next.line())) acceptOffer(next, event.at());
        else passTo(next, event.at(), Ending.REASSIGNED);
        withdrawOffer();
    }

    private void escalated(TicketEvent.Escalated event) {
        offer(event.to(), event.at(), Ending.ESCALATED);
    }

    private void returned(TicketEvent.Returned event) {
        if (walk.handOver() == HandOverState.GIVEN_BACK) {
            withdrawOffer(); // refused before it was accepted: the clock never left the sender
            return;
        }
        if (event.upheld() && giver != null && giver.line().equals(event.to())) {
            ended.keepBeforeCharging(stints, firstStintAway);
            merging.keepBeforeCharging(stints, firstStintAway);
            stints.charge(firstStintAway, giver);
            chargeOpenStintTo = giver;
        }
        offer(event.to(), event.at(), Ending.RETURNED);
    }

    private void offer(Line to, Instant at, Ending kind) {
        if (offeredAt == null) offeredAt = at;
        offeredTo = to;
        offerKind = kind;
    }

    private void handoverAccepted(TicketEvent.HandoverAccepted event) {
        if (offeredTo != null) acceptOffer(holders.of(offeredTo, event.agent()), event.at());
        else passTo(holders.of(holder.line(), event.agent()), event.at(), Ending.REASSIGNED);
    }

    /** What a line hands to itself changes hands within it, and leaves it open whose it is to give back. */
    private void acceptOffer(Holder next, Instant at) {
        Holder gave = holder;
        boolean staysOnLine = next.line().equals(gave.line());
        passTo(next, at, staysOnLine ? Ending.REASSIGNED : offerKind);
        if (!staysOnLine) {
            giver = offerKind == Ending.ESCALATED ? gave : null;
            firstStintAway = stints.size();
        }
        withdrawOffer();
    }

    private void withdrawOffer() {
        offeredTo = null;
        offeredAt = null;
    }

    private void passTo(Holder next, Instant at, Ending ending) {
        if (next.equals(holder)) return;
        if (at.isAfter(since)) stints.add(holder, charged(), since, at, offeredAt, ending);
        holder = next;
        since = at;
        chargeOpenStintTo = null;
    }

    private Holder charged() {
        return chargeOpenStintTo != null ? chargeOpenStintTo : holder;
    }

    private void waitingStarted(TicketEvent.WaitingStarted event) {
        if (walk.hasNoTime(event)) return;
        endWaiting(event.at());
        waiting = event;
    }

    private void endWaiting(Instant at) {
        if (waiting != null && waiting.at().isBefore(at)) track.waits.add(waiting, at, waitingDisputedAt);
        waiting = null;
        waitingDisputedAt = null;
    }

    private void waitingDisputed(Instant at) {
        if (walk.odd().contains(Oddity.Kind.DISPUTED_TWICE)) return;
        if (waiting != null) waitingDisputedAt = at;
        else track.waits.disputeLast(at);
    }

    private void firstReply(Instant at) {
        if (track.firstRepliedAt != null) return;
        track.firstRepliedAt = at;
        track.firstRepliedBy = holder;
    }

    private void resolved(Instant at) {
        if (before.isResolved()) return;
        track.resolvedAt = at;
        if (track.firstResolvedAt == null) {
            track.firstResolvedAt = at;
            track.firstResolvedBy = holder;
        }
        track.confirmations.clear();
        boolean mayEnd = !ended.isReached() || before.isClosed();
        if (!merging.isReached() && mayEnd) end(at, Ending.RESOLVED);
    }

    private void confirmed(Stamp stamp) {
        if (before.isResolved()) track.confirmations.add(stamp);
    }

    private void reopened(Instant at) {
        track.reopenings.add(at);
        track.resolvedAt = null;
        track.closedAt = null;
        track.confirmations.clear();
        ended.reachAs(merging);
    }

    private void closed(Instant at) {
        if (before.isClosed()) return;
        track.closedAt = at;
        if (!ended.isReached()) end(at, Ending.CLOSED);
    }

    private void merged(TicketEvent.Merged event) {
        if (walk.odd().contains(Oddity.Kind.MERGED_TWICE)) return;
        track.mergedInto = event.into();
        track.mergedAt = event.at();
        endWaiting(event.at());
        merging.reach(
                stints.size(), track.waits.size(), holder, charged(), since, event.at(), offeredAt, Ending.MERGED);
        if (!ended.isReached()) ended.reachAs(merging);
    }

    private void excluded(TicketEvent.Excluded event) {
        if (!walk.odd().contains(Oddity.Kind.EXCLUDED_TWICE)) track.exclusion = event;
    }
}
