package org.goodhart.pay;

import java.util.List;
import java.util.Objects;
import org.goodhart.metric.Metric;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Step;

record MultipliedPay(PayFormula formula, Multiplier multiplier) implements PayFormula {
    MultipliedPay {
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(multiplier, "multiplier");
    }

    @Override
    public Explained<Amount> evaluate(PayCase on) {
        Explained<Amount> free = formula.evaluate(on);
        if (free.value().held()) return free;
        if (multiplier.reach() == Multiplier.Reach.EARNINGS
                && free.value().majorUnits().signum() <= 0) {
            Phrase idle = Phrase.of("pay.multiplier.idle", free.value().phrase());
            return free.value().takenOver(Explanation.of(idle, free.explanation()));
        }
        Figure figure = multiplier.attainment().figure(on);
        if (figure.isHeld()) return Staked.waiting(free, figure.explanation());
        Explained<Ratio> factor = multiplier.attainment().payout(figure, multiplier.curve());
        Amount amount = free.value().times(factor.value());
        Phrase phrase =
                Phrase.of("pay.multiplier", free.value().phrase(), Shown.share(factor.value()), amount.phrase());
        return Explained.of(
                amount,
                Explanation.of(phrase, free.explanation(), factor.explanation())
                        .by(Step.of(Step.Operation.PRODUCT, amount.majorUnits())));
    }

    @Override
    public List<PayFormula> parts() {
        return List.of(formula);
    }

    @Override
    public List<Metric> metrics() {
        return Needs.metrics(parts(), multiplier.attainment().metric());
    }

    @Override
    public String description() {
        return "(" + formula.description() + ") " + multiplier.description();
    }
}
