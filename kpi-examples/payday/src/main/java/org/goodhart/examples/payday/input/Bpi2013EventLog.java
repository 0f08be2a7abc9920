package org.goodhart.examples.payday.input;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.goodhart.desk.Context;
import org.goodhart.desk.Problem;
import org.goodhart.desk.TicketId;

/**
 * The incident log of the BPI Challenge 2013 (Volvo IT's support system VINST; W. Steeman, 4TU.ResearchData, doi
 * 10.4121/uuid:500573e6-accc-4b0c-9576-aa5468b10cee) as XES, packed by gzip or not. It is read as a stream; the page {@code docs/bpi-2013.md}
 * says what becomes of its statuses.
 *
 * <p>The log has neither subscribers nor contacts, confirmations or alarms: nothing in it is evidence, and its desk
 * declares none. Every event counts as kept, or as without effect where it repeats what was known.
 */
public final class Bpi2013EventLog implements EventLog {

    private static final List<String> ATTRIBUTES = List.of(
            "time:timestamp", "concept:name", "lifecycle:transition", "org:group", "org:resource", "impact", "product");

    private final Path path;

    private Bpi2013EventLog(Path path) {
        this.path = path;
    }

    /**
     * The log in a file.
     *
     * @param path a file whose name ends in {@code .xes}, or in {@code .xes.gz} if it is packed
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
                    path + ": there is no such file; expected: an .xes or .xes.gz file");
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
        SortedMap<String, Integer> strange = new TreeMap<>();
        XesStream.read(path, Set.copyOf(ATTRIBUTES), options, gathering, trace -> {
            take(trace, gathering);
            if (!trace.whole()) return;
            for (XesTrace.Event event : trace.events()) {
                String team = event.attributes().getOrDefault("org:group", "").strip();
                boolean listed = options.organisation().has(Bpi2013Mapping.lineOf(team));
                if (!team.isEmpty() && !listed) strange.merge(team, 1, Integer::sum);
            }
        });
        strange.forEach((team, events) -> gathering.oddity(
                "team " + Excerpt.of(team),
                events + " events at line " + Bpi2013Mapping.lineOf(team) + ", which the organisation does not list"));
        Context context = Context.of(options.organisation(), options.faults(), options.evidence());
        return gathering.finish(name(), "BPI Challenge 2013 (XES)", context, options.asOf());
    }

    private void take(XesTrace trace, Gathering gathering) {
        TicketId id;
        try {
            String number = trace.attributes().getOrDefault(TraceBuilder.NAME, "");
            id = TicketId.of(number.length() > TraceBuilder.LONGEST_VALUE ? "" : number);
        } catch (IllegalArgumentException e) {
            Problem problem = new Problem(
                    "trace", trace.place(), "no number of a ticket", "an attribute concept:name of the trace");
            if (trace.whole() || !trace.events().isEmpty())
                gathering.unreadable(problem, trace.events().size());
            return;
        }
        if (!trace.whole()) {
            Problem problem =
                    new Problem("ticket " + id, trace.place(), "the log breaks off inside it", "a whole trace");
            gathering.unreadable(id, problem, trace.events().size());
            return;
        }
        List<Bpi2013Event> events = new ArrayList<>();
        for (XesTrace.Event event : trace.events()) {
            try {
                events.add(event(event));
            } catch (UnreadableCell e) {
                gathering.unreadable(id, new Problem("ticket " + id, event.place(), e.found, e.expected));
            }
        }
        if (trace.events().isEmpty()) {
            gathering.empty(
                    id, new Problem("ticket " + id, trace.place(), "a trace without events", "one event or more"));
        }
        if (!events.isEmpty()) map(id, trace, events, gathering);
    }

    private static void map(TicketId id, XesTrace trace, List<Bpi2013Event> events, Gathering gathering) {
        Bpi2013Event first = events.get(0);
        gathering.ticket(
                id,
                Bpi2013Mapping.subscriberOf(id),
                Bpi2013Mapping.serviceOf(first),
                Bpi2013Mapping.categoryOf(first),
                trace.place());
        Bpi2013Mapping mapping = new Bpi2013Mapping(first);
        for (Bpi2013Event event : inOrder(id, events, gathering)) {
            gathering.row(id, event.at(), mapping.map(event), event.place());
            if (Bpi2013Mapping.isUnmatched(event))
                gathering.oddity("ticket " + id, "status Unmatched at " + event.at());
            if (!event.product().equals(first.product())) {
                gathering.oddity("ticket " + id, "its product changes to " + Excerpt.of(event.product()));
            }
        }
    }

    /** The first event of the trace is the opening wherever it lies in time; the others follow by their instants. */
    private static List<Bpi2013Event> inOrder(TicketId id, List<Bpi2013Event> events, Gathering gathering) {
        List<Bpi2013Event> later = new ArrayList<>(events.subList(1, events.size()));
        later.sort(Comparator.comparing(Bpi2013Event::at));
        if (!later.equals(events.subList(1, events.size()))) {
            gathering.oddity("ticket " + id, "its events do not stand in the order of their instants");
        }
        later.add(0, events.get(0));
        return later;
    }

    private static Bpi2013Event event(XesTrace.Event event) {
        Map<String, String> attributes = event.attributes();
        String status = text(attributes, "concept:name");
        String subStatus = text(attributes, "lifecycle:transition");
        Bpi2013Mapping.unknownStatus(status, subStatus).ifPresent(unknown -> {
            throw new UnreadableCell(unknown, "a status of the BPI Challenge 2013 log, such as Accepted / In Progress");
        });
        return new Bpi2013Event(
                InstantText.parse("time:timestamp", text(attributes, "time:timestamp")),
                status,
                subStatus,
                text(attributes, "org:group"),
                text(attributes, "org:resource"),
                text(attributes, "impact"),
                text(attributes, "product"),
                event.place());
    }

    private static String text(Map<String, String> attributes, String key) {
        String value = attributes.getOrDefault(key, "");
        if (value.length() > TraceBuilder.LONGEST_VALUE) {
            throw new UnreadableCell(
                    "a value of " + key + " longer than " + TraceBuilder.LONGEST_VALUE + " characters",
                    "at most as many");
        }
        String text = value.strip();
        if (text.isEmpty()) {
            throw new UnreadableCell("an event without " + key, "the attributes " + Vocabulary.listed(ATTRIBUTES));
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new UnreadableCell("a control character in " + key, "visible text");
        }
        return text;
    }
}
