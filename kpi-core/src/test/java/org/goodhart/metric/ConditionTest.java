package org.goodhart.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.march;
import static org.goodhart.metric.Scene.ticket;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.goodhart.desk.Desk;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.metric.Measure.Count;
import org.goodhart.metric.Measure.Share;
import org.goodhart.metric.Samples.Tickets;
import org.goodhart.value.Phrase;
import org.junit.jupiter.api.Test;

class ConditionTest {
    private static final Condition<Ticket> URGENT =
            Condition.of("urgent", ticket -> ticket.opening().priority().name().equals("high"));
    private static final Condition<Ticket> FIRST =
            Condition.of("the first", ticket -> ticket.id().name().equals("T-1"));
    private static final SubscriberHistory HISTORY = history(
            ticket("T-1", "0 opened L1 high; 60 resolved"),
            ticket("T-2", "0 opened L1 high"),
            ticket("T-3", "0 opened L1; 60 resolved"));

    private final Tickets tickets = new Tickets("tickets");
    private final FactMetric<Ticket> resolved = Metric.share(
            Phrase.literal("resolved"),
            Direction.HIGHER_IS_BETTER,
            Sum.of(tickets, Samples.Resolved.RESOLVED),
            Sum.of(tickets, Counter.each("tickets")));
    private final FactMetric<Ticket> number =
            Metric.count(Phrase.literal("number"), Direction.INDIFFERENT, Sum.of(tickets, Counter.each("tickets")));

    private static Measure measure(Metric metric) {
        return MetricSet.of(metric)
                .pass(march())
                .add(HISTORY)
                .finish()
                .scorecard(Owner.department())
                .measure(metric);
    }

    @Test
    void restrictsToWhatMeetsIt() {
        assertThat(measure(resolved)).isEqualTo(new Share(2, 3));
        assertThat(measure(resolved.where(URGENT))).isEqualTo(new Share(1, 2));
        assertThat(measure(resolved.where(URGENT).where(FIRST))).isEqualTo(new Share(1, 1));
        assertThat(measure(number.where(URGENT.not()))).isEqualTo(new Count(1));
        assertThat(measure(number.where(URGENT).where(URGENT.not()))).isEqualTo(new Count(0));
        assertThat(measure(resolved.where(FIRST).where(URGENT.not())).value()).isEmpty();
    }

    @Test
    void isNamed() {
        assertThat(resolved.where(URGENT).label()).hasToString("resolved (urgent)");
        assertThat(resolved.where(URGENT).formula()).isEqualTo("resolved where urgent / tickets where urgent");
        assertThat(number.where(URGENT).where(FIRST.not()).formula())
                .isEqualTo("tickets where not the first and urgent");
        assertThat(number.where(URGENT).description()).contains("7:tickets where 6:urgent over 7:tickets");
    }

    @Test
    void theOrderAndTheNumberOfConditionsMeanNothing() {
        Sum<Ticket> all = Sum.of(tickets, Counter.each("tickets"));
        assertThat(all.where(URGENT).where(FIRST))
                .isEqualTo(all.where(FIRST).where(URGENT).where(FIRST))
                .isNotEqualTo(all.where(FIRST));
        assertThat(URGENT.not().not()).isEqualTo(URGENT);
        assertThat(URGENT.not()).isEqualTo(URGENT.not());
    }

    @Test
    void isAskedOnceForEachFactHoweverManyMetricsRestOnIt() {
        AtomicInteger asked = new AtomicInteger();
        Condition<Ticket> counting = Condition.of("counting", ticket -> asked.incrementAndGet() > 0);
        MetricSet set = MetricSet.of(
                resolved.where(counting),
                number.where(counting),
                number.where(counting).where(URGENT));
        set.pass(march()).add(HISTORY);
        assertThat(asked).hasValue(3);
    }

    @Test
    void theFactsBehindAFigureAreThoseThatMeetIt() {
        Desk desk = Desk.of(Scene.CONTEXT, Scene.MAY, List.of(HISTORY));
        assertThat(DrillDown.facts(resolved.where(URGENT), Owner.department(), desk, Scene.MARCH))
                .containsEntry("resolved where urgent", List.of("T-1"))
                .containsEntry("tickets where urgent", List.of("T-1", "T-2"));
    }

    @Test
    void refusesNull() {
        assertThatThrownBy(() -> Condition.of(null, fact -> true))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("id");
        assertThatThrownBy(() -> Condition.of("x", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("predicate");
        assertThatThrownBy(() -> resolved.where(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("condition");
    }
}
