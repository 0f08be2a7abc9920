package org.goodhart.pay;

import java.util.List;
import java.util.Objects;
import org.goodhart.value.Explained;

/** What another formula comes to, for as much of the period as the person was there. */
record ProratedPay(PayFormula formula) implements PayFormula {
    ProratedPay {
        Objects.requireNonNull(formula, "formula");
    }

    @Override
    public Explained<Amount> evaluate(PayCase on) {
        return Staked.prorated(formula.evaluate(on), on.presenceInPart());
    }

    @Override
    public List<PayFormula> parts() {
        return List.of(formula);
    }

    @Override
    public String description() {
        return "prorated (" + formula.description() + ")";
    }
}
