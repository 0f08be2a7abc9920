package org.goodhart.pay;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.goodhart.metric.Metric;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Step;

record TieredPay(PayFormula stake, Attainment attainment, Tiers tiers, Accumulation accumulation)
        implements PayFormula {
    TieredPay {
        Objects.requireNonNull(stake, "stake");
        Objects.requireNonNull(attainment, "attainment");
        Objects.requireNonNull(tiers, "tiers");
        Objects.requireNonNull(accumulation, "accumulation");
    }

    @Override
    public Explained<Amount> evaluate(PayCase on) {
        Explained<Amount> staked = stake.evaluate(on);
        Figure figure = attainment.figure(on);
        if (figure.isHeld()) return Staked.waiting(staked, figure.explanation());
        return Staked.timesWorth(staked, figure.orDeclared((value, why) -> worth(value, why, on)));
    }

    /** The figure is there to be read: the slices have taken its value already. */
    private Explained<Ratio> worth(Ratio value, Explanation why, PayCase on) {
        if (!accumulation.isKept()) {
            Explained<Ratio> worth = tiers.worth(value);
            return Explained.of(worth.value(), worth.explanation().with(why.withoutStep()));
        }
        Ratio before = on.counted(accumulation);
        Explained<Ratio> then = tiers.worth(before.plus(value));
        Explained<Ratio> until = tiers.worth(before);
        Ratio more = then.value().minus(until.value());
        Explanation less = Explanation.of(Phrase.of("pay.tiers.less", Shown.number(until.value())), until.explanation())
                .by(Step.of(Step.Operation.PRODUCT, until.value().negated(), Ratio.of(-1)));
        Phrase phrase = Phrase.of(
                "pay.tiers.accumulated",
                Shown.number(value),
                Shown.number(before),
                accumulation.phrase(),
                Shown.number(more));
        return Explained.of(
                more,
                Explanation.of(phrase, then.explanation(), less, why.withoutStep())
                        .by(Step.of(Step.Operation.SUM, more)));
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
    public Set<KeptCount> keptCounts() {
        return Needs.keptCounts(
                parts(), accumulation.isKept() ? List.of(new KeptCount(accumulation, attainment)) : List.of());
    }

    @Override
    public String description() {
        return "(" + stake.description() + ") on tiers [" + tiers + "] of " + attainment.description() + " "
                + accumulation;
    }
}
