package org.goodhart.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, money, shares, durations and plural forms; a blank of a Russian number is a no-break space, shown here as {@code _}. */
class WordsTest {
    private static final Words ENGLISH = Words.of(Language.ENGLISH);
    private static final Words RUSSIAN = Words.of(Language.RUSSIAN);

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 0; 0",
                "7; 7; 7",
                "999; 999; 999",
                "1000; 1,000; 1_000",
                "-1234.50; -1,234.50; -1_234,50",
                "-0.5; -0.5; -0,5",
                "100000; 100,000; 100_000",
                "1234567.00; 1,234,567.00; 1_234_567,00",
                "1E+3; 1,000; 1_000",
            })
    void groupsThousandsAndKeepsDecimals(BigDecimal number, String english, String russian) {
        assertThat(ENGLISH.number(number)).isEqualTo(english);
        assertThat(RUSSIAN.number(number)).isEqualTo(noBreak(russian));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "120000.00 RUB; 120,000.00 RUB; 120_000,00_RUB",
                "-0.01 RUB; -0.01 RUB; -0,01_RUB",
                "1234 JPY; 1,234 JPY; 1_234_JPY",
                "1.005 RUB; 1.005 RUB; 1,005_RUB",
            })
    void saysMoneyWithItsCurrency(String money, String english, String russian) {
        assertThat(ENGLISH.money(Money.parse(money))).isEqualTo(english);
        assertThat(RUSSIAN.money(Money.parse(money))).isEqualTo(noBreak(russian));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "95%; 95%; 95_%",
                "-12.5%; -12.5%; -12,5_%",
                "0%; 0%; 0_%",
                "1/1000000; 0.0001%; 0,0001_%",
                "1/3; ≈33.33%; ≈33,33_%",
                "-2/3; ≈-66.67%; ≈-66,67_%",
                "2999999/3000000; ≈100.00%; ≈100,00_%",
                "40/3; ≈1,333.33%; ≈1_333,33_%",
            })
    void marksAShareThatItHadToRound(String share, String english, String russian) {
        assertThat(ENGLISH.percent(Ratio.parse(share))).isEqualTo(english);
        assertThat(RUSSIAN.percent(Ratio.parse(share))).isEqualTo(noBreak(russian));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PT8H; 8 h; 8 ч",
                "PT1H30M; 1 h 30 min; 1 ч 30 мин",
                "PT25H0M1S; 25 h 1 s; 25 ч 1 с",
                "PT1200H; 1,200 h; 1_200 ч",
                "PT0S; 0 s; 0 с",
                "PT-45S; -45 s; -45 с",
                "PT-1H-30M; -1 h 30 min; -1 ч 30 мин",
                "PT0.5S; 0.5 s; 0,5 с",
                "PT1M0.000000001S; 1 min 0.000000001 s; 1 мин 0,000000001 с",
            })
    void saysADurationWithoutRounding(Duration duration, String english, String russian) {
        assertThat(ENGLISH.duration(duration)).isEqualTo(english);
        assertThat(RUSSIAN.duration(duration)).isEqualTo(noBreak(russian));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 facts, 0 фактов",
        "1, 1 fact, 1 факт",
        "2, 2 facts, 2 факта",
        "5, 5 facts, 5 фактов",
        "11, 11 facts, 11 фактов",
        "21, 21 facts, 21 факт",
        "22, 22 facts, 22 факта",
        "112, 112 facts, 112 фактов",
    })
    void countsInThePluralFormOfTheNumber(long count, String english, String russian) {
        Phrase phrase = Phrase.of("pay.small-sample", count, 200, Phrase.literal("x"));
        assertThat(phrase.in(Language.ENGLISH)).contains("it rests on " + english + ", fewer");
        assertThat(phrase.in(Language.RUSSIAN)).contains("в основе " + russian + ", меньше");
    }

    @Test
    void saysEveryKindOfValue() {
        Interval march = Interval.of(Instant.parse("2026-03-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z"));
        List<Phrase> values = List.of(
                Phrase.literal("text"),
                Phrase.of("pay.number", 1000),
                Phrase.of("pay.number", 1000L),
                Phrase.of("pay.share", Ratio.of(1, 2)),
                Phrase.of("pay.amount", Money.parse("1.00 RUB")),
                Phrase.of("pay.duration", Duration.ofHours(1)),
                Phrase.of("pay.number", Instant.parse("2026-03-01T00:00:00Z")),
                Phrase.of("pay.number", LocalDate.of(2026, 3, 1)),
                Phrase.of("pay.number", march));
        assertThat(Phrase.list(values))
                .hasToString("text, 1,000, 1,000, 50%, 1.00 RUB, 1 h, 2026-03-01T00:00:00Z, 2026-03-01, " + march);
    }

    @Test
    void doesNotAskTheDefaultLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(ENGLISH.number(new BigDecimal("-1234.5"))).isEqualTo("-1,234.5");
            assertThat(ENGLISH.duration(Duration.ofMinutes(61))).isEqualTo("1 h 1 min");
            assertThat(Language.parse("RU")).isEqualTo(Language.RUSSIAN);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void refusesAKeyWithoutWords() {
        assertThatThrownBy(() -> Phrase.of("pay.nonsense").in(Language.RUSSIAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "no words for 'pay.nonsense' in ru.properties\nMaybe the key was added to one language only");
    }

    @Test
    void refusesAPhraseThatLacksAValue() {
        assertThatThrownBy(() -> Phrase.of("pay.line", "SLA", "earned").in(Language.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the words for 'pay.line' speak of value {2}, the phrase has 2");
    }

    @Test
    void refusesThePluralOfWhatIsNoWholeNumber() {
        assertThatThrownBy(() ->
                        Phrase.of("pay.small-sample", Ratio.of(1, 2), 20, "x").in(Language.ENGLISH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the words for 'pay.small-sample' ask for the plural form of value {0}, which is '50%':"
                        + " a whole number is expected");
    }

    @Test
    void refusesNull() {
        assertThatThrownBy(() -> Words.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("language");
    }

    private static String noBreak(String text) {
        return text.replace('_', '\u00a0');
    }
}
