package org.goodhart.examples.payday.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.examples.payday.input.Readings.event;
import static org.goodhart.examples.payday.input.Readings.file;
import static org.goodhart.examples.payday.input.Readings.log;
import static org.goodhart.examples.payday.input.Readings.read;
import static org.goodhart.examples.payday.input.Readings.refused;
import static org.goodhart.examples.payday.input.Readings.trace;
import static org.goodhart.examples.payday.input.Readings.unusable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileXesTest {

    private static final String GOOD = trace(
            "1-1",
            event("Accepted", "In Progress", "V1", "Per", "2012-05-01T10:00:00+02:00"),
            event("Completed", "Resolved", "V1", "Per", "2012-05-01T11:00:00+02:00"));
    private static final String CUT = ", and reading ended; whole tickets before it are kept; expected: ";

    @TempDir
    Path directory;

    private Path xes(String text) throws IOException {
        return file(directory, "log.xes", text);
    }

    private Path bytes(String name, byte[] bytes) throws IOException {
        return Files.write(directory.resolve(name), bytes);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void packedAndUnpackedAreTheSame() throws Exception {
        LogReading packed = read(bytes("log.xes.gz", gzip(log(GOOD))));
        assertThat(packed.result().desk().fingerprint())
                .isEqualTo(read(xes(log(GOOD))).result().desk().fingerprint());
        assertThat(packed.counts()).isEqualTo(new LogCounts(2, 2, 0, 0, 0, 1, 1, 0, 0));
    }

    @Test
    void entityBombsAndForeignEntitiesAreRefused() throws Exception {
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?>\n<!DOCTYPE log [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            bomb.append("<!ENTITY a" + i + " \"&a" + (i - 1) + ";&a" + (i - 1) + ";\">");
        }
        String refusal = ": a document type or an entity of its own is declared; expected: an XES log without";
        assertThat(unusable(xes(bomb + "]>\n<log><trace><string key=\"concept:name\" value=\"&a29;\"/></trace></log>")))
                .isEqualTo("log.xes:2" + refusal);
        Path secret = file(directory, "secret.txt", "secret");
        assertThat(unusable(xes("<!DOCTYPE log [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n<log>&x;</log>")))
                .isEqualTo("log.xes:1" + refusal);
        assertThat(unusable(xes(log(GOOD, "&x;")))).isEqualTo("log.xes:7" + refusal);
    }

    @Test
    void whatIsNoXesIsSaid() throws Exception {
        assertThat(unusable(xes("hello"))).isEqualTo("log.xes:1: it is no well-formed XML; expected: well-formed XML");
        assertThat(unusable(xes(""))).isEqualTo("log.xes: it is empty; expected: an XES log");
        assertThat(unusable(xes("<html/>")))
                .isEqualTo("log.xes:1: the root is <html>; expected: <log>, the root of an XES log");
        assertThat(unusable(xes("<log/>")))
                .isEqualTo("log.xes: it holds no fact that can be read; expected: at least one");
        Path missing = directory.resolve("missing.xes.gz");
        assertThat(unusable(missing))
                .isEqualTo(missing
                        + ": there is no such file or directory; expected: a directory with tickets.csv, or an"
                        + " .xes, .xes.gz or .csv file of the BPI Challenge 2013");
        Path folder = Files.createDirectory(directory.resolve("folder.xes"));
        assertThat(unusable(folder))
                .isEqualTo(folder
                        + ": there is no tickets.csv in it; expected: tickets.csv, and the other files of the"
                        + " event log if there are any");
    }

    @Test
    void gzipThatIsNoneIsSaid() throws Exception {
        assertThat(unusable(bytes("log.xes.gz", log(GOOD).getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("log.xes.gz: it is not packed by gzip; expected: a gzip file\n"
                        + "Maybe it is unpacked already: then its name must end in .xes.");
        assertThat(unusable(bytes("log.xes", gzip(log(GOOD)))))
                .isEqualTo("log.xes: it is packed by gzip; expected: XML text\nMaybe it should be called log.xes.gz.");
        assertThat(unusable(bytes("log.xes.gz", Arrays.copyOf(gzip(log(GOOD)), 5))))
                .isEqualTo("log.xes.gz: its gzip head is damaged; expected: a whole gzip file");
        assertThat(unusable(bytes("log.xes.gz", new byte[0])))
                .isEqualTo("log.xes.gz: it is empty; expected: an XES log");
    }

    @Test
    void truncatedGzipKeepsWholeTicketsAndSaysTheLoss() throws Exception {
        StringBuilder traces = new StringBuilder();
        for (int i = 0; i < 3000; i++) traces.append(GOOD.replace("1-1", "1-" + i * 7919L % 100_003));
        byte[] whole = gzip(log(traces.toString()));
        LogReading reading = read(bytes("log.xes.gz", Arrays.copyOf(whole, whole.length / 2)));
        assertThat(reading.cut()).isPresent();
        assertThat(reading.isWhole()).isFalse();
        assertThat(refused(reading))
                .first()
                .asString()
                .matches("log\\.xes\\.gz:\\d+: log: the gzip file ends in the middle" + CUT
                        + "a whole file\nMaybe it was not copied to its end\\.");
        LogCounts counts = reading.counts();
        assertThat(counts.tickets()).isBetween(500L, 2900L);
        assertThat(counts.ticketsKept()).isEqualTo(counts.tickets() - counts.ticketsRefused());
        assertThat(counts.rowsKept()).isEqualTo(2 * counts.ticketsKept());
        assertThat(counts.rowsLost()).isEqualTo(counts.rows() - counts.rowsKept());
    }

    @Test
    void xmlThatBreaksOffKeepsWholeTickets() throws Exception {
        String text = log(GOOD, GOOD.replace("1-1", "1-2"));
        LogReading reading = read(xes(text.substring(0, text.length() - 60)));
        assertThat(reading.counts().ticketsKept()).isEqualTo(1);
        assertThat(refused(reading))
                .last()
                .asString()
                .isEqualTo("log.xes:7: ticket 1-2: the log breaks off inside it; expected: a whole trace");
        assertThat(reading.counts()).isEqualTo(new LogCounts(3, 2, 0, 0, 1, 2, 1, 0, 1));
        assertThat(refused(reading))
                .first()
                .asString()
                .endsWith("log: it is no well-formed XML" + CUT + "well-formed XML");
        assertThat(refused(read(bytes(
                        "log.xes", log(GOOD, GOOD.replace("Per", "P\u00e9r")).getBytes(StandardCharsets.ISO_8859_1)))))
                .contains("log.xes:8: log: bytes that are no UTF-8" + CUT + "text in UTF-8");
    }

    @Test
    void aTicketThatCannotBeUnderstoodIsRefusedAlone() throws Exception {
        String other = GOOD.replace("1-1", "1-2");
        assertThat(refusedOf(other.replace("<date key=\"time:timestamp\" value=\"2012-05-01T11:00:00+02:00\"/>", "")))
                .isEqualTo("log.xes:9: ticket 1-2: an event without time:timestamp; expected: the attributes"
                        + " time:timestamp, concept:name, lifecycle:transition, org:group, org:resource, impact,"
                        + " product");
        assertThat(refusedOf(other.replace("T11:00", "T25:00")))
                .isEqualTo(
                        "log.xes:9: ticket 1-2: the time:timestamp '2012-05-01T25:00:00+02:00'; expected: an ISO 8601"
                                + " instant with offset or Z, such as 2026-03-02T10:15:00+03:00");
        assertThat(refusedOf(other.replace("Resolved", "Vanished")))
                .isEqualTo("log.xes:9: ticket 1-2: the status 'Completed / Vanished'; expected: a status of the BPI"
                        + " Challenge 2013 log, such as Accepted / In Progress");
        assertThat(refusedOf(other.replace("T11:00", "T09:00")))
                .isEqualTo("log.xes:9: ticket 1-2: Resolved at 2012-05-01T07:00:00Z, before it was opened at"
                        + " 2012-05-01T08:00:00Z; expected: nothing before the opening");
        assertThat(refusedOf(other.replace("Per", "P&#10;er")))
                .isEqualTo("log.xes:8: ticket 1-2: a control character in org:resource; expected: visible text");
        assertThat(refusedOf(other.replace("Per", "P\u202er")))
                .startsWith("log.xes:8: ticket 1-2: the agent id 'P?r@V1' holds a character that is not seen");
        assertThat(refusedOf(other.replace("PROD1", "P\u2028R")))
                .startsWith("log.xes:8: ticket 1-2: the service 'P?R' holds a character that is not seen");
        assertThat(refusedOf(trace("1-2")))
                .isEqualTo("log.xes:7: ticket 1-2: a trace without events; expected: one event or more");
        assertThat(refusedOf(other.replace("value=\"1-2\"", "value=\"\"")))
                .isEqualTo("log.xes:7: trace: no number of a ticket; expected: an attribute concept:name of the trace");
    }

    private String refusedOf(String second) throws Exception {
        LogReading reading = read(xes(log(GOOD, second)));
        assertThat(reading.counts().ticketsKept()).isEqualTo(1);
        assertThat(reading.counts().rowsKept()).isEqualTo(2);
        return refused(reading).get(0);
    }

    @Test
    void aNumberThatOccursTwiceIsRefusedWithBothPlaces() throws Exception {
        LogReading reading = read(xes(log(GOOD, GOOD, GOOD.replace("1-1", "1-2"))));
        assertThat(refused(reading))
                .containsExactly(
                        "log.xes:7: ticket 1-1: its number occurs twice, first at log.xes:3; expected: one ticket a"
                                + " number");
        assertThat(reading.counts()).isEqualTo(new LogCounts(6, 2, 0, 0, 4, 2, 1, 0, 1));
    }

    @Test
    void limitsEndTheReadingEarly() throws Exception {
        Limits limits = Limits.STANDARD;
        assertThat(cut(log(GOOD, "<a>".repeat(100_000)), limits))
                .isEqualTo("log.xes:7: log: elements nested deeper than 64" + CUT + "at most 64 levels");
        assertThat(cut(log(GOOD, "<a b=\"" + "x".repeat(2 << 20)), limits))
                .isEqualTo("log.xes:7: log: more than 1048576 bytes without a tag bracket" + CUT
                        + "at most 1048576 bytes in one run");
        assertThat(cut(log(GOOD, "<a/>".repeat(100_000)), limits.withBytes(200_000)))
                .isEqualTo(
                        "log.xes:7: log: it is longer than 200000 bytes unpacked" + CUT + "a file within that limit");
        assertThat(cut(log(GOOD, GOOD.replace("1-1", "1-2")), limits.withRows(3)))
                .isEqualTo("log.xes:9: log: more than 3 events" + CUT + "at most as many");
    }

    /** The message of a log that is cut after its first ticket. */
    private String cut(String text, Limits limits) throws Exception {
        LogReading reading = EventLog.at(xes(text)).read(ReadOptions.standard().withLimits(limits));
        assertThat(reading.counts().ticketsKept()).isEqualTo(1);
        assertThat(refused(reading).stream().filter(told -> told.contains(CUT))).hasSize(1);
        return refused(reading).get(0);
    }

    @Test
    void aGzipThatUnpacksWithoutEndIsStopped() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(("<log>\n" + GOOD + "<trace>").getBytes(StandardCharsets.UTF_8));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 64; i++) gzip.write(blanks);
        }
        LogReading reading = read(bytes("bomb.xes.gz", bytes.toByteArray()));
        assertThat(refused(reading))
                .containsExactly("bomb.xes.gz:6: log: more than 1048576 bytes without a tag bracket" + CUT
                        + "at most 1048576 bytes in one run");
    }

    @Test
    void progressIsTold() throws Exception {
        StringBuilder traces = new StringBuilder();
        for (int i = 0; i < 3000; i++) traces.append(GOOD.replace("1-1", "1-" + i));
        StringBuilder told = new StringBuilder();
        ReadOptions options = ReadOptions.standard()
                .withProgress((name, bytes, of) -> told.append(name).append(bytes <= of ? "+" : "-"));
        EventLog.at(xes(log(traces.toString()))).read(options);
        assertThat(told.toString()).matches("(log\\.xes\\+)+");
    }
}
