package org.goodhart.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.goodhart.desk.Draw;
import org.goodhart.desk.Stratum;
import org.goodhart.quality.SeedCommitment;
import org.goodhart.value.Fingerprint;
import org.junit.jupiter.api.Test;

class FaultSampleTest {
    private static final Stratum FIRST = Stratum.of("first line");
    private static final Stratum SECOND = Stratum.of("second line");
    private static final Draw TWO = Draw.of(2, 40).committedTo(Fingerprint.of("seed"));

    private static void isRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void whatWasDrawnBySomebodysChoiceIsRefused() {
        isRefused(
                () -> FaultSample.of(FIRST, Draw.of(2, 40), List.of("T-1", "T-2")),
                "a draw of 2 of 40 faults by a seed that nobody had committed to: a committed one is expected"
                        + "\nMaybe SeedCommitment.drawOf(...) was meant");
    }

    @Test
    void nothingThatWasDrawnIsLeftOut() {
        String expected = " different faults: as many as were drawn are expected, also those that nobody reached";
        isRefused(() -> FaultSample.of(FIRST, TWO, List.of("T-1")), "a draw of " + TWO + " with 1" + expected);
        isRefused(() -> FaultSample.of(FIRST, TWO, List.of("T-1", "T-1")), "a draw of " + TWO + " with 1" + expected);
        isRefused(
                () -> FaultSample.of(FIRST, TWO, List.of("T-1", "T-2", "T-3")),
                "a draw of " + TWO + " with 3" + expected);
    }

    @Test
    void strataHaveNothingInCommon() {
        FaultSample sample = FaultSample.of(FIRST, TWO, List.of("T-1", "T-2"));
        isRefused(
                () -> sample.and(SECOND, TWO, List.of("T-2", "T-3")),
                "fault 'T-2' was drawn from stratum first line and from second line: strata are expected to have no"
                        + " fault in common");
        isRefused(
                () -> sample.and(FIRST, TWO, List.of("T-3", "T-4")),
                "stratum first line is in the sample twice: once is expected");
        isRefused(() -> new FaultSample(new TreeMap<>()), "no stratum: at least one is expected");
    }

    @Test
    void theOrderOfStrataAndFaultsDoesNotMatter() {
        FaultSample one = FaultSample.of(FIRST, TWO, List.of("T-1", "T-2")).and(SECOND, TWO, List.of("T-3", "T-4"));
        FaultSample other = FaultSample.of(SECOND, TWO, List.of("T-4", "T-3")).and(FIRST, TWO, List.of("T-2", "T-1"));
        assertThat(one).isEqualTo(other);
        assertThat(one.description()).isEqualTo(other.description());
        FaultSample swapped = FaultSample.of(FIRST, TWO, List.of("T-3", "T-4")).and(SECOND, TWO, List.of("T-1", "T-2"));
        assertThat(one.description()).isNotEqualTo(swapped.description());
    }

    /** The draw that anybody can repeat. */
    @Test
    void aSampleIsWhatTheSeedDraws() {
        String seed = "kV7q-2mXw-9TzR-b4Lp";
        SeedCommitment promise = SeedCommitment.to(seed);
        List<String> labels = List.of("T-1", "T-2", "T-3", "T-4");
        FaultSample sample = FaultSample.of(FIRST, promise.drawOf(2, 4), promise.drawNames(seed, labels, 2));
        assertThat(sample.strata().get(FIRST).faults()).hasSize(2).isSubsetOf(labels);
        assertThat(sample.strata().get(FIRST).draw().commitment()).contains(promise.hash());
    }
}
