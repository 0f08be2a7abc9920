package org.goodhart.examples.payday.incidents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.goodhart.desk.Desk;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.TicketId;
import org.goodhart.examples.payday.input.IncidentGroup;
import org.goodhart.examples.payday.input.IncidentReading;
import org.goodhart.metric.Evaluation;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Pass;
import org.goodhart.metric.Scope;
import org.goodhart.value.PayPeriod;

/**
 * The three tables, out of one pass: each ticket, which is a subscriber of its own in this log, goes to the pass of its organisation line and impact; evaluations of parts add up to
 * those of a line, of an impact and of the whole log, and the whole log's holders to those of the support lines.
 *
 * @param scope what was gone over
 * @param tables by organisation line, support line and impact
 */
public record IncidentTables(Scope scope, List<IncidentTable> tables) {

    /** Impacts from the least to the most, as the log calls them; others follow by name. */
    private static final List<String> IMPACTS = List.of("Low", "Medium", "High", "Major");

    /** Where the log names no organisation line. */
    private static final String UNNAMED = "(none)";

    /** Copies the tables. */
    public IncidentTables {
        Objects.requireNonNull(scope, "scope");
        tables = List.copyOf(tables);
    }

    /**
     * The tables of a log.
     *
     * @param read the log
     * @param period the period that is asked about
     * @param columns the columns
     * @return the tables; facts count up to the last one of the desk
     */
    public static IncidentTables of(IncidentReading read, PayPeriod period, List<Column> columns) {
        Desk desk = read.reading().result().desk();
        Scope scope = new Scope(desk.context(), period, desk.asOf());
        MetricSet set = MetricSet.of(columns.stream().map(Column::metric).toList());
        SortedMap<String, SortedMap<String, Pass>> passes = new TreeMap<>();
        for (SubscriberHistory history : desk.histories()) {
            IncidentGroup group = groupOf(history, read.groups());
            passes.computeIfAbsent(group.organisationLine().orElse(UNNAMED), line -> new TreeMap<>())
                    .computeIfAbsent(group.impact(), impact -> set.pass(scope))
                    .add(history);
        }
        Evaluation none = set.pass(scope).finish();
        Evaluation whole = none;
        SortedMap<String, Evaluation> byLine = new TreeMap<>();
        read.organisationLines().forEach(line -> byLine.put(line, none));
        SortedMap<String, Evaluation> byImpact =
                new TreeMap<>(Comparator.comparingInt(IncidentTables::rank).thenComparing(Function.identity()));
        for (Map.Entry<String, SortedMap<String, Pass>> line : passes.entrySet()) {
            for (Map.Entry<String, Pass> impact : line.getValue().entrySet()) {
                Evaluation part = impact.getValue().finish();
                whole = whole.plus(part);
                byLine.merge(line.getKey(), part, Evaluation::plus);
                byImpact.merge(impact.getKey(), part, Evaluation::plus);
            }
        }
        return new IncidentTables(
                scope,
                List.of(
                        table("organisation-line", columns, whole, byLine),
                        supportLines(columns, whole),
                        table("impact", columns, whole, byImpact)));
    }

    private static int rank(String impact) {
        int rank = IMPACTS.indexOf(impact);
        return rank < 0 ? IMPACTS.size() : rank;
    }

    private static IncidentGroup groupOf(SubscriberHistory history, Map<TicketId, IncidentGroup> groups) {
        Set<IncidentGroup> found = new LinkedHashSet<>();
        history.tickets().forEach(ticket -> found.add(Objects.requireNonNull(groups.get(ticket.id()))));
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    history.subscriber() + " has tickets of " + found.size() + " groups: one ticket is expected");
        }
        return found.iterator().next();
    }

    private static IncidentTable table(
            String name, List<Column> columns, Evaluation whole, SortedMap<String, Evaluation> groups) {
        List<IncidentTable.Row> rows = new ArrayList<>();
        rows.add(new IncidentTable.Row(IncidentTable.WHOLE, whole.scorecard(Owner.department())));
        groups.forEach((group, evaluation) ->
                rows.add(new IncidentTable.Row(group, evaluation.scorecard(Owner.department()))));
        return new IncidentTable(name, columns, rows);
    }

    private static IncidentTable supportLines(List<Column> columns, Evaluation whole) {
        List<IncidentTable.Row> rows = new ArrayList<>();
        rows.add(new IncidentTable.Row(IncidentTable.WHOLE, whole.scorecard(Owner.department())));
        for (Owner line : whole.owners(Owner.Level.LINE)) {
            rows.add(new IncidentTable.Row(line.toString(), whole.scorecard(line)));
        }
        return new IncidentTable("support-line", columns, rows);
    }
}
