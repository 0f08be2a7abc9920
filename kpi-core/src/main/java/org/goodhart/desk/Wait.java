package org.goodhart.desk;

import java.util.Objects;
import java.util.Optional;
import org.goodhart.value.Interval;

/**
 * A stretch during which work is said to have stood still for somebody else.
 *
 * @param interval from when until when, half-open
 * @param on whom it is said to have waited for
 * @param evidence what shows it, if anything does
 */
public record Wait(Interval interval, WaitingOn on, Optional<String> evidence) {

    /** Refuses null. */
    public Wait {
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(evidence, "evidence");
    }
}
