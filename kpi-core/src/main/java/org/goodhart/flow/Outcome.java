package org.goodhart.flow;

/** What is known of a resolution beside the claim of who resolved it. */
public enum Outcome {
    /** There is no resolution that stands. */
    UNRESOLVED,
    /** Somebody whose word counts said that it is mended, and nothing speaks against it. */
    CONFIRMED,
    /** It came back: a further contact or ticket, or equipment that was still down. */
    REFUTED,
    /** Nobody said anything, and the time for it is over. */
    SILENT,
    /** Nobody has said anything yet, and the time for it is not over. */
    PENDING
}
