package org.goodhart.metric;

import java.util.List;
import java.util.Objects;
import org.goodhart.value.Phrase;

record ShareMetric(Phrase label, Direction direction, Sum<?> hits, Sum<?> of) implements Metric {
    ShareMetric {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(hits, "hits");
        Objects.requireNonNull(of, "of");
    }

    @Override
    public String formula() {
        return hits.counter().id() + " / " + of.counter().id();
    }

    @Override
    public Unit unit() {
        return Unit.SHARE;
    }

    @Override
    public List<Sum<?>> sums() {
        return List.of(hits, of);
    }

    @Override
    public Measure finish(long[] totals) {
        return Measure.share(totals[0], totals[1]);
    }
}
