package org.goodhart.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Line;
import org.goodhart.desk.Source;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.SubscriberId;
import org.goodhart.metric.DrillDown;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Measure.Share;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scene;
import org.goodhart.metric.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreportedFaultsTest {
    private static final Metric SHARE = UnreportedFaults.share();
    private static final SubscriberHistory NOTHING = SubscriberHistory.empty(SubscriberId.of("S-1"));
    private static final long DAY = 24 * 60;

    private static SubscriberHistory down(SubscriberHistory history, long from, long until) {
        return Scene.wasDown(history, Scene.at(from), Scene.at(until));
    }

    private static Measure march(SubscriberHistory history) {
        return Scene.measure(SHARE, Owner.department(), history);
    }

    @Test
    void onlyEquipmentToldOfIt() {
        assertThat(march(down(NOTHING, 0, 60))).isEqualTo(new Share(1, 1));
        assertThat(march(Scene.isDown(NOTHING, Scene.at(0)))).isEqualTo(new Share(1, 1));
    }

    @Test
    void whatEquipmentDidNotSeeIsNotAsked() {
        assertThat(march(NOTHING)).isEqualTo(Measure.share(0, 0));
        assertThat(march(Scene.called(NOTHING, Scene.at(0)))).isEqualTo(Measure.share(0, 0));
        assertThat(march(Scene.history("0 opened L1; 60 resolved"))).isEqualTo(Measure.share(0, 0));
    }

    @ParameterizedTest(name = "a call at minute {0} of a failure from 0 to 60: {1} of {2}")
    @CsvSource({
        "0, 0, 1",
        "30, 0, 1",
        "60, 0, 1",
        // the rule of the scene: what is less than seven days apart belongs together
        "10139, 0, 1",
        "10140, 1, 1",
        "-1000, 0, 1"
    })
    void aCallThatBelongsToItReportsIt(long call, long unreported, long all) {
        assertThat(march(Scene.called(down(NOTHING, 0, 60), Scene.at(call)))).isEqualTo(new Share(unreported, all));
    }

    @Test
    void aCallAboutAnotherServiceReportsNothing() {
        assertThat(march(Scene.called(down(NOTHING, 0, 60), "telephone", Scene.at(30))))
                .isEqualTo(new Share(1, 1));
    }

    @Test
    void aTicketReportsItWhoeverOpenedItAndWhateverBecameOfIt() {
        for (String ticket : List.of(
                "10 opened L1",
                "10 opened L1; 20 resolved; 21 closed",
                "10 opened L1; 20 excluded not-ours",
                "10 opened L1; 20 merged T-9")) {
            assertThat(march(down(Scene.history(ticket), 0, 60))).as(ticket).isEqualTo(new Share(0, 1));
        }
    }

    @Test
    void failuresCloseToEachOtherAreOneFault() {
        assertThat(march(down(down(NOTHING, 0, 60), 120, 180))).isEqualTo(new Share(1, 1));
        SubscriberHistory apart = down(down(NOTHING, 0, 60), 60 + 7 * DAY, 120 + 7 * DAY);
        assertThat(march(apart)).isEqualTo(new Share(2, 2));
        assertThat(march(Scene.called(apart, Scene.at(30)))).isEqualTo(new Share(1, 2));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2026-02-28T23:59:59.999999999Z, 0, 0",
        "2026-03-01T00:00:00Z, 1, 0",
        "2026-03-31T23:59:59.999999999Z, 1, 0",
        "2026-04-01T00:00:00Z, 0, 1"
    })
    void itCountsWhereItWasFirstHeardOf(String from, long inMarch, long inApril) {
        Instant start = Instant.parse(from);
        SubscriberHistory history = Scene.wasDown(NOTHING, start, start.plus(Duration.ofHours(1)));
        Scope april = new Scope(Scene.CONTEXT, Scene.APRIL, Scene.MAY);
        assertThat(march(history)).isEqualTo(Measure.share(inMarch, inMarch));
        assertThat(Scene.measure(SHARE, Owner.department(), history, april)).isEqualTo(Measure.share(inApril, inApril));
    }

    @Test
    void aCallBeforeThePeriodTakesTheFaultWithIt() {
        Instant march = Scene.MARCH.start();
        SubscriberHistory history = Scene.called(
                Scene.wasDown(NOTHING, march, march.plus(Duration.ofHours(1))), march.minus(Duration.ofHours(1)));
        assertThat(march(history)).isEqualTo(Measure.share(0, 0));
    }

    @Test
    void knowsNothingLaterThanAsOf() {
        SubscriberHistory history = Scene.called(down(NOTHING, 10, 60), Scene.at(90));
        assertThat(Scene.measure(SHARE, Owner.department(), history, Scene.marchAsOf(9)))
                .isEqualTo(Measure.share(0, 0));
        assertThat(Scene.measure(SHARE, Owner.department(), history, Scene.marchAsOf(10)))
                .isEqualTo(new Share(1, 1));
        assertThat(Scene.measure(SHARE, Owner.department(), history, Scene.marchAsOf(89)))
                .isEqualTo(new Share(1, 1));
        assertThat(Scene.measure(SHARE, Owner.department(), history, Scene.marchAsOf(90)))
                .isEqualTo(new Share(0, 1));
    }

    @Test
    void isTheDepartmentsAloneAndNeedsBothRecords() {
        SubscriberHistory history = down(Scene.history("10 opened L1; 20 assigned L1/ann"), 0, 60);
        assertThat(Scene.measure(SHARE, Owner.line(Line.of(1)), history)).isEqualTo(Measure.share(0, 0));
        assertThat(Scene.measure(SHARE, Owner.department(), history)).isEqualTo(new Share(0, 1));
        assertThat(SHARE.missingEvidence(Scene.context(Evidence.SUBSCRIPTIONS)))
                .containsExactlyInAnyOrder(Evidence.ALARMS, Evidence.CONTACTS);
        assertThat(SHARE.sources()).isEqualTo(Set.of(Source.TELEMETRY, Source.CUSTOMER, Source.SUPPORT_LINE));
        assertThat(SHARE).isEqualTo(UnreportedFaults.share());
    }

    @Test
    void namesTheFaults() {
        assertThat(DrillDown.facts(
                        SHARE,
                        Owner.department(),
                        Scene.desk(Scene.CONTEXT, Scene.MAY, down(NOTHING, 0, 60)),
                        Scene.MARCH))
                .isEqualTo(Map.of(
                        "faults that equipment told of where unreported", List.of("S-1/internet@2026-03-02T09:00:00Z"),
                        "faults that equipment told of", List.of("S-1/internet@2026-03-02T09:00:00Z")));
    }
}
