package org.goodhart.desk;

/** Whom a ticket is said to wait for. */
public enum WaitingOn {
    /** The customer: an answer, an appointment, access to his home. */
    CUSTOMER,
    /** A supplier or another operator. */
    VENDOR,
    /** A planned change that is to be carried out. */
    IMPLEMENTATION,
    /** Somebody whom the record does not name. */
    UNNAMED
}
