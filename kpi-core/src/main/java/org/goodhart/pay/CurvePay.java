package org.goodhart.pay;

import java.util.List;
import java.util.Objects;
import org.goodhart.metric.Metric;
import org.goodhart.value.Explained;

record CurvePay(PayFormula stake, Attainment attainment, Curve curve) implements PayFormula {
    CurvePay {
        Objects.requireNonNull(stake, "stake");
        Objects.requireNonNull(attainment, "attainment");
        Objects.requireNonNull(curve, "curve");
    }

    @Override
    public Explained<Amount> evaluate(PayCase on) {
        Figure figure = attainment.figure(on);
        Explained<Amount> staked = stake.evaluate(on);
        if (figure.isHeld()) return Staked.waiting(staked, figure.explanation());
        return Staked.times(staked, attainment.payout(figure, curve));
    }

    @Override
    public List<PayFormula> parts() {
        return List.of(stake);
    }

    @Override
    public List<Metric> metrics() {
        return Needs.metrics(parts(), attainment.metric());
    }

    @Override
    public String description() {
        return "(" + stake.description() + ") on curve [" + curve + "] of " + attainment.description();
    }
}
