package org.goodhart.gaming;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.goodhart.desk.Course;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Line;
import org.goodhart.desk.Stint;
import org.goodhart.value.Phrase;

/**
 * Who plays against a scheme, what he may write or do, and on whose tickets. Example: {@link #HEAD_OF_SUPPORT} has all that the lines have,
 * since they do what he says; neither he nor they write calls, alarms, confirmations or billing.
 *
 * @param label what the role is called
 * @param capabilities what it may do; unmodifiable, in the order of their declaration
 * @param reach on whose tickets
 */
public record Role(Phrase label, Set<Capability> capabilities, Reach reach) {

    /** Whoever the support lines obey. */
    public static final Role HEAD_OF_SUPPORT =
            new Role(Phrase.of("role.head-of-support"), EnumSet.allOf(Capability.class), Reach.EVERY_LINE);

    /** The agents of the line that meets the customer, on tickets that they took. They cannot take a ticket out of the reckoning. */
    public static final Role FIRST_LINE = new Role(
            Phrase.of("role.first-line"), EnumSet.complementOf(EnumSet.of(Capability.EXCLUDE)), Reach.FIRST_LINE);

    /** Copies the set. */
    public Role {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(reach, "reach");
        EnumSet<Capability> copy = EnumSet.noneOf(Capability.class);
        copy.addAll(capabilities);
        capabilities = Collections.unmodifiableSet(copy);
    }

    /**
     * A role that can touch the tickets of every line.
     *
     * @param label what the role is called
     * @param capabilities what it may do
     */
    public Role(Phrase label, Set<Capability> capabilities) {
        this(label, capabilities, Reach.EVERY_LINE);
    }

    /** Whose tickets a role can touch. */
    public enum Reach {
        /** All tickets. */
        EVERY_LINE,
        /** Those that the organisation's first line took: the first agent who had one was on that line. */
        FIRST_LINE
    }

    /**
     * Whether the role can play a strategy.
     *
     * @param strategy the strategy
     * @return true if it may do all that the strategy needs
     */
    public boolean canPlay(Strategy strategy) {
        return capabilities.containsAll(strategy.needs());
    }

    /**
     * Whether the role can touch the ticket of a move. Where no agent ever had it, it is reckoned to the line that it was opened on; a
     * ticket that the desk does not have is opened by the move, and within reach.
     *
     * @param move the move
     * @param desk the desk on which it is offered
     * @return true if the ticket is within {@link #reach}
     */
    public boolean reaches(Move move, Desk desk) {
        if (reach == Reach.EVERY_LINE) return true;
        return desk.find(move.subscriber()).stream()
                .flatMap(history -> history.courses(desk.asOf()).stream())
                .filter(course -> course.ticket().id().equals(move.ticket()))
                .allMatch(course ->
                        takenOn(course).equals(desk.context().organisation().firstLine()));
    }

    private static Line takenOn(Course course) {
        return course.stints().stream()
                .map(Stint::holder)
                .filter(holder -> holder.agent().isPresent())
                .findFirst()
                .orElse(course.stints().get(0).holder())
                .line();
    }
}
