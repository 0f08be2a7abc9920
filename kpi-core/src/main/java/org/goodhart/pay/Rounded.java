package org.goodhart.pay;

import java.util.Optional;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;
import org.goodhart.value.Step;

/** Makes lines of exact amounts: the one place where amounts are rounded, and said to be. */
final class Rounded {
    private Rounded() {}

    /** A line of what was earned or lost. */
    static PayLine line(Stage stage, Phrase label, Explained<Amount> exact, Rounding rounding, String where) {
        Money rounded = money(exact.value(), rounding, where);
        PayLine.Kind kind = rounded.isNegative() ? PayLine.Kind.REDUCED : PayLine.Kind.EARNED;
        return line(stage, label, kind, exact, rounding, where);
    }

    static PayLine line(
            Stage stage, Phrase label, PayLine.Kind kind, Explained<Amount> exact, Rounding rounding, String where) {
        Amount amount = exact.value();
        Money rounded = money(amount, rounding, where);
        if (rounded.asRatio().equals(amount.majorUnits()))
            return PayLine.of(stage, label, kind, rounded, exact.explanation());
        return PayLine.of(stage, label, kind, rounded, why(exact, rounded, rounding))
                .rounded(Optional.of(new LineRounding(amount.majorUnits(), rounding, rounded)));
    }

    static Explanation why(Explained<Amount> exact, Money rounded, Rounding rounding) {
        Ratio gained = rounded.asRatio().minus(exact.value().majorUnits());
        Money step = Money.rounded(rounded.currency(), Ratio.of(rounding.step()), rounding);
        Phrase how = Phrase.of(
                gained.signum() > 0 ? "pay.rounded.more" : "pay.rounded.less",
                exact.value().phrase(),
                Phrase.of("pay.rounding." + rounding.mode().name()),
                step,
                rounded,
                Shown.fraction(gained.abs()) + " " + rounded.currency());
        return Explanation.of(how, exact.explanation()).by(Step.rounded(rounding, rounded.asRatio()));
    }

    static Money money(Amount amount, Rounding rounding, String where) {
        try {
            return Money.rounded(amount.currency(), amount.majorUnits(), rounding);
        } catch (ArithmeticException inexact) {
            var named = new ArithmeticException("line '" + where + "': " + inexact.getMessage());
            named.initCause(inexact);
            throw named;
        }
    }
}
