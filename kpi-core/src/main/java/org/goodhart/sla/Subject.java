package org.goodhart.sla;

/** What a norm is about: what has to come in time. */
public enum Subject {
    /** That a fault is restored: until {@link org.goodhart.desk.Fault#doneAt}, when the last of its tickets was resolved or, if it was to do until then, merged. */
    RESTORATION,
    /** That the customer gets a first answer to a ticket. Neither a resolution nor a closing is an answer. */
    FIRST_REPLY,
    /** That somebody says for the first time that a ticket is resolved; a reopening changes nothing. */
    FIRST_RESOLUTION,
    /** That a ticket is resolved and stays so: a reopening goes on with the clock that the resolution had stopped. */
    TOTAL_RESOLUTION,
    /** That a line is done with its part in a ticket: the time that is the line's. */
    LINE_TIME
}
