package org.goodhart.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.metric.Scene.at;
import static org.goodhart.metric.Scene.called;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.measure;
import static org.goodhart.metric.Scene.ticket;
import static org.goodhart.sla.Norms.book;
import static org.goodhart.sla.Norms.minutes;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.goodhart.desk.Line;
import org.goodhart.desk.Priority;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.WaitingOn;
import org.goodhart.metric.Evaluation;
import org.goodhart.metric.Measure.Count;
import org.goodhart.metric.Metric;
import org.goodhart.metric.MetricSet;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scene;
import org.goodhart.metric.Scope;
import org.goodhart.metric.Unit;
import org.goodhart.value.Interval;
import org.goodhart.value.PayPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fault is allowed 80 minutes, of which the first line is allowed 10, the second 60 and the third none. */
class LatenessByLineTest {
    private static final SlaNorm NORM = minutes(SlaNorm.restore(), 80);
    private static final Map<Line, Duration> OWN =
            Map.of(Line.of(1), Duration.ofMinutes(10), Line.of(2), Duration.ofMinutes(60));

    private static final PayPeriod WHOLE = PayPeriod.of(Interval.of(at(-1000), at(1000)), ZoneOffset.UTC);

    private static String seconds(Metric metric, SubscriberHistory history, PayPeriod period) {
        MetricSet set = MetricSet.of(metric);
        Evaluation evaluation =
                set.pass(new Scope(Scene.CONTEXT, period, at(500))).add(history).finish();
        Map<String, Long> found = new TreeMap<>();
        evaluation.byHolder().forEach((holder, totals) -> found.put(holder.toString(), totals.toArray()[0]));
        long nobodys = evaluation.nobodys().toArray()[0];
        if (nobodys != 0) found.put("nobody", nobodys);
        return found.toString().replaceAll("[{}]", "");
    }

    private static SubscriberHistory tickets(String scripts) {
        String[] all = scripts.split("\\+");
        Ticket[] tickets = new Ticket[all.length];
        for (int i = 0; i < all.length; i++) tickets[i] = ticket("T-" + (i + 1), all[i]);
        return history(tickets);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                // allowed 80: L1 10, L2 60, as of minute 500
                "0 opened L1; 0 assigned L1/ann; 80 resolved > ",
                "0 opened L1; 0 assigned L1/ann; 81 resolved > L1/ann=60",
                "0 opened L1 > L1/unassigned=25200", // what is open ages
                // L1 30 of 10, L2 90 of 60: 40 late, 20 and 30 beyond
                "0 opened L1; 0 assigned L1/ann; 20 escalated L2; 30 accepted bob; 120 resolved > L1/ann=960, L2/bob=1440",
                // L1 within its own: all of it is the second line's
                "0 opened L1; 0 assigned L1/ann; 10 escalated L2; 10 accepted bob; 100 resolved > L2/bob=1200",
                // L2 within its own
                "0 opened L1; 0 assigned L1/ann; 60 escalated L2; 70 accepted bob; 120 resolved > L1/ann=2400",
                // the third line may have none: 110 late by 30, 10 and 0 and 30 beyond
                "0 opened L1; 0 assigned L1/ann; 20 escalated L2; 20 accepted bob; 80 escalated L3; 80 accepted eve; 110 resolved >"
                        + " L1/ann=450, L3/eve=1350",
                // who sent it wrongly has the time away back: all of 100 is the first line's
                "0 opened L1; 0 assigned L1/ann; 10 escalated L2; 10 accepted bob; 90 upheld L1; 95 accepted ann; 100 resolved >"
                        + " L1/ann=1200",
                "0 opened L1; 0 assigned L1/ann; 10 escalated L2; 10 accepted bob; 90 returned L1; 95 accepted ann; 100 resolved >"
                        + " L1/ann=200, L2/bob=1000",
                // whoever had it last on a line
                "0 opened L1; 0 assigned L1/ann; 30 assigned L1/dan; 81 resolved > L1/dan=60",
                "0 opened L1; 0 assigned L1/ann; 60 assigned L1/dan; 100 resolved"
                        + " + 10 opened L1; 10 assigned L1/eve; 11 linked T-1; 50 resolved > L1/dan=1200",
                // and whose own time it was: the second time on L2 is the first line's
                "0 opened L1; 0 assigned L1/ann; 10 escalated L2; 10 accepted bob; 75 returned L1; 75 accepted ann; 80 escalated L2;"
                        + " 80 accepted cid; 95 upheld L1; 100 accepted dan; 110 resolved > L1/dan=1575, L2/bob=225",
                // largest remainder: 60 seconds to 20 and 51 minutes, 16.9 and 43.1
                "0 opened L1; 0 assigned L1/ann; 30 assigned L3/eve; 81 resolved > L1/ann=17, L3/eve=43",
                // nobody's between two tickets: 111, late by 31, L1 51 of 10, nobody 60
                "0 opened L1; 0 assigned L1/ann; 20 resolved + 80 opened L1; 81 linked T-1; 111 resolved >"
                        + " L1/unassigned=755, nobody=1105",
                "0 opened L1; 0 assigned L1/ann; 50 excluded x; 120 resolved > ",
            })
    void sharesTheLatenessInProportionToWhatEachHadBeyondItsOwn(String scripts, String expected) {
        Metric metric = LatenessByLine.accrued(book(NORM), OWN);
        assertThat(seconds(metric, tickets(scripts), WHOLE)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void whatNobodyHadRegisteredIsTheDepartmentsAlone() {
        // 60 minutes nobody's, then 40 of L1: late by 20, of which 60 and 30 are beyond
        SubscriberHistory late = called(history("60 opened L1; 60 assigned L1/ann; 100 resolved"), at(0));
        Metric metric = LatenessByLine.accrued(book(NORM), OWN);
        assertThat(seconds(metric, late, WHOLE)).isEqualTo("L1/ann=400, nobody=800");
        assertThat(seconds(metric, called(history(), at(0)), WHOLE)).isEqualTo("nobody=25200");
    }

    @Test
    void acceptedWaitingIsNobodysLateness() {
        Metric metric = LatenessByLine.accrued(book(NORM.pausing(PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER))), OWN);
        assertThat(seconds(
                        metric,
                        history("0 opened L1; 0 assigned L1/ann; 20 waits CUSTOMER; 200 resumed;"
                                + " 210 escalated L2; 210 accepted bob; 300 resolved"),
                        WHOLE))
                .isEqualTo("L1/ann=960, L2/bob=1440");
    }

    @Test
    void timePutAwayThatPausesIsNobodysLateness() {
        Metric metric =
                LatenessByLine.accrued(book(NORM.pausing(PausePolicy.none().timePutAway(PutAway.PAUSES))), OWN);
        assertThat(seconds(
                        metric,
                        history("0 opened L1; 0 assigned L1/ann; 30 resolved; 200 reopened;"
                                + " 200 escalated L2; 200 accepted bob; 290 resolved"),
                        WHOLE))
                .isEqualTo("L1/ann=960, L2/bob=1440");
    }

    @Test
    void aTighterNormMeasuresByItsOwnTarget() {
        SlaNorm high = minutes(SlaNorm.restore(), 70).forPriorities(Priority.of("high"));
        Metric metric = LatenessByLine.accrued(book(high, NORM), OWN);
        assertThat(seconds(metric, history("0 opened L1; 5 prioritised high; 75 resolved"), WHOLE))
                .isEqualTo("L1/unassigned=300");
    }

    @Test
    void monthsAddUpToTheWhole() {
        SubscriberHistory history =
                history("0 opened L1; 0 assigned L1/ann; 20 escalated L2; 30 accepted bob; 120 resolved");
        Metric metric = LatenessByLine.accrued(book(NORM), OWN);
        // by minute 100 it is late by 20, and 20 and 10 are beyond: two thirds and one
        PayPeriod before = PayPeriod.of(Interval.of(at(0), at(100)), ZoneOffset.UTC);
        PayPeriod after = PayPeriod.of(Interval.of(at(100), at(200)), ZoneOffset.UTC);
        assertThat(seconds(metric, history, before)).isEqualTo("L1/ann=800, L2/bob=400");
        assertThat(seconds(metric, history, after)).isEqualTo("L1/ann=160, L2/bob=1040");
    }

    @Test
    void isWhatItsJavadocSays() {
        Metric metric = LatenessByLine.accrued(
                book(minutes(SlaNorm.restore(), 480)),
                Map.of(Line.of(1), Duration.ofHours(1), Line.of(2), Duration.ofHours(6)));
        SubscriberHistory history =
                history("-300 opened L1; -300 assigned L1/ann; -120 escalated L2; -120 accepted bob; 420 resolved");
        assertThat(seconds(metric, history, WHOLE)).isEqualTo("L1/ann=5760, L2/bob=8640");
        assertThat(measure(metric, Owner.line(Line.of(2)), history)).isEqualTo(new Count(8640, Unit.SECONDS));
    }

    @Test
    void aLineThatIsNotNamedMayHaveNone() {
        Metric metric = LatenessByLine.accrued(book(NORM), Map.of());
        SubscriberHistory history =
                history("0 opened L1; 0 assigned L1/ann; 30 escalated L2; 30 accepted bob; 120 resolved");
        assertThat(seconds(metric, history, WHOLE)).isEqualTo("L1/ann=600, L2/bob=1800");
        assertThat(metric.description())
                .isNotEqualTo(LatenessByLine.accrued(book(NORM), OWN).description());
    }

    @Test
    void refusesWhatCannotBeShared() {
        assertThatThrownBy(() -> LatenessByLine.accrued(book(minutes(SlaNorm.totalResolution(), 80)), OWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("norms about TOTAL_RESOLUTION were found: norms about RESTORATION are expected, since lines"
                        + " share in a fault\nMaybe SlaNorm.restore() was meant");
        SlaNorm high = minutes(SlaNorm.restore(), 69).forPriorities(Priority.of("high"));
        assertThatThrownBy(() -> LatenessByLine.accrued(book(high, NORM), OWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the lines together are allowed PT1H10M of a fault that is allowed PT1H9M: at most as much is"
                                + " expected, else it can be late with no line over its own time"
                                + "\nMaybe the tightest norm of the book was forgotten: each of them counts");
        assertThatThrownBy(() -> LatenessByLine.accrued(
                        book(SlaNorm.restore().withinWorkingDays(2).on(Norms.OFFICE)), OWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a fault is allowed 2 working days, and its lines hours:");
        assertThatThrownBy(() -> LatenessByLine.accrued(book(NORM), Map.of(Line.of(1), Duration.ofMinutes(-1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line L1 is allowed PT-1M of a fault: zero or more is expected");
        assertThat(Arrays.asList(LatenessByLine.accrued(book(NORM), Map.of(Line.of(2), Duration.ofMinutes(80)))))
                .isEqualTo(List.of(LatenessByLine.accrued(book(NORM), Map.of(Line.of(2), Duration.ofMinutes(80)))));
    }
}
