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

    private static final int SHORTCUTS = 256;

    private final int size;
    private final Map<Holder, long[]> byHolder = new HashMap<>();
    private final long[] nobodys;
    private final @Nullable Holder[] recent = new @Nullable Holder[SHORTCUTS];
    private final long[][] recentSums = new long[SHORTCUTS][];
    private @Nullable Holder last;
    private long[] lastSums;

    SumsByOwner(int size) {
        this.size = size;
        this.nobodys = new long[size];
        this.lastSums = nobodys;
    }

    /**
     * The sums of a holder. Whether it is the very same one as last time, since the facts of one ticket are mostly one holder's, or as last time at its place, is a shortcut;
     * equal ones meet in the map.
     */
    @SuppressWarnings("ReferenceEquality")
    long[] of(Holder holder) {
        if (Objects.requireNonNull(holder, "holder") == last) return lastSums;
        String name = holder.agent().isPresent()
                ? holder.agent().get().name()
                : holder.line().name();
        int hash = name.hashCode() + holder.line().rank();
        int place = (hash ^ hash >>> 8) & (SHORTCUTS - 1);
        if (recent[place] != holder) {
            recentSums[place] = find(holder);
            recent[place] = holder;
        }
        last = holder;
        lastSums = recentSums[place];
        return lastSums;
    }

    private long[] find(Holder holder) {
        long[] known = byHolder.get(holder);
        if (known != null) return known;
        long[] sums = new long[size];
        byHolder.put(holder, sums);
        return sums;
    }

    long[] ofNobody() {
        return nobodys;
    }

    void clear() {
        byHolder.clear();
        Arrays.fill(nobodys, 0);
        Arrays.fill(recent, null);
        last = null;
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
