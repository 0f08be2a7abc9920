package org.goodhart.metric;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodhart.desk.Context;
import org.goodhart.desk.Evidence;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.StableText;

/** Concatenates the sums of its parts and composes their finishes. */
record CompositeMetric(Phrase label, Kind kind, List<Metric> parts, List<Ratio> weights, Direction direction)
        implements Metric {

    enum Kind {
        WEIGHTED,
        WORST,
        PRODUCT,
        COMPLEMENT
    }

    CompositeMetric {
        Objects.requireNonNull(label, "label");
        parts = List.copyOf(parts);
        weights = List.copyOf(weights);
        if (parts.isEmpty()) throw new IllegalArgumentException(kind + " of no metric: at least one is expected");
        Metric first = parts.get(0);
        Map<Phrase, Metric> byLabel = new HashMap<>();
        for (Metric part : parts) {
            Metric other = byLabel.put(part.label(), part);
            if (other != null && !other.equals(part)) {
                throw new IllegalArgumentException("two different parts of '" + label + "' are called '" + part.label()
                        + "': a label of its own for each is expected\nMaybe one of them wants named(...)");
            }
            if (part.unit() != first.unit() || part.direction() != first.direction()) {
                throw new IllegalArgumentException(kind + " of '" + first.label() + "' (" + first.unit() + ", "
                        + first.direction() + ") and '" + part.label() + "' (" + part.unit() + ", " + part.direction()
                        + "): one unit and one direction are expected");
            }
        }
        if (kind == Kind.WORST && direction == Direction.INDIFFERENT) {
            throw new IllegalArgumentException("worst of '" + first.label()
                    + "' and others, of which neither more nor less is better: a direction is expected");
        }
        if ((kind == Kind.PRODUCT || kind == Kind.COMPLEMENT) && first.unit() != Unit.SHARE) {
            throw new IllegalArgumentException(kind + " of '" + first.label() + "', which is measured in "
                    + first.unit() + ": a share is expected");
        }
    }

    static CompositeMetric weighted(Phrase label, Map<Metric, Ratio> weights) {
        Ratio sum = Ratio.ZERO;
        for (Map.Entry<Metric, Ratio> entry : weights.entrySet()) {
            if (entry.getValue().signum() < 0) {
                throw new IllegalArgumentException(
                        "the weight of '" + entry.getKey().label() + "' in '" + label + "' is " + entry.getValue()
                                + ": 0% or more is expected");
            }
            sum = sum.plus(entry.getValue());
        }
        if (!sum.equals(Ratio.ONE)) {
            throw new IllegalArgumentException("the weights of '" + label + "' sum to " + sum + ": 100% is expected");
        }
        List<Metric> parts = new ArrayList<>(weights.keySet());
        parts.sort(Comparator.comparing(Metric::description));
        List<Ratio> inOrder = new ArrayList<>();
        for (Metric part : parts) inOrder.add(Objects.requireNonNull(weights.get(part)));
        return new CompositeMetric(label, Kind.WEIGHTED, parts, inOrder, directionOf(parts));
    }

    static CompositeMetric worstOf(Phrase label, List<Metric> parts) {
        return new CompositeMetric(label, Kind.WORST, parts, List.of(), directionOf(parts));
    }

    static CompositeMetric product(Phrase label, List<Metric> parts) {
        return new CompositeMetric(label, Kind.PRODUCT, parts, List.of(), directionOf(parts));
    }

    static CompositeMetric complement(Phrase label, Metric part) {
        Direction opposite = switch (part.direction()) {
            case HIGHER_IS_BETTER -> Direction.LOWER_IS_BETTER;
            case LOWER_IS_BETTER -> Direction.HIGHER_IS_BETTER;
            case INDIFFERENT -> Direction.INDIFFERENT;
        };
        return new CompositeMetric(label, Kind.COMPLEMENT, List.of(part), List.of(), opposite);
    }

    private static Direction directionOf(List<Metric> parts) {
        return parts.isEmpty() ? Direction.INDIFFERENT : parts.get(0).direction();
    }

    @Override
    public String formula() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String name = "[" + parts.get(i).label() + "]";
            names.add(kind == Kind.WEIGHTED ? weights.get(i) + " x " + name : name);
        }
        return switch (kind) {
            case WEIGHTED -> String.join(" + ", names);
            case WORST -> names.stream().collect(Collectors.joining(", ", "worst of (", ")"));
            case PRODUCT -> String.join(" x ", names);
            case COMPLEMENT -> "1 - " + names.get(0);
        };
    }

    /** The formula speaks of the parts by label only, and in words; here they stand whole. */
    @Override
    public String description() {
        return head(this)
                + kind
                + weights
                + parts.stream()
                        .map(part -> StableText.of(part.description()))
                        .collect(Collectors.joining(", ", " of (", ")"));
    }

    /** What every description begins with. */
    static String head(Metric metric) {
        return StableText.of(metric.label()) + " [" + metric.unit() + ", " + metric.direction() + "] = ";
    }

    @Override
    public Duration maturity() {
        return parts.stream()
                .map(Metric::maturity)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Override
    public Set<Evidence> missingEvidence(Context context) {
        EnumSet<Evidence> missing = EnumSet.noneOf(Evidence.class);
        for (Metric part : parts) missing.addAll(part.missingEvidence(context));
        return missing;
    }

    @Override
    public Unit unit() {
        return parts.get(0).unit();
    }

    @Override
    public List<Sum<?>> sums() {
        List<Sum<?>> sums = new ArrayList<>();
        for (Metric part : parts) sums.addAll(part.sums());
        return sums;
    }

    @Override
    public Measure finish(long[] totals) {
        List<Measure> measures = new ArrayList<>();
        List<Ratio> values = new ArrayList<>();
        int from = 0;
        for (Metric part : parts) {
            int to = from + part.sums().size();
            Measure measure = part.finish(Arrays.copyOfRange(totals, from, to));
            if (measure.value().isEmpty()) {
                return new Measure.Undefined(Phrase.of("undefined.part", part.label(), measure.phrase()));
            }
            measures.add(measure);
            values.add(measure.value().get());
            from = to;
        }
        return new Measure.Composite(compose(values), measures);
    }

    private Ratio compose(List<Ratio> values) {
        return switch (kind) {
            case WEIGHTED -> {
                Ratio sum = Ratio.ZERO;
                for (int i = 0; i < values.size(); i++)
                    sum = sum.plus(values.get(i).times(weights.get(i)));
                yield sum;
            }
            case WORST -> direction == Direction.LOWER_IS_BETTER ? Collections.max(values) : Collections.min(values);
            case PRODUCT -> values.stream().reduce(Ratio.ONE, Ratio::times);
            case COMPLEMENT -> values.get(0).complement();
        };
    }
}
