package org.goodhart.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Interval;

/** Every question to every kind of calendar, against the naive walk day by day. */
class DayByDayOracleTest {
    private static final int DAYS = 12;

    @Provide
    Arbitrary<Recipe> recipes() {
        return Arbitraries.oneOf(Recipe.anywhere(), Recipe.toTheSecond());
    }

    @Property
    void openingHours(
            @ForAll("recipes") Recipe recipe,
            @ForAll @IntRange(max = 1000) int from,
            @ForAll @IntRange(max = 1000) int to) {
        DayByDay oracle = DayByDay.of(recipe, recipe.window(DAYS));
        compare(recipe.calendar(), oracle, from, to);
    }

    @Property
    void unionsAndIntersections(
            @ForAll("recipes") Recipe recipe,
            @ForAll("recipes") Recipe other,
            @ForAll @IntRange(max = 1000) int from,
            @ForAll @IntRange(max = 1000) int to) {
        DayByDay one = DayByDay.of(recipe, recipe.window(DAYS));
        DayByDay two = DayByDay.of(other, one.horizon());
        DayByDay either = one.with(two, t -> recipe.isOpen(t) || other.isOpen(t));
        DayByDay both = one.with(two, t -> recipe.isOpen(t) && other.isOpen(t));
        compare(recipe.calendar().union(other.calendar()), either, from, to);
        compare(recipe.calendar().intersection(other.calendar()), both, from, to);
    }

    @Property
    void versions(
            @ForAll("recipes") Recipe old,
            @ForAll("recipes") Recipe anew,
            @ForAll @IntRange(min = -9, max = 9) int days,
            @ForAll @IntRange(max = 1000) int from,
            @ForAll @IntRange(max = 1000) int to) {
        LocalDate cut = anew.around().plusDays(days);
        Instant midnight = cut.atStartOfDay(anew.zone()).toInstant();
        DayByDay oracle = DayByDay.of(anew, anew.window(DAYS))
                .with(
                        DayByDay.of(old, anew.window(DAYS)),
                        t -> t.isBefore(midnight) ? old.isOpen(t) : anew.isOpen(t),
                        midnight);
        WorkCalendar versions = WorkCalendar.versions(
                EffectiveDated.<WorkCalendar>always(old.calendar()).andFrom(cut, anew.calendar()));
        compare(versions, oracle, from, to);
    }

    @Property
    void wholeWorkingDates(
            @ForAll("recipes") Recipe recipe,
            @ForAll @IntRange(max = 1000) int from,
            @ForAll @IntRange(max = 1000) int to) {
        Interval inside = recipe.window(DAYS);
        DayByDay whole = DayByDay.of(recipe, recipe.window(DAYS + 3)).wholeDates();
        DayByDay oracle = new DayByDay(whole.zone(), whole.times(), whole.open(), inside, whole.cuts());
        compare(recipe.calendar().wholeWorkingDates(), oracle, from, to);
    }

    @Property
    void workingDates(
            @ForAll("recipes") Recipe recipe,
            @ForAll @IntRange(max = 2 * 86_400) int second,
            @ForAll @IntRange(min = -4, max = 4) int dates) {
        Assume.that(dates != 0);
        DayByDay oracle = DayByDay.of(recipe, recipe.window(DAYS));
        WorkCalendar calendar = recipe.calendar();
        Instant from = recipe.window(0).start().plusSeconds(second);
        oracle.wholeDates()
                .datesLater(from, dates)
                .ifPresent(later ->
                        assertThat(calendar.plusWorkingDates(from, dates)).isEqualTo(later));
        LocalDate date = LocalDate.ofInstant(from, recipe.zone());
        assertThat(calendar.isWorkingDate(date)).isEqualTo(oracle.wholeDates().isOpen(from));
    }

    /** Mostly some weeks, now and then years, which cross edges of the index. */
    @Provide
    Arbitrary<Integer> spans() {
        return Arbitraries.frequencyOf(
                Tuple.of(15, Arbitraries.integers().between(1, 20)),
                Tuple.of(1, Arbitraries.integers().between(250, 1500).withoutEdgeCases()));
    }

    @Property
    void years(@ForAll("recipes") Recipe recipe, @ForAll("spans") int days) {
        Interval years = recipe.window(days);
        DayByDay oracle = DayByDay.of(recipe, years);
        WorkCalendar calendar = recipe.calendar();
        List<Interval> expected = oracle.segments(years).toList();
        assertThat(calendar.segments(years)).as(calendar.toString()).containsExactlyElementsOf(expected);
        assertThat(calendar.workingTime(years.start(), years.end()))
                .isEqualTo(expected.stream().map(Interval::duration).reduce(Duration.ZERO, Duration::plus));
    }

    /** All questions, from some instant to another; edges of the hours and instants beside them are among the two. */
    private static void compare(WorkCalendar calendar, DayByDay oracle, int from, int to) {
        Interval all = oracle.horizon();
        List<Interval> segments = oracle.segments(all).toList();
        assertThat(calendar.segments(all)).as(calendar.toString()).containsExactlyElementsOf(segments);
        Instant t = pick(segments, all, from);
        Instant u = pick(segments, all, to);
        Interval between = t.isBefore(u) ? Interval.of(t, u) : Interval.of(u, t);
        assertThat(calendar.segments(between))
                .containsExactlyElementsOf(oracle.segments(between).toList());
        assertThat(calendar.isOpen(t)).isEqualTo(oracle.isOpen(t));
        Duration working = calendar.workingTime(t, u);
        assertThat(working).isEqualTo(oracle.workingTime(t, u));
        oracle.nextOpen(t).ifPresent(next -> assertThat(calendar.nextOpen(t)).contains(next));
        oracle.previousClose(t)
                .ifPresent(last -> assertThat(calendar.previousClose(t)).contains(last));
        for (Edge edge : Edge.values()) {
            for (Duration amount : List.of(working, working.dividedBy(3), working.negated(), Duration.ofNanos(1))) {
                orRefused(() -> oracle.plus(t, amount, edge))
                        .ifPresent(end ->
                                assertThat(calendar.plus(t, amount, edge)).isEqualTo(end));
                orRefused(() -> oracle.minus(t, amount, edge))
                        .ifPresent(start ->
                                assertThat(calendar.minus(t, amount, edge)).isEqualTo(start));
            }
        }
    }

    /** An edge of the hours, a nanosecond beside one, or any instant. */
    private static Instant pick(List<Interval> segments, Interval all, int number) {
        if (segments.isEmpty() || number % 4 == 3) {
            return all.start().plus(all.duration().dividedBy(1001).multipliedBy(number));
        }
        Interval segment = segments.get(number / 8 % segments.size());
        Instant beside = (number % 8 < 4 ? segment.start() : segment.end()).plusNanos(number % 4 - 1);
        return all.contains(beside) ? beside : all.start();
    }

    private static Optional<Instant> orRefused(Supplier<Instant> answer) {
        try {
            return Optional.of(answer.get());
        } catch (DateTimeException refused) {
            return Optional.empty();
        }
    }
}
