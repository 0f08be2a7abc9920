package org.goodhart.sla;

/** Which obligations a percentage is over; it is part of the percentage's name. */
public enum Cohort {
    /**
     * Those nominally due in the period: their start plus the norm bound at that instant, without pauses. No later event
     * moves an obligation into another month, and what was never closed is in it. What is linked or merged within the repeat window becomes one fault, though, and
     * is due when the older one was.
     */
    NOMINALLY_DUE,
    /** Those closed in the period. What is breached and left open is in no month. */
    CLOSED,
    /**
     * Those whose first ticket was opened in the period. It flatters the recent past as long as what is not due yet is left out, and what
     * nobody registered is in no month.
     */
    OPENED,
    /** Those whose clock started in the period, registered or not. */
    ARRIVED
}
