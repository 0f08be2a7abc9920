package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goodhart.testkit.arbitraries.ValueArbitraries;
import org.goodhart.value.CurrencyMismatchException;
import org.goodhart.value.Money;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;

/**
 * What money promises in one currency: amounts are an ordered commutative group, rounding happens only by name and by
 * less than a step, and an allocation loses nothing. Implement it in a test class, name the currency of your payroll,
 * and override the arbitraries to try your own amounts, roundings and weights.
 */
public interface MoneyLaws {
    /**
     * The currency in which the laws are tried.
     *
     * @return a currency that can be paid
     */
    Currency currency();

    /**
     * The amounts to try, all of {@link #currency()} and in whole minor units.
     *
     * @return amounts of either sign unless overridden
     */
    @Provide
    default Arbitrary<Money> amounts() {
        return ValueArbitraries.amounts(currency());
    }

    /**
     * The exact factors to multiply by.
     *
     * @return all kinds of ratios unless overridden
     */
    @Provide
    default Arbitrary<Ratio> factors() {
        return ValueArbitraries.ratios();
    }

    /**
     * The roundings to try.
     *
     * @return the modes and steps of usual pay plans unless overridden
     */
    @Provide
    default Arbitrary<Rounding> roundings() {
        return ValueArbitraries.roundings();
    }

    /**
     * The weights to divide by.
     *
     * @return up to eight weights unless overridden
     */
    @Provide
    default Arbitrary<Map<String, Ratio>> weights() {
        return ValueArbitraries.weights();
    }

    /**
     * {@code (a + b) + c = a + (b + c)}, {@code a + b = b + a}, {@code a + 0 = a}, {@code a + -a = 0},
     * {@code a - b = a + -b}.
     *
     * @param a any amount
     * @param b any amount
     * @param c any amount
     */
    @Property
    default void additionIsACommutativeGroup(
            @ForAll("amounts") Money a, @ForAll("amounts") Money b, @ForAll("amounts") Money c) {
        Money zero = Money.zero(currency());
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(zero)).isEqualTo(a);
        assertThat(a.plus(a.negated())).isEqualTo(zero);
        assertThat(a.minus(b)).isEqualTo(a.plus(b.negated()));
    }

    /**
     * Arithmetic on money is arithmetic on its exact value: {@code (a + b).asRatio() = a.asRatio() + b.asRatio()}, and
     * {@code 3 a = a + a + a}.
     *
     * @param a any amount
     * @param b any amount
     */
    @Property
    default void arithmeticIsExact(@ForAll("amounts") Money a, @ForAll("amounts") Money b) {
        assertThat(a.plus(b).asRatio()).isEqualTo(a.asRatio().plus(b.asRatio()));
        assertThat(a.times(3)).isEqualTo(a.plus(a).plus(a));
        assertThat(a.times(-1)).isEqualTo(a.negated());
        assertThat(Money.ofMinor(currency(), a.minorUnits())).isEqualTo(a);
    }

    /**
     * The order is that of the exact values, agrees with equality, and turns round under negation.
     *
     * @param a any amount
     * @param b any amount
     */
    @Property
    default void orderIsThatOfTheValues(@ForAll("amounts") Money a, @ForAll("amounts") Money b) {
        int order = Integer.signum(a.compareTo(b));
        assertThat(order).isEqualTo(Integer.signum(a.asRatio().compareTo(b.asRatio())));
        assertThat(order).isEqualTo(a.minus(b).signum()).isEqualTo(-Integer.signum(b.compareTo(a)));
        assertThat(a.equals(b)).isEqualTo(order == 0);
        assertThat(a.min(b).plus(a.max(b))).isEqualTo(a.plus(b));
        assertThat(a.min(b)).isLessThanOrEqualTo(a.max(b));
    }

    /**
     * {@code parse(a.toString()) = a}, also for an amount finer than the minor unit; equal amounts have equal hashes
     * and texts however they were reached.
     *
     * @param a any amount
     * @param b any amount
     */
    @Property
    default void textLosesNothing(@ForAll("amounts") Money a, @ForAll("amounts") Money b) {
        Money finer = a.times(Ratio.of(1, 8), new Rounding(RoundingMode.DOWN, new BigDecimal("0.0000001")));
        Money sameByAnotherWay = a.plus(finer).minus(finer).plus(b).minus(b);
        assertThat(Money.parse(a.toString())).isEqualTo(a);
        assertThat(Money.parse(finer.toString())).isEqualTo(finer);
        assertThat(sameByAnotherWay).isEqualTo(a).hasSameHashCodeAs(a).hasToString(a.toString());
    }

    /**
     * Amounts of two currencies are neither added nor compared nor equal.
     *
     * @param a any amount
     */
    @Property
    default void currenciesAreNeverMixed(@ForAll("amounts") Money a) {
        Money other = Money.zero(Currency.getInstance("CHF".equals(currency().getCurrencyCode()) ? "NOK" : "CHF"));
        assertThat(a).isNotEqualTo(other);
        assertThatThrownBy(() -> a.plus(other)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> a.minus(other)).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> a.compareTo(other))
                .isInstanceOf(CurrencyMismatchException.class)
                .hasMessageContaining(currency().getCurrencyCode())
                .hasMessageContaining(other.currency().getCurrencyCode());
    }

    /**
     * A rounded product is a multiple of the step, less than a step away from the exact product (at most half a step in
     * the HALF modes), and rounding it again changes nothing.
     *
     * @param a any amount
     * @param factor any exact factor
     * @param rounding any rounding
     */
    @Property
    default void roundingMovesByLessThanAStep(
            @ForAll("amounts") Money a, @ForAll("factors") Ratio factor, @ForAll("roundings") Rounding rounding) {
        Ratio exact = a.asRatio().times(factor);
        Ratio step = Ratio.of(rounding.step());
        Money rounded = a.times(factor, rounding);
        Ratio moved = rounded.asRatio().minus(exact).abs();
        assertThat(rounded.asRatio().dividedBy(step).denominator()).isEqualTo(BigInteger.ONE);
        assertThat(moved).isLessThan(step);
        if (rounding.mode().name().startsWith("HALF")) {
            assertThat(moved).isLessThanOrEqualTo(step.times(Ratio.of(1, 2)));
        }
        assertThat(rounded.rounded(rounding)).isEqualTo(rounded);
    }

    /**
     * A reversal rounds to minus what the event rounded to, so that the two together pay nothing: true for every mode
     * but FLOOR and CEILING, which mirror each other.
     *
     * @param a any amount
     * @param factor any exact factor
     * @param rounding any rounding
     */
    @Property
    default void roundingIsSymmetric(
            @ForAll("amounts") Money a, @ForAll("factors") Ratio factor, @ForAll("roundings") Rounding rounding) {
        RoundingMode mirrored = rounding.mode() == RoundingMode.FLOOR
                ? RoundingMode.CEILING
                : rounding.mode() == RoundingMode.CEILING ? RoundingMode.FLOOR : rounding.mode();
        Money reversal = a.negated().times(factor, new Rounding(mirrored, rounding.step()));
        assertThat(reversal.plus(a.times(factor, rounding))).isEqualTo(Money.zero(currency()));
    }

    /**
     * More before rounding is never less after it.
     *
     * @param a any amount
     * @param b any amount
     * @param factor any exact factor, of which the size is used
     * @param rounding any rounding
     */
    @Property
    default void roundingIsMonotone(
            @ForAll("amounts") Money a,
            @ForAll("amounts") Money b,
            @ForAll("factors") Ratio factor,
            @ForAll("roundings") Rounding rounding) {
        Money less = a.min(b).times(factor.abs(), rounding);
        Money more = a.max(b).times(factor.abs(), rounding);
        assertThat(less).isLessThanOrEqualTo(more);
    }

    /**
     * The parts of an allocation sum to the whole, and there is one for every key.
     *
     * @param whole any amount
     * @param weights any weights
     */
    @Property
    default void partsSumToTheWhole(@ForAll("amounts") Money whole, @ForAll("weights") Map<String, Ratio> weights) {
        SortedMap<String, Money> parts = whole.allocate(weights);
        assertThat(parts).containsOnlyKeys(weights.keySet());
        assertThat(parts.values().stream().reduce(Money.zero(currency()), Money::plus))
                .isEqualTo(whole);
    }

    /**
     * The quota rule: each part is less than one minor unit away from its exact share, so a weight of zero gets
     * nothing.
     *
     * @param whole any amount
     * @param weights any weights
     */
    @Property
    default void everyPartKeepsItsQuota(@ForAll("amounts") Money whole, @ForAll("weights") Map<String, Ratio> weights) {
        Ratio sum = weights.values().stream().reduce(Ratio.ZERO, Ratio::plus);
        Ratio unit = Money.ofMinor(currency(), 1).asRatio();
        whole.allocate(weights).forEach((key, part) -> {
            Ratio exact =
                    whole.asRatio().times(weights.getOrDefault(key, Ratio.ZERO)).dividedBy(sum);
            assertThat(part.asRatio().minus(exact).abs()).isLessThan(unit);
        });
    }

    /**
     * A larger weight never gets less of a positive amount; equal weights differ by a minor unit at most, and then the
     * key that comes first has more.
     *
     * @param whole any amount, of which the size is used
     * @param weights any weights
     */
    @Property
    default void aLargerWeightNeverGetsLess(
            @ForAll("amounts") Money whole, @ForAll("weights") Map<String, Ratio> weights) {
        SortedMap<String, Money> parts = whole.abs().allocate(weights);
        weights.forEach((key, weight) -> weights.forEach((otherKey, otherWeight) -> {
            int order = weight.compareTo(otherWeight);
            if (order > 0 || (order == 0 && key.compareTo(otherKey) < 0)) {
                assertThat(parts.get(key)).isGreaterThanOrEqualTo(parts.get(otherKey));
            }
        }));
    }

    /**
     * The order in which the weights are listed does not matter, nor does their scale: only their proportions do.
     *
     * @param whole any amount
     * @param weights any weights
     * @param seed how to shuffle
     */
    @Property
    default void onlyProportionsMatter(
            @ForAll("amounts") Money whole, @ForAll("weights") Map<String, Ratio> weights, @ForAll long seed) {
        List<String> keys = new ArrayList<>(weights.keySet());
        Collections.shuffle(keys, new Random(seed));
        Map<String, Ratio> shuffled = new LinkedHashMap<>();
        keys.forEach(
                key -> shuffled.put(key, weights.getOrDefault(key, Ratio.ZERO).times(Ratio.of(7, 3))));
        assertThat(whole.allocate(shuffled)).isEqualTo(whole.allocate(weights));
    }

    /**
     * Taking back is dividing the negative: each part of {@code -whole} is minus the part of {@code whole}.
     *
     * @param whole any amount
     * @param weights any weights
     */
    @Property
    default void allocationIsSymmetric(@ForAll("amounts") Money whole, @ForAll("weights") Map<String, Ratio> weights) {
        SortedMap<String, Money> back = whole.negated().allocate(weights);
        whole.allocate(weights).forEach((key, part) -> assertThat(back).containsEntry(key, part.negated()));
    }
}
