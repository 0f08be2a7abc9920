package org.goodhart.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.goodhart.value.Fingerprint;
import org.junit.jupiter.api.Test;

class TotalsTest {
    private static final Fingerprint SET = Fingerprint.of("a", "b");

    private static Totals totals(long... sums) {
        return Totals.of(SET, sums);
    }

    @Test
    void addsAndTakesAwayElementByElement() {
        assertThat(totals(1, 2).plus(totals(10, -20)))
                .isEqualTo(totals(11, -18))
                .hasToString("[11, -18]");
        assertThat(totals(11, -18).minus(totals(10, -20)))
                .isEqualTo(totals(1, 2))
                .hasSameHashCodeAs(totals(1, 2));
        assertThat(totals(1, 2).minus(totals(1, 2)).isZero()).isTrue();
        assertThat(totals(0, 1).isZero()).isFalse();
        assertThat(totals(0, 1)).isNotEqualTo(totals(1, 0)).isNotEqualTo(Totals.of(Fingerprint.of("a"), new long[] {0, 1
        }));
        assertThat(totals(0, 1).set()).isEqualTo(SET);
    }

    @Test
    void overflowIsAnErrorAndNeverAWrongFigure() {
        assertThatThrownBy(() -> totals(Long.MAX_VALUE, 0).plus(totals(1, 0))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> totals(0, Long.MIN_VALUE).plus(totals(0, -1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> totals(0, -2).minus(totals(0, Long.MAX_VALUE)))
                .isInstanceOf(ArithmeticException.class);
        assertThat(totals(Long.MAX_VALUE, 0).plus(totals(0, 0))).isEqualTo(totals(Long.MAX_VALUE, 0));
    }

    @Test
    void refusesTotalsOfAnotherSet() {
        Totals other = Totals.of(Fingerprint.of("c"), new long[] {1, 2});
        assertThatThrownBy(() -> totals(1, 2).plus(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("totals of metric set " + SET.abbreviated() + " (2 sums) and of "
                        + Fingerprint.of("c").abbreviated()
                        + " (2): one and the same set is expected\nMaybe the two sides were built from different code");
        assertThatThrownBy(() -> totals(1, 2).minus(other)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> totals(1, 2).plus(totals(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(1):");
    }

    @Test
    void isAValueOfItsOwn() {
        long[] sums = {1, 2};
        Totals totals = Totals.of(SET, sums);
        sums[0] = 9;
        totals.toArray()[1] = 9;
        assertThat(totals.toArray()).containsExactly(1, 2);
        assertThatThrownBy(() -> Totals.of(null, sums))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("set");
    }
}
