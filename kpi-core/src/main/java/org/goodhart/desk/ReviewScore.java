package org.goodhart.desk;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What a reviewer gave a call.
 *
 * @param at when he scored it
 * @param reviewer who he is
 * @param source on whose side he stands: {@link Source#REVIEWER} if independent, {@link Source#MANAGEMENT} for a superior of those reviewed,
 *     {@link Source#SUPPORT_LINE} for a colleague
 * @param points how many points it reached, 0 or more
 */
public record ReviewScore(Instant at, AgentId reviewer, Source source, int points) {

    /**
     * Refuses null and negative points.
     *
     * @throws IllegalArgumentException if the points are negative
     */
    public ReviewScore {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(reviewer, "reviewer");
        Objects.requireNonNull(source, "source");
        if (points < 0) {
            throw new IllegalArgumentException(reviewer + " gave " + points + " points: 0 or more are expected");
        }
    }

    /**
     * Whether the score is evidence about somebody's work: an independent reviewer wrote it, and he did not do the work himself.
     *
     * @param holder whose work was reviewed
     * @return false for a superior, for a colleague, and for the holder himself whatever the record calls him
     */
    public boolean isIndependentOf(Holder holder) {
        return source == Source.REVIEWER && !isByHolder(holder);
    }

    boolean isByHolder(Holder holder) {
        return holder.agent().equals(Optional.of(reviewer));
    }
}
