package org.goodhart.churn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Line;
import org.goodhart.desk.Service;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.SubscriberId;
import org.goodhart.desk.Subscription;
import org.goodhart.metric.DrillDown;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Measure.Share;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scene;
import org.goodhart.metric.Scope;
import org.goodhart.value.PayPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChurnMetricsTest {
    private static final Metric RATE = ChurnMetrics.departureRate();

    /** {@code "2026-01-01 ACTIVATED; 2026-03-05 ENDED"}; a date is its midnight in UTC. */
    private static SubscriberHistory history(String script) {
        List<Subscription.Change> changes = new ArrayList<>();
        for (String line : script.split(";")) {
            String[] words = line.strip().split(" ");
            Instant at = Instant.parse(words[0].contains("T") ? words[0] : words[0] + "T00:00:00Z");
            changes.add(new Subscription.Change(at, Subscription.Kind.valueOf(words[1])));
        }
        return SubscriberHistory.empty(SubscriberId.of("S-1"))
                .withSubscriptions(List.of(new Subscription(Service.of("internet"), changes)));
    }

    private static Measure rate(SubscriberHistory history, PayPeriod period, Instant asOf) {
        Scope scope = new Scope(Scene.CONTEXT, period, asOf);
        return MetricSet.of(RATE)
                .pass(scope)
                .add(history)
                .finish()
                .scorecard(Owner.department())
                .measure(RATE);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                // history > departed, active in March > departed, active in April
                "2026-01-01 ACTIVATED > 0, 1 > 0, 1",
                "2026-01-01 ACTIVATED; 2026-03-15 ENDED > 1, 1 > 0, 0",
                "2026-03-15 ACTIVATED > 0, 0 > 0, 1",
                "2026-03-10 ACTIVATED; 2026-03-15 ENDED > 0, 0 > 0, 0",
                "2026-01-01 ACTIVATED; 2026-02-15 ENDED > 0, 0 > 0, 0",
                // exactly at the boundary it belongs to the period that begins
                "2026-01-01 ACTIVATED; 2026-03-01 ENDED > 1, 1 > 0, 0",
                "2026-01-01 ACTIVATED; 2026-04-01 ENDED > 0, 1 > 1, 1",
                "2026-01-01 ACTIVATED; 2026-03-31T23:59:59.999999999Z ENDED > 1, 1 > 0, 0",
                "2026-01-01 ACTIVATED; 2026-02-28T23:59:59.999999999Z ENDED > 0, 0 > 0, 0",
                "2026-03-01 ACTIVATED > 0, 1 > 0, 1",
                "2026-03-01T00:00:00.000000001Z ACTIVATED > 0, 0 > 0, 1",
                "2026-03-01 ACTIVATED; 2026-03-15 ENDED > 1, 1 > 0, 0",
                // a rest is no departure, and who rests at the start is not active
                "2026-01-01 ACTIVATED; 2026-03-15 PAUSED > 0, 1 > 0, 0",
                "2026-01-01 ACTIVATED; 2026-02-15 PAUSED > 0, 0 > 0, 0",
                "2026-01-01 ACTIVATED; 2026-03-01 PAUSED > 0, 0 > 0, 0",
                "2026-01-01 ACTIVATED; 2026-02-15 PAUSED; 2026-03-01 ENDED > 0, 0 > 0, 0",
                "2026-01-01 ACTIVATED; 2026-03-10 PAUSED; 2026-03-15 ENDED > 1, 1 > 0, 0",
                "2026-01-01 ACTIVATED; 2026-03-10 PAUSED; 2026-03-15 RESUMED > 0, 1 > 0, 1",
                "2026-01-01 ACTIVATED; 2026-03-10 PAUSED; 2026-04-15 ENDED > 0, 1 > 0, 0",
                // who came back has not left
                "2026-01-01 ACTIVATED; 2026-03-10 ENDED; 2026-03-20 ACTIVATED > 0, 1 > 0, 1",
                "2026-01-01 ACTIVATED; 2026-03-10 ENDED; 2026-04-20 ACTIVATED > 0, 1 > 0, 0",
                "2026-01-01 ACTIVATED; 2026-03-10 ENDED; 2026-03-20 ACTIVATED; 2026-03-25 ENDED > 1, 1 > 0, 0",
                "2026-01-01 ACTIVATED; 2026-03-01 ENDED; 2026-03-20 ACTIVATED > 0, 0 > 0, 1",
                // what was asked for has not happened
                "2026-01-01 ACTIVATED; 2026-03-10 CANCEL_REQUESTED; 2026-03-20 CONCESSION > 0, 1 > 0, 1",
            })
    void whoWasActiveAtTheStartAndEndedForGoodHasDeparted(String script, String march, String april) {
        assertThat(rate(history(script), Scene.MARCH, Scene.MAY)).as("March").isEqualTo(share(march));
        assertThat(rate(history(script), Scene.APRIL, Scene.MAY)).as("April").isEqualTo(share(april));
    }

    private static Measure share(String text) {
        String[] counts = text.strip().split(", ");
        return Measure.share(Long.parseLong(counts[0]), Long.parseLong(counts[1]));
    }

    @Test
    void knowsNothingLaterThanAsOf() {
        SubscriberHistory back = history("2026-01-01 ACTIVATED; 2026-03-10 ENDED; 2026-03-20 ACTIVATED");
        assertThat(rate(back, Scene.MARCH, Instant.parse("2026-03-09T00:00:00Z")))
                .isEqualTo(new Share(0, 1));
        assertThat(rate(back, Scene.MARCH, Instant.parse("2026-03-10T00:00:00Z")))
                .isEqualTo(new Share(1, 1));
        assertThat(rate(back, Scene.MARCH, Instant.parse("2026-03-20T00:00:00Z")))
                .isEqualTo(new Share(0, 1));
    }

    @Test
    void isTheDepartmentsAlone() {
        SubscriberHistory gone = history("2026-01-01 ACTIVATED; 2026-03-15 ENDED");
        assertThat(Scene.measure(RATE, Owner.line(Line.of(1)), gone)).isEqualTo(Measure.share(0, 0));
        assertThat(Scene.measure(RATE, Owner.unassigned(), gone)).isEqualTo(Measure.share(0, 0));
        assertThat(Scene.measure(RATE, Owner.department(), gone)).isEqualTo(new Share(1, 1));
    }

    @Test
    void withoutBillingItIsNotApplicable() {
        Scope scope = new Scope(Scene.context(Evidence.CONTACTS), Scene.MARCH, Scene.MAY);
        assertThat(Scene.measure(RATE, Owner.department(), history("2026-01-01 ACTIVATED"), scope)
                        .phrase())
                .hasToString("not applicable: no evidence for it (subscriptions were never recorded)");
    }

    @Test
    void namesWhoLeft() {
        SubscriberHistory gone = history("2026-01-01 ACTIVATED; 2026-03-15 ENDED");
        assertThat(DrillDown.facts(RATE, Owner.department(), Scene.desk(Scene.CONTEXT, Scene.MAY, gone), Scene.MARCH))
                .isEqualTo(Map.of(
                        "departed in the period", List.of("S-1/internet"),
                        "active at its start", List.of("S-1/internet")));
        assertThat(RATE.label()).hasToString("departures");
        assertThat(RATE.maturity()).isZero();
        assertThat(RATE).isEqualTo(ChurnMetrics.departureRate());
    }
}
