package org.goodhart.pay;

import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.goodhart.metric.Metric;
import org.goodhart.value.Explained;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;

record FixedPay(Money money) implements PayFormula {
    FixedPay {
        Objects.requireNonNull(money, "money");
    }

    @Override
    public Explained<Amount> evaluate(PayCase on) {
        return Explained.of(Amount.of(money), Phrase.of("pay.fixed", money));
    }

    @Override
    public Set<Currency> currencies() {
        return Set.of(money.currency());
    }

    @Override
    public List<Metric> metrics() {
        return List.of();
    }

    @Override
    public String description() {
        return "fixed " + money;
    }
}
