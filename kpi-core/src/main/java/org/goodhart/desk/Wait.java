package org.goodhart.desk;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.goodhart.value.Interval;

/**
 * A stretch during which work is said to have stood still for somebody else.
 *
 * <p>It is a claim of him who wrote it. Three things test it: evidence, when it was recorded, and whether it was disputed.
 *
 * @param interval from when until when, half-open
 * @param on whom it is said to have waited for
 * @param reason what for, if that was said
 * @param evidence what is said to show it, if anything is
 * @param source who wrote it
 * @param recordedAt when its start reached the record, if known; after the end of the wait it was written afterwards
 * @param disputedAt when somebody first said that the ticket did not have to wait, if anybody did
 */
public record Wait(
        Interval interval,
        WaitingOn on,
        Optional<String> reason,
        Optional<String> evidence,
        Source source,
        Optional<Instant> recordedAt,
        Optional<Instant> disputedAt) {

    /** Refuses null. */
    public Wait {
        Objects.requireNonNull(interval, "interval");
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(evidence, "evidence");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(recordedAt, "recordedAt");
        Objects.requireNonNull(disputedAt, "disputedAt");
    }

    /** The wait that began with this event. */
    static Wait of(TicketEvent.WaitingStarted start, Instant end, Optional<Instant> disputedAt) {
        return new Wait(
                Interval.of(start.at(), end),
                start.on(),
                start.reason(),
                start.evidence(),
                start.source(),
                start.stamp().ingestedAt(),
                disputedAt);
    }
}
