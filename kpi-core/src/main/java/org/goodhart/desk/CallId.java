package org.goodhart.desk;

/**
 * The number under which the exchange keeps a call or a message, whether or not there is a ticket for it. Example:
 * {@code CallId.of("C-4711")}.
 *
 * @param name the text, without blanks at its ends
 */
public record CallId(String name) implements Comparable<CallId> {

    /**
     * Checks and strips the text.
     *
     * @throws IllegalArgumentException if the text is blank or holds a control character
     */
    public CallId {
        name = Names.canonical("call id", name);
    }

    /**
     * The call id of a text.
     *
     * @param name the text
     * @return the call id
     * @throws IllegalArgumentException if the text is blank or holds a control character
     */
    public static CallId of(String name) {
        return new CallId(name);
    }

    @Override
    public int compareTo(CallId other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
