package org.goodhart.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.measure;
import static org.goodhart.metric.Scene.ticket;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.goodhart.desk.Line;
import org.goodhart.desk.Priority;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.metric.Buckets;
import org.goodhart.metric.Condition;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Measure.Count;
import org.goodhart.metric.Measure.Mean;
import org.goodhart.metric.Measure.Quantile;
import org.goodhart.metric.Measure.Share;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scene;
import org.goodhart.metric.Scope;
import org.goodhart.metric.Unit;
import org.goodhart.value.Interval;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BacklogTest {
    private static final Owner ALL = Owner.department();
    /** March ends at this minute. */
    private static final long END = 42_660;

    private static final Buckets BUCKETS = Buckets.upTo(100_000, Ratio.percent(10));

    private static long open(SubscriberHistory history, Scope scope) {
        return ((Count) measure(Backlog.open(), ALL, history, scope)).count();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                // to do at the end of March > of April
                "0 opened L1 > 1 > 1",
                "0 opened L1; 9 resolved > 0 > 0",
                "0 opened L1; 9 closed > 0 > 0",
                "0 opened L1; 9 merged T-2 > 0 > 0",
                "0 opened L1; 9 merged T-2; 20 reopened > 0 > 0",
                "0 opened L1; 9 excluded storm > 1 > 1",
                "0 opened L1; 9 waits CUSTOMER > 1 > 1",
                "0 opened L1; 42659 resolved > 0 > 0",
                "0 opened L1; 42660 resolved > 1 > 0",
                "0 opened L1; 42661 resolved > 1 > 0",
                "0 opened L1; 42660 closed > 1 > 0",
                "0 opened L1; 42660 merged T-2 > 1 > 0",
                "42659 opened L1 > 1 > 1",
                "42660 opened L1 > 0 > 1",
                "42661 opened L1 > 0 > 1",
                "0 opened L1; 9 resolved; 20 reopened > 1 > 1",
                "0 opened L1; 9 closed; 20 reopened > 1 > 1",
                "0 opened L1; 9 resolved; 42659 reopened > 1 > 1",
                "0 opened L1; 9 resolved; 42660 reopened > 0 > 1",
                "0 opened L1; 9 resolved; 20 reopened; 42700 resolved > 1 > 0",
                "-1000000 opened L1 > 1 > 1",
            })
    void theStateAtThePeriodsEndDecides(String script, long march, long april) {
        SubscriberHistory history = history(script);
        assertThat(open(history, Scene.march())).isEqualTo(march);
        assertThat(open(history, new Scope(Scene.CONTEXT, Scene.APRIL, Scene.MAY)))
                .isEqualTo(april);
    }

    @ParameterizedTest(name = "as of {0}")
    @CsvSource({"9, 0", "10, 1", "20, 1", "29, 1", "30, 0", "39, 0", "40, 1", "42659, 1", "42660, 1", "50000, 1"})
    void beforeThePeriodsEndItIsTheStateThatIsKnown(long minute, long open) {
        SubscriberHistory history = history("10 opened L1; 30 resolved; 40 reopened; 42660 resolved");
        assertThat(open(history, Scene.marchAsOf(minute))).isEqualTo(open);
    }

    @Test
    void theBacklogIsTheOneBeforePlusWhatWasOpenedLessWhatWasResolved() {
        SubscriberHistory history = history(
                ticket("T-1", "-2000 opened L1; 42660 resolved"),
                ticket("T-2", "5 opened L1; 42659 resolved"),
                ticket("T-3", "42660 opened L1"),
                ticket("T-4", "6 opened L1; 50000 resolved"));
        Scope april = new Scope(Scene.CONTEXT, Scene.APRIL, Scene.MAY);
        long resolved = ((Count) measure(FlowMetrics.ticketsResolved(), ALL, history, april)).count();
        assertThat(open(history, Scene.march())).isEqualTo(2);
        assertThat(resolved).isEqualTo(2);
        assertThat(open(history, april)).isEqualTo(2 + 1 - resolved);
    }

    private static SubscriberHistory opened(long... minutesBeforeTheEnd) {
        Ticket[] tickets = new Ticket[minutesBeforeTheEnd.length];
        for (int i = 0; i < tickets.length; i++) {
            tickets[i] = ticket("T-" + i, (END - minutesBeforeTheEnd[i]) + " opened L1");
        }
        return history(tickets);
    }

    @Test
    void exactlyAsOldAsTheLimitIsNotOlder() {
        Metric week = Backlog.olderThan(Duration.ofDays(7));
        long days = 24 * 60;
        assertThat(measure(week, ALL, opened(6 * days, 7 * days, 8 * days))).isEqualTo(new Share(1, 3));
        assertThat(measure(week, ALL, opened(7 * days))).isEqualTo(new Share(0, 1));
        assertThat(measure(Backlog.olderThan(Duration.ofDays(7).minusNanos(1)), ALL, opened(7 * days)))
                .isEqualTo(new Share(1, 1));
        assertThat(measure(Backlog.olderThan(Duration.ZERO), ALL, opened(1))).isEqualTo(new Share(1, 1));
        assertThat(measure(week, ALL, history("0 opened L1; 9 resolved"))).isInstanceOf(Measure.Undefined.class);
    }

    @Test
    void agesAreWholeSecondsFromTheOpening() {
        assertThat(measure(Backlog.meanAge(), ALL, opened(60, 240))).isEqualTo(new Mean(18_000, 2, Unit.SECONDS));
        assertThat(measure(Backlog.meanAge(), ALL, opened())).isInstanceOf(Measure.Undefined.class);
        SubscriberHistory reopened = history("0 opened L1; 9 resolved; 20 reopened");
        assertThat(measure(Backlog.meanAge(), ALL, reopened, Scene.marchAsOf(60)))
                .isEqualTo(new Mean(3_600, 1, Unit.SECONDS));
        Instant end = Scene.at(END);
        for (int nanos : new int[] {1, 999_999_999}) {
            Ticket ticket = Ticket.of(
                    ticket("T-1", "0 opened L1").id(),
                    history().subscriber(),
                    ticket("T-1", "0 opened L1").service(),
                    ticket("T-1", "0 opened L1").category(),
                    List.of(Scene.event(end.minusSeconds(5).minusNanos(nanos), "opened L1")));
            assertThat(measure(Backlog.meanAge(), ALL, history(ticket))).isEqualTo(new Mean(5, 1, Unit.SECONDS));
        }
    }

    @Test
    void aQuantileIsABucketOfAges() {
        SubscriberHistory ten = opened(1, 2, 3, 4, 5, 6, 7, 8, 20, 1000);
        Measure ninth = measure(Backlog.quantileAge(Ratio.percent(90), BUCKETS), ALL, ten);
        int bucket = BUCKETS.indexOf(20 * 60);
        assertThat(ninth)
                .isEqualTo(new Quantile(
                        Ratio.percent(90), BUCKETS.lowest(bucket), BUCKETS.highest(bucket), Unit.SECONDS, 10));
        assertThat(measure(Backlog.quantileAge(Ratio.percent(90), BUCKETS), ALL, opened()))
                .isInstanceOf(Measure.Undefined.class);
        assertThatThrownBy(() -> Backlog.quantileAge(Ratio.ZERO, BUCKETS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the 0% quantile: more than 0% and up to 100% is expected");
    }

    @Test
    void belongsToWhoHadItThen() {
        SubscriberHistory history = history("0 opened L1; 5 assigned L1/ann; 42659 escalated L2; 42660 accepted bob");
        for (Metric metric : List.of(Backlog.open(), Backlog.meanAge())) {
            assertThat(measure(metric, Owner.holder(Scene.holder("L1/ann")), history)
                            .sampleSize())
                    .isEqualTo(1);
            assertThat(measure(metric, Owner.line(Line.of(2)), history).sampleSize())
                    .isZero();
        }
        Scope later = new Scope(
                Scene.CONTEXT,
                PayPeriod.of(Interval.of(Scene.at(0), Scene.at(END).plusNanos(1)), ZoneOffset.UTC),
                Scene.MAY);
        assertThat(measure(Backlog.open(), Owner.holder(Scene.holder("L2/bob")), history, later))
                .isEqualTo(new Count(1));
    }

    @Test
    void canBeRestrictedToSome() {
        Condition<TicketToDo> urgent = Condition.of(
                "urgent", todo -> todo.track().ticket().opening().priority().equals(Priority.of("high")));
        SubscriberHistory history =
                history(ticket("T-1", "0 opened L1 high"), ticket("T-2", "1 opened L1"), ticket("T-3", "2 opened L1"));
        assertThat(measure(Backlog.open().where(urgent), ALL, history)).isEqualTo(new Count(1));
        assertThat(Backlog.open().where(urgent).label().toString()).isEqualTo("tickets to do (urgent)");
    }

    @Test
    void labelsAndFormulasNameTheParameters() {
        assertThat(List.of(
                        Backlog.open(),
                        Backlog.olderThan(Duration.ofHours(8)),
                        Backlog.meanAge(),
                        Backlog.quantileAge(Ratio.percent(90), BUCKETS)))
                .extracting(metric -> metric.label() + " = " + metric.formula())
                .containsExactly(
                        "tickets to do = tickets to do",
                        "tickets to do older than 8 h = tickets to do where older than PT8H / tickets to do",
                        "age of what is to do = seconds since they were opened / tickets to do",
                        "age of what is to do (90% quantile) = the 90% quantile of seconds since they were opened");
        assertThat(Backlog.olderThan(Duration.ofDays(1))).isEqualTo(Backlog.olderThan(Duration.ofHours(24)));
        assertThatThrownBy(() -> Backlog.olderThan(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tickets older than PT-1S: zero or more is expected");
    }
}
