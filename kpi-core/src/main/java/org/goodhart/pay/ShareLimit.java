package org.goodhart.pay;

import java.math.RoundingMode;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;
import org.goodhart.value.Step;

/** Limits that are a share of something: what has to be such a share, how much it is, and what is given back above it. */
final class ShareLimit {
    private ShareLimit() {}

    static void check(String what, EffectiveDated<Ratio> dated) {
        dated.entries().forEach(entry -> {
            if (entry.value().signum() < 0 || entry.value().isMoreThan(Ratio.ONE)) {
                throw new IllegalArgumentException(what + " at " + entry.value() + ": from 0% to 100% is expected");
            }
        });
    }

    /** So much at the most, rounded down to the minor unit, so that it is never more than the share. */
    static Money of(Money whole, Ratio share) {
        return whole.times(share, Rounding.toMinorUnitsOf(whole.currency(), RoundingMode.DOWN));
    }

    /** What was taken above the limit, with the words for it and for nothing being above it. */
    static Explained<Money> givenBack(
            Money taken, Money whole, Ratio share, String source, String applied, String idle) {
        Money limit = of(whole, share);
        Money back = taken.minus(limit).max(Money.zero(whole.currency()));
        Phrase phrase =
                Phrase.of(back.isZero() ? idle : applied, Shown.share(share), whole, source, limit, taken, back);
        return Explained.of(back, Explanation.of(phrase).by(Step.given(back.asRatio())));
    }
}
