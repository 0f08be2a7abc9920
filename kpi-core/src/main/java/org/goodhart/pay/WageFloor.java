package org.goodhart.pay;

import java.math.RoundingMode;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Rounding;
import org.goodhart.value.Step;

record WageFloor(EffectiveDated<Money> minimum, String source, Set<PayLine.Kind> counting, boolean prorated)
        implements Guard {
    WageFloor {
        Objects.requireNonNull(minimum, "minimum");
        Objects.requireNonNull(source, "source");
        if (counting.isEmpty()) {
            throw new IllegalArgumentException("a minimum wage to which no line counts: at least one kind is expected");
        }
        counting = Collections.unmodifiableSet(EnumSet.copyOf(counting));
    }

    @Override
    public Explained<Money> correct(GuardCase on) {
        Money floor = floor(on);
        Money counted = on.sumOf(counting);
        Money zero = Money.zero(counted.currency());
        Money missing = on.presence().isZero() ? zero : floor.minus(counted).max(zero);
        String key = missing.isZero() ? "pay.wage-floor.idle" : "pay.wage-floor";
        return Explained.of(
                missing,
                Explanation.of(Phrase.of(key, floor, source, counted, missing)).by(Step.given(missing.asRatio())));
    }

    @Override
    public Optional<Explained<Money>> recoverable(GuardCase on) {
        Money floor = floor(on);
        Money counted = on.sumOf(counting).minus(takenBeside(on));
        Money room = counted.minus(floor).max(Money.zero(counted.currency()));
        return Optional.of(Explained.of(room, Phrase.of("pay.wage-floor.leaves", floor, source, counted, room)));
    }

    /** Nothing for whoever was not there at all; for whoever was there for a part of the period it is rounded up, so that it is never less than its part. */
    private Money floor(GuardCase on) {
        Money whole = minimum.at(on.period().firstDate());
        if (on.presence().isZero()) return Money.zero(whole.currency());
        Rounding up = Rounding.toMinorUnitsOf(whole.currency(), RoundingMode.UP);
        return prorated ? whole.times(on.presence(), up) : whole;
    }

    /** What was deferred and taken back already by lines that do not count. */
    private Money takenBeside(GuardCase on) {
        Money taken = on.taken();
        for (PayLine line : on.lines()) {
            if (GuardCase.takes(line) && counting.contains(line.kind())) taken = taken.plus(line.amount());
        }
        return taken;
    }

    @Override
    public Phrase label() {
        return Phrase.of("pay.wage-floor.label");
    }

    @Override
    public Set<Currency> currencies() {
        Set<Currency> all = new LinkedHashSet<>();
        minimum.entries().forEach(entry -> all.add(entry.value().currency()));
        return all;
    }

    @Override
    public String description() {
        boolean all = counting.size() == PayLine.Kind.values().length;
        return "wage not below " + minimum + (prorated ? ", prorated," : "") + " by " + source
                + (all ? "" : " counting " + counting);
    }
}
