package org.goodhart.metric;

import java.util.List;
import java.util.Objects;
import org.goodhart.value.Phrase;

/** So many of one thing for each of another, whatever the facts of the two. */
record RateMetric(Phrase label, Direction direction, Sum<?> events, Sum<?> exposure) implements Metric {
    RateMetric {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(direction, "direction");
        Objects.requireNonNull(events, "events");
        Objects.requireNonNull(exposure, "exposure");
        if (events.buckets().isPresent() || exposure.buckets().isPresent()) {
            throw new IllegalArgumentException("rate '" + label + "' of sums in buckets: plain sums are expected");
        }
    }

    @Override
    public String formula() {
        return events.formula() + " / " + exposure.formula();
    }

    @Override
    public Phrase formulaPhrase() {
        return new Phrase(" / ", List.of(events.formulaPhrase(), exposure.formulaPhrase()), true);
    }

    @Override
    public String description() {
        return Metric.super.description() + "; RATE";
    }

    @Override
    public Unit unit() {
        return Unit.RATE;
    }

    @Override
    public List<Sum<?>> sums() {
        return List.of(events, exposure);
    }

    @Override
    public Measure finish(long[] totals) {
        return Measure.rate(totals[0], totals[1]);
    }
}
