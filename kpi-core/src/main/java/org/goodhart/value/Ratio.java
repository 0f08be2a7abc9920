package org.goodhart.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * An exact rational number: a share, a rate, a weight, an attainment. It is kept reduced and may be of any size, so
 * that no calculation ever rounds by accident; the only ways out to decimals name their rounding.
 *
 * <p>Equality is by numeric value: {@code percent("50")}, {@code of(1, 2)} and {@code parse("0.50")} are equal.
 * A share of nothing (0 of 0) is not a ratio and is refused.
 *
 * <pre>{@code
 * Ratio.of(19, 20).toString()                        // 95%
 * Ratio.of(1, 3).toString()                          // 1/3
 * Ratio.percent("95").plus(Ratio.of(1, 20))          // 100%
 * Ratio.of(2, 3).toBigDecimal(2, RoundingMode.DOWN)  // 0.66
 * }</pre>
 */
public final class Ratio implements Comparable<Ratio> {
    /** Nothing, 0%. */
    public static final Ratio ZERO = new Ratio(BigFraction.ZERO);
    /** The whole, 100%. */
    public static final Ratio ONE = new Ratio(BigFraction.ONE);

    private static final BigInteger HUNDRED = BigInteger.valueOf(100);
    private static final int PERCENT_DECIMALS = 6;
    private static final BigInteger PERCENT_GRID = BigInteger.TEN.pow(PERCENT_DECIMALS + 2);

    private final BigFraction value;

    private Ratio(BigFraction value) {
        this.value = value;
    }

    /**
     * A whole number: {@code of(2)} is 200%.
     *
     * @param whole the number
     * @return it as a ratio
     */
    public static Ratio of(long whole) {
        return new Ratio(BigFraction.of(whole));
    }

    /**
     * So many of so many: {@code of(19, 20)} is 95%.
     *
     * @param numerator the part
     * @param denominator the whole, of either sign but not zero
     * @return the part divided by the whole
     * @throws IllegalArgumentException if the denominator is zero
     */
    public static Ratio of(long numerator, long denominator) {
        return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * As {@link #of(long, long)}, for numbers of any size.
     *
     * @param numerator the part
     * @param denominator the whole, of either sign but not zero
     * @return the part divided by the whole
     * @throws IllegalArgumentException if the denominator is zero
     */
    public static Ratio of(BigInteger numerator, BigInteger denominator) {
        Objects.requireNonNull(numerator, "numerator");
        Objects.requireNonNull(denominator, "denominator");
        if (denominator.signum() == 0) {
            throw new IllegalArgumentException("the denominator of a ratio must not be zero: "
                    + DecimalText.shorten(numerator.toString()) + "/0"
                    + "\nMaybe nothing was counted: a share of nothing is undefined, neither 0% nor 100%.");
        }
        return denominator.signum() > 0
                ? new Ratio(BigFraction.of(numerator, denominator))
                : new Ratio(BigFraction.of(numerator.negate(), denominator.negate()));
    }

    /**
     * The exact value of a decimal: {@code of(new BigDecimal("0.95"))} is 95%.
     *
     * @param decimal the decimal
     * @return it as a ratio
     * @throws IllegalArgumentException if it has more than 10 000 digits on either side of the point (as 1e999999999
     *     has)
     */
    public static Ratio of(BigDecimal decimal) {
        Objects.requireNonNull(decimal, "decimal");
        BigDecimal plain = DecimalText.requireBounded(decimal, "a ratio");
        return plain.scale() > 0
                ? of(plain.unscaledValue(), BigInteger.TEN.pow(plain.scale()))
                : of(plain.toBigIntegerExact(), BigInteger.ONE);
    }

    /**
     * So many percent, read from a plain decimal: {@code percent("99.5")} is 199/200, {@code percent("-100")} is -1.
     *
     * @param percent a plain decimal without a % sign
     * @return a hundredth of it
     * @throws IllegalArgumentException if it is not a plain decimal
     */
    public static Ratio percent(String percent) {
        Objects.requireNonNull(percent, "percent");
        return of(DecimalText.read(percent, "a percentage").movePointLeft(2));
    }

    /**
     * So many percent: {@code percent(95)} is 19/20.
     *
     * @param percent whole percents
     * @return a hundredth of it
     */
    public static Ratio percent(long percent) {
        return of(percent, 100);
    }

    /**
     * Reads {@code 95%}, {@code 0.95}, {@code 19/20} or {@code -1/3}; the inverse of {@link #toString()}. A number
     * without a % sign is taken as it is: {@code 95} is 9500%.
     *
     * @param text a plain decimal, with or without a % sign, or two whole numbers with a slash; the sign stands in
     *     front
     * @return the ratio
     * @throws IllegalArgumentException if the text is none of these, or has more than 10 000 characters
     */
    public static Ratio parse(String text) {
        Objects.requireNonNull(text, "text");
        DecimalText.requireShort(text, "a ratio");
        int slash = text.indexOf('/');
        if (slash < 0) {
            return text.endsWith("%")
                    ? percent(text.substring(0, text.length() - 1))
                    : of(DecimalText.read(text, "a ratio"));
        }
        String numerator = text.substring(0, slash);
        String denominator = text.substring(slash + 1);
        if (!numerator.matches("-?[0-9]+") || !denominator.matches("[0-9]+")) {
            throw new IllegalArgumentException(
                    "a ratio with a slash must be two whole numbers such as 19/20 or -1/3, but is "
                            + DecimalText.quote(text));
        }
        return of(new BigInteger(numerator), new BigInteger(denominator));
    }

    /**
     * The sum.
     *
     * @param other the ratio to add
     * @return this + other
     */
    public Ratio plus(Ratio other) {
        return new Ratio(value.add(Objects.requireNonNull(other, "other").value));
    }

    /**
     * The difference.
     *
     * @param other the ratio to take away
     * @return this - other
     */
    public Ratio minus(Ratio other) {
        return new Ratio(value.subtract(Objects.requireNonNull(other, "other").value));
    }

    /**
     * The product: {@code percent(50).times(percent(50))} is 25%.
     *
     * @param other the factor
     * @return this * other
     */
    public Ratio times(Ratio other) {
        return new Ratio(value.multiply(Objects.requireNonNull(other, "other").value));
    }

    /**
     * The quotient: {@code percent(50).dividedBy(percent(25))} is 200%.
     *
     * @param divisor the divisor, not zero
     * @return this / divisor
     * @throws ArithmeticException if the divisor is zero
     */
    public Ratio dividedBy(Ratio divisor) {
        Objects.requireNonNull(divisor, "divisor");
        if (divisor.isZero()) {
            throw new ArithmeticException("cannot divide " + DecimalText.shorten(toString()) + " by zero");
        }
        return of(numerator().multiply(divisor.denominator()), denominator().multiply(divisor.numerator()));
    }

    /**
     * One divided by this: the reciprocal of 2/3 is 3/2.
     *
     * @return 1 / this
     * @throws ArithmeticException if this is zero
     */
    public Ratio reciprocal() {
        return ONE.dividedBy(this);
    }

    /**
     * The same size with the other sign.
     *
     * @return 0 - this
     */
    public Ratio negated() {
        return new Ratio(value.negate());
    }

    /**
     * What is left of the whole: the complement of 95% is 5%, that of 120% is -20%.
     *
     * @return 1 - this
     */
    public Ratio complement() {
        return ONE.minus(this);
    }

    /**
     * The size without the sign.
     *
     * @return this or its negation, whichever is not negative
     */
    public Ratio abs() {
        return signum() < 0 ? negated() : this;
    }

    /**
     * The smaller of two.
     *
     * @param other the other ratio
     * @return the smaller one
     */
    public Ratio min(Ratio other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * The larger of two.
     *
     * @param other the other ratio
     * @return the larger one
     */
    public Ratio max(Ratio other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * The sign.
     *
     * @return -1, 0 or 1
     */
    public int signum() {
        return value.signum();
    }

    /**
     * Whether this is exactly 0.
     *
     * @return true for 0 only
     */
    public boolean isZero() {
        return signum() == 0;
    }

    /**
     * The numerator in lowest terms; it carries the sign.
     *
     * @return the numerator
     */
    public BigInteger numerator() {
        return value.getNumerator();
    }

    /**
     * The denominator in lowest terms, at least 1.
     *
     * @return the denominator
     */
    public BigInteger denominator() {
        return value.getDenominator();
    }

    /**
     * Whether this is below the other.
     *
     * @param other the other ratio
     * @return this &lt; other
     */
    public boolean isLessThan(Ratio other) {
        return compareTo(other) < 0;
    }

    /**
     * Whether this is below or equal to the other.
     *
     * @param other the other ratio
     * @return this &lt;= other
     */
    public boolean isAtMost(Ratio other) {
        return compareTo(other) <= 0;
    }

    /**
     * Whether this is equal to or above the other.
     *
     * @param other the other ratio
     * @return this &gt;= other
     */
    public boolean isAtLeast(Ratio other) {
        return compareTo(other) >= 0;
    }

    /**
     * Whether this is above the other.
     *
     * @param other the other ratio
     * @return this &gt; other
     */
    public boolean isMoreThan(Ratio other) {
        return compareTo(other) > 0;
    }

    /**
     * The decimal with so many places: 2/3 with 2 places, rounded down, is 0.66.
     *
     * @param scale the number of decimal places; a negative one rounds to tens, hundreds, ...
     * @param mode how to round
     * @return the rounded decimal, of exactly that scale
     * @throws ArithmeticException if the mode is {@link RoundingMode#UNNECESSARY} and it would round
     */
    public BigDecimal toBigDecimal(int scale, RoundingMode mode) {
        Objects.requireNonNull(mode, "mode");
        try {
            return new BigDecimal(numerator()).divide(new BigDecimal(denominator()), scale, mode);
        } catch (ArithmeticException inexact) {
            throw inexact(scale + " decimal places", inexact);
        }
    }

    /**
     * The decimal of exactly this value, without needless zeros: 1/8 is 0.125.
     *
     * @return the exact decimal
     * @throws ArithmeticException if there is none, as for 1/3
     */
    public BigDecimal toBigDecimalExact() {
        try {
            BigDecimal exact = new BigDecimal(numerator())
                    .divide(new BigDecimal(denominator()))
                    .stripTrailingZeros();
            return exact.scale() < 0 ? exact.setScale(0) : exact;
        } catch (ArithmeticException inexact) {
            throw inexact("a decimal of any length", inexact);
        }
    }

    private ArithmeticException inexact(String target, ArithmeticException cause) {
        var inexact = new ArithmeticException(DecimalText.shorten(toString()) + " has no exact value in " + target
                + "\nMaybe name a scale and a rounding mode.");
        inexact.initCause(cause);
        return inexact;
    }

    @Override
    public int compareTo(Ratio other) {
        return value.compareTo(Objects.requireNonNull(other, "other").value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ratio ratio && value.equals(ratio.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /**
     * The percentage if it ends within six decimals ({@code 95%}, {@code 99.5%}, {@code -100%}), otherwise the fraction
     * in lowest terms ({@code 1/3}); {@link #parse} reads both.
     */
    @Override
    public String toString() {
        if (PERCENT_GRID.mod(denominator()).signum() != 0) {
            return numerator() + "/" + denominator();
        }
        BigDecimal percent = new BigDecimal(numerator().multiply(HUNDRED))
                .divide(new BigDecimal(denominator()), PERCENT_DECIMALS, RoundingMode.UNNECESSARY);
        return percent.stripTrailingZeros().toPlainString() + "%";
    }
}
