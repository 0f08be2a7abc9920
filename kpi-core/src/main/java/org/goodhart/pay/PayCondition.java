package org.goodhart.pay;

import java.time.Period;
import java.util.List;
import org.goodhart.metric.Metric;
import org.goodhart.value.Explained;
import org.goodhart.value.Money;

/**
 * What has to be so for a line to be paid, or for one formula to take the place of another. Anyone can implement it; the library's own are behind the factories here and {@link Gate}.
 */
public interface PayCondition {

    /**
     * Whether it holds in a case.
     *
     * @param on the case
     * @return the answer with its reason
     */
    Explained<Boolean> holds(PayCase on);

    /**
     * Everything that decides the answer, as text for fingerprints.
     *
     * @return the description, equal for equal conditions
     */
    String description();

    /**
     * The metrics that it looks at.
     *
     * @return the metrics; none unless overridden
     */
    default List<Metric> metrics() {
        return List.of();
    }

    /**
     * The lines that it looks at. They have to stand before the one that it decides about.
     *
     * @return the names of lines; none unless overridden
     */
    default List<String> lines() {
        return List.of();
    }

    /**
     * The person who is paid held a post of this title on the last date of the period on which he was there.
     *
     * @param title the title, as the organisation has it
     * @return the condition; it does not hold where it is not known who is paid
     */
    static PayCondition postIs(String title) {
        return new PostIs(title);
    }

    /**
     * The person who is paid has been there for so long by the first date of the period: hired on 15 January, he has been there for three months from 15 April on.
     *
     * @param atLeast how long, in days, months and years; not negative
     * @return the condition; it does not hold where it is not known who is paid or since when he is there
     * @throws IllegalArgumentException if it is negative
     */
    static PayCondition tenureOf(Period atLeast) {
        return new TenureOf(atLeast);
    }

    /**
     * An earlier line pays at least so much.
     *
     * @param line the name of the line
     * @param atLeast how much; equal is enough
     * @return the condition
     */
    static PayCondition linePays(String line, Money atLeast) {
        return new LinePays(line, atLeast);
    }

    /**
     * All of several conditions.
     *
     * @param conditions at least one
     * @return the condition that holds if each of them does
     * @throws IllegalArgumentException if there is none
     */
    static PayCondition all(PayCondition... conditions) {
        return new Conditions(Conditions.Kind.ALL, List.of(conditions));
    }

    /**
     * Any of several conditions.
     *
     * @param conditions at least one
     * @return the condition that holds if one of them does
     * @throws IllegalArgumentException if there is none
     */
    static PayCondition any(PayCondition... conditions) {
        return new Conditions(Conditions.Kind.ANY, List.of(conditions));
    }

    /**
     * The contrary.
     *
     * @return the condition that holds if this does not
     */
    default PayCondition negated() {
        return new Conditions(Conditions.Kind.NONE, List.of(this));
    }
}
