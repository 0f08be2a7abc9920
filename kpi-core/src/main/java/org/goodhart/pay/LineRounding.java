package org.goodhart.pay;

import java.util.Objects;
import org.goodhart.value.Money;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;

/**
 * A point at which an amount was rounded.
 *
 * @param exact the exact number of major units before
 * @param rule how it was rounded: mode and step
 * @param rounded the amount after
 */
public record LineRounding(Ratio exact, Rounding rule, Money rounded) {
    /** Refuses null. */
    public LineRounding {
        Objects.requireNonNull(exact, "exact");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(rounded, "rounded");
    }
}
