package org.goodhart.metric;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.goodhart.desk.Holder;
import org.goodhart.value.Fingerprint;
import org.jspecify.annotations.Nullable;

/** The growing sums of a pass: one array for each holder, and one for what belongs to no line. */
final class SumsByOwner {

    private final int size;
    private final Map<Holder, long[]> byHolder = new HashMap<>();
    private final long[] nobodys;
    private @Nullable Holder lastHolder;
    private long[] lastSums;

    SumsByOwner(int size) {
        this.size = size;
        this.nobodys = new long[size];
        this.lastSums = nobodys;
    }

    /** Facts of one ticket come one after the other; whether it is the very same holder is a shortcut, equal ones meet in the map. */
    @SuppressWarnings("ReferenceEquality")
    long[] of(Holder holder) {
        if (Objects.requireNonNull(holder, "holder") != lastHolder) {
            long[] sums = byHolder.get(holder);
            if (sums == null) {
                sums = new long[size];
                byHolder.put(holder, sums);
            }
            lastSums = sums;
            lastHolder = holder;
        }
        return lastSums;
    }

    long[] ofNobody() {
        return nobodys;
    }

    void clear() {
        byHolder.clear();
        Arrays.fill(nobodys, 0);
        lastHolder = null;
    }

    SortedMap<Holder, Totals> totals(Fingerprint set) {
        SortedMap<Holder, Totals> totals = new TreeMap<>();
        byHolder.forEach((holder, sums) -> totals.put(holder, Totals.of(set, sums)));
        return totals;
    }

    Totals totalsOfNobody(Fingerprint set) {
        return Totals.of(set, nobodys);
    }
}
