package org.goodhart.pay;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goodhart.metric.Metric;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Step;

record WeightedPay(PayFormula stake, List<Kpi> kpis) implements PayFormula {
    WeightedPay {
        Objects.requireNonNull(stake, "stake");
        kpis = List.copyOf(kpis);
        Ratio sum = kpis.stream().map(Kpi::weight).reduce(Ratio.ZERO, Ratio::plus);
        if (!sum.equals(Ratio.ONE)) {
            throw new IllegalArgumentException("the weights "
                    + kpis.stream()
                            .map(kpi -> kpi.attainment().metric().label() + " " + kpi.weight())
                            .toList()
                    + " sum to " + sum + ": 100% is expected");
        }
    }

    @Override
    public Explained<Amount> evaluate(PayCase on) {
        Explained<Amount> staked = stake.evaluate(on);
        List<Explanation> parts = new ArrayList<>();
        Ratio sum = Ratio.ZERO;
        boolean held = false;
        for (Kpi kpi : kpis) {
            Figure figure = kpi.attainment().figure(on);
            held |= figure.isHeld();
            if (figure.isHeld()) {
                parts.add(figure.explanation());
                continue;
            }
            Explained<Ratio> payout = kpi.attainment().payout(figure, kpi.curve());
            Ratio weighted = payout.value().times(kpi.weight());
            Phrase phrase = Phrase.of(
                    "pay.weighted.part", Shown.share(kpi.weight()), Shown.share(payout.value()), Shown.share(weighted));
            parts.add(Explanation.of(phrase, payout.explanation())
                    .by(Step.of(Step.Operation.PRODUCT, weighted, kpi.weight())));
            sum = sum.plus(weighted);
        }
        if (held) return Staked.waiting(staked, parts.toArray(Explanation[]::new));
        Explanation why = new Explanation(
                Phrase.of("pay.weighted", Shown.share(sum)), parts, Optional.of(Step.of(Step.Operation.SUM, sum)));
        return Staked.times(staked, Explained.of(sum, why));
    }

    @Override
    public List<PayFormula> parts() {
        return List.of(stake);
    }

    @Override
    public List<Metric> metrics() {
        return Needs.metrics(
                parts(), kpis.stream().map(kpi -> kpi.attainment().metric()).toList());
    }

    @Override
    public String description() {
        return kpis.stream()
                .map(kpi -> kpi.weight() + " on curve [" + kpi.curve() + "] of "
                        + kpi.attainment().description())
                .collect(Collectors.joining("; ", "(" + stake.description() + ") weighted (", ")"));
    }
}
