package org.goodhart.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.measure;
import static org.goodhart.metric.Scene.ticket;

import java.util.Arrays;
import org.goodhart.desk.Line;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Measure.Count;
import org.goodhart.metric.Measure.Share;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PingPongTest {
    private static final Owner ALL = Owner.department();

    /** A ticket that is with these lines in turn, ten minutes each, and is then resolved. */
    private static String way(String lines) {
        String[] names = lines.split(" ");
        StringBuilder script = new StringBuilder("0 opened " + names[0]);
        for (int i = 1; i < names.length; i++) script.append("; " + 10 * i + " assigned " + names[i] + "/x");
        return script + "; " + 10 * names.length + " resolved";
    }

    private static long count(Metric metric, SubscriberHistory history) {
        return ((Count) measure(metric, ALL, history)).count();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "L1, 0, 0",
        "L1 L2, 0, 0",
        "L1 L2 L3, 0, 0",
        "L1 L2 L1, 1, 0",
        "L1 L1 L2 L2 L1, 1, 0",
        "L1 L2 L1 L2, 2, 0",
        "L1 L2 L1 L2 L1, 3, 0",
        "L1 L2 L3 L1, 0, 1",
        "L1 L2 L2 L3 L3 L1, 0, 1",
        "L1 L2 L3 L1 L2, 0, 2",
        "L1 L2 L3 L2 L1, 1, 1",
        "L1 L3 L2 L3, 1, 0",
        "L3 L1 L2 L3 L2, 1, 1",
        "L1 L2 L1 L3 L1, 2, 0",
    })
    void aMoveToALineThatHadItIsABounce(String lines, long direct, long circular) {
        SubscriberHistory history = history(way(lines));
        assertThat(count(PingPong.directBounces(), history)).isEqualTo(direct);
        assertThat(count(PingPong.circularBounces(), history)).isEqualTo(circular);
        assertThat(measure(PingPong.direct(), ALL, history)).isEqualTo(new Share(Math.min(direct, 1), 1));
        assertThat(measure(PingPong.circular(), ALL, history)).isEqualTo(new Share(Math.min(circular, 1), 1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                "0 opened L1; 10 escalated L2; 20 accepted bob; 30 returned L1; 40 accepted ann; 50 resolved > 1",
                "0 opened L1; 10 escalated L2; 20 accepted bob; 30 upheld L1; 40 accepted ann; 50 resolved > 1",
                "0 opened L1; 10 escalated L2; 20 accepted bob; 30 escalated L1; 40 accepted ann; 50 resolved > 1",
                "0 opened L1; 10 escalated L2; 20 accepted bob; 30 assigned L1/ann; 50 resolved > 1",
                "0 opened L1; 10 assigned L2; 20 assigned L1; 50 resolved > 1",
                // nobody accepted the offer, or the return of it
                "0 opened L1; 10 escalated L2; 20 returned L1; 50 resolved > 0",
                "0 opened L1; 10 escalated L2; 20 assigned L2; 50 resolved > 0",
                "0 opened L1; 10 escalated L2; 20 accepted bob; 30 returned L1; 50 resolved > 0",
                // from hand to hand within a line
                "0 opened L1; 10 assigned L1/ann; 20 assigned L1/eve; 30 assigned L1/ann; 50 resolved > 0",
                "0 opened L1; 10 assigned L2/bob; 20 assigned L2/eve; 30 assigned L1/ann; 50 resolved > 1",
                // a line that had it for no time
                "0 opened L1; 0 assigned L2/bob; 10 assigned L1/ann; 50 resolved > 0",
                "0 opened L1; 10 assigned L2/bob; 20 assigned L3/cid; 20 escalated L1; 20 accepted ann; 50 resolved > 1",
                // unless it had it last
                "0 opened L1; 10 assigned L2/bob; 50 assigned L1/ann; 50 resolved > 1",
                // after it was taken up again
                "0 opened L1; 10 assigned L2/bob; 50 resolved; 60 reopened; 70 assigned L1/ann > 1",
                "0 opened L1; 10 assigned L2/bob; 50 resolved; 60 reopened; 70 assigned L1/ann; 80 resolved > 1",
                // resolved, and handed about without being taken up again
                "0 opened L1; 10 assigned L2/bob; 50 resolved; 70 assigned L1/ann > 0",
                "0 opened L1; 10 assigned L2/bob; 20 assigned L1/ann; 50 resolved; 60 closed; 70 merged T-2 > 1",
                "0 opened L1; 10 assigned L2/bob; 20 assigned L1/ann; 50 resolved; 70 excluded storm > 1",
            })
    void everyWayOfMovingCounts(String script, long direct) {
        assertThat(count(PingPong.directBounces(), history(script))).isEqualTo(direct);
        assertThat(count(PingPong.circularBounces(), history(script))).isZero();
    }

    @Test
    void onlyTicketsFirstResolvedInThePeriodCount() {
        assertThat(measure(PingPong.direct(), ALL, history("0 opened L1; 10 assigned L2/b; 20 assigned L1/a")))
                .isInstanceOf(Measure.Undefined.class);
        assertThat(measure(PingPong.direct(), ALL, history("0 opened L1; 10 merged T-2; 10 resolved")))
                .isInstanceOf(Measure.Undefined.class);
        assertThat(count(PingPong.directBounces(), history())).isZero();
        // March ends at minute 42,660
        String moved = "0 opened L1; 10 assigned L2/b; 20 assigned L1/a; ";
        assertThat(measure(PingPong.direct(), ALL, history(moved + "42659 resolved")))
                .isEqualTo(new Share(1, 1));
        assertThat(measure(PingPong.direct(), ALL, history(moved + "42660 resolved")))
                .isInstanceOf(Measure.Undefined.class);
    }

    @Test
    void whatIsNotKnownYetHasNotHappened() {
        SubscriberHistory history =
                history("0 opened L1; 10 assigned L2/bob; 50 resolved; 60 reopened; 70 assigned L1/ann");
        assertThat(measure(PingPong.direct(), ALL, history, Scene.marchAsOf(69)))
                .isEqualTo(new Share(0, 1));
        assertThat(measure(PingPong.direct(), ALL, history, Scene.marchAsOf(70)))
                .isEqualTo(new Share(1, 1));
    }

    @Test
    void aTicketBelongsToWhoHadItLast() {
        String[] ways = {"L1 L2 L1", "L1 L2", "L1 L2 L3 L1", "L1 L2 L3 L2"};
        SubscriberHistory history = history(Arrays.stream(ways)
                .map(lines -> ticket(lines.replace(' ', '-'), way(lines)))
                .toArray(Ticket[]::new));
        Owner first = Owner.line(Line.of(1));
        Owner second = Owner.line(Line.of(2));
        assertThat(measure(PingPong.direct(), ALL, history)).isEqualTo(new Share(2, 4));
        assertThat(measure(PingPong.direct(), first, history)).isEqualTo(new Share(1, 2));
        assertThat(measure(PingPong.direct(), second, history)).isEqualTo(new Share(1, 2));
        assertThat(measure(PingPong.circular(), first, history)).isEqualTo(new Share(1, 2));
        assertThat(measure(PingPong.circularBounces(), second, history)).isEqualTo(new Count(0));
        assertThat(measure(PingPong.direct(), Owner.holder(Scene.holder("L2/x")), history))
                .isEqualTo(new Share(1, 2));
    }

    @Test
    void formulasSayWhatIsCounted() {
        assertThat(PingPong.direct().formula()).isEqualTo("tickets resolved where bounced directly / tickets resolved");
        assertThat(PingPong.circular().formula())
                .isEqualTo("tickets resolved where bounced in a circle / tickets resolved");
        assertThat(PingPong.directBounces().formula()).isEqualTo("direct bounces");
        assertThat(PingPong.circularBounces().formula()).isEqualTo("circular bounces");
        assertThat(PingPong.direct()).isEqualTo(PingPong.direct()).isNotEqualTo(PingPong.circular());
    }
}
