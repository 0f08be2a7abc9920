package org.goodhart.sla;

/**
 * What a later change of priority or category does to an obligation. Whatever it is, the clock is never restarted, no pause is forgotten, and the cohort
 * stays that of the norm bound at the start.
 */
public enum Reclassification {
    /** Nothing: the norm bound at the start stays. Raising the priority of a ticket then has no consequence. */
    AS_AT_START,
    /**
     * The norm of the new classification holds from the change on; what was missed before stays missed. Lowering the priority shortly before
     * the target is used up buys time.
     */
    AS_CHANGED,
    /** Every norm that it ever fell under has to be kept: raising the priority tightens, lowering it buys nothing. */
    TIGHTEST_SO_FAR
}
