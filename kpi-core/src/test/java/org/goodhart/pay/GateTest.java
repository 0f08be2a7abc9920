package org.goodhart.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.pay.Figures.VERIFIED;
import static org.goodhart.pay.Figures.line;
import static org.goodhart.pay.Figures.rub;

import org.goodhart.metric.Unit;
import org.goodhart.value.Language;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {
    private static final PayFormula HUNDRED = PayFormula.fixed(rub("100"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AT_LEAST | SHUT | 90 | 100 | 100 | verified is at least 90%: 90% (90 of 100)",
                "AT_LEAST | SHUT | 89 | 100 | 0 | verified is not at least 90%: 89% (89 of 100)",
                "AT_LEAST | OPEN | 899999 | 1000000 | 0 | verified is not at least 90%: 89.9999%",
                "AT_MOST | SHUT | 90 | 100 | 100 | verified is at most 90%: 90% (90 of 100)",
                "AT_MOST | SHUT | 91 | 100 | 0 | verified is not at most 90%: 91% (91 of 100)",
                "AT_LEAST | OPEN | 0 | 0 | 100 | verified should be at least 90% and has no value, for which the gate"
                        + " is declared open",
                "AT_LEAST | SHUT | 0 | 0 | 0 | verified should be at least 90% and has no value, for which the gate is"
                        + " declared shut",
                "AT_MOST | OPEN | 0 | 0 | 100 | verified should be at most 90% and has no value, for which the gate is"
                        + " declared open",
                "AT_MOST | SHUT | 0 | 0 | 0 | verified should be at most 90% and has no value, for which the gate is"
                        + " declared shut",
            })
    void isOpenAtItsThresholdAndOnItsSide(
            Gate.Side side, Gate.Undefined undefined, long hits, long of, String paid, String why) {
        Gate gate = new Gate(VERIFIED, side, Ratio.percent(90), undefined);
        PayLine line = line(HUNDRED.behind(gate), hits, of);
        assertThat(line.amount()).isEqualTo(rub(paid));
        assertThat(line.explanation().toString()).contains("\n  " + why);
        assertThat(line.explanation().render(Language.RUSSIAN)).isNotBlank();
    }

    @Test
    void looksAtTheFigureHoweverFewFactsItRestsOn() {
        Gate gate = Gate.atLeast(VERIFIED, Ratio.percent(90)).whenUndefined(Gate.Undefined.SHUT);
        assertThat(line(HUNDRED.behind(gate), 1, 1).amount()).isEqualTo(rub("100"));
    }

    @Test
    void speaksOfItsThresholdInTheUnitOfItsMetric() {
        Gate gate =
                Gate.atMost(Figures.mean("wait", Unit.SECONDS), Ratio.of(5400)).whenUndefined(Gate.Undefined.SHUT);
        assertThat(line(HUNDRED.behind(gate), 7200, 1).explanation().toString())
                .contains("wait is not at most 1 h 30 min: ");
    }

    @Test
    void refusesNull() {
        assertThatThrownBy(() -> Gate.atLeast(VERIFIED, Ratio.ONE).whenUndefined(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("whenUndefined");
    }
}
