package org.goodhart.desk;

/**
 * The number under which billing keeps a subscriber. Example: {@code SubscriberId.of("S-77")}.
 *
 * @param name the text, without blanks at its ends
 */
public record SubscriberId(String name) implements Comparable<SubscriberId> {

    /**
     * Checks and strips the text.
     *
     * @throws IllegalArgumentException if the text is blank or holds a control character
     */
    public SubscriberId {
        name = Names.canonical("subscriber id", name);
    }

    /**
     * The subscriber id of a text.
     *
     * @param name the text
     * @return the subscriber id
     * @throws IllegalArgumentException if the text is blank or holds a control character
     */
    public static SubscriberId of(String name) {
        return new SubscriberId(name);
    }

    @Override
    public int compareTo(SubscriberId other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
