package org.goodhart.desk;

/**
 * A kind of customer that norms may tell apart. It is billing's word about the subscriber, which nobody on a support line writes. Example:
 * {@code Segment.of("business")}.
 *
 * @param name the text, without blanks at its ends
 */
public record Segment(String name) implements Comparable<Segment> {

    /**
     * Checks and strips the text.
     *
     * @throws IllegalArgumentException if the text is blank or holds a control character
     */
    public Segment {
        name = Names.canonical("segment", name);
    }

    /**
     * The segment of a text.
     *
     * @param name the text
     * @return the segment
     * @throws IllegalArgumentException if the text is blank or holds a control character
     */
    public static Segment of(String name) {
        return new Segment(name);
    }

    @Override
    public int compareTo(Segment other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
