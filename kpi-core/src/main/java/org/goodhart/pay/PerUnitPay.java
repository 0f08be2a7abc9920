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
import org.goodhart.value.Step;

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
        if (figure.isHeld()) {
            return Explained.of(
                    Amount.held(rate.currency()),
                    Explanation.of(Phrase.of("pay.per-unit.held", rate), figure.explanation()));
        }
        Explained<Ratio> units = figure.orDeclared(Explained::of);
        Amount amount = Amount.of(rate).times(units.value());
        Phrase product = Phrase.of("pay.per-unit", rate, Shown.figure(units.value(), Unit.COUNT), amount.phrase());
        return Explained.of(
                amount,
                Explanation.of(product, units.explanation())
                        .by(Step.of(Step.Operation.PRODUCT, amount.majorUnits(), rate.asRatio())));
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
