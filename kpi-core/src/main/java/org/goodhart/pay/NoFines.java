package org.goodhart.pay;

import java.util.Objects;
import java.util.Set;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Step;

record NoFines(String source) implements Guard {
    NoFines {
        Objects.requireNonNull(source, "source");
    }

    @Override
    public Explained<Money> correct(GuardCase on) {
        Money back = on.sumOf(Set.of(PayLine.Kind.SANCTION)).negated();
        String key = back.isZero() ? "pay.no-fines.idle" : "pay.no-fines";
        return Explained.of(back, Explanation.of(Phrase.of(key, source, back)).by(Step.given(back.asRatio())));
    }

    @Override
    public boolean limitsSanctions() {
        return true;
    }

    @Override
    public Phrase label() {
        return Phrase.of("pay.no-fines.label");
    }

    @Override
    public String description() {
        return "no fines by " + source;
    }
}
