package org.goodhart.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goodhart.calendar.WeeklyHours;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.PayPeriod;

class DueStartsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final PayPeriod MARCH = PayPeriod.of(YearMonth.of(2026, 3), BERLIN);
    private static final WorkCalendar OFFICE = WorkCalendar.of(BERLIN, WeeklyHours.parse("Mon-Fri 09:00-17:00"));

    private static DueStarts starts(SlaNorm norm) {
        return new DueStarts(new BoundNorm(norm, norm.calendar()), MARCH);
    }

    private static boolean isDueInMarch(String start) {
        return starts(SlaNorm.totalResolution().within(Duration.ofHours(8)).on(OFFICE))
                .contains(Instant.parse(start));
    }

    /** March begins on a Sunday and ends on a Tuesday: eight hours from Friday morning are used up on Friday at closing, which is in February. */
    @Example
    void aNormThatIsUsedUpAtClosingIsDueThen() {
        assertThat(isDueInMarch("2026-02-27T08:00:00Z")).isFalse();
        assertThat(isDueInMarch("2026-02-27T08:00:00.000000001Z")).isTrue();
        assertThat(isDueInMarch("2026-03-31T07:00:00Z")).isTrue();
        assertThat(isDueInMarch("2026-03-31T07:00:00.000000001Z")).isFalse();
    }

    /** Round the clock what is used up exactly when the month begins is due in it, and what is used up when it ends is not. */
    @Example
    void theBeginningOfThePeriodIsInItAndItsEndIsNot() {
        DueStarts starts =
                starts(SlaNorm.totalResolution().within(Duration.ofHours(8)).aroundTheClock(BERLIN));
        Instant first = MARCH.start().minus(Duration.ofHours(8));
        Instant after = MARCH.end().minus(Duration.ofHours(8));
        assertThat(starts.contains(first)).isTrue();
        assertThat(starts.contains(first.minusNanos(1))).isFalse();
        assertThat(starts.contains(after)).isFalse();
        assertThat(starts.contains(after.minusNanos(1))).isTrue();
    }

    /** A calendar that ends in the middle of the month still refuses what it cannot answer, and answers the rest. */
    @Example
    void whatIsBeyondTheHorizonIsRefusedAsGoingForwardRefusesIt() {
        WorkCalendar tilMarch =
                WorkCalendar.versions(EffectiveDated.<WorkCalendar>from(LocalDate.of(2026, 3, 2), OFFICE)
                        .until(LocalDate.of(2026, 3, 17)));
        DueStarts starts =
                starts(SlaNorm.totalResolution().within(Duration.ofHours(8)).on(tilMarch));
        assertThat(starts.contains(Instant.parse("2026-03-10T08:00:00Z"))).isTrue();
        for (String beyond : new String[] {"2026-02-01T08:00:00Z", "2026-03-16T12:00:00Z", "2026-03-20T08:00:00Z"}) {
            assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> starts.contains(Instant.parse(beyond)));
        }
    }

    @Provide
    Arbitrary<SlaNorm> norms() {
        Arbitrary<WorkCalendar> calendars = Arbitraries.of(
                OFFICE,
                WorkCalendar.alwaysOpen(BERLIN),
                WorkCalendar.of(BERLIN, WeeklyHours.parse("Mon-Sun 20:00-04:00")),
                OFFICE.withClosed(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 1)));
        Arbitrary<SlaNorm.Unclocked> times = Arbitraries.of(1, 60, 480, 481, 1_440, 2_400)
                .map(minutes -> SlaNorm.totalResolution().within(Duration.ofMinutes(minutes)));
        Arbitrary<SlaNorm.Unclocked> dates =
                Arbitraries.integers().between(1, 3).map(SlaNorm.totalResolution()::withinWorkingDays);
        return Combinators.combine(Arbitraries.oneOf(times, dates), calendars).as(SlaNorm.Unclocked::on);
    }

    /** Quarters of an hour around both ends of the month, and a nanosecond to either side. */
    @Provide
    Arbitrary<Instant> around() {
        return Combinators.combine(
                        Arbitraries.of(MARCH.start(), MARCH.end()),
                        Arbitraries.integers().between(-700, 200),
                        Arbitraries.integers().between(-1, 1))
                .as((end, quarters, nanos) ->
                        end.plus(Duration.ofMinutes(15L * quarters)).plusNanos(nanos));
    }

    @Property(tries = 500)
    void goingBackFromThePeriodSaysTheSameAsGoingForwardFromTheStart(
            @ForAll("norms") SlaNorm norm, @ForAll("around") Instant start) {
        assertThat(starts(norm).contains(start))
                .isEqualTo(MARCH.contains(norm.target().dueAt(norm.calendar(), start)));
    }
}
