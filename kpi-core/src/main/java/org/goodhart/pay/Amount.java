package org.goodhart.pay;

import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;
import org.goodhart.value.Step;

/**
 * What a formula comes to before it is rounded: an exact number of major units, or nothing for now.
 *
 * @param currency the currency
 * @param majorUnits the exact number of major units; 0 where it is held
 * @param held whether nothing is paid for now because the figures are not fit to be paid on
 */
public record Amount(Currency currency, Ratio majorUnits, boolean held) {

    /**
     * Checks that what is held is 0.
     *
     * @throws IllegalArgumentException if an amount other than 0 is held
     */
    public Amount {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(majorUnits, "majorUnits");
        if (held && !majorUnits.isZero()) {
            throw new IllegalArgumentException(
                    "an amount of " + Shown.fraction(majorUnits) + " is held: 0 is expected");
        }
    }

    /**
     * An exact amount.
     *
     * @param currency the currency
     * @param majorUnits the number of major units
     * @return the amount
     */
    public static Amount of(Currency currency, Ratio majorUnits) {
        return new Amount(currency, majorUnits, false);
    }

    /**
     * The amount of money.
     *
     * @param money the money
     * @return the amount
     */
    public static Amount of(Money money) {
        return of(money.currency(), money.asRatio());
    }

    /**
     * Nothing for now.
     *
     * @param currency the currency
     * @return the held amount
     */
    public static Amount held(Currency currency) {
        return new Amount(currency, Ratio.ZERO, true);
    }

    /**
     * The amount times a factor.
     *
     * @param factor the factor
     * @return the exact product; what is held stays held
     */
    public Amount times(Ratio factor) {
        return held ? this : of(currency, majorUnits.times(factor));
    }

    /** With its explanation, whose one part that has a value has this one already; what is held has none. */
    Explained<Amount> takenOver(Explanation why) {
        return Explained.of(this, held ? why : why.by(Step.of(Step.Operation.SUM, majorUnits)));
    }

    /**
     * The amount in words: as money where it is a whole number of minor units, else approximately with the exact
     * fraction behind it. Examples: {@code 24,000.00 RUB}; {@code ≈33,333.33 RUB (exactly 100000/3)}.
     *
     * @return the phrase
     */
    public Phrase phrase() {
        if (held) return Phrase.of("pay.amount.held");
        Money cents = Money.rounded(currency, majorUnits, Rounding.toMinorUnitsOf(currency, RoundingMode.HALF_EVEN));
        if (cents.asRatio().equals(majorUnits)) return Phrase.of("pay.amount", cents);
        return Phrase.of("pay.amount.inexact", cents, Shown.fraction(majorUnits));
    }
}
