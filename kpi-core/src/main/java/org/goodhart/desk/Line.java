package org.goodhart.desk;

import org.jspecify.annotations.Nullable;

/**
 * A line of support: who takes the call is the first, whom he escalates to is the second, and so on.
 *
 * <p>Lines are ordered by their rank. The rank tells an escalation (upwards) from a push to the front (downwards).
 * Example: {@code Line.of(2)} is named {@code L2}; {@code Line.of("field", 3)} is a line of rank 3 by another name.
 *
 * @param name what the line is called
 * @param rank 1 for the line that meets the customer, higher behind it
 */
public record Line(String name, int rank) implements Comparable<Line> {

    /**
     * Checks the name and the rank.
     *
     * @throws IllegalArgumentException if the name is blank or the rank is below 1
     */
    public Line {
        name = Names.canonical("line", name);
        if (rank < 1)
            throw new IllegalArgumentException("line " + name + " has rank " + rank + ": 1 or more is expected");
    }

    /**
     * The line of a rank under its usual name.
     *
     * @param rank 1, 2, 3, ...
     * @return the line {@code L1}, {@code L2}, ...
     */
    public static Line of(int rank) {
        return new Line("L" + rank, rank);
    }

    /**
     * A line with a name of its own.
     *
     * @param name its name
     * @param rank its rank
     * @return the line
     */
    public static Line of(String name, int rank) {
        return new Line(name, rank);
    }

    /** By name and rank. It is written out because it is asked for every step of every ticket, mostly of the very same line. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || other instanceof Line that && rank == that.rank && name.equals(that.name);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + rank;
    }

    /** By rank, then by name. */
    @Override
    public int compareTo(Line other) {
        return rank != other.rank ? Integer.compare(rank, other.rank) : name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
