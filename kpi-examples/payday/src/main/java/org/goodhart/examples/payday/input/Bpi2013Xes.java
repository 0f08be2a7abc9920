package org.goodhart.examples.payday.input;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.goodhart.desk.Problem;
import org.goodhart.desk.TicketId;

/** Reads the XES form of the BPI Challenge 2013 log, trace by trace. */
final class Bpi2013Xes {
    private static final Set<String> KEYS =
            Arrays.stream(Bpi2013Field.values()).map(Bpi2013Field::attribute).collect(Collectors.toUnmodifiableSet());

    private Bpi2013Xes() {}

    static void read(Path path, ReadOptions options, Gathering gathering, Consumer<Bpi2013Trace> taker)
            throws UnusableInputException {
        XesStream.read(path, KEYS, options, gathering, trace -> take(trace, gathering, taker));
    }

    private static void take(XesTrace trace, Gathering gathering, Consumer<Bpi2013Trace> taker) {
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
        if (trace.events().isEmpty()) {
            gathering.empty(
                    id, new Problem("ticket " + id, trace.place(), "a trace without events", "one event or more"));
            return;
        }
        Bpi2013Trace read = new Bpi2013Trace(id, trace.place());
        for (XesTrace.Event event : trace.events()) {
            Bpi2013Cells cells = new Bpi2013Cells(
                    Bpi2013Form.XES, field -> event.attributes().getOrDefault(field.attribute(), ""));
            read.add(cells, event.place());
        }
        taker.accept(read);
    }
}
