package org.goodhart.examples.payday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What nobody foresaw ends in a message and an exit code, never in a trace or half a report. */
class UnforeseenTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    private int run(OutputStream to, String... arguments) {
        return new Payday(
                        new PrintStream(to, false, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false)
                .run(arguments);
    }

    private String complained() {
        return err.toString(StandardCharsets.UTF_8);
    }

    /** A standard output on which something happens. */
    private static OutputStream failing(Runnable what) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                what.run();
                throw new IOException("No space left on device");
            }
        };
    }

    @Test
    void anErrorOfTheProgramIsOneLine() {
        OutputStream broken = failing(() -> {
            throw new IllegalStateException("boom\nand more");
        });
        assertThat(run(broken, "--help")).isEqualTo(Payday.DATA);
        assertThat(complained()).isEqualTo("payday: cannot go on: boom and more\n");
    }

    @Test
    void tooLittleMemoryIsSaid() {
        OutputStream broken = failing(() -> {
            throw new OutOfMemoryError("heap");
        });
        assertThat(run(broken, "--help")).isEqualTo(Payday.DATA);
        assertThat(complained())
                .isEqualTo("payday: the input is too large for this heap\npayday: Maybe -Xmx gives it more.\n");
    }

    @Test
    void aLostReportIsNoSuccess() {
        assertThat(run(failing(() -> {}), "--help")).isEqualTo(Payday.USAGE);
        assertThat(complained()).isEqualTo("payday: standard output cannot be written: the report is not whole\n");
    }

    @Test
    void whereTheReportCannotLieNothingIsReadAndNothingPrinted() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertThat(run(out, "--data", "none.xes", "--period", "2012-05", "--zone", "UTC", "--out", file.toString()))
                .isEqualTo(Payday.USAGE);
        assertThat(complained())
                .isEqualTo("payday: --out " + file + ": cannot be written (a file is in the way): a directory that can"
                        + " be written is expected\n");
        err.reset();
        Path report = Files.createDirectories(folder.resolve("report"));
        Files.createDirectories(report.resolve("audits.json").resolve("full"));
        assertThat(run(out, "--out", report.toString())).isEqualTo(Payday.USAGE);
        assertThat(complained()).startsWith("payday: --out " + report).doesNotContain("Exception");
        assertThat(out.size()).isZero();
        try (Stream<Path> left = Files.list(report)) {
            assertThat(left.map(Path::toString)).noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    @Test
    void anUnusableRecordIsNotToldAtAnyLength() throws IOException {
        StringBuilder rows = new StringBuilder(
                "ticket,at,event,source,subscriber,service,category,priority,line,agent,detail,evidence\n");
        for (int i = 0; i < 500; i++) rows.append("T-").append(i).append(",never,opened,,,,,,,,,\n");
        Files.writeString(folder.resolve("tickets.csv"), rows);
        assertThat(run(out, "--data", folder.toString(), "--period", "2012-05", "--zone", "UTC"))
                .isEqualTo(Payday.DATA);
        assertThat(complained().lines()).hasSize(102).contains("payday: and 400 more lines");
        assertThat(complained()).endsWith("it holds no fact that can be read; expected: at least one\n");
    }

    @Test
    void whatSteersATerminalIsNotPrinted() {
        run(out, "--data", "a\u001b[31m\npayday: all is well", "--period", "2012-05", "--zone", "UTC");
        run(out, "--\u001b[2J");
        assertThat(complained())
                .doesNotContain("\u001b")
                .contains("a\\u001b[31m\\u000apayday: all is well: there is no such file")
                .hasLineCount(2);
    }
}
