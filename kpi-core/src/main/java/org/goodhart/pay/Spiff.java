package org.goodhart.pay;

import java.util.Objects;
import org.goodhart.value.PayPeriod;

/** Extra pay in exactly one period. */
record Spiff(String name, PayPeriod period, PayFormula formula) {
    Spiff {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(formula, "formula");
    }

    @Override
    public String toString() {
        return "'" + name + "' in " + period + ": " + formula.description();
    }
}
