package org.goodhart.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import org.goodhart.desk.Evidence;
import org.goodhart.metric.Measure.Composite;
import org.goodhart.metric.Measure.Count;
import org.goodhart.metric.Measure.Mean;
import org.goodhart.metric.Measure.Share;
import org.goodhart.metric.Measure.Undefined;
import org.goodhart.value.Confidence;
import org.goodhart.value.ConfidenceInterval;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {
    @Test
    void noughtOfNoughtIsNeitherNoughtNorOne() {
        for (Measure measure : List.of(Measure.share(0, 0), Measure.mean(0, 0, Unit.SECONDS))) {
            assertThat(measure).isInstanceOf(Undefined.class);
            assertThat(measure.value()).isEmpty();
            assertThat(measure.sampleSize()).isZero();
            assertThat(measure.phrase()).hasToString("undefined: nothing to measure");
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, 5", "1, -5", "6, 5", "1, 0", "0, -1"})
    void refusesCountsThatAreNoShare(long hits, long of) {
        assertThatThrownBy(() -> Measure.share(hits, of))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a share of " + hits + " of " + of
                        + ": 0 <= hits <= whole and a whole of 1 or more are expected");
    }

    @ParameterizedTest
    @CsvSource({"5, 0", "5, -1", "0, -1"})
    void refusesMeansOverNothing(long total, long count) {
        assertThatThrownBy(() -> Measure.mean(total, count, Unit.SECONDS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a mean of " + total + " over " + count + ": 1 or more is expected");
    }

    @Test
    void aShareKnowsItsCounts() {
        assertThat(Measure.share(19, 20)).isEqualTo(new Share(19, 20));
        assertThat(Measure.share(19, 20).value()).contains(Ratio.percent(95));
        assertThat(Measure.share(19, 20).sampleSize()).isEqualTo(20);
        assertThat(Measure.share(19, 20).phrase()).hasToString("95% (19 of 20)");
        assertThat(Measure.share(0, 3).value()).contains(Ratio.ZERO);
        assertThat(Measure.share(3, 3).value()).contains(Ratio.ONE);
        assertThat(Measure.share(38, 40)).isNotEqualTo(Measure.share(19, 20));
    }

    @Test
    void aMeanMayBeOfAnySign() {
        assertThat(Measure.mean(90, 4, Unit.SECONDS)).isEqualTo(new Mean(90, 4, Unit.SECONDS));
        assertThat(Measure.mean(90, 4, Unit.SECONDS).value()).contains(Ratio.parse("22.5"));
        assertThat(Measure.mean(90, 4, Unit.SECONDS).sampleSize()).isEqualTo(4);
        assertThat(Measure.mean(90, 4, Unit.SECONDS).phrase()).hasToString("90 seconds over 4 cases");
        assertThat(Measure.mean(7, 2, Unit.COUNT).phrase()).hasToString("7 over 2");
        assertThat(Measure.mean(-3, 2, Unit.COUNT).value()).contains(Ratio.of(-3, 2));
        assertThat(Measure.mean(0, 2, Unit.COUNT).value()).contains(Ratio.ZERO);
    }

    @Test
    void aCountIsDefinedWhereNothingHappened() {
        assertThat(new Count(0).value()).contains(Ratio.ZERO);
        assertThat(new Count(7).sampleSize()).isEqualTo(7);
        assertThat(new Count(-7).sampleSize()).isZero();
        assertThat(new Count(7).phrase()).hasToString("7");
    }

    @Test
    void aCompositeIsAsGoodAsItsSmallestSample() {
        Composite composite =
                new Composite(Ratio.percent(86), List.of(Measure.share(19, 20), Measure.share(1, 2), new Count(5)));
        assertThat(composite.sampleSize()).isEqualTo(2);
        assertThat(composite.value()).contains(Ratio.percent(86));
        assertThat(composite.phrase()).hasToString("86% of 3 parts");
    }

    @Test
    void namesTheEvidenceThatIsMissing() {
        assertThat(Undefined.noEvidence(EnumSet.of(Evidence.ALARMS, Evidence.CONTACTS))
                        .phrase())
                .hasToString("not applicable: no evidence for it (contacts, alarms were never recorded)");
        assertThat(new Undefined(Phrase.literal("because")).phrase()).hasToString("because");
        assertThatThrownBy(() -> new Undefined(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("reason");
    }

    @Test
    void aShareKnowsHowFarItCanBeOff() {
        Confidence sure = Confidence.percent("95");
        assertThat(new Share(4, 5).interval(sure)).isEqualTo(ConfidenceInterval.wilson(4, 5, sure));
    }
}
