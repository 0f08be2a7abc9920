package org.goodhart.value;

import java.util.Locale;

/**
 * A language in which results explain themselves.
 *
 * <p>Numbers, money and plural forms follow rules that are written here and not those of the JDK's locale data, which
 * change from one JDK to the next: the same statement must be the same bytes everywhere. Example:
 * {@code Language.RUSSIAN.plural(21)} is {@code 0} ("21 заявка"), {@code plural(22)} is {@code 1} ("22 заявки"),
 * {@code plural(25)} is {@code 2} ("25 заявок").
 */
public enum Language {
    /** English: {@code 120,000.50}, two plural forms (one, other). */
    ENGLISH("en", '.', ",") {
        @Override
        public int plural(long count) {
            return count == 1 || count == -1 ? 0 : 1;
        }
    },
    /** Russian: {@code 120 000,50} with no-break spaces, three plural forms (одна заявка, две заявки, пять заявок). */
    RUSSIAN("ru", ',', "\u00a0") {
        @Override
        public int plural(long count) {
            long lastTwo = Math.abs(count % 100);
            long last = lastTwo % 10;
            if (lastTwo >= 11 && lastTwo <= 14) return 2;
            if (last == 1) return 0;
            return last >= 2 && last <= 4 ? 1 : 2;
        }
    };

    private final String code;
    private final char decimalMark;
    private final String groupMark;

    Language(String code, char decimalMark, String groupMark) {
        this.code = code;
        this.decimalMark = decimalMark;
        this.groupMark = groupMark;
    }

    /**
     * The language of a two-letter code.
     *
     * @param code {@code en} or {@code ru}, in either case
     * @return the language
     * @throws IllegalArgumentException for any other code
     */
    public static Language parse(String code) {
        String wanted = code.toLowerCase(Locale.ROOT);
        for (Language language : values()) {
            if (language.code.equals(wanted)) return language;
        }
        throw new IllegalArgumentException("unknown language '" + code + "': en or ru is spoken here");
    }

    /**
     * The two-letter code.
     *
     * @return {@code en} or {@code ru}
     */
    public String code() {
        return code;
    }

    /**
     * Which plural form a count takes.
     *
     * @param count the number counted
     * @return the index of the form: English 0 (one) or 1 (other); Russian 0 (одна), 1 (две), 2 (пять)
     */
    public abstract int plural(long count);

    char decimalMark() {
        return decimalMark;
    }

    String groupMark() {
        return groupMark;
    }
}
