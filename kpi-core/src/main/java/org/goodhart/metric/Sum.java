package org.goodhart.metric;

import java.util.Objects;
import org.goodhart.value.StableText;

/**
 * A counter summed over all facts of a reading.
 *
 * @param <F> the kind of fact
 * @param reading derives the facts
 * @param counter says what each contributes
 */
public record Sum<F>(Reading<F> reading, Counter<? super F> counter) {

    /** Refuses null. */
    public Sum {
        Objects.requireNonNull(reading, "reading");
        Objects.requireNonNull(counter, "counter");
    }

    /**
     * A sum.
     *
     * @param <F> the kind of fact
     * @param reading derives the facts
     * @param counter says what each contributes
     * @return the sum
     */
    public static <F> Sum<F> of(Reading<F> reading, Counter<? super F> counter) {
        return new Sum<>(reading, counter);
    }

    String description() {
        OwnerRule rule = reading.ownerRule();
        return StableText.of(counter.id()) + " over " + StableText.of(reading.description()) + ", given to "
                + StableText.of(rule.description()) + (rule.additive() ? "" : ", not additive") + ", mature after "
                + reading.maturity();
    }
}
