package org.goodhart.metric;

import java.util.Objects;
import java.util.function.ToLongFunction;
import org.goodhart.value.Phrase;

/**
 * What a single fact contributes to a sum, in whole units: 1 if it counts, seconds, minor units of money.
 *
 * <p>Counters that are {@link Object#equals equal} share one sum. Counters that are enum constants or records are equal as one
 * expects; a counter made from a lambda is equal to itself.
 *
 * @param <F> the kind of fact
 */
public interface Counter<F> {

    /**
     * What is counted, in a word or two; stable, since it enters fingerprints and formulas.
     *
     * @return the name, such as {@code met}
     */
    String id();

    /**
     * The same to be read by people.
     *
     * @return the words of {@link Phrase#named} for the {@link #id}, unless overridden
     */
    default Phrase phrase() {
        return Phrase.named(id());
    }

    /**
     * What a fact contributes.
     *
     * @param fact the fact
     * @return the contribution, possibly 0 or negative
     */
    long count(F fact);

    /**
     * The counter that counts every fact once.
     *
     * @param <F> the kind of fact
     * @param id what is counted, such as {@code tickets}
     * @return the counter; equal for equal names
     */
    static <F> Counter<F> each(String id) {
        return new EachFact<>(id);
    }

    /**
     * A counter from a function.
     *
     * @param <F> the kind of fact
     * @param id what is counted
     * @param function what a fact contributes
     * @return the counter
     */
    static <F> Counter<F> of(String id, ToLongFunction<? super F> function) {
        return new FunctionCounter<>(id, function);
    }
}

/**
 * A counter from a function.
 *
 * @param <F> the kind of fact
 * @param id what is counted
 * @param function what a fact contributes
 */
record FunctionCounter<F>(String id, ToLongFunction<? super F> function) implements Counter<F> {
    FunctionCounter {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(function, "function");
    }

    @Override
    public long count(F fact) {
        return function.applyAsLong(fact);
    }
}
