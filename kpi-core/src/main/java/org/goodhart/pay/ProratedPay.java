package org.goodhart.pay;

import java.util.List;
import java.util.Objects;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Step;

/** What another formula comes to, for as much of the period as the person was there. */
record ProratedPay(PayFormula formula) implements PayFormula {
    ProratedPay {
        Objects.requireNonNull(formula, "formula");
    }

    @Override
    public Explained<Amount> evaluate(PayCase on) {
        Explained<Amount> whole = formula.evaluate(on);
        if (whole.value().held()) return whole;
        Ratio presence = on.presence();
        Amount part = whole.value().times(presence);
        Phrase phrase = Phrase.of("pay.prorated", whole.value().phrase(), Shown.share(presence), part.phrase());
        return Explained.of(
                part,
                Explanation.of(phrase, whole.explanation())
                        .by(Step.of(Step.Operation.PRODUCT, part.majorUnits(), presence)));
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
