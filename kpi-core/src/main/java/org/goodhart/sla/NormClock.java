package org.goodhart.sla;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.desk.Wait;
import org.goodhart.value.Interval;

/** How much of a norm's working time stretches of time are, after its pauses. */
final class NormClock {
    private NormClock() {}

    static Duration elapsed(SlaNorm norm, List<Interval> stretches, List<Wait> waits) {
        Duration worked = Duration.ZERO;
        for (Interval stretch : stretches) worked = worked.plus(working(norm.calendar(), stretch));
        return worked.minus(paused(norm, stretches, waits));
    }

    private static Duration paused(SlaNorm norm, List<Interval> stretches, List<Wait> waits) {
        List<Interval> accepted = new ArrayList<>();
        for (Wait wait : waits) if (norm.pauses().accepts(wait)) accepted.add(wait.interval());
        if (accepted.isEmpty()) return Duration.ZERO;
        Duration paused = Duration.ZERO;
        for (Interval pause : union(accepted)) {
            for (Interval stretch : stretches) {
                paused = paused.plus(pause.intersection(stretch)
                        .map(both -> working(norm.calendar(), both))
                        .orElse(Duration.ZERO));
            }
        }
        Duration sum = paused;
        return norm.pauses().cap().filter(cap -> cap.compareTo(sum) < 0).orElse(sum);
    }

    private static Duration working(WorkCalendar calendar, Interval interval) {
        return calendar.workingTime(interval.start(), interval.end());
    }

    /** Two tickets of one fault may wait at the same time; that time pauses once. */
    private static List<Interval> union(List<Interval> intervals) {
        intervals.sort(Comparator.comparing(Interval::start));
        List<Interval> union = new ArrayList<>();
        for (Interval next : intervals) {
            int last = union.size() - 1;
            if (last >= 0 && !next.start().isAfter(union.get(last).end()))
                union.set(last, union.get(last).span(next));
            else union.add(next);
        }
        return union;
    }
}
