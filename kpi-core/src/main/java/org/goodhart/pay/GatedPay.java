package org.goodhart.pay;

import java.util.List;
import java.util.Objects;
import org.goodhart.metric.Metric;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Step;

record GatedPay(PayFormula formula, PayCondition gate) implements PayFormula {
    GatedPay {
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(gate, "gate");
    }

    @Override
    public Explained<Amount> evaluate(PayCase on) {
        Explained<Amount> free = formula.evaluate(on);
        Explained<Boolean> open = gate.holds(on);
        boolean blocks = !open.value() && free.value().majorUnits().signum() > 0;
        String key = open.value() ? "pay.gate.open" : blocks ? "pay.gate.blocks" : "pay.gate.nothing-to-block";
        Amount passes = blocks ? Amount.of(free.value().currency(), Ratio.ZERO) : free.value();
        Explanation why = Explanation.of(
                Phrase.of(key, free.value().phrase()), open.explanation().withoutStep(), free.explanation());
        return blocks ? Explained.of(passes, why.by(Step.lookedUp(Ratio.ZERO))) : passes.takenOver(why);
    }

    @Override
    public List<PayFormula> parts() {
        return List.of(formula);
    }

    @Override
    public List<Metric> metrics() {
        return Needs.metrics(parts(), gate.metrics());
    }

    @Override
    public List<String> lines() {
        return Needs.lines(parts(), gate.lines());
    }

    @Override
    public String description() {
        return "(" + formula.description() + ") behind " + gate.description();
    }
}
