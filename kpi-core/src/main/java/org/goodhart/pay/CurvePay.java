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

record CurvePay(PayFormula stake, Metric metric, Curve curve) implements PayFormula {
    CurvePay {
        Objects.requireNonNull(stake, "stake");
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(curve, "curve");
    }

    @Override
    public Explained<Amount> evaluate(PayCase on) {
        Explained<Amount> staked = stake.evaluate(on);
        Figure figure = on.figure(metric);
        Fallback fallback = figure.fallback().orElse(null);
        if (fallback instanceof Fallback.Hold) {
            Phrase held = Phrase.of("pay.stake-held", staked.value().phrase());
            return Explained.of(
                    Amount.held(on.currency()), Explanation.of(held, staked.explanation(), figure.explanation()));
        }
        Explained<Ratio> payout = fallback instanceof Fallback.Payout declared
                ? Explained.of(declared.payout(), figure.explanation())
                : curve.payout(figure.value().orElseThrow(), metric.unit(), figure.explanation());
        Amount amount = staked.value().times(payout.value());
        Phrase product = Phrase.of(
                "pay.stake-times-payout", staked.value().phrase(), Shown.share(payout.value()), amount.phrase());
        return Explained.of(amount, Explanation.of(product, staked.explanation(), payout.explanation()));
    }

    @Override
    public Set<Currency> currencies() {
        return stake.currencies();
    }

    @Override
    public List<Metric> metrics() {
        List<Metric> metrics = new ArrayList<>(stake.metrics());
        metrics.add(metric);
        return metrics;
    }

    @Override
    public String description() {
        return "(" + stake.description() + ") on curve [" + curve + "] of {" + metric.description() + "}";
    }
}
