package org.goodhart.calendar;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalTime;

/**
 * A stretch of open hours that starts on a day: 09:00-18:00, or 22:00-06:00 over midnight. Half-open: at {@code from}
 * the desk is open, at {@code to} it is closed.
 *
 * <p>A span whose {@code to} is not after its {@code from} ends on the next day. So 22:00-06:00 has eight hours,
 * 18:00-24:00 six (24:00 is the {@code to} of {@link LocalTime#MIDNIGHT}), 00:00-24:00 is the full day and 09:00-09:00
 * the 24 hours from nine to nine. An empty span does not exist. Hours are those of the clock on the wall; on a day of a
 * clock change the span has as many real hours as pass while the clock shows it.
 *
 * <p>{@code WorkSpan.parse("22:00-06:00").length()} is {@code PT8H}.
 *
 * @param from local time of opening, on the day to which the span belongs
 * @param to local time of closing, on the same day if it is after {@code from}, else on the next
 */
public record WorkSpan(LocalTime from, LocalTime to) {
    /** The full day, 00:00-24:00. */
    public static final WorkSpan ALL_DAY = new WorkSpan(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /**
     * Refuses null.
     *
     * @param from local time of opening
     * @param to local time of closing
     */
    public WorkSpan {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
    }

    /**
     * The span between two local times.
     *
     * @param from local time of opening
     * @param to local time of closing; midnight means 24:00
     * @return the span
     */
    public static WorkSpan of(LocalTime from, LocalTime to) {
        return new WorkSpan(from, to);
    }

    /**
     * Reads a span such as {@code 09:00-18:00}, {@code 22:00-06:00} or {@code 00:00-24:00}; the inverse of
     * {@link #toString()}. Seconds and fractions may follow: {@code 09:00:30.5-18:00}.
     *
     * @param text the text
     * @return the span
     * @throws IllegalArgumentException if the text is not a span; the message shows what was found and what would be
     *     right
     */
    public static WorkSpan parse(String text) {
        requireNonNull(text, "text");
        long[] shift = HoursText.parseSpan(text.strip(), text);
        if (shift[0] >= HoursText.DAY || shift[1] - shift[0] > HoursText.DAY) {
            throw new IllegalArgumentException("\"" + text + "\" is not a span within 24 hours that starts on its day"
                    + "\nMaybe 22:00-06:00 is meant for a span over midnight");
        }
        return ofShift(shift[0], shift[1]);
    }

    /**
     * Whether the span ends after the midnight that follows its start. A span that ends at 24:00 does not.
     *
     * @return true for 22:00-06:00, false for 18:00-24:00
     */
    public boolean crossesMidnight() {
        return endNanos() > HoursText.DAY;
    }

    /**
     * The length on the clock on the wall, more than zero and at most 24 hours.
     *
     * @return the length
     */
    public Duration length() {
        return Duration.ofNanos(endNanos() - from.toNanoOfDay());
    }

    /**
     * The span as {@code hh:mm-hh:mm}, with 24:00 for a closing at midnight; {@link #parse} reads it back.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return HoursText.printSpan(from.toNanoOfDay(), endNanos());
    }

    static WorkSpan ofShift(long start, long end) {
        return new WorkSpan(LocalTime.ofNanoOfDay(start), LocalTime.ofNanoOfDay(end % HoursText.DAY));
    }

    LongRanges shift() {
        return LongRanges.of(from.toNanoOfDay(), endNanos());
    }

    private long endNanos() {
        return to.toNanoOfDay() + (to.isAfter(from) ? 0 : HoursText.DAY);
    }
}
