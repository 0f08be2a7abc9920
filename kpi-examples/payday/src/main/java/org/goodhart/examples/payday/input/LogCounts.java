package org.goodhart.examples.payday.input;

/**
 * What became of every row and every ticket of a log. Nothing falls between: rows are kept, without effect, set aside or lost;
 * tickets are kept, set aside or refused.
 *
 * @param rows rows or events read, heads not counted
 * @param rowsKept those that became facts of the desk
 * @param rowsWithoutEffect those that repeat what was known already
 * @param rowsSetAside those later than the instant up to which facts count
 * @param rowsLost those that could not be understood, or belong to a refused ticket
 * @param tickets tickets met
 * @param ticketsKept those in the desk
 * @param ticketsSetAside those opened after the instant up to which facts count
 * @param ticketsRefused those that cannot be true or cannot be understood
 */
public record LogCounts(
        long rows,
        long rowsKept,
        long rowsWithoutEffect,
        long rowsSetAside,
        long rowsLost,
        long tickets,
        long ticketsKept,
        long ticketsSetAside,
        long ticketsRefused) {

    /**
     * Checks that the counts add up.
     *
     * @throws IllegalArgumentException if a row or a ticket is counted twice or not at all
     */
    public LogCounts {
        if (rows != rowsKept + rowsWithoutEffect + rowsSetAside + rowsLost
                || tickets != ticketsKept + ticketsSetAside + ticketsRefused) {
            throw new IllegalArgumentException("of " + rows + " rows " + rowsKept + " are kept, " + rowsWithoutEffect
                    + " without effect, " + rowsSetAside + " set aside and " + rowsLost + " lost, of " + tickets
                    + " tickets " + ticketsKept
                    + " are kept, " + ticketsSetAside + " set aside and " + ticketsRefused
                    + " refused: sums that add up are expected");
        }
    }
}
