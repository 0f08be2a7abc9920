package org.goodhart.sla;

/** What a norm is about. */
public enum Subject {
    /** A fault, from the first that was heard of it until the last of its tickets was resolved. */
    FAULT,
    /** A ticket, from its opening until it was resolved; a closing without a resolution does not end it. */
    TICKET,
    /** A line's part in a ticket: the time that is the line's. */
    LINE
}
