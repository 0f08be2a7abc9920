package org.goodhart.pay;

import java.util.Objects;

/**
 * Which line of which earlier statement of the same person a line goes back to.
 *
 * @param period the label of the period, such as {@code 2026-03}
 * @param line the label of the line, in English
 */
public record LineOrigin(String period, String line) {
    /** Refuses null. */
    public LineOrigin {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(line, "line");
    }

    @Override
    public String toString() {
        return "'" + line + "' of " + period;
    }
}
