package org.goodhart.metric;

import java.util.Objects;
import java.util.function.Predicate;
import org.goodhart.value.Phrase;

/**
 * Something that is true of a fact or is not, under a name. Metrics that share a condition share its answer: it is asked once for each fact, however many rest on it.
 *
 * <p>Conditions that are {@link Object#equals equal} are one. Enum constants and records are equal as one expects; a condition made from a lambda is equal to itself,
 * so keep it in a constant and use that.
 *
 * <p>Example: {@code Condition.of("urgent", track -> track.ticket().opening().priority().equals(HIGH))}.
 *
 * @param <F> the kind of fact
 */
public interface Condition<F> {

    /**
     * What is asked, in a word or two; stable, since it enters fingerprints and formulas.
     *
     * @return the name, such as {@code urgent}
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
     * Whether it holds.
     *
     * @param fact the fact
     * @return true if it does; it depends on the fact alone
     */
    boolean holds(F fact);

    /**
     * The opposite.
     *
     * @return the condition that holds where this one does not; its name begins with {@code not}
     */
    default Condition<F> not() {
        return new OppositeCondition<>(this);
    }

    /**
     * A condition from a function.
     *
     * @param <F> the kind of fact
     * @param id what is asked
     * @param predicate whether it holds
     * @return the condition
     */
    static <F> Condition<F> of(String id, Predicate<? super F> predicate) {
        return new PredicateCondition<>(id, predicate);
    }
}

/**
 * A condition from a function.
 *
 * @param <F> the kind of fact
 * @param id what is asked
 * @param predicate whether it holds
 */
record PredicateCondition<F>(String id, Predicate<? super F> predicate) implements Condition<F> {
    PredicateCondition {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(predicate, "predicate");
    }

    @Override
    public boolean holds(F fact) {
        return predicate.test(fact);
    }
}

/**
 * The opposite of a condition.
 *
 * @param <F> the kind of fact
 * @param of what does not hold
 */
record OppositeCondition<F>(Condition<F> of) implements Condition<F> {
    @Override
    public String id() {
        return "not " + of.id();
    }

    @Override
    public Phrase phrase() {
        return Phrase.of("condition.not", of.phrase());
    }

    @Override
    public boolean holds(F fact) {
        return !of.holds(fact);
    }

    @Override
    public Condition<F> not() {
        return of;
    }
}
