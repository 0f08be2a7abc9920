package org.goodhart.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateTest {
    @ParameterizedTest
    @CsvSource({
        "0.3333333333333333, ≈0.333333",
        "0.7638682149, ≈0.763868",
        "-1.5, ≈-1.5",
        "-0.0, ≈0",
        "0, ≈0",
        "1234567.8, ≈1234570",
        "1e20, ≈100000000000000000000",
        "2.5e-9, ≈0.0000000025",
        "0.9999999, ≈1",
    })
    void printsSixDigits(double computed, String printed) {
        assertThat(Estimate.of(computed)).hasToString(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "0.3333333333333333, FLOOR, 0.001, 33.3%",
        "0.3333333333333333, CEILING, 0.001, 33.4%",
        "0.3333333333333333, HALF_UP, 0.05, 35%",
        "-0.25, CEILING, 0.1, -20%",
        "1234.5678, DOWN, 10, 123000%",
    })
    void becomesARatioByANamedRounding(double computed, RoundingMode mode, String step, String ratio) {
        assertThat(Estimate.of(computed).toRatio(Rounding.of(mode, step))).isEqualTo(Ratio.parse(ratio));
    }

    @Test
    void theLastBitsTellNoTwoApart() {
        double computed = 0.025;
        Estimate above = Estimate.of(Math.nextUp(computed));
        Estimate below = Estimate.of(Math.nextDown(computed));
        assertThat(above).isEqualTo(below).hasSameHashCodeAs(below);
        assertThat(below.toRatio(Rounding.of(RoundingMode.FLOOR, "0.001"))).isEqualTo(Ratio.parse("0.025"));
        assertThat(above.toRatio(Rounding.of(RoundingMode.CEILING, "0.001"))).isEqualTo(Ratio.parse("0.025"));
        assertThat(Estimate.of(0.0)).isEqualTo(Estimate.of(-0.0));
        assertThat(Estimate.of(0.333333333)).isNotEqualTo(Estimate.of(0.333333334));
    }

    @Test
    void isNeverExact() {
        assertThatThrownBy(() -> Estimate.of(0.5).toRatio(Rounding.of(RoundingMode.UNNECESSARY, "0.5")))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("""
                        an estimate has no exact value, and the rounding mode UNNECESSARY forbids to round ≈0.5
                        Maybe FLOOR for a lower bound and CEILING for an upper one.""");
        assertThatThrownBy(() -> Estimate.of(0.5).toRatio(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("rounding");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNoNumber(double computed) {
        assertThatThrownBy(() -> Estimate.of(computed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an estimate must be a finite number, but is " + computed
                        + "\nMaybe it was divided by the size of an empty sample.");
    }
}
