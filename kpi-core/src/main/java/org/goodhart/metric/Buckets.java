package org.goodhart.metric;

import java.math.BigInteger;
import java.util.Objects;
import org.goodhart.value.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * The buckets of a histogram of whole numbers, such as seconds, so narrow that whoever knows the bucket knows the value up to a relative error. They make quantiles out of sums: how many facts
 * fell into each bucket can be added up and taken back, a median of raw values cannot.
 *
 * <p>Small values have a bucket of their own each. From there on each doubling is divided into equally many buckets, a power of two, so that of each bucket
 * {@code highest - lowest <= error x lowest}. What lies beyond the highest value that was asked for falls into one last bucket, which is open.
 *
 * <p>Example: {@code Buckets.upTo(1_000, Ratio.percent(10))} has 16 buckets for each doubling; 0 to 31 are exact, 100 is in the bucket from 100 to 103, and 1,023 in the last but
 * one, from 992 to 1,023.
 */
public final class Buckets {

    private static final int MOST_BITS = 20;

    private final long highest;
    private final Ratio relativeError;
    private final int bits;
    private final int count;

    private Buckets(long highest, Ratio relativeError) {
        this.relativeError = relativeError;
        this.bits = bits(relativeError);
        this.count = index(highest, bits) + 2;
        this.highest = first(count - 1, bits) - 1;
    }

    /**
     * Buckets.
     *
     * @param highest the highest value that is to be told apart, 1 or more, such as the seconds of a quarter; it is rounded up to the end of its bucket
     * @param relativeError how far a value may be off, above 0 and up to 1, at least a millionth
     * @return the buckets
     * @throws IllegalArgumentException if one is out of its bounds
     */
    public static Buckets upTo(long highest, Ratio relativeError) {
        Objects.requireNonNull(relativeError, "relativeError");
        if (highest < 1 || highest > Long.MAX_VALUE / 2) {
            throw new IllegalArgumentException(
                    "buckets up to " + highest + ": 1 to " + Long.MAX_VALUE / 2 + " is expected");
        }
        if (relativeError.signum() <= 0 || relativeError.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException(
                    "buckets with an error of " + relativeError + ": more than 0% and up to 100% is expected");
        }
        return new Buckets(highest, relativeError);
    }

    /** How many binary digits the buckets of a doubling have: the fewest with 2^-bits <= error. */
    private static int bits(Ratio error) {
        BigInteger inverse = error.denominator();
        for (int bits = 0; bits <= MOST_BITS; bits++) {
            if (error.numerator().shiftLeft(bits).compareTo(inverse) >= 0) return bits;
        }
        throw new IllegalArgumentException(
                "buckets with an error of " + error + ": 1/" + (1L << MOST_BITS) + " or more is expected");
    }

    private static int index(long value, int bits) {
        if (value < 1L << bits) return (int) value;
        int shift = 63 - Long.numberOfLeadingZeros(value) - bits;
        return (shift << bits) + (int) (value >>> shift);
    }

    private static long first(int index, int bits) {
        int shift = Math.max((index >> bits) - 1, 0);
        return (long) (index - (shift << bits)) << shift;
    }

    /**
     * The highest value that is told apart.
     *
     * @return the end of the last bucket but one
     */
    public long highest() {
        return highest;
    }

    /**
     * How far a value may be off.
     *
     * @return the error that was asked for
     */
    public Ratio relativeError() {
        return relativeError;
    }

    /**
     * How many buckets there are.
     *
     * @return the number, the open one included
     */
    public int count() {
        return count;
    }

    /**
     * The bucket of a value.
     *
     * @param value the value, 0 or more
     * @return its index, from 0; the last one for a value above {@link #highest}
     * @throws IllegalArgumentException if it is negative
     */
    public int indexOf(long value) {
        if (value < 0) {
            throw new IllegalArgumentException(
                    "the value " + value + " is to fall into a bucket: 0 or more is expected");
        }
        return value > highest ? count - 1 : index(value, bits);
    }

    /**
     * The lowest value of a bucket.
     *
     * @param index the bucket, from 0
     * @return its lowest value
     * @throws IndexOutOfBoundsException if there is no such bucket
     */
    public long lowest(int index) {
        Objects.checkIndex(index, count);
        return first(index, bits);
    }

    /**
     * The highest value of a bucket.
     *
     * @param index the bucket, from 0
     * @return its highest value; {@link Long#MAX_VALUE} for the last one, which is open
     * @throws IndexOutOfBoundsException if there is no such bucket
     */
    public long highest(int index) {
        Objects.checkIndex(index, count);
        return index == count - 1 ? Long.MAX_VALUE : first(index + 1, bits) - 1;
    }

    /** The bucket of the value of a rank by nearest rank: the smallest one with at least rank x n values in it and below. */
    int quantile(long[] counts, Ratio rank) {
        if (counts.length != count) {
            throw new IllegalArgumentException(
                    counts.length + " counts for " + count + " buckets: as many are expected");
        }
        BigInteger all = BigInteger.ZERO;
        for (long inBucket : counts) {
            if (inBucket < 0) {
                throw new IllegalArgumentException("a bucket holds " + inBucket + " values: 0 or more is expected");
            }
            all = all.add(BigInteger.valueOf(inBucket));
        }
        BigInteger wanted = rank.numerator().multiply(all);
        BigInteger below = BigInteger.ZERO;
        for (int i = 0; i < counts.length; i++) {
            below = below.add(BigInteger.valueOf(counts[i]));
            if (counts[i] > 0 && below.multiply(rank.denominator()).compareTo(wanted) >= 0) return i;
        }
        throw new IllegalArgumentException(
                "a quantile of no values, or one beyond the last: a rank up to 100% is expected");
    }

    /**
     * The buckets as text for fingerprints.
     *
     * @return the text, equal for equal buckets
     */
    public String description() {
        return "buckets up to " + highest + " with an error of " + relativeError;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Buckets that && highest == that.highest && relativeError.equals(that.relativeError);
    }

    @Override
    public int hashCode() {
        return Objects.hash(highest, relativeError);
    }

    @Override
    public String toString() {
        return description();
    }
}
