package org.goodhart.pay;

import java.util.List;
import java.util.Objects;

/**
 * A derivation as plain records of texts and lists, for {@link StatementDocument}.
 *
 * @param phrase what was done
 * @param step the arithmetic: one step, or none where there was nothing to calculate
 * @param parts what it was done with
 */
public record DerivationDocument(Words phrase, List<Arithmetic> step, List<DerivationDocument> parts) {
    /** Copies the lists. */
    public DerivationDocument {
        Objects.requireNonNull(phrase, "phrase");
        step = listed("step", step);
        parts = listed("parts", parts);
    }

    /**
     * A phrase by its key and values, so that it can be said in any language again.
     *
     * @param key the key in the library's bundles, or the text itself
     * @param literal whether the key is the text itself; an object, so that a document without it is refused
     * @param arguments the values, in the order in which the words number them
     */
    public record Words(String key, Boolean literal, List<Value> arguments) {
        /** Copies the list. */
        public Words {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(literal, "literal");
            arguments = listed("arguments", arguments);
        }
    }

    /**
     * A value of a phrase.
     *
     * @param type {@code text}, {@code long}, {@code integer}, {@code decimal}, {@code ratio}, {@code money}, {@code instant}, {@code date}, {@code interval}, {@code duration} or {@code phrase}
     * @param value the value as text; empty for a phrase
     * @param phrase the phrase; none for everything else
     */
    public record Value(String type, String value, List<Words> phrase) {
        /** Copies the list. */
        public Value {
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(value, "value");
            phrase = listed("phrase", phrase);
        }
    }

    /**
     * A step of the arithmetic, see {@link org.goodhart.value.Step}.
     *
     * @param operation the name of the operation
     * @param constants operands that are no parts, as ratios
     * @param rounding how it was rounded: one rule for {@code ROUNDED}, none else
     * @param value what came out, as a ratio
     */
    public record Arithmetic(String operation, List<String> constants, List<Rule> rounding, String value) {
        /** Copies the lists. */
        public Arithmetic {
            Objects.requireNonNull(operation, "operation");
            constants = listed("constants", constants);
            rounding = listed("rounding", rounding);
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * A rule of rounding.
     *
     * @param mode the name of the {@link java.math.RoundingMode}
     * @param step the step, as a plain decimal
     */
    public record Rule(String mode, String step) {
        /** Refuses null. */
        public Rule {
            Objects.requireNonNull(mode, "mode");
            Objects.requireNonNull(step, "step");
        }
    }

    /** A copy of a list without null in it; the message for one names its place. */
    static <T> List<T> listed(String name, List<T> list) {
        Objects.requireNonNull(list, name);
        for (int i = 0; i < list.size(); i++) Objects.requireNonNull(list.get(i), name + "[" + i + "]");
        return List.copyOf(list);
    }
}
