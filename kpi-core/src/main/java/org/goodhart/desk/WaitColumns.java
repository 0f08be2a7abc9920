package org.goodhart.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Waits in columns that are filled anew for each ticket. */
final class WaitColumns {

    private TicketEvent.WaitingStarted[] starts = new TicketEvent.WaitingStarted[4];
    private Instant[] ends = new Instant[4];
    private @Nullable Instant[] disputes = new @Nullable Instant[4];
    private int size;

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void add(TicketEvent.WaitingStarted start, Instant end, @Nullable Instant disputedAt) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
            disputes = Arrays.copyOf(disputes, 2 * size);
        }
        starts[size] = start;
        ends[size] = end;
        disputes[size] = disputedAt;
        size++;
    }

    /** The first dispute of a wait stands. */
    void disputeLast(Instant at) {
        if (size > 0 && disputes[size - 1] == null) disputes[size - 1] = at;
    }

    Instant start(int wait) {
        return starts[wait].at();
    }

    Instant end(int wait) {
        return ends[wait];
    }

    Wait wait(int wait) {
        return Wait.of(starts[wait], ends[wait], Optional.ofNullable(disputes[wait]));
    }
}
