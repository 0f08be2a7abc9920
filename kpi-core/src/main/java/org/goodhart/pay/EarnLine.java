package org.goodhart.pay;

import java.util.Objects;
import java.util.Optional;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;
import org.goodhart.value.Step;

/** A named formula of a scheme, and the cap of its line; evaluating it gives a rounded line. */
record EarnLine(String name, PayFormula formula, Optional<LineCap> cap) {
    EarnLine {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(formula, "formula");
        Objects.requireNonNull(cap, "cap");
    }

    EarnLine(String name, PayFormula formula) {
        this(name, formula, Optional.empty());
    }

    EarnLine with(PayFormula other) {
        return new EarnLine(name, other, cap);
    }

    EarnLine capped(LineCap with) {
        return new EarnLine(name, formula, Optional.of(with));
    }

    /** The line before its cap, for all of the period. */
    PayLine evaluate(Stage stage, PayCase on, Rounding rounding) {
        return evaluate(stage, on, Ratio.ONE, new RoundedTogether(Money.zero(on.currency())), rounding);
    }

    /** The line before its cap, as a part of the period, rounded together with the parts before it. */
    PayLine evaluate(Stage stage, PayCase on, Ratio part, RoundedTogether parts, Rounding rounding) {
        Explained<Amount> exact = inPart(formula.evaluate(on), part);
        Amount amount = exact.value();
        if (!amount.currency().equals(on.currency())) {
            throw new IllegalArgumentException("line '" + name + "' is in " + amount.currency() + ", the base in "
                    + on.currency() + ": one currency is expected");
        }
        if (amount.held()) {
            Explanation held =
                    Explanation.of(Phrase.of("pay.held"), exact.explanation()).by(Step.lookedUp(Ratio.ZERO));
            return PayLine.of(stage, Phrase.literal(name), PayLine.Kind.HELD, Money.zero(amount.currency()), held);
        }
        return parts.next(stage, Phrase.literal(name), exact, rounding, name);
    }

    private static Explained<Amount> inPart(Explained<Amount> whole, Ratio part) {
        Amount amount = whole.value();
        Explanation why = amount.held() || whole.explanation().value().isPresent()
                ? whole.explanation()
                : whole.explanation().by(Step.given(amount.majorUnits()));
        Explained<Amount> explained = Explained.of(amount, why);
        if (part.equals(Ratio.ONE)) return explained;
        return Staked.part(
                explained,
                part,
                cut -> Phrase.of("pay.part-of-period", Shown.share(part), amount.phrase(), cut.phrase()));
    }
}
