package org.goodhart.metric;

import java.util.Arrays;
import java.util.Objects;
import org.goodhart.value.Fingerprint;

/**
 * The sums of all metrics of a set for one owner: one flat array of whole numbers, and the fingerprint of the set that
 * it belongs to. They form a commutative group under {@link #plus}; this is what travels between threads and machines.
 */
public final class Totals {

    private final Fingerprint set;
    private final long[] sums;

    private Totals(Fingerprint set, long[] sums) {
        this.set = set;
        this.sums = sums;
    }

    /**
     * Totals that came from elsewhere.
     *
     * @param set the fingerprint of the metric set that they belong to
     * @param sums the sums, in the set's order
     * @return the totals
     */
    public static Totals of(Fingerprint set, long[] sums) {
        return new Totals(Objects.requireNonNull(set, "set"), sums.clone());
    }

    /** The neutral element. */
    static Totals zero(Fingerprint set, int size) {
        return new Totals(set, new long[size]);
    }

    /**
     * The fingerprint of the metric set.
     *
     * @return the fingerprint
     */
    public Fingerprint set() {
        return set;
    }

    /**
     * The sums, as they travel.
     *
     * @return a copy, in the set's order; {@link #of} is the inverse
     */
    public long[] toArray() {
        return sums.clone();
    }

    /**
     * The totals of both together.
     *
     * @param other totals of the same set
     * @return element by element, this plus the other
     * @throws IllegalArgumentException if they are of different sets
     * @throws ArithmeticException if a sum overflows
     */
    public Totals plus(Totals other) {
        check(other);
        long[] result = sums.clone();
        for (int i = 0; i < result.length; i++) result[i] = Math.addExact(result[i], other.sums[i]);
        return new Totals(set, result);
    }

    /**
     * These totals with the other's facts taken out.
     *
     * @param other totals of the same set
     * @return element by element, this minus the other
     * @throws IllegalArgumentException if they are of different sets
     * @throws ArithmeticException if a sum overflows
     */
    public Totals minus(Totals other) {
        check(other);
        long[] result = sums.clone();
        for (int i = 0; i < result.length; i++) result[i] = Math.subtractExact(result[i], other.sums[i]);
        return new Totals(set, result);
    }

    /**
     * Whether every sum is 0.
     *
     * @return true for the neutral element
     */
    public boolean isZero() {
        for (long sum : sums) if (sum != 0) return false;
        return true;
    }

    /** The sums at some slots. */
    long[] at(int[] slots) {
        long[] picked = new long[slots.length];
        for (int i = 0; i < slots.length; i++) picked[i] = sums[slots[i]];
        return picked;
    }

    private void check(Totals other) {
        if (!set.equals(other.set) || sums.length != other.sums.length) {
            throw new IllegalArgumentException("totals of metric set " + set.abbreviated() + " (" + sums.length
                    + " sums) and of " + other.set.abbreviated() + " (" + other.sums.length
                    + "): one and the same set is expected\nMaybe the two sides were built from different code");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Totals that && set.equals(that.set) && Arrays.equals(sums, that.sums);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sums);
    }

    @Override
    public String toString() {
        return Arrays.toString(sums);
    }
}
