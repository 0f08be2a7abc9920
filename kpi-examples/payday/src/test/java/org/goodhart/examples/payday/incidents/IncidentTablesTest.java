package org.goodhart.examples.payday.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.goodhart.catalogue.Catalogue;
import org.goodhart.desk.Desk;
import org.goodhart.desk.TicketTrack;
import org.goodhart.examples.payday.input.Bpi2013EventLog;
import org.goodhart.examples.payday.input.IncidentReading;
import org.goodhart.examples.payday.input.ProjectFiles;
import org.goodhart.examples.payday.input.ReadOptions;
import org.goodhart.flow.FlowMetrics;
import org.goodhart.flow.Times;
import org.goodhart.metric.Condition;
import org.goodhart.metric.Evaluation;
import org.goodhart.metric.FactMetric;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scorecard;
import org.goodhart.quality.EmployeeLines;
import org.goodhart.sla.Disputes;
import org.goodhart.sla.PausePolicy;
import org.goodhart.sla.SlaMetrics;
import org.goodhart.sla.SlaNorm;
import org.goodhart.sla.StillRunning;
import org.goodhart.sla.Waiting;
import org.goodhart.value.Interval;
import org.goodhart.value.PayPeriod;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every whole number of every table, counted once more from the lines of the CSV by the page alone. */
class IncidentTablesTest {

    private static final String CSV = "bpic2013/vinst_incidents_with_levels.csv";

    private static IncidentReading read;

    /** Walked through, which does not depend on the period. */
    private static Map<String, RawTicket> walked;

    private static long lastEvent;

    private static IncidentReading read(Path csv) throws Exception {
        if (read == null) read = Bpi2013EventLog.of(csv).readIncidents(ReadOptions.standard());
        return read;
    }

    @AfterAll
    static void forget() {
        read = null;
        walked = null;
    }

    private static Map<String, RawTicket> walked(Path csv) throws Exception {
        if (walked != null) return walked;
        Map<String, RawTicket> tickets = rawTickets(csv);
        for (RawTicket ticket : tickets.values()) {
            for (RawTicket.Event event : ticket.events) lastEvent = Math.max(lastEvent, event.at());
        }
        for (RawTicket ticket : tickets.values()) ticket.walk(lastEvent);
        walked = tickets;
        return tickets;
    }

    @ParameterizedTest
    @CsvSource({
        "2010-03-31T14:59:42Z, 2012-05-22T23:22:26Z",
        "2012-05-01T00:00:00Z, 2012-06-01T00:00:00Z",
        "2012-05-08T09:30:17Z, 2012-05-15T12:00:01Z"
    })
    void anIndependentCountAgreesToTheLastDigit(Instant from, Instant until) throws Exception {
        Path csv = ProjectFiles.data(CSV);
        PayPeriod period = PayPeriod.of(Interval.of(from, until), ZoneOffset.UTC);
        IncidentTables tables = IncidentTables.of(read(csv), period, Columns.all());
        Map<String, Map<String, RawFigures.Sums>> raw = count(csv, from, until);
        int compared = 0;
        for (IncidentTable table : tables.tables()) {
            Map<String, RawFigures.Sums> groups = raw.get(table.name());
            assertThat(table.rows()).extracting(IncidentTable.Row::group).containsAll(groups.keySet());
            for (IncidentTable.Row row : table.rows()) {
                RawFigures.Sums sums = groups.getOrDefault(row.group(), new RawFigures.Sums());
                for (Column column : table.columns()) {
                    assertThat(column.exact(row.figures().measure(column.metric())))
                            .as(table.name() + ", " + row.group() + ", " + column.id())
                            .isEqualTo(RawCells.of(column.id(), column.shape().name(), sums));
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo((26 + 5 + 5) * Columns.all().size());
    }

    /** A row can be had as a condition, too: the pass of a group and the metric over fewer facts agree. */
    @Test
    void aRowIsTheMetricRestrictedToItsTickets() throws Exception {
        IncidentReading log = read(ProjectFiles.data(CSV));
        Desk desk = log.reading().result().desk();
        Instant from = Instant.parse("2012-05-01T00:00:00Z");
        PayPeriod period = PayPeriod.of(Interval.of(from, desk.asOf()), ZoneOffset.UTC);
        FactMetric<TicketTrack> rate = FlowMetrics.reopenRate();
        IncidentTable lines = IncidentTables.of(log, period, List.of(Column.fraction("reopen-rate", rate)))
                .tables()
                .get(0);
        List<Metric> restricted = new ArrayList<>();
        for (IncidentTable.Row row : lines.rows().subList(1, lines.rows().size())) {
            restricted.add(rate.where(Condition.of(
                    row.group(),
                    track -> Objects.requireNonNull(
                                    log.groups().get(track.ticket().id()))
                            .organisationLine()
                            .orElseThrow()
                            .equals(row.group()))));
        }
        Scorecard one = MetricSet.of(restricted).evaluate(desk, period).scorecard(Owner.department());
        for (int i = 0; i < restricted.size(); i++) {
            assertThat(one.measure(restricted.get(i)))
                    .isEqualTo(lines.rows().get(i + 1).figures().measure(rate));
        }
    }

    /** What the page says of metrics that are no columns. */
    @Test
    void whatIsNoColumnIsUndefinedOrSaidElsewhere() throws Exception {
        Desk desk = read(ProjectFiles.data(CSV)).reading().result().desk();
        Instant from = Instant.parse("2012-05-01T00:00:00Z");
        PayPeriod period = PayPeriod.of(Interval.of(from, desk.asOf()), ZoneOffset.UTC);
        List<Metric> undefined = CatalogueTable.read().stream()
                .filter(row -> row.whyNot().startsWith("Undefined"))
                .map(row -> Catalogue.entry(row.metric()).example())
                .toList();
        Metric tickets = SlaMetrics.resolvedInNorm(NormColumns.byImpact(SlaNorm.totalResolution(), PausePolicy.none()))
                .nominallyDueInPeriod(StillRunning.MISS);
        Metric faults = SlaMetrics.restoredInNorm(NormColumns.byImpact(SlaNorm.restore(), PausePolicy.none()))
                .nominallyDueInPeriod(StillRunning.MISS);
        Metric net = Catalogue.entry("net-time").example();
        List<Metric> all = new ArrayList<>(undefined);
        all.addAll(List.of(tickets, faults, EmployeeLines.timeToRestore(), EmployeeLines.customers(), net));
        all.addAll(List.of(Times.toResolution().mean(), Waiting.share(), Disputes.share()));
        Evaluation evaluation = MetricSet.of(all).evaluate(desk, period);
        Scorecard figures = evaluation.scorecard(Owner.department());
        assertThat(undefined)
                .hasSizeGreaterThan(20)
                .allSatisfy(metric -> assertThat(figures.measure(metric))
                        .as(metric.label().toString())
                        .isInstanceOf(Measure.Undefined.class));
        assertThat(figures.measure(faults)).isEqualTo(figures.measure(tickets));
        Measure time = figures.measure(Times.toResolution().mean());
        assertThat(figures.measure(EmployeeLines.timeToRestore())).isEqualTo(time);
        assertThat(figures.measure(EmployeeLines.customers())).isEqualTo(time);
        assertThat(((Measure.Mean) figures.measure(net)).total())
                .isEqualTo(((Measure.Share) figures.measure(Waiting.share())).of());
        assertThat(((Measure.Share) figures.measure(Disputes.share())).hits()).isZero();
    }

    private static Map<String, Map<String, RawFigures.Sums>> count(Path csv, Instant from, Instant until)
            throws Exception {
        Map<String, RawTicket> tickets = walked(csv);
        RawFigures figures = new RawFigures(from.getEpochSecond(), until.getEpochSecond(), lastEvent);
        Map<String, Map<String, RawFigures.Sums>> tables = new TreeMap<>();
        for (String name : List.of("organisation-line", "support-line", "impact")) tables.put(name, new TreeMap<>());
        for (RawTicket ticket : tickets.values()) {
            RawTicket.Event decisive = ticket.decisive();
            figures.count(ticket, new RawFigures.Sink() {
                @Override
                public void add(String line, String column, long numerator, long denominator) {
                    for (RawFigures.Sums sums : groups(line)) sums.add(column, numerator, denominator);
                }

                @Override
                public void value(String line, String column, long value) {
                    for (RawFigures.Sums sums : groups(line)) sums.value(column, value);
                }

                private List<RawFigures.Sums> groups(String line) {
                    List<RawFigures.Sums> groups = new ArrayList<>();
                    tables.forEach((name, rows) -> {
                        String group = name.equals("impact")
                                ? decisive.impact()
                                : name.equals("support-line") ? line : decisive.orgLine();
                        for (String row : List.of(IncidentTable.WHOLE, group)) {
                            groups.add(rows.computeIfAbsent(row, r -> new RawFigures.Sums()));
                        }
                    });
                    return groups;
                }
            });
        }
        return tables;
    }

    /** The published file has no quotation marks, so that a line is its cells. */
    private static Map<String, RawTicket> rawTickets(Path csv) throws Exception {
        List<String> lines = Files.readAllLines(csv);
        List<String> head = Arrays.asList(lines.get(0).replace("\ufeff", "").split(",", -1));
        Map<String, RawTicket> tickets = new LinkedHashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            assertThat(cells).hasSameSizeAs(head);
            tickets.computeIfAbsent(cells[head.indexOf("SR Number")], id -> new RawTicket())
                    .events
                    .add(new RawTicket.Event(
                            OffsetDateTime.parse(cells[head.indexOf("Change Date+Time")])
                                    .toEpochSecond(),
                            cells[head.indexOf("Status")],
                            cells[head.indexOf("Sub Status")],
                            cells[head.indexOf("Involved ST")],
                            cells[head.indexOf("Owner First Name")],
                            cells[head.indexOf("Involved Org line 3")],
                            cells[head.indexOf("SR Latest Impact")]));
        }
        return tickets;
    }
}
