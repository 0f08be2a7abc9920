package org.goodhart.desk;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * Who holds a ticket: a line, and on it an agent or nobody yet. Every fact about work belongs to exactly one holder.
 *
 * @param line the line
 * @param agent the agent, or empty while the ticket waits in the line's queue
 */
public record Holder(Line line, Optional<AgentId> agent) implements Comparable<Holder> {

    private static final Comparator<Holder> ORDER = Comparator.comparing(Holder::line)
            .thenComparing(h -> h.agent().map(AgentId::name).orElse(""));

    /** Refuses null. */
    public Holder {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(agent, "agent");
    }

    /**
     * An agent on a line.
     *
     * @param line the line
     * @param agent the agent
     * @return the holder
     */
    public static Holder of(Line line, AgentId agent) {
        return new Holder(line, Optional.of(agent));
    }

    /**
     * The queue of a line: nobody on it has taken the ticket.
     *
     * @param line the line
     * @return the holder
     */
    public static Holder unassigned(Line line) {
        return new Holder(line, Optional.empty());
    }

    /** By line, the queue first, then by agent. */
    @Override
    public int compareTo(Holder other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return line + "/" + agent.map(AgentId::name).orElse("unassigned");
    }
}
