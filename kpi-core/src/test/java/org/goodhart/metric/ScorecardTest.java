package org.goodhart.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.goodhart.metric.Samples.Tickets;
import org.goodhart.value.Phrase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorecardTest {
    private static final Metric AT_ONCE = Samples.resolvedShare("at once", new Tickets("tickets"));
    private static final Metric AFTER_A_WEEK = Samples.resolvedShare(
            "after a week",
            new Tickets("tickets", OwnerRule.oneOwner("x"), Duration.ofDays(7), Set.of(), new AtomicInteger()));

    private static Scorecard asOf(String instant) {
        Metric both = Metric.product(Phrase.literal("both"), AT_ONCE, AFTER_A_WEEK);
        Metric renamed = AFTER_A_WEEK.named(Phrase.literal("renamed"));
        Scope scope = new Scope(Scene.CONTEXT, Scene.MARCH, Instant.parse(instant));
        return MetricSet.of(AT_ONCE, AFTER_A_WEEK, both, renamed)
                .pass(scope)
                .finish()
                .scorecard(Owner.department());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31T23:59:59.999999999Z, true, true",
        "2026-04-01T00:00:00Z, false, true",
        "2026-04-07T23:59:59.999999999Z, false, true",
        "2026-04-08T00:00:00Z, false, false",
    })
    void isProvisionalUntilTheInstantInWhichItIsSettled(String asOf, boolean atOnce, boolean afterAWeek) {
        Scorecard card = asOf(asOf);
        assertThat(card.isProvisional(AT_ONCE)).isEqualTo(atOnce);
        card.measures().keySet().stream()
                .filter(metric -> !metric.equals(AT_ONCE))
                .forEach(metric -> assertThat(card.isProvisional(metric)).isEqualTo(afterAWeek));
        assertThat(card.settledAt(AFTER_A_WEEK)).isEqualTo("2026-04-08T00:00:00Z");
        assertThat(card.settledAt(AT_ONCE)).isEqualTo("2026-04-01T00:00:00Z");
    }

    @Test
    void keepsTheOrderOfTheSet() {
        assertThat(asOf("2026-04-01T00:00:00Z").measures().keySet())
                .map(metric -> metric.label().toString())
                .containsExactly("at once", "after a week", "both", "renamed");
    }
}
