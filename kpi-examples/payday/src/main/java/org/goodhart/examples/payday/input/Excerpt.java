package org.goodhart.examples.payday.input;

/** Foreign text as it may stand in a message: short, and without anything that steers a terminal. */
final class Excerpt {
    private static final int LONGEST = 60;

    private Excerpt() {}

    static String of(String text) {
        StringBuilder excerpt = new StringBuilder();
        text.codePoints().limit(LONGEST).forEach(c -> excerpt.appendCodePoint(isPlain(c) ? c : '?'));
        return text.codePointCount(0, text.length()) > LONGEST ? excerpt + "..." : excerpt.toString();
    }

    static boolean isPlain(int c) {
        int type = Character.getType(c);
        return !Character.isISOControl(c)
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
