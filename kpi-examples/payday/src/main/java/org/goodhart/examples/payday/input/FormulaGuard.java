package org.goodhart.examples.payday.input;

/**
 * Keeps a spreadsheet from taking a text for a formula: a cell that would begin with {@code = + - @} or a control
 * character is written with an apostrophe before it, and read without. A text that looks as if this had been done to it gets an
 * apostrophe too, so that every text comes back as it was.
 */
public final class FormulaGuard {
    private static final String DANGEROUS = "=+-@\t\r\n";

    private FormulaGuard() {}

    /**
     * The text as it may be written.
     *
     * @param text the text
     * @return the text, with an apostrophe before it if a spreadsheet could take it for a formula
     */
    public static String guard(String text) {
        boolean dangerous = isAt(text, 0, DANGEROUS) || isGuarded(text);
        return dangerous ? "'" + text : text;
    }

    static String unguard(String cell) {
        return isGuarded(cell) ? cell.substring(1) : cell;
    }

    private static boolean isGuarded(String text) {
        return isAt(text, 0, "'") && isAt(text, 1, DANGEROUS + "'");
    }

    private static boolean isAt(String text, int index, String characters) {
        return text.length() > index && characters.indexOf(text.charAt(index)) >= 0;
    }
}
