package org.goodhart.pay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodhart.catalogue.Catalogue;
import org.goodhart.catalogue.CatalogueEntry;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.value.Phrase;

/** What a scheme should be thought over for. */
final class SchemeWarnings {
    private SchemeWarnings() {}

    static List<Phrase> of(MetricSet paid) {
        Set<String> ids = paid.metrics().stream()
                .map(SchemeWarnings::entry)
                .flatMap(Optional::stream)
                .map(CatalogueEntry::id)
                .collect(Collectors.toSet());
        List<Phrase> warnings = new ArrayList<>();
        for (Metric metric : paid.metrics()) {
            Optional<CatalogueEntry> entry = entry(metric);
            if (entry.isEmpty()) {
                warnings.add(Phrase.of("pay.warning.unknown-metric", metric.label()));
            } else if (!entry.get().counters().isEmpty()
                    && entry.get().counters().stream().noneMatch(ids::contains)) {
                List<Phrase> counters = entry.get().counters().stream()
                        .map(id -> Catalogue.entry(id).example().label())
                        .toList();
                warnings.add(Phrase.of("pay.warning.no-counter-metric", metric.label(), Phrase.list(counters)));
            }
        }
        return List.copyOf(warnings);
    }

    /** A metric of the library is known by the words of its label, whatever its parameters are. */
    private static Optional<CatalogueEntry> entry(Metric metric) {
        return Catalogue.entries().stream()
                .filter(entry ->
                        entry.example().label().key().equals(metric.label().key()))
                .filter(entry -> !metric.label().literal())
                .findFirst();
    }
}
