package org.goodhart.value;

import java.math.BigInteger;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The division of indivisible units (cents, seconds, tickets) among named shares by largest remainder: everybody gets
 * the whole units of his exact share, and the units left over go one each to the largest remainders; equal remainders
 * are served in the natural order of the keys.
 *
 * <p>The parts always sum to the total, each is less than one unit away from its exact share, a larger weight never
 * gets less, a weight of zero gets nothing, a negative total mirrors the positive one, and the order in which a map
 * iterates does not matter.
 *
 * <pre>{@code
 * Allocation.of(300_00).byCounts(Map.of("a", 10_000L, "b", 1_000L, "c", 100L))   // {a=27027, b=2703, c=270}
 * }</pre>
 *
 * @param total the units to divide; may be negative
 */
public record Allocation(long total) {
    /**
     * An allocation of so many units.
     *
     * @param total the units to divide; may be negative
     * @return the allocation, to be divided by weights
     */
    public static Allocation of(long total) {
        return new Allocation(total);
    }

    /**
     * Divides by exact weights; they need not sum to one.
     *
     * @param weights the weight of each share, not negative, not all zero
     * @param <K> the keys of the shares; their natural order breaks ties
     * @return the units of each share, in the order of the keys, unmodifiable
     * @throws IllegalArgumentException if there is no positive weight, or a negative one, or if two keys are equal by
     *     their natural order
     */
    public <K extends Comparable<? super K>> SortedMap<K, Long> byRatios(Map<K, Ratio> weights) {
        requireNoNulls(weights);
        BigInteger common = weights.values().stream()
                .map(Ratio::denominator)
                .reduce(BigInteger.ONE, Allocation::leastCommonMultiple);
        return by(weights, weight -> weight.numerator().multiply(common.divide(weight.denominator())));
    }

    /**
     * Divides by counted weights, such as tickets per agent.
     *
     * @param weights the weight of each share, not negative, not all zero
     * @param <K> the keys of the shares; their natural order breaks ties
     * @return the units of each share, in the order of the keys, unmodifiable
     * @throws IllegalArgumentException if there is no positive weight, or a negative one, or if two keys are equal by
     *     their natural order
     */
    public <K extends Comparable<? super K>> SortedMap<K, Long> byCounts(Map<K, Long> weights) {
        requireNoNulls(weights);
        return by(weights, BigInteger::valueOf);
    }

    private <K extends Comparable<? super K>, W> SortedMap<K, Long> by(
            Map<K, W> weights, Function<W, BigInteger> integer) {
        var sorted = new TreeMap<K, BigInteger>();
        weights.forEach((key, weight) -> {
            if (sorted.put(key, requireNotNegative(key, weight, integer.apply(weight))) != null) {
                throw new IllegalArgumentException(
                        "two of the shares have the same place in the order of their keys: " + key);
            }
        });
        BigInteger whole = sorted.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (whole.signum() == 0) {
            throw new IllegalArgumentException("cannot divide " + total
                    + " units: at least one weight must be positive, but the weights are "
                    + DecimalText.shorten(sorted.toString()) + "\nMaybe name a share that gets what nobody earned.");
        }
        return largestRemainder(sorted, whole);
    }

    private <K extends Comparable<? super K>> SortedMap<K, Long> largestRemainder(
            SortedMap<K, BigInteger> weights, BigInteger whole) {
        BigInteger units = BigInteger.valueOf(total).abs();
        List<Quota<K>> largestRemainderFirst = weights.entrySet().stream()
                .map(weight -> Quota.of(weight.getKey(), units.multiply(weight.getValue()), whole))
                .sorted(Comparator.comparing((Quota<K> quota) -> quota.remainder())
                        .reversed()) // stable: ties by key
                .toList();
        BigInteger given = largestRemainderFirst.stream().map(Quota::units).reduce(BigInteger.ZERO, BigInteger::add);
        int leftOver = units.subtract(given).intValueExact();
        var parts = new TreeMap<K, Long>();
        for (int i = 0; i < largestRemainderFirst.size(); i++) {
            Quota<K> quota = largestRemainderFirst.get(i);
            BigInteger part = i < leftOver ? quota.units().add(BigInteger.ONE) : quota.units();
            parts.put(quota.key(), (total < 0 ? part.negate() : part).longValueExact());
        }
        return Collections.unmodifiableSortedMap(parts);
    }

    /** The whole units of an exact share, and what is left of it (over the sum of the weights). */
    private record Quota<K>(K key, BigInteger units, BigInteger remainder) {
        static <K> Quota<K> of(K key, BigInteger weightedUnits, BigInteger whole) {
            BigInteger[] parts = weightedUnits.divideAndRemainder(whole);
            return new Quota<>(key, parts[0], parts[1]);
        }
    }

    private static <K, W> void requireNoNulls(Map<K, W> weights) {
        Objects.requireNonNull(weights, "weights").forEach((key, weight) -> {
            Objects.requireNonNull(key, "a key of the weights");
            Objects.requireNonNull(weight, () -> "the weight of " + key);
        });
    }

    private static <K, W> BigInteger requireNotNegative(K key, W weight, BigInteger integer) {
        if (integer.signum() < 0) {
            throw new IllegalArgumentException(
                    "the weight of " + key + " must not be negative, but is " + DecimalText.shorten(weight.toString()));
        }
        return integer;
    }

    private static BigInteger leastCommonMultiple(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }
}
