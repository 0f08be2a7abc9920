package org.goodhart.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.pay.Figures.LINEAR;
import static org.goodhart.pay.Figures.ORDERS;
import static org.goodhart.pay.Figures.head;
import static org.goodhart.pay.Figures.rub;

import java.time.LocalDate;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;

class PaySchemeBuilderTest {
    private static final Money EURO = Money.parse("100.00 EUR");

    @Test
    void listsEverythingThatIsMissingAtOnce() {
        assertThatThrownBy(() -> PayScheme.named("Draft").earn("SLA", LINEAR).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pay scheme 'Draft': version(...) is missing; effective(...) is missing; "
                        + "paidOn(...) is missing; base(...) is missing; rounding(...) is missing; "
                        + "whenUndefined(...) is missing; whenSampleBelow(...) or whateverTheSample() is missing");
    }

    @Test
    void doesNotAskForFallbacksWhereNothingIsMeasured() {
        assertThatThrownBy(() -> PayScheme.named("Draft").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pay scheme 'Draft': version(...) is missing; effective(...) is missing; "
                        + "paidOn(...) is missing; base(...) is missing; rounding(...) is missing");
    }

    @Test
    void listsEveryContradictionAtOnce() {
        PayFormula inEuro = PayFormula.fixed(rub("1")).cappedAt(EURO);
        PaySchemeBuilder builder = head().version(" ")
                .earn("SLA", LINEAR)
                .earn("SLA", LINEAR)
                .earn("Base", PayFormula.fixed(EURO))
                .earn("", inEuro)
                .earn("Orders", PayFormula.perUnit(EURO, ORDERS).behind(gate()))
                .earn("Stake", PayFormula.onCurve(PayFormula.fixed(EURO), Figures.SLA, flat()))
                .guard(Guard.wageNotBelow(EffectiveDated.from(LocalDate.of(2026, 1, 1), EURO), "law"))
                .whenSampleBelow(-1, Fallback.hold())
                .totalCappedAt(rub("100000"));
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pay scheme 'Head of support': its version is blank; "
                        + "whenSampleBelow(-1, ...): 0 or more is expected; "
                        + "two lines are called 'SLA'; two lines are called 'Base'; a line has a blank name; "
                        + "line 'Base' is in EUR, the base in RUB; line '' is in EUR, the base in RUB; "
                        + "line 'Orders' is in EUR, the base in RUB; line 'Stake' is in EUR, the base in RUB; "
                        + "guard 'Minimum wage' is in EUR, the base in RUB; "
                        + "the cap of the total, 100000.00 RUB, is below the base, 120000.00 RUB");
    }

    @Test
    void refusesACapOfTheTotalInAnotherCurrency() {
        assertThatThrownBy(() -> head().totalCappedAt(EURO).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pay scheme 'Head of support': the cap of the total is in EUR, the base in RUB");
    }

    @Test
    void refusesABlankName() {
        assertThatThrownBy(() -> PayScheme.named("").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("its name is blank");
    }

    @Test
    void takesACapThatEqualsTheBase() {
        assertThat(head().totalCappedAt(rub("120000")).build().base()).isEqualTo(rub("120000"));
    }

    @Test
    void refusesTwoMetricsOfOneLabel() {
        PaySchemeBuilder builder =
                head().earn("A", LINEAR).earn("B", PayFormula.perUnit(rub("1"), ORDERS.named(Phrase.literal("SLA"))));
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two different metrics are called 'SLA'");
    }

    @Test
    void refusesNullAtOnce() {
        assertThatThrownBy(() -> PayScheme.named(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("name");
        assertThatThrownBy(() -> head().base(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("money");
        assertThatThrownBy(() -> head().earn("SLA", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("formula");
        assertThatThrownBy(() -> head().gate(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("gate");
        assertThatThrownBy(() -> head().guard(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("guard");
        assertThatThrownBy(() -> head().rounding(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("rule");
    }

    private static Gate gate() {
        return Gate.atMost(Figures.VERIFIED, Ratio.ONE).whenUndefined(Gate.Undefined.OPEN);
    }

    private static Curve flat() {
        return Curve.through(Curve.at("0%", "0%")).flatOutside();
    }

    @Test
    void refusesTwoGuardsOfOneNameSinceNobodyCouldTellTheirLinesApart() {
        Guard floor = Guard.wageNotBelow(EffectiveDated.from(LocalDate.of(2026, 1, 1), rub("1")), "law");
        assertThatThrownBy(() -> head().guard(floor).guard(floor).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pay scheme 'Head of support': two lines are called 'Minimum wage'");
    }
}
