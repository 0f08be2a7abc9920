package org.goodhart.desk;

import java.util.Objects;

/**
 * Something in the record that is strange but possible: it is kept, counted and reported.
 *
 * @param kind what is strange
 * @param subject which fact, such as {@code ticket T-17}
 * @param detail what was found
 */
public record Oddity(Kind kind, String subject, String detail) {

    /** Refuses null. */
    public Oddity {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(detail, "detail");
    }

    @Override
    public String toString() {
        return kind + " in " + subject + ": " + detail;
    }

    /** What can be strange about a record. */
    public enum Kind {
        /** The ticket or the reviewed call was at a line that the organisation does not have. */
        UNKNOWN_LINE,
        /** The ticket was resolved or closed in the very instant of its opening. */
        COMPLETED_AT_ONCE,
        /** A ticket that stood resolved was resolved once more. */
        RESOLVED_TWICE,
        /** A closed ticket was closed once more. */
        CLOSED_TWICE,
        /** A ticket was closed although nobody had said that it was resolved. */
        CLOSED_UNRESOLVED,
        /** Work was recorded on a ticket that stood closed. */
        WORKED_AFTER_CLOSING,
        /** A ticket was reopened that had not been resolved. */
        REOPENED_UNRESOLVED,
        /** A waiting ended that had not started. */
        WAITING_NOT_STARTED,
        /** A wait was disputed although the ticket had not waited. */
        DISPUTED_WITHOUT_WAIT,
        /** A wait that was disputed already was disputed once more. */
        DISPUTED_TWICE,
        /** Somebody said that a ticket is truly mended that nobody had said to be resolved. */
        CONFIRMED_UNRESOLVED,
        /** A merged ticket was merged once more. */
        MERGED_TWICE,
        /** A ticket was escalated or returned to the line that had it, without having been offered to another. */
        HANDED_TO_ITSELF,
        /** A ticket was taken out of the reckoning that already was. */
        EXCLUDED_TWICE,
        /** A hand-over was accepted that nobody had offered. */
        ACCEPTED_UNOFFERED,
        /** A fact reached the record before it is said to have happened. */
        RECORDED_EARLY,
        /** A fact is said to have happened before another one that had been recorded when it was recorded itself. */
        WRITTEN_INTO_THE_PAST,
        /** A ticket or a review names a ticket that the subscriber does not have. */
        DANGLING_LINK,
        /** Evidence of a kind was declared, and the record holds none of it. */
        DECLARED_EVIDENCE_ABSENT,
        /** Somebody answers to a superior whom the organisation does not list. */
        SUPERIOR_UNKNOWN,
        /** Somebody answers to a superior who is not employed on all of these dates. */
        SUPERIOR_NOT_EMPLOYED,
        /** A ticket was held by an agent whom the organisation, which lists people, does not. */
        UNKNOWN_AGENT,
        /** A ticket was held by an agent who was not employed then. */
        NOT_EMPLOYED,
        /** A ticket was held on one line by an agent who was posted on another, or on none. */
        ON_ANOTHER_LINE,
        /** A filter was declared after it had begun, when it was known already what it would explain. */
        FILTER_DECLARED_LATE,
        /** A call was scored by the very agent whose work it shows. */
        REVIEWED_HIMSELF,
        /** An importer met something of its own that is strange. */
        IMPORTED
    }
}
