package org.goodhart.examples.payday.input;

/**
 * Thrown when an input cannot be read at all, or when so much of it is out of reach that what remains would mislead: a missing
 * file, a directory without tickets, a format that nobody knows, wrong columns, a limit exceeded. The message says what was
 * found, where, and what would be right; it may have several lines, one for each thing that is wrong, and is meant to be shown to the user as it is.
 */
public final class UnusableInputException extends Exception {

    private static final long serialVersionUID = 1L;

    private final boolean misdirected;

    /**
     * An exception about content, with its message.
     *
     * @param message what was found, where, and what would be right
     */
    public UnusableInputException(String message) {
        super(message);
        this.misdirected = false;
    }

    /**
     * An exception about content, with its message and what led to it.
     *
     * @param message what was found, where, and what would be right
     * @param cause what led to it
     */
    public UnusableInputException(String message, Throwable cause) {
        super(message, cause);
        this.misdirected = false;
    }

    private UnusableInputException(String message, boolean misdirected) {
        super(message);
        this.misdirected = misdirected;
    }

    /**
     * An exception for a path at which there is nothing that could be read.
     *
     * @param message what was found, where, and what would be right
     * @return the exception
     */
    static UnusableInputException misdirected(String message) {
        return new UnusableInputException(VisibleText.of(message), true);
    }

    /**
     * Whether the caller named the wrong thing (no such path, a directory without tickets, a format that nobody knows), rather than
     * one whose content is at fault.
     *
     * @return true if another path would help, false if only other content would
     */
    public boolean isMisdirected() {
        return misdirected;
    }
}
