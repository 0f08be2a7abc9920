package org.goodhart.value;

import java.math.RoundingMode;
import java.util.Objects;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Between which bounds the true rate lies behind so many events over so much exposure, by Poisson's distribution; see
 * {@link ConfidenceInterval}.
 *
 * <p>Example: no departure in 100 subscriber-months is anything up to 0.037 departures a month at 95%, and three in
 * 100 anything from 0.006 to 0.088.
 *
 * @param confidence how sure
 * @param events how many events there were, at most a hundred million
 * @param exposure over how much they were counted, 1 or more
 */
public record RateInterval(Confidence confidence, long events, long exposure) implements ConfidenceInterval {
    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if the events are negative or more than a hundred million, or the exposure is
     *     less than 1
     */
    public RateInterval {
        Objects.requireNonNull(confidence, "confidence");
        if (events < 0 || events > MOST || exposure < 1) {
            throw new IllegalArgumentException("the interval of a rate of " + events + " over " + exposure + ": 0 to "
                    + MOST + " events and an exposure of 1 or more are expected");
        }
    }

    @Override
    public Ratio observed() {
        return Ratio.of(events, exposure);
    }

    @Override
    public Estimate lower() {
        if (events == 0) return Estimate.of(0);
        double tail = confidence.tail().doubleValue();
        return LastBelow.where(rate -> RegularizedGamma.P.value((double) events, rate * exposure) <= tail);
    }

    @Override
    public Estimate upper() {
        double tail = confidence.tail().doubleValue();
        return LastBelow.where(rate -> RegularizedGamma.Q.value(events + 1.0, rate * exposure) >= tail);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The bounds are said as numbers and not as percentages, for a rate may be more than 1: "0.006 to 0.088
     * with 95% confidence (exact, Poisson)".
     */
    @Override
    public Phrase phrase(String step) {
        Ratio from = lower().toRatio(Rounding.of(RoundingMode.FLOOR, step));
        Ratio to = upper().toRatio(Rounding.of(RoundingMode.CEILING, step));
        return Phrase.of("interval.POISSON", confidence.level(), from.toBigDecimalExact(), to.toBigDecimalExact());
    }

    /** In English, the bounds to six decimals. */
    @Override
    public String toString() {
        return phrase("0.000001").toString();
    }
}
