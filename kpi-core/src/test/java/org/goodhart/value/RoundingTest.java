package org.goodhart.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {
    @ParameterizedTest
    @CsvSource({
        "HALF_UP, 0.01, 0.005, 0.01",
        "HALF_UP, 0.01, -0.005, -0.01",
        "HALF_DOWN, 0.01, -0.005, 0.00",
        "HALF_EVEN, 0.01, 0.005, 0.00",
        "HALF_EVEN, 0.01, 0.015, 0.02",
        "FLOOR, 0.01, -0.001, -0.01",
        "CEILING, 0.01, -0.001, 0.00",
        "UP, 0.01, 0.001, 0.01",
        "HALF_UP, 0.05, 0.125, 0.15",
        "HALF_UP, 0.05, 0.12, 0.10",
        "DOWN, 10, 19.99, 10",
        "HALF_UP, 10, 15, 20",
        "HALF_UP, 1, 1/2, 1",
        "HALF_UP, 0.01, 1/3, 0.33",
        "UNNECESSARY, 0.05, 0.15, 0.15",
    })
    void roundsToAMultipleOfTheStep(RoundingMode mode, String step, String exact, BigDecimal expected) {
        assertThat(Rounding.of(mode, step).round(Ratio.parse(exact))).isEqualTo(expected);
    }

    @Test
    void unnecessaryRefusesToRound() {
        assertThatThrownBy(() -> Rounding.of(RoundingMode.UNNECESSARY, "0.05").round(Ratio.parse("0.12")))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("""
                        12% is not a multiple of 0.05, and the rounding mode UNNECESSARY forbids to round it
                        Maybe name another mode, or a finer step.""");
    }

    @ParameterizedTest
    @CsvSource({"RUB, 0.01", "JPY, 1", "BHD, 0.001"})
    void takesTheStepFromTheCurrency(String currency, String step) {
        assertThat(Rounding.toMinorUnitsOf(Currency.getInstance(currency), RoundingMode.HALF_UP))
                .isEqualTo(Rounding.of(RoundingMode.HALF_UP, step))
                .hasToString("HALF_UP to " + step);
    }

    @Test
    void stepsOfOneValueAreEqual() {
        assertThat(Rounding.of(RoundingMode.DOWN, "0.10")).isEqualTo(Rounding.of(RoundingMode.DOWN, "0.1"));
        assertThat(new Rounding(RoundingMode.DOWN, new BigDecimal("1E+1"))).hasToString("DOWN to 10");
    }

    @ParameterizedTest
    @CsvSource({
        "0, must be positive",
        "-0.01, must be positive",
        "1e-2, exponents are not read",
        "0.0000000000000000001, at most 18 decimal places",
    })
    void refusesOtherSteps(String step, String reason) {
        assertThatThrownBy(() -> Rounding.of(RoundingMode.HALF_UP, step))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a rounding step")
                .hasMessageContaining(reason);
    }

    @Test
    void refusesAPseudoCurrency() {
        assertThatThrownBy(() -> Rounding.toMinorUnitsOf(Currency.getInstance("XXX"), RoundingMode.UP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("XXX is not a currency that can be paid");
    }
}
