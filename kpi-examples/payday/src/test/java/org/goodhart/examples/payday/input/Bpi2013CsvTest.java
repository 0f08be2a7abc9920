package org.goodhart.examples.payday.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.examples.payday.input.Readings.file;
import static org.goodhart.examples.payday.input.Readings.log;
import static org.goodhart.examples.payday.input.Readings.read;
import static org.goodhart.examples.payday.input.Readings.refused;
import static org.goodhart.examples.payday.input.Readings.trace;
import static org.goodhart.examples.payday.input.Readings.unusable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goodhart.desk.Line;
import org.goodhart.desk.Oddity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Bpi2013CsvTest {
    private static final String HEAD = "SR Number,Change Date+Time,Status,Sub Status,Involved ST Function Div,"
            + "Involved Org line 3,Involved ST,SR Latest Impact,Product,Country,Owner Country,Owner First Name\n";
    private static final String ACCEPTED = row("1-1", "10", "Accepted,In Progress", "Per");
    private static final String RESOLVED = row("1-1", "11", "Completed,Resolved", "Per");
    private static final String GOOD = ACCEPTED + RESOLVED;
    private static final String OTHER = GOOD.replace("1-1", "1-2");

    @TempDir
    Path directory;

    private static String row(String ticket, String hour, String status, String agent) {
        return ticket + ",2012-05-01T" + hour + ":00:00+01:00," + status
                + ",A2_4,Org line A2,V5 2nd,Low,PROD1,se,Sweden," + agent + "\n";
    }

    private Path csv(String text) throws IOException {
        return file(directory, "log.csv", text);
    }

    private static List<Bpi2013Event> events(Path path) throws UnusableInputException {
        List<Bpi2013Event> events = new ArrayList<>();
        Bpi2013Form.of(path)
                .read(path, ReadOptions.standard(), new Gathering(), trace -> events.addAll(trace.events()));
        return events;
    }

    @Test
    void aRowIsAnEventWithAllThatItTells() throws Exception {
        Path log = csv(HEAD + GOOD.replaceFirst("A2_4", "").replace("Low", " Low "));
        assertThat(events(log)).hasSize(2).first().satisfies(event -> {
            assertThat(event.at()).isEqualTo("2012-05-01T09:00:00Z");
            assertThat(event.status() + " / " + event.subStatus()).isEqualTo("Accepted / In Progress");
            assertThat(event.agent() + "@" + event.team()).isEqualTo("Per@V5 2nd");
            assertThat(event.supportLine()).isEqualTo(Line.of(2));
            assertThat(event.impact()).isEqualTo("Low");
            assertThat(event.product()).isEqualTo("PROD1");
            assertThat(event.functionDivision()).isEmpty();
            assertThat(event.organisationLine()).contains("Org line A2");
            assertThat(event.country()).contains("se");
            assertThat(event.ownerCountry()).contains("Sweden");
            assertThat(event.place()).isEqualTo("log.csv:2");
        });
        assertThat(events(log).get(1).functionDivision()).contains("A2_4");
        LogReading reading = read(log);
        assertThat(reading.format()).isEqualTo("BPI Challenge 2013 (CSV)");
        assertThat(reading.isWhole()).isTrue();
        assertThat(reading.counts()).isEqualTo(new LogCounts(2, 2, 0, 0, 0, 1, 1, 0, 0));
    }

    @Test
    void itMeansTheSameAsXes() throws Exception {
        Path xes = file(
                directory,
                "log.xes",
                log(trace(
                        "1-1",
                        Readings.event("Accepted", "In Progress", "V5 2nd", "Per", "2012-05-01T11:00:00+02:00"),
                        Readings.event("Completed", "Resolved", "V5 2nd", "Per", "2012-05-01T12:00:00+02:00"))));
        assertThat(read(csv(HEAD + GOOD)).result().desk().fingerprint())
                .isEqualTo(read(xes).result().desk().fingerprint());
        assertThat(events(xes).get(0).organisationLine()).isEmpty();
        String told =
                "<string key=\"organization involved\" value=\"Org line C\"/><string key=\"org:role\" value=\"A2_1\"/>"
                        + "<string key=\"organization country\" value=\"pl\"/><string key=\"resource country\" value=\"POLAND\"/>";
        Path full = file(directory, "full.xes", Files.readString(xes).replaceFirst("<event>", "<event>" + told));
        Bpi2013Event event = events(full).get(0);
        assertThat(List.of(event.organisationLine(), event.functionDivision(), event.country(), event.ownerCountry()))
                .isEqualTo(List.of(
                        Optional.of("Org line C"), Optional.of("A2_1"), Optional.of("pl"), Optional.of("POLAND")));
    }

    @Test
    void columnsMayStandInAnyOrderWithThoseThatIbmAddedAndLinesEndAsTheyLike() throws Exception {
        String plain =
                read(csv(HEAD + GOOD + OTHER)).result().desk().fingerprint().toString();
        String added = (HEAD + GOOD + OTHER)
                .lines()
                .map(line -> {
                    List<String> cells = Arrays.asList(line.split(",", -1));
                    List<String> further = line.startsWith("SR")
                            ? List.of("Resource", "Activity", "Activity Level", "Involved ST 2", "ST Level")
                            : List.of("se-Per", "x", "y", "V5_2", "L9");
                    List<String> turned = new ArrayList<>(further);
                    IntStream.range(0, cells.size()).forEach(i -> turned.add(cells.get(cells.size() - 1 - i)));
                    return String.join(",", turned);
                })
                .collect(Collectors.joining("\r\n", "\uFEFF", ""));
        assertThat(added).doesNotEndWith("\n").startsWith("\uFEFFResource,Activity,");
        assertThat(read(csv(added)).result().desk().fingerprint()).hasToString(plain);
        String quoted = (HEAD.toLowerCase(Locale.ROOT) + GOOD + OTHER).replace("Org line A2", "\"Org, \"\"A\"\"\"");
        assertThat(read(csv(quoted)).result().desk().fingerprint()).hasToString(plain);
        assertThat(events(csv(quoted)).get(3).organisationLine()).contains("Org, \"A\"");
        String mixed =
                HEAD + ACCEPTED + ACCEPTED.replace("1-1", "1-2") + RESOLVED.replace("1-1", "1-2") + "\n" + RESOLVED;
        assertThat(read(csv(mixed)).result().desk().fingerprint()).hasToString(plain);
    }

    @Test
    void textsAreReadAsTheyStand() throws Exception {
        String names = HEAD + GOOD.replace("Per", "'-") + OTHER.replace("Per", "Bj\u02c6rn");
        assertThat(events(csv(names))).extracting(Bpi2013Event::agent).containsOnly("'-", "Bj\u02c6rn");
    }

    @Test
    void aTicketsFirstRowOpensItAndTheOthersAreSorted() throws Exception {
        String later = row("1-1", "12", "Completed,Closed", "Per");
        LogReading reading = read(csv(HEAD + ACCEPTED + later + RESOLVED));
        assertThat(refused(reading)).isEmpty();
        assertThat(reading.result().odd())
                .extracting(Oddity::toString)
                .containsExactly("IMPORTED in ticket 1-1: its events do not stand in the order of their instants");
        assertThat(refusedOf(RESOLVED.replace("1-1", "1-2") + ACCEPTED.replace("1-1", "1-2")))
                .isEqualTo("log.csv:5: ticket 1-2: Reopened at 2012-05-01T09:00:00Z, before it was opened at"
                        + " 2012-05-01T10:00:00Z; expected: nothing before the opening");
    }

    /** The first problem of a log of a good ticket and this. */
    private String refusedOf(String second) throws Exception {
        LogReading reading = read(csv(HEAD + GOOD + second));
        assertThat(reading.counts().ticketsKept()).isEqualTo(1);
        assertThat(reading.counts().rowsKept()).isEqualTo(2);
        assertThat(reading.counts().rowsLost()).isEqualTo(reading.counts().rows() - 2);
        assertThat(reading.cut()).isEmpty();
        return refused(reading).get(0);
    }

    @Test
    void aTicketThatCannotBeUnderstoodIsRefusedAlone() throws Exception {
        assertThat(refusedOf(OTHER.replace("Resolved", "Vanished")))
                .isEqualTo("log.csv:5: ticket 1-2: the status 'Completed / Vanished'; expected: a status of the BPI"
                        + " Challenge 2013 log, such as Accepted / In Progress");
        assertThat(refusedOf(OTHER.replace("T11:00:00+01:00", "T11:00:00")))
                .isEqualTo("log.csv:5: ticket 1-2: the Change Date+Time '2012-05-01T11:00:00'; expected: an ISO 8601"
                        + " instant with offset or Z, such as 2026-03-02T10:15:00+03:00"
                        + "\nMaybe the offset is missing: 2012-05-01T11:00:00Z for universal time.");
        assertThat(refusedOf(OTHER.replace("V5 2nd", " ")))
                .isEqualTo(
                        "log.csv:4: ticket 1-2: an event without Involved ST; expected: a text in each of the columns"
                                + " Change Date+Time, Status, Sub Status, Involved ST, Owner First Name, SR Latest Impact,"
                                + " Product");
        assertThat(refusedOf(OTHER.replace("Per", "\"P\ner\"")))
                .isEqualTo("log.csv:4: ticket 1-2: a control character in Owner First Name; expected: visible text");
        assertThat(refusedOf(OTHER.replace("Sweden", "\"Swe\nden\"")))
                .isEqualTo("log.csv:4: ticket 1-2: a control character in Owner Country; expected: visible text");
        assertThat(refusedOf(OTHER.replace("Per", "P\u202er")))
                .isEqualTo("log.csv:4: ticket 1-2: the agent id 'P?r@V5 2nd' holds a character that is not seen but"
                        + " changes how others are: visible text is expected; expected: an event of the log that"
                        + " docs/bpi-2013.md describes");
        assertThat(refusedOf(OTHER.replace("Per", "x".repeat(1001))))
                .isEqualTo("log.csv:4: ticket 1-2: a cell longer than 1000 characters; expected: at most as many");
        assertThat(refusedOf(OTHER.replace("Per", "Per,more")))
                .isEqualTo("log.csv:4: ticket 1-2: 13 cells; expected: 12, one for each column of the head");
    }

    @Test
    void aRowWithoutALegibleNumberIsLostAlone() throws Exception {
        for (String number : List.of("", " ", "\"1\n2\"", "1\u202e2")) {
            assertThat(refusedOf(ACCEPTED.replaceFirst("1-1", number)))
                    .isEqualTo("log.csv:4: event: no number of a ticket; expected: a number in column 'SR Number'");
        }
        assertThat(refusedOf(ACCEPTED.replaceFirst("1-1", "9".repeat(1001))))
                .isEqualTo("log.csv:4: event: a cell longer than 1000 characters; expected: at most as many");
    }

    @Test
    void aLastLineThatIsCutOffMakesItsTicketRefused() throws Exception {
        String cut = OTHER.substring(0, OTHER.indexOf(",Low", OTHER.indexOf('\n')));
        assertThat(refusedOf(cut))
                .isEqualTo("log.csv:5: ticket 1-2: 7 cells; expected: 12, one for each column of the head");
        assertThat(read(csv(HEAD + GOOD + cut)).counts()).isEqualTo(new LogCounts(4, 2, 0, 0, 2, 2, 1, 0, 1));
        assertThat(unusable(csv(HEAD + GOOD + "1-2,\"2012-05")))
                .startsWith("log.csv:4: a quotation mark is not closed, is followed by other text, or opens a cell");
    }

    @Test
    void bytesThatAreNoUtf8AreNamedByLine() throws Exception {
        String expected =
                "bytes that are no UTF-8; expected: text in UTF-8\nMaybe it is in another encoding, such as windows-1251.";
        assertThat(refused(read(latin(HEAD + GOOD + OTHER.replaceFirst("Per", "P\u00e4r")))))
                .containsExactly("log.csv:4: ticket 1-2: " + expected);
        LogReading reading = read(latin(HEAD + GOOD + ACCEPTED.replace("1-1", "1\u00e41")));
        assertThat(refused(reading)).containsExactly("log.csv:4: event: " + expected);
        assertThat(reading.counts()).isEqualTo(new LogCounts(3, 2, 0, 0, 1, 1, 1, 0, 0));
        assertThat(unusable(latin(HEAD + ACCEPTED.replace("Per", "P\u00e4r").repeat(1100))))
                .startsWith("log.csv:1002: more than 1000 lines are no UTF-8; expected: text in UTF-8");
        assertThat(unusable(Files.writeString(
                        directory.resolve("log.csv"), "\uFEFF" + HEAD + GOOD, StandardCharsets.UTF_16LE)))
                .isEqualTo("log.csv:1: it is in UTF-16; expected: text in UTF-8");
        assertThat(events(csv(HEAD + GOOD.replace("Per", "a true \uFFFD")))).hasSize(2);
    }

    private Path latin(String text) throws IOException {
        return Files.write(directory.resolve("log.csv"), text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void whatIsNoSuchLogIsSaid() throws Exception {
        assertThat(unusable(csv(HEAD.replace("Involved ST,", "Involved Team,") + GOOD)))
                .startsWith("log.csv:1: unknown column 'Involved Team'; expected: one of SR Number, Change Date+Time,")
                .contains("\nlog.csv:1: missing: Involved ST; expected: the columns SR Number, Change Date+Time, ")
                .endsWith(" and, if wanted, Activity, Activity Level, Involved ST 2, Resource, ST Level");
        assertThat(unusable(csv(HEAD.replace("Product", "Prodct") + GOOD))).contains("\nMaybe 'Product' is meant.");
        assertThat(unusable(csv(HEAD.replace("Product", "Status") + GOOD)))
                .contains("column 'Status' stands there twice; expected: each once", "missing: Product;");
        assertThat(unusable(csv(HEAD.replace(',', ';') + GOOD)))
                .endsWith("separated by commas\nMaybe the file is separated by semicolons.");
        assertThat(unusable(csv(""))).startsWith("log.csv: it is empty; expected: a head with the columns SR Number,");
        assertThat(unusable(csv(HEAD))).isEqualTo("log.csv: it holds no fact that can be read; expected: at least one");
        Path one = file(directory, "alarms.csv", "x");
        assertThat(unusable(one))
                .isEqualTo(
                        one + ": it is one file of an event log; expected: a directory with tickets.csv, or an .xes,"
                                + " .xes.gz or .csv file of the BPI Challenge 2013\nMaybe the directory that holds it is meant.");
    }

    @Test
    void limitsEndTheReading() throws Exception {
        Path log = csv(HEAD + GOOD + OTHER);
        assertThat(limited(log, Limits.STANDARD.withRows(3)))
                .isEqualTo("log.csv:5: more than 3 rows; expected: at most as many");
        assertThat(limited(log, Limits.STANDARD.withRows(4))).isEqualTo("no exception");
        assertThat(limited(log, Limits.STANDARD.withRun(100)))
                .isEqualTo("log.csv:1: the line is longer than 100 bytes; expected: at most 100 bytes in one run");
        assertThat(limited(log, Limits.STANDARD.withBytes(400)))
                .endsWith(": it is longer than 400 bytes unpacked; expected: a file within that limit");
    }

    @Test
    void thePageNamesEveryColumnAndAttribute() throws Exception {
        String page = Files.readString(ProjectFiles.root().resolve("docs/bpi-2013.md"));
        for (String column : Bpi2013Csv.COLUMNS.all()) assertThat(page).contains("`" + column + "`");
        for (Bpi2013Field field : Bpi2013Field.values()) assertThat(page).contains("`" + field.attribute() + "`");
    }

    private static String limited(Path log, Limits limits) {
        return unusable(log, ReadOptions.standard().withLimits(limits));
    }
}
