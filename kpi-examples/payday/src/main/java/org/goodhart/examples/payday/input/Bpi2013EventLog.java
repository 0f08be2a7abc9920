package org.goodhart.examples.payday.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.goodhart.desk.Context;

/**
 * The incident log of the BPI Challenge 2013 (Volvo IT's support system VINST; W. Steeman, 4TU.ResearchData, doi
 * 10.4121/uuid:500573e6-accc-4b0c-9576-aa5468b10cee), as XES, packed by gzip or not, or as CSV. Both forms mean the same to a desk; the page
 * {@code docs/bpi-2013.md} says what becomes of their statuses.
 *
 * <p>The log has neither subscribers nor contacts, confirmations or alarms: nothing in it is evidence, and its desk
 * declares none. Every event counts as kept, or as without effect where it repeats what was known.
 */
public final class Bpi2013EventLog implements EventLog {

    private final Path path;
    private final Bpi2013Form form;

    private Bpi2013EventLog(Path path) {
        this.path = path;
        this.form = Bpi2013Form.of(path);
    }

    /**
     * The log in a file.
     *
     * @param path a file whose name ends in {@code .csv} if it is CSV, in {@code .xes} if it is XES, or in {@code .xes.gz} if
     *     it is packed
     * @return the log, not read yet
     * @throws UnusableInputException if there is no such file, or a directory
     */
    public static Bpi2013EventLog of(Path path) throws UnusableInputException {
        Objects.requireNonNull(path, "path");
        if (Files.isDirectory(path)) {
            throw UnusableInputException.misdirected(path + ": it is a directory; expected: a file");
        }
        if (!Files.exists(path)) {
            throw UnusableInputException.misdirected(
                    path + ": there is no such file; expected: an .xes, .xes.gz or .csv file");
        }
        return new Bpi2013EventLog(path);
    }

    @Override
    public String name() {
        return InputFile.nameOf(path);
    }

    @Override
    public Kind kind() {
        return Kind.BPI_2013;
    }

    @Override
    public LogReading read(ReadOptions options) throws UnusableInputException {
        Gathering gathering = new Gathering();
        Bpi2013Tickets tickets = new Bpi2013Tickets(gathering, options.organisation());
        form.read(path, options, gathering, tickets::take);
        tickets.tellUnlistedTeams();
        Context context = Context.of(options.organisation(), options.faults(), options.evidence());
        return gathering.finish(name(), "BPI Challenge 2013 (" + form + ")", context, options.asOf());
    }
}
