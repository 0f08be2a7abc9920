package org.goodhart.pay;

import java.time.Period;
import java.util.Objects;
import org.goodhart.value.Ratio;

/**
 * A part of what a line earns is put aside and vests later. It is safer than taking back what was paid: what was never paid can be lost without a debt.
 *
 * <p>Example: {@code Deferral.lostByLeavers("Churn", Ratio.percent(50), Period.ofMonths(6), Vesting.when(stayers))} puts half of what the line earns in March aside; in September it is paid if
 * the condition holds then.
 *
 * @param line of which line
 * @param share which part of what it earns, above 0 up to 1; nothing of what it takes, and nothing of its part of what the cap of the total took, which all lines that gave bear in proportion
 * @param after how long after the first date of the period it vests
 * @param vesting on what that depends
 * @param keptByLeavers whether it is paid to somebody who has left by then; if not, he loses it
 */
public record Deferral(String line, Ratio share, Period after, Vesting vesting, boolean keptByLeavers) {

    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException if the share is not above 0 and up to 1, or it would vest at once
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
        return new Deferral(line, share, after, vesting, false);
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
        return new Deferral(line, share, after, vesting, true);
    }

    @Override
    public String toString() {
        return share + " of line '" + line + "' deferred for " + after + ", vesting " + vesting
                + (keptByLeavers ? ", kept by leavers" : ", lost by leavers");
    }
}
