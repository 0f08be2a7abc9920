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
     * Everything that decides the amount, as text for fingerprints.
     *
     * @return the description, equal for equal formulas
     */
    String description();

    /**
     * The formulas that it is put together from. What they need counts as needed by this one.
     *
     * @return the parts; none unless overridden
     */
    default List<PayFormula> parts() {
        return List.of();
    }

    /**
     * The metrics that it needs.
     *
     * @return the metrics, each once; those of the parts unless overridden
     */
    default List<Metric> metrics() {
        return Needs.metrics(parts());
    }

    /**
     * The currencies in which it is written itself. A scheme whose base is in another one cannot be built.
     *
     * @return the currencies; those of the parts unless overridden
     */
    default Set<Currency> currencies() {
        return Needs.currencies(parts());
    }

    /**
     * The other lines of the scheme that it looks at. They have to stand before its own.
     *
     * @return the names of lines; those of the parts unless overridden
     */
    default List<String> lines() {
        return Needs.lines(parts(), List.of());
    }

    /**
     * What it counts on from period to period.
     *
     * @return the counts; those of the parts unless overridden
     */
    default Set<KeptCount> keptCounts() {
        return Needs.keptCounts(parts(), List.of());
    }

    /**
     * Whether it looks at the figures of people by who led them when, so that a period in which that changes has to be computed in stretches.
     *
     * @return true if a part does, unless overridden
     */
    default boolean rollsUp() {
        return parts().stream().anyMatch(PayFormula::rollsUp);
    }

    /**
     * Whether it takes parts of the base of whoever is paid.
     *
     * @return true if a part does, unless overridden
     */
    default boolean takesBase() {
        return parts().stream().anyMatch(PayFormula::takesBase);
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
        return onCurve(stake, Attainment.of(metric), curve);
    }

    /**
     * As {@link #onCurve(PayFormula, Metric, Curve)}, against a target or within limits.
     *
     * @param stake what is at stake
     * @param attainment what was reached
     * @param curve from attainment to payout
     * @return the formula
     */
    static PayFormula onCurve(PayFormula stake, Attainment attainment, Curve curve) {
        return new CurvePay(stake, attainment, curve);
    }

    /**
     * A part of what an earlier line of the same scheme pays, after its rounding. Example: 10% of a line of 24,000.00 RUB is 2,400.00 RUB.
     *
     * @param share which part, where 1 is all of it
     * @param line the name of the line, which has to stand before
     * @return the formula
     */
    static PayFormula percentOfLine(Ratio share, String line) {
        return new PercentOfLine(share, line);
    }

    /**
     * A stake that several KPIs share by weight. Example: of a stake of 24,000.00 RUB, 60% on a KPI with a payout of 50% and 40% on one with 100% pay 16,800.00 RUB.
     *
     * @param stake what is at stake
     * @param kpis the KPIs; their weights sum to 1
     * @return the formula; held if one of the figures is
     * @throws IllegalArgumentException if the weights do not sum to 1
     */
    static PayFormula weighted(PayFormula stake, Kpi... kpis) {
        return new WeightedPay(stake, List.of(kpis));
    }

    /**
     * A stake times what a table of tiers makes of a quantity. With a stake of one rouble the table is in roubles: rates are roubles for one unit. Example: 165,000 on marginal
     * tiers of 4% up to 150,000 and 6% above pay {@code 1.00 RUB x 6,900}.
     *
     * @param stake what one of the table's worth is
     * @param attainment the quantity
     * @param tiers the table
     * @param accumulation over what it counts
     * @return the formula
     */
    static PayFormula onTiers(PayFormula stake, Attainment attainment, Tiers tiers, Accumulation accumulation) {
        return new TieredPay(stake, attainment, tiers, accumulation);
    }

    /**
     * A stake that is paid to the degree which a matrix gives for two attainments.
     *
     * @param stake what is at stake
     * @param rows the attainment that chooses the row
     * @param columns the attainment that chooses the column
     * @param matrix the payouts
     * @return the formula
     */
    static PayFormula onMatrix(PayFormula stake, Attainment rows, Attainment columns, Matrix matrix) {
        return new MatrixPay(stake, rows, columns, matrix);
    }

    /**
     * The sum of several formulas.
     *
     * @param parts at least one, in one currency
     * @return the formula; held if one of them is
     * @throws IllegalArgumentException if there is none
     */
    static PayFormula sum(PayFormula... parts) {
        return new CombinedPay(CombinedPay.Kind.SUM, List.of(parts));
    }

    /**
     * The least of several formulas.
     *
     * @param parts at least one, in one currency
     * @return the formula; held if one of them is
     * @throws IllegalArgumentException if there is none
     */
    static PayFormula leastOf(PayFormula... parts) {
        return new CombinedPay(CombinedPay.Kind.LEAST, List.of(parts));
    }

    /**
     * The greatest of several formulas.
     *
     * @param parts at least one, in one currency
     * @return the formula; held if one of them is
     * @throws IllegalArgumentException if there is none
     */
    static PayFormula greatestOf(PayFormula... parts) {
        return new CombinedPay(CombinedPay.Kind.GREATEST, List.of(parts));
    }

    /**
     * One formula where a condition holds, another where it does not. Example: {@code when(PayCondition.postIs("senior engineer"), senior, junior)}.
     *
     * @param condition what decides
     * @param then what is paid where it holds
     * @param otherwise what is paid where it does not
     * @return the formula
     */
    static PayFormula when(PayCondition condition, PayFormula then, PayFormula otherwise) {
        return new ConditionalPay(condition, then, otherwise);
    }

    /**
     * A person's share of a pool.
     *
     * @param pool the pool
     * @return the formula; nothing for whoever is no member
     */
    static PayFormula poolShare(Pool pool) {
        return new PoolPay(pool);
    }

    /**
     * A formula on the figures of the people that a superior leads, all together, instead of his own: each fact counts for whoever led its owner when it happened.
     *
     * @param formula what is paid on their figures
     * @param team who they are
     * @return the formula
     */
    static PayFormula onFiguresOf(Team team, PayFormula formula) {
        return new TeamPay(formula, team, TeamPay.Kind.TOGETHER);
    }

    /**
     * What a formula comes to for each of the people that a superior leads, summed: each is taken with the figures of the time in which he led them.
     * Parts of a base are parts of the superior's.
     *
     * @param formula what is paid on the figures of each
     * @param team who they are
     * @return the formula; held if it is for one of them
     */
    static PayFormula sumOver(Team team, PayFormula formula) {
        return new TeamPay(formula, team, TeamPay.Kind.EACH);
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
     * @param gate the gate, or another condition that stands for one
     * @return the gated formula
     */
    default PayFormula behind(PayCondition gate) {
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

    /**
     * This formula times the factor that another figure gives.
     *
     * @param multiplier the factor
     * @return the multiplied formula; held if the figure is
     */
    default PayFormula times(Multiplier multiplier) {
        return new MultipliedPay(this, multiplier);
    }

    /**
     * A fixed share of this formula, such as one's part of a credit that is split. To split an amount so that the parts sum to it, take a {@link Pool} with fixed weights.
     *
     * @param share which part, where 1 is all of it
     * @return the formula
     */
    default PayFormula times(Ratio share) {
        return new ScaledPay(this, share);
    }

    /**
     * This formula for as much of the period as the person was there, by the proration of the scheme. Parts of the base are prorated with the base already.
     *
     * @return the prorated formula
     */
    default PayFormula prorated() {
        return new ProratedPay(this);
    }
}
