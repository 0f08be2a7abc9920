package org.goodhart.testkit;

import java.util.Currency;
import org.goodhart.value.Money;

/** Amounts of roubles as a test says them: {@code rub("96000")} is 96000.00 RUB. */
public final class Roubles {
    /** The Russian rouble, with two decimal places. */
    public static final Currency RUB = Currency.getInstance("RUB");

    private Roubles() {}

    /**
     * An amount in roubles.
     *
     * @param amount a plain decimal such as {@code 96000} or {@code -0.50}
     * @return the exact amount
     * @throws IllegalArgumentException if it is no plain decimal or finer than a kopeck
     */
    public static Money rub(String amount) {
        return Money.of(RUB, amount);
    }

    /**
     * An amount in kopecks: {@code kopecks(1)} is 0.01 RUB.
     *
     * @param kopecks the number of kopecks
     * @return the amount
     */
    public static Money kopecks(long kopecks) {
        return Money.ofMinor(RUB, kopecks);
    }
}
