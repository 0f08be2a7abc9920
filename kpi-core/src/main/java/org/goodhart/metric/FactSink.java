package org.goodhart.metric;

import org.goodhart.desk.Holder;

/**
 * Takes facts as they are derived.
 *
 * @param <F> the kind of fact
 */
public interface FactSink<F> {

    /**
     * Takes a fact of a holder.
     *
     * @param owner whose fact it is
     * @param fact the fact, to be used before the next call
     */
    void take(Holder owner, F fact);

    /**
     * Takes a fact that belongs to no line, such as a departure: it is the department's alone.
     *
     * @param fact the fact, to be used before the next call
     */
    void takeUnowned(F fact);
}
