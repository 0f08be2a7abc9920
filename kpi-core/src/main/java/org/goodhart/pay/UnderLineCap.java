package org.goodhart.pay;

import java.math.RoundingMode;
import org.goodhart.value.Explanation;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;
import org.goodhart.value.Step;

/** One line under its cap through all versions of a period: their parts together are held to the parts of their caps together. */
final class UnderLineCap {
    private final String name;
    private final Money carriedIn;
    private Money over;
    private Money room;
    private Ratio remainder = Ratio.ZERO;
    private Excess excess = Excess.LOST;

    UnderLineCap(String name, StatementDraft draft) {
        this.name = name;
        this.carriedIn = draft.takeExcess(name);
        this.over = carriedIn;
        this.room = draft.zero();
    }

    /** What was over the cap in earlier periods. */
    Money carriedIn() {
        return carriedIn;
    }

    PayLine capped(PayLine before, LineCap cap, Ratio part) {
        excess = cap.excess();
        Money limit = limit(cap, part).plus(room);
        Money due = before.amount().plus(over);
        Money paid = due.min(limit);
        Explanation derived = sum(before, due);
        over = due.minus(paid);
        room = limit.minus(paid);
        String reached = part.equals(Ratio.ONE) ? "pay.line-cap." + excess.name() : "pay.line-cap.so-far";
        String key = over.isZero() ? "pay.line-cap.idle" : reached;
        Explanation why = Explanation.of(Phrase.of(key, limit, due, over), derived)
                .by(Step.of(Step.Operation.LEAST, paid.asRatio(), limit.asRatio()));
        PayLine.Kind kind = paid.isNegative() ? PayLine.Kind.REDUCED : PayLine.Kind.EARNED;
        return PayLine.of(Stage.LINES, before.label(), kind, paid, why).rounded(before.rounding());
    }

    /** What is over the cap in the end is carried or lost, as the last version has it. */
    void close(StatementDraft draft) {
        if (excess == Excess.CARRIED) draft.closeExcess(name, over);
    }

    /** A version's part of the cap; the parts of a cap that no version changes sum to it. */
    private Money limit(LineCap cap, Ratio part) {
        if (part.equals(Ratio.ONE)) return cap.limit();
        Ratio exact = cap.limit().asRatio().times(part).plus(remainder);
        Money limit = Money.rounded(
                cap.limit().currency(),
                exact,
                Rounding.toMinorUnitsOf(cap.limit().currency(), RoundingMode.DOWN));
        remainder = exact.minus(limit.asRatio());
        return limit;
    }

    private Explanation sum(PayLine before, Money due) {
        if (over.isZero()) return before.explanation();
        return Explanation.of(Phrase.of("pay.line-cap.carried-in", over, due), before.explanation())
                .by(Step.of(Step.Operation.SUM, due.asRatio(), over.asRatio()));
    }
}
