package org.goodhart.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhraseTest {
    @Test
    void isSaidInEitherLanguage() {
        Phrase phrase = Phrase.of("pay.base");
        assertThat(phrase.in(Language.ENGLISH)).isEqualTo("Base");
        assertThat(phrase.in(Language.RUSSIAN)).isEqualTo("Оклад");
        assertThat(phrase).hasToString("Base");
    }

    @Test
    void aLiteralIsTheSameInEveryLanguage() {
        for (Language language : Language.values()) {
            assertThat(Phrase.literal("SLA {0} {1|a|b}").in(language)).isEqualTo("SLA {0} {1|a|b}");
        }
        assertThat(Phrase.literal("pay.base")).isNotEqualTo(Phrase.of("pay.base"));
    }

    @Test
    void valuesAreNotReadAsWords() {
        assertThat(Phrase.of("pay.amount", "{0} pay.base {9}")).hasToString("{0} pay.base {9}");
    }

    @Test
    void nestsAndLists() {
        Phrase list = Phrase.list(List.of(Phrase.of("evidence.CONTACTS"), Phrase.of("evidence.ALARMS")));
        assertThat(list.in(Language.ENGLISH)).isEqualTo("contacts, alarms");
        assertThat(list.in(Language.RUSSIAN)).isEqualTo("обращения, аварийные сигналы");
        assertThat(Phrase.of("pay.amount", list)).hasToString("contacts, alarms");
        assertThat(Phrase.list(List.of(Phrase.literal("one")))).hasToString("one");
    }

    @Test
    void aDecimalIsSaidWithTheMarksOfItsLanguage() {
        Phrase phrase = Phrase.of("pay.amount", new BigDecimal("-1234.50"));
        assertThat(phrase.in(Language.ENGLISH)).isEqualTo("-1,234.50");
        assertThat(phrase.in(Language.RUSSIAN)).isEqualTo("-1\u00a0234,50");
    }

    @Test
    void refusesAValueThatCannotBeSaid() {
        assertThatThrownBy(() -> Phrase.of("pay.amount", 0.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "phrase 'pay.amount' cannot say a java.lang.Double: one of [class java.lang.String,");
        assertThatThrownBy(() -> Phrase.of("pay.amount", (Object) null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Phrase.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("key");
    }

    @Test
    void aPhraseWithoutWordsCanStillBePrintedForALog() {
        assertThat(Phrase.of("my.metric", 3L)).hasToString("my.metric[3]");
        assertThat(Phrase.literal("my.metric")).hasToString("my.metric");
    }
}
