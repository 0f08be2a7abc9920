package org.goodhart.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * From an instant on, billing counts a subscriber among a segment, until it says something else.
 *
 * @param since from when, inclusive
 * @param segment the segment
 */
public record SegmentChange(Instant since, Segment segment) implements Comparable<SegmentChange> {

    private static final Comparator<SegmentChange> ORDER =
            Comparator.comparing(SegmentChange::since).thenComparing(SegmentChange::segment);

    /** Refuses null. */
    public SegmentChange {
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(segment, "segment");
    }

    /** By instant, then by segment. */
    @Override
    public int compareTo(SegmentChange other) {
        return ORDER.compare(this, other);
    }
}
