package org.goodhart.ledger;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.goodhart.pay.Balance;
import org.goodhart.pay.LineOrigin;
import org.goodhart.pay.PayLine;
import org.goodhart.pay.PayStatement;
import org.goodhart.value.Money;

/**
 * A line that was paid, and what became of it in later months.
 *
 * @param paid the statement that paid it
 * @param line its label, in English
 * @param statements the statements of the same person that stand for each period
 */
record PaidLine(PayStatement paid, String line, List<PayStatement> statements) {

    LineOrigin origin() {
        return new LineOrigin(paid.period().label(), line);
    }

    /** What it paid with everything that was adjusted, released and clawed back since. */
    Money left() {
        return paidOut().minus(clawedBack());
    }

    private Money paidOut() {
        return paid.paidOut(line).plus(linked(false));
    }

    /** What was taken back of it, and what is still owed of that. */
    Money clawedBack() {
        Money clawedBack = linked(true).negated();
        for (Balance balance : statements.get(statements.size() - 1).closing()) {
            if (balance instanceof Balance.Debt debt
                    && debt.origin().filter(origin()::equals).isPresent()) {
                clawedBack = clawedBack.plus(debt.money());
            }
        }
        return clawedBack;
    }

    private Money linked(boolean recovered) {
        Money sum = Money.zero(paid.total().currency());
        for (PayStatement statement : statements) {
            for (PayLine later : statement.lines()) {
                boolean counts = (later.kind() == PayLine.Kind.RECOVERED) == recovered;
                if (counts && later.origin().filter(origin()::equals).isPresent()) sum = sum.plus(later.amount());
            }
        }
        return sum;
    }

    /** Refuses a statement that takes back more of a line than that paid, by all statements of the same person, itself among them. */
    static void check(PayStatement statement, List<PayStatement> all) {
        for (LineOrigin origin : clawedBack(statement)) {
            for (PayStatement paid : all) {
                if (!paid.period().label().equals(origin.period())
                        || paid.period().equals(statement.period())) continue;
                PaidLine line = new PaidLine(paid, origin.line(), all);
                Money clawedBack = line.clawedBack();
                Money paidOut = line.paidOut();
                if (clawedBack.compareTo(paidOut) > 0) {
                    throw new IllegalArgumentException(statement.owner() + " has " + clawedBack + " clawed back of "
                            + origin + ", which paid " + paidOut + ": not more than was paid is expected\n"
                            + "Maybe the clawback stands on the statement of another month already");
                }
            }
        }
    }

    private static Set<LineOrigin> clawedBack(PayStatement statement) {
        Set<LineOrigin> origins = new LinkedHashSet<>();
        for (PayLine line : statement.lines()) {
            if (line.kind() == PayLine.Kind.RECOVERED) line.origin().ifPresent(origins::add);
        }
        return origins;
    }
}
