package org.goodhart.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * A named rounding: to which multiple, and which way. It is data of a pay plan, because "rounded" alone has several
 * meanings that differ by real money.
 *
 * <p>Negative amounts round as the mode of {@link RoundingMode} says: {@code HALF_UP} is half away from zero, so -0.005
 * goes to -0.01 just as 0.005 goes to 0.01; {@code FLOOR} and {@code CEILING} are the ones that are not symmetric.
 *
 * <pre>{@code
 * Rounding.of(RoundingMode.HALF_UP, "0.05").round(Ratio.parse("0.125"))   // 0.15
 * Rounding.of(RoundingMode.DOWN, "10").round(Ratio.of(1999, 100))         // 10
 * }</pre>
 *
 * @param mode which way; {@link RoundingMode#UNNECESSARY} says that nothing may be lost
 * @param step the result is a multiple of it; positive, at most 18 decimal places, such as 0.01, 0.05, 1 or 10
 */
public record Rounding(RoundingMode mode, BigDecimal step) {
    /**
     * Checks the step and drops its needless zeros, so that steps of 0.1 and 0.10 are equal.
     *
     * @param mode which way
     * @param step the result is a multiple of it
     * @throws IllegalArgumentException if the step is not positive, or has more than 18 decimal places
     */
    public Rounding {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(step, "step");
        step = DecimalText.requireBounded(step, "a rounding step").stripTrailingZeros();
        if (step.signum() <= 0) {
            throw new IllegalArgumentException("a rounding step must be positive, such as 0.01, but is "
                    + DecimalText.shorten(step.toPlainString()));
        }
        if (step.scale() > Money.MAX_SCALE) {
            throw new IllegalArgumentException("a rounding step must have at most " + Money.MAX_SCALE
                    + " decimal places, but has " + step.scale());
        }
        step = step.scale() < 0 ? step.setScale(0) : step;
    }

    /**
     * A rounding to multiples of a step.
     *
     * @param mode which way
     * @param step a plain positive decimal such as {@code 0.01}
     * @return the rounding
     * @throws IllegalArgumentException if the step is not a plain decimal, not positive, or has more than 18 decimal
     *     places
     */
    public static Rounding of(RoundingMode mode, String step) {
        Objects.requireNonNull(step, "step");
        return new Rounding(mode, DecimalText.read(step, "a rounding step"));
    }

    /**
     * A rounding to the smallest unit of a currency: 0.01 for the rouble, 1 for the yen, 0.001 for the Bahraini dinar.
     *
     * @param currency the currency
     * @param mode which way
     * @return the rounding
     * @throws IllegalArgumentException if the currency is a pseudo currency without a minor unit, such as XXX
     */
    public static Rounding toMinorUnitsOf(Currency currency, RoundingMode mode) {
        return new Rounding(mode, BigDecimal.ONE.movePointLeft(Money.minorDigits(currency)));
    }

    /**
     * The multiple of the step that the mode chooses for an exact value.
     *
     * @param exact the value
     * @return a multiple of the step, with the step's number of decimal places
     * @throws ArithmeticException if the mode is {@link RoundingMode#UNNECESSARY} and the value is not a multiple of
     *     the step
     */
    public BigDecimal round(Ratio exact) {
        Objects.requireNonNull(exact, "exact");
        Ratio steps = exact.dividedBy(Ratio.of(step));
        if (mode == RoundingMode.UNNECESSARY && !steps.denominator().equals(BigInteger.ONE)) {
            throw new ArithmeticException(DecimalText.shorten(exact.toString()) + " is not a multiple of "
                    + step.toPlainString() + ", and the rounding mode UNNECESSARY forbids to round it"
                    + "\nMaybe name another mode, or a finer step.");
        }
        return steps.toBigDecimal(0, mode).multiply(step);
    }

    /** The mode and the step, such as {@code HALF_UP to 0.01}. */
    @Override
    public String toString() {
        return mode + " to " + step.toPlainString();
    }
}
