package org.goodhart.pay;

import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Ratio;
import org.goodhart.value.Step;

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

    /**
     * Whether what depends on it waits.
     *
     * @return true if there is no value and the scheme declares to hold
     */
    public boolean isHeld() {
        return fallback.filter(Fallback.Hold.class::isInstance).isPresent();
    }

    /**
     * What a rule makes of the value, or the payout that the scheme declares instead of one.
     *
     * @param rule from the value and its explanation to what it comes to
     * @return the outcome
     * @throws IllegalStateException if it is held: there is nothing to go on with
     */
    public Explained<Ratio> orDeclared(BiFunction<Ratio, Explanation, Explained<Ratio>> rule) {
        if (value.isPresent()) return rule.apply(value.get(), explanation);
        if (fallback.orElseThrow() instanceof Fallback.Payout declared) {
            return Explained.of(declared.payout(), explanation.by(Step.lookedUp(declared.payout())));
        }
        throw new IllegalStateException("the figure is held: " + explanation);
    }
}
