package org.goodhart.sla;

import java.time.Duration;
import java.util.Objects;

/**
 * How long something took so far, on three clocks side by side.
 *
 * @param judged on the clock of the norm that decides, less its pauses: what the judgement rests on
 * @param unpaused on the same clock without any pause: the customer's waiting in the norm's hours
 * @param absolute by day and by night: the customer's waiting
 */
public record Elapsed(Duration judged, Duration unpaused, Duration absolute) {
    /** Refuses null. */
    public Elapsed {
        Objects.requireNonNull(judged, "judged");
        Objects.requireNonNull(unpaused, "unpaused");
        Objects.requireNonNull(absolute, "absolute");
    }
}
