package org.goodhart.pay;

import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.goodhart.metric.Metric;
import org.goodhart.value.Explained;
import org.goodhart.value.Money;
import org.goodhart.value.Ratio;

/**
 * A promise of money for figures. Anyone can implement it; the library's own are records behind the factories here.
 *
 * <p>A formula is evaluated once and gives the amount and its explanation together. The amount is exact: it is
 * rounded where a line is made of it, and nowhere else. A formula must be a pure function of the {@link PayCase}.
 *
 * <p>Formulas nest: {@code onCurve(percentOfBase(Ratio.percent(20)), inNorm, curve).behind(gate).cappedAt(limit)}
 * limits what comes through the gate, {@code ....cappedAt(limit).behind(gate)} blocks what is within the limit.
 */
public interface PayFormula {

    /**
     * Evaluates the promise.
     *
     * @param on whose pay it is, and everybody's figures
     * @return the exact amount with its explanation
     */
    Explained<Amount> evaluate(PayCase on);

    /**
     * The metrics that it needs.
     *
     * @return the metrics, in the order of evaluation
     */
    List<Metric> metrics();

    /**
     * Everything that decides the amount, as text for fingerprints.
     *
     * @return the description, equal for equal formulas
     */
    String description();

    /**
     * The currencies in which it is written itself. A scheme whose base is in another one cannot be built.
     *
     * @return the currencies; none unless overridden, for a formula that only takes parts of the base
     */
    default Set<Currency> currencies() {
        return Set.of();
    }

    /**
     * A fixed amount.
     *
     * @param money the amount; negative where it takes
     * @return the formula
     */
    static PayFormula fixed(Money money) {
        return new FixedPay(money);
    }

    /**
     * A part of the base. Example: 20% of a base of 120,000.00 RUB is 24,000.00 RUB.
     *
     * @param share which part, where 1 is all of it
     * @return the formula
     */
    static PayFormula percentOfBase(Ratio share) {
        return new PercentOfBase(share);
    }

    /**
     * A stake that is paid to the degree which a curve gives for a metric. Example: a stake of 24,000.00 RUB at a
     * payout of -50% costs 12,000.00 RUB.
     *
     * @param stake what is at stake
     * @param metric the metric
     * @param curve from attainment to payout
     * @return the formula
     */
    static PayFormula onCurve(PayFormula stake, Metric metric, Curve curve) {
        return new CurvePay(stake, metric, curve);
    }

    /**
     * An amount for each unit of a metric. Example: 100.00 RUB a unit at a count of 12 is 1,200.00 RUB. A
     * {@link Fallback#payout} counts as so many units.
     *
     * @param rate the amount for one
     * @param metric the metric, in {@link org.goodhart.metric.Unit#COUNT}
     * @return the formula
     * @throws IllegalArgumentException if the metric is in another unit, such as a share
     */
    static PayFormula perUnit(Money rate, Metric metric) {
        return new PerUnitPay(rate, metric);
    }

    /**
     * This formula, but nothing is earned by it while a gate is shut. What it takes is taken all the same: a gate that
     * erased reductions would raise pay by failing.
     *
     * @param gate the gate
     * @return the gated formula
     */
    default PayFormula behind(Gate gate) {
        return new GatedPay(this, gate);
    }

    /**
     * This formula, but not more than a limit; what is held stays held. Example: 24,000.00 RUB capped at 20,000.00
     * RUB is 20,000.00 RUB; -24,000.00 RUB stays as it is.
     *
     * @param limit the limit, in the currency of the formula
     * @return the capped formula
     */
    default PayFormula cappedAt(Money limit) {
        return LimitedPay.cap(this, limit);
    }

    /**
     * This formula, but not less than a limit; what is held stays held. Example: -24,000.00 RUB floored at -12,000.00
     * RUB is -12,000.00 RUB.
     *
     * @param limit the limit, in the currency of the formula; negative where it bounds a reduction
     * @return the floored formula
     */
    default PayFormula flooredAt(Money limit) {
        return LimitedPay.floor(this, limit);
    }
}
