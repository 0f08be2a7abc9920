package org.goodhart.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.pay.Figures.LINEAR;
import static org.goodhart.pay.Figures.ORDERS;
import static org.goodhart.pay.Figures.RUB;
import static org.goodhart.pay.Figures.SLA;
import static org.goodhart.pay.Figures.VERIFIED;
import static org.goodhart.pay.Figures.head;
import static org.goodhart.pay.Figures.line;
import static org.goodhart.pay.Figures.rub;
import static org.goodhart.pay.Figures.statement;

import java.util.List;
import java.util.Optional;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Unit;
import org.goodhart.value.Explained;
import org.goodhart.value.Explanation;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayFormulaTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "99 | 20000 | capped at 20,000.00 RUB: without the cap it is 24,000.00 RUB",
                "97 | 12000 | the cap of 20,000.00 RUB does not apply to 12,000.00 RUB",
                "90 | -24000 | the cap of 20,000.00 RUB does not apply to -24,000.00 RUB",
            })
    void aCapLimitsWhatALineEarns(long hits, String amount, String why) {
        PayLine line = line(LINEAR.cappedAt(rub("20000")), hits, 100);
        assertThat(line.amount()).isEqualTo(rub(amount));
        assertThat(line.explanation().toString()).startsWith(why + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "90 | -10000 | raised to the floor of -10,000.00 RUB: without the floor it is -24,000.00 RUB",
                "94 | -4800 | the floor of -10,000.00 RUB does not apply to -4,800.00 RUB",
                "99 | 24000 | the floor of -10,000.00 RUB does not apply to 24,000.00 RUB",
            })
    void aFloorLimitsWhatALineTakes(long hits, String amount, String why) {
        PayLine line = line(LINEAR.flooredAt(rub("-10000")), hits, 100);
        assertThat(line.amount()).isEqualTo(rub(amount));
        assertThat(line.explanation().toString()).startsWith(why + "\n");
    }

    @Test
    void aLimitThatIsJustReachedDoesNotApply() {
        PayFormula ten = PayFormula.fixed(rub("10"));
        assertThat(line(ten.cappedAt(rub("10"))).explanation().toString())
                .startsWith("the cap of 10.00 RUB does not apply to 10.00 RUB\n");
        assertThat(line(ten.flooredAt(rub("10"))).explanation().toString())
                .startsWith("the floor of 10.00 RUB does not apply to 10.00 RUB\n");
    }

    @Test
    void limitsActInTheOrderInWhichTheyAreGiven() {
        PayFormula ten = PayFormula.fixed(rub("10"));
        assertThat(line(ten.cappedAt(rub("5")).flooredAt(rub("7"))).amount()).isEqualTo(rub("7"));
        assertThat(line(ten.flooredAt(rub("12")).cappedAt(rub("11"))).amount()).isEqualTo(rub("11"));
        Gate shut = Gate.atLeast(VERIFIED, Ratio.ONE).whenUndefined(Gate.Undefined.SHUT);
        assertThat(line(ten.flooredAt(rub("12")).behind(shut), 0, 1).amount()).isEqualTo(rub("0"));
        assertThat(line(ten.behind(shut).flooredAt(rub("12")), 0, 1).amount()).isEqualTo(rub("12"));
    }

    @Test
    void paysPerUnit() {
        PayLine line = line(PayFormula.perUnit(rub("100.50"), ORDERS), 12);
        assertThat(line.amount()).isEqualTo(rub("1206"));
        assertThat(line.explanation()).hasToString("100.50 RUB a unit × 12 = 1,206.00 RUB\n  orders: 12\n");
        assertThat(line(PayFormula.perUnit(rub("100"), ORDERS), 0).amount()).isEqualTo(rub("0"));
    }

    @Test
    void paysAPlainCountHoweverSmallItIs() {
        assertThat(line(PayFormula.perUnit(rub("100"), ORDERS), 1).amount()).isEqualTo(rub("100"));
    }

    @Test
    void paysForWholeUnitsOnly() {
        assertThatThrownBy(() -> PayFormula.perUnit(rub("100"), SLA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("100.00 RUB for each unit of 'SLA', which is in SHARE: a metric in COUNT is expected\n"
                        + "Maybe PayFormula.onCurve was meant");
    }

    @Test
    void holdsWhatIsUndefined() {
        PayLine line = line(LINEAR, 0, 0);
        assertThat(line.kind()).isEqualTo(PayLine.Kind.HELD);
        assertThat(line.amount()).isEqualTo(rub("0"));
        assertThat(line.explanation()).hasToString("""
            held: nothing is paid for now
              the stake of 24,000.00 RUB waits for a figure that it can be paid on
                20% of the base of 120,000.00 RUB is 24,000.00 RUB
                SLA: undefined: nothing to measure
                  there is no value; for this case the scheme says: hold the line
            """);
    }

    @ParameterizedTest
    @CsvSource({"19, 0, EARNED", "20, 24000, EARNED"})
    void paysASmallSampleByItsFallback(long cases, String amount, PayLine.Kind kind) {
        PayLine line = line(LINEAR, cases, cases);
        assertThat(line.amount()).isEqualTo(rub(amount));
        assertThat(line.kind()).isEqualTo(kind);
    }

    @Test
    void saysWhyAFallbackIsPaid() {
        assertThat(line(LINEAR, 1, 1).explanation()).hasToString("""
            stake 24,000.00 RUB × payout 0% = 0.00 RUB
              20% of the base of 120,000.00 RUB is 24,000.00 RUB
              SLA: 100% (1 of 1)
                it rests on 1 fact, fewer than 20; for this case the scheme says: a payout of 0%
            """);
    }

    @Test
    void drawsASmallSampleTowardsWhatWasExpected() {
        PayScheme scheme = head().earn("SLA", LINEAR)
                .whenUndefined(Fallback.shrinkTowards(Ratio.percent(90), 8))
                .whenSampleBelow(20, Fallback.shrinkTowards(Ratio.percent(90), 8))
                .build();
        assertThat(statement(scheme, 1, 2).line("SLA").explanation().toString())
                .contains("SLA: 50% (1 of 2)")
                .contains("it is drawn towards 90% worth 8 facts")
                .contains("which makes 82%");
        assertThat(statement(scheme, 0, 0).line("SLA").explanation().toString())
                .contains("SLA: undefined: nothing to measure")
                .contains("which makes 90%");
        assertThat(statement(scheme, 10, 20).line("SLA").explanation().toString())
                .doesNotContain("which makes");
        assertThatThrownBy(() -> Fallback.shrinkTowards(Ratio.ONE, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a prior worth 0 facts: 1 or more is expected");
    }

    @ParameterizedTest
    @CsvSource({"100%, 24000", "50%, 12000", "-100%, -24000", "0%, 0"})
    void paysADeclaredPayoutWhereThereIsNoFigure(String payout, String amount) {
        PayScheme scheme = head().earn("SLA", LINEAR)
                .whenUndefined(Fallback.payout(Ratio.parse(payout)))
                .build();
        assertThat(statement(scheme, 0, 0).line("SLA").amount()).isEqualTo(rub(amount));
    }

    @Test
    void paysAndHoldsPerUnitWithoutAFigure() {
        Metric mean = Figures.mean("reopenings", Unit.COUNT);
        PayFormula fine = PayFormula.perUnit(rub("-100"), mean);
        assertThat(line(fine, 0, 0).kind()).isEqualTo(PayLine.Kind.HELD);
        assertThat(line(fine, 0, 0).explanation().toString())
                .contains("-100.00 RUB a unit waits for a figure that it can be paid on");
        PayScheme three = head().earn("Line", fine)
                .whenUndefined(Fallback.payout(Ratio.of(3)))
                .build();
        assertThat(statement(three, 0, 0).line("Line").amount()).isEqualTo(rub("-300"));
        assertThat(line(fine, 80, 30).amount()).isEqualTo(rub("-266.67"));
        assertThat(line(fine, 80, 30).explanation().toString())
                .contains("-100.00 RUB a unit × 2 2/3 = ≈-266.67 RUB (exactly -800/3)");
    }

    @Test
    void whateverTheSamplePaysOnOneCase() {
        PayScheme scheme = head().earn("SLA", LINEAR).whateverTheSample().build();
        assertThat(statement(scheme, 1, 1).line("SLA").amount()).isEqualTo(rub("24000"));
    }

    @Test
    void whatIsHeldStaysHeldBehindGatesAndLimits() {
        PayFormula guarded = LINEAR.behind(
                        Gate.atLeast(VERIFIED, Ratio.percent(90)).whenUndefined(Gate.Undefined.SHUT))
                .cappedAt(rub("-1"))
                .flooredAt(rub("1"));
        PayLine line = line(guarded, 0, 0, 0, 0);
        assertThat(line.kind()).isEqualTo(PayLine.Kind.HELD);
        assertThat(line.amount()).isEqualTo(rub("0"));
        assertThat(line.explanation().toString())
                .contains("the floor of 1.00 RUB does not apply to an amount on hold")
                .contains("the gate is shut, but it blocks earnings only: an amount on hold stays");
    }

    @Test
    void refusesALimitInAnotherCurrency() {
        Money euro = Money.parse("100.00 EUR");
        PayFormula own = new OwnFormula(Amount.of(euro)).cappedAt(rub("200"));
        assertThatThrownBy(() -> line(own))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a CAP of 200.00 RUB limits an amount in EUR: one currency is expected");
    }

    @Test
    void refusesALineInAnotherCurrencyEvenBehindAShutGate() {
        PayFormula own = new OwnFormula(Amount.of(Money.parse("100.00 EUR")));
        Gate shut = Gate.atLeast(VERIFIED, Ratio.ONE).whenUndefined(Gate.Undefined.SHUT);
        assertThatThrownBy(() -> line(own.behind(shut), 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line 'Line' is in EUR, the base in RUB: one currency is expected");
    }

    @Test
    void anybodyCanWriteAFormula() {
        PayLine line = line(new OwnFormula(Amount.of(RUB, Ratio.of(10, 3))));
        assertThat(line.amount()).isEqualTo(rub("3.33"));
        assertThat(line.explanation().toString())
                .startsWith("≈3.33 RUB (exactly 10/3), rounded ")
                .endsWith("  mine\n");
    }

    @Test
    void anAmountThatIsHeldIsZero() {
        assertThatThrownBy(() -> new Amount(RUB, Ratio.of(1, 3), true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an amount of 1/3 is held: 0 is expected");
        assertThat(Amount.held(RUB).times(Ratio.of(3))).isEqualTo(Amount.held(RUB));
    }

    @Test
    void aFigureIsAValueOrAFallback() {
        Explanation why = Explanation.of(Phrase.literal("why"));
        assertThatThrownBy(() -> new Figure(Optional.empty(), Optional.empty(), why))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("exactly one of them is expected");
        assertThatThrownBy(() -> new Figure(Optional.of(Ratio.ONE), Optional.of(Fallback.hold()), why))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void describesItselfForFingerprints() {
        assertThat(LINEAR.cappedAt(rub("1")).flooredAt(rub("-1")).description())
                .startsWith(
                        "(((20% of base) on curve [at 90% -100%, at 95% 0%, at 99% 100%, flat outside] of {literal 3:SLA() [SHARE")
                .endsWith("}) CAP 1.00 RUB) FLOOR -1.00 RUB");
        assertThat(PayFormula.perUnit(rub("2"), ORDERS).description())
                .startsWith("2.00 RUB for each of {literal 6:orders() [COUNT");
    }

    /** What an embedder writes: an amount out of nowhere. */
    private record OwnFormula(Amount amount) implements PayFormula {
        @Override
        public Explained<Amount> evaluate(PayCase on) {
            return Explained.of(amount, Phrase.literal("mine"));
        }

        @Override
        public List<Metric> metrics() {
            return List.of();
        }

        @Override
        public String description() {
            return "own " + amount;
        }
    }
}
