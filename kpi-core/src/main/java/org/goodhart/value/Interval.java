package org.goodhart.value;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;

/**
 * A half-open stretch of absolute time: the start belongs to it, the end does not, so that adjacent intervals share no
 * instant and lose none. An interval may be empty (its start is its end), because a fault may be over in the second in
 * which it began; an empty interval contains no instant and overlaps nothing.
 *
 * <pre>{@code
 * Interval march = Interval.parse("2026-03-01T00:00:00Z/2026-04-01T00:00:00Z");
 * march.contains(Instant.parse("2026-03-01T00:00:00Z"))   // true
 * march.contains(Instant.parse("2026-04-01T00:00:00Z"))   // false
 * march.duration().toDays()                               // 31
 * }</pre>
 *
 * @param start the first instant of it
 * @param end the first instant after it, not before the start
 */
public record Interval(Instant start, Instant end) {
    /**
     * Checks the order.
     *
     * @param start the first instant of it
     * @param end the first instant after it
     * @throws IllegalArgumentException if the end is before the start
     */
    public Interval {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("an interval must not end before it starts, but starts at " + start
                    + " and ends at " + end + "\nMaybe the two are swapped.");
        }
    }

    /**
     * The interval from one instant to another.
     *
     * @param start the first instant of it
     * @param end the first instant after it
     * @return the interval
     * @throws IllegalArgumentException if the end is before the start
     */
    public static Interval of(Instant start, Instant end) {
        return new Interval(start, end);
    }

    /**
     * Reads two ISO 8601 instants with a slash between them; the inverse of {@link #toString()}.
     *
     * @param text such as {@code 2026-03-01T00:00:00Z/2026-04-01T00:00:00Z}
     * @return the interval
     * @throws IllegalArgumentException if the text is not of this form, or ends before it starts
     */
    public static Interval parse(String text) {
        Objects.requireNonNull(text, "text");
        int slash = text.indexOf('/');
        try {
            return new Interval(
                    Instant.parse(text.substring(0, Math.max(slash, 0))), Instant.parse(text.substring(slash + 1)));
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(
                    "an interval must be two instants such as 2026-03-01T00:00:00Z/2026-04-01T00:00:00Z, but is "
                            + DecimalText.quote(text) + "\nMaybe the zone is missing: an instant ends in Z.",
                    unreadable);
        }
    }

    /**
     * Whether an instant belongs to it: the start does, the end does not.
     *
     * @param instant the instant
     * @return whether start &lt;= instant &lt; end
     */
    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    /**
     * Whether the other lies wholly within this; equal intervals enclose each other.
     *
     * @param other the other interval; an empty one is enclosed where it lies, the end of this included
     * @return whether start &lt;= other.start and other.end &lt;= end
     */
    public boolean encloses(Interval other) {
        return !other.start.isBefore(start) && !other.end.isAfter(end);
    }

    /**
     * Whether the two share an instant; intervals that abut do not, and an empty one never does.
     *
     * @param other the other interval
     * @return whether some instant belongs to both
     */
    public boolean overlaps(Interval other) {
        return later(start, other.start).isBefore(earlier(end, other.end));
    }

    /**
     * What the two share.
     *
     * @param other the other interval
     * @return the instants that belong to both, or nothing if they do not overlap; never an empty interval
     */
    public Optional<Interval> intersection(Interval other) {
        return overlaps(other)
                ? Optional.of(new Interval(later(start, other.start), earlier(end, other.end)))
                : Optional.empty();
    }

    /**
     * Whether one begins exactly where the other ends.
     *
     * @param other the other interval
     * @return whether nothing lies between them and they share nothing
     */
    public boolean abuts(Interval other) {
        return !overlaps(other) && (end.equals(other.start) || other.end.equals(start));
    }

    /**
     * The smallest interval that encloses both, together with what lies between them.
     *
     * @param other the other interval
     * @return from the earlier start to the later end
     */
    public Interval span(Interval other) {
        return new Interval(earlier(start, other.start), later(end, other.end));
    }

    /**
     * The absolute time in it; a day on which the clocks go back has 25 hours.
     *
     * @return end - start, never negative
     */
    public Duration duration() {
        return Duration.between(start, end);
    }

    /**
     * Whether it contains no instant at all.
     *
     * @return whether the start is the end
     */
    public boolean isEmpty() {
        return start.equals(end);
    }

    /** Both ends by ISO 8601, such as {@code 2026-03-01T00:00:00Z/2026-04-01T00:00:00Z}; {@link #parse} reads it. */
    @Override
    public String toString() {
        return start + "/" + end;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isBefore(b) ? b : a;
    }
}
