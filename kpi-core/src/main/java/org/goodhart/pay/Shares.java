package org.goodhart.pay;

import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Ratio;

/** Checks what has to be a share. */
final class Shares {
    private Shares() {}

    static void check(String what, EffectiveDated<Ratio> dated) {
        dated.entries().forEach(entry -> {
            if (entry.value().signum() < 0 || entry.value().isMoreThan(Ratio.ONE)) {
                throw new IllegalArgumentException(what + " at " + entry.value() + ": from 0% to 100% is expected");
            }
        });
    }
}
