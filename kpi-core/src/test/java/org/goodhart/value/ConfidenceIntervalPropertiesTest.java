package org.goodhart.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.goodhart.value.ShareInterval.Method;

/** What the intervals promise, on counts from one to a hundred million and on levels from a few percent to all but certainty. */
class ConfidenceIntervalPropertiesTest {
    private static final Rounding DOWN = Rounding.of(RoundingMode.FLOOR, "0.000000001");
    private static final Rounding UP = Rounding.of(RoundingMode.CEILING, "0.000000001");
    /** Ten digits of an estimate. */
    private static final Ratio ERROR = Ratio.of(1, 1_000_000_000);

    @Property
    void theObservedShareLiesWithin(@ForAll("intervals") ShareInterval interval) {
        assertThat(from(interval)).isBetween(Ratio.ZERO, interval.observed().plus(ERROR));
        assertThat(to(interval)).isBetween(interval.observed().minus(ERROR), Ratio.ONE);
    }

    @Property
    void noneBeginsAtNothingAndAllEndAtAll(
            @ForAll Method method, @ForAll("sizes") long of, @ForAll("levels") Confidence sure) {
        assertThat(new ShareInterval(method, sure, 0, of).lower()).isEqualTo(Estimate.of(0));
        assertThat(new ShareInterval(method, sure, of, of).upper()).isEqualTo(Estimate.of(1));
        if (sure.level().isLessThan(Ratio.percent(50))) return;
        assertThat(to(new ShareInterval(method, sure, 0, of))).isGreaterThan(Ratio.ZERO);
        assertThat(from(new ShareInterval(method, sure, of, of))).isLessThan(Ratio.ONE);
    }

    @Property
    void missesMirrorHits(@ForAll("intervals") ShareInterval hits) {
        var misses = new ShareInterval(hits.method(), hits.confidence(), hits.of() - hits.hits(), hits.of());
        assertThat(from(hits).plus(to(misses)).minus(Ratio.ONE).abs()).isLessThanOrEqualTo(ERROR.plus(ERROR));
    }

    @Property
    void moreFactsOfTheSameShareAreNarrower(
            @ForAll("intervals") ShareInterval few, @ForAll @IntRange(min = 2, max = 9) int times) {
        long of = Math.min(few.of(), 10_000_000);
        long hits = few.hits() % (of + 1);
        Ratio narrow = width(new ShareInterval(few.method(), few.confidence(), hits * times, of * times));
        Ratio wide = width(new ShareInterval(few.method(), few.confidence(), hits, of));
        assertThat(narrow).isLessThanOrEqualTo(wide.plus(ERROR));
        if (of < 10_000 && few.confidence().level().isAtLeast(Ratio.percent(50)))
            assertThat(narrow).isLessThan(wide);
    }

    @Property
    void moreHitsLieHigher(@ForAll("intervals") ShareInterval fewer) {
        long hits = Math.min(fewer.hits() + 1, fewer.of());
        var more = new ShareInterval(fewer.method(), fewer.confidence(), hits, fewer.of());
        assertThat(from(more)).isGreaterThanOrEqualTo(from(fewer));
        assertThat(to(more)).isGreaterThanOrEqualTo(to(fewer));
    }

    @Property
    void whatIsSurerIsWider(@ForAll("intervals") ShareInterval interval, @ForAll("levels") Confidence other) {
        boolean surer = other.level().isAtLeast(interval.confidence().level());
        var wide = new ShareInterval(
                interval.method(), surer ? other : interval.confidence(), interval.hits(), interval.of());
        var narrow = new ShareInterval(
                interval.method(), surer ? interval.confidence() : other, interval.hits(), interval.of());
        assertThat(from(wide)).isLessThanOrEqualTo(from(narrow));
        assertThat(to(wide)).isGreaterThanOrEqualTo(to(narrow));
    }

    /** By exact binomial sums: whatever the true share, the counts whose interval contains it are as likely as it says. */
    @Property(tries = 60)
    void clopperPearsonIsNeverLessSureThanItSays(
            @ForAll @IntRange(min = 1, max = 25) int of,
            @ForAll @IntRange(min = 0, max = 1000) int permille,
            @ForAll("levels") Confidence sure) {
        Ratio truth = Ratio.of(permille, 1000);
        Ratio covered = Ratio.ZERO;
        for (int hits = 0; hits <= of; hits++) {
            ShareInterval interval = ConfidenceInterval.clopperPearson(hits, of, sure);
            if (from(interval).isAtMost(truth) && truth.isAtMost(to(interval))) {
                covered = covered.plus(likelihood(hits, of, truth));
            }
        }
        assertThat(covered).isGreaterThanOrEqualTo(sure.level());
    }

    /** By exact binomial sums: at either bound what was observed, or more of it, is as unlikely as one side may be. */
    @Property(tries = 60)
    void clopperPearsonBoundsLeaveOneTailEach(
            @ForAll @IntRange(min = 1, max = 25) int of, @ForAll @IntRange(min = 1, max = 25) int some) {
        ShareInterval interval = ConfidenceInterval.clopperPearson(Math.min(some, of), of, Confidence.percent("95"));
        Ratio bound = interval.lower().toRatio(Rounding.of(RoundingMode.HALF_UP, "0.000000000001"));
        Ratio tail = Ratio.ZERO;
        for (int hits = Math.min(some, of); hits <= of; hits++) tail = tail.plus(likelihood(hits, of, bound));
        assertThat(tail.minus(Ratio.of(25, 1000)).abs()).isLessThan(Ratio.of(1, 1_000_000));
    }

    @Property
    void theObservedRateLiesWithin(
            @ForAll @LongRange(min = 0, max = ConfidenceInterval.MOST) long events,
            @ForAll @LongRange(min = 1, max = 1_000_000) long exposure,
            @ForAll("levels") Confidence sure) {
        RateInterval interval = ConfidenceInterval.poisson(events, exposure, sure);
        Ratio error = interval.observed().times(ERROR);
        assertThat(from(interval)).isBetween(Ratio.ZERO, interval.observed().plus(error));
        assertThat(to(interval)).isGreaterThanOrEqualTo(interval.observed().minus(error));
    }

    /** Rare hits among very many are events, so that the two exact methods meet. */
    @Property
    void poissonIsTheLimitOfRareHits(
            @ForAll @IntRange(min = 0, max = 30) int events, @ForAll("levels") Confidence sure) {
        RateInterval rate = ConfidenceInterval.poisson(events, ConfidenceInterval.MOST, sure);
        ShareInterval share = ConfidenceInterval.clopperPearson(events, ConfidenceInterval.MOST, sure);
        assertThat(apart(rate.lower(), share.lower())).isLessThan(Ratio.parse("0.000000000001"));
        assertThat(apart(rate.upper(), share.upper())).isLessThan(Ratio.parse("0.000000000001"));
    }

    @Provide
    Arbitrary<ShareInterval> intervals() {
        return Combinators.combine(Arbitraries.of(Method.class), levels(), sizes())
                .flatAs((method, sure, of) ->
                        Arbitraries.longs().between(0, of).map(hits -> new ShareInterval(method, sure, hits, of)));
    }

    @Provide
    Arbitrary<Long> sizes() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(1, 50), Arbitraries.longs().between(1, ConfidenceInterval.MOST))
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Confidence> levels() {
        return Arbitraries.oneOf(
                        Arbitraries.of("95", "90", "99", "99.9", "99.9999999999", "0.000001"),
                        Arbitraries.integers().between(1, 99).map(String::valueOf))
                .map(Confidence::percent)
                .withoutEdgeCases();
    }

    private static Ratio from(ConfidenceInterval interval) {
        return interval.lower().toRatio(DOWN);
    }

    private static Ratio to(ConfidenceInterval interval) {
        return interval.upper().toRatio(UP);
    }

    private static Ratio apart(Estimate a, Estimate b) {
        Rounding fine = Rounding.of(RoundingMode.HALF_UP, "0.00000000000001");
        return a.toRatio(fine).minus(b.toRatio(fine)).abs();
    }

    private static Ratio width(ConfidenceInterval interval) {
        return to(interval).minus(from(interval));
    }

    private static Ratio likelihood(int hits, int of, Ratio share) {
        BigInteger ways = BigInteger.ONE;
        for (int i = 0; i < hits; i++) {
            ways = ways.multiply(BigInteger.valueOf(of - i)).divide(BigInteger.valueOf(i + 1));
        }
        return Ratio.of(ways, BigInteger.ONE).times(power(share, hits)).times(power(share.complement(), of - hits));
    }

    private static Ratio power(Ratio base, int exponent) {
        Ratio product = Ratio.ONE;
        for (int i = 0; i < exponent; i++) product = product.times(base);
        return product;
    }
}
