package org.goodhart.value;

import java.math.RoundingMode;
import java.util.Objects;
import org.apache.commons.numbers.gamma.InverseErfc;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * Between which bounds the true share lies behind so many hits of so many; see {@link ConfidenceInterval}.
 *
 * <p>Example: 4 good calls of 5 are anything from 37% to 97% good ones by Wilson at 95%: five calls tell people apart
 * by luck.
 *
 * @param method how the bounds are computed
 * @param confidence how sure
 * @param hits how many have the property
 * @param of how many there are, from 1 to a hundred million
 */
public record ShareInterval(Method method, Confidence confidence, long hits, long of) implements ConfidenceInterval {

    /** How the bounds of a share are computed. */
    public enum Method {
        /** Wilson's score interval. */
        WILSON,
        /** The exact interval by Clopper and Pearson. */
        CLOPPER_PEARSON
    }

    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if there are more hits than facts, no facts, or more than a hundred million
     */
    public ShareInterval {
        Objects.requireNonNull(method, "method");
        Objects.requireNonNull(confidence, "confidence");
        if (of < 1 || of > MOST || hits < 0 || hits > of) {
            throw new IllegalArgumentException("the interval of a share of " + hits + " of " + of
                    + ": 0 <= hits <= whole and a whole from 1 to " + MOST + " are expected"
                    + (of == 0 && hits == 0 ? "\nMaybe nothing was counted: a share of nothing is undefined." : ""));
        }
    }

    @Override
    public Ratio observed() {
        return Ratio.of(hits, of);
    }

    @Override
    public Estimate lower() {
        if (hits == 0) return Estimate.of(0);
        if (method == Method.WILSON) return Estimate.of(score(-1));
        double tail = confidence.tail().doubleValue();
        return LastBelow.where(share -> RegularizedBeta.value(share, (double) hits, of - hits + 1.0) <= tail);
    }

    @Override
    public Estimate upper() {
        if (hits == of) return Estimate.of(1);
        if (method == Method.WILSON) return Estimate.of(score(1));
        double tail = confidence.tail().doubleValue();
        return LastBelow.where(share -> RegularizedBeta.complement(share, hits + 1.0, (double) (of - hits)) >= tail);
    }

    /** The shares from which the observed one is exactly as many standard errors away as the confidence allows. */
    private double score(int side) {
        double z = Math.sqrt(2) * InverseErfc.value(2 * confidence.tail().doubleValue());
        double spread = Math.sqrt((double) hits * (of - hits) / of + z * z / 4);
        return (hits + z * z / 2 + side * z * spread) / (of + z * z);
    }

    @Override
    public Phrase phrase(String step) {
        Ratio from = lower().toRatio(Rounding.of(RoundingMode.FLOOR, step));
        Ratio to = upper().toRatio(Rounding.of(RoundingMode.CEILING, step)).min(Ratio.ONE);
        return Phrase.of("interval." + method.name(), confidence.level(), from, to);
    }

    /** In English, the bounds to four decimals of a percent: {@code 76.3868% to 99.1119% with 95% confidence (Wilson)}. */
    @Override
    public String toString() {
        return phrase("0.000001").toString();
    }
}
