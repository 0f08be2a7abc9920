package org.goodhart.metric;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;

/** A metric that finishes one or two sums over facts of one kind. */
record SummedMetric<F>(
        Phrase label, Kind kind, Unit unit, Direction direction, List<Sum<F>> parts, Optional<Ratio> rank)
        implements FactMetric<F> {

    enum Kind {
        SHARE,
        MEAN,
        COUNT,
        QUANTILE
    }

    SummedMetric {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(direction, "direction");
        parts = List.copyOf(parts);
        Objects.requireNonNull(rank, "rank");
        for (Sum<F> part : parts) {
            if (part.buckets().isPresent() != (kind == Kind.QUANTILE)) {
                throw new IllegalArgumentException(kind + " '" + label + "' of " + part.formula()
                        + (part.buckets().isPresent() ? " in buckets: a plain sum" : ", a plain sum: buckets")
                        + " is expected");
            }
        }
    }

    @Override
    public SummedMetric<F> where(Condition<? super F> condition) {
        Objects.requireNonNull(condition, "condition");
        List<Sum<F>> fewer = parts.stream().map(part -> part.where(condition)).toList();
        Phrase named = new Phrase("", List.of(label, " (", condition.phrase(), ")"), true);
        return new SummedMetric<>(named, kind, unit, direction, fewer, rank);
    }

    @Override
    public String formula() {
        return switch (kind) {
            case COUNT -> parts.get(0).formula();
            case SHARE, MEAN -> parts.get(0).formula() + " / " + parts.get(1).formula();
            case QUANTILE ->
                "the " + rank.orElseThrow() + " quantile of " + parts.get(0).formula();
        };
    }

    @Override
    public Phrase formulaPhrase() {
        Phrase first = parts.get(0).formulaPhrase();
        return switch (kind) {
            case COUNT -> first;
            case SHARE, MEAN -> new Phrase(" / ", List.of(first, parts.get(1).formulaPhrase()), true);
            case QUANTILE -> Phrase.of("formula.quantile", rank.orElseThrow(), first);
        };
    }

    @Override
    public String description() {
        return FactMetric.super.description() + (kind == Kind.MEAN ? "; " + kind : "");
    }

    @Override
    public List<Sum<?>> sums() {
        return List.copyOf(parts);
    }

    @Override
    public Measure finish(long[] totals) {
        return switch (kind) {
            case SHARE -> Measure.share(totals[0], totals[1]);
            case MEAN -> Measure.mean(totals[0], totals[1], unit);
            case COUNT -> new Measure.Count(totals[0], unit);
            case QUANTILE -> Measure.quantile(parts.get(0).buckets().orElseThrow(), totals, rank.orElseThrow(), unit);
        };
    }
}
