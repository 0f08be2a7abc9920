package org.goodhart.pay;

import java.util.List;
import java.util.Objects;
import org.goodhart.metric.Metric;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Phrase;

/** One formula where a condition holds, another where it does not; the derivation names the one that was passed over. */
record ConditionalPay(PayCondition condition, PayFormula then, PayFormula otherwise) implements PayFormula {
    ConditionalPay {
        Objects.requireNonNull(condition, "condition");
        Objects.requireNonNull(then, "then");
        Objects.requireNonNull(otherwise, "otherwise");
    }

    @Override
    public Explained<Amount> evaluate(PayCase on) {
        Explained<Boolean> holds = condition.holds(on);
        Explained<Amount> chosen = (holds.value() ? then : otherwise).evaluate(on);
        Explanation why = Explanation.of(
                Phrase.of(
                        holds.value() ? "pay.conditional.yes" : "pay.conditional.no",
                        chosen.value().phrase()),
                holds.explanation().withoutStep(),
                chosen.explanation());
        return chosen.value().takenOver(why);
    }

    @Override
    public List<PayFormula> parts() {
        return List.of(then, otherwise);
    }

    @Override
    public List<Metric> metrics() {
        return Needs.metrics(parts(), condition.metrics());
    }

    @Override
    public List<String> lines() {
        return Needs.lines(parts(), condition.lines());
    }

    @Override
    public String description() {
        return "if " + condition.description() + " then (" + then.description() + ") else (" + otherwise.description()
                + ")";
    }
}
