package org.goodhart.pay;

import java.util.Currency;
import java.util.Set;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Explained;
import org.goodhart.value.Money;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Phrase;

/**
 * A limit that the law or the house sets on pay, whatever the figures say. It prints its line even when it changes
 * nothing.
 */
public interface Guard {

    /**
     * What it adds to a total, or takes from it where it is negative.
     *
     * @param total the total so far
     * @param period the period
     * @return the correction with its explanation
     */
    Explained<Money> correct(Money total, PayPeriod period);

    /**
     * What its line is called.
     *
     * @return the label; "Guard" unless overridden
     */
    default Phrase label() {
        return Phrase.of("pay.guard");
    }

    /**
     * The currencies in which it is written itself. A scheme whose base is in another one cannot be built.
     *
     * @return the currencies; none unless overridden
     */
    default Set<Currency> currencies() {
        return Set.of();
    }

    /**
     * Everything that decides the correction, as text for fingerprints.
     *
     * @return the description
     */
    String description();

    /**
     * Pay is not less than a minimum wage, which is the one in force on the first date of the period. Example:
     * 22,440.00 RUB in 2025 and 27,093.00 RUB from 2026-01-01 raise a total of 20,000.00 RUB by 2,440.00 RUB in
     * December 2025 and by 7,093.00 RUB in January 2026. A total that equals the minimum is left alone. A period
     * before the first date is refused with an {@link IllegalArgumentException}.
     *
     * @param minimum the minimum for a whole period, by date
     * @param source where the figures come from, such as the name of a law
     * @return the guard
     */
    static Guard wageNotBelow(EffectiveDated<Money> minimum, String source) {
        return new WageFloor(minimum, source);
    }
}
