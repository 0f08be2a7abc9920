package org.goodhart.sla;

/** Which obligations a percentage is over; it is part of the percentage's name. */
public enum Cohort {
    /**
     * Those nominally due in the period: their start plus the norm bound at that instant, without pauses. No later event
     * moves an obligation into another month, and what was never closed is in it.
     */
    NOMINALLY_DUE,
    /** Those closed in the period. What is breached and left open is in no month. */
    CLOSED
}
