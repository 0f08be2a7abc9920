package org.goodhart.pay;

import java.math.RoundingMode;
import java.util.List;
import org.goodhart.value.Money;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;

/**
 * What the cap of the total left of what lines gave: of each the same part.
 *
 * @param given what all lines that it caps gave, the base not among them
 * @param taken what it took of that
 */
record UnderCap(Money given, Money taken) {

    static UnderCap of(List<PayLine> lines) {
        Money given = Money.zero(lines.get(0).amount().currency());
        Money taken = given;
        for (PayLine line : lines) {
            if (line.kind() == PayLine.Kind.CAPPED) taken = taken.minus(line.amount());
            else if (isCapped(line) && line.amount().isPositive()) given = given.plus(line.amount());
        }
        return new UnderCap(given, taken);
    }

    private static boolean isCapped(PayLine line) {
        return line.stage() != Stage.BASE && line.stage().compareTo(Stage.TOTAL_CAP) <= 0;
    }

    Ratio part() {
        if (!given.isPositive()) return Ratio.ONE;
        return given.minus(taken.min(given)).asRatio().dividedBy(given.asRatio());
    }

    /** What is left of a line. */
    Money of(PayLine line) {
        return isCapped(line) && line.kind() != PayLine.Kind.CAPPED ? of(line.amount()) : line.amount();
    }

    /** What is left of what such lines gave, rounded down to the minor unit. */
    Money of(Money line) {
        if (taken.isZero() || !line.isPositive()) return line;
        return line.times(part(), Rounding.toMinorUnitsOf(line.currency(), RoundingMode.DOWN));
    }
}
