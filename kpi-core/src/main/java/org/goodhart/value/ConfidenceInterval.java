package org.goodhart.value;

/**
 * Between which bounds the true figure lies behind one that was observed on few facts: nineteen of twenty tickets in
 * norm are 95%, and anything from 76% to 99% may be behind them. It holds what was counted, the method and the
 * confidence, all exact, so that equal counts give equal intervals everywhere; only the bounds are {@link Estimate}s.
 *
 * <p>Every method here takes the facts for independent. Twenty tickets of one outage are one fact and not twenty: count
 * faults, not tickets, before asking for an interval.
 *
 * <pre>{@code
 * var interval = ConfidenceInterval.wilson(19, 20, Confidence.percent("95"));
 * interval.lower().toRatio(Rounding.of(RoundingMode.FLOOR, "0.001"))   // 76.3%
 * interval.phrase("0.001").toString()       // 76.3% to 99.2% with 95% confidence (Wilson)
 * }</pre>
 */
public sealed interface ConfidenceInterval permits ShareInterval, RateInterval {
    /** The most facts that a method takes, a hundred million: up to there the bounds are right to ten digits. */
    long MOST = 100_000_000L;

    /**
     * The interval of a share by Wilson's score: short, and on the average over all true shares as sure as it says, but
     * for some a little less. To be shown beside a share.
     *
     * @param hits how many have the property
     * @param of how many there are
     * @param confidence how sure
     * @return the interval
     * @throws IllegalArgumentException as {@link ShareInterval} does
     */
    static ShareInterval wilson(long hits, long of, Confidence confidence) {
        return new ShareInterval(ShareInterval.Method.WILSON, confidence, hits, of);
    }

    /**
     * The interval of a share by Clopper and Pearson: never less sure than it says, whatever the true share, and
     * therefore wider. To be used where somebody is charged by it.
     *
     * @param hits how many have the property
     * @param of how many there are
     * @param confidence how sure
     * @return the interval
     * @throws IllegalArgumentException as {@link ShareInterval} does
     */
    static ShareInterval clopperPearson(long hits, long of, Confidence confidence) {
        return new ShareInterval(ShareInterval.Method.CLOPPER_PEARSON, confidence, hits, of);
    }

    /**
     * The interval of a rate of events that come one by one, by Poisson's distribution; never less sure than it says.
     * Over an exposure of 1 it is the interval of the count itself.
     *
     * @param events how many events there were
     * @param exposure over how much they were counted: subscriber-months, hours, contacts
     * @param confidence how sure
     * @return the interval of events for each unit of exposure
     * @throws IllegalArgumentException as {@link RateInterval} does
     */
    static RateInterval poisson(long events, long exposure, Confidence confidence) {
        return new RateInterval(confidence, events, exposure);
    }

    /**
     * How sure it is.
     *
     * @return the confidence
     */
    Confidence confidence();

    /**
     * The figure that was observed; it lies within the bounds.
     *
     * @return the exact share or rate
     */
    Ratio observed();

    /**
     * The lower bound, computed anew at each call.
     *
     * @return the bound, 0 exactly where nothing was observed
     */
    Estimate lower();

    /**
     * The upper bound, computed anew at each call.
     *
     * @return the bound; that of a share is 1 exactly where all are hits
     */
    Estimate upper();

    /**
     * The interval in words, its bounds rounded outwards, so that what is said is never narrower than what is meant.
     *
     * @param step to multiples of what the bounds are rounded, such as {@code 0.001} for tenths of a percent
     * @return the phrase, such as "76.3% to 99.2% with 95% confidence (Wilson)"
     * @throws IllegalArgumentException if the step is none, as {@link Rounding#of} says
     */
    Phrase phrase(String step);
}
