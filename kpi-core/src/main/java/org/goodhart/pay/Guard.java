package org.goodhart.pay;

import java.util.Currency;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Explained;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;

/**
 * A limit that the law or the house sets on pay, whatever the figures say. It prints its line even when it changes
 * nothing.
 */
public interface Guard {

    /**
     * What it adds to the total so far, or takes from it where it is negative.
     *
     * @param on the lines so far
     * @return the correction with its explanation
     */
    Explained<Money> correct(GuardCase on);

    /**
     * How much it leaves to be deferred or taken back of what the lines so far come to.
     *
     * @param on the lines so far, with what was deferred and taken back already
     * @return the most that may be taken, not negative, with its reason; empty where it does not care
     */
    default Optional<Explained<Money>> recoverable(GuardCase on) {
        return Optional.empty();
    }

    /**
     * Whether what it leaves is the most that may be deferred too, and not only taken back.
     *
     * @return true unless overridden
     */
    default boolean limitsDeferral() {
        return true;
    }

    /**
     * Whether what it adds is what sanctions took. A sanction is refused by a scheme of whose guards none says how far sanctions go.
     *
     * @return false unless overridden
     */
    default boolean limitsSanctions() {
        return false;
    }

    /**
     * What its line is called.
     *
     * @return the label; "Guard" unless overridden
     */
    default Phrase label() {
        return Phrase.of("pay.guard");
    }

    /**
     * The currencies in which it is written itself. A scheme whose base is in another one cannot be built.
     *
     * @return the currencies; none unless overridden
     */
    default Set<Currency> currencies() {
        return Set.of();
    }

    /**
     * Everything that decides the correction, as text for fingerprints.
     *
     * @return the description
     */
    String description();

    /**
     * Pay is not less than a minimum wage, which is the one in force on the first date of the period. Example:
     * 22,440.00 RUB in 2025 and 27,093.00 RUB from 2026-01-01 raise a total of 20,000.00 RUB by 2,440.00 RUB in
     * December 2025 and by 7,093.00 RUB in January 2026. A total that equals the minimum is left alone. A period
     * before the first date is refused with an {@link IllegalArgumentException}. All lines count; nothing is deferred or taken back below the minimum. Who was not there at all in the period has none.
     *
     * @param minimum the minimum for a whole period, by date
     * @param source where the figures come from, such as the name of a law
     * @return the guard
     */
    static Guard wageNotBelow(EffectiveDated<Money> minimum, String source) {
        return new WageFloor(minimum, source, EnumSet.allOf(PayLine.Kind.class), false);
    }

    /**
     * As {@link #wageNotBelow}, where some kinds of lines alone count towards the minimum.
     *
     * @param minimum the minimum for a whole period, by date
     * @param source where the figures come from
     * @param counting which kinds of lines count
     * @param prorated whether the minimum is that of somebody who is there all the time, and less for who is not
     * @return the guard
     * @throws IllegalArgumentException if no kind counts
     */
    static Guard wageNotBelow(
            EffectiveDated<Money> minimum, String source, Set<PayLine.Kind> counting, boolean prorated) {
        return new WageFloor(minimum, source, counting, prorated);
    }

    /**
     * What is taken because of sanctions is at most a share of the period's wage; what is over it is given back. Example: 20% of a wage of 100,000.00 RUB limits sanctions of
     * 30,000.00 RUB to 20,000.00 RUB.
     *
     * @param share the share, by date, from 0 to 1
     * @param source where it comes from, such as the article of a law
     * @param wage of which kinds of lines the wage is made; sanctions are none of them
     * @return the guard
     * @throws IllegalArgumentException if a share is not from 0 to 1, or sanctions are part of the wage
     */
    static Guard sanctionsNotAbove(EffectiveDated<Ratio> share, String source, Set<PayLine.Kind> wage) {
        return new SanctionLimit(share, source, wage);
    }

    /**
     * Sanctions take nothing: they are given back whole.
     *
     * @param source where it comes from, such as the article of a law
     * @return the guard
     */
    static Guard noFines(String source) {
        return new NoFines(source);
    }

    /**
     * What figures cost is at most a share of the base, as paid; what is over it is given back. Example: at 30% of a base of 120,000.00 RUB lines that take 50,000.00 RUB take 36,000.00
     * RUB. Lines that give are not counted against those that take.
     *
     * @param share the share of the base, from 0 on
     * @param source where it comes from, such as the contract
     * @return the guard
     * @throws IllegalArgumentException if the share is negative
     */
    static Guard reductionsNotAbove(Ratio share, String source) {
        return new ReductionLimit(share, source);
    }

    /**
     * What is taken back is at most a share of what there is to pay out. Example: 20% of 100,000.00 RUB leave 20,000.00 RUB for a clawback of 30,000.00 RUB; the rest is owed.
     *
     * @param share the share, by date, from 0 to 1
     * @param source where it comes from, such as the article of a law
     * @return the guard
     * @throws IllegalArgumentException if a share is not from 0 to 1
     */
    static Guard deductionsNotAbove(EffectiveDated<Ratio> share, String source) {
        return new DeductionLimit(share, source);
    }

    /**
     * Nothing is taken back of what was paid but from what is earned above the base in this period: recovery comes from the unvested and from future excess, never from the base.
     *
     * @param source where it comes from, such as the contract
     * @return the guard
     */
    static Guard recoveryFromExcessOnly(String source) {
        return new RecoveryFromExcess(source);
    }
}
