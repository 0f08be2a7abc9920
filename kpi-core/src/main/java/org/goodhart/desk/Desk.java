package org.goodhart.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.goodhart.value.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * The record of a provider's support as known up to one instant: the shared context and every subscriber's history.
 *
 * <p>A desk is a value: its content does not depend on the order in which facts were put in, and neither does anything
 * computed from it. Fill it with an {@link Intake} where the record may hold mistakes.
 */
public final class Desk {

    private final Context context;
    private final Instant asOf;
    private final SortedMap<SubscriberId, SubscriberHistory> histories;

    private Desk(Context context, Instant asOf, SortedMap<SubscriberId, SubscriberHistory> histories) {
        this.context = context;
        this.asOf = asOf;
        this.histories = histories;
    }

    /**
     * A desk of histories. An outage of the context that begins or ends after {@code asOf} is a fact later than that; a filter is one
     * if it was declared later, while the time for which it was declared may lie ahead.
     *
     * @param context what they share
     * @param asOf up to when facts are known
     * @param histories one for each subscriber
     * @return the desk
     * @throws ImpossibleHistoryException if a fact of a history or of the context is later than {@code asOf}, a subscriber has two histories or a ticket's number occurs
     *     twice, with every problem
     */
    public static Desk of(Context context, Instant asOf, Collection<SubscriberHistory> histories) {
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(asOf, "asOf");
        List<Problem> problems = new ArrayList<>(AsOfRules.impossibilities(context, asOf));
        SortedMap<SubscriberId, SubscriberHistory> bySubscriber = new TreeMap<>();
        Set<TicketId> numbers = new HashSet<>();
        for (SubscriberHistory history : histories) {
            if (bySubscriber.put(history.subscriber(), history) != null) {
                problems.add(new Problem(
                        "subscriber " + history.subscriber(), "", "two histories", "one history a subscriber"));
            }
            for (Ticket ticket : history.tickets()) {
                if (!numbers.add(ticket.id())) {
                    problems.add(
                            new Problem("ticket " + ticket.id(), "", "its number occurs twice", "one ticket a number"));
                }
            }
            problems.addAll(AsOfRules.impossibilities(history, asOf));
        }
        if (!problems.isEmpty()) throw new ImpossibleHistoryException(problems);
        return new Desk(context, asOf, bySubscriber);
    }

    /**
     * What the histories share.
     *
     * @return the context
     */
    public Context context() {
        return context;
    }

    /**
     * Up to when facts are known.
     *
     * @return the instant
     */
    public Instant asOf() {
        return asOf;
    }

    /**
     * All histories.
     *
     * @return the histories, by subscriber
     */
    public Collection<SubscriberHistory> histories() {
        return Collections.unmodifiableCollection(histories.values());
    }

    /**
     * One subscriber's history.
     *
     * @param subscriber the subscriber
     * @return his history, or empty if nothing is recorded of him
     */
    public Optional<SubscriberHistory> find(SubscriberId subscriber) {
        return Optional.ofNullable(histories.get(Objects.requireNonNull(subscriber, "subscriber")));
    }

    /**
     * This desk with one history replaced, or added where the subscriber had none.
     *
     * @param changed the history as it is to be
     * @return the changed desk; this one stays as it is
     * @throws ImpossibleHistoryException as {@link #of} does
     */
    public Desk with(SubscriberHistory changed) {
        SortedMap<SubscriberId, SubscriberHistory> replaced = new TreeMap<>(histories);
        replaced.put(changed.subscriber(), changed);
        return of(context, asOf, replaced.values());
    }

    /**
     * How many tickets there are.
     *
     * @return the number over all subscribers
     */
    public int ticketCount() {
        return histories.values().stream().mapToInt(h -> h.tickets().size()).sum();
    }

    /**
     * The fingerprint of all facts; it does not depend on any order.
     *
     * @return the fingerprint
     */
    public Fingerprint fingerprint() {
        List<Fingerprint> all = new ArrayList<>(histories.size());
        for (SubscriberHistory history : histories.values()) all.add(history.fingerprint());
        return Fingerprint.writer()
                .put(ContextForm.fingerprint(context))
                .put(asOf)
                .unordered(all)
                .finish();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Desk that
                && context.equals(that.context)
                && asOf.equals(that.asOf)
                && histories.equals(that.histories);
    }

    @Override
    public int hashCode() {
        return Objects.hash(context, asOf, histories);
    }

    @Override
    public String toString() {
        return "desk of " + histories.size() + " subscribers and " + ticketCount() + " tickets as of " + asOf;
    }
}
