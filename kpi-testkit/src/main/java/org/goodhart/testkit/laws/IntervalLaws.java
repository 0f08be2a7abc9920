package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goodhart.testkit.arbitraries.ValueArbitraries;
import org.goodhart.value.Interval;

/**
 * What half-open intervals promise: the words about two of them agree with the instants that they contain. Implement it
 * in a test class and override {@link #intervals()} to try your own.
 */
public interface IntervalLaws {
    /**
     * The intervals to try the laws on.
     *
     * @return intervals that meet often, empty ones included, unless overridden
     */
    @Provide
    default Arbitrary<Interval> intervals() {
        return ValueArbitraries.intervals();
    }

    /**
     * An interval contains its start unless it is empty, and never its end.
     *
     * @param a any interval
     */
    @Property
    default void theStartBelongsToItAndTheEndDoesNot(@ForAll("intervals") Interval a) {
        assertThat(a.contains(a.start())).isEqualTo(!a.isEmpty());
        assertThat(a.contains(a.end())).isFalse();
        assertThat(a.isEmpty()).isEqualTo(a.duration().isZero());
    }

    /**
     * An instant is in the intersection exactly if it is in both; intersection does not depend on the order of the two,
     * and is there exactly if they overlap.
     *
     * @param a any interval
     * @param b any interval
     * @param probe any interval, of which the start is looked for
     */
    @Property
    default void theIntersectionIsWhatBothContain(
            @ForAll("intervals") Interval a, @ForAll("intervals") Interval b, @ForAll("intervals") Interval probe) {
        Optional<Interval> both = a.intersection(b);
        assertThat(both).isEqualTo(b.intersection(a));
        assertThat(both.isPresent()).isEqualTo(a.overlaps(b));
        assertThat(both.filter(it -> it.contains(probe.start())).isPresent())
                .isEqualTo(a.contains(probe.start()) && b.contains(probe.start()));
        both.ifPresent(it ->
                assertThat(a.encloses(it) && b.encloses(it) && !it.isEmpty()).isTrue());
    }

    /**
     * The span encloses both; if they abut it is exactly as long as both together, and they do not overlap.
     *
     * @param a any interval
     * @param b any interval
     */
    @Property
    default void theSpanEnclosesBoth(@ForAll("intervals") Interval a, @ForAll("intervals") Interval b) {
        Interval span = a.span(b);
        assertThat(span).isEqualTo(b.span(a));
        assertThat(span.encloses(a) && span.encloses(b)).isTrue();
        assertThat(a.abuts(b)).isEqualTo(b.abuts(a));
        if (a.abuts(b)) {
            assertThat(a.overlaps(b)).isFalse();
            assertThat(span.duration()).isEqualTo(a.duration().plus(b.duration()));
        }
    }

    /**
     * {@code parse(a.toString()) = a}.
     *
     * @param a any interval
     */
    @Property
    default void textLosesNothing(@ForAll("intervals") Interval a) {
        assertThat(Interval.parse(a.toString())).isEqualTo(a);
    }
}
