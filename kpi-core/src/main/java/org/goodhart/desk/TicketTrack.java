package org.goodhart.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.goodhart.value.Interval;
import org.jspecify.annotations.Nullable;

/**
 * The {@link Course} of a ticket for those who go through many tickets: it says the same, is filled anew for the next ticket, and leaves nothing behind. Whoever wants
 * to keep what it says takes {@link #course}. Not for use by several threads.
 *
 * <p>What did not happen is null here, not empty: an instant that is looked at a million times is not to be wrapped a million times.
 *
 * <p>Example: opened at 9:00 and assigned to Ann, answered at 9:10, escalated at 9:30, accepted by Bob at 9:50 and resolved at 10:00, a ticket has two
 * stints, was {@link #firstRepliedAt first answered} at 9:10 by {@code L1/ann} and {@link #firstResolvedBy first resolved} by {@code L2/bob}.
 */
public final class TicketTrack {

    final StintColumns stints = new StintColumns();
    final WaitColumns waits = new WaitColumns();
    final List<Instant> reopenings = new ArrayList<>();
    final List<Stamp> confirmations = new ArrayList<>();
    private final List<Instant> reopeningsSeen = Collections.unmodifiableList(reopenings);
    private final List<Stamp> confirmationsSeen = Collections.unmodifiableList(confirmations);
    private Ticket ticket;
    private Instant asOf;
    int waitsOfLife;
    TicketState state = TicketState.UNOPENED;
    boolean reclassified;

    @Nullable
    Instant firstRepliedAt;

    @Nullable
    Holder firstRepliedBy;

    @Nullable
    Instant firstResolvedAt;

    @Nullable
    Holder firstResolvedBy;

    @Nullable
    Instant resolvedAt;

    @Nullable
    Instant closedAt;

    @Nullable
    Instant mergedAt;

    @Nullable
    TicketId mergedInto;

    TicketEvent.@Nullable Excluded exclusion;
    private @Nullable Course course;

    TicketTrack(Ticket ticket, Instant asOf) {
        this.ticket = ticket;
        this.asOf = asOf;
    }

    void begin(Ticket next, Instant knownBy) {
        ticket = next;
        asOf = knownBy;
        stints.clear();
        waits.clear();
        reopenings.clear();
        confirmations.clear();
        waitsOfLife = 0;
        state = TicketState.UNOPENED;
        reclassified = false;
        firstRepliedAt = null;
        firstRepliedBy = null;
        firstResolvedAt = null;
        firstResolvedBy = null;
        resolvedAt = null;
        closedAt = null;
        mergedAt = null;
        mergedInto = null;
        exclusion = null;
        course = null;
    }

    /**
     * The ticket.
     *
     * @return whose course this is
     */
    public Ticket ticket() {
        return ticket;
    }

    /**
     * Up to when events counted.
     *
     * @return the instant
     */
    public Instant asOf() {
        return asOf;
    }

    /**
     * When it was opened.
     *
     * @return the start of its life
     */
    public Instant openedAt() {
        return ticket.openedAt();
    }

    /**
     * When its life ended, as {@link Course#life} says.
     *
     * @return the end of its last stint
     */
    public Instant endedAt() {
        return stints.end(stints.size() - 1);
    }

    /**
     * How many stints it has.
     *
     * @return one or more
     */
    public int stintCount() {
        return stints.size();
    }

    /**
     * Who held it.
     *
     * @param stint which stint, from 0
     * @return the holder
     */
    public Holder holder(int stint) {
        return stints.holder(stint);
    }

    /**
     * To whom a stint's time is charged.
     *
     * @param stint which stint, from 0
     * @return the holder, unless an upheld return gives the time to who had handed it over
     */
    public Holder chargedTo(int stint) {
        return stints.chargedTo(stint);
    }

    /**
     * When a stint began.
     *
     * @param stint which stint, from 0
     * @return its start, inclusive
     */
    public Instant stintStart(int stint) {
        return stints.start(stint);
    }

    /**
     * When a stint ended.
     *
     * @param stint which stint, from 0
     * @return its end, exclusive
     */
    public Instant stintEnd(int stint) {
        return stints.end(stint);
    }

    /**
     * When the holder pushed it on.
     *
     * @param stint which stint, from 0
     * @return {@link Stint#handedOverAt}, or null
     */
    public @Nullable Instant handedOverAt(int stint) {
        return stints.handedOverAt(stint);
    }

    /**
     * How a stint ended.
     *
     * @param stint which stint, from 0
     * @return how
     */
    public Stint.Ending ending(int stint) {
        return stints.ending(stint);
    }

    /**
     * Who had it last.
     *
     * @return the holder of the last stint
     */
    public Holder lastHolder() {
        return stints.holder(stints.size() - 1);
    }

    /**
     * Who had it at an instant of its life; at the very instant of a hand-over he who got it, after its end he who had it last.
     *
     * @param instant the instant
     * @return the holder
     */
    public Holder holderAt(Instant instant) {
        int stint = 0;
        while (stint + 1 < stints.size() && !stints.start(stint + 1).isAfter(instant)) stint++;
        return stints.holder(stint);
    }

    /**
     * Whether it has neither been resolved nor closed nor merged.
     *
     * @return true while work on it is outstanding
     */
    public boolean isRunning() {
        return stints.ending(stints.size() - 1) == Stint.Ending.RUNNING;
    }

    /**
     * How it stands.
     *
     * @return the state
     */
    public TicketState state() {
        return state;
    }

    /**
     * Whether its priority or category was ever changed, or set again to what it was.
     *
     * @return true if one was
     */
    public boolean isReclassified() {
        return reclassified;
    }

    /**
     * When the customer got a first answer; a resolution is none.
     *
     * @return the instant, or null
     */
    public @Nullable Instant firstRepliedAt() {
        return firstRepliedAt;
    }

    /**
     * Who had the ticket when the customer got a first answer.
     *
     * @return the holder, or null; at the very instant of a hand-over who stands first in the ticket's order
     */
    public @Nullable Holder firstRepliedBy() {
        return firstRepliedBy;
    }

    /**
     * When somebody first said that it was resolved.
     *
     * @return the instant, or null
     */
    public @Nullable Instant firstResolvedAt() {
        return firstResolvedAt;
    }

    /**
     * Who had the ticket when somebody first said that it was resolved.
     *
     * @return the holder, or null
     */
    public @Nullable Holder firstResolvedBy() {
        return firstResolvedBy;
    }

    /**
     * Since when it has stood resolved.
     *
     * @return the instant, or null if it does not
     */
    public @Nullable Instant resolvedAt() {
        return resolvedAt;
    }

    /**
     * Since when it has stood closed.
     *
     * @return the instant, or null if it does not
     */
    public @Nullable Instant closedAt() {
        return closedAt;
    }

    /**
     * When it was first merged into another ticket.
     *
     * @return the instant, or null if it was not
     */
    public @Nullable Instant mergedAt() {
        return mergedAt;
    }

    /**
     * The ticket that carries it on.
     *
     * @return its number, or null if it was not merged
     */
    public @Nullable TicketId mergedInto() {
        return mergedInto;
    }

    /**
     * Why it is out of the reckoning; the first exclusion stands.
     *
     * @return the exclusion as it was written, or null if it is in the reckoning
     */
    public TicketEvent.@Nullable Excluded exclusion() {
        return exclusion;
    }

    /**
     * When it was reopened.
     *
     * @return the instants in order, good until the next ticket
     */
    public List<Instant> reopenedAt() {
        return reopeningsSeen;
    }

    /**
     * Who confirmed since it has stood resolved.
     *
     * @return the stamps in order, good until the next ticket
     */
    public List<Stamp> confirmations() {
        return confirmationsSeen;
    }

    /**
     * How many waits its life has.
     *
     * @return the number
     */
    public int waitCount() {
        return waitsOfLife;
    }

    /**
     * When a wait began.
     *
     * @param wait which wait, from 0
     * @return its start, inclusive
     */
    public Instant waitStart(int wait) {
        return waits.start(wait);
    }

    /**
     * When a wait ended.
     *
     * @param wait which wait, from 0
     * @return its end, exclusive
     */
    public Instant waitEnd(int wait) {
        return waits.end(wait);
    }

    /**
     * A wait with all that is known of it.
     *
     * @param wait which wait, from 0
     * @return the wait, to be kept
     */
    public Wait wait(int wait) {
        return waits.wait(wait);
    }

    /**
     * The same as a value, to be kept. It is made when it is first asked for.
     *
     * @return the course
     */
    public Course course() {
        if (course == null) course = makeCourse();
        return course;
    }

    private Course makeCourse() {
        List<Stint> lived = new ArrayList<>(stints.size());
        for (int i = 0; i < stints.size(); i++) lived.add(stints.stint(i));
        List<Wait> waited = new ArrayList<>(waitsOfLife);
        for (int i = 0; i < waitsOfLife; i++) waited.add(waits.wait(i));
        return new Course(
                ticket,
                asOf,
                Interval.of(ticket.openedAt(), endedAt()),
                lived,
                waited,
                state,
                Optional.ofNullable(firstResolvedAt),
                Optional.ofNullable(resolvedAt),
                Optional.ofNullable(closedAt),
                reopenings,
                confirmations,
                Optional.ofNullable(mergedInto),
                Optional.ofNullable(exclusion).map(Exclusion::of));
    }

    @Override
    public String toString() {
        return "track of " + ticket + " as of " + asOf;
    }
}
