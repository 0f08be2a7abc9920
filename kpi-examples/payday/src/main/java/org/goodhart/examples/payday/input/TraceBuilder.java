package org.goodhart.examples.payday.input;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts traces together from the elements of an XES file, with the attributes that are asked for and no others; of a value that
 * is too long, one character more than the longest is kept, so that it can be told.
 */
final class TraceBuilder {
    /** The most characters of a value; a name or a status is far shorter. */
    static final int LONGEST_VALUE = 1000;
    /** The key of the trace's own name. */
    static final String NAME = "concept:name";

    private final String file;
    private final Set<String> keptOfEvents;
    private final Consumer<XesTrace> taker;
    private final Deque<String> path = new ArrayDeque<>();
    private Map<String, String> ofTrace = new HashMap<>();
    private Map<String, String> ofEvent = new HashMap<>();
    private List<XesTrace.Event> events = new ArrayList<>();
    private String tracePlace = "";
    private String eventPlace = "";

    TraceBuilder(String file, Set<String> keptOfEvents, Consumer<XesTrace> taker) {
        this.file = file;
        this.keptOfEvents = Set.copyOf(keptOfEvents);
        this.taker = taker;
    }

    /** How many events wait for the end of their trace. */
    int pending() {
        return events.size();
    }

    /** Gives the trace that has begun and not ended, with the events of it that have ended, since nothing follows. */
    void breakOff() {
        Iterator<String> outermost = path.descendingIterator();
        if (outermost.hasNext()) outermost.next();
        if (outermost.hasNext() && outermost.next().equals("trace")) {
            taker.accept(new XesTrace(ofTrace, events, tracePlace, false));
        }
    }

    void start(String name, @Nullable String key, @Nullable String value, long line) {
        String parent = path.isEmpty() ? "" : path.peek();
        path.push(name);
        if (name.equals("trace") && path.size() == 2) {
            ofTrace = new HashMap<>();
            events = new ArrayList<>();
            tracePlace = file + ":" + line;
        } else if (name.equals("event") && path.size() == 3 && parent.equals("trace")) {
            ofEvent = new HashMap<>();
            eventPlace = file + ":" + line;
        } else if (key != null && value != null) {
            if (path.size() == 3 && parent.equals("trace") && key.equals(NAME)) keep(ofTrace, key, value);
            if (path.size() == 4 && parent.equals("event") && keptOfEvents.contains(key)) keep(ofEvent, key, value);
        }
    }

    private static void keep(Map<String, String> attributes, String key, String value) {
        boolean fits = value.length() <= LONGEST_VALUE;
        attributes.putIfAbsent(key, fits ? value : value.substring(0, LONGEST_VALUE + 1));
    }

    void end() {
        String name = path.pop();
        if (name.equals("event") && path.size() == 2 && "trace".equals(path.peek())) {
            events.add(new XesTrace.Event(ofEvent, eventPlace));
        } else if (name.equals("trace") && path.size() == 1) {
            taker.accept(new XesTrace(ofTrace, events, tracePlace, true));
            events = new ArrayList<>();
        }
    }
}
