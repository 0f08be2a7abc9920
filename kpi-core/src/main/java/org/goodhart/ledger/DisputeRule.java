package org.goodhart.ledger;

import java.time.Period;
import java.util.Objects;

/**
 * How disputes are settled, as was agreed beforehand.
 *
 * @param agreed where it was agreed, such as a clause of the contract
 * @param toRaise how long after the last date of the period a line may be disputed, the last day of that included: three months after March are up to 30 June
 * @param toDecide how long after a dispute was raised it has to be decided, the last day of that included
 * @param undecided what becomes of one that nobody decided in time
 */
public record DisputeRule(String agreed, Period toRaise, Period toDecide, Undecided undecided) {

    /** What becomes of a dispute that nobody decided in time. */
    public enum Undecided {
        /** It is upheld: what was claimed is paid. */
        UPHELD,
        /** It is rejected: nothing is paid. */
        REJECTED
    }

    /**
     * Checks the times.
     *
     * @throws IllegalArgumentException if one is negative, or it is not said where the rule was agreed
     */
    public DisputeRule {
        Objects.requireNonNull(undecided, "undecided");
        if (agreed.isBlank()) {
            throw new IllegalArgumentException("a rule for disputes that was agreed nowhere: a source is expected");
        }
        if (toRaise.isNegative() || toDecide.isNegative()) {
            throw new IllegalArgumentException("a rule for disputes with " + toRaise + " to raise and " + toDecide
                    + " to decide one: times that are not negative are expected");
        }
    }
}
