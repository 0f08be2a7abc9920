package org.goodhart.calendar;

import java.util.Locale;

/** What was probably meant by a word that is not one of the grammar of weekly hours. */
final class HoursHint {
    private HoursHint() {}

    /** A line that begins with Maybe, or nothing. */
    static String of(String word) {
        String found = word.toLowerCase(Locale.ROOT);
        if (found.matches(".*[\u2010-\u2015\u2212].*")) {
            return "\nMaybe the long dash should be a plain hyphen";
        } else if (found.matches("\\d{1,2}-\\d{1,2}")) {
            return "\nMaybe the minutes are missing: 9:00 is an hour, 9 is not";
        } else if (found.matches("\\d{1,2}:\\d{2}(-| .*)?")) {
            return "\nMaybe its end is missing, or there are blanks around the hyphen";
        } else if (found.matches(".*\\d[ap]m.*")) {
            return "\nMaybe the hours should count to 24: 14:00 for 2 pm";
        } else if (found.equals("24/7")) {
            return "\nMaybe Mon-Sun 00:00-24:00 is meant";
        } else if (found.equals("closed")) {
            return "\nMaybe days without hours should be left out";
        } else if (found.equals("break")) {
            return "\nMaybe a semicolon is missing before it";
        }
        return "";
    }
}
