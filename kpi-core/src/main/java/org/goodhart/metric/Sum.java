package org.goodhart.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goodhart.value.Phrase;
import org.goodhart.value.StableText;

/**
 * What is summed up: a counter over those facts of a reading that meet some conditions; or, with buckets, how many of these facts fall into each bucket by what they count for.
 *
 * <p>Example: {@code Sum.of(tickets, Counter.each("tickets")).where(urgent)} is the number of urgent tickets.
 *
 * @param <F> the kind of fact
 * @param reading derives the facts
 * @param conditions which facts count: those that meet all of these; by name, each once
 * @param counter says what each contributes
 * @param buckets into which the contributions are sorted; empty for a plain sum
 */
public record Sum<F>(
        Reading<F> reading,
        List<Condition<? super F>> conditions,
        Counter<? super F> counter,
        Optional<Buckets> buckets) {

    /** Sorts the conditions. */
    public Sum {
        Objects.requireNonNull(reading, "reading");
        Objects.requireNonNull(counter, "counter");
        Objects.requireNonNull(buckets, "buckets");
        List<Condition<? super F>> distinct = new ArrayList<>(new LinkedHashSet<>(conditions));
        distinct.sort(Comparator.comparing(Condition::id));
        conditions = List.copyOf(distinct);
    }

    /**
     * A sum over all facts of a reading.
     *
     * @param <F> the kind of fact
     * @param reading derives the facts
     * @param counter says what each contributes
     * @return the sum
     */
    public static <F> Sum<F> of(Reading<F> reading, Counter<? super F> counter) {
        return new Sum<>(reading, List.of(), counter, Optional.empty());
    }

    /**
     * This sum over fewer facts.
     *
     * @param condition what a fact has to meet besides
     * @return the sum over those that do
     */
    public Sum<F> where(Condition<? super F> condition) {
        List<Condition<? super F>> more = new ArrayList<>(conditions);
        more.add(Objects.requireNonNull(condition, "condition"));
        return new Sum<>(reading, more, counter, buckets);
    }

    /**
     * Instead of the sum, how many facts there are in each bucket.
     *
     * @param sorted the buckets
     * @return the sums, as many as there are buckets
     */
    public Sum<F> in(Buckets sorted) {
        return new Sum<>(reading, conditions, counter, Optional.of(sorted));
    }

    /**
     * How many whole numbers it comes to.
     *
     * @return 1, or the number of buckets
     */
    public int width() {
        return buckets.map(Buckets::count).orElse(1);
    }

    /**
     * What is counted, with its conditions.
     *
     * @return the names, such as {@code tickets where urgent}
     */
    public String formula() {
        if (conditions.isEmpty()) return counter.id();
        return counter.id()
                + conditions.stream().map(Condition::id).collect(Collectors.joining(" and ", " where ", ""));
    }

    /**
     * The same to be read by people.
     *
     * @return the words for what is counted and for its conditions
     */
    public Phrase formulaPhrase() {
        return conditions.stream()
                .map(Condition::phrase)
                .reduce((some, next) -> Phrase.of("formula.and", some, next))
                .map(all -> Phrase.of("formula.where", counter.phrase(), all))
                .orElseGet(counter::phrase);
    }

    /** Whether a fact counts. */
    boolean takes(F fact) {
        for (Condition<? super F> condition : conditions) if (!condition.holds(fact)) return false;
        return true;
    }

    String description() {
        OwnerRule rule = reading.ownerRule();
        StringBuilder text = new StringBuilder(StableText.of(counter.id()));
        for (Condition<? super F> condition : conditions) {
            text.append(" where ").append(StableText.of(condition.id()));
        }
        buckets.ifPresent(sorted -> text.append(" in ").append(StableText.of(sorted.description())));
        return text.append(" over ").append(StableText.of(reading.description())) + ", given to "
                + StableText.of(rule.description()) + (rule.additive() ? "" : ", not additive") + ", mature after "
                + reading.maturity();
    }
}
