package org.goodhart.examples.payday;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.goodhart.desk.Desk;
import org.goodhart.examples.payday.incidents.Columns;
import org.goodhart.examples.payday.incidents.IncidentTables;
import org.goodhart.examples.payday.incidents.TablesCsv;
import org.goodhart.examples.payday.incidents.TablesText;
import org.goodhart.examples.payday.input.Bpi2013EventLog;
import org.goodhart.examples.payday.input.IncidentReading;
import org.goodhart.examples.payday.input.ReadOptions;
import org.goodhart.examples.payday.input.UnusableInputException;
import org.goodhart.examples.payday.report.ProblemList;
import org.goodhart.value.Interval;
import org.goodhart.value.PayPeriod;

/**
 * Reads the incident log of the BPI Challenge 2013 and prints every metric that it supports, by organisation line, support line and impact. See {@link IncidentArguments#USAGE}, and
 * {@code docs/bpi-2013-tables.md} for what each column is.
 */
public final class Incidents {

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;

    Incidents(PrintStream out, PrintStream err, boolean terminal) {
        this.out = out;
        this.err = err;
        this.terminal = terminal;
    }

    /**
     * Runs the program.
     *
     * @param arguments see {@code --help}
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        int code = new Incidents(out, err, StandardError.isTerminal()).run(arguments);
        out.flush();
        err.flush();
        if (code != Payday.DONE) System.exit(code);
    }

    int run(String... commandLine) {
        try {
            IncidentArguments arguments = IncidentArguments.parse(commandLine);
            if (!arguments.help()) return report(arguments);
            print(IncidentArguments.USAGE);
            return Payday.DONE;
        } catch (UsageException e) {
            ProblemList.say(e.getMessage(), err);
            return Payday.USAGE;
        } catch (UnusableInputException e) {
            ProblemList.say(e.getMessage(), err);
            return e.isMisdirected() ? Payday.USAGE : Payday.DATA;
        } catch (OutOfMemoryError e) {
            ProblemList.say("the input is too large for this heap\nMaybe -Xmx gives it more.", err);
            return Payday.DATA;
        }
    }

    private void print(String text) throws UsageException {
        out.print(text);
        out.flush();
        if (out.checkError()) throw new UsageException("standard output cannot be written: the tables are not whole");
    }

    private int report(IncidentArguments arguments) throws UsageException, UnusableInputException {
        if (arguments.out().isPresent()) OutDirectory.prepare(arguments.out().get());
        IncidentReading read = read(arguments.data().orElseThrow());
        ProblemList.of(read.reading()).print(err, false);
        Desk desk = read.reading().result().desk();
        if (desk.histories().isEmpty()) {
            throw new UnusableInputException(
                    read.reading().name() + ": there is no ticket to tell of; expected: one or more");
        }
        IncidentTables tables = IncidentTables.of(read, period(arguments, desk), Columns.all());
        if (arguments.out().isPresent()) write(tables, arguments.out().get());
        print(TablesText.of(tables));
        return read.reading().isWhole() ? Payday.DONE : Payday.DATA;
    }

    private IncidentReading read(Path data) throws UnusableInputException {
        ReadingProgress progress = new ReadingProgress(err, terminal);
        try {
            return Bpi2013EventLog.of(data).readIncidents(ReadOptions.standard().withProgress(progress));
        } finally {
            progress.end();
        }
    }

    /** Unless it is said otherwise, from the first opening to one second after the last event, so that the log is all inside. */
    private static PayPeriod period(IncidentArguments arguments, Desk desk) throws UsageException {
        Instant first = desk.histories().stream()
                .flatMap(history -> history.tickets().stream())
                .map(ticket -> ticket.openedAt())
                .min(Instant::compareTo)
                .orElseThrow();
        Instant from = arguments.from().orElse(first);
        Instant until = arguments.until().orElse(desk.asOf().plusSeconds(1));
        if (!from.isBefore(until)) {
            throw new UsageException("the period is from " + from + " up to " + until + ": a later end is expected");
        }
        return PayPeriod.of(Interval.of(from, until), ZoneOffset.UTC);
    }

    private static void write(IncidentTables tables, Path directory) throws UsageException {
        try {
            TablesCsv.write(tables, directory);
        } catch (IOException e) {
            throw OutDirectory.unwritable(directory, e);
        }
    }
}
