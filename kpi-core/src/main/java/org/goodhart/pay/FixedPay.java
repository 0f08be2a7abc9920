package org.goodhart.pay;

import java.util.Currency;
import java.util.Objects;
import java.util.Set;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Step;

record FixedPay(Money money) implements PayFormula {
    FixedPay {
        Objects.requireNonNull(money, "money");
    }

    @Override
    public Explained<Amount> evaluate(PayCase on) {
        return Explained.of(
                Amount.of(money), Explanation.of(Phrase.of("pay.fixed", money)).by(Step.given(money.asRatio())));
    }

    @Override
    public Set<Currency> currencies() {
        return Set.of(money.currency());
    }

    @Override
    public String description() {
        return "fixed " + money;
    }
}
