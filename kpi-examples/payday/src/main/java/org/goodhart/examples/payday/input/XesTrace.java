package org.goodhart.examples.payday.input;

import java.util.List;
import java.util.Map;

/**
 * A trace of an XES log: one case with its events, attributes as texts by key. Attributes within attributes are left out.
 *
 * @param attributes the trace's own
 * @param events its events, in the order of the file
 * @param place file and line
 * @param whole whether it has ended; if not, the log breaks off inside it
 */
record XesTrace(Map<String, String> attributes, List<Event> events, String place, boolean whole) {

    /**
     * An event.
     *
     * @param attributes its attributes
     * @param place file and line
     */
    record Event(Map<String, String> attributes, String place) {}
}
