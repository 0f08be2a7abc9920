package org.goodhart.sla;

/**
 * What a wait does to the clock that somebody disputed: he says that the ticket did not have to wait for him. Whoever wrote it, it is a dispute; that a
 * line disputes its own wait costs it only.
 */
public enum DisputedWait {
    /** It never stopped the clock: the pause is taken back from its beginning. */
    NO_PAUSE,
    /** It stopped the clock until it was disputed, and no longer; one that was disputed after its end stopped it all the same. */
    PAUSE_UNTIL_DISPUTED,
    /** It stopped the clock all the same. */
    PAUSE
}
