package org.goodhart.pay;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;

/** Evaluates the lines of each version, caps them, and counts on what is counted from period to period. */
final class LineStage {
    private LineStage() {}

    static void work(StatementDraft draft) {
        Map<String, RoundedTogether> parts = new HashMap<>();
        Map<String, UnderLineCap> caps = new HashMap<>();
        boolean several = draft.parts().size() > 1;
        for (StatementDraft.Part part : draft.parts()) {
            PayCase on = draft.caseOf(part);
            for (EarnLine line : part.terms().lines()) {
                PayLine evaluated = line.evaluate(
                        Stage.LINES,
                        on,
                        part.share(),
                        parts.computeIfAbsent(line.name(), name -> new RoundedTogether(draft.zero())),
                        part.terms().rounding());
                PayLine capped = evaluated;
                if (line.cap().isPresent() && evaluated.kind() != PayLine.Kind.HELD) {
                    capped = caps.computeIfAbsent(line.name(), name -> new UnderLineCap(name, draft))
                            .capped(evaluated, line.cap().get(), part.share());
                }
                draft.addEarned(
                        line.name(), several ? labelled(capped, part.terms().version()) : capped);
                Money seen = several
                        ? inWhole(line, on, part.terms(), Optional.ofNullable(caps.get(line.name())))
                        : capped.amount();
                on = on.after(line.name(), seen, capped.kind() == PayLine.Kind.HELD);
            }
            draft.lastCase(on);
        }
        caps.values().forEach(cap -> cap.close(draft));
        if (several) draft.lastCase(afterAll(draft));
        count(draft);
    }

    /** What a line would pay if its version had been in force for the whole period: what later lines of the version look at. */
    private static Money inWhole(EarnLine line, PayCase on, PaySchemeTerms terms, Optional<UnderLineCap> under) {
        Money whole = line.evaluate(Stage.LINES, on, terms.rounding()).amount();
        Money due = under.map(cap -> whole.plus(cap.carriedIn())).orElse(whole);
        return line.cap().map(cap -> due.min(cap.limit())).orElse(due);
    }

    /** The case of the last version, with what its lines pay in all versions together. */
    private static PayCase afterAll(StatementDraft draft) {
        PayCase on = draft.lastCase();
        for (EarnLine line : draft.terms().lines()) {
            on = on.after(line.name(), draft.earned(line.name()), on.isHeld(line.name()));
        }
        return on;
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

    private static void count(StatementDraft draft) {
        Map<String, KeptCount> counts = new LinkedHashMap<>();
        for (StatementDraft.Part part : draft.parts()) {
            for (PayFormula formula : part.terms().formulas()) {
                formula.keptCounts()
                        .forEach(count -> counts.put(count.accumulation().account(), count));
            }
        }
        PayCase on = draft.lastCase();
        for (KeptCount count : counts.values()) {
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
