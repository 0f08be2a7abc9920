package org.goodhart.desk;

/**
 * How urgent a ticket is said to be. It is written by the support line and therefore a claim. Example: {@code Priority.of("high")}.
 *
 * @param name the text, without blanks at its ends
 */
public record Priority(String name) implements Comparable<Priority> {

    /**
     * Checks and strips the text.
     *
     * @throws IllegalArgumentException if the text is blank or holds a control character
     */
    public Priority {
        name = Names.canonical("priority", name);
    }

    /**
     * The priority of a text.
     *
     * @param name the text
     * @return the priority
     * @throws IllegalArgumentException if the text is blank or holds a control character
     */
    public static Priority of(String name) {
        return new Priority(name);
    }

    @Override
    public int compareTo(Priority other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
