package org.goodhart.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An approximate number, such as the bound of a confidence interval or a luck share: what comes out of statistics and
 * has no exact value that a pay plan could name. It offers no number. The only way on is {@link #toRatio}, which names
 * the rounding, so that nobody is paid by the last bits of a {@code double}.
 *
 * <p>Those last bits are not promised: mathematical functions may differ in them from one JDK to the next. Ten
 * significant digits are kept and make estimates equal; six are printed. A rounding whose step is coarser than that
 * gives the same figure everywhere, unless the estimate lies within its error of a boundary of the step by bad luck.
 *
 * <pre>{@code
 * Estimate third = Estimate.of(1.0 / 3);
 * third.toString()                                            // ≈0.333333
 * third.toRatio(Rounding.of(RoundingMode.CEILING, "0.001"))   // 33.4%
 * }</pre>
 */
public final class Estimate {
    private static final MathContext KEPT = new MathContext(10, RoundingMode.HALF_EVEN);
    private static final MathContext PRINTED = new MathContext(6, RoundingMode.HALF_EVEN);

    private final BigDecimal value;

    private Estimate(BigDecimal value) {
        this.value = value;
    }

    /**
     * Takes in a computed number, to ten significant digits.
     *
     * @param computed any finite number
     * @return the estimate
     * @throws IllegalArgumentException if the number is infinite or not a number
     */
    public static Estimate of(double computed) {
        if (!Double.isFinite(computed)) {
            throw new IllegalArgumentException("an estimate must be a finite number, but is " + computed
                    + "\nMaybe it was divided by the size of an empty sample.");
        }
        return new Estimate(new BigDecimal(computed).round(KEPT).stripTrailingZeros());
    }

    /**
     * The exact number that stands for it from here on. Say on which side the error may lie: {@code FLOOR} for a lower
     * bound and {@code CEILING} for an upper one never claim more than the interval did.
     *
     * @param rounding to which multiple, and which way
     * @return a multiple of the step
     * @throws ArithmeticException if the rounding is {@link RoundingMode#UNNECESSARY}: an estimate is never exact
     */
    public Ratio toRatio(Rounding rounding) {
        Objects.requireNonNull(rounding, "rounding");
        if (rounding.mode() == RoundingMode.UNNECESSARY) {
            throw new ArithmeticException("an estimate has no exact value, and the rounding mode UNNECESSARY forbids to"
                    + " round " + this + "\nMaybe FLOOR for a lower bound and CEILING for an upper one.");
        }
        return Ratio.of(rounding.round(Ratio.of(value)));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Estimate estimate && value.equals(estimate.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** Six significant digits behind a sign that says so: {@code ≈0.763869}, {@code ≈-1.5}, {@code ≈0}. */
    @Override
    public String toString() {
        return "≈" + value.round(PRINTED).stripTrailingZeros().toPlainString();
    }
}
