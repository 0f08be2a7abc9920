package org.goodhart.desk;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * The call or message that was reviewed.
 *
 * @param id the number under which the exchange keeps it; a draw can be repeated from these numbers
 * @param at when it arrived
 * @param subscriber whose line it came from; a mystery caller and an employee have a subscriber's line like everybody else
 * @param ticket the ticket that it is known to belong to, if that is known
 * @param holder whose work it shows
 * @param stratum which of the calls it is among, so that like is compared with like
 */
public record ReviewedCall(
        CallId id, Instant at, SubscriberId subscriber, Optional<TicketId> ticket, Holder holder, Stratum stratum) {

    /** Refuses null. */
    public ReviewedCall {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(subscriber, "subscriber");
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(stratum, "stratum");
    }

    /**
     * A call that is not known to belong to a ticket.
     *
     * @param id the number under which the exchange keeps it
     * @param at when it arrived
     * @param subscriber whose line it came from
     * @param holder whose work it shows
     * @param stratum which of the calls it is among
     * @return the call
     */
    public static ReviewedCall of(CallId id, Instant at, SubscriberId subscriber, Holder holder, Stratum stratum) {
        return new ReviewedCall(id, at, subscriber, Optional.empty(), holder, stratum);
    }

    /**
     * This call as one that belongs to a ticket.
     *
     * @param named the ticket
     * @return the changed call
     */
    public ReviewedCall withTicket(TicketId named) {
        return new ReviewedCall(id, at, subscriber, Optional.of(named), holder, stratum);
    }
}
