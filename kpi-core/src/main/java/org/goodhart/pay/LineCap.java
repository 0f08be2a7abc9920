package org.goodhart.pay;

import java.util.Objects;
import org.goodhart.value.Money;

/** The most that a line pays, or all lines together, and what becomes of the rest. */
record LineCap(Money limit, Excess excess) {
    LineCap {
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(excess, "excess");
    }

    @Override
    public String toString() {
        return limit + ", excess " + excess;
    }
}
