package org.goodhart.desk;

/**
 * A part of all calls, or faults, from which so many are drawn, such as those of a line, a queue, an outcome and a length together. Example:
 * {@code Stratum.of("L1/evening/long")}.
 *
 * @param name the text, without blanks at its ends
 */
public record Stratum(String name) implements Comparable<Stratum> {

    /**
     * Checks and strips the text.
     *
     * @throws IllegalArgumentException if the text is blank or holds a control character
     */
    public Stratum {
        name = Names.canonical("stratum", name);
    }

    /**
     * The stratum of a text.
     *
     * @param name the text
     * @return the stratum
     * @throws IllegalArgumentException if the text is blank or holds a control character
     */
    public static Stratum of(String name) {
        return new Stratum(name);
    }

    @Override
    public int compareTo(Stratum other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
