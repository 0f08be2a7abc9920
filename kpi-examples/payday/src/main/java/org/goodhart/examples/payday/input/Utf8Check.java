package org.goodhart.examples.payday.input;

/** Tells byte by byte whether a text is UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF. */
final class Utf8Check {
    private int missing;
    private int begun;
    private int least = 0x80;
    private int most = 0xbf;

    /** How many bytes of a character have come that is not complete yet. */
    int begun() {
        return begun;
    }

    /** Takes the next byte; after a malformed one it begins anew. */
    boolean accepts(byte next) {
        int unit = next & 0xff;
        if (missing > 0) {
            boolean fits = unit >= least && unit <= most;
            least = 0x80;
            most = 0xbf;
            missing = fits ? missing - 1 : 0;
            begun = missing > 0 ? begun + 1 : 0;
            if (fits) return true;
            start(unit);
            return false;
        }
        return start(unit);
    }

    private boolean start(int unit) {
        if (unit < 0x80) return true;
        if (unit < 0xc2 || unit > 0xf4) return false;
        missing = unit < 0xe0 ? 1 : unit < 0xf0 ? 2 : 3;
        begun = 1;
        if (unit == 0xe0) least = 0xa0;
        if (unit == 0xed) most = 0x9f;
        if (unit == 0xf0) least = 0x90;
        if (unit == 0xf4) most = 0x8f;
        return true;
    }
}
