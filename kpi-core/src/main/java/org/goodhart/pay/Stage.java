package org.goodhart.pay;

/**
 * The stages of a statement, in their order. Every statement goes through all of them in this order, whatever order a scheme names its terms in; each works on what those before it left.
 *
 * <p>What follows from the order: a floor of the total that lies above its cap wins, since guards come after the cap. A SPIFF is paid beside the cap, which it follows. Guards see
 * sanctions and raise what falls short before anything is deferred or taken back; what is taken back is never more than the guards leave. What puts earlier periods right is neither
 * capped nor guarded with this one's pay.
 */
public enum Stage {
    /** The base, for as much of the period as the person was there. */
    BASE,
    /** The lines in the order in which the scheme names them: each its formula, then the gates and multipliers of the scheme, then its rounding, then its own cap. */
    LINES,
    /** What a superior gives or takes at his discretion. */
    DISCRETIONARY,
    /** What was carried over the cap before comes in; what is over the cap now is lost or carried. */
    TOTAL_CAP,
    /** Extra pay for one period, beside the cap. */
    SPIFF,
    /** What is taken because of sanctions. */
    SANCTION,
    /** Guards correct the total so far, in the order in which the scheme names them, a minimum wage last. */
    GUARD,
    /** What was deferred vests, what is deferred now is put aside, and draws are given and recovered. */
    CARRY,
    /** Adjustments of earlier periods, clawbacks and what is still owed, as far as the guards leave; what the total lies below 0 is carried where the scheme says so. */
    SETTLEMENT
}
