package org.goodhart.value;

import java.util.function.DoublePredicate;

/**
 * The last number up to which something holds. The numbers that are not negative stand in the order of their bits, so
 * that halving the bits finds it among all of them in 63 questions, as sharply near nought as near a million.
 */
final class LastBelow {
    private LastBelow() {}

    /**
     * Searches.
     *
     * @param holds what holds from 0 up to a finite number and no further; where it is not a number, it does not hold
     * @return the last number for which it holds
     */
    static Estimate where(DoublePredicate holds) {
        long last = Double.doubleToLongBits(0);
        long beyond = Double.doubleToLongBits(Double.POSITIVE_INFINITY);
        while (beyond - last > 1) {
            long middle = (last + beyond) >>> 1;
            if (holds.test(Double.longBitsToDouble(middle))) {
                last = middle;
            } else {
                beyond = middle;
            }
        }
        return Estimate.of(Double.longBitsToDouble(last));
    }
}
