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
        step = List.copyOf(Objects.requireNonNull(step, "step"));
        parts = List.copyOf(Objects.requireNonNull(parts, "parts"));
    }

    /**
     * A phrase by its key and values, so that it can be said in any language again.
     *
     * @param key the key in the library's bundles, or the text itself
     * @param literal whether the key is the text itself
     * @param arguments the values, in the order in which the words number them
     */
    public record Words(String key, boolean literal, List<Value> arguments) {
        /** Copies the list. */
        public Words {
            Objects.requireNonNull(key, "key");
            arguments = List.copyOf(Objects.requireNonNull(arguments, "arguments"));
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
            phrase = List.copyOf(Objects.requireNonNull(phrase, "phrase"));
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
            constants = List.copyOf(Objects.requireNonNull(constants, "constants"));
            rounding = List.copyOf(Objects.requireNonNull(rounding, "rounding"));
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
}
