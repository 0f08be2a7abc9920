package org.goodhart.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How a value came about: what was done, and the explanations of what it was done with, in the order of doing.
 *
 * <p>An explanation is made by the computation itself, in the same step as the value ({@link Explained}); no second
 * code path retells it. The order of parts is the order of evaluation and therefore stable. Example: {@code
 * Explanation.of(Phrase.literal("20% of the base"), Explanation.of(Phrase.literal("base 120,000.00 RUB")))} prints as
 * two lines, the second one indented.
 *
 * @param phrase what was done
 * @param parts what it was done with, possibly nothing
 */
public record Explanation(Phrase phrase, List<Explanation> parts) {

    /** Copies the parts. */
    public Explanation {
        Objects.requireNonNull(phrase, "phrase");
        parts = List.copyOf(parts);
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
     * This explanation with one more part at its end.
     *
     * @param part the further part
     * @return the longer explanation
     */
    public Explanation with(Explanation part) {
        List<Explanation> longer = new ArrayList<>(parts);
        longer.add(Objects.requireNonNull(part, "part"));
        return new Explanation(phrase, longer);
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
