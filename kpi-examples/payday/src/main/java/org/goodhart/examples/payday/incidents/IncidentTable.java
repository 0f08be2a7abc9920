package org.goodhart.examples.payday.incidents;

import java.util.List;
import java.util.Objects;
import org.goodhart.metric.Scorecard;

/**
 * A row for each group, a column for each metric.
 *
 * @param name by what the log is divided, such as {@code impact}
 * @param columns the columns
 * @param rows the rows; the first is the whole log
 */
public record IncidentTable(String name, List<Column> columns, List<Row> rows) {

    /** What the first row is called. */
    public static final String WHOLE = "whole log";

    /** Copies the lists. */
    public IncidentTable {
        Objects.requireNonNull(name, "name");
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * The figures of a group.
     *
     * @param group which group
     * @param figures its figures
     */
    public record Row(String group, Scorecard figures) {
        /** Refuses null. */
        public Row {
            Objects.requireNonNull(group, "group");
            Objects.requireNonNull(figures, "figures");
        }
    }
}
