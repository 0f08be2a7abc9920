package org.goodhart.pay;

import java.util.Objects;
import java.util.Optional;
import org.goodhart.value.Explanation;
import org.goodhart.value.Ratio;

/**
 * A measure as pay sees it: a value to be paid on, or a fallback instead; exactly one of the two.
 *
 * @param value the value, if it is fit to be paid on
 * @param fallback what the scheme declares otherwise
 * @param explanation the measure, and why it is not fit if it is not
 */
public record Figure(Optional<Ratio> value, Optional<Fallback> fallback, Explanation explanation) {

    /**
     * Checks that there is exactly one of value and fallback.
     *
     * @throws IllegalArgumentException if there are both or neither
     */
    public Figure {
        Objects.requireNonNull(explanation, "explanation");
        if (value.isPresent() == fallback.isPresent()) {
            throw new IllegalArgumentException(
                    "a figure with value " + value + " and fallback " + fallback + ": exactly one of them is expected");
        }
    }
}
