package org.goodhart.pay;

import java.util.List;
import java.util.Objects;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Step;

/** A fixed share of what another formula comes to. */
record ScaledPay(PayFormula formula, Ratio share) implements PayFormula {
    ScaledPay {
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(share, "share");
    }

    @Override
    public Explained<Amount> evaluate(PayCase on) {
        Explained<Amount> whole = formula.evaluate(on);
        if (whole.value().held()) return whole;
        Amount part = whole.value().times(share);
        Phrase phrase =
                Phrase.of("pay.scaled", Shown.share(share), whole.value().phrase(), part.phrase());
        return Explained.of(
                part,
                Explanation.of(phrase, whole.explanation())
                        .by(Step.of(Step.Operation.PRODUCT, part.majorUnits(), share)));
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
