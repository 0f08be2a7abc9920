package org.goodhart.examples.payday;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.goodhart.examples.payday.input.EventLog;
import org.goodhart.examples.payday.input.LogReading;
import org.goodhart.examples.payday.input.ReadOptions;
import org.goodhart.examples.payday.input.UnusableInputException;
import org.goodhart.examples.payday.plan.Plan;
import org.goodhart.examples.payday.provider.SmallProvider;
import org.goodhart.examples.payday.report.JsonReport;
import org.goodhart.examples.payday.report.ProblemList;
import org.goodhart.examples.payday.report.Results;
import org.goodhart.examples.payday.report.TextReport;
import org.goodhart.value.PayPeriod;

/**
 * Reads a month of tickets, prints scorecards, statements and the verdict on the pay scheme.
 *
 * <p>Without arguments it runs on the embedded {@link SmallProvider}. See {@link Arguments#USAGE}.
 */
public final class Payday {

    /** All is well. */
    static final int DONE = 0;
    /** The call cannot be followed: bad arguments, nothing to read at the path, a report that cannot be written. */
    static final int USAGE = 2;
    /** Part of the data was refused, and what is left is reported; or none of it can be used. */
    static final int DATA = 3;

    private final PrintStream out;
    private final PrintStream err;
    private final boolean terminal;

    Payday(PrintStream out, PrintStream err, boolean terminal) {
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
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        int code = new Payday(out, err, StandardError.isTerminal()).run(arguments);
        out.flush();
        err.flush();
        if (code != DONE) System.exit(code);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    int run(String... commandLine) {
        try {
            Arguments arguments = Arguments.parse(commandLine);
            if (!arguments.help()) return report(arguments);
            print(Arguments.USAGE);
            return DONE;
        } catch (UsageException e) {
            ProblemList.say(e.getMessage(), err);
            return USAGE;
        } catch (UnusableInputException e) {
            ProblemList.say(e.getMessage(), err);
            return e.isMisdirected() ? USAGE : DATA;
        } catch (RuntimeException e) {
            String why = String.valueOf(e.getMessage()).replaceAll("\\R", " ");
            ProblemList.say("cannot go on: " + why, err);
            return DATA;
        } catch (OutOfMemoryError e) {
            ProblemList.say("the input is too large for this heap\nMaybe -Xmx gives it more.", err);
            return DATA;
        }
    }

    private void print(String text) throws UsageException {
        out.print(text);
        out.flush();
        if (out.checkError()) {
            throw new UsageException("standard output cannot be written: the report is not whole");
        }
    }

    private int report(Arguments arguments) throws UsageException, UnusableInputException {
        if (arguments.out().isPresent()) OutDirectory.prepare(arguments.out().get());
        SmallProvider provider = SmallProvider.standard();
        EventLog log =
                arguments.data().isPresent() ? EventLog.at(arguments.data().get()) : provider;
        ReadingProgress progress = new ReadingProgress(err, terminal);
        ZoneId zone = arguments.zone().orElse(provider.period().zone());
        ReadOptions options = ReadOptions.standard().withProgress(progress).withZone(zone);
        if (arguments.asOf().isPresent()) {
            options = options.withAsOf(arguments.asOf().get());
        }
        LogReading reading;
        try {
            reading = log.read(options);
        } finally {
            progress.end();
        }
        ProblemList.of(reading).print(err, arguments.out().isPresent());
        PayPeriod period =
                arguments.period().map(month -> PayPeriod.of(month, zone)).orElse(provider.period());
        Results results = results(arguments, reading, period, log.kind());
        if (!results.isTouched()) {
            ProblemList.say("no ticket of the record was opened or due in " + period.label(), err);
        }
        String text = new TextReport(arguments.language()).of(results);
        if (arguments.out().isPresent())
            write(results, arguments, arguments.out().get());
        print(text);
        return reading.isWhole() ? DONE : DATA;
    }

    private static Results results(Arguments arguments, LogReading reading, PayPeriod period, EventLog.Kind kind)
            throws UsageException, UnusableInputException {
        try {
            Plan plan = Plan.of(kind, period.zone());
            Results results = Results.of(reading, plan, period, arguments.agent());
            if (arguments.agent().isPresent() && results.agentIsUnknown()) {
                throw new UsageException(
                        "--agent " + arguments.agent().get() + ": nobody of that number is in the record");
            }
            return results;
        } catch (DateTimeException | ArithmeticException | IllegalArgumentException e) {
            String why = String.valueOf(e.getMessage()).replace('\n', ' ');
            throw new UnusableInputException(reading.name() + ": it cannot be reckoned with: " + why, e);
        }
    }

    private void write(Results results, Arguments arguments, Path directory) throws UsageException {
        try {
            new JsonReport(arguments.language()).write(results, directory);
        } catch (IOException e) {
            throw OutDirectory.unwritable(directory, e);
        }
    }
}
