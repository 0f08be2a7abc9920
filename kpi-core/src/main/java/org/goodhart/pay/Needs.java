package org.goodhart.pay;

import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.goodhart.metric.Metric;

/** What a formula needs with its parts: the parts' needs first, its own after them, each once. */
final class Needs {
    private Needs() {}

    static List<Metric> metrics(List<PayFormula> parts, Metric... own) {
        return List.copyOf(union(parts, PayFormula::metrics, List.of(own)));
    }

    static List<Metric> metrics(List<PayFormula> parts, Collection<Metric> own) {
        return List.copyOf(union(parts, PayFormula::metrics, own));
    }

    static Set<Currency> currencies(List<PayFormula> parts, Currency... own) {
        return union(parts, PayFormula::currencies, List.of(own));
    }

    static List<String> lines(List<PayFormula> parts, Collection<String> own) {
        return List.copyOf(union(parts, PayFormula::lines, own));
    }

    static Set<KeptCount> keptCounts(List<PayFormula> parts, Collection<KeptCount> own) {
        return union(parts, PayFormula::keptCounts, own);
    }

    private static <T> Set<T> union(
            List<PayFormula> parts, Function<PayFormula, ? extends Collection<T>> needs, Collection<T> own) {
        Set<T> all = new LinkedHashSet<>();
        for (PayFormula part : parts) all.addAll(needs.apply(part));
        all.addAll(own);
        return all;
    }
}
