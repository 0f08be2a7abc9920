package org.goodhart.metric;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.goodhart.desk.Stratum;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;

/**
 * How many there were of each part of something of which only samples were looked at, and what the samples say of all of it.
 *
 * <p>Each stratum's share counts by how many the stratum had. Where of {@code N} in a stratum {@code n} were drawn, that is the same as weighing each drawn one by {@code N / n}, the inverse of the probability of its being drawn (Horvitz and
 * Thompson): a stratum that is looked into more closely than another does not count for more by that.
 *
 * <p>Example: {@code Strata.of(Map.of(Stratum.of("short"), 900L, Stratum.of("long"), 100L))} makes 86% of 90% of the short ones and 50% of the long ones.
 *
 * @param populations how many there were of each, one or more
 */
public record Strata(SortedMap<Stratum, Long> populations) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if there is no stratum, or one has nothing in it
     * @throws ArithmeticException if there are too many altogether for a long
     */
    public Strata {
        populations = Collections.unmodifiableSortedMap(new TreeMap<>(populations));
        if (populations.isEmpty()) throw new IllegalArgumentException("no stratum: at least one is expected");
        populations.forEach((stratum, population) -> {
            if (Objects.requireNonNull(population, "population") < 1) {
                throw new IllegalArgumentException(
                        "stratum " + stratum + " has a population of " + population + ": 1 or more is expected");
            }
        });
        sum(populations);
    }

    private static long sum(SortedMap<Stratum, Long> populations) {
        return populations.values().stream().reduce(0L, Math::addExact);
    }

    /**
     * Strata.
     *
     * @param populations how many there were of each, one or more
     * @return the strata
     * @throws IllegalArgumentException if there is no stratum, or one has nothing in it
     */
    public static Strata of(Map<Stratum, Long> populations) {
        return new Strata(new TreeMap<>(populations));
    }

    /**
     * What samples of the strata say of all of it.
     *
     * <p>Formula: {@code sum over the strata of population of the stratum / all populations x share in its sample}. Undefined where a stratum's share is: what nobody looked into cannot be spoken for.
     *
     * @param label what it is called
     * @param share the share in the sample of a stratum
     * @return the metric, of the unit and direction of the shares
     */
    public Metric estimate(Phrase label, Function<Stratum, ? extends Metric> share) {
        long all = sum(populations);
        Map<Metric, Ratio> weights = new HashMap<>();
        populations.forEach((stratum, population) -> weights.put(share.apply(stratum), Ratio.of(population, all)));
        return Metric.weighted(label, weights);
    }
}
