package org.goodhart.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1, 2",
        "1, 0, 0",
        "-1, 0, 0",
        "2, 1, 1",
        "4, 1, 1",
        "5, 1, 2",
        "10, 1, 2",
        "11, 1, 2",
        "12, 1, 2",
        "14, 1, 2",
        "15, 1, 2",
        "21, 1, 0",
        "22, 1, 1",
        "25, 1, 2",
        "101, 1, 0",
        "111, 1, 2",
        "-22, 1, 1",
        "9223372036854775807, 1, 2",
        "-9223372036854775808, 1, 2"
    })
    void choosesThePluralForm(long count, int english, int russian) {
        assertThat(Language.ENGLISH.plural(count)).isEqualTo(english);
        assertThat(Language.RUSSIAN.plural(count)).isEqualTo(russian);
    }

    @Test
    void isReadFromItsCode() {
        for (Language language : Language.values())
            assertThat(Language.parse(language.code())).isEqualTo(language);
        assertThat(Language.parse("Ru")).isEqualTo(Language.RUSSIAN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "de", "en-GB", " ru"})
    void refusesOtherCodes(String code) {
        assertThatThrownBy(() -> Language.parse(code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("unknown language '" + code + "': en or ru is spoken here");
    }
}
