package org.goodhart.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.metric.Scene.at;
import static org.goodhart.metric.Scene.called;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.ticket;
import static org.goodhart.sla.Norms.book;
import static org.goodhart.sla.Norms.lineObligations;
import static org.goodhart.sla.Norms.minutes;
import static org.goodhart.sla.Norms.obligations;
import static org.goodhart.sla.Norms.text;
import static org.goodhart.sla.Norms.texts;

import java.time.Duration;
import java.util.List;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.metric.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From when each clock runs, and what ends it. Every norm is an hour; all is looked at as of minute 200. */
class ClockStartTest {
    private static List<String> judged(SlaNorm norm, SubscriberHistory history) {
        return obligations(book(norm), history, Scene.marchAsOf(200)).stream()
                .map(obligation -> minute(obligation) + ": " + text(obligation.judgement()))
                .toList();
    }

    private static long minute(Obligation obligation) {
        return Duration.between(at(0), obligation.startedAt()).toMinutes();
    }

    private static SubscriberHistory calledAtZero(String script) {
        return called(history(script), at(0));
    }

    /** What a table says of something that never began. */
    private static List<String> expected(String text) {
        return text.equals("none") ? List.of() : List.of(text);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                // called at 0, and then > from the first contact > from the opening > from the acceptance
                "50 opened L1; 60 assigned L1/ann; 61 resolved > 0: missed 61 by 1 > 50: met 11 > 60: met 1",
                "0 opened L1; 0 assigned L1/ann; 60 resolved > 0: met 60 > 0: met 60 > 0: met 60",
                // nobody ever took it up
                "50 opened L1; 61 resolved > 0: missed 61 by 1 > 50: met 11 > none",
                "50 opened L1; 60 escalated L2; 70 resolved > 0: missed 70 by 10 > 50: met 20 > none",
                "50 opened L1 > 0: missing 200 by 140 > 50: missing 150 by 90 > none",
                // taken up after it was resolved: that is in no time
                "10 opened L1; 20 resolved; 30 reopened; 40 assigned L2/bob; 70 resolved"
                        + "> 0: missed 70 by 10 > 10: met 60 > 40: met 30",
            })
    void faultsAndTicketsStartWhereTheNormSays(
            String script, String fromContact, String fromOpening, String fromAcceptance) {
        SubscriberHistory history = calledAtZero(script);
        for (SlaNorm.Unlimited about : List.of(SlaNorm.restore(), SlaNorm.totalResolution())) {
            SlaNorm norm = minutes(about, 60);
            assertThat(judged(norm.fromFirstContact(), history)).isEqualTo(expected(fromContact));
            assertThat(judged(norm.fromOpening(), history)).isEqualTo(expected(fromOpening));
            assertThat(judged(norm.fromAcceptance(), history)).isEqualTo(expected(fromAcceptance));
        }
    }

    @Test
    void eachSubjectHasItsUsualStart() {
        assertThat(minutes(SlaNorm.restore(), 1).start()).isEqualTo(ClockStart.FIRST_CONTACT);
        assertThat(minutes(SlaNorm.firstReply(), 1).start()).isEqualTo(ClockStart.OPENING);
        assertThat(minutes(SlaNorm.firstResolution(), 1).start()).isEqualTo(ClockStart.OPENING);
        assertThat(minutes(SlaNorm.totalResolution(), 1).start()).isEqualTo(ClockStart.OPENING);
        assertThat(minutes(SlaNorm.hold(), 1).start()).isEqualTo(ClockStart.ASSIGNMENT);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                // a first answer > from the opening > from the first contact at 0
                "50 opened L1; 60 replied; 90 resolved > 50: met 10 > 0: met 60",
                "50 opened L1; 61 replied; 90 resolved > 50: met 11 > 0: missed 61 by 1",
                "50 opened L1; 60 resolved; 110 replied > 50: met 60 > 0: missed 110 by 50",
                "50 opened L1; 60 resolved; 111 replied > 50: missed 61 by 1 > 0: missed 111 by 51",
                // neither a resolution nor a closing is an answer
                "50 opened L1; 60 resolved > 50: missing 150 by 90 > 0: missing 200 by 140",
                "150 opened L1; 160 closed > 150: running 50, 10 left > 0: missing 200 by 140",
                "150 opened L1; 155 resolved; 160 closed; 170 replied > 150: met 20 > 0: missed 170 by 110",
                // the first one counts, and a reopening asks for no other
                "50 opened L1; 60 replied; 190 replied > 50: met 10 > 0: met 60",
                "50 opened L1; 60 replied; 70 resolved; 80 reopened > 50: met 10 > 0: met 60",
                // merged into what is not there, it is still to be answered
                "50 opened L1; 60 merged T-2 > 50: missing 150 by 90 > 0: missing 200 by 140",
                "50 opened L1; 60 excluded x > 50: exempt: x > 0: exempt: x",
            })
    void onlyAnAnswerIsOne(String script, String fromOpening, String fromContact) {
        SubscriberHistory history = calledAtZero(script);
        SlaNorm norm = minutes(SlaNorm.firstReply(), 60);
        assertThat(judged(norm, history)).containsExactly(fromOpening);
        assertThat(judged(norm.fromFirstContact(), history)).containsExactly(fromContact);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                // history > the first resolution > the one that stands
                "0 opened L1; 60 resolved > 0: met 60 > 0: met 60",
                "0 opened L1; 60 resolved; 70 reopened; 80 resolved > 0: met 60 > 0: missed 80 by 20",
                "0 opened L1; 61 resolved; 70 reopened; 80 resolved > 0: missed 61 by 1 > 0: missed 80 by 20",
                "0 opened L1; 30 resolved; 40 reopened > 0: met 30 > 0: missing 200 by 140",
                "0 opened L1; 30 closed; 50 resolved > 0: met 50 > 0: met 50",
                "0 opened L1; 30 closed > 0: missing 200 by 140 > 0: missing 200 by 140",
                "150 opened L1; 160 closed > 150: running 50, 10 left > 150: running 50, 10 left",
                "0 opened L1; 30 merged T-2 > 0: missing 200 by 140 > 0: missing 200 by 140",
            })
    void theFirstResolutionAndTheOneThatStandsAreTwo(String script, String first, String total) {
        assertThat(judged(minutes(SlaNorm.firstResolution(), 60), history(script)))
                .containsExactly(first);
        assertThat(judged(minutes(SlaNorm.totalResolution(), 60), history(script)))
                .containsExactly(total);
    }

    @Test
    void whoDidItOwnsAFirstAnswerAndAFirstResolution() {
        SubscriberHistory history = history(
                "0 opened L1; 5 assigned L1/ann; 10 replied; 20 resolved; 30 reopened; 40 assigned L2/bob; 50 resolved");
        assertThat(owner(SlaNorm.firstReply(), history)).isEqualTo("L1/ann");
        assertThat(owner(SlaNorm.firstResolution(), history)).isEqualTo("L1/ann");
        assertThat(owner(SlaNorm.totalResolution(), history)).isEqualTo("L2/bob");
        SubscriberHistory unanswered = history("0 opened L1; 5 assigned L1/ann; 40 assigned L2/bob");
        assertThat(owner(SlaNorm.firstReply(), unanswered)).isEqualTo("L2/bob");
        SubscriberHistory inTheInstantOfTheHandOver =
                history("0 opened L1; 5 assigned L1/ann; 40 replied; 40 assigned L2/bob");
        assertThat(owner(SlaNorm.firstReply(), inTheInstantOfTheHandOver)).isEqualTo("L1/ann");
    }

    private static String owner(SlaNorm.Unlimited about, SubscriberHistory history) {
        return obligations(book(minutes(about, 60)), history, Scene.marchAsOf(200))
                .get(0)
                .owner()
                .toString();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                // history > from the assignment > from the acceptance
                "0 opened L1; 20 assigned L1/ann; 85 resolved > L1/ann missed 85 by 25 > L1/ann missed 65 by 5",
                "0 opened L1; 85 resolved > L1/unassigned missed 85 by 25 >",
                "0 opened L1; 20 assigned L1/ann; 30 assigned L2; 100 assigned L2/bob; 110 resolved"
                        + "> L1/ann met 30; L2/bob missed 80 by 20 > L1/ann met 10; L2/bob met 10",
                // once an agent had it the queue counts again
                "0 opened L1; 20 assigned L1/ann; 30 assigned L1; 90 resolved > L1/unassigned missed 90 by 30 > L1/unassigned missed 70 by 10",
            })
    void aLinesTimeStartsWithTheAssignmentOrTheAcceptance(String script, String assigned, String accepted) {
        SlaNorm norm = minutes(SlaNorm.hold(), 60);
        for (LineClock clock : LineClock.values()) {
            assertThat(texts(lineObligations(clock, norm, history(script), Scene.marchAsOf(200))))
                    .isEqualTo(List.of(assigned.split("; ")));
            assertThat(String.join(
                            "; ",
                            texts(lineObligations(
                                    clock, norm.fromAcceptance(), history(script), Scene.marchAsOf(200)))))
                    .isEqualTo(accepted == null ? "" : accepted);
        }
    }

    @Test
    void allTicketsOfOneFaultStartWithItsFirstContact() {
        SubscriberHistory history = called(
                history(
                        ticket("T-1", "50 opened L1; 100 resolved"),
                        ticket("T-2", "80 opened L1; 80 linked T-1; 100 resolved")),
                at(0));
        SlaNorm norm = minutes(SlaNorm.totalResolution(), 60);
        assertThat(judged(norm.fromFirstContact(), history))
                .containsExactly("0: missed 100 by 40", "0: missed 100 by 40");
        assertThat(judged(norm.fromOpening(), history)).containsExactly("50: met 50", "80: met 20");
    }

    @Test
    void aFaultFromItsOpeningStartsWithTheFirstOfItsTickets() {
        SubscriberHistory history = history(
                ticket("T-1", "50 opened L1; 110 resolved"), ticket("T-2", "40 opened L1; 40 linked T-1; 45 resolved"));
        assertThat(judged(minutes(SlaNorm.restore(), 60).fromOpening(), history))
                .containsExactly("40: missed 70 by 10");
        SubscriberHistory unregistered = called(history(), at(0));
        assertThat(judged(minutes(SlaNorm.restore(), 60).fromOpening(), unregistered))
                .isEmpty();
        assertThat(judged(minutes(SlaNorm.restore(), 60).fromAcceptance(), unregistered))
                .isEmpty();
        assertThat(judged(minutes(SlaNorm.restore(), 60), unregistered)).containsExactly("0: missing 200 by 140");
    }

    @Test
    void obligationsStandInTheOrderInWhichTheirClocksStarted() {
        SubscriberHistory history = history(
                ticket("T-1", "0 opened L1; 180 assigned L1/ann; 200 resolved"),
                ticket("T-2", "60 opened L1; 60 assigned L1/ann; 100 resolved"));
        NormBook accepted = Norms.book(minutes(SlaNorm.totalResolution(), 60).fromAcceptance());
        assertThat(Norms.obligations(accepted, history, Scene.march()))
                .map(Obligation::name)
                .containsExactly("T-2", "T-1");
        NormBook opened = Norms.book(minutes(SlaNorm.totalResolution(), 60));
        assertThat(Norms.obligations(opened, history, Scene.march()))
                .map(Obligation::name)
                .containsExactly("T-1", "T-2");
    }
}
