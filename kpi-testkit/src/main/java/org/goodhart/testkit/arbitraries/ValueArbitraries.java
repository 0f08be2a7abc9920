package org.goodhart.testkit.arbitraries;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.goodhart.value.Interval;
import org.goodhart.value.Money;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;

/**
 * Values to try laws on: the ordinary ones that shrink to something readable, and the awkward ones (zero, beyond
 * {@code long}, without an exact decimal) among them.
 */
public final class ValueArbitraries {
    private static final BigInteger HUGE = BigInteger.TEN.pow(30);

    private ValueArbitraries() {}

    /**
     * Ratios of either sign: whole percents, small fractions, and fractions with thirty digits.
     *
     * @return an arbitrary that shrinks towards 0%
     */
    public static Arbitrary<Ratio> ratios() {
        Arbitrary<Ratio> percents = Arbitraries.longs().between(-200, 200).map(Ratio::percent);
        Arbitrary<Ratio> small = Combinators.combine(
                        Arbitraries.longs().between(-50, 50),
                        Arbitraries.longs().between(1, 50))
                .as(Ratio::of);
        Arbitrary<Ratio> huge = Combinators.combine(
                        Arbitraries.bigIntegers().between(HUGE.negate(), HUGE),
                        Arbitraries.bigIntegers().between(BigInteger.ONE, HUGE))
                .as(Ratio::of);
        Arbitrary<Ratio> special = Arbitraries.of(Ratio.ZERO, Ratio.ONE, Ratio.of(-1), Ratio.of(1, 3));
        return Arbitraries.oneOf(special, percents, small, huge).withoutEdgeCases();
    }

    /**
     * Shares of a whole, as a KPI has them.
     *
     * @return ratios from 0% to 100%, both included
     */
    public static Arbitrary<Ratio> shares() {
        return Arbitraries.longs()
                .between(1, 1000)
                .flatMap(of -> Arbitraries.longs().between(0, of).map(part -> Ratio.of(part, of)));
    }

    /**
     * Weights for an allocation, under the keys a, b, c, ...
     *
     * @return maps of one to eight weights, none negative, at least one positive
     */
    public static Arbitrary<Map<String, Ratio>> weights() {
        Arbitrary<Ratio> weight =
                Arbitraries.oneOf(Arbitraries.longs().between(0, 10_000).map(Ratio::of), ratios().map(Ratio::abs));
        return Arbitraries.maps(Arbitraries.strings().withCharRange('a', 'z').ofLength(1), weight)
                .ofMinSize(1)
                .ofMaxSize(8)
                .filter(weights -> weights.values().stream().anyMatch(each -> !each.isZero()));
    }

    /**
     * Currencies with two decimal places, none, and three.
     *
     * @return RUB, EUR, JPY or BHD
     */
    public static Arbitrary<Currency> currencies() {
        return Arbitraries.of("RUB", "EUR", "JPY", "BHD").map(Currency::getInstance);
    }

    /**
     * Amounts of a currency in its minor units, of either sign.
     *
     * @param currency the currency
     * @return amounts of up to a billion minor units
     */
    public static Arbitrary<Money> amounts(Currency currency) {
        Objects.requireNonNull(currency, "currency");
        Arbitrary<Long> small = Arbitraries.longs().between(-10, 10);
        Arbitrary<Long> usual = Arbitraries.longs().between(-1_000_000_000L, 1_000_000_000L);
        return Arbitraries.oneOf(small, usual).withoutEdgeCases().map(minor -> Money.ofMinor(currency, minor));
    }

    /**
     * Roundings that may round: every mode but {@link RoundingMode#UNNECESSARY}, with the steps of real pay plans.
     *
     * @return roundings to 0.001, 0.01, 0.05, 0.25, 1, 10 or 1000
     */
    public static Arbitrary<Rounding> roundings() {
        return Combinators.combine(
                        Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY),
                        Arbitraries.of("0.001", "0.01", "0.05", "0.25", "1", "10", "1000")
                                .map(BigDecimal::new))
                .as(Rounding::new)
                .withoutEdgeCases();
    }

    /**
     * Half-open intervals within minutes of one another, so that they meet often, empty ones included.
     *
     * @return intervals on 1 March 2026 with whole minutes
     */
    public static Arbitrary<Interval> intervals() {
        Instant origin = Instant.parse("2026-03-01T00:00:00Z");
        Arbitrary<Long> seconds = Arbitraries.longs().between(0, 12).map(minutes -> 60 * minutes);
        return Combinators.combine(seconds, seconds)
                .as((from, length) -> Interval.of(
                        origin.plusSeconds(from), origin.plusSeconds(from).plusSeconds(length)))
                .withoutEdgeCases();
    }
}
