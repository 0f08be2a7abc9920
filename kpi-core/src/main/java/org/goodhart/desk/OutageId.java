package org.goodhart.desk;

/**
 * The number under which a mass outage stands in the record. Example: {@code OutageId.of("O-7")}.
 *
 * @param name the text, without blanks at its ends
 */
public record OutageId(String name) implements Comparable<OutageId> {

    /**
     * Checks and strips the text.
     *
     * @throws IllegalArgumentException if the text is blank or holds a control character
     */
    public OutageId {
        name = Names.canonical("number of an outage", name);
    }

    /**
     * The number of a text.
     *
     * @param name the text
     * @return the number
     * @throws IllegalArgumentException if the text is blank or holds a control character
     */
    public static OutageId of(String name) {
        return new OutageId(name);
    }

    @Override
    public int compareTo(OutageId other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
