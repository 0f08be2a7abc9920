package org.goodhart.gaming;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.SubscriberId;
import org.goodhart.desk.TicketId;
import org.goodhart.value.Phrase;
import org.jspecify.annotations.Nullable;

/**
 * One change of one subscriber's history, with what follows from it.
 *
 * <p>Two moves are equal if they say and declare the same: code has no equality, so that {@code change} is left out of it and out of the
 * text. A strategy that offers two different changes has to tell them apart in {@code done}.
 *
 * @param strategy the number of the strategy that offers it
 * @param subscriber whose history it changes
 * @param ticket the ticket that it changes
 * @param done what is done, in words
 * @param consequence what follows from it for the customer and the other lines, in words
 * @param harm what follows, in figures
 * @param change carries out what is done and what follows from it
 */
public record Move(
        String strategy,
        SubscriberId subscriber,
        TicketId ticket,
        Phrase done,
        Phrase consequence,
        ServiceHarm harm,
        UnaryOperator<SubscriberHistory> change) {

    /** Refuses null. */
    public Move {
        Objects.requireNonNull(strategy, "strategy");
        Objects.requireNonNull(subscriber, "subscriber");
        Objects.requireNonNull(ticket, "ticket");
        Objects.requireNonNull(done, "done");
        Objects.requireNonNull(consequence, "consequence");
        Objects.requireNonNull(harm, "harm");
        Objects.requireNonNull(change, "change");
    }

    /**
     * Carries the move out.
     *
     * @param history the history, as it was when the move was offered or as other moves on other tickets have left it
     * @return the changed history
     * @throws IllegalArgumentException if it is another subscriber's
     */
    public SubscriberHistory applyTo(SubscriberHistory history) {
        if (!history.subscriber().equals(subscriber)) {
            throw new IllegalArgumentException("a move on the history of subscriber " + subscriber
                    + " was applied to that of " + history.subscriber());
        }
        return change.apply(history);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Move that
                && strategy.equals(that.strategy)
                && subscriber.equals(that.subscriber)
                && ticket.equals(that.ticket)
                && done.equals(that.done)
                && consequence.equals(that.consequence)
                && harm.equals(that.harm);
    }

    @Override
    public int hashCode() {
        return Objects.hash(strategy, subscriber, ticket, done, consequence, harm);
    }

    /** The strategy, whose ticket it is about, and what is done, in English. */
    @Override
    public String toString() {
        return strategy + " on ticket " + ticket + " of subscriber " + subscriber + ": " + done;
    }
}
