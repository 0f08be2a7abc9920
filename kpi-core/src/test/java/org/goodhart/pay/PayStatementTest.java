package org.goodhart.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.pay.Figures.LINEAR;
import static org.goodhart.pay.Figures.head;
import static org.goodhart.pay.Figures.rub;
import static org.goodhart.pay.Figures.statement;

import java.util.List;
import org.goodhart.metric.Owner;
import org.goodhart.value.CurrencyMismatchException;
import org.goodhart.value.Explanation;
import org.goodhart.value.Fingerprint;
import org.goodhart.value.Language;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.junit.jupiter.api.Test;

class PayStatementTest {
    private static final PayStatement PAID =
            statement(head().earn("SLA", LINEAR).build(), 97, 100);

    @Test
    void refusesATotalThatIsNotTheSumOfItsLines() {
        assertThatThrownBy(() -> with(PAID.lines(), rub("132000.01")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the statement of scheme 'Head of support' does not add up: "
                        + "the lines sum to 132000.00 RUB, the total is 132000.01 RUB");
        assertThatThrownBy(() -> with(List.of(), rub("1"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(with(List.of(), rub("0")).total()).isEqualTo(rub("0"));
    }

    @Test
    void refusesALineInAnotherCurrency() {
        PayLine euro = PayLine.of(
                Stage.LINES,
                Phrase.literal("Euro"),
                PayLine.Kind.EARNED,
                Money.parse("0.00 EUR"),
                Explanation.of(Phrase.literal("why")));
        assertThatThrownBy(() -> with(List.of(euro), rub("0"))).isInstanceOf(CurrencyMismatchException.class);
    }

    @Test
    void refusesNull() {
        assertThatThrownBy(() -> with(PAID.lines(), null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("total");
    }

    @Test
    void findsALineByItsLabel() {
        assertThat(PAID.line("SLA").amount()).isEqualTo(rub("12000"));
        assertThat(PAID.line("Base").kind()).isEqualTo(PayLine.Kind.BASE);
        assertThatThrownBy(() -> PAID.line("Churn"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no line 'Churn': there are [Base, SLA]");
    }

    @Test
    void namesEveryKindOfLineInBothLanguages() {
        for (PayLine.Kind kind : PayLine.Kind.values()) {
            PayLine line =
                    PayLine.of(Stage.LINES, Phrase.literal("a"), kind, rub("1"), Explanation.of(Phrase.literal("b")));
            for (Language language : Language.values())
                assertThat(line.kindPhrase().in(language)).isNotBlank();
        }
    }

    @Test
    void itsFingerprintIsThatOfSchemeFactsAndLines() {
        assertThat(with(PAID.lines(), PAID.total()).fingerprint()).isEqualTo(PAID.fingerprint());
        assertThat(with(PAID.lines(), PAID.total())).isEqualTo(PAID);
        PayLine base = PAID.lines().get(0);
        PayLine sla = PAID.lines().get(1);
        assertThat(with(List.of(sla, base), PAID.total()).fingerprint()).isNotEqualTo(PAID.fingerprint());
        PayLine renamed = PayLine.of(Stage.LINES, Phrase.literal("OLA"), sla.kind(), sla.amount(), sla.explanation());
        assertThat(with(List.of(base, renamed), PAID.total()).fingerprint()).isNotEqualTo(PAID.fingerprint());
        PayLine other = PayLine.of(Stage.LINES, sla.label(), PayLine.Kind.GUARD, sla.amount(), sla.explanation());
        assertThat(with(List.of(base, other), PAID.total()).fingerprint()).isNotEqualTo(PAID.fingerprint());
        assertThat(statement(head().earn("SLA", LINEAR).build(), 194, 200).fingerprint())
                .describedAs("the figures are the facts', not the statement's")
                .isEqualTo(PAID.fingerprint());
    }

    private static PayStatement with(List<PayLine> lines, Money total) {
        return new PayStatement(
                PAID.scheme(),
                PAID.version(),
                Owner.department(),
                PAID.period(),
                PAID.asOf(),
                lines,
                total,
                List.of(),
                PAID.provisional(),
                PAID.schemeFingerprint(),
                Fingerprint.of("facts of the test"));
    }
}
