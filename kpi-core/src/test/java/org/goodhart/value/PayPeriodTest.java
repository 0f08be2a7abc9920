package org.goodhart.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayPeriodTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final PayPeriod MARCH = PayPeriod.of(YearMonth.of(2026, 3), MOSCOW);

    @Test
    void aMonthBeginsAndEndsWithItsDaysInTheZone() {
        assertThat(MARCH.start()).isEqualTo("2026-02-28T21:00:00Z");
        assertThat(MARCH.end()).isEqualTo("2026-03-31T21:00:00Z");
        assertThat(MARCH.contains(MARCH.start())).isTrue();
        assertThat(MARCH.contains(MARCH.end())).isFalse();
        assertThat(MARCH.firstDate()).isEqualTo("2026-03-01");
        assertThat(MARCH.lastDate()).isEqualTo("2026-03-31");
        assertThat(MARCH.days()).isEqualTo(31);
        assertThat(MARCH.dates()).hasSize(31).startsWith(MARCH.firstDate()).endsWith(MARCH.lastDate());
        assertThat(MARCH.contains(LocalDate.of(2026, 3, 31))).isTrue();
        assertThat(MARCH.contains(LocalDate.of(2026, 3, 1))).isTrue();
        assertThat(MARCH.contains(LocalDate.of(2026, 4, 1))).isFalse();
        assertThat(MARCH.contains(LocalDate.of(2026, 2, 28))).isFalse();
        assertThat(MARCH.month()).contains(YearMonth.of(2026, 3));
        assertThat(MARCH).hasToString("2026-03 Europe/Moscow");
        assertThat(MARCH.zone()).isEqualTo(MOSCOW);
    }

    @ParameterizedTest
    @CsvSource({
        // in the first two the clocks skip midnight of the first day
        "America/Asuncion, 2017-10, 2017-10-01T04:00:00Z, 2017-11-01T03:00:00Z",
        "Asia/Amman, 2016-04, 2016-03-31T22:00:00Z, 2016-04-30T21:00:00Z",
        "Europe/Berlin, 2026-03, 2026-02-28T23:00:00Z, 2026-03-31T22:00:00Z",
    })
    void aMonthBeginsWithTheFirstMomentThatExists(String zone, YearMonth month, Instant start, Instant end) {
        PayPeriod period = PayPeriod.of(month, ZoneId.of(zone));
        assertThat(period.interval()).isEqualTo(Interval.of(start, end));
        assertThat(period.label()).isEqualTo(month.toString());
        assertThat(period.previous().end()).isEqualTo(start);
        assertThat(period.previous().label()).isEqualTo(month.minusMonths(1).toString());
        assertThat(period.next().previous()).isEqualTo(period);
    }

    @Test
    void monthsFollowMonths() {
        assertThat(MARCH.next()).isEqualTo(PayPeriod.of(YearMonth.of(2026, 4), MOSCOW));
        assertThat(MARCH.previous()).isEqualTo(PayPeriod.of(YearMonth.of(2026, 2), MOSCOW));
        PayPeriod quarter = PayPeriod.ofDates(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1), MOSCOW);
        assertThat(quarter.label()).isEqualTo("2026-01..2026-03");
        assertThat(quarter.month()).isEmpty();
        assertThat(quarter.next().label()).isEqualTo("2026-04..2026-06");
        assertThat(quarter.previous().label()).isEqualTo("2025-10..2025-12");
    }

    @Test
    void theIntervalOfAMonthIsThatMonth() {
        PayPeriod same = PayPeriod.of(MARCH.interval(), MOSCOW);
        assertThat(same).isEqualTo(MARCH).hasSameHashCodeAs(MARCH);
        assertThat(same.month()).contains(YearMonth.of(2026, 3));
        assertThat(PayPeriod.of(MARCH.interval(), ZoneId.of("UTC"))).isNotEqualTo(MARCH);
        assertThat(MARCH).isNotEqualTo(MARCH.next()).isNotEqualTo("2026-03");
    }

    @Test
    void wholeDaysAreFollowedByAsManyDays() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        PayPeriod fortnight = PayPeriod.ofDates(LocalDate.of(2026, 3, 16), LocalDate.of(2026, 3, 30), berlin);
        assertThat(fortnight).hasToString("2026-03-16..2026-03-29 Europe/Berlin");
        assertThat(fortnight.days()).isEqualTo(14);
        assertThat(fortnight.interval().duration())
                .isEqualTo(Duration.ofDays(14).minusHours(1));
        assertThat(fortnight.next())
                .isEqualTo(PayPeriod.ofDates(LocalDate.of(2026, 3, 30), LocalDate.of(2026, 4, 13), berlin));
        assertThat(fortnight.next().interval().duration()).isEqualTo(Duration.ofDays(14));
        assertThat(fortnight.previous().firstDate()).isEqualTo("2026-03-02");
        assertThat(fortnight.previous().interval().abuts(fortnight.interval())).isTrue();
    }

    @Test
    void anythingElseIsFollowedByTheSameDuration() {
        Interval shift = Interval.parse("2026-03-01T05:00:00Z/2026-03-01T17:00:00Z");
        PayPeriod period = PayPeriod.of(shift, MOSCOW);
        assertThat(period.label()).isEqualTo(shift.toString());
        assertThat(period.days()).isEqualTo(1);
        assertThat(period.next().interval()).hasToString("2026-03-01T17:00:00Z/2026-03-02T05:00:00Z");
        assertThat(period.previous().interval()).hasToString("2026-02-28T17:00:00Z/2026-03-01T05:00:00Z");
    }

    @Test
    void refusesToBeEmpty() {
        assertThatThrownBy(() -> PayPeriod.of(Interval.of(MARCH.start(), MARCH.start()), MOSCOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a pay period must not be empty, but starts and ends at 2026-02-28T21:00:00Z");
        assertThatThrownBy(() -> PayPeriod.of((YearMonth) null, MOSCOW))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("month");
        assertThatThrownBy(() -> PayPeriod.of(YearMonth.of(2026, 3), null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("zone");
    }
}
