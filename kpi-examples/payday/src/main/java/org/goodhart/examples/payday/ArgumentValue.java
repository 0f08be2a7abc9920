package org.goodhart.examples.payday;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Reads the value of an option, and says in the program's own words why it is none. */
final class ArgumentValue {

    private static final YearMonth FIRST = YearMonth.of(1970, 1);
    private static final YearMonth LAST = YearMonth.of(2199, 12);

    private ArgumentValue() {}

    static YearMonth month(String option, String text) throws UsageException {
        YearMonth month;
        try {
            month = YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw new UsageException(option + ": '" + text + "' is no month; expected YYYY-MM");
        }
        return within(option, text, month, month);
    }

    static ZoneId zone(String option, String text) throws UsageException {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new UsageException(option + ": '" + text + "' is no zone; expected a name such as Europe/Stockholm");
        }
    }

    static Instant instant(String option, String text) throws UsageException {
        try {
            Instant instant = Instant.parse(text);
            return within(option, text, YearMonth.from(instant.atZone(ZoneOffset.UTC)), instant);
        } catch (DateTimeException e) {
            throw new UsageException(
                    option + ": '" + text + "' is no instant; expected one such as 2026-05-16T00:00:00Z");
        }
    }

    static Path path(String option, String text) throws UsageException {
        try {
            if (!text.isBlank()) return Path.of(text);
        } catch (InvalidPathException e) {
            // said below
        }
        throw new UsageException(option + ": '" + text + "' is no path; expected the path of a directory or file");
    }

    private static <T> T within(String option, String text, YearMonth month, T value) throws UsageException {
        if (!month.isBefore(FIRST) && !month.isAfter(LAST)) return value;
        throw new UsageException(option + ": '" + text + "' is out of range; expected " + FIRST + " to " + LAST);
    }
}
