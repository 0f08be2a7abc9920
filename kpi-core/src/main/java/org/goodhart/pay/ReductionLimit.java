package org.goodhart.pay;

import java.math.RoundingMode;
import java.util.Objects;
import java.util.Set;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;
import org.goodhart.value.Step;

record ReductionLimit(Ratio share, String source) implements Guard {
    ReductionLimit {
        Objects.requireNonNull(source, "source");
        if (share.signum() < 0) {
            throw new IllegalArgumentException("a limit of reductions at " + share + ": 0% or more is expected");
        }
    }

    @Override
    public Explained<Money> correct(GuardCase on) {
        Money base = on.sumOf(Set.of(PayLine.Kind.BASE));
        Money limit = base.times(share, Rounding.toMinorUnitsOf(base.currency(), RoundingMode.DOWN));
        Money taken = on.sumOf(Set.of(PayLine.Kind.REDUCED)).negated();
        Money back = taken.minus(limit).max(Money.zero(base.currency()));
        String key = back.isZero() ? "pay.reduction-limit.idle" : "pay.reduction-limit";
        return Explained.of(
                back,
                Explanation.of(Phrase.of(key, Shown.share(share), base, source, limit, taken, back))
                        .by(Step.given(back.asRatio())));
    }

    @Override
    public Phrase label() {
        return Phrase.of("pay.reduction-limit.label");
    }

    @Override
    public String description() {
        return "reductions not above " + share + " of base by " + source;
    }
}
