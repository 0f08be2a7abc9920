package org.goodhart.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Interval;

/** The index against an oracle that asks the clock on the wall, minute by minute and second by second. */
class WorkCalendarOracleTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Provide
    Arbitrary<Recipe> recipes() {
        return Recipe.any();
    }

    @Provide
    Arbitrary<Recipe> recipesToTheSecond() {
        return Recipe.toTheSecond();
    }

    @Property
    void openSecondsAreThoseThatTheClockShowsAsOpen(
            @ForAll("recipesToTheSecond") Recipe recipe, @ForAll @IntRange(min = -3, max = 24) int hours) {
        Instant start = recipe.around().atStartOfDay(recipe.zone()).toInstant().plus(Duration.ofHours(hours));
        Interval window = Interval.of(start, start.plus(Duration.ofHours(3)));
        WorkCalendar calendar = recipe.calendar();
        List<Interval> expected = segments(recipe, window, SECOND);

        assertThat(calendar.segments(window)).as(calendar.toString()).containsExactlyElementsOf(expected);
        assertThat(calendar.workingTime(window.start(), window.end())).isEqualTo(sum(expected));
    }

    @Property
    void openMinutesAreThoseThatTheClockShowsAsOpen(@ForAll("recipes") Recipe recipe) {
        WorkCalendar calendar = recipe.calendar();
        Interval window = recipe.window();
        List<Interval> expected = segments(recipe, window, MINUTE);

        assertThat(calendar.segments(window)).as(calendar.toString()).containsExactlyElementsOf(expected);
        assertThat(calendar.workingTime(window.start(), window.end())).isEqualTo(sum(expected));
    }

    @Property
    void pointQuestionsAgreeWithTheSegmentsOfTheOracle(
            @ForAll("recipes") Recipe recipe,
            @ForAll @IntRange(max = 4 * 1440) int minutes,
            @ForAll @IntRange(min = 1, max = 3 * 1440) int amount) {
        WorkCalendar calendar = recipe.calendar();
        Interval window = recipe.window();
        List<Interval> open = segments(recipe, window, MINUTE);
        Instant t = window.start().plus(Duration.ofMinutes(minutes));

        assertThat(calendar.isOpen(t)).isEqualTo(recipe.isOpen(t));
        open.stream()
                .filter(s -> s.end().isAfter(t))
                .findFirst()
                .ifPresent(next ->
                        assertThat(calendar.nextOpen(t)).contains(next.start().isAfter(t) ? next.start() : t));
        open.stream()
                .filter(s -> !s.end().isAfter(t))
                .reduce((a, b) -> b)
                .ifPresent(last -> assertThat(calendar.previousClose(t)).contains(last.end()));

        Duration working = Duration.ofMinutes(amount);
        Instant usedUp = usedUp(recipe, t, working, window);
        if (usedUp != null) {
            assertThat(calendar.plus(t, working, Edge.CLOSING)).isEqualTo(usedUp);
            assertThat(calendar.minus(t, working.negated(), Edge.CLOSING)).isEqualTo(usedUp);
        }
        Instant start = startOf(recipe, t, working, window);
        if (start != null) {
            assertThat(calendar.minus(t, working, Edge.NEXT_OPENING)).isEqualTo(start);
            assertThat(calendar.plus(t, working.negated(), Edge.NEXT_OPENING)).isEqualTo(start);
        }
    }

    @Property
    void unionAndIntersectionAreMinuteByMinute(@ForAll("recipes") Recipe one, @ForAll("recipes") Recipe other) {
        Interval window = one.window();
        WorkCalendar union = one.calendar().union(other.calendar());
        WorkCalendar intersection = one.calendar().intersection(other.calendar());
        for (Instant t = window.start(); t.isBefore(window.end()); t = t.plus(Duration.ofMinutes(7))) {
            assertThat(union.isOpen(t)).isEqualTo(one.isOpen(t) || other.isOpen(t));
            assertThat(intersection.isOpen(t)).isEqualTo(one.isOpen(t) && other.isOpen(t));
        }
    }

    @Property
    void theVersionInForceDecidesEachMinute(@ForAll("recipes") Recipe old, @ForAll("recipes") Recipe anew) {
        LocalDate cut = anew.around();
        Instant midnight = cut.atStartOfDay(anew.zone()).toInstant();
        EffectiveDated<WorkCalendar> versions =
                EffectiveDated.<WorkCalendar>always(old.calendar()).andFrom(cut, anew.calendar());
        WorkCalendar calendar = WorkCalendar.versions(versions);
        Interval window = anew.window();
        for (Instant t = window.start(); t.isBefore(window.end()); t = t.plus(Duration.ofMinutes(7))) {
            assertThat(calendar.isOpen(t)).isEqualTo(t.isBefore(midnight) ? old.isOpen(t) : anew.isOpen(t));
        }
    }

    @Property
    void longIntervalsAreTheSumOfTheirDays(
            @ForAll("recipes") Recipe recipe, @ForAll("starts") Instant from, @ForAll("spans") int days) {
        WorkCalendar calendar = recipe.calendar();
        Instant day = from;
        Duration sum = Duration.ZERO;
        for (int i = 0; i < days; i++) {
            Instant next = day.plus(Duration.ofDays(1));
            sum = sum.plus(calendar.segments(Interval.of(day, next))
                    .map(Interval::duration)
                    .reduce(Duration.ZERO, Duration::plus));
            day = next;
        }
        assertThat(recipe.calendar().workingTime(from, day)).isEqualTo(sum);
    }

    /** Some days before an edge of the index, or anywhere. */
    @Provide
    Arbitrary<Instant> starts() {
        Arbitrary<Instant> edges = Arbitraries.longs().between(60, 110).map(chunk -> Horizon.toInstant(chunk << 55));
        Arbitrary<Integer> hours = Arbitraries.integers().between(0, 30 * 24);
        Arbitrary<Instant> beforeEdges =
                Combinators.combine(edges, hours).as((edge, before) -> edge.minus(Duration.ofHours(before)));
        Arbitrary<Instant> anywhere = Arbitraries.integers()
                .between(0, 12_000)
                .map(days -> Instant.parse("1990-05-05T05:05:05Z").plus(Duration.ofDays(days)));
        return Arbitraries.oneOf(beforeEdges, anywhere);
    }

    /** Mostly some weeks, now and then years, which cross edges of the index. */
    @Provide
    Arbitrary<Integer> spans() {
        return Arbitraries.frequencyOf(
                Tuple.of(15, Arbitraries.integers().between(1, 60)),
                Tuple.of(1, Arbitraries.integers().between(500, 4000).withoutEdgeCases()));
    }

    private static List<Interval> segments(Recipe recipe, Interval window, Duration step) {
        List<Interval> open = new ArrayList<>();
        Instant start = null;
        for (Instant t = window.start(); !t.isAfter(window.end()); t = t.plus(step)) {
            boolean isOpen = t.isBefore(window.end()) && recipe.isOpen(t);
            if (isOpen && start == null) {
                start = t;
            } else if (!isOpen && start != null) {
                open.add(Interval.of(start, t));
                start = null;
            }
        }
        return open;
    }

    private static Duration sum(List<Interval> segments) {
        return segments.stream().map(Interval::duration).reduce(Duration.ZERO, Duration::plus);
    }

    private static Instant usedUp(Recipe recipe, Instant from, Duration working, Interval window) {
        Duration left = working;
        for (Instant t = from; t.isBefore(window.end()); t = t.plus(MINUTE)) {
            left = recipe.isOpen(t) ? left.minus(MINUTE) : left;
            if (left.isZero()) {
                return t.plus(MINUTE);
            }
        }
        return null;
    }

    private static Instant startOf(Recipe recipe, Instant to, Duration working, Interval window) {
        Duration left = working;
        for (Instant t = to.minus(MINUTE); !t.isBefore(window.start()); t = t.minus(MINUTE)) {
            left = recipe.isOpen(t) ? left.minus(MINUTE) : left;
            if (left.isZero()) {
                return t;
            }
        }
        return null;
    }
}
