package org.goodhart.pay;

import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Unit;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;

record PerUnitPay(Money rate, Metric metric) implements PayFormula {
    PerUnitPay {
        Objects.requireNonNull(rate, "rate");
        Objects.requireNonNull(metric, "metric");
        if (metric.unit() != Unit.COUNT) {
            throw new IllegalArgumentException(rate + " for each unit of '" + metric.label() + "', which is in "
                    + metric.unit() + ": a metric in COUNT is expected\nMaybe PayFormula.onCurve was meant");
        }
    }

    @Override
    public Explained<Amount> evaluate(PayCase on) {
        Figure figure = on.figure(metric);
        Fallback fallback = figure.fallback().orElse(null);
        if (fallback instanceof Fallback.Hold) {
            return Explained.of(
                    Amount.held(on.currency()),
                    Explanation.of(Phrase.of("pay.per-unit.held", rate), figure.explanation()));
        }
        Ratio units = fallback instanceof Fallback.Payout declared
                ? declared.payout()
                : figure.value().orElseThrow();
        Amount amount = Amount.of(rate).times(units);
        Phrase product = Phrase.of("pay.per-unit", rate, Shown.figure(units, Unit.COUNT), amount.phrase());
        return Explained.of(amount, Explanation.of(product, figure.explanation()));
    }

    @Override
    public Set<Currency> currencies() {
        return Set.of(rate.currency());
    }

    @Override
    public List<Metric> metrics() {
        return List.of(metric);
    }

    @Override
    public String description() {
        return rate + " for each of {" + metric.description() + "}";
    }
}
