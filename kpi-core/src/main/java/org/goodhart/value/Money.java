package org.goodhart.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An exact amount of one currency. It has at least the currency's decimal places (two for the rouble, none for the yen,
 * three for the Bahraini dinar), and more only where a plan asked for a finer scale by name. Nothing rounds silently:
 * {@code of} refuses what does not fit, and the lossy methods take a {@link Rounding}.
 *
 * <p>Equality is by currency and numeric value. Amounts of different currencies are neither added nor compared
 * ({@link CurrencyMismatchException}). Amounts may be negative.
 *
 * <pre>{@code
 * Currency rub = Currency.getInstance("RUB");
 * Money base = Money.of(rub, "120000");                                              // 120000.00 RUB
 * base.times(Ratio.of(1, 7), Rounding.toMinorUnitsOf(rub, RoundingMode.HALF_UP))     // 17142.86 RUB
 * }</pre>
 */
public final class Money implements Comparable<Money> {
    static final int MAX_SCALE = 18;

    private final Currency currency;
    private final BigDecimal amount;

    /** The one door: the amount gets the fewest decimal places that hold it, but not fewer than the currency's. */
    private Money(Currency currency, BigDecimal amount, int scale) {
        int digits = minorDigits(currency);
        BigDecimal bare =
                DecimalText.requireBounded(amount, "an amount of money").stripTrailingZeros();
        if (bare.scale() > scale) {
            throw new IllegalArgumentException("an amount of " + currency + " must have at most " + scale
                    + " decimal places here, but is " + DecimalText.shorten(bare.toPlainString())
                    + "\nMaybe round it by name (Money.rounded), or state the plan's finer scale.");
        }
        this.currency = currency;
        this.amount = bare.setScale(Math.max(bare.scale(), digits));
    }

    /**
     * An amount in major units (roubles), read from a plain decimal.
     *
     * @param currency the currency
     * @param amount a plain decimal such as {@code 120000} or {@code -0.50}
     * @return the exact amount
     * @throws IllegalArgumentException if it is not a plain decimal, finer than the currency's minor unit, or if the
     *     currency has no minor unit (such as XXX)
     */
    public static Money of(Currency currency, String amount) {
        Objects.requireNonNull(amount, "amount");
        return of(currency, DecimalText.read(amount, "an amount of money"));
    }

    /**
     * A whole number of major units: {@code of(rub, 120_000)} is 120000.00 RUB.
     *
     * @param currency the currency
     * @param major major units, such as roubles
     * @return the exact amount
     * @throws IllegalArgumentException if the currency has no minor unit (such as XXX)
     */
    public static Money of(Currency currency, long major) {
        return of(currency, BigDecimal.valueOf(major));
    }

    /**
     * An amount in major units.
     *
     * @param currency the currency
     * @param amount major units, such as roubles; needless zeros are dropped
     * @return the exact amount
     * @throws IllegalArgumentException if it is finer than the currency's minor unit, or if the currency has no minor
     *     unit
     */
    public static Money of(Currency currency, BigDecimal amount) {
        Objects.requireNonNull(amount, "amount");
        return new Money(currency, amount, minorDigits(currency));
    }

    /**
     * An amount at a plan's own scale, which may be finer than the currency: {@code of(rub, "0.125", 3)} is 0.125 RUB.
     *
     * @param currency the currency
     * @param amount a plain decimal, in major units
     * @param scale the most decimal places that the plan allows: from the currency's own number up to 18
     * @return the exact amount
     * @throws IllegalArgumentException if the amount is finer than the scale, the scale is outside its range, the text
     *     is not a plain decimal, or the currency has no minor unit
     */
    public static Money of(Currency currency, String amount, int scale) {
        Objects.requireNonNull(amount, "amount");
        return new Money(currency, DecimalText.read(amount, "an amount of money"), requireScale(currency, scale));
    }

    /**
     * A whole number of minor units: {@code ofMinor(rub, 150)} is 1.50 RUB, {@code ofMinor(jpy, 150)} is 150 JPY.
     *
     * @param currency the currency
     * @param minor minor units, such as kopecks
     * @return the exact amount
     * @throws IllegalArgumentException if the currency has no minor unit (such as XXX)
     */
    public static Money ofMinor(Currency currency, long minor) {
        return of(currency, BigDecimal.valueOf(minor, minorDigits(currency)));
    }

    /**
     * No money of a currency.
     *
     * @param currency the currency
     * @return zero
     * @throws IllegalArgumentException if the currency has no minor unit (such as XXX)
     */
    public static Money zero(Currency currency) {
        return of(currency, BigDecimal.ZERO);
    }

    /**
     * The exact amount rounded by name: the result is a multiple of the rounding's step, which may be finer or coarser
     * than the currency's minor unit.
     *
     * @param currency the currency
     * @param majorUnits the exact amount, in major units
     * @param rounding how to round
     * @return the rounded amount
     * @throws ArithmeticException if the mode is {@link RoundingMode#UNNECESSARY} and it would round
     * @throws IllegalArgumentException if the currency has no minor unit (such as XXX)
     */
    public static Money rounded(Currency currency, Ratio majorUnits, Rounding rounding) {
        Objects.requireNonNull(majorUnits, "majorUnits");
        Objects.requireNonNull(rounding, "rounding");
        return new Money(currency, rounding.round(majorUnits), MAX_SCALE);
    }

    /**
     * Reads {@code 120000.00 RUB}; the inverse of {@link #toString()}, so it also takes amounts of a finer scale (up to
     * 18 decimal places). For amounts from outside prefer {@link #of(Currency, String)}, which refuses those.
     *
     * @param text a plain decimal, one blank, the ISO 4217 code
     * @return the exact amount
     * @throws IllegalArgumentException if the text is not of this form, or the code is unknown or has no minor unit
     */
    public static Money parse(String text) {
        Objects.requireNonNull(text, "text");
        int blank = text.indexOf(' ');
        if (blank < 0) {
            throw new IllegalArgumentException("money must be an amount, a blank and a currency code such as"
                    + " \"120000.00 RUB\", but is " + DecimalText.quote(text));
        }
        BigDecimal amount = DecimalText.read(text.substring(0, blank), "an amount of money");
        return new Money(currencyOf(text.substring(blank + 1), text), amount, MAX_SCALE);
    }

    /**
     * The currency.
     *
     * @return the currency
     */
    public Currency currency() {
        return currency;
    }

    /**
     * The exact amount in major units, with at least the currency's decimal places.
     *
     * @return the amount
     */
    public BigDecimal amount() {
        return amount;
    }

    /**
     * The exact amount in major units, for further exact calculation.
     *
     * @return the amount as a ratio
     */
    public Ratio asRatio() {
        return Ratio.of(amount);
    }

    /**
     * The amount in minor units: 1.50 RUB is 150.
     *
     * @return the number of minor units
     * @throws ArithmeticException if the amount is finer than the minor unit, or does not fit into a {@code long}
     */
    public long minorUnits() {
        return units(minorDigits(currency));
    }

    /**
     * The sum.
     *
     * @param other an amount of the same currency
     * @return this + other
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Money plus(Money other) {
        return with(amount.add(sameCurrency(other).amount));
    }

    /**
     * The difference.
     *
     * @param other an amount of the same currency
     * @return this - other
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Money minus(Money other) {
        return with(amount.subtract(sameCurrency(other).amount));
    }

    /**
     * The same size with the other sign.
     *
     * @return 0 - this
     */
    public Money negated() {
        return with(amount.negate());
    }

    /**
     * The size without the sign.
     *
     * @return this or its negation, whichever is not negative
     */
    public Money abs() {
        return with(amount.abs());
    }

    /**
     * So many times this, exactly.
     *
     * @param factor the factor
     * @return this * factor
     */
    public Money times(long factor) {
        return with(amount.multiply(BigDecimal.valueOf(factor)));
    }

    /**
     * A share or multiple of this, rounded by name: 20% of 120000.00 RUB is 24000.00 RUB.
     *
     * @param factor the exact factor
     * @param rounding how to round the product
     * @return this * factor, rounded once
     * @throws ArithmeticException if the mode is {@link RoundingMode#UNNECESSARY} and it would round
     */
    public Money times(Ratio factor, Rounding rounding) {
        return rounded(currency, asRatio().times(factor), rounding);
    }

    /**
     * This amount as a multiple of the rounding's step.
     *
     * @param rounding how to round
     * @return the rounded amount
     * @throws ArithmeticException if the mode is {@link RoundingMode#UNNECESSARY} and it would round
     */
    public Money rounded(Rounding rounding) {
        return rounded(currency, asRatio(), rounding);
    }

    /**
     * Divides this among shares in minor units by largest remainder ({@link Allocation}): 300.00 by 10000 : 1000 : 100
     * is 270.27, 27.03 and 2.70. The parts sum to this amount.
     *
     * @param weights the weight of each share, not negative, not all zero; they need not sum to one
     * @param <K> the keys of the shares; their natural order breaks ties
     * @return the part of each share, in the order of the keys, unmodifiable
     * @throws IllegalArgumentException if the weights are not as they should be
     * @throws ArithmeticException if this amount is finer than the minor unit, or has more of them than a {@code long}
     *     holds
     */
    public <K extends Comparable<? super K>> SortedMap<K, Money> allocate(Map<K, Ratio> weights) {
        return allocate(weights, minorDigits(currency));
    }

    /**
     * As {@link #allocate(Map)}, in units of a plan's own finer scale.
     *
     * @param weights the weight of each share, not negative, not all zero; they need not sum to one
     * @param scale the number of decimal places of the parts: from the currency's own number up to 18
     * @param <K> the keys of the shares; their natural order breaks ties
     * @return the part of each share, in the order of the keys, unmodifiable
     * @throws IllegalArgumentException if the weights are not as they should be, or the scale is outside its range
     * @throws ArithmeticException if this amount is finer than the scale, or has more units than a {@code long} holds
     */
    public <K extends Comparable<? super K>> SortedMap<K, Money> allocate(Map<K, Ratio> weights, int scale) {
        var parts = new TreeMap<K, Money>();
        Allocation.of(units(requireScale(currency, scale)))
                .byRatios(weights)
                .forEach((key, units) -> parts.put(key, with(BigDecimal.valueOf(units, scale))));
        return Collections.unmodifiableSortedMap(parts);
    }

    /**
     * The sign.
     *
     * @return -1, 0 or 1
     */
    public int signum() {
        return amount.signum();
    }

    /**
     * Whether this is nothing.
     *
     * @return true for zero
     */
    public boolean isZero() {
        return signum() == 0;
    }

    /**
     * Whether this is below zero.
     *
     * @return true for a negative amount
     */
    public boolean isNegative() {
        return signum() < 0;
    }

    /**
     * Whether this is above zero.
     *
     * @return true for a positive amount
     */
    public boolean isPositive() {
        return signum() > 0;
    }

    /**
     * The smaller of two.
     *
     * @param other an amount of the same currency
     * @return the smaller one
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * The larger of two.
     *
     * @param other an amount of the same currency
     * @return the larger one
     * @throws CurrencyMismatchException if the currencies differ
     */
    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * Compares by amount.
     *
     * @param other an amount of the same currency
     * @return negative, zero or positive as this is less than, equal to or more than the other
     * @throws CurrencyMismatchException if the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Money money && currency.equals(money.currency) && amount.equals(money.amount);
    }

    @Override
    public int hashCode() {
        return Objects.hash(currency, amount);
    }

    /** The amount and the code of the currency, such as {@code 120000.00 RUB}; {@link #parse} reads it. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }

    static int minorDigits(Currency currency) {
        int digits = Objects.requireNonNull(currency, "currency").getDefaultFractionDigits();
        if (digits < 0) {
            throw new IllegalArgumentException(currency + " is not a currency that can be paid: it has no minor unit"
                    + "\nMaybe a placeholder code or a metal was given where the payroll's currency belongs.");
        }
        return digits;
    }

    private static int requireScale(Currency currency, int scale) {
        int digits = minorDigits(currency);
        if (scale < digits || scale > MAX_SCALE) {
            throw new IllegalArgumentException(
                    "the scale of " + currency + " must be from " + digits + " to " + MAX_SCALE + ", but is " + scale
                            + "\nMaybe a coarser amount is meant: round it to a step such as 10.");
        }
        return scale;
    }

    private static Currency currencyOf(String code, String text) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    DecimalText.quote(code) + " in " + DecimalText.quote(text) + " is not an ISO 4217 currency code",
                    unknown);
        }
    }

    private long units(int scale) {
        if (amount.stripTrailingZeros().scale() > scale) {
            throw new ArithmeticException(DecimalText.shorten(toString()) + " is finer than " + scale
                    + " decimal places\nMaybe round it first, or state the plan's finer scale.");
        }
        BigDecimal units = amount.movePointRight(scale);
        if (units.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
                || units.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) < 0) {
            throw new ArithmeticException(DecimalText.shorten(toString()) + " has more units of " + scale
                    + " decimal places than can be counted (" + Long.MAX_VALUE + ")");
        }
        return units.longValueExact();
    }

    private Money with(BigDecimal other) {
        return new Money(currency, other, MAX_SCALE);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(Objects.requireNonNull(other, "other").currency)) {
            throw new CurrencyMismatchException(currency, other.currency);
        }
        return other;
    }
}
