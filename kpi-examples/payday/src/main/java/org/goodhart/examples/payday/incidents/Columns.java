package org.goodhart.examples.payday.incidents;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.goodhart.flow.Backlog;
import org.goodhart.flow.Escalations;
import org.goodhart.flow.FlowMetrics;
import org.goodhart.sla.Exclusions;
import org.goodhart.value.Ratio;

/** The metrics that the log of the BPI Challenge 2013 supports: those that need nothing but what support lines write on tickets. */
public final class Columns {

    private Columns() {}

    /**
     * All columns.
     *
     * @return the columns in the order of the page
     */
    public static List<Column> all() {
        List<Column> columns = new ArrayList<>(TicketColumns.all());
        columns.add(Column.fraction("escalation-rate", Escalations.rate()));
        columns.add(Column.fraction("exclusions", Exclusions.share()));
        columns.add(Column.count("exclusion-count", Exclusions.count()));
        columns.add(Column.count("escalations", FlowMetrics.escalations()));
        columns.add(Column.fraction("return-rate", FlowMetrics.returnRate()));
        columns.add(Column.count("backlog", Backlog.open()));
        columns.add(Column.fraction("backlog-age-mean", Backlog.meanAge()));
        columns.add(
                Column.quantile("backlog-age-median", Backlog.quantileAge(Ratio.percent(50), TicketColumns.BUCKETS)));
        columns.add(Column.quantile("backlog-age-p90", Backlog.quantileAge(Ratio.percent(90), TicketColumns.BUCKETS)));
        columns.add(Column.fraction("backlog-older-than-14-days", Backlog.olderThan(Duration.ofDays(14))));
        columns.addAll(NormColumns.all());
        return List.copyOf(columns);
    }
}
