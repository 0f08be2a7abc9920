package org.goodhart.value;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Something to be said in any {@link Language}: a key into the bundles of words and the values that it speaks of.
 *
 * <p>A computation says phrases, never text, so that one derivation can be read in two languages. Values are one of
 * {@code String}, {@code Long}, {@code Integer}, {@link BigDecimal}, {@link Ratio}, {@link Money}, {@link Instant}, {@link LocalDate},
 * {@link Interval}, {@link Duration} or another {@code Phrase}. Words that no bundle has, such as the name that a user
 * gave his own metric, are {@link #literal}. Example: {@code Phrase.of("pay.base")} reads
 * "Base" in English and "Оклад" in Russian.
 *
 * @param key the key in the bundles, or the text itself when {@code literal}
 * @param arguments the values in the order in which the words number them, from 0
 * @param literal whether the key is the text itself; where there are values too, it stands between them
 */
public record Phrase(String key, List<Object> arguments, boolean literal) {

    private static final List<Class<?>> SPEAKABLE = List.of(
            String.class,
            Long.class,
            Integer.class,
            BigDecimal.class,
            Ratio.class,
            Money.class,
            Instant.class,
            LocalDate.class,
            Interval.class,
            Duration.class,
            Phrase.class);

    /**
     * Checks the arguments.
     *
     * @throws IllegalArgumentException if an argument is of a type that cannot be said
     */
    public Phrase {
        Objects.requireNonNull(key, "key");
        arguments = List.copyOf(arguments);
        for (Object argument : arguments) {
            if (!SPEAKABLE.contains(argument.getClass())) {
                throw new IllegalArgumentException("phrase '" + key + "' cannot say a "
                        + argument.getClass().getName() + ": one of " + SPEAKABLE + " is expected");
            }
        }
    }

    /**
     * A phrase of the library's bundles. What an embedder says is {@link #literal}, since the bundles have no words for it.
     *
     * @param key the key in the bundles
     * @param arguments the values in the order in which the words number them
     * @return the phrase
     * @throws IllegalArgumentException if an argument is of a type that cannot be said
     */
    public static Phrase of(String key, Object... arguments) {
        return new Phrase(key, List.of(arguments), false);
    }

    /**
     * A text that is the same in every language, such as a name.
     *
     * @param text the text
     * @return the phrase
     */
    public static Phrase literal(String text) {
        return new Phrase(text, List.of(), true);
    }

    /**
     * A name that stands in formulas, such as what is counted: said in each language where it is one of the library's own, else the same in every language.
     *
     * <p>Example: {@code Phrase.named("tickets resolved")} reads "tickets resolved" in English and "решённые заявки" in Russian; {@code Phrase.named("visits")} reads "visits" in both.
     *
     * @param name the name, in English if it is the library's
     * @return the phrase
     */
    public static Phrase named(String name) {
        return Words.of(Language.ENGLISH).keyOfName(name).map(Phrase::of).orElseGet(() -> literal(name));
    }

    /**
     * Phrases one after the other, with commas between them.
     *
     * @param phrases the phrases; none give an empty text
     * @return the enumeration
     */
    public static Phrase list(List<Phrase> phrases) {
        return new Phrase(", ", List.copyOf(phrases), true);
    }

    /**
     * This phrase in a language.
     *
     * @param language the language
     * @return the words with the values put in
     * @throws IllegalArgumentException as {@link Words#say} does
     */
    public String in(Language language) {
        return Words.of(language).say(this);
    }

    /** The English words, for logs and failure messages; the key and the values where there are no words for them. */
    @Override
    public String toString() {
        return literal || Words.of(Language.ENGLISH).has(key) ? in(Language.ENGLISH) : key + arguments;
    }
}
