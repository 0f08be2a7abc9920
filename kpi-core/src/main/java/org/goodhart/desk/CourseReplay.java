package org.goodhart.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goodhart.desk.Stint.Ending;
import org.goodhart.value.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Replays a ticket's events into its {@link Course}: what follows from the states that {@link TicketWalk} tells, and the passing
 * of the clock from hand to hand.
 */
final class CourseReplay implements TicketEventHandler {

    private final List<Stint> stints = new ArrayList<>();
    private final List<Wait> waits = new ArrayList<>();
    private final List<Instant> reopenings = new ArrayList<>();
    private final List<Stamp> confirmations = new ArrayList<>();
    private final TicketWalk walk;
    private TicketState before = TicketState.UNOPENED;
    private List<Oddity.Kind> odd = List.of();
    private Holder holder;
    private Instant since;
    private @Nullable Offer offer;
    private @Nullable Instant offeredAt;
    private @Nullable Accepted lastAccepted;
    private @Nullable Holder chargeOpenStintTo;
    private TicketEvent.@Nullable WaitingStarted waiting;
    private @Nullable Instant waitingDisputedAt;
    private @Nullable Instant firstResolvedAt;
    private @Nullable Instant resolvedAt;
    private @Nullable Instant closedAt;
    private @Nullable TicketId mergedInto;
    private @Nullable Exclusion exclusion;
    private @Nullable Ended ended;
    private @Nullable Ended merging;

    /** The stints lived through when the life ended, and how many of the waits; what follows holds no time unless it is reopened. */
    private record Ended(List<Stint> stints, int waits) {}

    /** A hand-over that nobody has accepted yet. */
    private record Offer(Line to, Ending kind) {}

    /** The last accepted escalation: who gave the ticket away, and the first stint of those who then had it. */
    private record Accepted(Holder giver, int firstStintAway) {}

    private CourseReplay(Ticket ticket) {
        walk = new TicketWalk(ticket);
        holder = Holder.unassigned(ticket.opening().line());
        since = ticket.openedAt();
    }

    static Course of(Ticket ticket, Instant asOf) {
        Objects.requireNonNull(asOf, "asOf");
        if (ticket.openedAt().isAfter(asOf)) {
            throw new IllegalArgumentException(
                    "ticket " + ticket.id() + " was opened at " + ticket.openedAt() + ", after " + asOf);
        }
        CourseReplay replay = new CourseReplay(ticket);
        for (TicketEvent event : ticket.events()) {
            if (event.at().isAfter(asOf)) break;
            replay.take(event);
        }
        return replay.finish(ticket, asOf);
    }

    private void take(TicketEvent event) {
        before = walk.state();
        odd = walk.take(event);
        event.handleBy(this);
    }

    private Course finish(Ticket ticket, Instant asOf) {
        Ended whole = ended != null ? ended : ended(asOf, Ending.RUNNING);
        Instant end = whole.stints().get(whole.stints().size() - 1).interval().end();
        return new Course(
                ticket,
                asOf,
                Interval.of(ticket.openedAt(), end),
                whole.stints(),
                waits.subList(0, whole.waits()),
                walk.state(),
                Optional.ofNullable(firstResolvedAt),
                Optional.ofNullable(resolvedAt),
                Optional.ofNullable(closedAt),
                reopenings,
                confirmations,
                Optional.ofNullable(mergedInto),
                Optional.ofNullable(exclusion));
    }

    /** The life up to this instant, with the holder of this instant as the last one. */
    private Ended ended(Instant at, Ending ending) {
        endWaiting(at);
        List<Stint> lived = new ArrayList<>(stints);
        lived.add(openStint(at, ending));
        return new Ended(lived, waits.size());
    }

    @Override
    public void assigned(TicketEvent.Assigned event) {
        Holder next = event.holder();
        boolean thereInQueue = walk.handOver() == HandOverState.OFFERED;
        if (thereInQueue) return; // the queue of the line it is offered to accepts nothing
        if (offer != null && offer.to().equals(next.line())) acceptOffer(next, event.at(), offer);
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
        if (event.upheld()
                && lastAccepted != null
                && lastAccepted.giver().line().equals(event.to())) {
            Holder giver = lastAccepted.giver();
            for (int i = lastAccepted.firstStintAway(); i < stints.size(); i++) {
                stints.set(i, stints.get(i).chargedTo(giver));
            }
            chargeOpenStintTo = giver;
        }
        offer(event.to(), event.at(), Ending.RETURNED);
    }

    private void offer(Line to, Instant at, Ending kind) {
        if (offeredAt == null) offeredAt = at;
        offer = new Offer(to, kind);
    }

    @Override
    public void handoverAccepted(TicketEvent.HandoverAccepted event) {
        if (offer != null) acceptOffer(Holder.of(offer.to(), event.agent()), event.at(), offer);
        else passTo(Holder.of(holder.line(), event.agent()), event.at(), Ending.REASSIGNED);
    }

    private void acceptOffer(Holder next, Instant at, Offer accepted) {
        Holder giver = holder;
        passTo(next, at, accepted.kind());
        lastAccepted = accepted.kind() == Ending.ESCALATED ? new Accepted(giver, stints.size()) : null;
        withdrawOffer();
    }

    private void withdrawOffer() {
        offer = null;
        offeredAt = null;
    }

    private void passTo(Holder next, Instant at, Ending ending) {
        if (next.equals(holder)) return;
        if (at.isAfter(since)) stints.add(openStint(at, ending));
        holder = next;
        since = at;
        chargeOpenStintTo = null;
    }

    private Stint openStint(Instant end, Ending ending) {
        Holder charged = chargeOpenStintTo != null ? chargeOpenStintTo : holder;
        return new Stint(holder, charged, Interval.of(since, end), Optional.ofNullable(offeredAt), ending);
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
        if (waiting != null && waiting.at().isBefore(at)) {
            waits.add(Wait.of(waiting, at, Optional.ofNullable(waitingDisputedAt)));
        }
        waiting = null;
        waitingDisputedAt = null;
    }

    @Override
    public void waitingDisputed(TicketEvent.WaitingDisputed event) {
        if (odd.contains(Oddity.Kind.DISPUTED_TWICE)) return;
        int last = waits.size() - 1;
        if (waiting != null) waitingDisputedAt = event.at();
        else if (last >= 0) waits.set(last, waits.get(last).disputed(event.at()));
    }

    @Override
    public void resolved(TicketEvent.Resolved event) {
        if (before.isResolved()) return;
        resolvedAt = event.at();
        if (firstResolvedAt == null) firstResolvedAt = event.at();
        confirmations.clear();
        if (mergedInto == null && (ended == null || before.isClosed())) ended = ended(event.at(), Ending.RESOLVED);
    }

    @Override
    public void confirmed(TicketEvent.Confirmed event) {
        if (before.isResolved()) confirmations.add(event.stamp());
    }

    @Override
    public void reopened(TicketEvent.Reopened event) {
        reopenings.add(event.at());
        resolvedAt = null;
        closedAt = null;
        confirmations.clear();
        ended = merging;
    }

    @Override
    public void closed(TicketEvent.Closed event) {
        if (before.isClosed()) return;
        closedAt = event.at();
        if (ended == null) ended = ended(event.at(), Ending.CLOSED);
    }

    @Override
    public void merged(TicketEvent.Merged event) {
        if (odd.contains(Oddity.Kind.MERGED_TWICE)) return;
        mergedInto = event.into();
        merging = ended(event.at(), Ending.MERGED);
        if (ended == null) ended = merging;
    }

    @Override
    public void excluded(TicketEvent.Excluded event) {
        if (!odd.contains(Oddity.Kind.EXCLUDED_TWICE)) exclusion = Exclusion.of(event);
    }
}
