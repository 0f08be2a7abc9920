package org.goodhart.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.goodhart.value.ShareInterval.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceIntervalTest {
    private static final Confidence SURE = Confidence.percent("95");

    /** The figures of the trade's tables, to the digits that are given there. */
    @ParameterizedTest
    @CsvSource({
        "19, 20, 0.764, 0.991",
        "95, 100, 0.888, 0.978",
        "380, 400, 0.924, 0.967",
        "1900, 2000, 0.940, 0.959",
        "4, 5, 0.38, 0.96",
        "80, 100, 0.71, 0.87",
        "25, 25, 0.867, 1.000",
    })
    void wilsonAgreesWithTables(long hits, long of, BigDecimal lower, BigDecimal upper) {
        ShareInterval interval = ConfidenceInterval.wilson(hits, of, SURE);
        assertThat(rounded(interval.lower(), lower.scale())).isEqualTo(lower);
        assertThat(rounded(interval.upper(), upper.scale())).isEqualTo(upper);
    }

    @ParameterizedTest
    @CsvSource({"0, 8, 0.37", "0, 200, 0.018"})
    void noneOfFewIsNotNever(long hits, long of, BigDecimal upper) {
        ShareInterval interval = ConfidenceInterval.clopperPearson(hits, of, SURE);
        assertThat(interval.lower()).isEqualTo(Estimate.of(0));
        assertThat(rounded(interval.upper(), upper.scale())).isEqualTo(upper);
    }

    /** Against an independent implementation, SciPy 1.17, to eight digits. */
    @ParameterizedTest
    @CsvSource({
        "WILSON, 90, 19, 20, 8.0399276e-01, 9.8876518e-01",
        "WILSON, 95, 1, 100000000, 1.7652456e-09, 5.6649340e-08",
        "WILSON, 99, 99999999, 100000000, 9.9999991e-01, 1.0000000e+00",
        "WILSON, 99.9, 50000000, 100000000, 4.9983547e-01, 5.0016453e-01",
        "CLOPPER_PEARSON, 95, 19, 20, 7.5126724e-01, 9.9873491e-01",
        "CLOPPER_PEARSON, 95, 1, 100000000, 2.5317808e-10, 5.5716433e-08",
        "CLOPPER_PEARSON, 99, 50, 60, 6.7647874e-01, 9.3510917e-01",
        "CLOPPER_PEARSON, 80, 3, 7, 1.6963842e-01, 7.2139795e-01",
        "CLOPPER_PEARSON, 95, 50000000, 100000000, 4.9990200e-01, 5.0009800e-01",
    })
    void sharesAgreeWithAnotherImplementation(
            Method method, String percent, long hits, long of, BigDecimal lower, BigDecimal upper) {
        var interval = new ShareInterval(method, Confidence.percent(percent), hits, of);
        assertThat(eightDigits(interval.lower())).isEqualByComparingTo(lower);
        assertThat(eightDigits(interval.upper())).isEqualByComparingTo(upper);
    }

    /** Against an independent implementation, SciPy 1.17, to eight digits. */
    @ParameterizedTest
    @CsvSource({
        "95, 3, 100, 6.1867212e-03, 8.7672731e-02",
        "90, 10, 1, 5.4254057e+00, 1.6962219e+01",
        "99, 12, 2400, 2.0596320e-03, 1.0060392e-02",
        "95, 100000000, 1, 9.9980401e+07, 1.0001960e+08",
        "50, 1, 1, 2.8768207e-01, 2.6926345e+00",
    })
    void ratesAgreeWithAnotherImplementation(
            String percent, long events, long exposure, BigDecimal lower, BigDecimal upper) {
        RateInterval interval = ConfidenceInterval.poisson(events, exposure, Confidence.percent(percent));
        assertThat(eightDigits(interval.lower())).isEqualByComparingTo(lower);
        assertThat(eightDigits(interval.upper())).isEqualByComparingTo(upper);
    }

    @Test
    void noEventsInAnyExposure() {
        RateInterval interval = ConfidenceInterval.poisson(0, Long.MAX_VALUE, SURE);
        assertThat(interval.lower()).isEqualTo(Estimate.of(0));
        assertThat(rounded(interval.upper(), 18)).isEqualByComparingTo("0");
        assertThat(interval.upper()).isNotEqualTo(Estimate.of(0));
    }

    /** The bound is 2.5% exactly, and no last bit pushes it to the next step. */
    @Test
    void aBoundThatLiesOnAStepStaysThere() {
        assertThat(ConfidenceInterval.clopperPearson(1, 1, SURE))
                .hasToString("2.5% to 100% with 95% confidence" + " (exact, Clopper-Pearson)");
        assertThat(ConfidenceInterval.clopperPearson(0, 1, SURE))
                .hasToString("0% to 97.5% with 95% confidence" + " (exact, Clopper-Pearson)");
    }

    @Test
    void isSaidWithItsMethodAndLevelAndNeverNarrower() {
        ShareInterval share = ConfidenceInterval.wilson(19, 20, SURE);
        assertThat(share).hasToString("76.3868% to 99.1119% with 95% confidence (Wilson)");
        assertThat(share.phrase("0.001")).hasToString("76.3% to 99.2% with 95% confidence (Wilson)");
        assertThat(share.phrase("0.3")).hasToString("60% to 100% with 95% confidence (Wilson)");
        assertThat(share.phrase("0.001").in(Language.RUSSIAN))
                .isEqualTo("от 76,3\u00a0% до 99,2\u00a0% при доверительной вероятности 95\u00a0% (по Уилсону)");
        assertThat(ConfidenceInterval.clopperPearson(19, 20, SURE).phrase("0.01"))
                .isEqualTo(Phrase.of(
                        "interval.CLOPPER_PEARSON", Ratio.percent(95), Ratio.percent(75), Ratio.percent(100)));
        RateInterval count = ConfidenceInterval.poisson(1234, 1, Confidence.percent("90"));
        assertThat(count).hasToString("1,176.793104 to 1,293.367285 with 90% confidence (exact, Poisson)");
        assertThat(count.phrase("0.5").in(Language.RUSSIAN))
                .isEqualTo("от 1\u00a0176,5 до 1\u00a0293,5 при доверительной вероятности 90\u00a0%"
                        + " (точно, по Пуассону)");
    }

    @Test
    void equalCountsAreEqualIntervals() {
        assertThat(ConfidenceInterval.wilson(19, 20, SURE))
                .isEqualTo(ConfidenceInterval.wilson(19, 20, Confidence.percent("95.0")))
                .isNotEqualTo(ConfidenceInterval.wilson(38, 40, SURE))
                .isNotEqualTo(ConfidenceInterval.clopperPearson(19, 20, SURE));
        assertThat(ConfidenceInterval.wilson(19, 20, SURE).observed()).isEqualTo(Ratio.percent(95));
        assertThat(ConfidenceInterval.poisson(3, 100, SURE).observed()).isEqualTo(Ratio.percent(3));
    }

    @ParameterizedTest
    @CsvSource({"-1, 5", "6, 5", "0, 0", "1, 0", "0, -1", "1, 100000001"})
    void refusesImpossibleShares(long hits, long of) {
        assertThatThrownBy(() -> ConfidenceInterval.wilson(hits, of, SURE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the interval of a share of " + hits + " of " + of
                        + ": 0 <= hits <= whole and a whole from 1 to 100000000 are expected"
                        + (hits == 0 && of == 0
                                ? "\nMaybe nothing was counted: a share of nothing is undefined."
                                : ""));
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "100000001, 1", "1, 0", "1, -1"})
    void refusesImpossibleRates(long events, long exposure) {
        assertThatThrownBy(() -> ConfidenceInterval.poisson(events, exposure, SURE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the interval of a rate of " + events + " over " + exposure
                        + ": 0 to 100000000 events and an exposure of 1 or more are expected");
    }

    @Test
    void refusesNull() {
        assertThatThrownBy(() -> ConfidenceInterval.wilson(1, 2, null)).hasMessage("confidence");
        assertThatThrownBy(() -> ConfidenceInterval.poisson(1, 2, null)).hasMessage("confidence");
        assertThatThrownBy(() -> new ShareInterval(null, SURE, 1, 2)).hasMessage("method");
        assertThatThrownBy(() -> ConfidenceInterval.wilson(1, 2, SURE).phrase("0"))
                .hasMessageContaining("a rounding step must be positive");
    }

    private static BigDecimal rounded(Estimate bound, int places) {
        Rounding rounding = new Rounding(RoundingMode.HALF_UP, BigDecimal.ONE.movePointLeft(places));
        return bound.toRatio(rounding).toBigDecimal(places, RoundingMode.UNNECESSARY);
    }

    private static BigDecimal eightDigits(Estimate bound) {
        return rounded(bound, 18).round(new MathContext(8, RoundingMode.HALF_EVEN));
    }
}
