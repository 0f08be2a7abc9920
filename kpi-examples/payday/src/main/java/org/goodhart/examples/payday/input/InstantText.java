package org.goodhart.examples.payday.input;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Instants as files write them: ISO 8601 with an offset or Z, in the years 1970 to 2199. */
final class InstantText {
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant END = Instant.parse("2200-01-01T00:00:00Z");
    private static final String FORM = "an ISO 8601 instant with offset or Z, such as 2026-03-02T10:15:00+03:00";

    private InstantText() {}

    static Instant parse(String what, String text) {
        Instant instant;
        try {
            instant = OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeParseException e) {
            throw new UnreadableCell("the " + what + " '" + Excerpt.of(text) + "'", FORM + hint(text.strip()));
        }
        if (!instant.isBefore(FIRST) && instant.isBefore(END)) return instant;
        throw new UnreadableCell("the " + what + " '" + Excerpt.of(text) + "'", "an instant of the years 1970 to 2199");
    }

    private static String hint(String text) {
        if (isLocal(text)) return "\nMaybe the offset is missing: " + text + "Z for universal time.";
        if (text.indexOf(' ') == 10) return "\nMaybe a T is missing between date and time.";
        return "";
    }

    private static boolean isLocal(String text) {
        try {
            LocalDateTime.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
