package org.goodhart.examples.payday.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.examples.payday.input.Readings.HEAD;
import static org.goodhart.examples.payday.input.Readings.OPENED;
import static org.goodhart.examples.payday.input.Readings.event;
import static org.goodhart.examples.payday.input.Readings.file;
import static org.goodhart.examples.payday.input.Readings.log;
import static org.goodhart.examples.payday.input.Readings.read;
import static org.goodhart.examples.payday.input.Readings.refused;
import static org.goodhart.examples.payday.input.Readings.tickets;
import static org.goodhart.examples.payday.input.Readings.trace;
import static org.goodhart.examples.payday.input.Readings.unusable;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that stays within the size of a file and would still fill the memory, or be taken for something else. */
class HostileSizesTest {

    private static final String GOOD =
            trace("1-1", event("Accepted", "In Progress", "V1", "Per", "2012-05-01T10:00:00+02:00"));

    @TempDir
    Path directory;

    @Test
    void elementsAndTracesAreLimited() throws Exception {
        Path log = file(directory, "log.xes", log(GOOD, "<trace/>".repeat(30)));
        assertThat(cut(log, Limits.STANDARD.withElements(20))).contains("log.xes:6: log: more than 20 elements");
        assertThat(cut(log, Limits.STANDARD.withRows(5))).contains("log.xes:6: log: more than 5 traces");
        assertThat(unusable(log, ReadOptions.standard().withLimits(Limits.STANDARD.withElements(3))))
                .isEqualTo("log.xes:4: more than 3 elements; expected: at most as many");
    }

    private static String cut(Path log, Limits limits) throws Exception {
        LogReading reading = EventLog.at(log).read(ReadOptions.standard().withLimits(limits));
        assertThat(reading.counts().ticketsKept()).isEqualTo(1);
        return reading.cut().orElseThrow().toString();
    }

    @Test
    void onlyAttributesThatAreAskedForAreKeptAndNoLongOnes() {
        List<XesTrace> traces = new ArrayList<>();
        TraceBuilder builder = new TraceBuilder("log.xes", Set.of("impact"), traces::add);
        builder.start("log", null, null, 1);
        builder.start("trace", null, null, 2);
        builder.start("string", "foreign", "x", 2);
        builder.end();
        builder.start("event", null, null, 3);
        for (String key : List.of("impact", "foreign")) {
            builder.start("string", key, "x".repeat(5000), 3);
            builder.end();
        }
        builder.end();
        builder.end();
        assertThat(traces.get(0).attributes()).isEmpty();
        assertThat(traces.get(0).events().get(0).attributes()).containsOnlyKeys("impact");
        assertThat(traces.get(0).events().get(0).attributes().get("impact")).hasSize(1001);
    }

    @Test
    void valuesAndCellsThatAreTooLongAreRefusedWithTheirPlace() throws Exception {
        String other = GOOD.replace("1-1", "1-2");
        assertThat(refused(read(file(directory, "log.xes", log(GOOD, other.replace("Per", "x".repeat(1001)))))))
                .containsExactly("log.xes:7: ticket 1-2: a value of org:resource longer than 1000 characters; expected:"
                        + " at most as many");
        assertThat(refused(read(file(directory, "log.xes", log(GOOD, other.replace("Per", "x".repeat(900)))))))
                .isEmpty();
        String second = OPENED.replace("T-1", "T-2");
        assertThat(refused(read(tickets(directory, HEAD + OPENED + second.replace("no link", "x".repeat(1001))))))
                .containsExactly("tickets.csv:3: event: a cell longer than 1000 characters; expected: at most as many");
    }

    @Test
    void anotherEncodingIsRefusedAndNotGuessed() throws Exception {
        for (String encoding : List.of("windows-1251", "ISO-8859-1", "UTF-16")) {
            String text = log(GOOD).replace("UTF-8", encoding);
            Path log = Files.write(directory.resolve("log.xes"), text.getBytes(Charset.forName("US-ASCII")));
            assertThat(unusable(log)).as(encoding).startsWith("log.xes:1: ").contains("expected: ");
        }
        assertThat(unusable(file(directory, "log.xes", log(GOOD).replace("UTF-8", "windows-1251"))))
                .isEqualTo("log.xes:1: its encoding is windows-1251; expected: text in UTF-8, declared as such");
        assertThat(refused(read(file(directory, "log.xes", log(GOOD).replace("UTF-8", "us-ascii")))))
                .isEmpty();
    }

    @Test
    void aLinkToNothingIsNoAbsentFile() throws Exception {
        tickets(directory, HEAD + OPENED);
        Path link = Files.createSymbolicLink(directory.resolve("alarms.csv"), directory.resolve("gone.csv"));
        assertThat(unusable(directory)).isEqualTo(link + ": it is a link to nothing; expected: a file");
    }

    @Test
    void whatSteersATerminalIsEscaped() {
        assertThat(VisibleText.of("a\u001b[31m\nb\u202e\u0436\nMaybe c"))
                .isEqualTo("a\\u001b[31m\\u000ab\\u202e\u0436\nMaybe c");
        assertThat(VisibleText.ofLines("a\r\nb")).isEqualTo("a\\u000d\nb");
    }
}
