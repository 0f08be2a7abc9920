package org.goodhart.pay;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.goodhart.value.Money;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Ratio;

/**
 * What a guard looks at: the lines so far.
 *
 * @param period the period
 * @param lines the lines that stand before it, at least the base
 * @param presence for how much of the period the person was there, from 0 to 1
 * @param raised what guards added to pay so far, such as up to a minimum wage; without what they gave back of sanctions
 */
public record GuardCase(PayPeriod period, List<PayLine> lines, Ratio presence, Money raised) {
    /** Copies the lines. */
    public GuardCase {
        Objects.requireNonNull(period, "period");
        lines = List.copyOf(lines);
        Objects.requireNonNull(presence, "presence");
        Objects.requireNonNull(raised, "raised");
    }

    /**
     * The sum of all lines so far.
     *
     * @return the total
     */
    public Money total() {
        return sumOf(line -> true);
    }

    /**
     * The sum of the lines of some kinds.
     *
     * @param kinds the kinds
     * @return the sum, 0 where there is none
     */
    public Money sumOf(Set<PayLine.Kind> kinds) {
        return sumOf(line -> kinds.contains(line.kind()));
    }

    /**
     * What was deferred and taken back already, as an amount above 0.
     *
     * @return the sum of the lines that do, without its sign
     */
    public Money taken() {
        return sumOf(GuardCase::takes).negated();
    }

    static boolean takes(PayLine line) {
        return switch (line.kind()) {
            case DEFERRED, RECOVERED -> true;
            case ADJUSTMENT -> line.amount().isNegative();
            default -> false;
        };
    }

    private Money sumOf(Predicate<PayLine> counts) {
        Money sum = Money.zero(lines.get(0).amount().currency());
        for (PayLine line : lines) if (counts.test(line)) sum = sum.plus(line.amount());
        return sum;
    }
}
