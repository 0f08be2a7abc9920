package org.goodhart.value;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Reads plain decimals such as {@code -12.50} and nothing else: no exponent, no grouping, no plus sign, no blanks,
 * ASCII digits only. Sizes are bounded before anything is expanded, so that hostile input costs no memory.
 */
final class DecimalText {
    /**
     * The longest text that is read, and the most digits that a number given as an object may have on either side of
     * the point.
     */
    static final int MAX_DIGITS = 10_000;

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final int SHOWN = 60;

    private DecimalText() {}

    static BigDecimal read(String text, String what) {
        Objects.requireNonNull(text, "text");
        requireShort(text, what);
        if (!PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    what + " must be a plain decimal such as 12 or -99.5, but is " + quote(text) + hint(text));
        }
        return new BigDecimal(text);
    }

    static void requireShort(String text, String what) {
        if (text.length() > MAX_DIGITS) {
            throw new IllegalArgumentException(what + " must have at most " + MAX_DIGITS + " characters, but has "
                    + text.length() + ": " + quote(text));
        }
    }

    /** Refuses a decimal whose exponent would make it huge once it is written out. */
    static BigDecimal requireBounded(BigDecimal number, String what) {
        long integerDigits = (long) number.precision() - number.scale();
        if (number.signum() != 0 && (integerDigits > MAX_DIGITS || number.scale() > MAX_DIGITS)) {
            throw new IllegalArgumentException(what + " must have at most " + MAX_DIGITS
                    + " digits on either side of the point, but has " + number.precision() + " digits and the scale "
                    + number.scale() + "\nMaybe an exponent was mistyped.");
        }
        return number.signum() == 0 ? BigDecimal.ZERO : number;
    }

    static String quote(String text) {
        return '"' + shorten(text) + '"';
    }

    static String shorten(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }

    private static String hint(String text) {
        if (text.endsWith("%")) {
            return "\nMaybe leave out the % sign, or read it by Ratio.parse.";
        }
        if (text.indexOf(',') >= 0) {
            return "\nMaybe the comma is meant as a decimal point, or groups thousands: write 1234.50.";
        }
        if (text.matches("-?[0-9.]+[eE][-+]?[0-9]+")) {
            return "\nMaybe write the number out: exponents are not read.";
        }
        return text.isBlank() || text.equals(text.strip()) ? "" : "\nMaybe strip the blanks around it.";
    }
}
