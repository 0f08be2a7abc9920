package org.goodhart.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.goodhart.desk.Oddity.Kind;

/** Finds what is strange about a ticket and yet possible. */
final class Oddities implements TicketEventHandler {

    private final Ticket ticket;
    private final Organisation organisation;
    private final Set<TicketId> known;
    private final List<Oddity> found = new ArrayList<>();

    private Oddities(Ticket ticket, Organisation organisation, Set<TicketId> known) {
        this.ticket = ticket;
        this.organisation = organisation;
        this.known = known;
    }

    static List<Oddity> of(Ticket ticket, Organisation organisation, Set<TicketId> ticketsOfSubscriber) {
        Oddities oddities = new Oddities(ticket, organisation, ticketsOfSubscriber);
        TicketWalk walk = new TicketWalk(ticket);
        RecordingOrder recording = new RecordingOrder(ticket.events());
        for (int i = 0; i < ticket.events().size(); i++) {
            TicketEvent event = ticket.events().get(i);
            oddities.recordedEarly(event);
            recording.contradicting(i).ifPresent(later -> oddities.writtenIntoThePast(event, later));
            oddities.completedAtOnce(event, walk.state());
            for (Kind kind : walk.take(event)) oddities.inItsState(kind, event);
            event.handleBy(oddities);
        }
        return oddities.found;
    }

    private void add(Kind kind, String detail) {
        found.add(new Oddity(kind, "ticket " + ticket.id(), detail));
    }

    private void recordedEarly(TicketEvent event) {
        Instant ingested = event.stamp().ingestedAt().orElse(event.at());
        if (ingested.isBefore(event.at())) {
            add(Kind.RECORDED_EARLY, TicketRules.nameOf(event) + " at " + event.at() + " was recorded at " + ingested);
        }
    }

    /** Something later was in the record already when this was written. */
    private void writtenIntoThePast(TicketEvent event, TicketEvent later) {
        add(
                Kind.WRITTEN_INTO_THE_PAST,
                TicketRules.nameOf(event) + " at " + event.at() + " was recorded at "
                        + event.stamp().ingestedAt().orElse(event.at())
                        + ", after the " + TicketRules.nameOf(later) + " at " + later.at());
    }

    private void completedAtOnce(TicketEvent event, TicketState before) {
        boolean completion =
                event instanceof TicketEvent.Resolved || event instanceof TicketEvent.Closed && !before.isResolved();
        if (completion && event.at().equals(ticket.openedAt())) {
            add(Kind.COMPLETED_AT_ONCE, TicketRules.nameOf(event) + " at its opening, " + event.at());
        }
    }

    /** What happens in the instant of a reopening belongs to it, although it stands before it. */
    private void inItsState(Kind kind, TicketEvent event) {
        if (kind != Kind.WORKED_AFTER_CLOSING || !isReopenedAt(event.at())) add(kind, detail(kind, event));
    }

    private boolean isReopenedAt(Instant instant) {
        return ticket.events().stream()
                .anyMatch(event ->
                        event instanceof TicketEvent.Reopened && event.at().equals(instant));
    }

    private static String detail(Kind kind, TicketEvent event) {
        String at = " at " + event.at();
        if (event instanceof TicketEvent.Excluded excluded) return "again" + at + ", for " + excluded.reason();
        if (event instanceof TicketEvent.Merged merged) return "again" + at + ", into " + merged.into();
        return switch (kind) {
            case RESOLVED_TWICE, CLOSED_TWICE, DISPUTED_TWICE -> "again" + at;
            case WAITING_NOT_STARTED -> "ended" + at;
            case ACCEPTED_UNOFFERED -> "accepted by " + ((TicketEvent.HandoverAccepted) event).agent() + at;
            case WORKED_AFTER_CLOSING, HANDED_TO_ITSELF -> TicketRules.nameOf(event) + at;
            default -> at.strip();
        };
    }

    private void line(Line line) {
        if (!organisation.has(line)) add(Kind.UNKNOWN_LINE, line + " is none of " + organisation.lines());
    }

    @Override
    public void opened(TicketEvent.Opened event) {
        line(event.line());
    }

    @Override
    public void assigned(TicketEvent.Assigned event) {
        line(event.holder().line());
    }

    @Override
    public void escalated(TicketEvent.Escalated event) {
        line(event.to());
    }

    @Override
    public void returned(TicketEvent.Returned event) {
        line(event.to());
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
