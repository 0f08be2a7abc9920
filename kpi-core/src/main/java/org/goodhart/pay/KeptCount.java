package org.goodhart.pay;

import java.util.Objects;

/**
 * A figure that is counted on from period to period.
 *
 * @param accumulation under which name, and when it begins anew
 * @param attainment what is counted
 */
public record KeptCount(Accumulation accumulation, Attainment attainment) {
    /**
     * Checks that it is kept.
     *
     * @throws IllegalArgumentException if it begins anew with each period
     */
    public KeptCount {
        Objects.requireNonNull(attainment, "attainment");
        if (!accumulation.isKept()) {
            throw new IllegalArgumentException(
                    "what is counted " + accumulation + " is not kept: a name and another reset are expected");
        }
    }
}
