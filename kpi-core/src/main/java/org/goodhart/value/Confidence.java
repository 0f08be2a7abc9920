package org.goodhart.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * How sure a statement about an uncertain figure is to be: at 95%, at least 19 of 20 intervals made by an exact method
 * contain the true figure. It is agreed beforehand and is part of the statement, for there is no usual level where
 * money hangs on it.
 *
 * <p>Example: {@code Confidence.percent("99.5").toString()} is {@code 99.5%}.
 *
 * @param level above 0% and below 100%, and at most 10<sup>-12</sup> below 100%
 */
public record Confidence(Ratio level) {
    private static final Ratio HIGHEST = Ratio.ONE.minus(Ratio.of(1, 1_000_000_000_000L));
    private static final int TAIL_DECIMALS = 40;

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException if the level is not between 0% and 100%, both excluded, or so near 100% that
     *     less than 10<sup>-12</sup> remains
     */
    public Confidence {
        Objects.requireNonNull(level, "level");
        if (level.signum() <= 0 || level.isAtLeast(Ratio.ONE)) {
            throw new IllegalArgumentException("a confidence level must be above 0% and below 100%, but is "
                    + DecimalText.shorten(level.toString())
                    + (level.isMoreThan(Ratio.ONE)
                            ? "\nMaybe a percentage was given as a plain number: 95% is percent(\"95\") or 0.95."
                            : level.equals(Ratio.ONE) ? "\nMaybe 99.9%: nothing uncertain is sure." : ""));
        }
        if (level.isMoreThan(HIGHEST)) {
            throw new IllegalArgumentException("a confidence level must be at most " + HIGHEST.toBigDecimalExact()
                    + ", but is " + DecimalText.shorten(level.toString()));
        }
    }

    /**
     * A level in percent.
     *
     * @param percent a plain decimal without a % sign, such as {@code 95}
     * @return the confidence
     * @throws IllegalArgumentException if it is no plain decimal, or out of range
     */
    public static Confidence percent(String percent) {
        return new Confidence(Ratio.percent(percent));
    }

    /** What an interval leaves out on each of its two sides: 0.025 at 95%. */
    BigDecimal tail() {
        return level.complement().dividedBy(Ratio.of(2)).toBigDecimal(TAIL_DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** The level, such as {@code 95%}. */
    @Override
    public String toString() {
        return level.toString();
    }
}
