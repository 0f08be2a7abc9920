package org.goodhart.pay;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Step;

/** It takes and gives nothing itself; what is taken back later is limited by it, and its line says to how much. */
record RecoveryFromExcess(String source) implements Guard {
    RecoveryFromExcess {
        Objects.requireNonNull(source, "source");
    }

    @Override
    public Explained<Money> correct(GuardCase on) {
        Money zero = Money.zero(on.total().currency());
        return Explained.of(
                zero,
                Explanation.of(Phrase.of("pay.recovery-from-excess", source, room(on)))
                        .by(Step.given(Ratio.ZERO)));
    }

    @Override
    public Optional<Explained<Money>> recoverable(GuardCase on) {
        Money room = room(on);
        return Optional.of(Explained.of(room, Phrase.of("pay.recovery-from-excess.leaves", source, room)));
    }

    private static Money room(GuardCase on) {
        Money excess = on.total().minus(on.sumOf(Set.of(PayLine.Kind.BASE))).minus(on.raised());
        return excess.max(Money.zero(excess.currency()));
    }

    @Override
    public Phrase label() {
        return Phrase.of("pay.recovery-from-excess.label");
    }

    @Override
    public String description() {
        return "recovery from excess only by " + source;
    }
}
