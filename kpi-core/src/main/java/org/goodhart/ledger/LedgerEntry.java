package org.goodhart.ledger;

import java.time.Instant;
import java.util.Objects;
import org.goodhart.pay.PayStatement;
import org.goodhart.value.PayPeriod;

/** Something that was recorded in a ledger. */
public sealed interface LedgerEntry {

    /**
     * When it was recorded.
     *
     * @return the instant, not before that of the entry before
     */
    Instant recordedAt();

    /**
     * A statement of a period that is still open. A later one of the same owner and period takes its place.
     *
     * @param statement the statement
     * @param recordedAt when it was recorded
     */
    record Posted(PayStatement statement, Instant recordedAt) implements LedgerEntry {
        /** Refuses null. */
        public Posted {
            Objects.requireNonNull(statement, "statement");
            Objects.requireNonNull(recordedAt, "recordedAt");
        }
    }

    /**
     * A period was closed: the statements that stand in it are paid.
     *
     * @param period the period
     * @param by who closed it
     * @param recordedAt when it was recorded
     */
    record Closed(PayPeriod period, String by, Instant recordedAt) implements LedgerEntry {
        /**
         * Checks that somebody answers for it.
         *
         * @throws IllegalArgumentException if the name is blank
         */
        public Closed {
            Objects.requireNonNull(period, "period");
            Objects.requireNonNull(recordedAt, "recordedAt");
            if (by.isBlank())
                throw new IllegalArgumentException(period.label() + " was closed by nobody: a name is expected");
        }
    }

    /**
     * What a closed period would have come to by what is known later. It changes nothing of what was paid; it makes a difference.
     *
     * @param statement the statement as it would be now
     * @param reason why it was calculated again
     * @param recordedAt when it was recorded
     */
    record Recalculated(PayStatement statement, String reason, Instant recordedAt) implements LedgerEntry {
        /**
         * Checks that there is a reason.
         *
         * @throws IllegalArgumentException if it is blank
         */
        public Recalculated {
            Objects.requireNonNull(statement, "statement");
            Objects.requireNonNull(recordedAt, "recordedAt");
            if (reason.isBlank()) {
                throw new IllegalArgumentException(
                        statement.period().label() + " was calculated again without a reason: one is expected");
            }
        }
    }
}
