package org.goodhart.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfidenceTest {
    @ParameterizedTest
    @CsvSource({"95, 0.025", "99.9, 0.0005", "50, 0.25", "99.9999999999, 0.0000000000005"})
    void leavesHalfOfTheRestOnEachSide(String percent, String tail) {
        Confidence confidence = Confidence.percent(percent);
        assertThat(confidence).hasToString(Ratio.percent(percent).toString());
        assertThat(confidence.tail()).isEqualByComparingTo(tail);
        assertThat(confidence).isEqualTo(new Confidence(Ratio.percent(percent)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "100", "101", "9500"})
    void isAboveNothingAndBelowCertainty(String percent) {
        assertThatThrownBy(() -> Confidence.percent(percent))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "a confidence level must be above 0% and below 100%, but is " + Ratio.percent(percent));
    }

    @Test
    void refusalsNameALikelyCause() {
        assertThatThrownBy(() -> new Confidence(Ratio.of(95))).hasMessage("""
                a confidence level must be above 0% and below 100%, but is 9500%
                Maybe a percentage was given as a plain number: 95% is percent("95") or 0.95.""");
        assertThatThrownBy(() -> new Confidence(Ratio.ONE)).hasMessage("""
                a confidence level must be above 0% and below 100%, but is 100%
                Maybe 99.9%: nothing uncertain is sure.""");
        assertThatThrownBy(() -> Confidence.percent("99.99999999991"))
                .hasMessage("a confidence level must be at most 0.999999999999, but is 9999999999991/10000000000000");
        assertThatThrownBy(() -> Confidence.percent("95%")).hasMessageContaining("Maybe leave out the % sign");
        assertThatThrownBy(() -> new Confidence(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("level");
    }
}
