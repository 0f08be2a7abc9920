package org.goodhart.calendar;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Open segments on the time line of {@link Horizon}, in chunks of 417 days that are compiled when first touched. A
 * chunk is immutable and published through the atomic array; two threads may compile the same one and find equal
 * results.
 */
final class SegmentIndex {
    static final long NONE = Long.MIN_VALUE;

    private static final int CHUNK_BITS = 55;

    private final Compiler compiler;
    private final long from;
    private final long to;
    private final AtomicReferenceArray<Chunk> chunks;

    /** Finds what is open in a stretch of the time line. */
    interface Compiler {
        LongRanges open(long from, long to);
    }

    SegmentIndex(long from, long to, Compiler compiler) {
        this.compiler = compiler;
        this.from = from;
        this.to = to;
        this.chunks = new AtomicReferenceArray<>(number(to) + 1);
    }

    /** Open nanoseconds between two points in order. */
    long measure(long start, long end) {
        int first = number(start);
        int last = number(end);
        long open = chunk(last).before(end) - chunk(first).before(start);
        for (int i = first; i < last; i++) {
            open += chunk(i).total;
        }
        return open;
    }

    /**
     * A point before which {@code open} more than zero nanoseconds have passed since {@code start}; either edge of
     * closed time.
     */
    long forward(long start, long open) {
        int number = number(start);
        long left = chunk(number).before(start);
        for (left += open; left > chunk(number).total; number++) {
            left -= chunk(number).total;
            if (number + 1 == chunks.length()) {
                return NONE;
            }
        }
        return chunk(number).locate(left);
    }

    /**
     * A point after which {@code open} more than zero nanoseconds pass until {@code end}; either edge of closed time.
     */
    long back(long end, long open) {
        int number = number(end);
        long left = chunk(number).total - chunk(number).before(end);
        for (left += open; left > chunk(number).total; number--) {
            left -= chunk(number).total;
            if (number == 0) {
                return NONE;
            }
        }
        return chunk(number).locate(chunk(number).total - left);
    }

    /** The first open point that is not before the given one. */
    long openFrom(long point) {
        for (int number = number(point); number < chunks.length(); number++) {
            Chunk chunk = chunk(number);
            int range = chunk.firstEndingAfter(point);
            if (range < chunk.open.size()) {
                return Math.max(point, chunk.open.start(range));
            }
        }
        return NONE;
    }

    /** The last point that is not after the given one and before which it is open. */
    long openUntil(long point) {
        for (int number = number(point); number >= 0; number--) {
            Chunk chunk = chunk(number);
            int range = chunk.lastStartingBefore(point);
            if (range >= 0) {
                return Math.min(point, chunk.open.end(range));
            }
        }
        return NONE;
    }

    /** The end of the segment in which an open point lies, across chunks. */
    long endOfSegment(long point) {
        long end = point;
        for (int number = number(point); number < chunks.length(); number++) {
            Chunk chunk = chunk(number);
            int range = chunk.firstEndingAfter(end);
            if (range == chunk.open.size() || chunk.open.start(range) > end) {
                return end;
            }
            end = chunk.open.end(range);
        }
        return end;
    }

    /**
     * The start of the segment in which the point lies or which ends at it, across chunks; the point itself if there
     * is none.
     */
    long startOfSegment(long point) {
        long start = point;
        for (int number = number(point); number >= 0; number--) {
            Chunk chunk = chunk(number);
            int range = chunk.lastStartingBefore(start);
            boolean closedBefore = range < 0 ? start > (long) number << CHUNK_BITS : chunk.open.end(range) < start;
            if (closedBefore) {
                return start;
            }
            start = range < 0 ? start : chunk.open.start(range);
        }
        return start;
    }

    /** What is open between two points. */
    LongRanges open(long start, long end) {
        LongRanges.Builder open = new LongRanges.Builder();
        for (int number = number(start); number <= number(end); number++) {
            LongRanges ranges = chunk(number).open;
            for (int i = 0; i < ranges.size(); i++) {
                open.add(Math.max(start, ranges.start(i)), Math.min(end, ranges.end(i)));
            }
        }
        return open.build();
    }

    private static int number(long point) {
        return (int) (point >> CHUNK_BITS);
    }

    private Chunk chunk(int number) {
        Chunk known = chunks.get(number);
        if (known == null) {
            long start = Math.max(from, (long) number << CHUNK_BITS);
            long end = Math.min(to, (number + 1L) << CHUNK_BITS);
            known = new Chunk(start < end ? compiler.open(start, end) : LongRanges.EMPTY);
            chunks.set(number, known);
        }
        return known;
    }

    private static final class Chunk {
        final LongRanges open;
        final long total;
        private final long[] before;

        Chunk(LongRanges open) {
            this.open = open;
            this.before = new long[open.size()];
            long sum = 0;
            for (int i = 0; i < before.length; i++) {
                before[i] = sum;
                sum += open.end(i) - open.start(i);
            }
            this.total = sum;
        }

        long before(long point) {
            int range = lastStartingBefore(point);
            return range < 0 ? 0 : before[range] + Math.min(point, open.end(range)) - open.start(range);
        }

        long locate(long passed) {
            int low = -1;
            for (int high = before.length; low + 1 < high; ) {
                int middle = (low + high) >>> 1;
                if (before[middle] <= passed) low = middle;
                else high = middle;
            }
            return open.start(low) + passed - before[low];
        }

        int lastStartingBefore(long point) {
            int low = -1;
            for (int high = before.length; low + 1 < high; ) {
                int middle = (low + high) >>> 1;
                if (open.start(middle) < point) low = middle;
                else high = middle;
            }
            return low;
        }

        int firstEndingAfter(long point) {
            int low = -1;
            for (int high = before.length; low + 1 < high; ) {
                int middle = (low + high) >>> 1;
                if (open.end(middle) <= point) low = middle;
                else high = middle;
            }
            return low + 1;
        }
    }
}
