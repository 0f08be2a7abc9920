package org.goodhart.metric;

import java.util.List;
import java.util.Objects;
import org.goodhart.value.Phrase;

record CountMetric(Phrase label, Direction direction, Sum<?> total) implements Metric {
    CountMetric {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(total, "total");
    }

    @Override
    public String formula() {
        return total.counter().id();
    }

    @Override
    public Unit unit() {
        return Unit.COUNT;
    }

    @Override
    public List<Sum<?>> sums() {
        return List.of(total);
    }

    @Override
    public Measure finish(long[] totals) {
        return new Measure.Count(totals[0]);
    }
}
