package org.goodhart.pay;

import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.goodhart.value.Money;
import org.goodhart.value.Ratio;

/**
 * A part of what a line earns is put aside and vests later. It is safer than taking back what was paid: what was never paid can be lost without a debt. A scheme that has the line and drops the term pays what was put
 * aside whole when it vests, to leavers too.
 *
 * <p>Example: {@code Deferral.lostByLeavers("Churn", Ratio.percent(50), Period.ofMonths(6), Vesting.when(stayers))} puts half of what the line earns in March aside; in September it is paid if
 * the condition holds then. With {@code .inParts(3, Period.ofYears(1))} a third of it is paid in September of this year, of the next and of the one after, each if the condition holds in that
 * month.
 *
 * @param line of which line
 * @param share which part of what it earns, above 0 up to 1; nothing of what it takes, and nothing of its part of what the cap of the total took, which all lines that gave bear in proportion
 * @param after how long after the first date of the period it vests, or the first part of it
 * @param vesting on what that depends
 * @param keptByLeavers whether it is paid to somebody who has left by the end of the period in which it vests; if not, he loses it
 * @param parts in how many equal parts it vests, from 1 on; what does not divide is the earlier ones'
 * @param every how long after each other they vest; nothing where there is one
 */
public record Deferral(
        String line, Ratio share, Period after, Vesting vesting, boolean keptByLeavers, int parts, Period every) {

    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException if the share is not above 0 and up to 1, it would vest at once, there is no part, or several parts would vest on one date
     */
    public Deferral {
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(vesting, "vesting");
        if (share.signum() <= 0 || share.isMoreThan(Ratio.ONE)) {
            throw new IllegalArgumentException(
                    "a deferral of " + share + " of line '" + line + "': above 0% up to 100% is expected");
        }
        if (after.isNegative() || after.isZero()) {
            throw new IllegalArgumentException(
                    "a deferral of line '" + line + "' that vests after " + after + ": a time above 0 is expected");
        }
        if (parts < 1 || every.isNegative() || every.isZero() != (parts == 1)) {
            throw new IllegalArgumentException("a deferral of line '" + line + "' in " + parts + " parts, one every "
                    + every + ": at least one part, and a time above 0 between several, is expected");
        }
    }

    /**
     * A deferral that leavers lose.
     *
     * @param line of which line
     * @param share which part of what it earns
     * @param after how long after the first date of the period it vests
     * @param vesting on what that depends
     * @return the deferral
     * @throws IllegalArgumentException if the share is not above 0 and up to 1, or it would vest at once
     */
    public static Deferral lostByLeavers(String line, Ratio share, Period after, Vesting vesting) {
        return new Deferral(line, share, after, vesting, false, 1, Period.ZERO);
    }

    /**
     * A deferral that leavers keep.
     *
     * @param line of which line
     * @param share which part of what it earns
     * @param after how long after the first date of the period it vests
     * @param vesting on what that depends
     * @return the deferral
     * @throws IllegalArgumentException if the share is not above 0 and up to 1, or it would vest at once
     */
    public static Deferral keptByLeavers(String line, Ratio share, Period after, Vesting vesting) {
        return new Deferral(line, share, after, vesting, true, 1, Period.ZERO);
    }

    /**
     * The same deferral, vesting in equal parts, each on the figures of its own period.
     *
     * @param number how many, from 2 on
     * @param apart how long after each other
     * @return the deferral in parts
     * @throws IllegalArgumentException if there are fewer than two, or no time above 0 lies between them
     */
    public Deferral inParts(int number, Period apart) {
        if (number < 2) {
            throw new IllegalArgumentException("a deferral of line '" + line + "' in parts, of which there are "
                    + number + ": 2 or more are expected");
        }
        return new Deferral(line, share, after, vesting, keptByLeavers, number, apart);
    }

    /** On which dates how much of an amount vests that was earned in a period that begins on a date. */
    SortedMap<LocalDate, Money> dates(LocalDate first, Money aside) {
        SortedMap<LocalDate, Ratio> dates = new TreeMap<>();
        for (int part = 0; part < parts; part++) {
            dates.put(first.plus(after).plus(every.multipliedBy(part)), Ratio.ONE);
        }
        return aside.allocate(dates, aside.amount().scale());
    }

    @Override
    public String toString() {
        return share + " of line '" + line + "' deferred for " + after + ", vesting " + vesting
                + (parts == 1 ? "" : ", in " + parts + " parts, one every " + every)
                + (keptByLeavers ? ", kept by leavers" : ", lost by leavers");
    }
}
