package org.goodhart.pay;

import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Explained;
import org.goodhart.value.Money;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Phrase;

record WageFloor(EffectiveDated<Money> minimum, String source) implements Guard {
    WageFloor {
        Objects.requireNonNull(minimum, "minimum");
        Objects.requireNonNull(source, "source");
    }

    @Override
    public Explained<Money> correct(Money total, PayPeriod period) {
        Money floor = minimum.at(period.firstDate());
        Money missing = floor.minus(total).max(Money.zero(total.currency()));
        String key = missing.isZero() ? "pay.wage-floor.idle" : "pay.wage-floor";
        return Explained.of(missing, Phrase.of(key, floor, source, total, missing));
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
        return "wage not below " + minimum + " by " + source;
    }
}
