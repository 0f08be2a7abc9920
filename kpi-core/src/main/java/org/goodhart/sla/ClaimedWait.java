package org.goodhart.sla;

import java.util.Objects;
import java.util.Optional;
import org.goodhart.desk.Source;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.TicketId;
import org.goodhart.desk.TicketTrack;
import org.goodhart.desk.Wait;

/**
 * A wait of a ticket, and who denied that it had to.
 *
 * @param ticket the ticket's number
 * @param claim the wait, as it was claimed
 * @param disputedBy whose dispute was the first, which stands; of several in one instant the first in the ticket's order; empty if nobody disputed it
 */
public record ClaimedWait(TicketId ticket, Wait claim, Optional<Source> disputedBy) {

    /** Refuses null. */
    public ClaimedWait {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(claim, "claim");
        Objects.requireNonNull(disputedBy, "disputedBy");
    }

    static ClaimedWait of(TicketTrack track, Wait wait) {
        Optional<Source> by = wait.disputedAt()
                .flatMap(at -> track.ticket().events().stream()
                        .filter(TicketEvent.WaitingDisputed.class::isInstance)
                        .filter(event -> event.at().equals(at))
                        .map(TicketEvent::source)
                        .findFirst());
        return new ClaimedWait(track.ticket().id(), wait, by);
    }
}
