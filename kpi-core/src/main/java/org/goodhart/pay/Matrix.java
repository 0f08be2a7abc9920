package org.goodhart.pay;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.goodhart.metric.Unit;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Step;

/**
 * A table of payouts for two attainments: the row is chosen by the one, the column by the other. Rows and columns are bands that are split at thresholds, so that every pair of
 * attainments hits exactly one cell.
 *
 * <p>Example: rows split at 90% and 95%, columns at 50%, gives three rows and two columns; {@code Matrix.splitAt(List.of(percent(90), percent(95)), List.of(percent(50)),
 * PAYS_AS_ABOVE).row("0%", "0%").row("50%", "80%").row("100%", "120%").build()} pays 80% at 92% and 60%, and 120% at exactly 95% and exactly 50%.
 *
 * @param rowSplits where the first attainment is split into rows, ascending
 * @param columnSplits where the second one is split into columns, ascending
 * @param boundary to which side an attainment exactly at a split belongs
 * @param payouts the rows from the lowest up, each with its payouts from the lowest column up
 */
public record Matrix(
        List<Ratio> rowSplits, List<Ratio> columnSplits, Curve.Boundary boundary, List<List<Ratio>> payouts) {

    /**
     * Checks that every pair of attainments hits exactly one cell.
     *
     * @throws IllegalArgumentException if splits do not ascend, or there are not as many rows and columns as bands
     */
    public Matrix {
        rowSplits = ascending("rows", rowSplits);
        columnSplits = ascending("columns", columnSplits);
        Objects.requireNonNull(boundary, "boundary");
        payouts = payouts.stream().map(List::copyOf).toList();
        if (payouts.size() != rowSplits.size() + 1) {
            throw new IllegalArgumentException("a matrix with " + payouts.size() + " rows: " + (rowSplits.size() + 1)
                    + " are expected, one for each band");
        }
        for (int i = 0; i < payouts.size(); i++) {
            if (payouts.get(i).size() != columnSplits.size() + 1) {
                throw new IllegalArgumentException("row " + (i + 1) + " of a matrix has "
                        + payouts.get(i).size() + " payouts: " + (columnSplits.size() + 1)
                        + " are expected, one for each column");
            }
        }
    }

    /**
     * Begins a matrix.
     *
     * @param rows where the first attainment is split into rows, ascending
     * @param columns where the second one is split into columns, ascending
     * @param boundary to which side an attainment exactly at a split belongs
     * @return what asks for the rows
     * @throws IllegalArgumentException if splits do not ascend
     */
    public static Builder splitAt(List<Ratio> rows, List<Ratio> columns, Curve.Boundary boundary) {
        return new Builder(ascending("rows", rows), ascending("columns", columns), boundary);
    }

    private static List<Ratio> ascending(String what, List<Ratio> splits) {
        for (int i = 1; i < splits.size(); i++) {
            if (splits.get(i).isAtMost(splits.get(i - 1))) {
                throw new IllegalArgumentException("the " + what + " of a matrix are split at " + splits.get(i - 1)
                        + " and then at " + splits.get(i) + ": ascending splits are expected");
            }
        }
        return List.copyOf(splits);
    }

    /** Takes the rows of a matrix, from the lowest up. */
    public static final class Builder {
        private final List<Ratio> rowSplits;
        private final List<Ratio> columnSplits;
        private final Curve.Boundary boundary;
        private final List<List<Ratio>> payouts = new ArrayList<>();

        private Builder(List<Ratio> rowSplits, List<Ratio> columnSplits, Curve.Boundary boundary) {
            this.rowSplits = rowSplits;
            this.columnSplits = columnSplits;
            this.boundary = Objects.requireNonNull(boundary, "boundary");
        }

        /**
         * Adds the next row.
         *
         * @param row its payouts from the lowest column up, as {@link Ratio#parse} reads them
         * @return this builder
         * @throws IllegalArgumentException if one is no ratio
         */
        public Builder row(String... row) {
            payouts.add(List.of(row).stream().map(Ratio::parse).toList());
            return this;
        }

        /**
         * The matrix.
         *
         * @return the matrix
         * @throws IllegalArgumentException if there are not as many rows and columns as bands
         */
        public Matrix build() {
            return new Matrix(rowSplits, columnSplits, boundary, payouts);
        }
    }

    /**
     * The payout for two attainments.
     *
     * @param row the attainment that chooses the row
     * @param column the attainment that chooses the column
     * @return the payout
     */
    public Ratio payout(Ratio row, Ratio column) {
        return payouts.get(band(rowSplits, row)).get(band(columnSplits, column));
    }

    Explained<Ratio> payout(Ratio row, Unit rowUnit, Ratio column, Unit columnUnit, Explanation... figures) {
        Ratio payout = payout(row, column);
        Phrase phrase = Phrase.of(
                "pay.matrix",
                Shown.figure(row, rowUnit),
                (long) band(rowSplits, row) + 1,
                Shown.figure(column, columnUnit),
                (long) band(columnSplits, column) + 1,
                Shown.share(payout));
        return Explained.of(payout, Explanation.of(phrase, figures).by(Step.lookedUp(payout)));
    }

    private int band(List<Ratio> splits, Ratio attainment) {
        int band = 0;
        while (band < splits.size() && isAbove(attainment, splits.get(band))) band++;
        return band;
    }

    private boolean isAbove(Ratio attainment, Ratio split) {
        return boundary == Curve.Boundary.PAYS_AS_ABOVE ? attainment.isAtLeast(split) : attainment.isMoreThan(split);
    }

    @Override
    public String toString() {
        return "rows split at " + rowSplits + ", columns at " + columnSplits + ", " + boundary + ": " + payouts;
    }
}
