package org.goodhart.value;

import java.util.stream.Collectors;

/**
 * Texts that enter fingerprints: unambiguous where texts of the user's stand next to each other, and independent of the words of
 * any language. Example: {@code StableText.of("high, low")} is {@code 9:high, low}, which no list of two texts gives.
 */
public final class StableText {
    private StableText() {}

    /**
     * A text with its length before it.
     *
     * @param text any text
     * @return the length in UTF-16 units, a colon, and the text
     */
    public static String of(String text) {
        return text.length() + ":" + text;
    }

    /**
     * A phrase by its key and values, not by its words.
     *
     * @param phrase the phrase
     * @return a text that is equal for equal phrases, and for them alone
     */
    public static String of(Phrase phrase) {
        return (phrase.literal() ? "literal " : "key ")
                + of(phrase.key())
                + phrase.arguments().stream().map(StableText::argument).collect(Collectors.joining(",", "(", ")"));
    }

    private static String argument(Object argument) {
        if (argument instanceof Phrase inner) return of(inner);
        return argument.getClass().getSimpleName() + " " + of(argument.toString());
    }
}
