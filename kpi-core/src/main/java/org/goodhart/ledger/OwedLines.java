package org.goodhart.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodhart.metric.Owner;
import org.goodhart.pay.LineOrigin;
import org.goodhart.pay.PayEntry;
import org.goodhart.pay.PayLine;
import org.goodhart.pay.PayStatement;
import org.goodhart.pay.Stage;
import org.goodhart.value.Language;
import org.goodhart.value.Money;
import org.goodhart.value.PayPeriod;

/**
 * What is owed for closed periods, line by line.
 *
 * @param ledger what was recorded
 * @param owner who
 * @param in the open period that will pay it
 */
record OwedLines(PayLedger ledger, Owner owner, PayPeriod in) {

    /** Line by line what the latest result says, less what was paid for it and what was clawed back of it. */
    List<PayEntry.Adjustment> adjustments() {
        List<PayEntry.Adjustment> owed = new ArrayList<>();
        List<PayStatement> statements = ledger.statementsOf(owner);
        for (PayStatement paid : statements) {
            PayPeriod period = paid.period();
            if (!ledger.isClosed(period) || period.equals(in)) continue;
            PayStatement latest = ledger.latest(owner, period).orElse(paid);
            Map<String, Money> due = amounts(latest);
            amounts(paid).forEach((line, amount) -> due.merge(line, amount.negated(), Money::plus));
            adjusted(statements, period).forEach((line, amount) -> due.merge(line, amount.negated(), Money::plus));
            due.forEach((line, amount) -> {
                Money owes = amount.plus(takenTwice(new PaidLine(paid, line, statements).clawedBack(), line, latest));
                if (!owes.isZero()) owed.add(adjustment(period, line, owes));
            });
        }
        return List.copyOf(owed);
    }

    /** What was clawed back of a line, as far as that is more than the line is worth now, cannot be taken as an adjustment of it once more. */
    private static Money takenTwice(Money clawedBack, String line, PayStatement latest) {
        Money zero = clawedBack.minus(clawedBack);
        if (clawedBack.isZero()) return zero;
        boolean there = amounts(latest).containsKey(line);
        Money worth = there ? latest.underCap(line).max(zero) : zero;
        return clawedBack.minus(worth).max(zero);
    }

    private PayEntry.Adjustment adjustment(PayPeriod period, String line, Money amount) {
        String reason = ledger.recalculation(owner, period)
                .map(LedgerEntry.Recalculated::reason)
                .orElse("what was paid is put right");
        LineOrigin origin = new LineOrigin(period.label(), line);
        return new PayEntry.Adjustment(owner, label(origin), amount, reason, "the ledger", Optional.of(origin));
    }

    private static boolean isOwn(PayLine line, LineOrigin origin) {
        return line.label().in(Language.ENGLISH).equals(label(origin));
    }

    private static String label(LineOrigin origin) {
        return origin.line() + ", " + origin.period();
    }

    /** What each line of a period came to, without what is carried or owed, what was decided by hand, and what goes back to other periods. */
    private static Map<String, Money> amounts(PayStatement statement) {
        Map<String, Money> amounts = new LinkedHashMap<>();
        for (PayLine line : statement.lines()) {
            if (line.origin().isPresent() || line.stage().compareTo(Stage.CARRY) >= 0) continue;
            amounts.merge(line.label().in(Language.ENGLISH), line.amount(), Money::plus);
        }
        return amounts;
    }

    /** What statements of other periods paid towards the lines of a period; what was put right by hand counts towards a recalculation that came later. */
    private Map<String, Money> adjusted(List<PayStatement> statements, PayPeriod period) {
        Map<String, Money> adjusted = new LinkedHashMap<>();
        for (PayStatement statement : statements) {
            if (statement.period().equals(in)) continue;
            for (PayLine line : statement.lines()) {
                if (line.kind() != PayLine.Kind.ADJUSTMENT) continue;
                line.origin()
                        .filter(origin -> origin.period().equals(period.label()))
                        .filter(origin -> isOwn(line, origin) || ledger.isRecalculatedAfter(owner, period, statement))
                        .ifPresent(origin -> adjusted.merge(origin.line(), line.amount(), Money::plus));
            }
        }
        return adjusted;
    }
}
