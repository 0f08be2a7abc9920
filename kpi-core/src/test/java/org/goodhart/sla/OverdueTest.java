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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.goodhart.desk.Line;
import org.goodhart.desk.Source;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.WaitingOn;
import org.goodhart.metric.DrillDown;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Measure.Count;
import org.goodhart.metric.Measure.Mean;
import org.goodhart.metric.Measure.Share;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scene;
import org.goodhart.metric.Scope;
import org.goodhart.metric.Unit;
import org.goodhart.value.Interval;
import org.goodhart.value.PayPeriod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Time overdue, of norms of an hour by day and by night. */
class OverdueTest {
    private static final Owner ALL = Owner.department();
    private static final PausePolicy CUSTOMER = PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER);
    private static final NormBook TICKETS =
            book(minutes(SlaNorm.totalResolution(), 60).pausing(CUSTOMER));
    private static final NormBook FAULTS = book(minutes(SlaNorm.restore(), 60).pausing(CUSTOMER));
    private static final NormBook LINES = book(minutes(SlaNorm.hold(), 60));
    /** Of minutes 100 to 200. */
    private static final PayPeriod PERIOD = PayPeriod.of(Interval.of(at(100), at(200)), ZoneOffset.UTC);

    private static Scope scope(long asOfMinute) {
        return new Scope(Scene.CONTEXT, PERIOD, at(asOfMinute));
    }

    private static Count seconds(long seconds) {
        return new Count(seconds, Unit.SECONDS);
    }

    @ParameterizedTest(name = "{0}, as of {1}")
    @CsvSource(
            delimiter = '>',
            value = {
                // an hour; minutes 100 to 200; as of > seconds > overdue > under way
                "0 opened L1; 50 resolved > 300 > 0 > 0 > 0",
                "0 opened L1; 80 resolved > 300 > 0 > 0 > 0", // late, and over before
                "0 opened L1; 100 resolved > 300 > 0 > 0 > 0", // the period's start is the first instant of it
                "0 opened L1; 150 resolved > 300 > 3000 > 1 > 1",
                "0 opened L1; 200 resolved > 300 > 6000 > 1 > 1",
                "0 opened L1; 250 resolved > 300 > 6000 > 1 > 1",
                "0 opened L1 > 300 > 6000 > 1 > 1", // what is open ages
                "0 opened L1 > 150 > 3000 > 1 > 1", // and is known up to then
                "0 opened L1 > 100 > 0 > 0 > 0",
                "0 opened L1 > 90 > 0 > 0 > 0",
                "50 opened L1; 110 resolved > 300 > 0 > 0 > 1", // equal is met
                "50 opened L1; 111 resolved > 300 > 60 > 1 > 1",
                "100 opened L1; 160 resolved > 300 > 0 > 0 > 1",
                "100 opened L1; 100 resolved > 300 > 0 > 0 > 1", // no time at all, but in the period
                "140 opened L1 > 300 > 0 > 0 > 1",
                "139 opened L1 > 300 > 60 > 1 > 1",
                "200 opened L1 > 300 > 0 > 0 > 0", // the period's end is not in it
                "0 opened L1; 150 closed > 300 > 6000 > 1 > 1", // put away is not resolved
                "0 opened L1; 70 resolved; 150 reopened > 300 > 6000 > 1 > 1",
                "0 opened L1; 120 waits CUSTOMER; 150 resumed > 300 > 4200 > 1 > 1",
                "0 opened L1; 120 waits CUSTOMER; 130 disputed; 150 resumed > 300 > 6000 > 1 > 1",
                "0 opened L1; 50 waits CUSTOMER; 250 resumed > 300 > 0 > 0 > 1",
                "0 opened L1; 150 excluded spam > 300 > 0 > 0 > 0",
                "0 opened L1; 150 excluded spam > 140 > 2400 > 1 > 1", // nobody knew of it then
            })
    void countsWhatWasOverdueInThePeriod(String script, long asOf, long seconds, long overdue, long underWay) {
        SubscriberHistory history = history(script);
        Scope scope = scope(asOf);
        assertThat(measure(Overdue.accrued(TICKETS), ALL, history, scope)).isEqualTo(seconds(seconds));
        assertThat(measure(Overdue.mean(TICKETS), ALL, history, scope))
                .isEqualTo(Measure.mean(seconds, overdue, Unit.SECONDS));
        assertThat(measure(Overdue.share(TICKETS), ALL, history, scope)).isEqualTo(Measure.share(overdue, underWay));
    }

    @Test
    void aMergedTicketIsOverdueInTheOneThatCarriesItOn() {
        SubscriberHistory merged = history(
                ticket("T-1", "0 opened L1; 150 resolved"), ticket("T-2", "0 opened L1; 10 linked T-1; 20 merged T-1"));
        assertThat(measure(Overdue.accrued(TICKETS), ALL, merged, scope(300))).isEqualTo(seconds(3000));
        assertThat(measure(Overdue.share(TICKETS), ALL, merged, scope(300))).isEqualTo(new Share(1, 1));
    }

    @Test
    void aFaultCountsOnceHoweverManyTicketsItHasAndFromItsFirstContact() {
        SubscriberHistory split = called(
                history(
                        ticket("T-1", "80 opened L1; 150 resolved"),
                        ticket("T-2", "90 opened L1; 90 linked T-1; 150 resolved")),
                at(50));
        assertThat(measure(Overdue.accrued(FAULTS), ALL, split, scope(300))).isEqualTo(seconds(40 * 60));
        assertThat(measure(Overdue.mean(FAULTS), ALL, split, scope(300))).isEqualTo(new Mean(2400, 1, Unit.SECONDS));
    }

    @Test
    void aFaultThatNobodyRegisteredIsOverdueUntilForEver() {
        SubscriberHistory unheard = called(history(), at(0));
        assertThat(measure(Overdue.accrued(FAULTS), Owner.holder(Scene.holder("L1")), unheard, scope(300)))
                .isEqualTo(seconds(6000));
    }

    @Test
    void averagesOverWhatWasOverdueAndSharesOverWhatWasUnderWay() {
        SubscriberHistory history = history(
                ticket("T-1", "0 opened L1; 160 resolved"),
                ticket("T-2", "tv", "0 opened L1; 130 resolved"),
                ticket("T-3", "phone", "190 opened L1"));
        assertThat(measure(Overdue.mean(TICKETS), ALL, history, scope(300))).isEqualTo(new Mean(5400, 2, Unit.SECONDS));
        assertThat(measure(Overdue.share(TICKETS), ALL, history, scope(300))).isEqualTo(new Share(2, 3));
    }

    @Test
    void aLinesTimeIsItsOwn() {
        SubscriberHistory history = history("0 opened L1; 0 assigned L1/ann; 110 escalated L2; 130 accepted bob");
        Metric conserved = Overdue.accrued(LINES, LineClock.CONSERVED);
        Metric pushed = Overdue.accrued(LINES, LineClock.UNTIL_HAND_OVER);
        for (Owner of : List.of(Owner.line(Line.of(1)), Owner.holder(Scene.holder("L1/ann")))) {
            assertThat(measure(conserved, of, history, scope(300))).isEqualTo(seconds(1800));
            assertThat(measure(pushed, of, history, scope(300))).isEqualTo(seconds(600));
        }
        assertThat(measure(conserved, Owner.line(Line.of(2)), history, scope(300)))
                .isEqualTo(seconds(600));
        assertThat(measure(Overdue.share(LINES, LineClock.CONSERVED), ALL, history, scope(300)))
                .isEqualTo(new Share(2, 2));
        assertThat(measure(Overdue.mean(LINES, LineClock.UNTIL_HAND_OVER), ALL, history, scope(300)))
                .isEqualTo(new Mean(1200, 2, Unit.SECONDS));
    }

    @Test
    void fractionsOfSecondsAreCutOffSoThatPeriodsAddUp() {
        Instant boundary = Scene.MARCH.end();
        Instant due = boundary.minusMillis(1500);
        SubscriberHistory history = history(Scene.and(
                Scene.ticket("T-1", "0 opened L1")
                        .withEvents(List.of(Scene.event(due.minusSeconds(3600), "opened L1"))),
                boundary.plusMillis(1700),
                "resolved"));
        Scope march = Scene.march();
        Scope april = new Scope(Scene.CONTEXT, Scene.APRIL, Scene.MAY);
        assertThat(measure(Overdue.accrued(TICKETS), ALL, history, march)).isEqualTo(seconds(1));
        assertThat(measure(Overdue.accrued(TICKETS), ALL, history, april)).isEqualTo(seconds(2));
        Lateness lateness = Norms.obligations(TICKETS, history, march).get(0).lateness();
        assertThat(lateness.secondsWithin(
                        Interval.of(march.period().start(), april.period().end())))
                .isEqualTo(3);
        assertThat(lateness.total()).isEqualTo(Duration.ofMillis(3200));
    }

    @Test
    void lessThanASecondIsOverdueAndCountsNoSecond() {
        SubscriberHistory history =
                history(Scene.and(ticket("T-1", "100 opened L1"), at(160).plusMillis(1), "resolved"));
        assertThat(measure(Overdue.share(TICKETS), ALL, history, scope(300))).isEqualTo(new Share(1, 1));
        assertThat(measure(Overdue.mean(TICKETS), ALL, history, scope(300))).isEqualTo(new Mean(0, 1, Unit.SECONDS));
    }

    @Test
    void isWhatItsJavadocSays() {
        NormBook office =
                book(SlaNorm.totalResolution().within(Duration.ofHours(8)).on(Norms.OFFICE));
        // Tuesday 31 March 2026, 8:00 of the norm's hours are used up at 16:00; Wednesday 12:00
        SubscriberHistory history = history("40740 opened L1; 43380 resolved");
        assertThat(measure(Overdue.accrued(office), ALL, history)).isEqualTo(seconds(3600));
        assertThat(measure(Overdue.accrued(office), ALL, history, new Scope(Scene.CONTEXT, Scene.APRIL, Scene.MAY)))
                .isEqualTo(seconds(10_800));
    }

    @Test
    void belongsToWhoHadItLastAndNamesTheCases() {
        SubscriberHistory history =
                history("0 opened L1; 0 assigned L1/ann; 110 escalated L2; 130 accepted bob; 150 resolved");
        assertThat(measure(Overdue.accrued(TICKETS), Owner.holder(Scene.holder("L2/bob")), history, scope(300)))
                .isEqualTo(seconds(3000));
        assertThat(DrillDown.facts(Overdue.share(TICKETS), ALL, Scene.desk(Scene.CONTEXT, at(300), history), PERIOD))
                .isEqualTo(Map.of("obligations where overdue", List.of("T-1"), "obligations", List.of("T-1")));
    }

    @Test
    void restrictsToConditionsOnTheObligation() {
        SubscriberHistory history =
                history(ticket("T-1", "0 opened L1; 150 resolved"), ticket("T-2", "tv", "0 opened L1"));
        Metric open = Overdue.accrued(TICKETS)
                .where(org.goodhart.metric.Condition.of(
                        "still open", fact -> fact.obligation().endedAt().isEmpty()));
        assertThat(measure(open, ALL, history, scope(300))).isEqualTo(seconds(6000));
        assertThat(open.label()).hasToString("time overdue in the period (tickets) (still open)");
    }

    @Test
    void saysWhoseWordItTakes() {
        assertThat(Overdue.accrued(FAULTS).sources())
                .containsExactlyInAnyOrder(Source.SUPPORT_LINE, Source.CUSTOMER, Source.TELEMETRY);
        assertThat(Overdue.accrued(TICKETS).sources()).containsExactly(Source.SUPPORT_LINE);
    }

    @Test
    void refusesALinesNormsWithoutItsClockAndOtherNormsWithOne() {
        assertThatThrownBy(() -> Overdue.accrued(LINES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("norms about LINE_TIME were found: which time is the line's own has to be named"
                        + "\nMaybe a LineClock is to be given too");
        assertThatThrownBy(() -> Overdue.share(TICKETS, LineClock.CONSERVED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("norms about TOTAL_RESOLUTION were found: norms about LINE_TIME are expected");
    }
}
