package org.goodhart.gaming;

/** What a role may write into the record, or do. */
public enum Capability {
    /** Say that a ticket is resolved, close it, reopen it. */
    RESOLVE,
    /** Pass a ticket on to another line, accept one, give one back. */
    HAND_OVER,
    /** Say that a ticket waits for somebody. */
    WAIT,
    /** Set the priority and the category. */
    CLASSIFY,
    /** Open, link and merge tickets. */
    REGISTER,
    /** Take a ticket out of the reckoning. */
    EXCLUDE
}
