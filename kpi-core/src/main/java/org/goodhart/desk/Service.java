package org.goodhart.desk;

/**
 * What a subscriber has and what can fail: his internet, his television, his telephone. Example: {@code Service.of("internet")}.
 *
 * @param name the text, without blanks at its ends
 */
public record Service(String name) implements Comparable<Service> {

    /**
     * Checks and strips the text.
     *
     * @throws IllegalArgumentException if the text is blank or holds a control character
     */
    public Service {
        name = Names.canonical("service", name);
    }

    /**
     * The service of a text.
     *
     * @param name the text
     * @return the service
     * @throws IllegalArgumentException if the text is blank or holds a control character
     */
    public static Service of(String name) {
        return new Service(name);
    }

    @Override
    public int compareTo(Service other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
