package org.goodhart.calendar;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Union or intersection of two calendars. */
final class CombinedCalendar extends IndexedCalendar {
    private final WorkCalendar left;
    private final WorkCalendar right;
    private final boolean union;

    private CombinedCalendar(WorkCalendar left, WorkCalendar right, boolean union) {
        super(left.zone(), Horizon.common(Horizon.USUAL, Horizon.common(left.horizon(), right.horizon())));
        this.left = left;
        this.right = right;
        this.union = union;
    }

    static WorkCalendar union(WorkCalendar left, WorkCalendar right) {
        return left.equals(right) ? left : of(left, right, true);
    }

    static WorkCalendar intersection(WorkCalendar left, WorkCalendar right) {
        return left.equals(right) || right instanceof AlwaysOpen ? left : of(left, right, false);
    }

    /** Which of them comes first says nothing but the zone: in one zone they stand in the order of their texts. */
    private static WorkCalendar of(WorkCalendar left, WorkCalendar right, boolean union) {
        boolean inOrder = !left.zone().equals(right.zone()) || left.toString().compareTo(right.toString()) <= 0;
        return inOrder ? new CombinedCalendar(left, right, union) : new CombinedCalendar(right, left, union);
    }

    @Override
    LongRanges compile(long from, long to) {
        LongRanges one = open(left, from, to);
        LongRanges two = open(right, from, to);
        return union ? one.union(two) : one.intersection(two);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CombinedCalendar combined
                && union == combined.union
                && left.equals(combined.left)
                && right.equals(combined.right);
    }

    @Override
    public int hashCode() {
        return Objects.hash(left, right, union);
    }

    @Override
    public String toString() {
        return "(" + left + ")" + (union ? " or " : " and ") + "(" + right + ")";
    }
}
