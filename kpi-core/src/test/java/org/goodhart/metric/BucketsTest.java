package org.goodhart.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketsTest {
    private static final Buckets BUCKETS = Buckets.upTo(1_000, Ratio.percent(10));

    @Provide
    Arbitrary<Buckets> buckets() {
        Arbitrary<Long> highest = Arbitraries.longs().between(1, Long.MAX_VALUE / 2);
        Arbitrary<Ratio> error = Arbitraries.integers().between(1, 200).map(of -> Ratio.of(1, of));
        return Combinators.combine(highest, error).as(Buckets::upTo);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0, 0",
        "1, 1, 1, 1",
        "31, 31, 31, 31",
        "32, 32, 32, 33",
        "33, 32, 32, 33",
        "63, 47, 62, 63",
        "64, 48, 64, 67",
        "100, 57, 100, 103",
        "992, 111, 992, 1023",
        "1023, 111, 992, 1023",
        "1024, 112, 1024, 9223372036854775807",
        "9223372036854775807, 112, 1024, 9223372036854775807"
    })
    void sortsValues(long value, int index, long lowest, long highest) {
        assertThat(BUCKETS.indexOf(value)).isEqualTo(index);
        assertThat(BUCKETS.lowest(index)).isEqualTo(lowest);
        assertThat(BUCKETS.highest(index)).isEqualTo(highest);
        assertThat(BUCKETS.count()).isEqualTo(113);
    }

    @Property
    void abutAndCoverAllThatIsNotNegative(@ForAll("buckets") Buckets buckets) {
        assertThat(buckets.lowest(0)).isZero();
        assertThat(buckets.highest(buckets.count() - 1)).isEqualTo(Long.MAX_VALUE);
        assertThat(buckets.lowest(buckets.count() - 1)).isEqualTo(buckets.highest() + 1);
        for (int i = 1; i < buckets.count(); i++) {
            assertThat(buckets.lowest(i)).isEqualTo(buckets.highest(i - 1) + 1);
        }
    }

    @Property
    void areAsNarrowAsIsPromised(@ForAll("buckets") Buckets buckets) {
        for (int i = 0; i < buckets.count() - 1; i++) {
            Ratio width = Ratio.of(buckets.highest(i) - buckets.lowest(i));
            assertThat(width).isLessThanOrEqualTo(buckets.relativeError().times(Ratio.of(buckets.lowest(i))));
        }
    }

    @Property
    void aValueLiesInItsBucket(
            @ForAll("buckets") Buckets buckets, @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long value) {
        int index = buckets.indexOf(value);
        assertThat(value).isBetween(buckets.lowest(index), buckets.highest(index));
    }

    @Property
    void aQuantileIsTheBucketOfTheValueOfThatRank(
            @ForAll("buckets") Buckets buckets,
            @ForAll @Size(min = 1, max = 30) List<@LongRange(min = 0, max = 100_000) Long> values,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        long[] counts = new long[buckets.count()];
        for (long value : values) counts[buckets.indexOf(value)]++;
        List<Long> sorted = values.stream().sorted().toList();
        int rank = (percent * sorted.size() + 99) / 100;
        assertThat(buckets.quantile(counts, Ratio.percent(percent))).isEqualTo(buckets.indexOf(sorted.get(rank - 1)));
    }

    @Test
    void areNamedByWhatDecides() {
        assertThat(BUCKETS.description()).isEqualTo("buckets up to 1023 with an error of 10%");
        assertThat(BUCKETS)
                .isEqualTo(Buckets.upTo(1_010, Ratio.percent(10)))
                .isNotEqualTo(Buckets.upTo(1_024, Ratio.percent(10)))
                .isNotEqualTo(Buckets.upTo(1_000, Ratio.percent(11)));
    }

    @Test
    void makeAQuantile() {
        Measure nothing = Measure.quantile(BUCKETS, new long[113], Ratio.percent(50), Unit.SECONDS);
        assertThat(nothing.value()).isEmpty();
        long[] counts = new long[113];
        counts[10] = 1;
        counts[57] = 2;
        counts[112] = 1;
        Measure median = Measure.quantile(BUCKETS, counts, Ratio.percent(50), Unit.SECONDS);
        assertThat(median).isEqualTo(new Measure.Quantile(Ratio.percent(50), 100, 103, Unit.SECONDS, 4));
        assertThat(median.value()).contains(Ratio.of(103));
        assertThat(median.phrase()).hasToString("100 to 103 seconds (50% of 4 cases)");
        Measure most = Measure.quantile(BUCKETS, counts, Ratio.ONE, Unit.COUNT);
        assertThat(most.value()).contains(Ratio.of(1024));
        assertThat(most.phrase()).hasToString("1,024 or more (100% of 4)");
    }

    @Test
    void refuseWhatCannotBe() {
        assertThatThrownBy(() -> BUCKETS.indexOf(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the value -1 is to fall into a bucket: 0 or more is expected");
        assertThatThrownBy(() -> Buckets.upTo(0, Ratio.percent(5))).hasMessageStartingWith("buckets up to 0: 1 to ");
        assertThatThrownBy(() -> Buckets.upTo(1, Ratio.ZERO))
                .hasMessage("buckets with an error of 0%: more than 0% and up to 100% is expected");
        assertThatThrownBy(() -> Buckets.upTo(1, Ratio.of(1, 2_000_000)))
                .hasMessageEndingWith("1/1048576 or more is expected");
        assertThatThrownBy(() -> BUCKETS.quantile(new long[3], Ratio.ONE))
                .hasMessage("3 counts for 113 buckets: as many are expected");
        assertThatThrownBy(() -> BUCKETS.lowest(113)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> BUCKETS.highest(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
