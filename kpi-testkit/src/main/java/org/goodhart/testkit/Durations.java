package org.goodhart.testkit;

import java.time.Duration;

/** Durations as a test says them: {@code hours(8)}. All are absolute: {@code days(1)} is 24 hours. */
public final class Durations {
    private Durations() {}

    /**
     * So many seconds.
     *
     * @param seconds the number
     * @return the duration
     */
    public static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    /**
     * So many minutes.
     *
     * @param minutes the number
     * @return the duration
     */
    public static Duration minutes(long minutes) {
        return Duration.ofMinutes(minutes);
    }

    /**
     * So many hours.
     *
     * @param hours the number
     * @return the duration
     */
    public static Duration hours(long hours) {
        return Duration.ofHours(hours);
    }

    /**
     * So many times 24 hours.
     *
     * @param days the number
     * @return the duration
     */
    public static Duration days(long days) {
        return Duration.ofDays(days);
    }
}
