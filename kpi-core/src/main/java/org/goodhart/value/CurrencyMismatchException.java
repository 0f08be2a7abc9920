package org.goodhart.value;

import java.util.Currency;
import java.util.Objects;

/**
 * Amounts of two currencies met where one was needed. Nothing is converted silently; convert at a rate that the plan
 * names.
 */
public final class CurrencyMismatchException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The currency that was expected. */
    private final Currency expected;

    /** The currency that was found. */
    private final Currency found;

    /**
     * Two currencies that do not agree.
     *
     * @param expected the currency of the amount that was asked
     * @param found the currency of the amount that it was given
     */
    public CurrencyMismatchException(Currency expected, Currency found) {
        super("amounts must be of one currency, but are of " + Objects.requireNonNull(expected, "expected") + " and "
                + Objects.requireNonNull(found, "found")
                + "\nMaybe an amount has to be converted first, at a rate that the plan names.");
        this.expected = expected;
        this.found = found;
    }

    /**
     * The currency of the amount that was asked.
     *
     * @return the currency that would have been right
     */
    public Currency expected() {
        return expected;
    }

    /**
     * The currency of the amount that it was given.
     *
     * @return the currency that did not agree
     */
    public Currency found() {
        return found;
    }
}
