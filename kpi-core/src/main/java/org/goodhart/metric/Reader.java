package org.goodhart.metric;

import org.goodhart.desk.SubscriberHistory;

/**
 * Goes through histories in one pass and gives the facts that it derives to a sink.
 *
 * @param <F> the kind of fact
 */
@FunctionalInterface
public interface Reader<F> {

    /**
     * Derives the facts of one history.
     *
     * @param history the history
     * @param sink takes the facts; a fact may be an object that is filled anew for the next one, so the sink must not keep it
     */
    void read(SubscriberHistory history, FactSink<F> sink);
}
