package org.goodhart.pay;

import java.util.Currency;
import java.util.Objects;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scorecard;
import org.goodhart.value.Money;

/**
 * What a formula is evaluated over: everybody's figures, whose pay it is, his base, and what the scheme declares about
 * figures that are not fit to be paid on.
 */
public final class PayCase {
    private final Payroll payroll;
    private final Owner owner;
    private final Scorecard scorecard;
    private final Money base;
    private final Fitness fitness;

    private PayCase(Payroll payroll, Owner owner, Money base, Fitness fitness) {
        this.payroll = Objects.requireNonNull(payroll, "payroll");
        this.owner = Objects.requireNonNull(owner, "owner");
        this.base = Objects.requireNonNull(base, "base");
        this.fitness = Objects.requireNonNull(fitness, "fitness");
        this.scorecard = payroll.scorecard(owner);
    }

    /**
     * A case to evaluate formulas over.
     *
     * @param payroll the figures of all owners in the period
     * @param owner whose pay it is
     * @param base his base pay for the period
     * @param fitness what the scheme declares about undefined measures and small samples
     * @return the case
     */
    public static PayCase of(Payroll payroll, Owner owner, Money base, Fitness fitness) {
        return new PayCase(payroll, owner, base, fitness);
    }

    /**
     * The figures of all owners in the period.
     *
     * @return the payroll
     */
    public Payroll payroll() {
        return payroll;
    }

    /**
     * Whose pay it is.
     *
     * @return the owner of the figures
     */
    public Owner owner() {
        return owner;
    }

    /**
     * His base pay for the period.
     *
     * @return the base
     */
    public Money base() {
        return base;
    }

    /**
     * The figures of whose pay it is.
     *
     * @return his scorecard
     */
    public Scorecard scorecard() {
        return scorecard;
    }

    /**
     * The currency of the base.
     *
     * @return the currency
     */
    public Currency currency() {
        return base.currency();
    }

    /**
     * A metric's value, if it is fit to be paid on, or what the scheme declares instead.
     *
     * @param metric the metric
     * @return the figure with its explanation
     * @throws IllegalArgumentException if the payroll does not hold the metric
     */
    public Figure figure(Metric metric) {
        return fitness.figure(metric, scorecard);
    }
}
