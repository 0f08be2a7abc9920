package org.goodhart.desk;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.goodhart.value.Interval;

/**
 * A stretch of a ticket's life during which one holder had it.
 *
 * <p>The stints of a ticket abut and cover its life. A holder keeps the ticket until somebody else has accepted it, not
 * until he pushed it away; when he pushed stands in {@link #handedOverAt}. Where a hand-over was returned and the return
 * upheld, the time since the hand-over is charged to him who handed it over, although others held the ticket.
 *
 * @param holder who held it
 * @param chargedTo to whom the time is charged: the holder, unless an upheld return gives it back
 * @param interval from when until when, half-open
 * @param handedOverAt when the holder first pushed it towards the line that took it or is still to take it, if he did; a
 *     hand-over that was refused or called off before anybody accepted it is none
 * @param ending how it ended
 */
public record Stint(Holder holder, Holder chargedTo, Interval interval, Optional<Instant> handedOverAt, Ending ending) {

    /** Refuses null. */
    public Stint {
        Objects.requireNonNull(holder, "holder");
        Objects.requireNonNull(chargedTo, "chargedTo");
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(handedOverAt, "handedOverAt");
        Objects.requireNonNull(ending, "ending");
    }

    /**
     * When the holder stopped the clock in his own eyes: at the hand-over if he handed the ticket on, else at the end.
     *
     * @return the earlier of the hand-over and the end
     */
    public Instant letGoAt() {
        return handedOverAt.filter(at -> at.isBefore(interval.end())).orElse(interval.end());
    }

    Stint chargedTo(Holder other) {
        return new Stint(holder, other, interval, handedOverAt, ending);
    }

    /** How a stint ended. */
    public enum Ending {
        /** Somebody of the same line, or of any line without a hand-over, was given the ticket. */
        REASSIGNED,
        /** Another line accepted it after an escalation. */
        ESCALATED,
        /** The line that had handed it on took it back. */
        RETURNED,
        /** The ticket was resolved and stayed so. */
        RESOLVED,
        /** The ticket was closed without being resolved. */
        CLOSED,
        /** The ticket was merged into another one. */
        MERGED,
        /** It had not ended when the record did. */
        RUNNING
    }
}
