package org.goodhart.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Line;
import org.goodhart.desk.Service;
import org.goodhart.desk.Source;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.SubscriberId;
import org.goodhart.desk.Subscription;
import org.goodhart.metric.DrillDown;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Measure.Rate;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scene;
import org.goodhart.metric.Scope;
import org.goodhart.value.Interval;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactRateTest {
    private static final Metric RATE = ContactRate.perSubscriber();

    private static Instant instant(String text) {
        return Instant.parse(text.contains("T") ? text : text + "T00:00:00Z");
    }

    /** {@code "2026-01-01 ACTIVATED; 2026-03-05 ENDED"}; a date is its midnight in UTC. */
    private static Subscription subscription(String service, String script) {
        List<Subscription.Change> changes = new ArrayList<>();
        for (String line : script.split(";")) {
            String[] words = line.strip().split(" ");
            changes.add(new Subscription.Change(instant(words[0]), Subscription.Kind.valueOf(words[1])));
        }
        return new Subscription(Service.of(service), changes);
    }

    private static SubscriberHistory subscriber(Subscription... subscriptions) {
        return SubscriberHistory.empty(SubscriberId.of("S-1")).withSubscriptions(List.of(subscriptions));
    }

    private static Measure rate(SubscriberHistory history, PayPeriod period, Instant asOf) {
        return Scene.measure(RATE, Owner.department(), history, new Scope(Scene.CONTEXT, period, asOf));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                // history > subscriber-days of March > of April
                "2026-01-01 ACTIVATED > 31 > 30",
                "2026-03-01 ACTIVATED > 31 > 30",
                "2026-03-01T00:00:00.000000001Z ACTIVATED > 30 > 30",
                "2026-03-30T12:00:00Z ACTIVATED > 1 > 30",
                "2026-01-01 ACTIVATED; 2026-03-02 ENDED > 1 > 0",
                "2026-01-01 ACTIVATED; 2026-03-02T00:00:00.000000001Z ENDED > 2 > 0",
                "2026-01-01 ACTIVATED; 2026-03-31 ENDED > 30 > 0",
                "2026-01-01 ACTIVATED; 2026-04-01 ENDED > 31 > 0",
                // what begins and ends within a day was there at no morning
                "2026-03-05T08:00:00Z ACTIVATED; 2026-03-05T20:00:00Z ENDED > 0 > 0",
                "2026-03-05T08:00:00Z ACTIVATED; 2026-03-06T20:00:00Z ENDED > 1 > 0",
                // a rest is no subscriber-day
                "2026-01-01 ACTIVATED; 2026-03-11 PAUSED; 2026-03-21 RESUMED > 21 > 30",
                "2026-01-01 ACTIVATED; 2026-03-11T09:00:00Z PAUSED; 2026-03-11T18:00:00Z RESUMED > 31 > 30",
                "2026-01-01 ACTIVATED; 2026-03-11 PAUSED; 2026-03-21 ENDED; 2026-03-25 RESUMED > 10 > 0",
                // the tariff is switched
                "2026-01-01 ACTIVATED; 2026-03-10 ENDED; 2026-03-10 ACTIVATED > 31 > 30",
                // what was asked for has not happened
                "2026-01-01 ACTIVATED; 2026-03-10 CANCEL_REQUESTED; 2026-03-20 CONCESSION > 31 > 30",
            })
    void subscriberDaysAreDatesAtWhoseFirstMomentItIsActive(String script, long march, long april) {
        SubscriberHistory history = subscriber(subscription("internet", script));
        assertThat(rate(history, Scene.MARCH, Scene.MAY)).isEqualTo(Measure.rate(0, march));
        assertThat(rate(history, Scene.APRIL, Scene.MAY)).isEqualTo(Measure.rate(0, april));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "2026-02-28T23:59:59.999999999Z, 0, 0",
        "2026-03-01T00:00:00Z, 1, 0",
        "2026-03-31T23:59:59.999999999Z, 1, 0",
        "2026-04-01T00:00:00Z, 0, 1",
    })
    void aContactCountsWhereItArrived(String arrived, long march, long april) {
        SubscriberHistory history =
                Scene.called(subscriber(subscription("internet", "2026-01-01 ACTIVATED")), instant(arrived));
        assertThat(rate(history, Scene.MARCH, Scene.MAY)).isEqualTo(new Rate(march, 31));
        assertThat(rate(history, Scene.APRIL, Scene.MAY)).isEqualTo(new Rate(april, 30));
    }

    @Test
    void theExampleOfTheManual() {
        SubscriberHistory history = subscriber(
                subscription("internet", "2026-01-01 ACTIVATED"),
                subscription("telephone", "2026-02-10 ACTIVATED"),
                subscription("television", "2026-03-30T12:00:00Z ACTIVATED"));
        for (int i = 0; i < 7; i++) history = Scene.called(history, "telephone", Scene.at(i));
        Measure march = rate(history, Scene.MARCH, Scene.MAY);
        assertThat(march).isEqualTo(new Rate(7, 63));
        assertThat(march.value()).hasValue(Ratio.of(1, 9));
    }

    @Test
    void datesAreThoseOfTheZoneOfThePeriod() {
        ZoneId moscow = ZoneId.of("Europe/Moscow");
        PayPeriod march = PayPeriod.of(YearMonth.of(2026, 3), moscow);
        // 21:30 of the 4th in UTC is the 5th in Moscow: its first moment is past
        SubscriberHistory history = subscriber(subscription("internet", "2026-03-04T21:30:00Z ACTIVATED"));
        assertThat(rate(history, march, Scene.MAY)).isEqualTo(new Rate(0, 26));
        assertThat(rate(history, Scene.MARCH, Scene.MAY)).isEqualTo(new Rate(0, 27));
    }

    @Test
    void wherePeriodsBeginWithinADateTheirFirstMomentCounts() {
        PayPeriod odd = PayPeriod.of(
                Interval.of(instant("2026-03-05T12:00:00Z"), instant("2026-03-07T06:00:00Z")), Scene.MARCH.zone());
        assertThat(rate(subscriber(subscription("internet", "2026-03-05T12:00:00Z ACTIVATED")), odd, Scene.MAY))
                .isEqualTo(new Rate(0, 3));
        assertThat(rate(subscriber(subscription("internet", "2026-03-05T12:00:01Z ACTIVATED")), odd, Scene.MAY))
                .isEqualTo(new Rate(0, 2));
    }

    @Test
    void knowsNothingLaterThanAsOf() {
        SubscriberHistory history = subscriber(subscription("internet", "2026-01-01 ACTIVATED; 2026-03-20 ENDED"));
        history = Scene.called(history, instant("2026-03-11"));
        assertThat(rate(history, Scene.MARCH, instant("2026-03-10T23:59:59Z"))).isEqualTo(new Rate(0, 10));
        assertThat(rate(history, Scene.MARCH, instant("2026-03-11"))).isEqualTo(new Rate(1, 11));
        assertThat(rate(history, Scene.MARCH, instant("2026-02-11"))).isEqualTo(Measure.rate(0, 0));
    }

    @Test
    void callsOfWhoHasNoSubscriptionCountToo() {
        SubscriberHistory stranger = Scene.called(SubscriberHistory.empty(SubscriberId.of("S-1")), Scene.at(0));
        assertThat(rate(stranger, Scene.MARCH, Scene.MAY)).isInstanceOf(Measure.Undefined.class);
        assertThat(DrillDown.facts(
                        RATE, Owner.department(), Scene.desk(Scene.CONTEXT, Scene.MAY, stranger), Scene.MARCH))
                .isEqualTo(
                        Map.of("contacts", List.of("S-1/internet@2026-03-02T09:00:00Z"), "subscriber-days", List.of()));
    }

    @Test
    void isTheDepartmentsAloneAndNeedsBothRecords() {
        SubscriberHistory history =
                Scene.called(subscriber(subscription("internet", "2026-01-01 ACTIVATED")), Scene.at(0));
        assertThat(Scene.measure(RATE, Owner.line(Line.of(1)), history)).isEqualTo(Measure.rate(0, 0));
        assertThat(Scene.measure(RATE, Owner.unassigned(), history)).isEqualTo(Measure.rate(0, 0));
        assertThat(Scene.measure(RATE, Owner.department(), history)).isEqualTo(new Rate(1, 31));
        assertThat(RATE.missingEvidence(Scene.context(Evidence.ALARMS)))
                .containsExactlyInAnyOrder(Evidence.CONTACTS, Evidence.SUBSCRIPTIONS);
        assertThat(RATE.sources()).isEqualTo(Set.of(Source.CUSTOMER, Source.BILLING));
        assertThat(RATE.formula()).isEqualTo("contacts / subscriber-days");
        assertThat(RATE).isEqualTo(ContactRate.perSubscriber());
    }
}
