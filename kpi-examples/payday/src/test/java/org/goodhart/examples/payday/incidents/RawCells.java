package org.goodhart.examples.payday.incidents;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The cells of a column as the page says, from what was counted. No class of the library is used here. */
final class RawCells {
    private RawCells() {}

    static List<String> of(String column, String shape, RawFigures.Sums sums) {
        if (column.startsWith("standardised-")) return standardised(column, sums);
        if (shape.equals("QUANTILE")) return quantile(column, sums.values.getOrDefault(base(column), List.of()));
        long[] sum = sums.fractions.getOrDefault(column, new long[2]);
        if (shape.equals("COUNT")) return List.of("" + sum[0]);
        return sum[1] == 0 ? List.of("", "") : List.of("" + sum[0], "" + sum[1]);
    }

    /** 43% of what it is of impact Low, 54% of Medium, 3% of High, as a fraction in lowest terms. */
    private static List<String> standardised(String column, RawFigures.Sums sums) {
        Map<String, Integer> weights = Map.of("Low", 43, "Medium", 54, "High", 3);
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.valueOf(100);
        for (String impact : weights.keySet()) {
            long[] sum = sums.fractions.getOrDefault(column + " of " + impact, new long[2]);
            if (sum[1] == 0) return List.of("", "");
            denominator = denominator.multiply(BigInteger.valueOf(sum[1]));
        }
        for (String impact : weights.keySet()) {
            long[] sum = sums.fractions.getOrDefault(column + " of " + impact, new long[2]);
            BigInteger whole = denominator.divide(BigInteger.valueOf(100 * sum[1]));
            numerator = numerator.add(whole.multiply(BigInteger.valueOf(weights.get(impact) * sum[0])));
        }
        BigInteger common = numerator.gcd(denominator);
        return List.of("" + numerator.divide(common), "" + denominator.divide(common));
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
