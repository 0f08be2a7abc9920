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
import org.goodhart.desk.Source;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.StableText;

/** Concatenates the sums of its parts and composes their finishes. */
record CompositeMetric(Phrase label, Kind kind, List<Metric> parts, List<Ratio> weights, Unit unit, Direction direction)
        implements Metric {

    enum Kind {
        WEIGHTED,
        WORST,
        PRODUCT,
        COMPLEMENT,
        LINEAR
    }

    CompositeMetric {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(direction, "direction");
        parts = List.copyOf(parts);
        weights = List.copyOf(weights);
        if (parts.isEmpty()) throw new IllegalArgumentException(noParts(kind));
        Metric first = parts.get(0);
        Map<Phrase, Metric> byLabel = new HashMap<>();
        for (Metric part : parts) {
            Metric other = byLabel.put(part.label(), part);
            if (other != null && !other.equals(part)) {
                throw new IllegalArgumentException("two different parts of '" + label + "' are called '" + part.label()
                        + "': a label of its own for each is expected\nMaybe one of them wants named(...)");
            }
            boolean alike = kind == Kind.LINEAR || part.unit() == first.unit() && part.direction() == first.direction();
            if (!alike) {
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
        List<Metric> parts = inOrder(weights);
        return of(label, Kind.WEIGHTED, parts, valuesOf(weights, parts));
    }

    static CompositeMetric linear(Phrase label, Unit unit, Direction direction, Map<Metric, Ratio> coefficients) {
        List<Metric> parts = inOrder(coefficients);
        return new CompositeMetric(label, Kind.LINEAR, parts, valuesOf(coefficients, parts), unit, direction);
    }

    private static List<Metric> inOrder(Map<Metric, Ratio> factors) {
        return factors.keySet().stream()
                .sorted(Comparator.comparing(Metric::description))
                .toList();
    }

    private static List<Ratio> valuesOf(Map<Metric, Ratio> factors, List<Metric> inOrder) {
        List<Ratio> values = new ArrayList<>();
        for (Metric part : inOrder) values.add(Objects.requireNonNull(factors.get(part)));
        return values;
    }

    /** Of the unit and the direction of its parts. */
    private static CompositeMetric of(Phrase label, Kind kind, List<Metric> parts, List<Ratio> weights) {
        if (parts.isEmpty()) throw new IllegalArgumentException(noParts(kind));
        return new CompositeMetric(
                label, kind, parts, weights, parts.get(0).unit(), parts.get(0).direction());
    }

    private static String noParts(Kind kind) {
        return kind + " of no metric: at least one is expected";
    }

    static CompositeMetric worstOf(Phrase label, List<Metric> parts) {
        return of(label, Kind.WORST, parts, List.of());
    }

    static CompositeMetric product(Phrase label, List<Metric> parts) {
        return of(label, Kind.PRODUCT, parts, List.of());
    }

    static CompositeMetric complement(Phrase label, Metric part) {
        Direction opposite = switch (part.direction()) {
            case HIGHER_IS_BETTER -> Direction.LOWER_IS_BETTER;
            case LOWER_IS_BETTER -> Direction.HIGHER_IS_BETTER;
            case INDIFFERENT -> Direction.INDIFFERENT;
        };
        return new CompositeMetric(label, Kind.COMPLEMENT, List.of(part), List.of(), part.unit(), opposite);
    }

    @Override
    public String formula() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String name = "[" + parts.get(i).label() + "]";
            names.add(!weights.isEmpty() ? weights.get(i) + " x " + name : name);
        }
        return switch (kind) {
            case WEIGHTED, LINEAR -> String.join(" + ", names);
            case WORST -> names.stream().collect(Collectors.joining(", ", "worst of (", ")"));
            case PRODUCT -> String.join(" x ", names);
            case COMPLEMENT -> "1 - " + names.get(0);
        };
    }

    @Override
    public Phrase formulaPhrase() {
        List<Object> names = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Phrase name = joined("", "[", parts.get(i).label(), "]");
            names.add(weights.isEmpty() ? name : joined(" × ", weights.get(i), name));
        }
        return switch (kind) {
            case WEIGHTED, LINEAR -> new Phrase(" + ", names, true);
            case WORST -> Phrase.of("formula.worst", new Phrase(", ", names, true));
            case PRODUCT -> new Phrase(" × ", names, true);
            case COMPLEMENT -> joined("", "1 − ", names.get(0));
        };
    }

    private static Phrase joined(String between, Object... values) {
        return new Phrase(between, List.of(values), true);
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
    public Set<Source> sources() {
        EnumSet<Source> sources = EnumSet.noneOf(Source.class);
        for (Metric part : parts) sources.addAll(part.sources());
        return sources;
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
            int to = from + part.width();
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
            case WEIGHTED, LINEAR -> {
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
