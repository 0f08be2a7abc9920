package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goodhart.testkit.arbitraries.ValueArbitraries;
import org.goodhart.value.Ratio;

/**
 * What exact ratios promise: they are an ordered field, canonical, and their text loses nothing. Implement it in a test
 * class and override {@link #ratios()} to try the laws on the ratios of your own domain, such as the attainments that
 * your metrics yield.
 */
public interface RatioLaws {
    /**
     * The ratios to try the laws on.
     *
     * @return all kinds of ratios unless overridden
     */
    @Provide
    default Arbitrary<Ratio> ratios() {
        return ValueArbitraries.ratios();
    }

    /**
     * {@code (a + b) + c = a + (b + c)}, {@code a + b = b + a}, {@code a + 0 = a}, {@code a + -a = 0},
     * {@code a - b = a + -b}.
     *
     * @param a any ratio
     * @param b any ratio
     * @param c any ratio
     */
    @Property
    default void additionIsACommutativeGroup(
            @ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b, @ForAll("ratios") Ratio c) {
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(Ratio.ZERO)).isEqualTo(a);
        assertThat(a.plus(a.negated())).isEqualTo(Ratio.ZERO);
        assertThat(a.minus(b)).isEqualTo(a.plus(b.negated()));
    }

    /**
     * {@code (a b) c = a (b c)}, {@code a b = b a}, {@code a 1 = a}, {@code a (b + c) = a b + a c}.
     *
     * @param a any ratio
     * @param b any ratio
     * @param c any ratio
     */
    @Property
    default void multiplicationIsCommutativeAndDistributes(
            @ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b, @ForAll("ratios") Ratio c) {
        assertThat(a.times(b).times(c)).isEqualTo(a.times(b.times(c)));
        assertThat(a.times(b)).isEqualTo(b.times(a));
        assertThat(a.times(Ratio.ONE)).isEqualTo(a);
        assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
    }

    /**
     * {@code (a / b) b = a} and {@code b (1 / b) = 1} for every b but zero.
     *
     * @param a any ratio
     * @param b any ratio
     */
    @Property
    default void divisionUndoesMultiplication(@ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b) {
        Assume.that(!b.isZero());
        assertThat(a.dividedBy(b).times(b)).isEqualTo(a);
        assertThat(b.times(b.reciprocal())).isEqualTo(Ratio.ONE);
    }

    /**
     * Nothing is divided by zero.
     *
     * @param a any ratio
     */
    @Property
    default void divisionByZeroIsRefused(@ForAll("ratios") Ratio a) {
        assertThatThrownBy(() -> a.dividedBy(Ratio.ZERO))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("by zero");
    }

    /**
     * {@code x + complement(x) = 1}, and the complement of the complement is x.
     *
     * @param x any ratio
     */
    @Property
    default void aRatioAndItsComplementAreTheWhole(@ForAll("ratios") Ratio x) {
        assertThat(x.plus(x.complement())).isEqualTo(Ratio.ONE);
        assertThat(x.complement().complement()).isEqualTo(x);
    }

    /**
     * Every ratio is kept in lowest terms with a positive denominator, and is made of the two.
     *
     * @param x any ratio
     */
    @Property
    default void isInLowestTerms(@ForAll("ratios") Ratio x) {
        assertThat(x.denominator()).isPositive();
        assertThat(x.numerator().gcd(x.denominator())).isEqualTo(BigInteger.ONE);
        assertThat(Ratio.of(x.numerator(), x.denominator())).isEqualTo(x);
        assertThat(x.numerator().signum()).isEqualTo(x.signum());
    }

    /**
     * However a ratio was reached, equal values are equal and have equal hashes: {@code (a + b) - b = a}, expanded
     * terms and negated terms too.
     *
     * @param a any ratio
     * @param b any ratio
     */
    @Property
    default void equalityIsByValue(@ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b) {
        Ratio sameByAnotherWay = a.plus(b).minus(b);
        BigInteger factor = BigInteger.valueOf(-6);
        Ratio sameExpanded =
                Ratio.of(a.numerator().multiply(factor), a.denominator().multiply(factor));
        assertThat(sameByAnotherWay).isEqualTo(a).hasSameHashCodeAs(a).isEqualByComparingTo(a);
        assertThat(sameExpanded).isEqualTo(a).hasSameHashCodeAs(a).hasToString(a.toString());
        assertThat(a.equals(b)).isEqualTo(a.compareTo(b) == 0);
    }

    /**
     * The order is total, agrees with the sign of the difference, and survives adding the same to both and, turned
     * round, negation.
     *
     * @param a any ratio
     * @param b any ratio
     * @param c any ratio
     */
    @Property
    default void orderAgreesWithArithmetic(
            @ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b, @ForAll("ratios") Ratio c) {
        int order = Integer.signum(a.compareTo(b));
        assertThat(order).isEqualTo(a.minus(b).signum()).isEqualTo(-Integer.signum(b.compareTo(a)));
        assertThat(Integer.signum(a.plus(c).compareTo(b.plus(c)))).isEqualTo(order);
        assertThat(Integer.signum(b.negated().compareTo(a.negated()))).isEqualTo(order);
        assertThat(a.min(b).isAtMost(a.max(b))).isTrue();
        assertThat(a.min(b).plus(a.max(b))).isEqualTo(a.plus(b));
        assertThat(a.isLessThan(b)).isEqualTo(!a.isAtLeast(b));
        assertThat(a.isMoreThan(b)).isEqualTo(!a.isAtMost(b));
        assertThat(a.abs().isAtLeast(a.max(a.negated()))).isTrue();
    }

    /**
     * {@code parse(x.toString()) = x}.
     *
     * @param x any ratio
     */
    @Property
    default void textLosesNothing(@ForAll("ratios") Ratio x) {
        assertThat(Ratio.parse(x.toString())).isEqualTo(x);
        assertThat(Ratio.parse(x.numerator() + "/" + x.denominator())).isEqualTo(x);
    }
}
