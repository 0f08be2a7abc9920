package org.goodhart.desk;

/**
 * The number under which a member of staff is known, the same in every month. Example: {@code AgentId.of("ann")}.
 *
 * @param name the text, without blanks at its ends
 */
public record AgentId(String name) implements Comparable<AgentId> {

    /**
     * Checks and strips the text.
     *
     * @throws IllegalArgumentException if the text is blank or holds a control character
     */
    public AgentId {
        name = Names.canonical("agent id", name);
    }

    /**
     * The agent id of a text.
     *
     * @param name the text
     * @return the agent id
     * @throws IllegalArgumentException if the text is blank or holds a control character
     */
    public static AgentId of(String name) {
        return new AgentId(name);
    }

    @Override
    public int compareTo(AgentId other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
