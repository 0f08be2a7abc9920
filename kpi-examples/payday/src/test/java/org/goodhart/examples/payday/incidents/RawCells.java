package org.goodhart.examples.payday.incidents;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The cells of a column as the page says, from what was counted. No class of the library is used here. */
final class RawCells {
    private RawCells() {}

    static List<String> of(String column, String shape, RawFigures.Sums sums) {
        if (shape.equals("QUANTILE")) return quantile(column, sums.values.getOrDefault(base(column), List.of()));
        long[] sum = sums.fractions.getOrDefault(column, new long[2]);
        if (shape.equals("COUNT")) return List.of("" + sum[0]);
        return sum[1] == 0 ? List.of("", "") : List.of("" + sum[0], "" + sum[1]);
    }

    private static String base(String column) {
        return column.substring(0, column.lastIndexOf('-'));
    }

    /** The bucket of the nearest rank: exact below 32, from there on 16 buckets for each doubling. */
    private static List<String> quantile(String column, List<Long> values) {
        if (values.isEmpty()) return List.of("", "", "");
        List<Long> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int percent = column.endsWith("-median") ? 50 : 90;
        int rank = (sorted.size() * percent + 99) / 100;
        long value = sorted.get(rank - 1);
        long width = 1;
        while (value / width >= 32) width *= 2;
        long lowest = value / width * width;
        return List.of("" + lowest, "" + (lowest + width - 1), "" + sorted.size());
    }
}
