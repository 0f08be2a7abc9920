package org.goodhart.metric;

import java.util.List;
import java.util.Objects;
import org.goodhart.value.Phrase;

record MeanMetric(Phrase label, Direction direction, Unit unit, Sum<?> total, Sum<?> of) implements Metric {
    MeanMetric {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(of, "of");
    }

    @Override
    public String formula() {
        return total.counter().id() + " / " + of.counter().id();
    }

    @Override
    public List<Sum<?>> sums() {
        return List.of(total, of);
    }

    @Override
    public Measure finish(long[] totals) {
        return Measure.mean(totals[0], totals[1], unit);
    }
}
