package org.goodhart.calendar;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A set of longs as disjoint, non-abutting, ascending half-open ranges. Equal sets are equal objects. It carries
 * nanoseconds of a day's shift as well as nanoseconds of the time line.
 */
final class LongRanges {
    static final LongRanges EMPTY = new LongRanges(new long[0], 0);

    /** Start, end, start, end ... */
    private final long[] bounds;

    private LongRanges(long[] bounds, int length) {
        this.bounds = Arrays.copyOf(bounds, length);
    }

    static LongRanges of(long start, long end) {
        return start < end ? new LongRanges(new long[] {start, end}, 2) : EMPTY;
    }

    int size() {
        return bounds.length / 2;
    }

    boolean isEmpty() {
        return bounds.length == 0;
    }

    long start(int range) {
        return bounds[2 * range];
    }

    long end(int range) {
        return bounds[2 * range + 1];
    }

    LongRanges shift(long by) {
        Builder shifted = new Builder();
        for (int i = 0; i < size(); i++) {
            shifted.add(start(i) + by, end(i) + by);
        }
        return shifted.build();
    }

    LongRanges clip(long from, long to) {
        return intersection(LongRanges.of(from, to));
    }

    LongRanges union(LongRanges other) {
        if (isEmpty() || other.isEmpty()) {
            return isEmpty() ? other : this;
        }
        Builder union = new Builder();
        int i = 0;
        int j = 0;
        while (i < size() || j < other.size()) {
            if (j == other.size() || (i < size() && start(i) <= other.start(j))) {
                union.add(start(i), end(i));
                i++;
            } else {
                union.add(other.start(j), other.end(j));
                j++;
            }
        }
        return union.build();
    }

    LongRanges intersection(LongRanges other) {
        Builder common = new Builder();
        int i = 0;
        int j = 0;
        while (i < size() && j < other.size()) {
            long end = Math.min(end(i), other.end(j));
            common.add(Math.max(start(i), other.start(j)), end);
            if (end(i) == end) {
                i++;
            } else {
                j++;
            }
        }
        return common.build();
    }

    LongRanges minus(LongRanges other) {
        Builder rest = new Builder();
        int j = 0;
        for (int i = 0; i < size(); i++) {
            long from = start(i);
            while (j < other.size() && other.end(j) <= from) {
                j++;
            }
            for (int k = j; k < other.size() && other.start(k) < end(i); k++) {
                rest.add(from, other.start(k));
                from = other.end(k);
            }
            rest.add(from, end(i));
        }
        return rest.build();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LongRanges ranges && Arrays.equals(bounds, ranges.bounds);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bounds);
    }

    @Override
    public String toString() {
        return Arrays.toString(bounds);
    }

    /** Takes ranges in ascending order of their starts, drops empty ones, merges what overlaps or abuts. */
    static final class Builder {
        private long[] bounds = new long[16];
        private int length;

        void add(long start, long end) {
            if (start >= end) {
                return;
            }
            if (length > 0 && start <= bounds[length - 1]) {
                bounds[length - 1] = Math.max(bounds[length - 1], end);
                return;
            }
            if (length == bounds.length) {
                bounds = Arrays.copyOf(bounds, 2 * length);
            }
            bounds[length++] = start;
            bounds[length++] = end;
        }

        LongRanges build() {
            return length == 0 ? EMPTY : new LongRanges(bounds, length);
        }
    }
}
