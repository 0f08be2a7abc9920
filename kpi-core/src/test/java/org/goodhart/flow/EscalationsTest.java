package org.goodhart.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.measure;
import static org.goodhart.metric.Scene.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.goodhart.desk.Line;
import org.goodhart.desk.SubscriberHistory;
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

class EscalationsTest {
    private static final Owner ALL = Owner.department();
    private static final Metric RATE = Escalations.rate();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                "0 opened L1; 30 escalated L2; 40 accepted bob > 1",
                "0 opened L1; 30 escalated L2; 40 assigned L2/bob > 1",
                "0 opened L1; 30 escalated L2; 60000 accepted bob > 1",
                // once is enough
                "0 opened L1; 30 escalated L2; 40 accepted bob; 50 escalated L3; 60 accepted eve > 1",
                "0 opened L1; 30 escalated L2; 40 accepted bob; 50 returned L1; 60 accepted ann > 1",
                // not accepted, refused, or assigned without an escalation
                "0 opened L1 > 0",
                "0 opened L1; 30 escalated L2 > 0",
                "0 opened L1; 30 escalated L2; 35 returned L1; 40 resolved > 0",
                "0 opened L1; 30 assigned L2/bob; 40 resolved > 0",
                // to another agent of the same line
                "0 opened L1; 30 escalated L1; 40 accepted ann; 50 resolved > 0",
                // by a line that had it for no time
                "0 opened L1; 0 escalated L2; 0 accepted bob; 40 resolved > 0",
                // before it was merged, or only after that
                "0 opened L1; 30 escalated L2; 40 accepted bob; 50 merged T-2 > 1",
                "0 opened L1; 30 merged T-2; 40 escalated L2; 50 accepted bob > 0",
                "0 opened L1; 30 excluded foreign > 0",
                // after it was reopened
                "0 opened L1; 30 resolved; 40 reopened; 50 escalated L2; 60 accepted bob > 1",
            })
    void countsTicketsThatWereEscalatedAtLeastOnce(String script, long escalated) {
        assertThat(measure(RATE, ALL, history(script))).isEqualTo(new Share(escalated, 1));
    }

    @Test
    void aTicketBelongsToThePeriodInWhichItWasOpened() {
        assertThat(measure(RATE, ALL, history("-3000 opened L1; 0 escalated L2; 10 accepted bob")))
                .isEqualTo(Measure.share(0, 0));
        Instant start = Scene.MARCH.start();
        long sinceNine = (start.getEpochSecond() - Scene.at(0).getEpochSecond()) / 60;
        assertThat(measure(RATE, ALL, history(sinceNine + " opened L1"))).isEqualTo(new Share(0, 1));
        Scope april = new Scope(Scene.CONTEXT, Scene.APRIL, Scene.MAY);
        long end = (Scene.MARCH.end().getEpochSecond() - Scene.at(0).getEpochSecond()) / 60;
        assertThat(measure(RATE, ALL, history(end + " opened L1"))).isEqualTo(Measure.share(0, 0));
        assertThat(measure(RATE, ALL, history(end + " opened L1"), april)).isEqualTo(new Share(0, 1));
    }

    @Test
    void anEscalationCountsAsSoonAsItIsAccepted() {
        SubscriberHistory history = history("0 opened L1; 30 escalated L2; 40 accepted bob");
        assertThat(measure(RATE, ALL, history, Scene.marchAsOf(39))).isEqualTo(new Share(0, 1));
        assertThat(measure(RATE, ALL, history, Scene.marchAsOf(40))).isEqualTo(new Share(1, 1));
    }

    @Test
    void isGivenToWhoEscalatedFirstAndElseToWhoHadItLast() {
        SubscriberHistory history = history(
                ticket(
                        "T-1",
                        "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 40 accepted bob; 50 escalated L3; 60 accepted eve"),
                ticket("T-2", "0 opened L1; 0 assigned L1/ann; 30 assigned L1/ben; 100 resolved"),
                ticket("T-3", "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 100 resolved"),
                ticket("T-4", "0 opened L1; 30 escalated L2; 40 accepted bob"));
        assertThat(measure(RATE, holder("L1/ann"), history)).isEqualTo(new Share(1, 2));
        assertThat(measure(RATE, holder("L1/ben"), history)).isEqualTo(new Share(0, 1));
        assertThat(measure(RATE, holder("L1"), history)).isEqualTo(new Share(1, 1));
        assertThat(measure(RATE, Owner.line(Line.of(2)), history)).isEqualTo(Measure.share(0, 0));
        assertThat(measure(RATE, ALL, history)).isEqualTo(new Share(2, 4));
        assertThat(DrillDown.facts(RATE, ALL, Scene.desk(Scene.CONTEXT, Scene.MAY, history), Scene.MARCH))
                .isEqualTo(Map.of(
                        "tickets opened where escalated",
                        List.of("T-1", "T-4"),
                        "tickets opened",
                        List.of("T-1", "T-2", "T-3", "T-4")));
    }

    private static Owner holder(String text) {
        return Owner.holder(Scene.holder(text));
    }
}
