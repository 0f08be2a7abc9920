package org.goodhart.value;

import java.util.Objects;

/**
 * A value together with how it came about, both made in one evaluation.
 *
 * @param <T> the type of the value
 * @param value the value
 * @param explanation how it came about
 */
public record Explained<T>(T value, Explanation explanation) {

    /** Refuses null. */
    public Explained {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(explanation, "explanation");
    }

    /**
     * A value with its explanation.
     *
     * @param <T> the type of the value
     * @param value the value
     * @param explanation how it came about
     * @return both together
     */
    public static <T> Explained<T> of(T value, Explanation explanation) {
        return new Explained<>(value, explanation);
    }

    /**
     * A value that one phrase explains.
     *
     * @param <T> the type of the value
     * @param value the value
     * @param phrase what it is
     * @return both together
     */
    public static <T> Explained<T> of(T value, Phrase phrase) {
        return new Explained<>(value, Explanation.of(phrase));
    }
}
