package org.goodhart.testkit.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.goodhart.desk.Holder;
import org.goodhart.metric.Evaluation;
import org.goodhart.metric.Totals;

/** What is summed up for whom; who has nothing but noughts is not in it. */
record NaiveSums(SortedMap<String, List<Long>> byOwner) {
    private static final String NOBODY = "nobody";

    NaiveSums() {
        this(new TreeMap<>());
    }

    /** What the library comes to. */
    static NaiveSums of(Evaluation evaluation) {
        NaiveSums sums = new NaiveSums();
        evaluation.byHolder().forEach((holder, totals) -> sums.add(holder.toString(), list(totals)));
        sums.add(NOBODY, list(evaluation.nobodys()));
        return sums;
    }

    private static List<Long> list(Totals totals) {
        List<Long> list = new ArrayList<>();
        for (long total : totals.toArray()) list.add(total);
        return list;
    }

    void add(Optional<Holder> owner, Long... contributions) {
        add(owner.map(Holder::toString).orElse(NOBODY), List.of(contributions));
    }

    private void add(String owner, List<Long> contributions) {
        if (contributions.stream().allMatch(contribution -> contribution == 0)) return;
        byOwner.merge(owner, contributions, (one, other) -> {
            List<Long> both = new ArrayList<>();
            for (int i = 0; i < one.size(); i++) both.add(one.get(i) + other.get(i));
            return both;
        });
    }

    static long one(boolean counts) {
        return counts ? 1 : 0;
    }
}
