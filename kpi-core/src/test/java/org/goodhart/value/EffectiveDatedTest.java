package org.goodhart.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.goodhart.value.EffectiveDated.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectiveDatedTest {
    private static final EffectiveDated<String> WAGE =
            EffectiveDated.from(date("2025-01-01"), "22440").andFrom(date("2026-01-01"), "27093");

    private static LocalDate date(String text) {
        return LocalDate.parse(text);
    }

    private static Entry<String> entry(String from, String until, String value) {
        return new Entry<>(date(from), date(until), value);
    }

    @ParameterizedTest
    @CsvSource({"2025-01-01, 22440", "2025-12-31, 22440", "2026-01-01, 27093", "+999999999-12-31, 27093"})
    void knowsTheValueOfADate(LocalDate date, String value) {
        assertThat(WAGE.at(date)).isEqualTo(value);
        assertThat(WAGE.find(date)).contains(value);
    }

    @Test
    void refusesADateThatIsNotCovered() {
        assertThat(WAGE.find(date("2024-12-31"))).isEmpty();
        assertThatThrownBy(() -> WAGE.at(date("2024-12-31")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no value on 2024-12-31: values are known from 2025-01-01 on"
                        + "\nMaybe an earlier version has to be stated.");
        assertThatThrownBy(() -> WAGE.until(date("2027-01-01")).at(date("2027-01-01")))
                .hasMessage("no value on 2027-01-01: values are known from 2025-01-01 until 2027-01-01 (exclusive)"
                        + "\nMaybe the version that follows has to be stated.");
    }

    @Test
    void aValueMayHoldAlways() {
        var always = EffectiveDated.always("L1");
        assertThat(always.at(LocalDate.MIN)).isEqualTo("L1");
        assertThat(always.at(LocalDate.MAX)).isEqualTo("L1");
        assertThat(always.entries()).hasToString("[on all dates: L1]");
        assertThat(always.andFrom(date("2026-01-01"), "L2"))
                .hasToString("[on all dates before 2026-01-01: L1, from 2026-01-01 on: L2]");
    }

    @Test
    void datesMustIncrease() {
        assertThatThrownBy(() -> WAGE.andFrom(date("2026-01-01"), "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dates must increase: 2026-01-01 does not come after 2026-01-01,"
                        + " where the last value starts: 27093"
                        + "\nMaybe the values were not given in the order of their dates.");
        assertThatThrownBy(() -> WAGE.andFrom(date("2025-06-01"), "x")).hasMessageContaining("dates must increase");
        assertThatThrownBy(() -> WAGE.until(date("2026-01-01"))).hasMessageContaining("dates must increase");
    }

    @Test
    void anEndIsFinalAndIsContinuedOnlyThere() {
        var ended = WAGE.until(date("2027-01-01"));
        assertThat(ended.until(date("2027-01-01"))).isEqualTo(ended);
        assertThat(ended.andFrom(date("2027-01-01"), "30000").at(date("2027-01-01")))
                .isEqualTo("30000");
        assertThatThrownBy(() -> ended.until(date("2028-01-01"))).hasMessageContaining("because it has an end already");
        assertThatThrownBy(() -> ended.andFrom(date("2027-02-01"), "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "the value from 2027-02-01 must start on 2027-01-01, where the one before it ends");
    }

    @Test
    void entriesMayBeStatedInAnyOrder() {
        var stated = EffectiveDated.of(
                List.of(entry("2026-01-01", "+999999999-12-31", "27093"), entry("2025-01-01", "2026-01-01", "22440")));
        assertThat(stated)
                .isEqualTo(WAGE)
                .hasSameHashCodeAs(WAGE)
                .hasToString(WAGE.toString())
                .isNotEqualTo("27093");
        assertThat(stated.entries()).hasSize(2);
        assertThatThrownBy(() -> stated.entries().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void everyGapAndEveryOverlapIsListed() {
        assertThatThrownBy(() -> EffectiveDated.of(List.of(
                        entry("2025-01-01", "2025-03-01", "a"),
                        entry("2025-04-01", "2025-08-01", "b"),
                        entry("2025-05-01", "2025-06-01", "c"),
                        entry("2025-07-01", "2025-09-01", "d"),
                        entry("2025-10-01", "2025-11-01", "e"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        dated values must follow each other without gaps and overlaps, but
                        - nothing is stated from 2025-03-01 until 2025-04-01 (exclusive)
                        - stated twice from 2025-05-01 until 2025-06-01 (exclusive): b and c
                        - stated twice from 2025-07-01 until 2025-08-01 (exclusive): b and d
                        - nothing is stated from 2025-09-01 until 2025-10-01 (exclusive)""");
        assertThatThrownBy(() -> EffectiveDated.of(List.of())).hasMessage("a dated value needs at least one entry");
        assertThatThrownBy(() -> entry("2025-01-01", "2025-01-01", "a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a starts on 2025-01-01 and ends before 2025-01-01");
    }

    @Test
    void isCutToTheDatesOfAPeriod() {
        assertThat(WAGE.between(date("2025-12-31"), date("2026-02-01")))
                .containsExactly(
                        entry("2025-12-31", "2026-01-01", "22440"), entry("2026-01-01", "2026-02-01", "27093"));
        assertThat(WAGE.between(date("2025-12-01"), date("2026-01-01")))
                .containsExactly(entry("2025-12-01", "2026-01-01", "22440"));
        assertThatThrownBy(() -> WAGE.between(date("2024-12-31"), date("2026-01-01")))
                .hasMessageContaining("no value on 2024-12-31");
        assertThatThrownBy(() -> WAGE.until(date("2027-01-01")).between(date("2026-12-31"), date("2027-01-02")))
                .hasMessageContaining("no value on 2027-01-01");
        assertThatThrownBy(() -> WAGE.between(date("2026-01-01"), date("2026-01-01")))
                .hasMessage("there are no dates from 2026-01-01 until 2026-01-01, exclusive");
    }

    @Test
    void keepsItsDatesWhenItIsMapped() {
        assertThat(WAGE.map(Integer::valueOf))
                .isEqualTo(EffectiveDated.from(date("2025-01-01"), 22440).andFrom(date("2026-01-01"), 27093));
        assertThatThrownBy(() -> WAGE.map(value -> null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("value");
    }

    @Test
    void refusesNullAtOnce() {
        assertThatThrownBy(() -> EffectiveDated.from(null, "a"))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("from");
        assertThatThrownBy(() -> EffectiveDated.from(date("2025-01-01"), null)).hasMessage("value");
        assertThatThrownBy(() -> WAGE.find(null)).hasMessage("date");
    }
}
