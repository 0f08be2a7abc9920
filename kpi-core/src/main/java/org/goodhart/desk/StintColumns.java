package org.goodhart.desk;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.goodhart.desk.Stint.Ending;
import org.goodhart.value.Interval;
import org.jspecify.annotations.Nullable;

/** Stints in columns that are filled anew for each ticket, so that going through many of them leaves nothing behind. */
final class StintColumns {

    private Holder[] holders = new Holder[8];
    private Holder[] charged = new Holder[8];
    private Instant[] starts = new Instant[8];
    private Instant[] ends = new Instant[8];
    private @Nullable Instant[] handedOver = new @Nullable Instant[8];
    private Ending[] endings = new Ending[8];
    private int size;

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    void add(
            Holder holder,
            Holder chargedTo,
            Instant start,
            Instant end,
            @Nullable Instant handedOverAt,
            Ending ending) {
        reserve(size + 1);
        holders[size] = holder;
        charged[size] = chargedTo;
        starts[size] = start;
        ends[size] = end;
        handedOver[size] = handedOverAt;
        endings[size] = ending;
        size++;
    }

    void fill(StintColumns other) {
        reserve(other.size);
        System.arraycopy(other.holders, 0, holders, 0, other.size);
        System.arraycopy(other.charged, 0, charged, 0, other.size);
        System.arraycopy(other.starts, 0, starts, 0, other.size);
        System.arraycopy(other.ends, 0, ends, 0, other.size);
        System.arraycopy(other.handedOver, 0, handedOver, 0, other.size);
        System.arraycopy(other.endings, 0, endings, 0, other.size);
        size = other.size;
    }

    /** Forgets all stints but the first ones. */
    void truncate(int first) {
        size = Math.min(size, first);
    }

    void charge(int from, Holder to) {
        for (int i = from; i < size; i++) charged[i] = to;
    }

    private void reserve(int wanted) {
        if (wanted <= holders.length) return;
        int length = Math.max(wanted, 2 * holders.length);
        holders = Arrays.copyOf(holders, length);
        charged = Arrays.copyOf(charged, length);
        starts = Arrays.copyOf(starts, length);
        ends = Arrays.copyOf(ends, length);
        handedOver = Arrays.copyOf(handedOver, length);
        endings = Arrays.copyOf(endings, length);
    }

    Holder holder(int stint) {
        return holders[stint];
    }

    Holder chargedTo(int stint) {
        return charged[stint];
    }

    Instant start(int stint) {
        return starts[stint];
    }

    Instant end(int stint) {
        return ends[stint];
    }

    @Nullable
    Instant handedOverAt(int stint) {
        return handedOver[stint];
    }

    Ending ending(int stint) {
        return endings[stint];
    }

    Stint stint(int stint) {
        return new Stint(
                holders[stint],
                charged[stint],
                Interval.of(starts[stint], ends[stint]),
                Optional.ofNullable(handedOver[stint]),
                endings[stint]);
    }
}
