package org.goodhart.examples.payday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodhart.examples.payday.input.ProjectFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentsTest {

    private static final String HEAD =
            "SR Number,Change Date+Time,Status,Sub Status,Involved ST Function Div,Involved Org line 3,Involved ST,"
                    + "SR Latest Impact,Product,Country,Owner Country,Owner First Name\n";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return new Incidents(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false)
                .run(arguments);
    }

    private static String row(String ticket, String at, String status, String orgLine, String team) {
        return ticket + ",2012-05-01T" + at + "+02:00," + status + ",," + orgLine + "," + team
                + ",Low,PROD1,se,Sweden,Anne\n";
    }

    private String log(String... rows) throws Exception {
        return Files.writeString(folder.resolve("log.csv"), HEAD + String.join("", rows))
                .toString();
    }

    /** One ticket changes its line on the way: the resolution decides, not what follows. */
    private String threeTickets() throws Exception {
        return log(
                row("1", "10:00:00", "Accepted,In Progress", "=line", "A"),
                row("1", "10:10:00", "Queued,Awaiting Assignment", "=line", "B 2nd"),
                row("1", "10:20:00", "Accepted,In Progress", "B", "B 2nd"),
                row("1", "10:30:00", "Completed,Resolved", "B", "B 2nd"),
                row("1", "10:40:00", "Completed,Closed", "C", "B 2nd"),
                row("2", "10:00:00", "Accepted,In Progress", "=line", "A"),
                row("3", "10:00:00", "Accepted,In Progress", "", "A"),
                row("3", "10:00:20", "Completed,In Call", "", "A"));
    }

    /** The first cell of each row, and those under the given heads. */
    private List<String> written(String file, String... heads) throws Exception {
        List<String> lines = Files.readAllLines(folder.resolve("out").resolve(file));
        List<String> head = List.of(lines.get(0).split(",", -1));
        return lines.stream()
                .map(line -> List.of(line.split(",", -1)))
                .map(cells -> Stream.of(heads)
                        .map(name -> cells.get(head.indexOf(name)))
                        .collect(Collectors.joining(",", cells.get(0) + ",", "")))
                .toList();
    }

    @Test
    void aTicketIsInTheRowOfItsDecidingEventAndTextsThatSpreadsheetsRunAreGuarded() throws Exception {
        assertThat(run("--data", threeTickets(), "--out", folder.resolve("out").toString()))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        String[] heads = {"tickets-resolved", "reopen-rate numerator", "reopen-rate denominator", "escalations"};
        assertThat(written("organisation-line.csv", heads))
                .containsExactly(
                        "organisation-line,tickets-resolved,reopen-rate numerator,reopen-rate denominator,escalations",
                        "whole log,2,0,2,1",
                        "(none),1,0,1,0",
                        "'=line,0,,,0",
                        "B,1,0,1,1",
                        "C,0,,,0");
        assertThat(written("support-line.csv", heads))
                .containsSubsequence("whole log,2,0,2,1", "L1,1,0,1,1", "L2,1,0,1,0");
        assertThat(written("impact.csv", "tickets-resolved")).containsSubsequence("whole log,2", "Low,2");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("period 2012-05-01T08:00:00Z/2012-05-01T08:40:01Z, known up to 2012-05-01T08:40:00Z\n")
                .contains("[1] tickets-resolved: tickets resolved")
                .doesNotContain("\r");
    }

    @Test
    void thePeriodCanBeChosen() throws Exception {
        String log = threeTickets();
        assertThat(run(
                        "--data",
                        log,
                        "--from",
                        "2012-05-01T08:00:20Z",
                        "--until",
                        "2012-05-01T08:30:00Z",
                        "--out",
                        folder.resolve("out").toString()))
                .isZero();
        assertThat(written("impact.csv", "tickets-resolved")).contains("Low,1");
    }

    @Test
    void whatIsRefusedIsNamedAndTheRestIsReported() throws Exception {
        String log = log(
                row("1", "10:00:00", "Accepted,In Progress", "A", "A"),
                row("2", "10:00:00", "Accepted,Sleeping", "A", "A"));
        assertThat(run("--data", log)).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("log.csv:3").contains("'Accepted / Sleeping'");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("whole log");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        | --data is missing
        --data | --data lacks its value
        --colour red | '--colour' is not understood
        --data a --data b | --data is given twice
        --data no-such.csv | no-such.csv: there is no such file
        --data LOG --from yesterday | 'yesterday' is no instant
        --data LOG --from 2012-06-01T00:00:00Z --until 2012-06-01T00:00:00Z | a later end is expected
        --data LOG --out LOG | a file is in the way
        """)
    void aCallThatCannotBeFollowedIsSaid(String arguments, String expected) throws Exception {
        String log = threeTickets();
        String[] split = arguments == null
                ? new String[0]
                : arguments.replace("LOG", log).split(" ");
        assertThat(run(split)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains(expected);
        assertThat(out.size()).isZero();
    }

    @Test
    void helpSaysHow() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(IncidentArguments.USAGE);
    }

    @Test
    void bothFormsOfTheRealLogGiveTheSameTables() {
        Path xes = ProjectFiles.data("bpic2013/bpi_challenge_2013_incidents.xes.gz");
        Path csv = ProjectFiles.data("bpic2013/vinst_incidents_with_levels.csv");
        assertThat(run("--data", xes.toString())).isZero();
        String told = out.toString(StandardCharsets.UTF_8);
        assertThat(run("--data", csv.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(told);
    }
}
