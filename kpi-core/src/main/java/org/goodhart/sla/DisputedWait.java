package org.goodhart.sla;

/** What a wait does to the clock that somebody disputed: he says that the ticket did not have to wait for him. */
public enum DisputedWait {
    /** It never stopped the clock: the pause is taken back from its beginning. */
    NO_PAUSE,
    /** It stopped the clock until it was disputed, and no longer. */
    PAUSE_UNTIL_DISPUTED,
    /** It stopped the clock all the same. */
    PAUSE
}
