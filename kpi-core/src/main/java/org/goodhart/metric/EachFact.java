package org.goodhart.metric;

import java.util.Objects;

/**
 * Counts every fact once.
 *
 * @param <F> the kind of fact
 * @param id what is counted
 */
record EachFact<F>(String id) implements Counter<F> {
    EachFact {
        Objects.requireNonNull(id, "id");
    }

    @Override
    public long count(F fact) {
        return 1;
    }
}
