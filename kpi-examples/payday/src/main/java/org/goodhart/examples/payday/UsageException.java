package org.goodhart.examples.payday;

import org.goodhart.examples.payday.input.VisibleText;

/** Thrown when the program was called in a way that it cannot follow; the message is for the user. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(VisibleText.of(message));
    }
}
