package org.goodhart.flow;

import java.util.Objects;
import org.goodhart.desk.Holder;
import org.goodhart.desk.TicketId;
import org.goodhart.value.Interval;

/**
 * An unbroken time during which a line had a ticket, whoever of it had it in turn, and what came of it.
 *
 * <p>Example: a ticket that went L1, L2, L1 has three stays, two of them with the first line.
 *
 * @param ticket the ticket's number
 * @param holder who of the line had it last in this time
 * @param during from the arrival at the line until it left it or its life ended
 * @param result what came of it; exactly one thing
 */
public record LineStay(TicketId ticket, Holder holder, Interval during, Result result) {

    /** Refuses null. */
    public LineStay {
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(during, "during");
        Objects.requireNonNull(result, "result");
    }

    /** What comes of a line's having a ticket. */
    public enum Result {
        /** The line resolved the ticket, it was the last one of its fault, and somebody who can know says that the fault is mended. */
        MENDED,
        /** A line further back accepted the ticket, and this one never had it again. */
        HANDED_ON,
        /** The line let the ticket go and got it back by a return that was upheld. */
        GIVEN_BACK,
        /** None of these: it is still there, it was called resolved and nobody confirms it, or it came and went. */
        NOTHING
    }
}
