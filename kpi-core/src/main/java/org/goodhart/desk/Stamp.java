package org.goodhart.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * When a fact happened, who wrote it, and when it reached the record.
 *
 * <p>Where the instant of recording is known, a fact written long after it is said to have happened shows: backdating.
 *
 * @param at when it is said to have happened
 * @param source who wrote it
 * @param ingestedAt when it reached the record, if known
 */
public record Stamp(Instant at, Source source, Optional<Instant> ingestedAt) {

    /** Refuses null. */
    public Stamp {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(ingestedAt, "ingestedAt");
    }

    /**
     * A stamp whose instant of recording is not known.
     *
     * @param at when it happened
     * @param source who wrote it
     * @return the stamp
     */
    public static Stamp of(Instant at, Source source) {
        return new Stamp(at, source, Optional.empty());
    }

    /**
     * This stamp with the instant of recording.
     *
     * @param ingested when it reached the record
     * @return the fuller stamp
     */
    public Stamp withIngestedAt(Instant ingested) {
        return new Stamp(at, source, Optional.of(ingested));
    }

    /**
     * How long after it is said to have happened it reached the record. The longer, the more could be suited to what came
     * after.
     *
     * <p>Example: said to have happened at 9:00 and recorded at 9:20, the delay is 20 minutes.
     *
     * @return the delay, negative where it was recorded before; empty where the instant of recording is not known
     */
    public Optional<Duration> recordingDelay() {
        return ingestedAt.map(ingested -> Duration.between(at, ingested));
    }

    /**
     * Whether the fact had reached the record by an instant.
     *
     * @param instant the instant; equal is in time
     * @return true also where it is not known when it was recorded
     */
    public boolean isRecordedBy(Instant instant) {
        return ingestedAt.map(at -> !at.isAfter(instant)).orElse(true);
    }

    /**
     * This stamp at another instant; when it was recorded stays.
     *
     * @param instant when it is now said to have happened
     * @return the changed stamp
     */
    public Stamp withAt(Instant instant) {
        return new Stamp(instant, source, ingestedAt);
    }
}
