package org.goodhart.metric;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.goodhart.desk.Context;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Source;

/**
 * Derives facts of one kind from subscribers' histories: the obligations due in a period, the faults that arrived in it.
 *
 * <p>A fact must depend on one history, the context, the period and {@code asOf} alone. Readings that are
 * {@link Object#equals equal} derive the same facts and are taken once, however many metrics rest on them: make a reading a record
 * of what it depends on.
 *
 * @param <F> the kind of fact
 */
public interface Reading<F> {

    /**
     * Everything that decides which facts come out, as text; it enters the fingerprint of whatever rests on this reading.
     *
     * @return the description, equal for equal readings
     */
    String description();

    /**
     * To whom facts are given.
     *
     * @return the rule
     */
    OwnerRule ownerRule();

    /**
     * How long after a period's end one waits before the figure is taken, because facts are still judged by what follows
     * them: a verification waits for seven quiet days. What is open at that instant counts as the metric declares;
     * what happens to it later changes the figure of a later recalculation, not the settled one.
     *
     * @return the duration; zero where the period's end settles everything
     */
    default Duration maturity() {
        return Duration.ZERO;
    }

    /**
     * Which evidence this reading rests on and does not find.
     *
     * @param context tells what was recorded at all
     * @return what is missing; where it is not empty, every metric on this reading is undefined
     */
    default Set<Evidence> missingEvidence(Context context) {
        return Set.of();
    }

    /**
     * Whose word its facts rest on: who could change what comes out by writing something else.
     *
     * @return the sources; all of them where a reading does not say
     */
    default Set<Source> sources() {
        return EnumSet.allOf(Source.class);
    }

    /**
     * A reader for one pass.
     *
     * @param scope what the pass goes over
     * @return a reader; it may keep state of its own, since one pass uses it from one thread
     */
    Reader<F> reader(Scope scope);

    /**
     * A short name of a fact, by which a person finds it in the record.
     *
     * @param fact the fact
     * @return its name, such as a ticket's number
     */
    String nameOf(F fact);
}
