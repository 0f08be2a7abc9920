package org.goodhart.pay;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Step;

/** It takes and gives nothing itself; what is taken back later is limited by it, and its line says to how much. */
record DeductionLimit(EffectiveDated<Ratio> share, String source) implements Guard {
    DeductionLimit {
        ShareLimit.check("a limit of deductions", share);
        Objects.requireNonNull(source, "source");
    }

    @Override
    public Explained<Money> correct(GuardCase on) {
        Money zero = Money.zero(on.total().currency());
        return Explained.of(
                zero, Explanation.of(said("pay.deduction-limit", on, zero)).by(Step.given(Ratio.ZERO)));
    }

    @Override
    public Optional<Explained<Money>> recoverable(GuardCase on) {
        Money taken = taken(on);
        Money room = limit(on).minus(taken).max(Money.zero(taken.currency()));
        return Optional.of(Explained.of(room, said("pay.deduction-limit.leaves", on, room)));
    }

    private Phrase said(String key, GuardCase on, Money room) {
        return Phrase.of(
                key, Shown.share(share.at(on.period().firstDate())), gross(on), source, limit(on), taken(on), room);
    }

    private Money limit(GuardCase on) {
        return ShareLimit.of(gross(on), share.at(on.period().firstDate()));
    }

    private static Money gross(GuardCase on) {
        Money gross = on.total().plus(taken(on));
        return gross.max(Money.zero(gross.currency()));
    }

    private static Money taken(GuardCase on) {
        return on.taken().plus(on.sumOf(Set.of(PayLine.Kind.DEFERRED)));
    }

    /** What is deferred is not deducted. */
    @Override
    public boolean limitsDeferral() {
        return false;
    }

    @Override
    public Phrase label() {
        return Phrase.of("pay.deduction-limit.label");
    }

    @Override
    public String description() {
        return "deductions not above " + share + " by " + source;
    }
}
