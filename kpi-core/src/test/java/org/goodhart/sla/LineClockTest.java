package org.goodhart.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.sla.Norms.lineObligations;
import static org.goodhart.sla.Norms.minutes;
import static org.goodhart.sla.Norms.texts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.goodhart.desk.Line;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.WaitingOn;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every line may have a ticket for half an hour. */
class LineClockTest {
    private static final SlaNorm HALF_HOUR = minutes(SlaNorm.hold(), 30);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                // history > until it was pushed on > conserved
                "0 opened L1; 0 assigned L1/ann; 30 resolved > L1/ann met 30 > L1/ann met 30",
                "0 opened L1; 20 assigned L1/ann; 40 resolved > L1/ann missed 40 by 10 > L1/ann missed 40 by 10",
                // pushed at 10, accepted at 45: nobody's time, or the sender's
                "0 opened L1; 0 assigned L1/ann; 10 escalated L2; 45 accepted bob; 60 resolved"
                        + "> L1/ann met 10, L2/bob met 15 > L1/ann missed 45 by 15, L2/bob met 15",
                // pushed and never accepted: the line's own clock has ended, the conserved one runs
                "0 opened L1; 0 assigned L1/ann; 10 escalated L2 > L1/ann met 10 > L1/ann missing 100 by 70",
                // refused before it was accepted: the clock never left
                "0 opened L1; 0 assigned L1/ann; 10 escalated L2; 20 returned L1; 40 resolved"
                        + "> L1/ann missed 40 by 10 > L1/ann missed 40 by 10",
                // a return that was not upheld: both had their time
                "0 opened L1; 0 assigned L1/ann; 10 escalated L2; 20 accepted bob; 40 returned L1; 50 accepted ann; 60 resolved"
                        + "> L1/ann met 10, L2/bob met 20, L1/ann met 10 > L1/ann met 30, L2/bob met 30",
                // an upheld one: the time away is the sender's
                "0 opened L1; 0 assigned L1/ann; 10 escalated L2; 20 accepted bob; 40 upheld L1; 50 accepted ann; 60 resolved"
                        + "> L1/ann met 10, L2/bob met 20, L1/ann met 10 > L1/ann missed 60 by 30",
                // an upheld one that nobody has taken back: the sender answers for the time that goes on
                "0 opened L1; 0 assigned L1/ann; 10 escalated L2; 20 accepted bob; 40 upheld L1"
                        + "> L1/ann met 10, L2/bob met 20 > L1/ann missing 100 by 70",
                // ping-pong restarts the one clock and not the other
                "0 opened L1; 0 assigned L1/ann; 25 escalated L2; 25 accepted bob; 26 returned L1; 26 accepted ann; 50 resolved"
                        + "> L1/ann met 25, L2/bob met 1, L1/ann met 24 > L1/ann missed 49 by 19, L2/bob met 1",
                // agents of one line are one time of the line, answered for by the last
                "0 opened L1; 10 assigned L1/ann; 20 assigned L1/dan; 35 resolved > L1/dan missed 35 by 5 > L1/dan missed 35 by 5",
                // what runs
                "0 opened L1; 90 assigned L2/bob > L1/unassigned missed 90 by 60, L2/bob running 10, 20 left"
                        + "> L1/unassigned missed 90 by 60, L2/bob running 10, 20 left",
                // a merging ends a line's part, an exclusion exempts it
                "0 opened L1; 20 merged T-2 > L1/unassigned met 20 > L1/unassigned met 20",
                "0 opened L1; 20 excluded outage; 60 resolved > L1/unassigned exempt: outage > L1/unassigned exempt: outage",
                // closed without being resolved: who had it still has it to do
                "0 opened L1; 20 closed > L1/unassigned missing 100 by 70 > L1/unassigned missing 100 by 70",
                "0 opened L1; 20 assigned L2/bob; 25 closed; 60 resolved"
                        + "> L1/unassigned met 20, L2/bob missed 40 by 10 > L1/unassigned met 20, L2/bob missed 40 by 10",
            })
    void aLinesTimeIsWhatTheClockSays(String script, String untilHandOver, String conserved) {
        SubscriberHistory history = history(script);
        assertThat(texts(lineObligations(LineClock.UNTIL_HAND_OVER, HALF_HOUR, history, Scene.marchAsOf(100))))
                .as("until hand-over")
                .isEqualTo(split(untilHandOver));
        assertThat(texts(lineObligations(LineClock.CONSERVED, HALF_HOUR, history, Scene.marchAsOf(100))))
                .as("conserved")
                .isEqualTo(split(conserved));
    }

    /** {@code "running 10, 20 left"} holds a comma too. */
    private static List<String> split(String text) {
        return Arrays.asList(text.strip().split(", (?=L)"));
    }

    @Test
    void pausesCountOnlyWhileTheLineHasIt() {
        SlaNorm norm = HALF_HOUR.pausing(PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER));
        SubscriberHistory history = history(
                "0 opened L1; 0 assigned L1/ann; 30 waits CUSTOMER; 40 assigned L2/bob; 55 resumed; 80 resolved");
        for (LineClock clock : LineClock.values()) {
            assertThat(texts(lineObligations(clock, norm, history, Scene.march())))
                    .containsExactly("L1/ann met 30", "L2/bob met 25");
        }
    }

    @Test
    void eachLineIsBoundByItsOwnNormAtTheInstantWhenItGotTheTicket() {
        NormBook book = NormBook.from(
                        LocalDate.of(2026, 1, 1), minutes(SlaNorm.hold(), 10).forLine(Line.of(2)), HALF_HOUR)
                .andFrom(LocalDate.of(2026, 3, 3), minutes(SlaNorm.hold(), 1000));
        SubscriberHistory history = history("0 opened L1; 20 assigned L2/bob; 35 assigned L3/eve; 40 resolved");
        assertThat(texts(book.lineObligations(LineClock.CONSERVED, history, Scene.CONTEXT, Scene.MAY)))
                .containsExactly("L1/unassigned met 20", "L2/bob missed 15 by 5", "L3/eve met 5");
        SubscriberHistory late = history("890 opened L1; 895 assigned L2/bob; 950 assigned L3/eve; 1000 resolved");
        assertThat(texts(book.lineObligations(LineClock.UNTIL_HAND_OVER, late, Scene.CONTEXT, Scene.MAY)))
                .containsExactly("L1/unassigned met 5", "L2/bob missed 55 by 45", "L3/eve met 50");
    }

    @Test
    void isNominallyDueFromTheInstantWhenTheLineGotTheTicket() {
        SubscriberHistory history = history("0 opened L1; 20 assigned L2/bob; 90 resolved");
        assertThat(lineObligations(LineClock.CONSERVED, HALF_HOUR, history, Scene.march()))
                .map(Obligation::nominallyDueAt)
                .containsExactly(Scene.at(30), Scene.at(50));
        assertThat(lineObligations(LineClock.UNTIL_HAND_OVER, HALF_HOUR, history, Scene.march()))
                .map(Obligation::endedAt)
                .map(Optional::orElseThrow)
                .containsExactly(Scene.at(20), Scene.at(90));
    }

    @Test
    void prematureEscalationPaysUnderOneClockAndNotUnderTheOther() {
        SubscriberHistory honest = history("0 opened L1; 0 assigned L1/ann; 40 resolved");
        SubscriberHistory pushed = history(
                "0 opened L1; 0 assigned L1/ann; 1 escalated L2; 35 accepted bob; 36 upheld L1; 38 accepted ann; 40 resolved");
        Metric naive = SlaMetrics.heldInNorm(Norms.book(HALF_HOUR), LineClock.UNTIL_HAND_OVER)
                .nominallyDueInPeriod(StillRunning.MISS);
        Metric conserved = SlaMetrics.heldInNorm(Norms.book(HALF_HOUR), LineClock.CONSERVED)
                .nominallyDueInPeriod(StillRunning.MISS);
        assertThat(first(naive, honest)).isEqualTo("0% (0 of 1)");
        assertThat(first(naive, pushed)).isEqualTo("100% (2 of 2)");
        assertThat(first(conserved, honest)).isEqualTo("0% (0 of 1)");
        assertThat(first(conserved, pushed)).isEqualTo("0% (0 of 1)");
    }

    private static String first(Metric metric, SubscriberHistory history) {
        return Scene.measure(metric, Owner.line(Line.of(1)), history).phrase().toString();
    }

    @Test
    void whatWasOnlyPutAwayIsTheLinesUntilItIsMerged() {
        for (LineClock clock : LineClock.values()) {
            assertThat(texts(lineObligations(
                            clock, HALF_HOUR, history("0 opened L1; 20 closed; 70 merged T-1"), Scene.march())))
                    .containsExactly("L1/unassigned missed 70 by 40");
        }
    }
}
