package org.goodhart.calendar;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodhart.value.Interval;

/** A calendar that answers from a {@link SegmentIndex}, compiled lazily by its subclass. */
abstract class IndexedCalendar implements WorkCalendar {
    private final ZoneId zone;
    private final Interval horizon;
    private final SegmentIndex index;

    IndexedCalendar(ZoneId zone, Interval horizon) {
        this.zone = requireNonNull(zone, "zone");
        this.horizon = horizon;
        this.index = new SegmentIndex(Horizon.toNanos(horizon.start()), Horizon.toNanos(horizon.end()), this::compile);
    }

    /** What is open in a stretch of the horizon. */
    abstract LongRanges compile(long from, long to);

    /** What a calendar has open in a stretch of its horizon. */
    static LongRanges open(WorkCalendar calendar, long from, long to) {
        if (calendar instanceof IndexedCalendar indexed) {
            return indexed.index.open(from, to);
        }
        LongRanges.Builder open = new LongRanges.Builder();
        calendar.segments(Interval.of(Horizon.toInstant(from), Horizon.toInstant(to)))
                .forEach(segment -> open.add(Horizon.toNanos(segment.start()), Horizon.toNanos(segment.end())));
        return open.build();
    }

    @Override
    public final ZoneId zone() {
        return zone;
    }

    @Override
    public final Interval horizon() {
        return horizon;
    }

    @Override
    public final Duration workingTime(Instant from, Instant to) {
        long start = point(from, "from");
        long end = point(to, "to");
        return Duration.ofNanos(start <= end ? index.measure(start, end) : -index.measure(end, start));
    }

    /** In whole nanoseconds, and without looking anything up where not even all time that passed is so much. */
    @Override
    public final boolean workingTimeExceeds(Instant from, Instant to, Duration working) {
        long start = point(from, "from");
        long end = point(to, "to");
        if (Horizon.exceeds(requireNonNull(working, "working"), horizon)) return working.isNegative();
        long most = working.toNanos();
        if (start > end) return -index.measure(end, start) > most;
        return end - start > most && index.measure(start, end) > most;
    }

    @Override
    public final Instant plus(Instant from, Duration working, Edge edge) {
        long start = point(from, "from");
        requireNonNull(working, "working");
        requireNonNull(edge, "edge");
        if (working.isZero()) {
            return from;
        }
        if (Horizon.exceeds(working, horizon)) {
            throw Horizon.usedUp(this, from, working);
        }
        long nanos = working.toNanos();
        long usedUp = nanos > 0 ? index.forward(start, nanos) : index.back(start, -nanos);
        if (usedUp == SegmentIndex.NONE) {
            throw Horizon.usedUp(this, from, working);
        }
        return edge == Edge.CLOSING ? closing(usedUp) : opening(usedUp);
    }

    @Override
    public final Instant minus(Instant to, Duration working, Edge edge) {
        return plus(to, Horizon.reversed(this, to, working), edge);
    }

    @Override
    public final Optional<Instant> nextOpen(Instant instant) {
        return instant(index.openFrom(point(instant, "instant")));
    }

    @Override
    public final Optional<Instant> previousClose(Instant instant) {
        long point = point(instant, "instant");
        boolean inSegment = index.openFrom(point) == point;
        return instant(index.openUntil(inSegment ? index.startOfSegment(point) : point));
    }

    @Override
    public final Stream<Interval> segments(Interval within) {
        long start = point(requireNonNull(within, "within").start(), "start");
        long end = point(within.end(), "end");
        return Stream.iterate(
                next(start, end), segment -> !segment.isEmpty(), segment -> next(Horizon.toNanos(segment.end()), end));
    }

    private Interval next(long from, long end) {
        long start = from < end ? index.openFrom(from) : SegmentIndex.NONE;
        return start == SegmentIndex.NONE || start >= end
                ? Interval.of(horizon.end(), horizon.end())
                : Interval.of(Horizon.toInstant(start), Horizon.toInstant(Math.min(end, index.endOfSegment(start))));
    }

    private Instant opening(long usedUp) {
        long opening = index.openFrom(usedUp);
        if (opening == SegmentIndex.NONE) throw Horizon.noOpening(this, Horizon.toInstant(usedUp));
        return Horizon.toInstant(opening);
    }

    private Instant closing(long usedUp) {
        long closing = index.openUntil(usedUp);
        if (closing == SegmentIndex.NONE) throw Horizon.noClosing(this, Horizon.toInstant(usedUp));
        return Horizon.toInstant(closing);
    }

    private static Optional<Instant> instant(long point) {
        return point == SegmentIndex.NONE ? Optional.empty() : Optional.of(Horizon.toInstant(point));
    }

    private long point(Instant instant, String name) {
        return Horizon.toNanos(Horizon.check(this, instant, name));
    }
}
