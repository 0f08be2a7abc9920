package org.goodhart.gaming;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.goodhart.value.PayPeriod;

/**
 * The periods over which pay is summed: what is gained in one and lost in the next is no gain.
 *
 * @param first the first period
 * @param periods how many periods from there on, at least one
 */
public record Horizon(PayPeriod first, int periods) {

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if it is below one
     */
    public Horizon {
        Objects.requireNonNull(first, "first");
        if (periods < 1)
            throw new IllegalArgumentException("a horizon of " + periods + " periods: 1 or more is expected");
    }

    /**
     * The periods.
     *
     * @return the first and those that follow it
     */
    public List<PayPeriod> all() {
        List<PayPeriod> all = new ArrayList<>();
        PayPeriod next = first;
        for (int i = 0; i < periods; i++) {
            all.add(next);
            next = next.next();
        }
        return all;
    }
}
