package org.goodhart.testkit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;

/** Reads the instants of a test. */
final class Moments {
    private Moments() {}

    /** An instant, or a date, which stands for its first instant in UTC. */
    static Instant read(String text) {
        Objects.requireNonNull(text, "at");
        try {
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no instant: something like 2026-03-02T09:00:00Z or 2026-03-02 is expected", e);
        }
    }
}
