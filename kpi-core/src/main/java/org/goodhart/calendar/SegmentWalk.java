package org.goodhart.calendar;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import org.goodhart.value.Interval;

/** Working time by walking over segments: the meaning of the operations, linear in the number of segments. */
final class SegmentWalk {
    private SegmentWalk() {}

    static Duration workingTime(WorkCalendar calendar, Instant from, Instant to) {
        Horizon.check(calendar, from, "from");
        Horizon.check(calendar, to, "to");
        return from.isAfter(to) ? sum(calendar, Interval.of(to, from)).negated() : sum(calendar, Interval.of(from, to));
    }

    static Instant plus(WorkCalendar calendar, Instant from, Duration working, Edge edge) {
        Horizon.check(calendar, from, "from");
        requireNonNull(working, "working");
        requireNonNull(edge, "edge");
        if (working.isZero()) {
            return from;
        }
        if (Horizon.exceeds(working, calendar.horizon())) {
            throw Horizon.usedUp(calendar, from, working);
        }
        Instant usedUp =
                working.isNegative() ? back(calendar, from, working) : forward(calendar, from, working, working);
        return edge == Edge.CLOSING ? closing(calendar, usedUp) : opening(calendar, usedUp);
    }

    static Optional<Instant> previousClose(WorkCalendar calendar, Instant instant) {
        Horizon.check(calendar, instant, "instant");
        Duration step = Duration.ofDays(1);
        for (Instant end = instant; end.isAfter(calendar.horizon().start()); step = step.multipliedBy(2)) {
            Instant start = earlier(calendar, instant, step);
            Optional<Instant> close = calendar.segments(Interval.of(start, instant))
                    .map(Interval::end)
                    .filter(closed -> closed.isBefore(instant) || !calendar.isOpen(instant))
                    .reduce((first, second) -> second);
            if (close.isPresent()) {
                return close;
            }
            end = start;
        }
        return Optional.empty();
    }

    private static Duration sum(WorkCalendar calendar, Interval within) {
        return calendar.segments(within).map(Interval::duration).reduce(Duration.ZERO, Duration::plus);
    }

    private static Instant forward(WorkCalendar calendar, Instant from, Duration working, Duration asked) {
        Duration left = working;
        for (Iterator<Interval> open =
                        calendar.segments(Horizon.from(calendar, from)).iterator();
                open.hasNext(); ) {
            Interval segment = open.next();
            if (left.compareTo(segment.duration()) <= 0) {
                return segment.start().plus(left);
            }
            left = left.minus(segment.duration());
        }
        throw Horizon.usedUp(calendar, from, asked);
    }

    private static Instant back(WorkCalendar calendar, Instant from, Duration working) {
        Duration step = Duration.ofDays(1);
        for (Instant end = from; end.isAfter(calendar.horizon().start()); step = step.multipliedBy(2)) {
            Instant start = earlier(calendar, from, step);
            Duration surplus = sum(calendar, Interval.of(start, from)).plus(working);
            if (surplus.isZero()) {
                return calendar.nextOpen(start).orElseThrow();
            }
            if (!surplus.isNegative()) {
                return forward(calendar, start, surplus, surplus);
            }
            end = start;
        }
        throw Horizon.usedUp(calendar, from, working);
    }

    private static Instant earlier(WorkCalendar calendar, Instant instant, Duration step) {
        Instant limit = calendar.horizon().start();
        return Duration.between(limit, instant).compareTo(step) <= 0 ? limit : instant.minus(step);
    }

    private static Instant opening(WorkCalendar calendar, Instant usedUp) {
        return calendar.nextOpen(usedUp).orElseThrow(() -> Horizon.noOpening(calendar, usedUp));
    }

    private static Instant closing(WorkCalendar calendar, Instant usedUp) {
        Duration step = Duration.ofDays(1);
        for (Instant end = usedUp; end.isAfter(calendar.horizon().start()); step = step.multipliedBy(2)) {
            Instant start = earlier(calendar, usedUp, step);
            Optional<Interval> last =
                    calendar.segments(Interval.of(start, usedUp)).reduce((first, second) -> second);
            if (last.isPresent()) {
                return last.get().end();
            }
            end = start;
        }
        throw Horizon.noClosing(calendar, usedUp);
    }
}
