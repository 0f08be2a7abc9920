package org.goodhart.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.goodhart.value.Interval;

/** Lists of intervals that stand in order and do not overlap. */
final class Intervals {
    private Intervals() {}

    /** Any intervals as such a list: what overlaps or abuts is joined, what is empty left out. */
    static List<Interval> union(List<Interval> any) {
        List<Interval> sorted = new ArrayList<>(any);
        sorted.removeIf(Interval::isEmpty);
        sorted.sort(Comparator.comparing(Interval::start));
        List<Interval> union = new ArrayList<>();
        for (Interval next : sorted) {
            int last = union.size() - 1;
            if (last >= 0 && !next.start().isAfter(union.get(last).end()))
                union.set(last, union.get(last).span(next));
            else union.add(next);
        }
        return union;
    }

    static List<Interval> both(List<Interval> one, List<Interval> other) {
        List<Interval> both = new ArrayList<>();
        for (Interval a : one) {
            for (Interval b : other) a.intersection(b).ifPresent(both::add);
        }
        return union(both);
    }

    static List<Interval> minus(List<Interval> from, List<Interval> taken) {
        List<Interval> left = new ArrayList<>();
        for (Interval whole : from) {
            Instant start = whole.start();
            for (Interval gone : taken) {
                if (!gone.end().isAfter(start)) continue;
                if (!gone.start().isBefore(whole.end())) break;
                if (gone.start().isAfter(start)) left.add(Interval.of(start, gone.start()));
                start = gone.end();
            }
            if (start.isBefore(whole.end())) left.add(Interval.of(start, whole.end()));
        }
        return left;
    }

    static List<Interval> before(List<Interval> intervals, Instant instant) {
        List<Interval> before = new ArrayList<>();
        for (Interval interval : intervals) {
            if (!interval.start().isBefore(instant)) break;
            before.add(interval.end().isAfter(instant) ? Interval.of(interval.start(), instant) : interval);
        }
        return before;
    }

    static Duration sum(List<Interval> intervals, Function<Interval, Duration> measure) {
        Duration sum = Duration.ZERO;
        for (Interval interval : intervals) sum = sum.plus(measure.apply(interval));
        return sum;
    }
}
