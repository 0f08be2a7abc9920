package org.goodhart.metric;

import org.goodhart.desk.Dossier;

/**
 * Goes through histories in one pass and gives the facts that it derives to a sink.
 *
 * @param <F> the kind of fact
 */
@FunctionalInterface
public interface Reader<F> {

    /**
     * Derives the facts of one history. Whatever several readings need of it, such as its tickets' tracks or its faults, the dossier derives once for all of them.
     *
     * @param dossier the history, laid open as of the scope's instant
     * @param sink takes the facts; a fact may be an object that is filled anew for the next one, so the sink must not keep it
     */
    void read(Dossier dossier, FactSink<F> sink);
}
