package org.goodhart.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * A service was down, as equipment reported it by itself. Nobody on a support line can write it.
 *
 * @param downAt from when
 * @param upAt until when; empty while it is still down
 * @param subscriber whose service
 * @param service what was down
 */
public record Alarm(Instant downAt, Optional<Instant> upAt, SubscriberId subscriber, Service service)
        implements Comparable<Alarm> {

    private static final Comparator<Alarm> ORDER = Comparator.comparing(Alarm::downAt)
            .thenComparing(Alarm::subscriber)
            .thenComparing(Alarm::service)
            .thenComparing(alarm -> alarm.upAt().orElse(Instant.MAX));

    /**
     * Checks the order of the instants.
     *
     * @throws IllegalArgumentException if it came up before it went down
     */
    public Alarm {
        Objects.requireNonNull(downAt, "downAt");
        Objects.requireNonNull(upAt, "upAt");
        Objects.requireNonNull(subscriber, "subscriber");
        Objects.requireNonNull(service, "service");
        if (upAt.isPresent() && upAt.get().isBefore(downAt)) {
            throw new IllegalArgumentException("alarm of " + subscriber + ": " + service + " came up at " + upAt.get()
                    + " before it went down at " + downAt);
        }
    }

    /**
     * Whether the service was down at an instant, as known from this alarm.
     *
     * @param instant the instant
     * @return true from {@code downAt} (inclusive) to {@code upAt} (exclusive)
     */
    public boolean isDownAt(Instant instant) {
        return !instant.isBefore(downAt) && upAt.map(instant::isBefore).orElse(true);
    }

    /** By start, then by subscriber, service and end, one without an end last. */
    @Override
    public int compareTo(Alarm other) {
        return ORDER.compare(this, other);
    }
}
