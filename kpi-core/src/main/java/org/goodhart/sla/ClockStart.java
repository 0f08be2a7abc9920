package org.goodhart.sla;

/** The instant at which a norm's clock starts. It is part of the norm, since each of them rewards something else. */
public enum ClockStart {
    /**
     * When the fault was first heard of: its first contact, alarm or opening. Registering a call late gains nothing. For norms about
     * a fault and about tickets; all tickets of one fault then start together.
     */
    FIRST_CONTACT,
    /** When the ticket was opened, for a fault the first of its tickets. Time before somebody registered it is nobody's. */
    OPENING,
    /** When the ticket came to the line, be it only to its queue. For norms about a line's time. */
    ASSIGNMENT,
    /**
     * When the first agent had it: of anybody, or for a line's time of that line. Time in queues is nobody's, and what is never
     * taken up makes no obligation.
     */
    ACCEPTANCE
}
