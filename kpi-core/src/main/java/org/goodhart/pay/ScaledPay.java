package org.goodhart.pay;

import java.util.List;
import java.util.Objects;
import org.goodhart.value.Explained;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;

/** A fixed share of what another formula comes to. */
record ScaledPay(PayFormula formula, Ratio share) implements PayFormula {
    ScaledPay {
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(share, "share");
    }

    @Override
    public Explained<Amount> evaluate(PayCase on) {
        Explained<Amount> whole = formula.evaluate(on);
        return Staked.part(
                whole,
                share,
                part -> Phrase.of(
                        "pay.scaled", Shown.share(share), whole.value().phrase(), part.phrase()));
    }

    @Override
    public List<PayFormula> parts() {
        return List.of(formula);
    }

    @Override
    public String description() {
        return share + " of (" + formula.description() + ")";
    }
}
