package org.goodhart.pay;

import java.util.Objects;
import java.util.Set;
import org.goodhart.value.Explained;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;

record ReductionLimit(Ratio share, String source) implements Guard {
    ReductionLimit {
        Objects.requireNonNull(source, "source");
        if (share.signum() < 0) {
            throw new IllegalArgumentException("a limit of reductions at " + share + ": 0% or more is expected");
        }
    }

    @Override
    public Explained<Money> correct(GuardCase on) {
        return ShareLimit.givenBack(
                on.sumOf(Set.of(PayLine.Kind.REDUCED)).negated(),
                on.sumOf(Set.of(PayLine.Kind.BASE)),
                share,
                source,
                "pay.reduction-limit",
                "pay.reduction-limit.idle");
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
