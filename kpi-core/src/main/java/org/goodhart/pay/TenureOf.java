package org.goodhart.pay;

import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import org.goodhart.desk.Person;
import org.goodhart.value.Explained;
import org.goodhart.value.Phrase;

record TenureOf(Period atLeast) implements PayCondition {
    TenureOf {
        Objects.requireNonNull(atLeast, "atLeast");
        if (atLeast.isNegative()) {
            throw new IllegalArgumentException("a tenure of " + atLeast + ": it cannot be negative");
        }
    }

    @Override
    public Explained<Boolean> holds(PayCase on) {
        Optional<LocalDate> hired = on.person().flatMap(Person::hiredOn);
        if (hired.isEmpty()) return Explained.of(false, Phrase.of("pay.tenure.unknown", Shown.period(atLeast)));
        LocalDate reached = hired.get().plus(atLeast);
        boolean holds = !on.payroll().period().firstDate().isBefore(reached);
        return Explained.of(
                holds,
                Phrase.of(holds ? "pay.tenure.yes" : "pay.tenure.no", hired.get(), Shown.period(atLeast), reached));
    }

    @Override
    public String description() {
        return "tenure of " + atLeast;
    }
}
