package org.goodhart.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodhart.calendar.Edge;
import org.goodhart.value.Interval;

/** A norm's clock over stretches of time: when it ticked, and how much of its time had passed by when. */
final class NormClock {

    private final BoundNorm norm;
    private final List<Interval> pauses;
    private final List<Interval> ticking;

    private NormClock(BoundNorm norm, List<Interval> pauses, List<Interval> ticking) {
        this.norm = norm;
        this.pauses = pauses;
        this.ticking = ticking;
    }

    /** The pauses are in order and apart; of those beyond the cap of the norm's policy nothing stops the clock. */
    static NormClock over(BoundNorm norm, List<Interval> stretches, List<Interval> pauses) {
        List<Interval> granted = capped(norm, Intervals.both(stretches, pauses));
        return new NormClock(norm, granted, Intervals.minus(stretches, granted));
    }

    /** When it stood still. */
    List<Interval> pauses() {
        return pauses;
    }

    private static List<Interval> capped(BoundNorm norm, List<Interval> pauses) {
        if (norm.norm().pauses().cap().isEmpty()) return pauses;
        Duration left = norm.norm().pauses().cap().get();
        List<Interval> capped = new ArrayList<>();
        for (Interval pause : pauses) {
            Duration paused = norm.passed(pause);
            if (paused.compareTo(left) > 0) {
                Instant used = norm.clock().plus(pause.start(), left, Edge.CLOSING);
                if (used.isAfter(pause.start())) capped.add(Interval.of(pause.start(), used));
                break;
            }
            capped.add(pause);
            left = left.minus(paused);
        }
        return capped;
    }

    Duration elapsed() {
        return Intervals.sum(ticking, norm::passed);
    }

    Duration elapsedBy(Instant instant) {
        return Intervals.sum(Intervals.before(ticking, instant), norm::passed);
    }

    /** The earliest instant at which a target had been used up, if it has been. */
    Optional<Instant> usedUpAt(Duration target) {
        Duration left = target;
        for (Interval interval : ticking) {
            Duration passed = norm.passed(interval);
            if (passed.compareTo(left) >= 0)
                return Optional.of(norm.clock().plus(interval.start(), left, Edge.CLOSING));
            left = left.minus(passed);
        }
        return Optional.empty();
    }

    /** When the clock ticked after a target had been used up. */
    List<Interval> after(Duration target) {
        List<Interval> after = new ArrayList<>();
        Duration left = target;
        for (Interval interval : ticking) {
            Duration passed = norm.passed(interval);
            if (left.isZero()) {
                after.add(interval);
            } else if (passed.compareTo(left) > 0) {
                after.add(Interval.of(norm.clock().plus(interval.start(), left, Edge.CLOSING), interval.end()));
                left = Duration.ZERO;
            } else {
                left = left.minus(passed);
            }
        }
        return after;
    }
}
