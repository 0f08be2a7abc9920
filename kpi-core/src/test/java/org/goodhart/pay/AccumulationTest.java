package org.goodhart.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccumulationTest {
    @ParameterizedTest(name = "{0} by years from {1} on: counted since {2}, goes on in {3}: {4}")
    @CsvSource({
        "EACH_YEAR, JANUARY, 2026-01-01, 2026-12-01, true",
        "EACH_YEAR, JANUARY, 2025-12-01, 2026-01-01, false",
        "EACH_YEAR, APRIL, 2025-12-01, 2026-03-01, true",
        "EACH_YEAR, APRIL, 2026-03-01, 2026-04-01, false",
        "EACH_YEAR, APRIL, 2026-04-01, 2027-03-01, true",
        "EACH_YEAR, FEBRUARY, 2026-01-01, 2026-02-01, false",
        "EACH_YEAR, FEBRUARY, 2026-02-01, 2027-01-01, true",
        "EACH_QUARTER, JANUARY, 2026-01-01, 2026-03-01, true",
        "EACH_QUARTER, JANUARY, 2026-03-01, 2026-04-01, false",
        "EACH_QUARTER, JANUARY, 2025-01-01, 2026-01-01, false",
        "EACH_QUARTER, FEBRUARY, 2026-02-01, 2026-04-01, true",
        "EACH_QUARTER, FEBRUARY, 2026-04-01, 2026-05-01, false",
        "EACH_QUARTER, FEBRUARY, 2025-11-01, 2026-01-01, true",
        "NEVER, JANUARY, 2020-01-01, 2026-01-01, true",
    })
    void goesOnWithinItsYearOrQuarter(
            Accumulation.Reset reset, Month from, LocalDate since, LocalDate period, boolean goesOn) {
        Accumulation count = Accumulation.of("units", reset).withYearsFrom(from);
        assertThat(count.goesOn(since, period)).isEqualTo(goesOn);
    }

    @Test
    void eachPeriodByItselfIsNotKept() {
        LocalDate date = LocalDate.of(2026, 1, 1);
        assertThat(Accumulation.perPeriod().goesOn(date, date)).isFalse();
        assertThat(Accumulation.perPeriod().isKept()).isFalse();
    }

    @Test
    void yearsOfOnesOwnAreAnotherCount() {
        Accumulation calendar = Accumulation.of("units", Accumulation.Reset.EACH_YEAR);
        assertThat(calendar.withYearsFrom(Month.JANUARY)).isEqualTo(calendar);
        assertThat(calendar.withYearsFrom(Month.APRIL))
                .isNotEqualTo(calendar)
                .hasToString("counted as 'units', anew EACH_YEAR of years from APRIL on");
    }

    @Test
    void whatIsKeptHasANameAndNothingElseHas() {
        assertThatThrownBy(() -> Accumulation.of(" ", Accumulation.Reset.NEVER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a count that begins anew NEVER is kept as ' ': a name is expected where it is kept from"
                        + " period to period, and none where it is not");
        assertThatThrownBy(() -> Accumulation.of("units", Accumulation.Reset.EACH_PERIOD))
                .hasMessageContaining("is kept as 'units'");
    }
}
