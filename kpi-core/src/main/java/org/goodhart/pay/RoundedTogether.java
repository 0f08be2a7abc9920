package org.goodhart.pay;

import java.util.Optional;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;
import org.goodhart.value.Step;

/** The parts of one line in the versions of a period: each is what all so far come to, rounded together, less what those before it were. */
final class RoundedTogether {
    private Ratio exact = Ratio.ZERO;
    private Money paid;

    RoundedTogether(Money zero) {
        this.paid = zero;
    }

    PayLine next(Stage stage, Phrase label, Explained<Amount> part, Rounding rounding, String where) {
        Money amount = amount(part, rounding, where);
        PayLine.Kind kind = amount.isNegative() ? PayLine.Kind.REDUCED : PayLine.Kind.EARNED;
        return next(stage, label, kind, part, amount, rounding, where);
    }

    PayLine next(
            Stage stage, Phrase label, PayLine.Kind kind, Explained<Amount> part, Rounding rounding, String where) {
        return next(stage, label, kind, part, amount(part, rounding, where), rounding, where);
    }

    private PayLine next(
            Stage stage,
            Phrase label,
            PayLine.Kind kind,
            Explained<Amount> part,
            Money amount,
            Rounding rounding,
            String where) {
        boolean alone = exact.equals(paid.asRatio());
        PayLine line = alone && amount.asRatio().equals(part.value().majorUnits()) || exact.isZero()
                ? Rounded.line(stage, label, kind, part, rounding, where)
                : together(stage, label, kind, part, amount, rounding);
        exact = exact.plus(part.value().majorUnits());
        paid = paid.plus(amount);
        return line;
    }

    private Money amount(Explained<Amount> part, Rounding rounding, String where) {
        return Rounded.money(sum(part), rounding, where).minus(paid);
    }

    private Amount sum(Explained<Amount> part) {
        return Amount.of(part.value().currency(), exact.plus(part.value().majorUnits()));
    }

    private PayLine together(
            Stage stage, Phrase label, PayLine.Kind kind, Explained<Amount> part, Money amount, Rounding rounding) {
        Amount sum = sum(part);
        Amount before = Amount.of(sum.currency(), exact);
        Explanation together = Explanation.of(
                        Phrase.of("pay.rounded.together", before.phrase(), sum.phrase()), part.explanation())
                .by(Step.of(Step.Operation.SUM, sum.majorUnits(), exact));
        Money all = paid.plus(amount);
        if (!all.asRatio().equals(sum.majorUnits())) {
            together = Rounded.why(Explained.of(sum, together), all, rounding);
        }
        Explanation why = Explanation.of(Phrase.of("pay.rounded.rest", all, paid, amount), together)
                .by(Step.of(Step.Operation.SUM, amount.asRatio(), paid.negated().asRatio()));
        LineRounding how = new LineRounding(sum.majorUnits().minus(paid.asRatio()), rounding, amount);
        return PayLine.of(stage, label, kind, amount, why).rounded(Optional.of(how));
    }
}
