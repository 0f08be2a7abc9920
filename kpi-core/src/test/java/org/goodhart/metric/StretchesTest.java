package org.goodhart.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.metric.Scene.CONTEXT;
import static org.goodhart.metric.Scene.MARCH;
import static org.goodhart.metric.Scene.MAY;
import static org.goodhart.metric.Scene.ticket;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Desk;
import org.goodhart.flow.Backlog;
import org.goodhart.flow.FlowMetrics;
import org.goodhart.value.Language;
import org.goodhart.value.PayPeriod;
import org.junit.jupiter.api.Test;

class StretchesTest {
    private static final LocalDate CUT = LocalDate.of(2026, 3, 10);
    private static final PayPeriod FIRST = PayPeriod.ofDates(MARCH.firstDate(), CUT, MARCH.zone());
    private static final PayPeriod SECOND = PayPeriod.ofDates(CUT, LocalDate.of(2026, 4, 1), MARCH.zone());
    private static final Owner ANN = Owner.agent(AgentId.of("ann"));
    private static final Owner BOB = Owner.agent(AgentId.of("bob"));
    private static final Metric RESOLVED = FlowMetrics.ticketsResolved();
    private static final MetricSet METRICS = MetricSet.of(RESOLVED, Backlog.open());

    /** On 2 March, and two weeks later. */
    private static final Desk DESK = Scene.desk(
            CONTEXT,
            MAY,
            Scene.history(
                    ticket("T-1", "0 opened L1; 0 assigned L1/ann; 9 resolved"),
                    ticket("T-2", "0 opened L1; 0 assigned L1/bob; 20160 resolved")));

    private static Evaluation of(PayPeriod period) {
        return METRICS.evaluate(DESK, period);
    }

    private static Scorecard scorecard(Function<PayPeriod, List<Owner>> members) {
        return Stretches.of(of(MARCH), List.of(of(FIRST), of(SECOND))).scorecard(ANN, members);
    }

    @Test
    void eachFactCountsForWhoHadItsOwnerThen() {
        Function<PayPeriod, List<Owner>> both = period -> List.of(ANN, BOB);
        assertThat(scorecard(both).measure(RESOLVED)).isEqualTo(new Measure.Count(2));
        assertThat(scorecard(period -> period.equals(FIRST) ? List.of(ANN) : List.of(BOB))
                        .measure(RESOLVED))
                .isEqualTo(new Measure.Count(2));
        assertThat(scorecard(period -> period.equals(FIRST) ? List.of(BOB) : List.of(ANN))
                        .measure(RESOLVED))
                .isEqualTo(new Measure.Count(0));
    }

    @Test
    void whatLooksAcrossTheBorderIsUndefinedAndSaysSo() {
        Measure backlog = scorecard(period -> List.of(ANN, BOB)).measure(Backlog.open());
        assertThat(backlog).isInstanceOf(Measure.Undefined.class);
        assertThat(backlog.phrase().in(Language.ENGLISH))
                .contains("2 stretches")
                .contains("cannot be rolled up");
        Scorecard whole = Stretches.of(of(MARCH), List.of(of(MARCH))).scorecard(ANN, period -> List.of(ANN, BOB));
        assertThat(whole.measure(Backlog.open())).isEqualTo(new Measure.Count(0));
    }

    @Test
    void refusesWhatDoesNotMakeUpThePeriod() {
        Evaluation march = of(MARCH);
        assertThatThrownBy(() -> Stretches.of(march, List.of(of(FIRST))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("end at 2026-03-10T00:00:00Z: 2026-04-01T00:00:00Z is expected");
        assertThatThrownBy(() -> Stretches.of(march, List.of(of(SECOND), of(FIRST))))
                .hasMessageContaining("begins at 2026-03-10T00:00:00Z: 2026-03-01T00:00:00Z is expected");
        Evaluation other = MetricSet.of(RESOLVED).evaluate(DESK, FIRST);
        assertThatThrownBy(() -> Stretches.of(march, List.of(other, of(SECOND))))
                .hasMessageContaining("a stretch of other metrics");
    }

    @Test
    void aGivenMetricHasNoValueUntilOneIsGiven() {
        Metric given = Metric.given("Revenue", Unit.COUNT, Direction.HIGHER_IS_BETTER);
        assertThat(given).isEqualTo(Metric.given("Revenue", Unit.COUNT, Direction.HIGHER_IS_BETTER));
        Measure none = MetricSet.of(given)
                .evaluate(DESK, MARCH)
                .scorecard(Owner.department())
                .measure(given);
        assertThat(none.phrase().in(Language.ENGLISH)).isEqualTo("undefined: no value was given");
        assertThatThrownBy(() -> Metric.given(" ", Unit.COUNT, Direction.HIGHER_IS_BETTER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a name is expected");
    }
}
