package org.goodhart.examples.payday.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.goodhart.desk.Context;
import org.goodhart.desk.Desk;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketId;

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
        return read(options, trace -> {});
    }

    /**
     * Reads the whole log as {@link #read} does, and tells to what each ticket belongs: that is not on the desk.
     *
     * @param options as for {@link #read}
     * @return the reading and the groups
     * @throws UnusableInputException as {@link #read} does
     */
    public IncidentReading readIncidents(ReadOptions options) throws UnusableInputException {
        Map<TicketId, List<Bpi2013Event>> events = new HashMap<>();
        LogReading reading = read(options, trace -> events.put(trace.id(), trace.events()));
        Set<String> lines = new HashSet<>();
        for (List<Bpi2013Event> told : events.values()) {
            for (Bpi2013Event event : told) event.organisationLine().ifPresent(lines::add);
        }
        Desk desk = reading.result().desk();
        Map<TicketId, IncidentGroup> groups = new HashMap<>();
        for (SubscriberHistory history : desk.histories()) {
            for (Ticket ticket : history.tickets()) {
                List<Bpi2013Event> told = Bpi2013Tickets.inOrder(events.getOrDefault(ticket.id(), List.of()));
                IncidentGroup.of(told, desk.asOf()).ifPresent(group -> groups.put(ticket.id(), group));
            }
        }
        return new IncidentReading(reading, groups, lines);
    }

    private LogReading read(ReadOptions options, Consumer<Bpi2013Trace> witness) throws UnusableInputException {
        Gathering gathering = new Gathering();
        Bpi2013Tickets tickets = new Bpi2013Tickets(gathering, options.organisation());
        form.read(path, options, gathering, trace -> {
            tickets.take(trace);
            witness.accept(trace);
        });
        tickets.tellUnlistedTeams();
        Context context = Context.of(options.organisation(), options.faults(), options.evidence());
        return gathering.finish(name(), "BPI Challenge 2013 (" + form + ")", context, options.asOf());
    }
}
