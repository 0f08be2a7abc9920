package org.goodhart.pay;

import java.math.RoundingMode;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;
import org.goodhart.value.Step;

record SanctionLimit(EffectiveDated<Ratio> share, String source, Set<PayLine.Kind> wage) implements Guard {
    SanctionLimit {
        Shares.check("a limit of sanctions", share);
        Objects.requireNonNull(source, "source");
        if (wage.isEmpty() || wage.contains(PayLine.Kind.SANCTION)) {
            throw new IllegalArgumentException("a limit of sanctions as a share of " + wage
                    + ": the kinds of lines that make the wage are expected, and sanctions are none of them");
        }
        wage = Collections.unmodifiableSet(EnumSet.copyOf(wage));
    }

    @Override
    public Explained<Money> correct(GuardCase on) {
        Money zero = Money.zero(on.total().currency());
        Money of = on.sumOf(wage).max(zero);
        Ratio part = share.at(on.period().firstDate());
        Money limit = of.times(part, Rounding.toMinorUnitsOf(of.currency(), RoundingMode.DOWN));
        Money taken = on.sumOf(Set.of(PayLine.Kind.SANCTION)).negated();
        Money back = taken.minus(limit).max(zero);
        String key = back.isZero() ? "pay.sanction-limit.idle" : "pay.sanction-limit";
        return Explained.of(
                back,
                Explanation.of(Phrase.of(key, Shown.share(part), of, source, limit, taken, back))
                        .by(Step.given(back.asRatio())));
    }

    @Override
    public Phrase label() {
        return Phrase.of("pay.sanction-limit.label");
    }

    @Override
    public String description() {
        return "sanctions not above " + share + " of " + wage + " by " + source;
    }
}
