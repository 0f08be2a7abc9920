package org.goodhart.examples.payday.provider;

import java.util.List;

/**
 * Random numbers that are the same on every Java: SplitMix64 (Steele, Lea, Flood 2014), integers only. The small bias of a
 * remainder does not matter here.
 */
final class Dice {
    private long state;

    Dice(long seed) {
        state = seed;
    }

    long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** Dice of their own, so that what is thrown with them does not shift what is thrown with these. */
    Dice fork() {
        return new Dice(next());
    }

    /** From 0 to below the bound. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** From one number to another, both included. */
    int between(int from, int to) {
        return from + below(to - from + 1);
    }

    /** The smaller of two throws: small numbers are more frequent. */
    int low(int from, int to) {
        int one = between(from, to);
        int other = between(from, to);
        return Math.min(one, other);
    }

    boolean chance(int perMille) {
        return below(1000) < perMille;
    }

    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    /** An index, as often as its weight says. */
    int weighted(int... weights) {
        int sum = 0;
        for (int weight : weights) sum += weight;
        int thrown = below(sum);
        int index = 0;
        while (thrown >= weights[index]) thrown -= weights[index++];
        return index;
    }
}
