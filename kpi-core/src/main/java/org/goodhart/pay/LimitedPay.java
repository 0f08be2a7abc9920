package org.goodhart.pay;

import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Step;

/** A formula with a limit; the limit prints its line whether or not it changes anything. */
record LimitedPay(PayFormula formula, Money limit, Side side) implements PayFormula {

    enum Side {
        CAP,
        FLOOR
    }

    LimitedPay {
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(side, "side");
    }

    static LimitedPay cap(PayFormula formula, Money limit) {
        return new LimitedPay(formula, limit, Side.CAP);
    }

    static LimitedPay floor(PayFormula formula, Money limit) {
        return new LimitedPay(formula, limit, Side.FLOOR);
    }

    @Override
    public Explained<Amount> evaluate(PayCase on) {
        Explained<Amount> free = formula.evaluate(on);
        if (!free.value().currency().equals(limit.currency())) {
            throw new IllegalArgumentException("a " + side + " of " + limit + " limits an amount in "
                    + free.value().currency() + ": one currency is expected");
        }
        int comparison = free.value().majorUnits().compareTo(limit.asRatio());
        boolean applies = !free.value().held() && (side == Side.CAP ? comparison > 0 : comparison < 0);
        String key = (side == Side.CAP ? "pay.cap" : "pay.floor") + (applies ? "" : ".idle");
        Explanation why = Explanation.of(Phrase.of(key, limit, free.value().phrase()), free.explanation());
        if (free.value().held()) return Explained.of(free.value(), why);
        Amount limited = applies ? Amount.of(limit) : free.value();
        Step.Operation operation = side == Side.CAP ? Step.Operation.LEAST : Step.Operation.GREATEST;
        return Explained.of(limited, why.by(Step.of(operation, limited.majorUnits(), limit.asRatio())));
    }

    @Override
    public List<PayFormula> parts() {
        return List.of(formula);
    }

    @Override
    public Set<Currency> currencies() {
        return Needs.currencies(parts(), limit.currency());
    }

    @Override
    public String description() {
        return "(" + formula.description() + ") " + side + " " + limit;
    }
}
