package org.goodhart.pay;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.goodhart.metric.Metric;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;

record GatedPay(PayFormula formula, Gate gate) implements PayFormula {
    GatedPay {
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(gate, "gate");
    }

    @Override
    public Explained<Amount> evaluate(PayCase on) {
        Explained<Amount> free = formula.evaluate(on);
        Explained<Boolean> open = gate.isOpen(on.scorecard());
        boolean blocks = !open.value() && free.value().majorUnits().signum() > 0;
        String key = open.value() ? "pay.gate.open" : blocks ? "pay.gate.blocks" : "pay.gate.nothing-to-block";
        return Explained.of(
                blocks ? Amount.of(free.value().currency(), Ratio.ZERO) : free.value(),
                Explanation.of(Phrase.of(key, free.value().phrase()), open.explanation(), free.explanation()));
    }

    @Override
    public Set<Currency> currencies() {
        return formula.currencies();
    }

    @Override
    public List<Metric> metrics() {
        List<Metric> metrics = new ArrayList<>(formula.metrics());
        metrics.add(gate.metric());
        return metrics;
    }

    @Override
    public String description() {
        return "(" + formula.description() + ") behind " + gate.description();
    }
}
