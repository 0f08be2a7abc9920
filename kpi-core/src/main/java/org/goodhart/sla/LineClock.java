package org.goodhart.sla;

/** Which time is a line's own when a norm limits how long it may have a ticket. */
public enum LineClock {
    /**
     * Until it pushed the ticket on, for each time that it had it. This is what many systems measure, and what pays for
     * pushing: the time in which nobody has accepted the ticket is nobody's, and the time after a needless escalation
     * is another line's.
     */
    UNTIL_HAND_OVER,
    /**
     * All time that is charged to it: until another line accepted the ticket, and after an upheld return the time that
     * it was away as well. The lines' times of a ticket sum to the whole of its life. A line that had it twice has one obligation, which starts
     * when it first had it and is bound then.
     */
    CONSERVED
}
