package org.goodhart.sla;

/**
 * What a later change of priority or category does to an obligation. Whatever it is, the clock is never restarted, no pause is forgotten, and the cohort
 * stays that of the norm bound at the start. A change chooses among the norms of the version that was in force at the start: one that comes into force
 * later binds nothing that had begun. A change after the end, or in its very instant, is none, and neither is one that says what was so already. Of several in one instant the last
 * one in the ticket's order stands, the others held for no time.
 *
 * <p>A fault is filed as its first ticket is; each further ticket of it counts as a change in the instant of its opening. For a line's time all
 * changes of the ticket from its start to its end count, also those made while another line had it.
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
