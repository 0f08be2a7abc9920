package org.goodhart.examples.payday.incidents;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns of {@code docs/bpi-2013-tables.md} that say how long one ticket was overdue, whose lateness it was and whether it ended near its deadline. No class of the library is used here.
 */
record RawOverdue(long from, long until, long asOf, RawTicket ticket, RawFigures.Sink sink) {

    private static final List<String> LINES = List.of("L1", "L2", "L2/L3", "L3");

    /** A time of somebody, from and to. */
    private record Time(long start, long end) {
        long before(long instant) {
            return Math.max(0, Math.min(end, instant) - start);
        }
    }

    /** The times of a duty, in order, and what of them does not count. */
    private record Duty(List<Time> times, List<Time> waits, long target, boolean ended) {
        long takenBy(long instant) {
            long taken = 0;
            for (Time time : times) taken += time.before(instant);
            for (Time wait : waits) taken -= wait.before(Math.min(instant, end()));
            return taken;
        }

        long lateBy(long instant) {
            return Math.max(0, takenBy(instant) - target);
        }

        long start() {
            return times.get(0).start;
        }

        long end() {
            return times.get(times.size() - 1).end;
        }
    }

    void count() {
        boolean stands = ticket.resolvedAt >= 0;
        List<Time> whole = List.of(new Time(ticket.openedAt, stands ? ticket.resolvedAt : asOf));
        String last = ticket.last().line();
        Duty total = new Duty(whole, List.of(), RawNorms.target(ticket), stands);
        overdue(last, total);
        bunching("bunching-before-deadline", last, total);
        List<Time> waits = new ArrayList<>();
        for (RawTicket.Wait wait : ticket.waits) waits.add(new Time(wait.start(), wait.end()));
        sink.add(last, "overdue-paused", late(new Duty(whole, waits, RawNorms.target(ticket), stands)), 1);
        latenessByLine(total);
        for (String line : LINES) held(line);
    }

    private long late(Duty duty) {
        return duty.lateBy(until) - duty.lateBy(from);
    }

    private boolean isUnderWay(Duty duty) {
        return duty.start() < until && (duty.end() > from || duty.start() >= from);
    }

    private void overdue(String owner, Duty duty) {
        long late = late(duty);
        sink.add(owner, "overdue", late, 1);
        if (late > 0) sink.add(owner, "overdue-mean", late, 1);
        if (isUnderWay(duty)) sink.add(owner, "overdue-share", late > 0 ? 1 : 0, 1);
    }

    private void bunching(String column, String owner, Duty duty) {
        if (!duty.ended || duty.end() < from || duty.end() >= until) return;
        long over = duty.takenBy(duty.end()) - duty.target;
        if (over > -4 * RawNorms.HOUR && over <= 4 * RawNorms.HOUR) sink.add(owner, column, over <= 0 ? 1 : 0, 1);
    }

    private List<Time> timesOf(String line) {
        List<Time> times = new ArrayList<>();
        for (RawTicket.Stint stint : ticket.stints) {
            if (stint.line().equals(line)) times.add(new Time(stint.start(), ticket.endOf(stint, asOf)));
        }
        return times;
    }

    private void held(String line) {
        List<Time> times = timesOf(line);
        if (times.isEmpty()) return;
        boolean running =
                ticket.last().line().equals(line) && !ticket.last().ending().equals("RESOLVED");
        Duty duty = new Duty(times, List.of(), RawNorms.lineTarget(line), !running);
        long late = late(duty);
        sink.add(line, "overdue-held", late, 1);
        if (isUnderWay(duty)) sink.add(line, "overdue-held-share", late > 0 ? 1 : 0, 1);
        bunching("bunching-before-deadline-held", line, duty);
    }

    private void latenessByLine(Duty total) {
        long[] before = partsBy(from, total);
        long[] after = partsBy(until, total);
        for (int i = 0; i < LINES.size(); i++) sink.add(LINES.get(i), "lateness-by-line", after[i] - before[i], 1);
    }

    /** The full seconds of each one's exact part, and what is left over one each to the largest remainders, of equal ones to the line named first. */
    private long[] partsBy(long instant, Duty total) {
        long late = total.lateBy(instant);
        long[] parts = new long[LINES.size()];
        if (late == 0) return parts;
        long[] beyond = new long[LINES.size()];
        long all = 0;
        for (int i = 0; i < beyond.length; i++) {
            Duty own = new Duty(timesOf(LINES.get(i)), List.of(), RawNorms.HOUR, true);
            beyond[i] = own.lateBy(instant);
            all += beyond[i];
        }
        long left = late;
        long[] remainders = new long[LINES.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = late * beyond[i] / all;
            remainders[i] = late * beyond[i] % all;
            left -= parts[i];
        }
        for (; left > 0; left--) {
            int largest = 0;
            for (int i = 1; i < parts.length; i++) if (remainders[i] > remainders[largest]) largest = i;
            parts[largest]++;
            remainders[largest] = -1;
        }
        return parts;
    }
}
