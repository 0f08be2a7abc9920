package org.goodhart.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The rows that tell a subscriber's segments, until all of them are known. */
final class SegmentDraft {

    /** Who says so, and where. */
    private record Row(SegmentChange change, String place) {}

    private final Map<Instant, List<Row>> rows = new TreeMap<>();

    void add(SegmentChange change, String place) {
        rows.computeIfAbsent(change.since(), since -> new ArrayList<>()).add(new Row(change, place));
    }

    /** The changes that no other contradicts; each of those that do is a problem with its place. */
    List<SegmentChange> settle(SubscriberId subscriber, List<Problem> problems) {
        List<SegmentChange> sound = new ArrayList<>();
        for (List<Row> ofInstant : rows.values()) {
            SegmentChange first = ofInstant.get(0).change();
            boolean agree = ofInstant.stream().allMatch(row -> row.change().equals(first));
            if (agree) sound.add(first);
            else for (Row row : ofInstant) problems.add(contradicted(subscriber, row, ofInstant));
        }
        return sound;
    }

    private static Problem contradicted(SubscriberId subscriber, Row row, List<Row> all) {
        SegmentChange other = all.stream()
                .map(Row::change)
                .filter(change -> !change.equals(row.change()))
                .sorted()
                .findFirst()
                .orElseThrow();
        return HistoryRules.twoSegments(subscriber, row.change(), other, row.place());
    }
}
