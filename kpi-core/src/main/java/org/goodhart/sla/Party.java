package org.goodhart.sla;

import java.util.Objects;
import org.goodhart.desk.Line;
import org.goodhart.desk.WaitingOn;

/** Who had a stretch of a fault's time. In order: the lines by rank, then those who were waited for, then nobody. */
public sealed interface Party extends Comparable<Party> {

    /**
     * A line.
     *
     * @param line the line
     * @return the party
     */
    static Party line(Line line) {
        return new OfLine(line);
    }

    /**
     * Somebody outside the lines for whom a ticket waited.
     *
     * @param on who
     * @return the party
     */
    static Party waitingOn(WaitingOn on) {
        return new Awaited(on);
    }

    /**
     * Nobody: the fault was known, and no ticket for it was under way.
     *
     * @return the party
     */
    static Party unassigned() {
        return new Unassigned();
    }

    /**
     * A line had a ticket of it, in an agent's hands or in the line's queue.
     *
     * @param line the line to which the time is charged
     */
    record OfLine(Line line) implements Party {
        /** Refuses null. */
        public OfLine {
            Objects.requireNonNull(line, "line");
        }

        @Override
        public int compareTo(Party other) {
            return other instanceof OfLine that ? line.compareTo(that.line) : -1;
        }

        @Override
        public String toString() {
            return line.toString();
        }
    }

    /**
     * All work on it stood still for somebody, as far as the pause policy accepts that.
     *
     * @param on for whom
     */
    record Awaited(WaitingOn on) implements Party {
        /** Refuses null. */
        public Awaited {
            Objects.requireNonNull(on, "on");
        }

        @Override
        public int compareTo(Party other) {
            if (other instanceof Awaited that) return on.compareTo(that.on);
            return other instanceof OfLine ? 1 : -1;
        }

        @Override
        public String toString() {
            return on.toString();
        }
    }

    /** Nobody had it. */
    record Unassigned() implements Party {
        @Override
        public int compareTo(Party other) {
            return other instanceof Unassigned ? 0 : 1;
        }

        @Override
        public String toString() {
            return "unassigned";
        }
    }
}
