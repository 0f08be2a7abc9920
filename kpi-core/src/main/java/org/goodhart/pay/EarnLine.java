package org.goodhart.pay;

import java.util.Objects;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;

/** A named formula of a scheme; evaluating it gives a rounded line. */
record EarnLine(String name, PayFormula formula) {
    EarnLine {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(formula, "formula");
    }

    PayLine evaluate(PayCase on, Rounding rounding) {
        Explained<Amount> exact = formula.evaluate(on);
        Amount amount = exact.value();
        if (!amount.currency().equals(on.currency())) {
            throw new IllegalArgumentException("line '" + name + "' is in " + amount.currency() + ", the base in "
                    + on.currency() + ": one currency is expected");
        }
        Money rounded = rounded(amount, rounding);
        return new PayLine(Phrase.literal(name), kind(amount, rounded), rounded, explanation(exact, rounded, rounding));
    }

    private Money rounded(Amount amount, Rounding rounding) {
        try {
            return Money.rounded(amount.currency(), amount.majorUnits(), rounding);
        } catch (ArithmeticException inexact) {
            var where = new ArithmeticException("line '" + name + "': " + inexact.getMessage());
            where.initCause(inexact);
            throw where;
        }
    }

    private static Explanation explanation(Explained<Amount> exact, Money rounded, Rounding rounding) {
        Amount amount = exact.value();
        if (amount.held()) return Explanation.of(Phrase.of("pay.held"), exact.explanation());
        Ratio gained = rounded.asRatio().minus(amount.majorUnits());
        if (gained.isZero()) return exact.explanation();
        Money step = Money.rounded(rounded.currency(), Ratio.of(rounding.step()), rounding);
        Phrase how = Phrase.of(
                gained.signum() > 0 ? "pay.rounded.more" : "pay.rounded.less",
                amount.phrase(),
                Phrase.of("pay.rounding." + rounding.mode().name()),
                step,
                rounded,
                Shown.fraction(gained.abs()) + " " + rounded.currency());
        return Explanation.of(how, exact.explanation());
    }

    private static PayLine.Kind kind(Amount amount, Money rounded) {
        if (amount.held()) return PayLine.Kind.DEFERRED;
        return rounded.isNegative() ? PayLine.Kind.REDUCED : PayLine.Kind.EARNED;
    }
}
