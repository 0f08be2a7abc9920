package org.goodhart.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AllocationTest {
    @Test
    void givesTheUnitsLeftOverToTheLargestRemainders() {
        assertThat(Allocation.of(300_00).byCounts(Map.of("a", 10_000L, "b", 1_000L, "c", 100L)))
                .containsExactly(Map.entry("a", 27027L), Map.entry("b", 2703L), Map.entry("c", 270L));
    }

    @Test
    void equalRemaindersAreServedByKey() {
        var equal = Map.of("c", Ratio.ONE, "a", Ratio.ONE, "b", Ratio.ONE);
        assertThat(Allocation.of(5).byRatios(equal))
                .containsExactly(Map.entry("a", 2L), Map.entry("b", 2L), Map.entry("c", 1L));
        assertThat(Allocation.of(-5).byRatios(equal))
                .containsExactly(Map.entry("a", -2L), Map.entry("b", -2L), Map.entry("c", -1L));
    }

    @Test
    void theOrderOfTheMapDoesNotMatter() {
        var reversed = new TreeMap<String, Long>(Comparator.reverseOrder());
        reversed.putAll(Map.of("a", 1L, "b", 1L));
        assertThat(Allocation.of(1).byCounts(reversed)).containsExactly(Map.entry("a", 1L), Map.entry("b", 0L));
    }

    @Test
    void aWeightOfZeroGetsNothing() {
        assertThat(Allocation.of(7).byRatios(Map.of("a", Ratio.ZERO, "b", Ratio.of(1, 3))))
                .containsExactly(Map.entry("a", 0L), Map.entry("b", 7L));
        assertThat(Allocation.of(0).byRatios(Map.of("a", Ratio.ONE))).containsExactly(Map.entry("a", 0L));
    }

    @Test
    void sumsBeyondLongAreNoProblem() {
        var huge = Map.of("a", Long.MAX_VALUE, "b", Long.MAX_VALUE);
        assertThat(Allocation.of(Long.MIN_VALUE).byCounts(huge))
                .containsExactly(Map.entry("a", Long.MIN_VALUE / 2), Map.entry("b", Long.MIN_VALUE / 2));
        assertThat(Allocation.of(Long.MIN_VALUE).byCounts(Map.of("a", 1L))).containsEntry("a", Long.MIN_VALUE);
    }

    @Test
    void refusesWeightsThatDivideNothing() {
        assertThatThrownBy(() -> Allocation.of(7).byRatios(Map.of("a", Ratio.ONE, "b", Ratio.percent(-5))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the weight of b must not be negative, but is -5%");
        assertThatThrownBy(() -> Allocation.of(7).byCounts(Map.of("a", 0L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        cannot divide 7 units: at least one weight must be positive, but the weights are {a=0}
                        Maybe name a share that gets what nobody earned.""");
        assertThatThrownBy(() -> Allocation.of(7).byCounts(Map.<String, Long>of()))
                .hasMessageContaining("{}");
        assertThatThrownBy(
                        () -> Allocation.of(7).byCounts(Map.of(new BigDecimal("1.0"), 1L, new BigDecimal("1.00"), 1L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the same place in the order of their keys: 1.0");
    }

    @Test
    void refusesNullAtOnce() {
        var weights = new HashMap<String, Ratio>();
        weights.put("a", null);
        assertThatThrownBy(() -> Allocation.of(7).byRatios(weights))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("the weight of a");
        weights.clear();
        weights.put(null, Ratio.ONE);
        assertThatThrownBy(() -> Allocation.of(7).byRatios(weights)).hasMessage("a key of the weights");
        assertThatThrownBy(() -> Allocation.of(7).byRatios(null)).hasMessage("weights");
    }

    @Test
    void partsCannotBeChanged() {
        var parts = Allocation.of(7).byRatios(Map.of("a", Ratio.ONE));
        assertThatThrownBy(() -> parts.put("b", 1L)).isInstanceOf(UnsupportedOperationException.class);
    }
}
