package org.goodhart.pay;

import java.util.List;
import java.util.Objects;
import org.goodhart.metric.Metric;
import org.goodhart.value.Explained;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;

record PercentOfBase(Ratio share) implements PayFormula {
    PercentOfBase {
        Objects.requireNonNull(share, "share");
    }

    @Override
    public Explained<Amount> evaluate(PayCase on) {
        Amount part = Amount.of(on.base()).times(share);
        return Explained.of(part, Phrase.of("pay.percent-of-base", Shown.share(share), on.base(), part.phrase()));
    }

    @Override
    public List<Metric> metrics() {
        return List.of();
    }

    @Override
    public String description() {
        return share + " of base";
    }
}
