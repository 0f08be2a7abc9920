package org.goodhart.pay;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Explained;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;

record SanctionLimit(EffectiveDated<Ratio> share, String source, Set<PayLine.Kind> wage) implements Guard {
    SanctionLimit {
        ShareLimit.check("a limit of sanctions", share);
        Objects.requireNonNull(source, "source");
        if (wage.isEmpty() || wage.contains(PayLine.Kind.SANCTION)) {
            throw new IllegalArgumentException("a limit of sanctions as a share of " + wage
                    + ": the kinds of lines that make the wage are expected, and sanctions are none of them");
        }
        wage = Collections.unmodifiableSet(EnumSet.copyOf(wage));
    }

    @Override
    public Explained<Money> correct(GuardCase on) {
        return ShareLimit.givenBack(
                on.sumOf(Set.of(PayLine.Kind.SANCTION)).negated(),
                on.sumOf(wage).max(Money.zero(on.total().currency())),
                share.at(on.period().firstDate()),
                source,
                "pay.sanction-limit",
                "pay.sanction-limit.idle");
    }

    @Override
    public boolean limitsSanctions() {
        return true;
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
