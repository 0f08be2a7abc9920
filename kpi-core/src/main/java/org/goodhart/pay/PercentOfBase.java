package org.goodhart.pay;

import java.util.Objects;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Step;

record PercentOfBase(Ratio share) implements PayFormula {
    PercentOfBase {
        Objects.requireNonNull(share, "share");
    }

    @Override
    public Explained<Amount> evaluate(PayCase on) {
        Amount base = on.base();
        Amount part = base.times(share);
        Phrase phrase = Phrase.of("pay.percent-of-base", Shown.share(share), base.phrase(), part.phrase());
        return Explained.of(
                part,
                Explanation.of(phrase)
                        .by(Step.of(Step.Operation.PRODUCT, part.majorUnits(), share, base.majorUnits())));
    }

    @Override
    public boolean takesBase() {
        return true;
    }

    @Override
    public String description() {
        return share + " of base";
    }
}
