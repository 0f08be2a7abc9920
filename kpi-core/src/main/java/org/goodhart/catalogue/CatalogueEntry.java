package org.goodhart.catalogue;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.goodhart.metric.Direction;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Unit;
import org.goodhart.value.Phrase;

/**
 * One metric as the catalogue offers it.
 *
 * @param id its name in the catalogue, such as {@code reopen-rate}; what it is for stands in the bundles under {@code catalogue.} and this
 * @param example the metric with ordinary parameters; formula, unit, direction and sources are its own
 * @param population over which cases it is
 * @param counters which metrics of the catalogue show that it is gamed; none where nothing gets worse that could be measured
 * @param gamedBy what betters it without bettering the service
 */
public record CatalogueEntry(
        String id, Metric example, Population population, List<String> counters, Set<Trick> gamedBy) {

    /** Copies and sorts. */
    public CatalogueEntry {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(example, "example");
        Objects.requireNonNull(population, "population");
        counters = List.copyOf(counters);
        EnumSet<Trick> sorted = EnumSet.noneOf(Trick.class);
        sorted.addAll(gamedBy);
        gamedBy = Collections.unmodifiableSet(sorted);
    }

    static CatalogueEntry of(String id, Population population, Metric example) {
        return new CatalogueEntry(id, example, population, List.of(), Set.of());
    }

    CatalogueEntry besides(String... counterMetrics) {
        return new CatalogueEntry(id, example, population, List.of(counterMetrics), gamedBy);
    }

    CatalogueEntry gamedBy(Trick... tricks) {
        return new CatalogueEntry(id, example, population, counters, Set.of(tricks));
    }

    /**
     * What it is for, in a sentence.
     *
     * @return the phrase
     */
    public Phrase purpose() {
        return Phrase.of("catalogue." + id);
    }

    /**
     * In what it is measured.
     *
     * @return the example's unit
     */
    public Unit unit() {
        return example.unit();
    }

    /**
     * Which way it is better.
     *
     * @return the example's direction
     */
    public Direction direction() {
        return example.direction();
    }
}
