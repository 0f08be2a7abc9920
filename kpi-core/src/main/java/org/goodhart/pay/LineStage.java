package org.goodhart.pay;

import java.util.LinkedHashSet;
import java.util.Set;
import org.goodhart.value.Explanation;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Step;

/** Evaluates the lines of each version, caps them, and counts on what is counted from period to period. */
final class LineStage {
    private LineStage() {}

    static void work(StatementDraft draft) {
        boolean several = draft.parts().size() > 1;
        for (StatementDraft.Part part : draft.parts()) {
            PayCase on = draft.caseOf(part);
            for (EarnLine line : part.terms().lines()) {
                PayLine evaluated = line.evaluate(
                        Stage.LINES, on, part.share(), part.terms().rounding());
                PayLine capped = capped(line, evaluated, part, draft);
                draft.addEarned(
                        line.name(), several ? labelled(capped, part.terms().version()) : capped);
                on = on.after(line.name(), capped.amount());
            }
            draft.lastCase(on);
        }
        count(draft);
    }

    private static PayLine labelled(PayLine line, String version) {
        return new PayLine(
                line.stage(),
                Phrase.of("pay.label.of-version", line.label(), version),
                line.kind(),
                line.amount(),
                line.explanation(),
                line.rounding(),
                line.origin());
    }

    private static PayLine capped(EarnLine line, PayLine before, StatementDraft.Part part, StatementDraft draft) {
        if (line.cap().isEmpty() || before.kind() == PayLine.Kind.HELD) return before;
        LineCap cap = line.cap().get();
        Money limit = part.share().equals(Ratio.ONE)
                ? cap.limit()
                : cap.limit().times(part.share(), part.terms().rounding());
        Money carried = draft.takeExcess(line.name());
        Money due = before.amount().plus(carried);
        Money paid = due.min(limit);
        Money over = due.minus(paid);
        if (cap.excess() == Excess.CARRIED) draft.closeExcess(line.name(), over);
        String key = over.isZero()
                ? "pay.line-cap.idle"
                : "pay.line-cap." + cap.excess().name();
        Explanation why = Explanation.of(Phrase.of(key, limit, due, over), sum(before, carried, due))
                .by(Step.of(Step.Operation.LEAST, paid.asRatio(), limit.asRatio()));
        PayLine.Kind kind = paid.isNegative() ? PayLine.Kind.REDUCED : PayLine.Kind.EARNED;
        return PayLine.of(Stage.LINES, before.label(), kind, paid, why).rounded(before.rounding());
    }

    private static Explanation sum(PayLine before, Money carried, Money due) {
        if (carried.isZero()) return before.explanation();
        return Explanation.of(Phrase.of("pay.line-cap.carried-in", carried, due), before.explanation())
                .by(Step.of(Step.Operation.SUM, due.asRatio(), carried.asRatio()));
    }

    private static void count(StatementDraft draft) {
        Set<KeptCount> counts = new LinkedHashSet<>();
        for (StatementDraft.Part part : draft.parts()) {
            for (PayFormula formula : part.terms().formulas()) counts.addAll(formula.keptCounts());
        }
        PayCase on = draft.lastCase();
        for (KeptCount count : counts) {
            String account = count.accumulation().account();
            var since = on.carried(count.accumulation())
                    .map(Balance.Counted::since)
                    .orElse(draft.payroll().period().firstDate());
            Ratio before = on.counted(count.accumulation());
            Ratio more = count.attainment().figure(on).value().orElse(Ratio.ZERO);
            draft.take(Balance.Counted.class, counted -> counted.account().equals(account));
            draft.close(new Balance.Counted(draft.owner(), account, since, before.plus(more)));
        }
    }
}
