package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.goodhart.calendar.Edge;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.testkit.arbitraries.CalendarArbitraries;
import org.goodhart.value.Interval;

/**
 * What working time promises, for any calendar: it is a measure on the time line, {@code plus} and {@code minus} are
 * its inverses up to the closed time at an edge, union and intersection are those of sets, and working dates have a
 * clock of their own. Implement it in a test class and override {@link #calendars()} to try your own; its calendars
 * must answer for the years 2009 to 2014 at least, or {@link #instants()} be overridden too.
 *
 * <p>An amount of working time that a calendar does not have within its horizon must be refused with a
 * {@link DateTimeException}; where the laws speak of {@code plus} and {@code minus} they mean amounts that it has.
 */
public interface WorkCalendarLaws {
    /**
     * The calendars to try the laws on.
     *
     * @return calendars of every kind in the library, unless overridden
     */
    @Provide
    default Arbitrary<? extends WorkCalendar> calendars() {
        return CalendarArbitraries.calendars();
    }

    /**
     * The instants to ask about.
     *
     * @return instants of the years 2009 to 2014, unless overridden
     */
    @Provide
    default Arbitrary<Instant> instants() {
        return CalendarArbitraries.instants();
    }

    /**
     * The amounts of working time to add and subtract.
     *
     * @return durations of either sign, unless overridden
     */
    @Provide
    default Arbitrary<Duration> amounts() {
        return CalendarArbitraries.amounts();
    }

    /**
     * {@code wt(a, b) + wt(b, c) = wt(a, c)}, in whichever order the three stand.
     *
     * @param calendar any calendar
     * @param a any instant
     * @param b any instant
     * @param c any instant
     */
    @Property
    default void workingTimeIsAdditive(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("instants") Instant a,
            @ForAll("instants") Instant b,
            @ForAll("instants") Instant c) {
        assertThat(calendar.workingTime(a, b).plus(calendar.workingTime(b, c))).isEqualTo(calendar.workingTime(a, c));
    }

    /**
     * {@code wt(b, a) = -wt(a, b)}, {@code wt(a, a) = 0}.
     *
     * @param calendar any calendar
     * @param a any instant
     * @param b any instant
     */
    @Property
    default void reversedArgumentsAreNegative(
            @ForAll("calendars") WorkCalendar calendar, @ForAll("instants") Instant a, @ForAll("instants") Instant b) {
        assertThat(calendar.workingTime(b, a))
                .isEqualTo(calendar.workingTime(a, b).negated());
        assertThat(calendar.workingTime(a, a)).isZero();
    }

    /**
     * Working time never shrinks as its end moves on, and never grows faster than absolute time.
     *
     * @param calendar any calendar
     * @param a any instant
     * @param b any instant
     */
    @Property
    default void workingTimeIsMonotoneAndAtMostAbsolute(
            @ForAll("calendars") WorkCalendar calendar, @ForAll("instants") Instant a, @ForAll("instants") Instant b) {
        Interval between = between(a, b);
        assertThat(calendar.workingTime(between.start(), between.end())).isBetween(Duration.ZERO, between.duration());
    }

    /**
     * {@code workingTimeExceeds(a, b, d)} is {@code wt(a, b) > d}: for any amount, and for exactly as much and a nanosecond less.
     *
     * @param calendar any calendar
     * @param a any instant
     * @param b any instant
     * @param d any amount
     */
    @Property
    default void workingTimeExceedsWhatIsLess(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("instants") Instant a,
            @ForAll("instants") Instant b,
            @ForAll("amounts") Duration d) {
        Duration measured = calendar.workingTime(a, b);
        assertThat(calendar.workingTimeExceeds(a, b, d)).isEqualTo(measured.compareTo(d) > 0);
        assertThat(calendar.workingTimeExceeds(a, b, measured)).isFalse();
        assertThat(calendar.workingTimeExceeds(a, b, measured.minusNanos(1))).isTrue();
        assertThat(calendar.workingTimeExceeds(a, b, Duration.ofSeconds(Long.MAX_VALUE)))
                .isFalse();
        assertThat(calendar.workingTimeExceeds(a, b, Duration.ofSeconds(Long.MIN_VALUE)))
                .isTrue();
    }

    /**
     * {@code wt(t, plus(t, d)) = d} and {@code wt(minus(t, d), t) = d} on either edge, for amounts of either sign; an
     * amount that the calendar has not is refused.
     *
     * @param calendar any calendar
     * @param t any instant
     * @param d any amount
     * @param edge either edge
     */
    @Property
    default void workingTimeMeasuresWhatWasAdded(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("instants") Instant t,
            @ForAll("amounts") Duration d,
            @ForAll Edge edge) {
        orRefused(() -> calendar.plus(t, d, edge))
                .ifPresent(u -> assertThat(calendar.workingTime(t, u)).isEqualTo(d));
        orRefused(() -> calendar.minus(t, d, edge))
                .ifPresent(u -> assertThat(calendar.workingTime(u, t)).isEqualTo(d));
    }

    /**
     * {@code plus(t, wt(t, u)) = u} where {@code u} is in the midst of open time; at an opening, {@code NEXT_OPENING}
     * finds it, and at a closing, {@code CLOSING} does.
     *
     * @param calendar any calendar
     * @param t any instant
     * @param u any instant
     */
    @Property
    default void whatWasMeasuredLeadsBack(
            @ForAll("calendars") WorkCalendar calendar, @ForAll("instants") Instant t, @ForAll("instants") Instant u) {
        Duration measured = calendar.workingTime(t, u);
        if (measured.isZero()) {
            return;
        }
        if (calendar.isOpen(u)) {
            assertThat(calendar.plus(t, measured, Edge.NEXT_OPENING)).isEqualTo(u);
        }
        calendar.nextOpen(u)
                .ifPresent(opening -> assertThat(calendar.plus(t, measured, Edge.NEXT_OPENING))
                        .isEqualTo(opening));
        if (!calendar.isOpen(u)) {
            calendar.previousClose(u)
                    .ifPresent(closing ->
                            assertThat(calendar.plus(t, measured, Edge.CLOSING)).isEqualTo(closing));
        }
    }

    /**
     * {@code minus} undoes {@code plus} and {@code plus} undoes {@code minus}, up to closed time: from an instant in
     * the midst of open time they lead back to it exactly.
     *
     * @param calendar any calendar
     * @param t any instant
     * @param d any amount
     * @param edge either edge
     */
    @Property
    default void minusUndoesPlus(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("instants") Instant t,
            @ForAll("amounts") Duration d,
            @ForAll Edge edge) {
        Optional<Instant> back = orRefused(() -> calendar.minus(calendar.plus(t, d, edge), d, edge));
        Optional<Instant> forth = orRefused(() -> calendar.plus(calendar.minus(t, d, edge), d, edge));
        back.ifPresent(u -> assertThat(calendar.workingTime(t, u)).isZero());
        forth.ifPresent(u -> assertThat(calendar.workingTime(t, u)).isZero());
        if (inTheMidst(calendar, t)) {
            assertThat(back.orElse(t)).isEqualTo(t);
            assertThat(forth.orElse(t)).isEqualTo(t);
        }
        assertThat(orRefused(() -> calendar.minus(t, d, edge)))
                .isEqualTo(orRefused(() -> calendar.plus(t, d.negated(), edge)));
    }

    /**
     * Zero working time leads nowhere, be the instant open or not.
     *
     * @param calendar any calendar
     * @param t any instant
     * @param edge either edge
     */
    @Property
    default void zeroLeavesTheInstantUnchanged(
            @ForAll("calendars") WorkCalendar calendar, @ForAll("instants") Instant t, @ForAll Edge edge) {
        assertThat(calendar.plus(t, Duration.ZERO, edge)).isEqualTo(t);
        assertThat(calendar.minus(t, Duration.ZERO, edge)).isEqualTo(t);
    }

    /**
     * The closing is not after the next opening; they are the same, or the ends of one closed stretch.
     *
     * @param calendar any calendar
     * @param t any instant
     * @param d any amount
     */
    @Property
    default void theEdgesAreTheEndsOfClosedTime(
            @ForAll("calendars") WorkCalendar calendar, @ForAll("instants") Instant t, @ForAll("amounts") Duration d) {
        Optional<Instant> closing = orRefused(() -> calendar.plus(t, d, Edge.CLOSING));
        Optional<Instant> opening = orRefused(() -> calendar.plus(t, d, Edge.NEXT_OPENING));
        if (d.isZero() || closing.isEmpty() || opening.isEmpty()) {
            return;
        }
        assertThat(closing.get()).isBeforeOrEqualTo(opening.get());
        assertThat(calendar.isOpen(opening.get())).isTrue();
        if (closing.get().isBefore(opening.get())) {
            assertThat(calendar.nextOpen(closing.get())).isEqualTo(opening);
            assertThat(calendar.previousClose(opening.get())).isEqualTo(closing);
        }
    }

    /**
     * Segments lie in the interval, in order, with closed time between them; they are open at their start and closed
     * at their end unless the interval cuts them, and their lengths sum to the working time.
     *
     * @param calendar any calendar
     * @param a any instant
     * @param b any instant
     */
    @Property
    default void segmentsSumToWorkingTime(
            @ForAll("calendars") WorkCalendar calendar, @ForAll("instants") Instant a, @ForAll("instants") Instant b) {
        Interval within = between(a, b);
        List<Interval> segments = calendar.segments(within).toList();
        Duration sum = Duration.ZERO;
        Instant last = null;
        for (Interval segment : segments) {
            assertThat(within.encloses(segment) && !segment.isEmpty()).isTrue();
            assertThat(last == null || last.isBefore(segment.start())).isTrue();
            assertThat(calendar.isOpen(segment.start())).isTrue();
            assertThat(segment.end().equals(within.end()) || !calendar.isOpen(segment.end()))
                    .isTrue();
            sum = sum.plus(segment.duration());
            last = segment.end();
        }
        assertThat(sum).isEqualTo(calendar.workingTime(within.start(), within.end()));
    }

    /**
     * A calendar is open exactly at its next opening; no time is worked up to it, and none between a closed instant
     * and the closing before it.
     *
     * @param calendar any calendar
     * @param t any instant
     */
    @Property
    default void openingAndClosingEncloseClosedTime(
            @ForAll("calendars") WorkCalendar calendar, @ForAll("instants") Instant t) {
        Optional<Instant> opening = calendar.nextOpen(t);
        assertThat(opening.filter(t::equals).isPresent()).isEqualTo(calendar.isOpen(t));
        opening.ifPresent(next -> {
            assertThat(next).isAfterOrEqualTo(t);
            assertThat(calendar.isOpen(next)).isTrue();
            assertThat(calendar.workingTime(t, next)).isZero();
        });
        calendar.previousClose(t).ifPresent(closing -> {
            assertThat(closing).isBeforeOrEqualTo(t);
            assertThat(calendar.isOpen(closing)).isFalse();
            assertThat(calendar.workingTime(closing.minusNanos(1), closing)).isEqualTo(Duration.ofNanos(1));
            assertThat(calendar.isOpen(t) || calendar.workingTime(closing, t).isZero())
                    .isTrue();
        });
    }

    /**
     * {@code wt(a or b) + wt(a and b) = wt(a) + wt(b)}; an instant is open in the union if it is in either, in the
     * intersection if it is in both; with always open, the union is all and the intersection the calendar itself.
     *
     * @param one any calendar
     * @param other any calendar
     * @param a any instant
     * @param b any instant
     */
    @Property
    default void unionAndIntersectionAreThoseOfSets(
            @ForAll("calendars") WorkCalendar one,
            @ForAll("calendars") WorkCalendar other,
            @ForAll("instants") Instant a,
            @ForAll("instants") Instant b) {
        WorkCalendar union = one.union(other);
        WorkCalendar intersection = one.intersection(other);
        assertThat(union.workingTime(a, b).plus(intersection.workingTime(a, b)))
                .isEqualTo(one.workingTime(a, b).plus(other.workingTime(a, b)));
        assertThat(union.isOpen(a)).isEqualTo(one.isOpen(a) || other.isOpen(a));
        assertThat(intersection.isOpen(a)).isEqualTo(one.isOpen(a) && other.isOpen(a));

        WorkCalendar always = WorkCalendar.alwaysOpen(one.zone());
        assertThat(always.workingTime(a, b)).isEqualTo(Duration.between(a, b));
        assertThat(one.intersection(always).workingTime(a, b)).isEqualTo(one.workingTime(a, b));
        assertThat(always.intersection(one).workingTime(a, b)).isEqualTo(one.workingTime(a, b));
        assertThat(one.union(always).workingTime(a, b)).isEqualTo(Duration.between(a, b));
    }

    /**
     * Whole working dates are open exactly on working dates; between the same times of day on two of them lie as many
     * times 24 hours as there are working dates between, unless a clock changes.
     *
     * @param calendar any calendar
     * @param t any instant
     * @param dates how many working dates
     */
    @Property
    default void wholeWorkingDatesAreTheClockOfWorkingDates(
            @ForAll("calendars") WorkCalendar calendar,
            @ForAll("instants") Instant t,
            @ForAll @IntRange(min = 1, max = 40) int dates) {
        WorkCalendar whole = calendar.wholeWorkingDates();
        assertThat(whole.zone()).isEqualTo(calendar.zone());
        boolean worked = calendar.isWorkingDate(LocalDate.ofInstant(t, calendar.zone()));
        assertThat(whole.isOpen(t)).isEqualTo(worked);
        assertThat(calendar.isOpen(t) && !worked).isFalse();
        Optional<Instant> later = orRefused(() -> calendar.plusWorkingDates(t, dates));
        assertThat(orRefused(() -> whole.plusWorkingDates(t, dates))).isEqualTo(later);
        later.filter(u -> worked && !changesClock(calendar.zone(), t, u))
                .ifPresent(u -> assertThat(whole.workingTime(t, u)).isEqualTo(Duration.ofDays(dates)));
    }

    /**
     * What is beyond all time is refused, not searched for.
     *
     * @param calendar any calendar
     * @param t any instant
     * @param edge either edge
     */
    @Property
    default void anAmountBeyondAllTimeIsRefused(
            @ForAll("calendars") WorkCalendar calendar, @ForAll("instants") Instant t, @ForAll Edge edge) {
        Duration beyond = Duration.ofSeconds(Long.MAX_VALUE);
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> calendar.plus(t, beyond, edge));
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> calendar.minus(t, beyond, edge));
    }

    private static boolean changesClock(ZoneId zone, Instant from, Instant to) {
        ZoneOffsetTransition next = zone.getRules().nextTransition(from.minusSeconds(1));
        return next != null && !next.getInstant().isAfter(to);
    }

    private static Interval between(Instant a, Instant b) {
        return a.isBefore(b) ? Interval.of(a, b) : Interval.of(b, a);
    }

    private static boolean inTheMidst(WorkCalendar calendar, Instant t) {
        return calendar.isOpen(t) && calendar.workingTime(t.minusNanos(1), t).equals(Duration.ofNanos(1));
    }

    private static Optional<Instant> orRefused(Supplier<Instant> answer) {
        try {
            return Optional.of(answer.get());
        } catch (DateTimeException refused) {
            return Optional.empty();
        }
    }
}
