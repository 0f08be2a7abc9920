package org.goodhart.examples.payday.input;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The words of a file for the constants of an enumeration: {@code support line} for {@code SUPPORT_LINE}. */
final class Vocabulary<E extends Enum<E>> {
    private final Map<String, E> words = new LinkedHashMap<>();

    Vocabulary(Class<E> of) {
        for (E constant : of.getEnumConstants()) words.put(word(constant), constant);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    E find(String what, String text) {
        E found = words.get(text.strip().toLowerCase(Locale.ROOT).replace('_', ' '));
        if (found != null) return found;
        throw new UnreadableCell(
                "the " + what + " '" + Excerpt.of(text) + "'",
                "one of " + listed(words.keySet()) + nearest(text, words.keySet()));
    }

    static String listed(Collection<String> words) {
        return words.stream().collect(Collectors.joining(", "));
    }

    /** A hint on a line of its own if one of the words looks like what was meant, else nothing. */
    static String nearest(String text, Collection<String> words) {
        String typed = text.strip().toLowerCase(Locale.ROOT).replace('_', ' ');
        if (typed.length() > 40) return "";
        String best = "";
        int least = 3;
        for (String word : words) {
            int distance = distance(typed, word.toLowerCase(Locale.ROOT).replace('_', ' '));
            if (distance >= least) continue;
            least = distance;
            best = word;
        }
        return best.isEmpty() ? "" : "\nMaybe '" + best + "' is meant.";
    }

    /** How many letters have to be put in, taken out or replaced (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) row[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
