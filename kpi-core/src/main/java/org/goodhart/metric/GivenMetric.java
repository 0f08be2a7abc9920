package org.goodhart.metric;

import java.util.List;
import java.util.Objects;
import org.goodhart.value.Phrase;

/** A metric that another system computes: it sums nothing here, and has no value until one is given. */
record GivenMetric(String name, Unit unit, Direction direction) implements Metric {
    GivenMetric {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(direction, "direction");
        if (name.isBlank()) throw new IllegalArgumentException("a given metric has a blank name: a name is expected");
    }

    @Override
    public Phrase label() {
        return Phrase.literal(name);
    }

    @Override
    public String formula() {
        return "given";
    }

    @Override
    public Phrase formulaPhrase() {
        return Phrase.of("formula.given");
    }

    @Override
    public List<Sum<?>> sums() {
        return List.of();
    }

    @Override
    public Measure finish(long[] totals) {
        return new Measure.Undefined(Phrase.of("undefined.not-given"));
    }
}
