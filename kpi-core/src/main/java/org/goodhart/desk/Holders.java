package org.goodhart.desk;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holders that events tell only in parts, each made once: there are few of them, and many tickets. */
final class Holders {

    private static final int SHORTCUTS = 128;

    private final Map<Line, Holder> queues = new HashMap<>();
    private final Map<Line, Map<AgentId, Holder>> agents = new HashMap<>();
    private final @Nullable Holder[] recent = new @Nullable Holder[SHORTCUTS];
    private @Nullable Line lastLine;
    private @Nullable Holder lastQueue;

    /** The queue of a line. Whether it is the very same line is a shortcut; equal ones meet in the map. */
    @SuppressWarnings("ReferenceEquality")
    Holder queueOf(Line line) {
        if (line == lastLine && lastQueue != null) return lastQueue;
        Holder queue = queues.computeIfAbsent(line, Holder::unassigned);
        lastLine = line;
        lastQueue = queue;
        return queue;
    }

    /** An agent on a line. Whether the one last seen at a place is of the very same parts is a shortcut; equal ones meet in the map. */
    @SuppressWarnings("ReferenceEquality")
    Holder of(Line line, AgentId agent) {
        int place = agent.name().hashCode() & (SHORTCUTS - 1);
        Holder seen = recent[place];
        if (seen != null && seen.line() == line && seen.agent().orElseThrow() == agent) return seen;
        Holder found = find(line, agent);
        recent[place] = found;
        return found;
    }

    private Holder find(Line line, AgentId agent) {
        Map<AgentId, Holder> ofLine = agents.computeIfAbsent(line, key -> new HashMap<>());
        Holder known = ofLine.get(agent);
        if (known != null) return known;
        Holder holder = Holder.of(line, agent);
        ofLine.put(agent, holder);
        return holder;
    }
}
