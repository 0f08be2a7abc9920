package org.goodhart.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows that tell reviews of a subscriber's calls, until all of them are known. */
final class ReviewDraft {

    /** What occurs once: a call may have been listened to and made as a test, but neither twice. */
    private record Key(CallId call, QualityReview.Kind kind) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::call).thenComparing(Key::kind);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** Who says so, and where. */
    private record Row(QualityReview review, String place) {}

    private final Map<Key, List<Row>> rows = new TreeMap<>();

    void add(QualityReview review, String place) {
        Key key = new Key(review.call().id(), review.kind());
        rows.computeIfAbsent(key, k -> new ArrayList<>()).add(new Row(review, place));
    }

    /** The reviews that no other contradicts; each of those that do is a problem with its place. */
    List<QualityReview> settle(List<Problem> problems) {
        List<QualityReview> sound = new ArrayList<>();
        for (List<Row> ofCall : rows.values()) {
            QualityReview first = ofCall.get(0).review();
            boolean agree = ofCall.stream().allMatch(row -> row.review().equals(first));
            if (agree) sound.add(first);
            else for (Row row : ofCall) problems.add(HistoryRules.twoReviews(row.review(), row.place()));
        }
        return sound;
    }
}
