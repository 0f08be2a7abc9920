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
final class CourseReplay implements TicketEventHandler {

    private final TicketTrack track;
    private final TicketWalk walk;
    private final Holders holders;

    /** The stints lived through so far; those of the track are the ones of the life that ended, if it has. */
    private final StintColumns stints = new StintColumns();

    private final StintColumns untilMerging = new StintColumns();
    private int waitsUntilMerging;
    private boolean merged;
    private boolean ended;

    private TicketState before = TicketState.UNOPENED;
    private List<Oddity.Kind> odd = List.of();
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
        for (int i = 0; i < events.size(); i++) {
            TicketEvent event = events.get(i);
            if (event.at().isAfter(asOf)) break;
            before = walk.state();
            odd = walk.take(event);
            event.handleBy(this);
        }
        if (!ended) end(asOf, Ending.RUNNING);
        track.state = walk.state();
        return track;
    }

    private void begin(Ticket ticket, Instant asOf) {
        track.begin(ticket, asOf);
        walk.begin(ticket);
        stints.clear();
        merged = false;
        ended = false;
        holder = holders.queueOf(ticket.opening().line());
        since = ticket.openedAt();
        chargeOpenStintTo = null;
        withdrawOffer();
        giver = null;
        waiting = null;
        waitingDisputedAt = null;
    }

    /** The life ends at this instant with its holder as the last one; what follows holds no time unless it is reopened. */
    private void end(Instant at, Ending ending) {
        endWaiting(at);
        track.stints.fill(stints);
        track.stints.add(holder, charged(), since, at, offeredAt, ending);
        track.waitsOfLife = track.waits.size();
        ended = true;
    }

    @Override
    public void assigned(TicketEvent.Assigned event) {
        Holder next = event.holder();
        boolean thereInQueue = walk.handOver() == HandOverState.OFFERED;
        if (thereInQueue) return; // the queue of the line it is offered to accepts nothing
        if (offeredTo != null && offeredTo.equals(next.line())) acceptOffer(next, event.at());
        else passTo(next, event.at(), Ending.REASSIGNED);
        withdrawOffer();
    }

    @Override
    public void escalated(TicketEvent.Escalated event) {
        offer(event.to(), event.at(), Ending.ESCALATED);
    }

    @Override
    public void returned(TicketEvent.Returned event) {
        if (walk.handOver() == HandOverState.GIVEN_BACK) {
            withdrawOffer(); // refused before it was accepted: the clock never left the sender
            return;
        }
        if (event.upheld() && giver != null && giver.line().equals(event.to())) {
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

    @Override
    public void handoverAccepted(TicketEvent.HandoverAccepted event) {
        if (offeredTo != null) acceptOffer(holders.of(offeredTo, event.agent()), event.at());
        else passTo(holders.of(holder.line(), event.agent()), event.at(), Ending.REASSIGNED);
    }

    private void acceptOffer(Holder next, Instant at) {
        Holder gave = holder;
        passTo(next, at, offerKind);
        giver = offerKind == Ending.ESCALATED ? gave : null;
        firstStintAway = stints.size();
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

    @Override
    public void waitingStarted(TicketEvent.WaitingStarted event) {
        if (walk.hasNoTime(event)) return;
        endWaiting(event.at());
        waiting = event;
    }

    @Override
    public void waitingEnded(TicketEvent.WaitingEnded event) {
        endWaiting(event.at());
    }

    private void endWaiting(Instant at) {
        if (waiting != null && waiting.at().isBefore(at)) track.waits.add(waiting, at, waitingDisputedAt);
        waiting = null;
        waitingDisputedAt = null;
    }

    @Override
    public void waitingDisputed(TicketEvent.WaitingDisputed event) {
        if (odd.contains(Oddity.Kind.DISPUTED_TWICE)) return;
        if (waiting != null) waitingDisputedAt = event.at();
        else track.waits.disputeLast(event.at());
    }

    @Override
    public void reprioritised(TicketEvent.Reprioritised event) {
        track.reclassified = true;
    }

    @Override
    public void recategorised(TicketEvent.Recategorised event) {
        track.reclassified = true;
    }

    @Override
    public void firstReply(TicketEvent.FirstReply event) {
        if (track.firstRepliedAt != null) return;
        track.firstRepliedAt = event.at();
        track.firstRepliedBy = holder;
    }

    @Override
    public void resolved(TicketEvent.Resolved event) {
        if (before.isResolved()) return;
        track.resolvedAt = event.at();
        if (track.firstResolvedAt == null) {
            track.firstResolvedAt = event.at();
            track.firstResolvedBy = holder;
        }
        track.confirmations.clear();
        if (!merged && (!ended || before.isClosed())) end(event.at(), Ending.RESOLVED);
    }

    @Override
    public void confirmed(TicketEvent.Confirmed event) {
        if (before.isResolved()) track.confirmations.add(event.stamp());
    }

    @Override
    public void reopened(TicketEvent.Reopened event) {
        track.reopenings.add(event.at());
        track.resolvedAt = null;
        track.closedAt = null;
        track.confirmations.clear();
        ended = merged;
        if (!merged) return;
        track.stints.fill(untilMerging);
        track.waitsOfLife = waitsUntilMerging;
    }

    @Override
    public void closed(TicketEvent.Closed event) {
        if (before.isClosed()) return;
        track.closedAt = event.at();
        if (!ended) end(event.at(), Ending.CLOSED);
    }

    @Override
    public void merged(TicketEvent.Merged event) {
        if (odd.contains(Oddity.Kind.MERGED_TWICE)) return;
        track.mergedInto = event.into();
        track.mergedAt = event.at();
        merged = true;
        endWaiting(event.at());
        untilMerging.fill(stints);
        untilMerging.add(holder, charged(), since, event.at(), offeredAt, Ending.MERGED);
        waitsUntilMerging = track.waits.size();
        if (ended) return;
        track.stints.fill(untilMerging);
        track.waitsOfLife = waitsUntilMerging;
        ended = true;
    }

    @Override
    public void excluded(TicketEvent.Excluded event) {
        if (!odd.contains(Oddity.Kind.EXCLUDED_TWICE)) track.exclusion = event;
    }
}
