package org.goodhart.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.goodhart.desk.Oddity.Kind;
import org.jspecify.annotations.Nullable;

/** Finds what is strange about a ticket and yet possible. */
final class Oddities implements TicketEventHandler {

    private final Ticket ticket;
    private final Organisation organisation;
    private final Set<TicketId> known;
    private final List<Oddity> found = new ArrayList<>();
    private boolean resolved;
    private boolean closed;
    private boolean waiting;
    private boolean waited;
    private boolean disputed;
    private boolean excluded;
    private @Nullable Instant waitedNoTime;
    private @Nullable Line offered;

    private Oddities(Ticket ticket, Organisation organisation, Set<TicketId> known) {
        this.ticket = ticket;
        this.organisation = organisation;
        this.known = known;
    }

    static List<Oddity> of(Ticket ticket, Organisation organisation, Set<TicketId> ticketsOfSubscriber) {
        Oddities oddities = new Oddities(ticket, organisation, ticketsOfSubscriber);
        for (TicketEvent event : ticket.events()) {
            Instant ingested = event.stamp().ingestedAt().orElse(event.at());
            if (ingested.isBefore(event.at())) {
                oddities.add(
                        Kind.RECORDED_EARLY,
                        TicketRules.nameOf(event) + " at " + event.at() + " was recorded at " + ingested);
            }
            event.handleBy(oddities);
        }
        return oddities.found;
    }

    private void add(Kind kind, String detail) {
        found.add(new Oddity(kind, "ticket " + ticket.id(), detail));
    }

    private void line(Line line) {
        if (!organisation.has(line)) add(Kind.UNKNOWN_LINE, line + " is none of " + organisation.lines());
    }

    /** What happens in the instant of a reopening belongs to it, although it stands before it. */
    private void work(TicketEvent event) {
        if (closed && !isReopenedAt(event.at()))
            add(Kind.WORKED_AFTER_CLOSING, TicketRules.nameOf(event) + " at " + event.at());
    }

    private boolean isReopenedAt(Instant instant) {
        return ticket.events().stream()
                .anyMatch(event ->
                        event instanceof TicketEvent.Reopened && event.at().equals(instant));
    }

    /** The end of a wait stands before its start where both fall into one instant. */
    private boolean isWaitingStartedAt(Instant instant) {
        return ticket.events().stream()
                .anyMatch(event -> event instanceof TicketEvent.WaitingStarted
                        && event.at().equals(instant));
    }

    private void completion(TicketEvent event) {
        if (event.at().equals(ticket.openedAt())) {
            add(Kind.COMPLETED_AT_ONCE, TicketRules.nameOf(event) + " at its opening, " + event.at());
        }
    }

    @Override
    public void opened(TicketEvent.Opened event) {
        line(event.line());
    }

    @Override
    public void assigned(TicketEvent.Assigned event) {
        work(event);
        line(event.holder().line());
        boolean stillOffered =
                event.holder().line().equals(offered) && event.holder().agent().isEmpty();
        if (!stillOffered) offered = null;
    }

    @Override
    public void escalated(TicketEvent.Escalated event) {
        work(event);
        line(event.to());
        offered = event.to();
    }

    @Override
    public void returned(TicketEvent.Returned event) {
        work(event);
        line(event.to());
        offered = event.to();
    }

    @Override
    public void handoverAccepted(TicketEvent.HandoverAccepted event) {
        work(event);
        if (offered == null) add(Kind.ACCEPTED_UNOFFERED, "accepted by " + event.agent() + " at " + event.at());
        offered = null;
    }

    @Override
    public void waitingStarted(TicketEvent.WaitingStarted event) {
        work(event);
        waiting = !event.at().equals(waitedNoTime);
        if (waiting) {
            waited = true;
            disputed = false;
        }
    }

    @Override
    public void waitingEnded(TicketEvent.WaitingEnded event) {
        if (!waiting && isWaitingStartedAt(event.at())) waitedNoTime = event.at();
        else if (!waiting) add(Kind.WAITING_NOT_STARTED, "ended at " + event.at());
        waiting = false;
    }

    @Override
    public void waitingDisputed(TicketEvent.WaitingDisputed event) {
        if (!waited) add(Kind.DISPUTED_WITHOUT_WAIT, "at " + event.at());
        else if (disputed) add(Kind.DISPUTED_TWICE, "again at " + event.at());
        disputed = waited;
    }

    @Override
    public void excluded(TicketEvent.Excluded event) {
        if (excluded) add(Kind.EXCLUDED_TWICE, "again at " + event.at() + ", for " + event.reason());
        excluded = true;
    }

    @Override
    public void resolved(TicketEvent.Resolved event) {
        completion(event);
        if (resolved) add(Kind.RESOLVED_TWICE, "again at " + event.at());
        else work(event);
        resolved = true;
    }

    @Override
    public void reopened(TicketEvent.Reopened event) {
        if (!resolved && !closed) add(Kind.REOPENED_UNRESOLVED, "at " + event.at());
        resolved = false;
        closed = false;
    }

    @Override
    public void closed(TicketEvent.Closed event) {
        if (!resolved) completion(event);
        if (closed) add(Kind.CLOSED_TWICE, "again at " + event.at());
        else if (!resolved) add(Kind.CLOSED_UNRESOLVED, "at " + event.at());
        closed = true;
    }

    @Override
    public void merged(TicketEvent.Merged event) {
        reference(event.into());
    }

    @Override
    public void linked(TicketEvent.Linked event) {
        reference(event.with());
    }

    private void reference(TicketId other) {
        if (!known.contains(other))
            add(Kind.DANGLING_LINK, "it names " + other + ", which the subscriber does not have");
    }
}
