package org.goodhart.examples.payday.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeSet;
import java.util.regex.Pattern;
import org.goodhart.desk.Oddity;
import org.goodhart.value.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReportWordsTest {

    private final ReportWords english = new ReportWords(Language.ENGLISH);
    private final ReportWords russian = new ReportWords(Language.RUSSIAN);

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(english.all().stringPropertyNames()).isEqualTo(russian.all().stringPropertyNames());
        for (String key : english.all().stringPropertyNames()) {
            assertThat(slots(english.all().getProperty(key)))
                    .as(key)
                    .isEqualTo(slots(russian.all().getProperty(key)));
        }
    }

    private static TreeSet<String> slots(String text) {
        TreeSet<String> slots = new TreeSet<>();
        Pattern.compile("\\{\\d}").matcher(text).results().forEach(found -> slots.add(found.group()));
        return slots;
    }

    @ParameterizedTest
    @EnumSource(Oddity.Kind.class)
    void everyKindOfOddityHasWords(Oddity.Kind kind) {
        assertThat(english.say("odd." + kind.name())).isNotBlank();
    }

    @Test
    void aKeyWithoutWordsIsAnError() {
        assertThatThrownBy(() -> english.say("none")).hasMessage("no words for 'none'");
    }
}
