package org.goodhart.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.goodhart.desk.Stratum;
import org.goodhart.desk.TicketTrack;
import org.goodhart.flow.FlowMetrics;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;

class StrataTest {
    private static final Stratum SHORT = Stratum.of("short");
    private static final Stratum LONG = Stratum.of("long");
    private static final Strata STRATA = Strata.of(Map.of(SHORT, 900L, LONG, 100L));

    private static Metric share(Stratum stratum) {
        Condition<TicketTrack> any = Condition.of(stratum.name(), track -> true);
        return FlowMetrics.reopenRate().where(any);
    }

    /** Long comes before short. */
    private static Measure estimated(long longHits, long longOf, long shortHits, long shortOf) {
        return STRATA.estimate(Phrase.literal("estimate"), StrataTest::share)
                .finish(new long[] {longHits, longOf, shortHits, shortOf});
    }

    @Test
    void eachStratumCountsByHowManyItHad() {
        assertThat(estimated(1, 2, 9, 10).value()).contains(Ratio.percent(86));
        assertThat(estimated(1, 2, 18, 20).value())
                .as("looked into more closely, it counts for no more")
                .contains(Ratio.percent(86));
        assertThat(estimated(1, 2, 9, 10).sampleSize()).as("the smaller sample").isEqualTo(2);
        assertThat(estimated(0, 0, 9, 10).value()).isEmpty();
    }

    @Test
    void itIsTheSumOfWhatWasFoundByTheProbabilityOfItsBeingDrawn() {
        Ratio horvitzThompson = Ratio.of(9)
                .times(Ratio.of(900, 10))
                .plus(Ratio.of(1).times(Ratio.of(100, 2)))
                .dividedBy(Ratio.of(1000));
        assertThat(estimated(1, 2, 9, 10).value()).contains(horvitzThompson);
    }

    @Test
    void thereIsSomethingInEachStratum() {
        assertThatThrownBy(() -> Strata.of(Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no stratum: at least one is expected");
        assertThatThrownBy(() -> Strata.of(Map.of(SHORT, 0L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("stratum short has a population of 0: 1 or more is expected");
        assertThatThrownBy(() -> Strata.of(Map.of(SHORT, Long.MAX_VALUE, LONG, 1L)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void itKeepsACopy() {
        Map<Stratum, Long> populations = new TreeMap<>(Map.of(SHORT, 1L));
        Strata strata = Strata.of(populations);
        populations.put(LONG, 1L);
        assertThat(strata).isEqualTo(Strata.of(Map.of(SHORT, 1L)));
    }
}
