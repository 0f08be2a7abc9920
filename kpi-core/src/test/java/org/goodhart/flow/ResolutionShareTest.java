package org.goodhart.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.measure;
import static org.goodhart.metric.Scene.ticket;

import org.goodhart.desk.Line;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Measure.Share;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolutionShareTest {
    private static final Owner ALL = Owner.department();

    private static Measure share(int line, SubscriberHistory history) {
        return measure(ResolutionShare.of(Line.of(line)), ALL, history);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                "0 opened L1; 100 resolved > 1",
                "0 opened L1; 5 assigned L1/ann; 100 resolved > 1",
                "0 opened L1; 30 escalated L2; 100 resolved > 1",
                "0 opened L1; 30 escalated L2; 40 accepted bob; 100 resolved > 2",
                "0 opened L1; 30 escalated L2; 100 accepted bob; 100 resolved > 2",
                "0 opened L1; 30 assigned L2; 40 assigned L3/eve; 50 assigned L1/ann; 100 resolved > 1",
                // the first resolution counts, whoever resolved it in the end
                "0 opened L1; 30 assigned L2/bob; 100 resolved; 110 reopened; 120 assigned L3/eve; 130 resolved > 2",
                "0 opened L1; 100 resolved; 101 assigned L2/bob; 110 resolved > 1",
                // at one instant who gets a ticket resolves it
                "0 opened L1; 100 resolved; 100 assigned L2/bob > 2",
                "0 opened L1; 100 resolved; 110 merged T-2 > 1",
                "0 opened L1; 100 resolved; 110 excluded foreign > 1",
            })
    void aTicketIsOfTheLineThatHadItWhenItWasFirstResolved(String script, int line) {
        for (int other = 1; other <= 3; other++)
            assertThat(share(other, history(script))).isEqualTo(new Share(other == line ? 1 : 0, 1));
    }

    @Test
    void theSharesOfAllLinesComeToTheWhole() {
        SubscriberHistory history = history(
                ticket("T-1", "0 opened L1; 100 resolved"),
                ticket("T-2", "0 opened L1; 5 assigned L3/eve; 100 resolved"),
                ticket("T-3", "0 opened L2; 100 resolved"),
                ticket("T-4", "0 opened L2; 50 merged T-3; 100 resolved"),
                ticket("T-5", "0 opened L2"));
        for (int line = 1; line <= 3; line++) assertThat(share(line, history)).isEqualTo(new Share(1, 3));
    }

    @Test
    void isUndefinedWhereNothingWasResolved() {
        assertThat(share(1, history("0 opened L1"))).isEqualTo(Measure.share(0, 0));
        assertThat(measure(
                        ResolutionShare.of(Line.of(1)), ALL, history("0 opened L1; 100 resolved"), Scene.marchAsOf(99)))
                .isEqualTo(Measure.share(0, 0));
    }

    @Test
    void linesOfOneNameAndAnotherRankAreOthers() {
        assertThat(measure(ResolutionShare.of(Line.of("L1", 2)), ALL, history("0 opened L1; 100 resolved")))
                .isEqualTo(new Share(0, 1));
        assertThat(ResolutionShare.of(Line.of("L1", 2)).description())
                .isNotEqualTo(ResolutionShare.of(Line.of(1)).description());
    }

    @Test
    void isCalledByItsLine() {
        assertThat(ResolutionShare.of(Line.of("field", 3)).label()).hasToString("tickets resolved by line field");
        assertThat(ResolutionShare.of(Line.of(2))).isEqualTo(ResolutionShare.of(Line.of(2)));
    }
}
