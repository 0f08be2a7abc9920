package org.goodhart.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a value came about: what was done, and the explanations of what it was done with, in the order of doing.
 *
 * <p>An explanation is made by the computation itself, in the same step as the value ({@link Explained}); no second
 * code path retells it. The order of parts is the order of evaluation and therefore stable. Example: {@code
 * Explanation.of(Phrase.literal("20% of the base"), Explanation.of(Phrase.literal("base 120,000.00 RUB")))} prints as
 * two lines, the second one indented.
 *
 * <p>Where it tells of a calculation it carries the {@link Step}, so that {@link #recomputed} can go over the figures again from the leaves up.
 *
 * @param phrase what was done
 * @param parts what it was done with, possibly nothing
 * @param step the arithmetic, where there is any
 */
public record Explanation(Phrase phrase, List<Explanation> parts, Optional<Step> step) {

    /** Copies the parts. */
    public Explanation {
        Objects.requireNonNull(phrase, "phrase");
        parts = List.copyOf(parts);
        Objects.requireNonNull(step, "step");
    }

    /**
     * An explanation without arithmetic.
     *
     * @param phrase what was done
     * @param parts what it was done with
     */
    public Explanation(Phrase phrase, List<Explanation> parts) {
        this(phrase, parts, Optional.empty());
    }

    /**
     * An explanation with its parts.
     *
     * @param phrase what was done
     * @param parts what it was done with
     * @return the explanation
     */
    public static Explanation of(Phrase phrase, Explanation... parts) {
        return new Explanation(phrase, List.of(parts));
    }

    /**
     * This explanation with the arithmetic behind it.
     *
     * @param with what was done with the values of the parts, and what came out
     * @return the explanation that can be recomputed
     */
    public Explanation by(Step with) {
        return new Explanation(phrase, parts, Optional.of(with));
    }

    /**
     * This explanation to be read and not reckoned with: what it explains goes into a calculation by another way.
     *
     * @return the explanation without its own step; those of its parts stay
     */
    public Explanation withoutStep() {
        return new Explanation(phrase, parts);
    }

    /**
     * What came out of the calculation.
     *
     * @return the value; none where there was nothing to calculate
     */
    public Optional<Ratio> value() {
        return step.map(Step::value);
    }

    /**
     * The calculation done anew, from its leaves up.
     *
     * @return the value; equal to {@link #value} if the derivation is right
     * @throws IllegalArgumentException if a step lacks an operand
     */
    public Optional<Ratio> recomputed() {
        return step.map(with -> with.recomputed(parts.stream()
                .map(Explanation::recomputed)
                .flatMap(Optional::stream)
                .toList()));
    }

    /**
     * This explanation with one more part at its end.
     *
     * @param part the further part
     * @return the longer explanation
     */
    public Explanation with(Explanation part) {
        List<Explanation> longer = new ArrayList<>(parts);
        longer.add(Objects.requireNonNull(part, "part"));
        return new Explanation(phrase, longer, step);
    }

    /**
     * The explanation as text, one line a phrase, parts indented by two spaces.
     *
     * @param language the language
     * @return the lines, each ended by a line feed
     */
    public String render(Language language) {
        StringBuilder text = new StringBuilder();
        render(language, "", text);
        return text.toString();
    }

    private void render(Language language, String indent, StringBuilder text) {
        text.append(indent).append(phrase.in(language)).append('\n');
        for (Explanation part : parts) part.render(language, indent + "  ", text);
    }

    /** The English rendering. */
    @Override
    public String toString() {
        return render(Language.ENGLISH);
    }
}
