package org.goodhart.pay;

import java.util.Objects;
import org.goodhart.value.Money;
import org.goodhart.value.Ratio;

/**
 * A guaranteed amount of variable pay: what is earned less than that is paid in advance. A recoverable draw is a debt that later earnings above the guarantee pay back; one that is not
 * recoverable is not. It is given after the cap of the total, beside it. Earnings below 0 are made up for too: at -500 and a guarantee of 2,000 the draw is 2,500. What is recovered is limited by the guards as anything that is taken back, by a limit of deductions too. Who was not there at all in the period draws nothing.
 *
 * <p>Example: a recoverable draw of 2,000 with all of the excess going into recovery. Earned 1,500: 500 are drawn. Earned 2,300 the month after: 300 are recovered, and 200 are still owed.
 *
 * @param guarantee how much variable pay there is at least for whoever is there for the whole period, above 0; prorated as the scheme is. It is what is earned that counts, deferred or not, and
 *     what a minimum wage has raised is not drawn once more
 * @param recovery which part of what is earned above the guarantee goes into recovery, from 0 to 1; 0: it is not recoverable
 */
public record Draw(Money guarantee, Ratio recovery) {

    /** Under which name the debt is kept among the balances. */
    public static final String ACCOUNT = "draw";

    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException if the guarantee is not above 0 or the recovery not from 0 to 1
     */
    public Draw {
        Objects.requireNonNull(recovery, "recovery");
        if (!guarantee.isPositive()) {
            throw new IllegalArgumentException("a draw of " + guarantee + ": above 0 is expected");
        }
        if (recovery.signum() < 0 || recovery.isMoreThan(Ratio.ONE)) {
            throw new IllegalArgumentException(
                    "a draw that is recovered from " + recovery + " of the excess: from 0% to 100% is expected");
        }
    }

    /**
     * A draw that is recovered from later earnings.
     *
     * @param guarantee how much variable pay there is at least
     * @param fromExcess which part of what is earned above it goes into recovery, above 0 up to 1
     * @return the draw
     * @throws IllegalArgumentException if the guarantee is not above 0, or nothing would ever be recovered
     */
    public static Draw recoverable(Money guarantee, Ratio fromExcess) {
        if (fromExcess.isZero()) {
            throw new IllegalArgumentException("a recoverable draw that is recovered from 0% of the excess: above 0% is"
                    + " expected\nMaybe Draw.nonRecoverable was meant");
        }
        return new Draw(guarantee, fromExcess);
    }

    /**
     * A draw that is given for good.
     *
     * @param guarantee how much variable pay there is at least
     * @return the draw
     * @throws IllegalArgumentException if the guarantee is not above 0
     */
    public static Draw nonRecoverable(Money guarantee) {
        return new Draw(guarantee, Ratio.ZERO);
    }

    /**
     * Whether what is drawn is a debt.
     *
     * @return true if it is recovered
     */
    public boolean isRecoverable() {
        return !recovery.isZero();
    }

    @Override
    public String toString() {
        return "draw of " + guarantee
                + (isRecoverable() ? " recovered from " + recovery + " of the excess" : " for good");
    }
}
