package org.goodhart.desk;

import java.util.Objects;

/**
 * Something impossible in the record: which fact it concerns, where it stands, what was found and what would be right.
 *
 * @param subject which fact, such as {@code ticket T-17}
 * @param place where it stands, such as {@code tickets.csv:17}; empty where that is not known
 * @param found what was found
 * @param expected what would be right
 */
public record Problem(String subject, String place, String found, String expected) {

    /** Refuses null. */
    public Problem {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(expected, "expected");
    }

    /**
     * This problem with the place where the fact stands.
     *
     * @param where the place, such as {@code tickets.csv:17}
     * @return the fuller problem
     */
    public Problem at(String where) {
        return new Problem(subject, where, found, expected);
    }

    /** One line: place, subject, what was found, what is expected. */
    @Override
    public String toString() {
        return (place.isEmpty() ? "" : place + ": ") + subject + ": " + found + "; expected: " + expected;
    }
}
