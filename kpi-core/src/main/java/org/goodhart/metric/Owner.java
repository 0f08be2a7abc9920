package org.goodhart.metric;

import java.util.Objects;
import java.util.Optional;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Line;
import org.goodhart.value.Phrase;
import org.goodhart.value.StableText;

/**
 * Whose figures: the department's, a line's, an agent's, or those of an agent on one line.
 *
 * <p>Every fact has exactly one owner at each level; what nobody had taken yet is the unassigned agent's, and what belongs to no line is the department's alone.
 */
public sealed interface Owner {

    /**
     * Whether the facts of a holder are this owner's.
     *
     * @param holder the holder of a fact
     * @return true if they count here
     */
    boolean covers(Holder holder);

    /**
     * The level at which this owner stands.
     *
     * @return the level
     */
    Level level();

    /**
     * The owner as text for fingerprints.
     *
     * @return a text that is equal for equal owners, and for them alone
     */
    String description();

    /**
     * The owner in words.
     *
     * @return the phrase, such as "the whole department" or "line L1"
     */
    Phrase phrase();

    /**
     * The department as a whole.
     *
     * @return the owner of every fact
     */
    static Owner department() {
        return new Department();
    }

    /**
     * A line.
     *
     * @param line the line
     * @return the owner of what happened on it
     */
    static Owner line(Line line) {
        return new OfLine(line);
    }

    /**
     * An agent, on whichever lines he worked.
     *
     * @param agent the agent
     * @return the owner of what he did
     */
    static Owner agent(AgentId agent) {
        return new OfAgent(Optional.of(agent));
    }

    /**
     * Nobody yet: what lay in queues.
     *
     * @return the owner of what no agent had taken
     */
    static Owner unassigned() {
        return new OfAgent(Optional.empty());
    }

    /**
     * An agent, or the queue, on one line.
     *
     * @param holder the holder
     * @return the owner of exactly his facts
     */
    static Owner holder(Holder holder) {
        return new OfHolder(holder);
    }

    private static String describe(Line line) {
        return "line " + line.rank() + " " + StableText.of(line.name());
    }

    /** How far facts are gathered. */
    enum Level {
        /** Everything. */
        DEPARTMENT,
        /** One line. */
        LINE,
        /** One agent over all lines. */
        AGENT,
        /** One agent, or the queue, on one line: the finest level. */
        HOLDER
    }

    /** The department. */
    record Department() implements Owner {
        @Override
        public boolean covers(Holder holder) {
            return true;
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("owner.department");
        }

        @Override
        public String description() {
            return "department";
        }

        @Override
        public Level level() {
            return Level.DEPARTMENT;
        }

        @Override
        public String toString() {
            return "department";
        }
    }

    /**
     * A line.
     *
     * @param line the line
     */
    record OfLine(Line line) implements Owner {
        /** Refuses null. */
        public OfLine {
            Objects.requireNonNull(line, "line");
        }

        @Override
        public boolean covers(Holder holder) {
            return holder.line().equals(line);
        }

        @Override
        public Phrase phrase() {
            return Phrase.of("owner.line", line.name());
        }

        @Override
        public String description() {
            return describe(line);
        }

        @Override
        public Level level() {
            return Level.LINE;
        }

        @Override
        public String toString() {
            return line.name();
        }
    }

    /**
     * An agent over all lines.
     *
     * @param agent the agent, or empty for what nobody had taken
     */
    record OfAgent(Optional<AgentId> agent) implements Owner {
        /** Refuses null. */
        public OfAgent {
            Objects.requireNonNull(agent, "agent");
        }

        @Override
        public boolean covers(Holder holder) {
            return holder.agent().equals(agent);
        }

        @Override
        public Phrase phrase() {
            return agent.map(id -> Phrase.of("owner.agent", id.name())).orElseGet(() -> Phrase.of("owner.unassigned"));
        }

        @Override
        public String description() {
            return "agent " + agent.map(id -> StableText.of(id.name())).orElse("unassigned");
        }

        @Override
        public Level level() {
            return Level.AGENT;
        }

        @Override
        public String toString() {
            return agent.map(AgentId::name).orElse("unassigned");
        }
    }

    /**
     * An agent, or the queue, on one line.
     *
     * @param holder the holder
     */
    record OfHolder(Holder holder) implements Owner {
        /** Refuses null. */
        public OfHolder {
            Objects.requireNonNull(holder, "holder");
        }

        @Override
        public boolean covers(Holder other) {
            return holder.equals(other);
        }

        @Override
        public Phrase phrase() {
            return Phrase.literal(holder.toString());
        }

        @Override
        public String description() {
            return describe(holder.line())
                    + " agent "
                    + holder.agent().map(id -> StableText.of(id.name())).orElse("unassigned");
        }

        @Override
        public Level level() {
            return Level.HOLDER;
        }

        @Override
        public String toString() {
            return holder.toString();
        }
    }
}
