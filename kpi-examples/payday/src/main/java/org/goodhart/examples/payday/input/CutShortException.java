package org.goodhart.examples.payday.input;

import java.io.IOException;

/** Reading had to end before the file did. */
final class CutShortException extends IOException {
    private static final long serialVersionUID = 1L;

    final long line;
    final String found;
    final String expected;

    CutShortException(long line, String found, String expected) {
        super("line " + line + ": " + found + "; expected: " + expected);
        this.line = line;
        this.found = found;
        this.expected = expected;
    }
}
