package org.goodhart.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One subscriber's history laid open for all who reckon with it: his tickets are replayed and his faults matched when somebody first asks, once, however many ask. It is filled
 * anew for the next subscriber, so what it gave is good until then, the values that it gave ({@link Course}, {@link Fault}) for ever. Not for use by several threads.
 *
 * <p>Example: {@code Dossier.of(context, asOf).open(history).faults()} are the faults of that history.
 */
public final class Dossier {

    private final Context context;
    private final Instant asOf;
    private final Holders holders;
    private final List<CourseReplay> replays = new ArrayList<>();
    private final List<TicketTrack> tracks = new ArrayList<>();
    private final Map<Instant, Dossier> recorded = new HashMap<>();
    private final Map<Instant, Dossier> stood = new HashMap<>();
    private @Nullable SubscriberHistory history;
    private boolean replayed;
    private int ticketCount;
    private @Nullable List<Course> courses;
    private @Nullable List<Fault> faults;

    private Dossier(Context context, Instant asOf, Holders holders) {
        this.context = Objects.requireNonNull(context, "context");
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        this.holders = holders;
    }

    /**
     * A dossier that is still to be filled.
     *
     * @param context what all histories share
     * @param asOf up to when facts count
     * @return the dossier, without a history
     */
    public static Dossier of(Context context, Instant asOf) {
        return new Dossier(context, asOf, new Holders());
    }

    /**
     * Fills it.
     *
     * @param next the history of the next subscriber
     * @return this dossier
     */
    public Dossier open(SubscriberHistory next) {
        history = Objects.requireNonNull(next, "history");
        replayed = false;
        courses = null;
        faults = null;
        for (Dossier other : recorded.values()) other.history = null;
        for (Dossier other : stood.values()) other.history = null;
        return this;
    }

    /**
     * What all histories share.
     *
     * @return the context
     */
    public Context context() {
        return context;
    }

    /**
     * Up to when facts count. The history may hold later ones.
     *
     * @return the instant
     */
    public Instant asOf() {
        return asOf;
    }

    /**
     * The subscriber's history.
     *
     * @return all his facts
     * @throws IllegalStateException if none was opened
     */
    public SubscriberHistory history() {
        if (history == null) throw new IllegalStateException("this dossier is empty: open(history) is expected first");
        return history;
    }

    /**
     * How many of his tickets had been opened.
     *
     * @return the number
     */
    public int ticketCount() {
        if (!replayed) replay();
        return ticketCount;
    }

    /**
     * The track of a ticket.
     *
     * @param ticket which ticket, from 0, in the order of the tickets
     * @return its track, good until the next history is opened
     */
    public TicketTrack track(int ticket) {
        return tracks.get(Objects.checkIndex(ticket, ticketCount()));
    }

    private void replay() {
        List<Ticket> tickets = history().tickets();
        int count = 0;
        while (count < tickets.size() && !tickets.get(count).openedAt().isAfter(asOf)) {
            Ticket ticket = tickets.get(count);
            if (count == replays.size()) {
                CourseReplay replay = new CourseReplay(ticket, holders);
                replays.add(replay);
                tracks.add(replay.replay(ticket, asOf));
            } else {
                replays.get(count).replay(ticket, asOf);
            }
            count++;
        }
        ticketCount = count;
        replayed = true;
    }

    /**
     * The courses of all tickets that had been opened, as values.
     *
     * @return the courses, in the order of the tickets
     */
    public List<Course> courses() {
        if (courses == null) {
            List<Course> made = new ArrayList<>(ticketCount());
            for (int i = 0; i < ticketCount; i++) made.add(tracks.get(i).course());
            courses = List.copyOf(made);
        }
        return courses;
    }

    /**
     * The subscriber's faults by the context's rule.
     *
     * @return the faults, as {@link FaultRule#faultsOf} gives them
     */
    public List<Fault> faults() {
        if (faults == null) faults = FaultMatching.faults(context.faults(), history(), courses(), asOf);
        return faults;
    }

    /**
     * The same subscriber as the record had him at an instant, and up to it: see {@link SubscriberHistory#recordedBy}.
     *
     * @param instant the instant
     * @return a dossier as of that instant, good until the next history is opened here
     */
    public Dossier recordedBy(Instant instant) {
        Dossier then = recorded.computeIfAbsent(instant, at -> new Dossier(context, at, holders));
        if (then.history == null) then.open(history().recordedBy(instant));
        return then;
    }

    /**
     * The same subscriber as he stood at an earlier instant, by all that the record has of it today: what happened until then counts, whenever it was written down, and
     * what happened later does not. {@link #recordedBy} asks what was written by then.
     *
     * <p>Example: of a ticket that was opened on Monday, resolved on Tuesday and reopened on Thursday, {@code asOf(wednesday).track(0)} says that it stands resolved.
     *
     * @param instant the instant, not after {@link #asOf()}
     * @return a dossier as of that instant, good until the next history is opened here; this one if it is as of that instant
     * @throws IllegalArgumentException if the instant is later than this dossier knows of
     */
    public Dossier asOf(Instant instant) {
        if (instant.equals(asOf)) return this;
        if (instant.isAfter(asOf)) {
            throw new IllegalArgumentException("the facts up to " + instant + " are asked for of a dossier as of "
                    + asOf + ": that instant or an earlier one is expected");
        }
        Dossier then = stood.computeIfAbsent(instant, at -> new Dossier(context, at, holders));
        if (then.history == null) then.open(history());
        return then;
    }
}
