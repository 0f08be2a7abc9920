package org.goodhart.examples.payday.input;

/** Foreign text as a terminal may show it: what would steer the terminal, or break a line, is written as an escape. */
public final class VisibleText {
    private static final String HINT = "\nMaybe";

    private VisibleText() {}

    /**
     * A text in which nothing steers a terminal; a line break stays where a hint follows it.
     *
     * @param text the text
     * @return the text with escapes, such as {@code \}{@code u001b}
     */
    public static String of(String text) {
        return escaped(text, false);
    }

    /**
     * A text of several lines in which nothing steers a terminal; its line feeds stay.
     *
     * @param text the text
     * @return the text with escapes
     */
    public static String ofLines(String text) {
        return escaped(text, true);
    }

    private static String escaped(String text, boolean lines) {
        StringBuilder visible = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int c = text.codePointAt(at);
            boolean kept = c == '\n' && (lines || text.startsWith(HINT, at));
            if (kept || Excerpt.isPlain(c)) visible.appendCodePoint(c);
            else visible.append("\\u").append(String.format("%04x", c));
            at += Character.charCount(c);
        }
        return visible.toString();
    }
}
