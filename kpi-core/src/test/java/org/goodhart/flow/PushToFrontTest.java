package org.goodhart.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.measure;
import static org.goodhart.metric.Scene.ticket;

import java.util.ArrayList;
import java.util.List;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Line;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stamp;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Measure.Share;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PushToFrontTest {
    private static final Owner ALL = Owner.department();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                // only there > resolved there > none skipped
                "0 opened L1; 50 resolved > 1 > 1 > 1",
                "0 opened L1; 0 resolved > 1 > 1 > 1",
                "0 opened L1; 10 assigned L1/ann; 20 assigned L1/eve; 50 resolved > 1 > 1 > 1",
                "0 opened L1; 10 escalated L2; 50 resolved > 1 > 1 > 1",
                "0 opened L1; 10 escalated L2; 20 returned L1; 50 resolved > 1 > 1 > 1",
                "0 opened L1; 10 escalated L2; 20 accepted bob; 50 resolved > 0 > 0 > 1",
                "0 opened L1; 10 assigned L2/bob; 20 assigned L1/ann; 50 resolved > 0 > 1 > 1",
                "0 opened L1; 10 assigned L2/bob; 20 assigned L3/cid; 50 resolved > 0 > 0 > 1",
                "0 opened L1; 10 assigned L2; 20 assigned L3; 30 assigned L1; 40 assigned L2; 50 resolved > 0 > 0 > 1",
                "0 opened L1; 10 assigned L3/cid; 50 resolved > 0 > 0 > 0",
                "0 opened L1; 10 assigned L3/cid; 20 assigned L1/ann; 50 resolved > 0 > 1 > 0",
                "0 opened L1; 10 assigned L2; 20 assigned L1; 30 assigned L3; 50 resolved > 0 > 0 > 0",
                "0 opened L2; 50 resolved > 0 > 0 > 0",
                "0 opened L2; 0 resolved > 0 > 0 > 0",
                "0 opened L2; 10 assigned L1/ann; 50 resolved > 0 > 1 > 0",
                // handed on in the very instant of the resolution: who had it then is who resolved it
                "0 opened L1; 50 assigned L2/bob; 50 resolved > 0 > 0 > 1",
                "0 opened L1; 50 assigned L3/cid; 50 resolved > 0 > 0 > 0",
                "0 opened L2; 50 assigned L1/ann; 50 resolved > 0 > 1 > 0",
                // a line that had it for no time
                "0 opened L2; 0 assigned L1/ann; 50 resolved > 1 > 1 > 1",
                "0 opened L1; 0 assigned L2/bob; 50 resolved > 0 > 0 > 0",
                // what follows the first resolution changes nothing
                "0 opened L1; 50 resolved; 60 reopened; 70 assigned L3/cid; 80 resolved > 1 > 1 > 1",
                "0 opened L1; 10 assigned L2/bob; 50 resolved; 60 reopened; 70 assigned L1/ann; 80 resolved > 0 > 0 > 1",
                "0 opened L1; 50 resolved; 60 closed; 70 merged T-2 > 1 > 1 > 1",
                "0 opened L1; 50 resolved; 60 reopened; 65 assigned L2/bob; 70 merged T-2 > 1 > 1 > 1",
                "0 opened L1; 40 excluded storm; 50 resolved > 1 > 1 > 1",
            })
    void readsTheWayToTheFirstResolution(String script, long only, long by, long steps) {
        assertThat(List.of(PushToFront.onlyOnFirstLine(), PushToFront.byFirstLine(), PushToFront.noLineSkipped()))
                .extracting(metric -> measure(metric, ALL, history(script)))
                .containsExactly(new Share(only, 1), new Share(by, 1), new Share(steps, 1));
    }

    @Test
    void onlyTicketsFirstResolvedInThePeriodCount() {
        for (Metric metric :
                List.of(PushToFront.onlyOnFirstLine(), PushToFront.byFirstLine(), PushToFront.noLineSkipped())) {
            assertThat(measure(metric, ALL, history("0 opened L1"))).isInstanceOf(Measure.Undefined.class);
            assertThat(measure(metric, ALL, history("0 opened L1; 10 closed"))).isInstanceOf(Measure.Undefined.class);
            assertThat(measure(metric, ALL, history("0 opened L1; 10 merged T-2; 20 resolved")))
                    .isInstanceOf(Measure.Undefined.class);
            assertThat(measure(metric, ALL, history("0 opened L1; 42659 resolved")))
                    .isEqualTo(new Share(1, 1));
            assertThat(measure(metric, ALL, history("0 opened L1; 42660 resolved")))
                    .isInstanceOf(Measure.Undefined.class);
            assertThat(measure(metric, ALL, history("0 opened L1; 50 resolved"), Scene.marchAsOf(49)))
                    .isInstanceOf(Measure.Undefined.class);
        }
    }

    @Test
    void everyLineOfTheFirstRankIsTheFirst() {
        Ticket plain = ticket("T-1", "0 opened L1; 50 resolved");
        List<TicketEvent> events = new ArrayList<>(plain.events());
        Stamp handed = Stamp.of(Scene.at(10), Source.SUPPORT_LINE);
        events.add(1, new TicketEvent.Assigned(handed, Holder.unassigned(Line.of("chat", 1))));
        assertThat(measure(PushToFront.onlyOnFirstLine(), ALL, history(plain.withEvents(events))))
                .isEqualTo(new Share(1, 1));
    }

    @Test
    void aTicketBelongsToWhoHadItLast() {
        SubscriberHistory history = history(
                ticket("T-1", "0 opened L1; 10 assigned L2/bob; 50 resolved"),
                ticket("T-2", "tv", "0 opened L1; 60 resolved"));
        assertThat(measure(PushToFront.byFirstLine(), ALL, history)).isEqualTo(new Share(1, 2));
        assertThat(measure(PushToFront.byFirstLine(), Owner.line(Line.of(1)), history))
                .isEqualTo(new Share(1, 1));
        assertThat(measure(PushToFront.byFirstLine(), Owner.holder(Scene.holder("L2/bob")), history))
                .isEqualTo(new Share(0, 1));
    }

    @Test
    void formulasNameTheReading() {
        assertThat(PushToFront.onlyOnFirstLine().formula())
                .isEqualTo("tickets resolved where only on the first line / tickets resolved");
        assertThat(PushToFront.byFirstLine().formula())
                .isEqualTo("tickets resolved where resolved by the first line / tickets resolved");
        assertThat(PushToFront.noLineSkipped().formula())
                .isEqualTo("tickets resolved where no line skipped / tickets resolved");
    }
}
