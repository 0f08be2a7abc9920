package org.goodhart.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.testkit.PayPeriods.march2026;
import static org.goodhart.testkit.Roubles.rub;
import static org.goodhart.testkit.SchemeVerifier.verify;

import java.math.RoundingMode;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.goodhart.metric.Owner;
import org.goodhart.pay.Balance;
import org.goodhart.pay.Fallback;
import org.goodhart.pay.PayFormula;
import org.goodhart.pay.PayLine;
import org.goodhart.pay.PayScheme;
import org.goodhart.value.Language;
import org.goodhart.value.Rounding;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

/** Failure messages are what a test kit is read for. */
class PayStatementAssertTest {
    private static final PayScheme SCHEME = PayScheme.named("Duty")
            .version("1")
            .effective(LocalDate.of(2026, 1, 1))
            .paidOn(Owner.Level.DEPARTMENT)
            .base(rub("100"))
            .earn("Night", PayFormula.fixed(rub("20")))
            .earn("Nothing", PayFormula.fixed(rub("0")))
            .whenUndefined(Fallback.hold())
            .whateverTheSample()
            .rounding(Rounding.of(RoundingMode.HALF_UP, "0.01"))
            .build();

    private static PayStatementAssert paid() {
        return verify(SCHEME).in(march2026());
    }

    @Test
    void passesWhatIsTrue() {
        paid().pays(rub("120.00"))
                .line("Base", rub("100"))
                .line("Night", rub("20"))
                .line("Night", PayLine.Kind.EARNED)
                .because("Night")
                .because("a fixed 0.00 RUB")
                .isSettled()
                .explainedAs(Language.RUSSIAN, "Итого: 120,00 RUB")
                .explainedAs(Language.RUSSIAN, "Итого: 120,00\u00a0RUB");
    }

    @Test
    void showsWhatIsCarriedWhereSomethingElseWasExpected() {
        paid().carries();
        Balance.Debt debt = new Balance.Debt(Owner.department(), "draw", rub("5"));
        assertThatThrownBy(() -> paid().carries(debt))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageStartingWith("""
                    expected it to carry [%s]
                    but it carries      []

                    Pay statement: Duty""".formatted(debt));
    }

    @Test
    void showsTheTotalAndTheWholeDerivation() {
        assertThatThrownBy(() -> paid().pays(rub("96")))
                .isInstanceOf(AssertionFailedError.class)
                .satisfies(failure -> {
                    AssertionFailedError error = (AssertionFailedError) failure;
                    assertThat(error.getExpected().getStringRepresentation()).isEqualTo("96.00 RUB");
                    assertThat(error.getActual().getStringRepresentation()).isEqualTo("120.00 RUB");
                })
                .hasMessageStartingWith("""
                    expected it to pay 96.00 RUB
                    but it pays        120.00 RUB

                    Pay statement: Duty, version 1, 2026-03, on the figures of the whole department
                    Base [base]: 100.00 RUB
                        set by scheme Duty, version 1, whatever the figures are
                    Night [earned]: 20.00 RUB
                        a fixed 20.00 RUB
                    Nothing [earned]: 0.00 RUB
                        a fixed 0.00 RUB
                    Total: 120.00 RUB
                    Scheme\
                    """);
    }

    @Test
    void showsTheLine() {
        fails(() -> paid().line("Night", rub("21")), "expected line 'Night' to be 21.00 RUB\nbut it is 20.00 RUB");
        fails(() -> paid().line("Night", PayLine.Kind.HELD), "expected line 'Night' to be HELD\nbut it is EARNED");
        fails(() -> paid().line("Day", rub("1")), "expected a line 'Day'\nbut the lines are [Base, Night, Nothing]");
    }

    @Test
    void aLineOfZeroIsNoReasonByItsName() {
        fails(
                () -> paid().because("Nothing"),
                "expected it to pay what it pays because of 'Nothing'\nbut no reason says so");
    }

    @Test
    void saysAsOfWhenItIsSettledOrNot() {
        fails(
                () -> paid().isProvisional(),
                "expected it to be provisional as of 2026-05-30T21:00:00Z\nbut it is settled");
        fails(
                () -> verify(SCHEME).asOf("2026-03-10").in(march2026()).isSettled(),
                "expected it to be settled as of 2026-03-10T00:00:00Z\nbut it is provisional");
    }

    @Test
    void showsTheTextInItsLanguage() {
        fails(
                () -> paid().explainedAs(Language.RUSSIAN, "100% верно"),
                "expected it to be explained as\n    100% верно\nbut its text is\n    Расчётный лист: Duty");
    }

    @Test
    void refusesAMissingStatement() {
        assertThatThrownBy(() -> PayStatementAssert.assertThat(null).pays(rub("1")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("not to be null");
    }

    private static void fails(ThrowingCallable claim, String message) {
        assertThatThrownBy(claim)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith(message)
                .hasMessageContaining(
                        "\n\nPay statement: Duty, version 1, 2026-03, on the figures of the whole department\n");
    }
}
