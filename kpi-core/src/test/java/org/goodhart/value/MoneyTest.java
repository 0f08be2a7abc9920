package org.goodhart.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    private static final Currency RUB = Currency.getInstance("RUB");
    private static final Currency JPY = Currency.getInstance("JPY");
    private static final Currency BHD = Currency.getInstance("BHD");
    private static final Rounding KOPECKS = Rounding.toMinorUnitsOf(RUB, RoundingMode.HALF_UP);

    private static Money rub(String amount) {
        return Money.of(RUB, amount);
    }

    @ParameterizedTest
    @CsvSource({
        "RUB, 120000, 120000.00 RUB",
        "RUB, -0.5, -0.50 RUB",
        "RUB, -0.00, 0.00 RUB",
        "RUB, 1.5000, 1.50 RUB",
        "JPY, 150, 150 JPY",
        "JPY, 150.0, 150 JPY",
        "JPY, 1000000, 1000000 JPY",
        "BHD, 1.5, 1.500 BHD",
    })
    void keepsTheDecimalPlacesOfItsCurrency(String currency, String amount, String printed) {
        Money money = Money.of(Currency.getInstance(currency), amount);
        assertThat(money).hasToString(printed).isEqualTo(Money.parse(printed));
        assertThat(money.amount()).isEqualByComparingTo(amount);
        assertThat(money.asRatio()).isEqualTo(Ratio.parse(amount));
    }

    @Test
    void equalAmountsAreEqualHoweverTheyWereBuilt() {
        assertThat(Money.of(RUB, 5))
                .isEqualTo(rub("5.000"))
                .isEqualTo(Money.ofMinor(RUB, 500))
                .hasSameHashCodeAs(rub("5"));
        assertThat(Money.of(RUB, "5.00000", 5)).isEqualTo(rub("5"));
        assertThat(Money.of(RUB, new BigDecimal("1E+2"))).hasToString("100.00 RUB");
        assertThat(Money.zero(RUB))
                .isEqualTo(rub("0"))
                .isNotEqualTo(Money.zero(JPY))
                .isNotEqualTo("0.00 RUB");
        assertThat(Money.ofMinor(JPY, 150)).isEqualTo(Money.of(JPY, 150));
        assertThat(Money.ofMinor(BHD, 1)).hasToString("0.001 BHD");
    }

    @Test
    void refusesWhatIsFinerThanTheMinorUnit() {
        assertThatThrownBy(() -> rub("0.005"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        an amount of RUB must have at most 2 decimal places here, but is 0.005
                        Maybe round it by name (Money.rounded), or state the plan's finer scale.""");
        assertThatThrownBy(() -> Money.of(JPY, "0.5")).hasMessageContaining("at most 0 decimal places");
        assertThatThrownBy(() -> Money.of(RUB, "0.0005", 3)).hasMessageContaining("at most 3 decimal places");
    }

    @Test
    void aPlanMayStateAFinerScale() {
        Money fine = Money.of(RUB, "0.125", 3);
        assertThat(fine).hasToString("0.125 RUB").isEqualTo(Money.parse("0.125 RUB"));
        assertThat(fine.plus(fine)).isEqualTo(rub("0.25")).hasToString("0.25 RUB");
        assertThat(fine.rounded(KOPECKS)).isEqualTo(rub("0.13"));
        assertThatThrownBy(fine::minorUnits)
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("0.125 RUB is finer than 2 decimal places");
        assertThatThrownBy(() -> Money.of(RUB, "1", 1))
                .hasMessageContaining("the scale of RUB must be from 2 to 18, but is 1")
                .hasMessageContaining("Maybe a coarser amount is meant");
        assertThatThrownBy(() -> Money.of(RUB, "1", 19)).hasMessageContaining("but is 19");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5",
                "5 ",
                " 5 RUB",
                "5  RUB",
                "5RUB",
                "RUB 5",
                "5 RUBLES",
                "5 rub",
                "1,000 RUB",
                "1e3 RUB",
                "0x1F RUB",
                "5 XXX",
                "5 XAU",
                "0.0000000000000000001 RUB"
            })
    void refusesOtherText(String text) {
        assertThatThrownBy(() -> Money.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusalsNameWhatWasFound() {
        assertThatThrownBy(() -> Money.parse("5 ZZZ"))
                .hasMessage("\"ZZZ\" in \"5 ZZZ\" is not an ISO 4217 currency code");
        assertThatThrownBy(() -> Money.parse("120000"))
                .hasMessageContaining("such as \"120000.00 RUB\", but is \"120000\"");
        assertThatThrownBy(() -> Money.zero(Currency.getInstance("XXX")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("XXX is not a currency that can be paid: it has no minor unit");
        assertThatThrownBy(() -> Money.of(RUB, new BigDecimal("1e999999999")))
                .hasMessageContaining("at most 10000 digits");
        assertThatThrownBy(() -> Money.of(RUB, (String) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("amount");
        assertThatThrownBy(() -> Money.of(null, 1))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("currency");
    }

    @Test
    void calculatesExactly() {
        assertThat(rub("0.10").plus(rub("0.20"))).isEqualTo(rub("0.30"));
        assertThat(rub("1").minus(rub("1.50"))).isEqualTo(rub("-0.50"));
        assertThat(rub("1.50").negated()).isEqualTo(rub("-1.50"));
        assertThat(rub("-1.50").abs()).isEqualTo(rub("1.50"));
        assertThat(rub("1.50").times(-3)).isEqualTo(rub("-4.50"));
        assertThat(rub("1.50").minorUnits()).isEqualTo(150);
        assertThat(rub("-3").min(rub("2"))).isEqualTo(rub("-3"));
        assertThat(rub("-3").max(rub("2"))).isEqualTo(rub("2"));
    }

    @Test
    void knowsItsSign() {
        assertThat(rub("0").isZero()).isTrue();
        assertThat(rub("0").isNegative() || rub("0").isPositive()).isFalse();
        assertThat(rub("0.01").isPositive()).isTrue();
        assertThat(rub("0.01").isZero() || rub("0.01").isNegative()).isFalse();
        assertThat(rub("-0.01").isNegative()).isTrue();
        assertThat(rub("-0.01").signum()).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({
        "120000, 20%, 24000.00",
        "120000, 1/7, 17142.86",
        "0.01, 1/2, 0.01",
        "-0.01, 1/2, -0.01",
        "100, -100%, -100.00",
    })
    void aShareIsRoundedOnceAndByName(String amount, String share, String expected) {
        assertThat(rub(amount).times(Ratio.parse(share), KOPECKS)).isEqualTo(rub(expected));
    }

    @Test
    void theStepOfARoundingMayBeFinerOrCoarserThanTheMinorUnit() {
        assertThat(Money.rounded(RUB, Ratio.of(1, 3), Rounding.of(RoundingMode.DOWN, "0.0001")))
                .hasToString("0.3333 RUB");
        assertThat(rub("1234.56").rounded(Rounding.of(RoundingMode.DOWN, "10"))).hasToString("1230.00 RUB");
        assertThatThrownBy(() -> rub("0.01").times(Ratio.of(1, 2), Rounding.of(RoundingMode.UNNECESSARY, "0.01")))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void currenciesDoNotMix() {
        assertThatThrownBy(() -> rub("1").plus(Money.of(JPY, 1)))
                .isInstanceOfSatisfying(CurrencyMismatchException.class, mismatch -> {
                    assertThat(mismatch.expected()).isEqualTo(RUB);
                    assertThat(mismatch.found()).isEqualTo(JPY);
                })
                .hasMessageStartingWith("amounts must be of one currency, but are of RUB and JPY\nMaybe");
        assertThatThrownBy(() -> rub("1").minus(Money.of(JPY, 1))).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> rub("1").compareTo(Money.of(JPY, 1))).isInstanceOf(CurrencyMismatchException.class);
        assertThatThrownBy(() -> rub("1").min(Money.of(JPY, 1))).isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void dividesMinorUnitsByLargestRemainder() {
        var weights = Map.of("a", Ratio.of(10_000), "b", Ratio.of(1_000), "c", Ratio.of(100));
        assertThat(rub("300").allocate(weights))
                .containsExactly(
                        Map.entry("a", rub("270.27")), Map.entry("b", rub("27.03")), Map.entry("c", rub("2.70")));
        assertThat(Money.of(RUB, "0.001", 3).allocate(Map.of("a", Ratio.ONE, "b", Ratio.ONE), 4))
                .containsExactly(
                        Map.entry("a", Money.of(RUB, "0.0005", 4)), Map.entry("b", Money.of(RUB, "0.0005", 4)));
    }

    @Test
    void refusesToDivideWhatItCannotCount() {
        var one = Map.of("a", Ratio.ONE);
        assertThatThrownBy(() -> Money.of(RUB, "0.001", 3).allocate(one))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("0.001 RUB is finer than 2 decimal places");
        assertThatThrownBy(() -> rub("92233720368547758.08").allocate(one))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("more units of 2 decimal places than can be counted");
        assertThat(rub("92233720368547758.07").allocate(one)).containsEntry("a", rub("92233720368547758.07"));
        assertThat(rub("-92233720368547758.08").allocate(one)).containsEntry("a", rub("-92233720368547758.08"));
        assertThatThrownBy(() -> rub("1").allocate(one, 1)).hasMessageContaining("the scale of RUB");
        assertThatThrownBy(() -> rub("1").allocate(one).clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
