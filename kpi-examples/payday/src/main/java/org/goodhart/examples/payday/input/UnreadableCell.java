package org.goodhart.examples.payday.input;

/** A cell or attribute does not hold what it has to; caught where the row is known. */
final class UnreadableCell extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final String found;
    final String expected;

    UnreadableCell(String found, String expected) {
        super(found + "; expected: " + expected);
        this.found = found;
        this.expected = expected;
    }
}
