package org.goodhart.gaming;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.goodhart.desk.Context;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.value.Phrase;

/**
 * A way of making figures better without making service better: the moves that it offers on one subscriber's history.
 *
 * <p>A move writes only what {@link #needs} allows. What it makes others write, such as the customer who calls again, is a
 * consequence that the move declares and carries out too: a strategy that kept quiet about it would seem to pay where it
 * does not.
 */
public interface Strategy {

    /**
     * Its number in the catalogue of strategies.
     *
     * @return the number, such as {@code G05}
     */
    String id();

    /**
     * What it is called.
     *
     * @return the label
     */
    Phrase label();

    /**
     * What a role must be able to do to play it.
     *
     * @return the capabilities
     */
    Set<Capability> needs();

    /**
     * The moves that it offers, one by one as they are asked for.
     *
     * @param history all facts of one subscriber
     * @param context what all histories share
     * @param asOf up to when facts are known; no move writes anything later
     * @return the moves, in a stable order; none where the history gives no occasion
     */
    Stream<Move> moves(SubscriberHistory history, Context context, Instant asOf);
}
