package org.goodhart.examples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.goodhart.desk.Desk;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.metric.Evaluation;
import org.goodhart.metric.Workers;
import org.junit.jupiter.api.Test;

/** What is compared computes the same. */
class SameSumsTest {
    private static final GeneratedDesk DESK = new GeneratedDesk(5_000);
    private static final List<SubscriberHistory> HELD = DESK.held();
    private static final Evaluation WHOLE = EightMetrics.set().evaluate(GeneratedDesk.SCOPE, HELD, Workers.caller());
    private static final long[] SUMS = EightMetrics.sums(WHOLE);

    @Test
    void theDeskIsNoToy() {
        assertThat(SUMS).doesNotContain(0);
        double events = HELD.stream()
                .flatMap(history -> history.tickets().stream())
                .mapToInt(ticket -> ticket.events().size())
                .average()
                .orElseThrow();
        assertThat(events).isBetween(4.5, 5.5);
        assertThat(WHOLE.byHolder()).hasSizeGreaterThanOrEqualTo(100);
        assertThat(Desk.of(GeneratedDesk.SCOPE.context(), GeneratedDesk.AS_OF, HELD)
                        .ticketCount())
                .isEqualTo(5_000);
    }

    @Test
    void theHandWrittenLoopAgrees() {
        assertThat(HandWrittenLoop.sums(HELD, HandWrittenLoop.WorkingHours.ofTheLibrary()))
                .isEqualTo(SUMS);
        assertThat(HandWrittenLoop.sums(HELD, DayTable.ofTheGeneratedDesk())).isEqualTo(SUMS);
    }

    @Test
    void streamsAgree() {
        assertThat(NaiveStreams.sums(HELD)).isEqualTo(SUMS);
    }

    @Test
    void theSqlEngineAgrees() throws Exception {
        try (SqlMonth month = SqlMonth.open(1)) {
            month.load(DESK);
            assertThat(month.query()).isEqualTo(SUMS);
        }
    }

    @Test
    void historiesThatAreStreamedAreThoseThatAreHeld() {
        List<SubscriberHistory> streamed = new ArrayList<>();
        DESK.forEach(streamed::add);
        assertThat(streamed).isEqualTo(HELD);
    }
}
