package org.goodhart.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The judgement of one thing on a minute's grid, written from the Javadoc of the norms and not from what implements it: it goes from minute to
 * minute and counts.
 */
final class MinuteWalk {
    /** How the thing was filed from a minute on. Categories choose no norm, but a change of one is a change. */
    record Filed(int from, boolean isHigh, boolean isNoise) {
        boolean isAs(Filed other) {
            return isHigh == other.isHigh && isNoise == other.isNoise;
        }
    }

    /** When a norm's pause policy stops the clock, before any cap. */
    interface Paused {
        boolean isPaused(MinuteNorm norm, int minute);
    }

    /** One norm, as it was counted. */
    private final class Count {
        private final Filed filed;
        private final MinuteNorm norm;
        private final int allowance;
        private int elapsed;
        private int unpaused;
        private int usedUp = -1;
        private final List<Integer> late = new ArrayList<>();
        private int elapsedWhenReplaced;

        Count(Filed filed, int replaced) {
            this.filed = filed;
            this.norm = book.norm(filed.isHigh(), book.versionAt(start));
            this.allowance = norm.days() ? daysAllowance() : norm.target();
            if (allowance == 0) usedUp = start;
            int capLeft = norm.cap().orElse(Integer.MAX_VALUE);
            int minute = start;
            for (; minute < until; minute++) {
                if (minute == replaced) elapsedWhenReplaced = elapsed;
                if (!underWay.test(minute) || !ticks(minute)) continue;
                unpaused++;
                if (capLeft > 0 && paused.isPaused(norm, minute)) {
                    capLeft--;
                    continue;
                }
                if (elapsed >= allowance) late.add(minute);
                if (++elapsed == allowance) usedUp = minute + 1;
            }
            if (minute == replaced) elapsedWhenReplaced = elapsed;
        }

        /** The hours in force in that minute for a case so filed, never those of a version before the one of the start. */
        private MinuteNorm.Hours hoursAt(int minute) {
            int version = Math.max(book.versionAt(minute), book.versionAt(start));
            return book.norm(filed.isHigh(), version).hours();
        }

        private boolean ticks(int minute) {
            return hoursAt(minute).isOpen(minute);
        }

        private int daysAllowance() {
            int due = afterWorkingDays(norm.target(), minute -> hoursAt(minute).isWorked(minute));
            int sum = 0;
            for (int minute = start; minute < due; minute++) if (ticks(minute)) sum++;
            return sum;
        }

        int over() {
            return elapsed - allowance;
        }

        int due() {
            if (usedUp >= 0) return usedUp;
            int left = allowance - elapsed;
            int minute = until;
            while (left > 0) if (ticks(minute++)) left--;
            return minute;
        }
    }

    private final MinuteNorm.Book book;
    private final int start;
    private final int until;
    private final boolean ended;
    private final IntPredicate underWay;
    private final Paused paused;
    private final List<Filed> filed;
    private final Count bound;
    private final Count decisive;

    /** It is under way from a start until it ended or is asked about, but for gaps. */
    MinuteWalk(
            MinuteNorm.Book book,
            int start,
            int until,
            boolean ended,
            IntPredicate underWay,
            Paused paused,
            List<Filed> filed) {
        this.book = book;
        this.start = start;
        this.until = Math.max(start, until);
        this.ended = ended;
        this.underWay = underWay;
        this.paused = paused;
        this.filed = withoutRepetitions(filed);
        this.bound = new Count(this.filed.get(0), -1);
        this.decisive = decisive();
    }

    private List<Filed> withoutRepetitions(List<Filed> all) {
        List<Filed> kept = new ArrayList<>();
        for (Filed next : all) {
            boolean tooLate = ended && !kept.isEmpty() && next.from() >= until;
            boolean same = !kept.isEmpty() && kept.get(kept.size() - 1).isAs(next);
            if (!tooLate && !same) kept.add(next);
        }
        return kept;
    }

    private Count decisive() {
        if (book.rule() == Reclassification.AS_AT_START) return bound;
        List<Count> broken = new ArrayList<>();
        List<Count> kept = new ArrayList<>();
        for (int i = 0; i < filed.size(); i++) {
            boolean replaced = book.rule() == Reclassification.AS_CHANGED && i + 1 < filed.size();
            int by = replaced ? filed.get(i + 1).from() : -1;
            Count count = new Count(filed.get(i), by);
            if (replaced) {
                boolean heldAtAll = by > filed.get(i).from();
                if (heldAtAll && count.elapsedWhenReplaced > count.allowance) broken.add(count);
            } else {
                (count.elapsed > count.allowance ? broken : kept).add(count);
            }
        }
        Comparator<Count> byDue = Comparator.comparingInt(Count::due);
        if (broken.isEmpty()) return Collections.min(kept, byDue);
        return Collections.max(broken, Comparator.comparingInt(Count::over).thenComparing(byDue.reversed()));
    }

    private int afterWorkingDays(int days, IntPredicate isWorked) {
        int minute = start;
        for (int left = days; left > 0; ) if (isWorked.test(minute += MinuteNorm.DAY)) left--;
        return minute;
    }

    String judgement() {
        int over = decisive.elapsed - decisive.allowance;
        if (over > 0) return (ended ? "missed " : "missing ") + decisive.elapsed + " by " + over;
        return ended ? "met " + decisive.elapsed : "running " + decisive.elapsed + ", " + -over + " left";
    }

    Elapsed elapsed() {
        int absolute = 0;
        for (int minute = start; minute < until; minute++) if (underWay.test(minute)) absolute++;
        return new Elapsed(
                Duration.ofMinutes(decisive.elapsed),
                Duration.ofMinutes(decisive.unpaused),
                Duration.ofMinutes(absolute));
    }

    Instant nominallyDueAt() {
        MinuteNorm norm = bound.norm;
        if (norm.days()) return MinuteNorm.at(afterWorkingDays(norm.target(), norm.hours()::isWorked));
        int left = norm.target();
        int minute = start;
        for (; left > 0; minute++) if (norm.hours().isOpen(minute)) left--;
        return MinuteNorm.at(minute);
    }

    /** When the target is used up, for what runs. */
    Optional<Instant> dueAt() {
        boolean running = !ended && decisive.elapsed <= decisive.allowance;
        return running ? Optional.of(MinuteNorm.at(decisive.due())) : Optional.empty();
    }

    Duration lateWithin(int from, int to) {
        return Duration.ofMinutes(decisive.late.stream()
                .filter(minute -> minute >= from && minute < to)
                .count());
    }
}
