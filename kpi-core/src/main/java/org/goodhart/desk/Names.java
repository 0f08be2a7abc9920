package org.goodhart.desk;

import java.util.Objects;
import java.util.Optional;

/** What every name on a desk has to be: some visible text. */
final class Names {
    private Names() {}

    /** A text that may be absent; a blank one is. */
    static Optional<String> canonical(String what, Optional<String> text) {
        Objects.requireNonNull(text, what);
        return text.filter(some -> !some.isBlank()).map(some -> canonical(what, some));
    }

    static String canonical(String what, String name) {
        Objects.requireNonNull(name, what);
        String stripped = name.strip();
        if (stripped.isEmpty()) throw new IllegalArgumentException("a " + what + " is blank: some text is expected");
        if (stripped.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    "the " + what + " '" + stripped.replaceAll("\\p{Cntrl}", "?") + "' holds a control character");
        }
        if (stripped.codePoints().anyMatch(Names::isUnseen)) {
            throw new IllegalArgumentException(
                    "the " + what + " '" + stripped.replaceAll("[\\p{Cf}\\p{Zl}\\p{Zp}]", "?")
                            + "' holds a character that is not seen but changes how others are: visible text is expected");
        }
        if (stripped.codePoints().anyMatch(Names::isHalfACharacter)) {
            throw new IllegalArgumentException("the " + what + " '" + stripped.replaceAll("\\p{Cs}", "?")
                    + "' holds half a character, a lone surrogate: whole characters are expected"
                    + "\nMaybe a longer text was cut off within a character.");
        }
        return stripped;
    }

    /** Such as one that turns the direction of a line round; the two joiners, which scripts need, are none. */
    private static boolean isUnseen(int codePoint) {
        int type = Character.getType(codePoint);
        boolean joiner = codePoint == 0x200C || codePoint == 0x200D;
        return type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.FORMAT && !joiner;
    }

    private static boolean isHalfACharacter(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }
}
