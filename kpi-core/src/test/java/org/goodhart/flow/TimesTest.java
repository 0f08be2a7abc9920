package org.goodhart.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.measure;
import static org.goodhart.metric.Scene.ticket;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.goodhart.calendar.WeeklyHours;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.metric.Buckets;
import org.goodhart.metric.DrillDown;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Measure.Mean;
import org.goodhart.metric.Measure.Quantile;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scene;
import org.goodhart.metric.Unit;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Language;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {
    private static final Owner ALL = Owner.department();
    private static final WorkCalendar OFFICE =
            WorkCalendar.of(ZoneOffset.UTC, WeeklyHours.parse("Mon-Fri 09:00-18:00"));
    private static final Buckets BUCKETS = Buckets.upTo(100_000, Ratio.percent(5));

    private static Measure mean(Times times, SubscriberHistory history) {
        return measure(times.mean(), ALL, history);
    }

    private static Measure minutes(long total, long count) {
        return Measure.mean(60 * total, count, Unit.SECONDS);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                // script > minutes to the first answer, the first resolution, the resolution that stands; empty if none
                "0 opened L1; 10 replied; 100 resolved > 10 > 100 > 100",
                "5 opened L1; 15 replied; 105 resolved > 10 > 100 > 100",
                "0 opened L1; 0 replied; 0 resolved > 0 > 0 > 0",
                // only the first answer; a resolution is none
                "0 opened L1; 10 replied; 20 replied > 10 > > ",
                "0 opened L1; 100 resolved >  > 100 > 100",
                "0 opened L1; 100 resolved; 110 replied > 110 > 100 > 100",
                "0 opened L1; 100 closed > > > ",
                // reopened, resolved again, resolved twice
                "0 opened L1; 100 resolved; 110 reopened > > 100 > ",
                "0 opened L1; 100 resolved; 110 reopened; 300 resolved > > 100 > 300",
                "0 opened L1; 100 resolved; 300 resolved > > 100 > 100",
                "0 opened L1; 50 closed; 300 resolved > > 300 > 300",
                // in April what came in April
                "0 opened L1; 100 resolved; 110 reopened; 60000 resolved > > 100 > ",
                "-3000 opened L1; -2900 replied; -2800 resolved; 60 reopened; 100 resolved > > > 3100",
                // what it came to by being merged, or after that, is left out
                "0 opened L1; 50 merged T-2; 50 replied; 50 resolved > > > ",
                "0 opened L1; 50 merged T-2; 60 replied; 70 resolved > > > ",
                "0 opened L1; 10 replied; 20 resolved; 50 merged T-2 > 10 > 20 > 20",
                "0 opened L1; 20 resolved; 30 reopened; 50 merged T-2; 60 resolved > > 20 > ",
                // waits count, and exclusions are no way out
                "0 opened L1; 10 replied; 10 waits CUSTOMER; 90 resumed; 100 resolved; 110 excluded foreign > 10 > 100 > 100",
            })
    void measuresFromTheOpening(String script, Long reply, Long first, Long last) {
        SubscriberHistory history = history(script);
        assertThat(mean(Times.toFirstReply(), history)).isEqualTo(expected(reply));
        assertThat(mean(Times.toFirstResolution(), history)).isEqualTo(expected(first));
        assertThat(mean(Times.toResolution(), history)).isEqualTo(expected(last));
    }

    private static Measure expected(Long minutes) {
        return minutes == null ? minutes(0, 0) : minutes(minutes, 1);
    }

    @Test
    void theMeanIsExactAndSecondsAreWhole() {
        Ticket opened = ticket("T-1", "0 opened L1");
        Instant third = Scene.at(0).plusNanos(2_999_999_999L);
        SubscriberHistory history =
                history(Scene.and(opened, third, "resolved"), ticket("T-2", "0 opened L1; 1 resolved"));
        assertThat(mean(Times.toFirstResolution(), history)).isEqualTo(new Mean(62, 2, Unit.SECONDS));
        // opened within a second: from 0.9 to 3.8 seconds two are full
        Ticket late = opened.withEvents(List.of(Scene.event(Scene.at(0).plusNanos(900_000_000), "opened L1")));
        assertThat(mean(
                        Times.toFirstResolution(),
                        history(Scene.and(late, Scene.at(0).plusNanos(3_800_000_000L), "resolved"))))
                .isEqualTo(new Mean(2, 1, Unit.SECONDS));
        assertThat(mean(
                        Times.toFirstResolution(),
                        history(Scene.and(late, Scene.at(0).plusNanos(3_900_000_000L), "resolved"))))
                .isEqualTo(new Mean(3, 1, Unit.SECONDS));
    }

    @Test
    void countsInThePeriodInWhichItWasReached() {
        Instant end = Scene.MARCH.end();
        Ticket opened = ticket("T-1", "0 opened L1");
        SubscriberHistory inTime = history(Scene.and(opened, end.minusNanos(1), "replied"));
        SubscriberHistory late = history(Scene.and(opened, end, "replied"));
        assertThat(mean(Times.toFirstReply(), inTime).sampleSize()).isEqualTo(1);
        assertThat(mean(Times.toFirstReply(), late)).isEqualTo(minutes(0, 0));
        SubscriberHistory reopened = history("0 opened L1; 100 resolved; 110 reopened; 300 resolved");
        assertThat(measure(Times.toResolution().mean(), ALL, reopened, Scene.marchAsOf(109)))
                .isEqualTo(minutes(100, 1));
        assertThat(measure(Times.toResolution().mean(), ALL, reopened, Scene.marchAsOf(299)))
                .isEqualTo(minutes(0, 0));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                // from Monday, 2 March, 9:00; closing is at 540, Tuesday's opening at 1440
                "0 opened L1; 100 resolved > 100",
                "0 opened L1; 540 resolved > 540",
                "0 opened L1; 1440 resolved > 540",
                "600 opened L1; 700 resolved > 0",
                "480 opened L1; 1500 resolved > 120",
                // Friday 17:00 to Monday 10:00
                "6240 opened L1; 10140 resolved > 120",
            })
    void onACalendarItCountsWorkingTime(String script, long minutes) {
        assertThat(mean(Times.toFirstResolution().on(OFFICE), history(script))).isEqualTo(minutes(minutes, 1));
        assertThat(mean(Times.toResolution().on(OFFICE), history(script))).isEqualTo(minutes(minutes, 1));
    }

    @Test
    void aTicketBeyondTheCalendarFailsInsteadOfBeingLeftOut() {
        WorkCalendar fromJune = WorkCalendar.versions(EffectiveDated.from(LocalDate.of(2026, 6, 1), OFFICE));
        Times times = Times.toFirstResolution().on(fromJune);
        assertThatThrownBy(() -> mean(times, history("0 opened L1; 100 resolved")))
                .isInstanceOf(DateTimeException.class);
    }

    @Test
    void anAnswerIsOfWhoGaveItAndAResolutionOfWhoHadTheTicketLast() {
        SubscriberHistory history = history("0 opened L1; 0 assigned L1/ann; 10 replied; 30 assigned L2/bob;"
                + " 100 resolved; 110 reopened; 120 assigned L3/eve; 300 resolved");
        assertThat(minutesOf(Times.toFirstReply(), "L1/ann", history)).isEqualTo(minutes(10, 1));
        assertThat(minutesOf(Times.toFirstReply(), "L3/eve", history)).isEqualTo(minutes(0, 0));
        assertThat(minutesOf(Times.toFirstResolution(), "L3/eve", history)).isEqualTo(minutes(100, 1));
        assertThat(minutesOf(Times.toResolution(), "L3/eve", history)).isEqualTo(minutes(300, 1));
        assertThat(minutesOf(Times.toResolution(), "L2/bob", history)).isEqualTo(minutes(0, 0));
        assertThat(DrillDown.facts(
                        Times.toResolution().mean(), ALL, Scene.desk(Scene.CONTEXT, Scene.MAY, history), Scene.MARCH))
                .isEqualTo(Map.of(
                        "seconds to the resolution that stands", List.of("T-1"),
                        "tickets resolved for good", List.of("T-1")));
    }

    private static Measure minutesOf(Times times, String holder, SubscriberHistory history) {
        return measure(times.mean(), Owner.holder(Scene.holder(holder)), history);
    }

    @Test
    void aQuantileIsTheBucketOfTheTicketOfThatRank() {
        SubscriberHistory history = history(
                ticket("T-1", "0 opened L1; 1 replied; 100 resolved"),
                ticket("T-2", "0 opened L1; 2 replied; 200 resolved"),
                ticket("T-3", "0 opened L1; 3 replied; 300 resolved"),
                ticket("T-4", "0 opened L1; 40 replied; 3000 resolved"));
        assertThat(quantile(Times.toFirstReply(), 50, history)).isEqualTo(bucketOf(120, 50, 4));
        assertThat(quantile(Times.toFirstReply(), 75, history)).isEqualTo(bucketOf(180, 75, 4));
        assertThat(quantile(Times.toFirstReply(), 76, history)).isEqualTo(bucketOf(2400, 76, 4));
        assertThat(quantile(Times.toFirstResolution(), 25, history)).isEqualTo(bucketOf(6000, 25, 4));
        assertThat(quantile(Times.toResolution().on(OFFICE), 100, history)).isEqualTo(bucketOf(20 * 60 * 60, 100, 4));
        assertThat(quantile(Times.toFirstReply(), 50, history("0 opened L1")).value())
                .isEmpty();
    }

    private static Measure quantile(Times times, int percent, SubscriberHistory history) {
        return measure(times.quantile(Ratio.percent(percent), BUCKETS), ALL, history);
    }

    private static Measure bucketOf(long seconds, int percent, long of) {
        int bucket = BUCKETS.indexOf(seconds);
        return new Quantile(Ratio.percent(percent), BUCKETS.lowest(bucket), BUCKETS.highest(bucket), Unit.SECONDS, of);
    }

    @Test
    void isCalledByWhatItMeasuresInBothLanguages() {
        Metric mean = Times.toFirstReply().mean();
        Metric working = Times.toResolution().on(OFFICE).quantile(Ratio.percent(90), BUCKETS);
        assertThat(mean.label() + " = " + mean.formula())
                .isEqualTo("time to first answer, mean = seconds to the first answer / tickets answered");
        assertThat(mean.label().in(Language.RUSSIAN)).isEqualTo("время до первого ответа, среднее");
        assertThat(working.label()).hasToString("time to resolution (working time), 90% quantile");
        assertThat(Times.toFirstResolution().on(OFFICE).mean())
                .isEqualTo(Times.toFirstResolution().on(OFFICE).mean())
                .isNotEqualTo(Times.toFirstResolution().mean());
    }
}
