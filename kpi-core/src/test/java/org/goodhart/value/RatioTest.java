package org.goodhart.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTest {
    @ParameterizedTest
    @CsvSource({
        "95%, 95%",
        "0.95, 95%",
        "19/20, 95%",
        "38/40, 95%",
        "99.5%, 99.5%",
        "-100%, -100%",
        "-1, -100%",
        "0, 0%",
        "-0, 0%",
        "0/7, 0%",
        "1/3, 1/3",
        "-1/3, -1/3",
        "2/6, 1/3",
        "100, 10000%",
        "0.000001%, 0.000001%",
        "0.0000001%, 1/1000000000",
        "123456789012345678901234567890, 12345678901234567890123456789000%",
    })
    void readsWhatItPrintsAndPrintsReadably(String text, String printed) {
        assertThat(Ratio.parse(text)).hasToString(printed).isEqualTo(Ratio.parse(printed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "%", "95 %", " 95%", "+95%", ".5", "5.", "1/", "/2", "1/-2", "1 / 2", "1/2/3", "1.5/2", "1/2%",
                "NaN", "95,5%", "١", "1e2", "95%%", "--1"
            })
    void refusesOtherText(String text) {
        assertThatThrownBy(() -> Ratio.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining('"' + text.replaceFirst("%$", ""));
    }

    @Test
    void refusalsNameTheTextAndALikelyCause() {
        assertThatThrownBy(() -> Ratio.parse("99,5%")).hasMessage("""
                        a percentage must be a plain decimal such as 12 or -99.5, but is "99,5"
                        Maybe the comma is meant as a decimal point, or groups thousands: write 1234.50.""");
        assertThatThrownBy(() -> Ratio.parse("1.5/2"))
                .hasMessage("a ratio with a slash must be two whole numbers such as 19/20 or -1/3, but is \"1.5/2\"");
        assertThatThrownBy(() -> Ratio.percent("95%")).hasMessageContaining("Maybe leave out the % sign");
        assertThatThrownBy(() -> Ratio.percent("1e999999999")).hasMessageContaining("exponents are not read");
        assertThatThrownBy(() -> Ratio.percent("95 ")).hasMessageContaining("Maybe strip the blanks");
    }

    @Test
    void hugeInputIsRefusedAndNotExpanded() {
        assertThatThrownBy(() -> Ratio.of(new BigDecimal("1e999999999")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most 10000 digits")
                .hasMessageContaining("Maybe an exponent was mistyped");
        assertThatThrownBy(() -> Ratio.of(new BigDecimal("1e-999999999"))).hasMessageContaining("at most 10000 digits");
        assertThatThrownBy(() -> Ratio.parse("9".repeat(10_001)))
                .hasMessageStartingWith("a ratio must have at most 10000 characters, but has 10001: \"999")
                .hasMessageEndingWith("...\"");
        assertThat(Ratio.parse("9".repeat(10_000)).signum()).isEqualTo(1);
        assertThat(Ratio.of(new BigDecimal("1e10000").movePointLeft(1)).denominator())
                .isEqualTo(BigInteger.ONE);
        assertThat(Ratio.of(new BigDecimal("0e999999999"))).isEqualTo(Ratio.ZERO);
    }

    @Test
    void buildsFromNumbers() {
        assertThat(Ratio.of(2)).hasToString("200%");
        assertThat(Ratio.of(-3, -6)).isEqualTo(Ratio.of(1, 2)).hasToString("50%");
        assertThat(Ratio.of(3, -6)).isEqualTo(Ratio.of(-1, 2));
        assertThat(Ratio.of(Long.MIN_VALUE, -1).numerator()).isEqualTo(BigInteger.TWO.pow(63));
        assertThat(Ratio.percent(95)).isEqualTo(Ratio.percent("95.00"));
        assertThat(Ratio.of(new BigDecimal("0.950"))).isEqualTo(Ratio.of(19, 20));
        assertThat(Ratio.of(new BigDecimal("2E+3"))).isEqualTo(Ratio.of(2000));
    }

    @Test
    void zeroIsNeverADivisor() {
        assertThatThrownBy(() -> Ratio.of(0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        the denominator of a ratio must not be zero: 0/0
                        Maybe nothing was counted: a share of nothing is undefined, neither 0% nor 100%.""");
        assertThatThrownBy(() -> Ratio.parse("5/0")).hasMessageContaining("5/0");
        assertThatThrownBy(() -> Ratio.percent(95).dividedBy(Ratio.ZERO))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("cannot divide 95% by zero");
        assertThatThrownBy(Ratio.ZERO::reciprocal).hasMessage("cannot divide 100% by zero");
    }

    @Test
    void calculatesExactly() {
        assertThat(Ratio.percent("95").plus(Ratio.of(1, 20))).isEqualTo(Ratio.ONE);
        assertThat(Ratio.of(1, 3).times(Ratio.of(3))).isEqualTo(Ratio.ONE);
        assertThat(Ratio.percent(50).dividedBy(Ratio.percent(25))).hasToString("200%");
        assertThat(Ratio.of(2, 3).reciprocal()).hasToString("150%");
        assertThat(Ratio.of(-2, 3).reciprocal()).isEqualTo(Ratio.of(-3, 2));
        assertThat(Ratio.of(-2, 3).reciprocal().denominator()).isEqualTo(BigInteger.TWO);
        assertThat(Ratio.percent(120).complement()).hasToString("-20%");
        assertThat(Ratio.of(-1, 3).abs()).isEqualTo(Ratio.of(1, 3));
        assertThat(Ratio.percent(1).min(Ratio.percent(2))).isEqualTo(Ratio.percent(1));
        assertThat(Ratio.percent(1).max(Ratio.percent(2))).isEqualTo(Ratio.percent(2));
    }

    @Test
    void comparesByValue() {
        Ratio less = Ratio.of(1, 3);
        Ratio more = Ratio.percent("33.34");
        assertThat(less.isLessThan(more)).isTrue();
        assertThat(less.isLessThan(less)).isFalse();
        assertThat(less.isAtMost(less)).isTrue();
        assertThat(more.isAtMost(less)).isFalse();
        assertThat(more.isAtLeast(more)).isTrue();
        assertThat(less.isAtLeast(more)).isFalse();
        assertThat(more.isMoreThan(less)).isTrue();
        assertThat(more.isMoreThan(more)).isFalse();
        assertThat(less).isNotEqualTo(more).isNotEqualTo("1/3");
    }

    @ParameterizedTest
    @CsvSource({
        "2/3, 2, DOWN, 0.66",
        "2/3, 2, HALF_UP, 0.67",
        "-2/3, 0, FLOOR, -1",
        "1/8, 2, HALF_EVEN, 0.12",
        "1/8, 3, UNNECESSARY, 0.125",
        "1234, -2, HALF_UP, 1.2E+3",
    })
    void becomesADecimalOnlyByANamedRounding(String ratio, int scale, RoundingMode mode, BigDecimal expected) {
        assertThat(Ratio.parse(ratio).toBigDecimal(scale, mode)).isEqualTo(expected);
    }

    @Test
    void hasAnExactDecimalOrSaysThatItHasNone() {
        assertThat(Ratio.of(1, 8).toBigDecimalExact()).isEqualTo(new BigDecimal("0.125"));
        assertThat(Ratio.of(1200).toBigDecimalExact()).isEqualTo(new BigDecimal("1200"));
        assertThat(Ratio.ZERO.toBigDecimalExact()).isEqualTo(BigDecimal.ZERO);
        assertThatThrownBy(() -> Ratio.of(1, 3).toBigDecimalExact())
                .isInstanceOf(ArithmeticException.class)
                .hasMessage(
                        "1/3 has no exact value in a decimal of any length\nMaybe name a scale and a rounding mode.");
        assertThatThrownBy(() -> Ratio.of(1, 8).toBigDecimal(2, RoundingMode.UNNECESSARY))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("12.5% has no exact value in 2 decimal places");
    }

    @Test
    void refusesNullAtOnce() {
        assertThatThrownBy(() -> Ratio.parse(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("text");
        assertThatThrownBy(() -> Ratio.percent(null)).hasMessage("percent");
        assertThatThrownBy(() -> Ratio.ONE.plus(null)).hasMessage("other");
        assertThatThrownBy(() -> Ratio.ONE.compareTo(null)).hasMessage("other");
        assertThatThrownBy(() -> Ratio.ONE.dividedBy(null)).hasMessage("divisor");
    }
}
