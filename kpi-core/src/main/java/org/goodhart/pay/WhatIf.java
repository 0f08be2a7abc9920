package org.goodhart.pay;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.goodhart.desk.Desk;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Owner;
import org.goodhart.value.Language;
import org.goodhart.value.Money;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Phrase;

/**
 * What a scheme would have paid with a change: in which periods, who gains, who loses, by how much. The scheme itself stays as it is.
 *
 * <p>Example: {@code WhatIf.of(scheme, change -> change.version("2026-2").replacing("SLA", steeper)).over(payrolls)}. Balances run on from one period to the next on both sides, each
 * with its own.
 *
 * @param base the scheme
 * @param changed the scheme with the change
 */
public record WhatIf(PayScheme base, PayScheme changed) {

    /**
     * Checks that the two can be compared.
     *
     * @throws IllegalArgumentException if they pay on different levels or in different currencies
     */
    public WhatIf {
        if (base.paidOn() != changed.paidOn()
                || !base.base().currency().equals(changed.base().currency())) {
            throw new IllegalArgumentException(base + " on the figures of a " + base.paidOn() + " in "
                    + base.base().currency() + " and " + changed + " on those of a " + changed.paidOn() + " in "
                    + changed.base().currency() + ": one level and one currency are expected");
        }
    }

    /**
     * A change of a scheme.
     *
     * @param base the scheme
     * @param change what is done to its terms
     * @return the question
     * @throws IllegalArgumentException if the changed terms make no scheme
     */
    public static WhatIf of(PayScheme base, UnaryOperator<PaySchemeBuilder> change) {
        return new WhatIf(base, change.apply(base.toBuilder()).build());
    }

    /**
     * The metrics that both need.
     *
     * @return the metrics, for the payrolls that are asked about
     */
    public MetricSet metrics() {
        Set<Metric> metrics = new LinkedHashSet<>(base.metrics().metrics());
        metrics.addAll(changed.metrics().metrics());
        return MetricSet.of(metrics);
    }

    /**
     * What it would have made over periods of a desk.
     *
     * @param desk the record
     * @param periods the periods, one after the other
     * @return the answer
     */
    public Answer on(Desk desk, List<PayPeriod> periods) {
        return over(periods.stream()
                .map(period -> Payroll.inStretches(desk, period, metrics()))
                .toList());
    }

    /**
     * What it would have made over payrolls.
     *
     * @param payrolls the payrolls of the periods, one after the other, with the figures of {@link #metrics}; the balances of the first open both sides
     * @return the answer
     */
    public Answer over(List<Payroll> payrolls) {
        List<Effect> effects = new ArrayList<>();
        Balances before = payrolls.isEmpty() ? Balances.none() : payrolls.get(0).opening();
        Balances after = before;
        for (Payroll payroll : payrolls) {
            PayRun as = base.payAll(payroll.opening(before));
            PayRun would = changed.payAll(payroll.opening(after));
            effects.addAll(effects(as, would));
            before = as.closing();
            after = would.closing();
        }
        return new Answer(base.base().currency(), effects);
    }

    private List<Effect> effects(PayRun as, PayRun would) {
        Money zero = Money.zero(base.base().currency());
        Map<Owner, Effect> effects = new LinkedHashMap<>();
        for (PayStatement statement : as.statements()) {
            effects.put(statement.owner(), new Effect(as.period(), statement.owner(), statement.total(), zero));
        }
        for (PayStatement statement : would.statements()) {
            Money paid = effects.containsKey(statement.owner())
                    ? Objects.requireNonNull(effects.get(statement.owner())).before()
                    : zero;
            effects.put(statement.owner(), new Effect(as.period(), statement.owner(), paid, statement.total()));
        }
        return List.copyOf(effects.values());
    }

    /**
     * What one is paid in a period, as it is and as it would be.
     *
     * @param period the period
     * @param owner who
     * @param before the total as it is; 0 where he is not paid
     * @param after the total with the change; 0 where he would not be paid
     */
    public record Effect(PayPeriod period, Owner owner, Money before, Money after) {
        /**
         * How much more he would be paid.
         *
         * @return the difference, negative where he loses
         */
        public Money difference() {
            return after.minus(before);
        }
    }

    /**
     * What a change would have made.
     *
     * @param currency the currency of the amounts
     * @param effects what each is paid in each period, as it is and as it would be; those too whom it does not touch
     */
    public record Answer(Currency currency, List<Effect> effects) {
        /** Copies the effects. */
        public Answer {
            Objects.requireNonNull(currency, "currency");
            effects = List.copyOf(effects);
        }

        /**
         * The differences of each over all periods.
         *
         * @return the differences by owner; 0 for those whom it does not touch
         */
        public Map<Owner, Money> byOwner() {
            Map<Owner, Money> sums = new LinkedHashMap<>();
            for (Effect effect : effects) sums.merge(effect.owner(), effect.difference(), Money::plus);
            return sums;
        }

        /**
         * The differences of each period over all owners: what the change would have cost.
         *
         * @return the differences by period
         */
        public Map<PayPeriod, Money> byPeriod() {
            Map<PayPeriod, Money> sums = new LinkedHashMap<>();
            for (Effect effect : effects) sums.merge(effect.period(), effect.difference(), Money::plus);
            return sums;
        }

        /**
         * Who gains over all periods.
         *
         * @return the owners
         */
        public List<Owner> gainers() {
            return byOwner().entrySet().stream()
                    .filter(entry -> entry.getValue().isPositive())
                    .map(Map.Entry::getKey)
                    .toList();
        }

        /**
         * Who loses over all periods.
         *
         * @return the owners
         */
        public List<Owner> losers() {
            return byOwner().entrySet().stream()
                    .filter(entry -> entry.getValue().isNegative())
                    .map(Map.Entry::getKey)
                    .toList();
        }

        /**
         * The answer as text, for people: the cost of each period, then who gains and who loses.
         *
         * @param language the language
         * @return the lines, each ended by a line feed
         */
        public String explain(Language language) {
            StringBuilder text = new StringBuilder();
            byPeriod()
                    .forEach((period, sum) -> say(
                            text,
                            language,
                            Phrase.of(
                                    sum.isNegative() ? "pay.what-if.period.less" : "pay.what-if.period",
                                    period.label(),
                                    sum.abs())));
            byOwner().forEach((owner, sum) -> {
                String key = sum.isPositive()
                        ? "pay.what-if.gains"
                        : sum.isNegative() ? "pay.what-if.loses" : "pay.what-if.untouched";
                say(text, language, Phrase.of(key, owner.phrase(), sum.abs()));
            });
            return text.toString();
        }

        private static void say(StringBuilder text, Language language, Phrase phrase) {
            text.append(phrase.in(language)).append('\n');
        }
    }
}
