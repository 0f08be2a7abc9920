package org.goodhart.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.desk.Story.at;
import static org.goodhart.desk.Story.stints;
import static org.goodhart.desk.Story.text;
import static org.goodhart.desk.Story.ticket;
import static org.goodhart.desk.Story.waits;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseTest {

    private static Course course(String script) {
        return ticket(script).course(at(1000));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                // assignments
                "0 opened L1 > L1/unassigned 0-1000 RUNNING",
                "0 opened L1; 5 assigned L1/ann > L1/unassigned 0-5 REASSIGNED | L1/ann 5-1000 RUNNING",
                "0 opened L1; 0 assigned L1/ann; 60 resolved > L1/ann 0-60 RESOLVED",
                "0 opened L1; 0 assigned L1/ann; 9 assigned L1/ann; 60 resolved > L1/ann 0-60 RESOLVED",
                "0 opened L1; 0 assigned L1/ann; 9 assigned L2; 60 resolved > L1/ann 0-9 REASSIGNED | L2/unassigned 9-60 RESOLVED",
                "0 opened L1; 0 assigned L1/ann; 9 accepted bob > L1/ann 0-9 REASSIGNED | L1/bob 9-1000 RUNNING",
                // a hand-over: the clock moves at the acceptance
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 60 resolved > L1/ann 0-60 RESOLVED, pushed 30",
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 50 accepted bob; 60 resolved"
                        + "> L1/ann 0-50 ESCALATED, pushed 30 | L2/bob 50-60 RESOLVED",
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 40 escalated L3; 50 accepted bob; 60 resolved"
                        + "> L1/ann 0-50 ESCALATED, pushed 30 | L3/bob 50-60 RESOLVED",
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 50 assigned L2/bob; 60 resolved"
                        + "> L1/ann 0-50 ESCALATED, pushed 30 | L2/bob 50-60 RESOLVED",
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 30 accepted bob; 60 resolved"
                        + "> L1/ann 0-30 ESCALATED, pushed 30 | L2/bob 30-60 RESOLVED",
                // the queue of the receiving line accepts nothing
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 40 assigned L2; 50 accepted bob; 60 resolved"
                        + "> L1/ann 0-50 ESCALATED, pushed 30 | L2/bob 50-60 RESOLVED",
                // a third line is given it: the hand-over is off
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 40 assigned L3; 50 accepted bob; 60 resolved"
                        + "> L1/ann 0-40 REASSIGNED, pushed 30 | L3/unassigned 40-50 REASSIGNED | L3/bob 50-60 RESOLVED",
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 40 assigned L1/ann; 50 accepted bob; 60 resolved"
                        + "> L1/ann 0-50 REASSIGNED | L1/bob 50-60 RESOLVED",
                // refused before it was accepted: the clock never left the sender, and he has let go of nothing
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 40 returned L1; 60 resolved > L1/ann 0-60 RESOLVED",
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 40 upheld L1; 60 resolved > L1/ann 0-60 RESOLVED",
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 40 returned L1; 45 escalated L2; 50 accepted bob; 60 resolved"
                        + "> L1/ann 0-50 ESCALATED, pushed 45 | L2/bob 50-60 RESOLVED",
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 40 returned L1; 50 accepted bob; 60 resolved"
                        + "> L1/ann 0-50 REASSIGNED | L1/bob 50-60 RESOLVED",
                // given to somebody who hands it over in the same instant
                "0 opened L1; 5 assigned L1/ann; 5 escalated L2; 60 resolved"
                        + "> L1/unassigned 0-5 REASSIGNED | L1/ann 5-60 RESOLVED, pushed 5",
                "0 opened L1; 5 assigned L1/ann; 5 escalated L2; 9 accepted bob"
                        + "> L1/unassigned 0-5 REASSIGNED | L1/ann 5-9 ESCALATED, pushed 5 | L2/bob 9-1000 RUNNING",
                "0 opened L1; 5 assigned L1/ann; 5 escalated L2; 5 accepted bob"
                        + "> L1/unassigned 0-5 REASSIGNED | L2/bob 5-1000 RUNNING",
                "0 opened L1; 0 assigned L1/ann; 0 escalated L2; 0 accepted bob > L2/bob 0-1000 RUNNING",
                "0 opened L1; 0 escalated L2; 0 accepted bob > L2/bob 0-1000 RUNNING",
                "0 opened L1; 0 escalated L2; 0 assigned L2/bob > L2/bob 0-1000 RUNNING",
                "0 opened L1; 0 assigned L1/ann; 3 escalated L2; 5 assigned L2/bob; 5 escalated L3; 9 accepted cid"
                        + "> L1/ann 0-5 ESCALATED, pushed 3 | L2/bob 5-9 ESCALATED, pushed 5 | L3/cid 9-1000 RUNNING",
                "0 opened L1; 0 assigned L1/ann; 9 assigned L1/bob; 9 assigned L1/bob; 9 escalated L2"
                        + "> L1/ann 0-9 REASSIGNED | L1/bob 9-1000 RUNNING, pushed 9",
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 40 accepted bob; 50 assigned L2/cid; 50 upheld L1; 55 accepted ann"
                        + "> L1/ann 0-40 ESCALATED, pushed 30 | L2/bob 40-50 REASSIGNED, charged L1/ann"
                        + "| L2/cid 50-55 RETURNED, pushed 50, charged L1/ann | L1/ann 55-1000 RUNNING",
                // an acceptance alone stays before an assignment
                "0 opened L1; 9 accepted bob; 9 assigned L1/ann > L1/unassigned 0-9 REASSIGNED | L1/ann 9-1000 RUNNING",
                // a return
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 40 accepted bob; 50 returned L1; 55 accepted ann; 60 resolved"
                        + "> L1/ann 0-40 ESCALATED, pushed 30 | L2/bob 40-55 RETURNED, pushed 50 | L1/ann 55-60 RESOLVED",
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 40 accepted bob; 50 upheld L1; 55 accepted ann; 60 resolved"
                        + "> L1/ann 0-40 ESCALATED, pushed 30 | L2/bob 40-55 RETURNED, pushed 50, charged L1/ann | L1/ann 55-60 RESOLVED",
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 40 accepted bob; 45 assigned L2/cid; 50 upheld L1; 55 assigned L1/dan; 60 resolved"
                        + "> L1/ann 0-40 ESCALATED, pushed 30 | L2/bob 40-45 REASSIGNED, charged L1/ann"
                        + "| L2/cid 45-55 RETURNED, pushed 50, charged L1/ann | L1/dan 55-60 RESOLVED",
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 40 accepted bob; 50 upheld L1; 60 resolved"
                        + "> L1/ann 0-40 ESCALATED, pushed 30 | L2/bob 40-60 RESOLVED, pushed 50, charged L1/ann",
                // upheld towards a line that had not handed it on: nobody is charged for others
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 40 accepted bob; 50 upheld L3; 55 accepted cid; 60 resolved"
                        + "> L1/ann 0-40 ESCALATED, pushed 30 | L2/bob 40-55 RETURNED, pushed 50 | L3/cid 55-60 RESOLVED",
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 40 accepted bob; 50 returned L1; 52 accepted ann; 55 upheld L1; 60 resolved"
                        + "> L1/ann 0-40 ESCALATED, pushed 30 | L2/bob 40-52 RETURNED, pushed 50 | L1/ann 52-60 RESOLVED, pushed 55",
                // a line hands it to itself: it changes hands there, and it stays open whose it is to give back
                "0 opened L1; 0 assigned L1/ann; 30 escalated L1; 40 accepted bob; 60 resolved"
                        + "> L1/ann 0-40 REASSIGNED, pushed 30 | L1/bob 40-60 RESOLVED",
                "0 opened L1; 0 assigned L1/ann; 30 escalated L2; 40 accepted bob; 42 escalated L2; 44 accepted cid; 50 upheld L1; 55 accepted ann; 60 resolved"
                        + "> L1/ann 0-40 ESCALATED, pushed 30 | L2/bob 40-44 REASSIGNED, pushed 42, charged L1/ann"
                        + "| L2/cid 44-55 RETURNED, pushed 50, charged L1/ann | L1/ann 55-60 RESOLVED",
                // the end of the life
                "0 opened L1; 60 assigned L1/ann; 60 resolved > L1/unassigned 0-60 REASSIGNED | L1/ann 60-60 RESOLVED",
                "0 opened L1; 0 resolved > L1/unassigned 0-0 RESOLVED",
                "0 opened L1; 60 resolved; 70 resolved; 80 closed; 90 closed > L1/unassigned 0-60 RESOLVED",
                "0 opened L1; 60 closed > L1/unassigned 0-60 CLOSED",
                "0 opened L1; 60 closed; 70 assigned L1/ann; 80 closed > L1/unassigned 0-60 CLOSED",
                "0 opened L1; 60 merged T-2 > L1/unassigned 0-60 MERGED",
                "0 opened L1; 60 merged T-2; 70 merged T-3; 80 closed; 90 resolved > L1/unassigned 0-60 MERGED",
                "0 opened L1; 50 resolved; 60 merged T-2; 70 closed > L1/unassigned 0-50 RESOLVED",
                // a resolution that stands outlives the closing before it
                "0 opened L1; 60 closed; 80 resolved > L1/unassigned 0-80 RESOLVED",
                // what follows the end holds no time
                "0 opened L1; 60 resolved; 70 assigned L1/ann; 80 escalated L2; 90 accepted bob > L1/unassigned 0-60 RESOLVED",
                // a reopening makes the resolution fall
                "0 opened L1; 60 resolved; 70 reopened > L1/unassigned 0-1000 RUNNING",
                "0 opened L1; 0 assigned L1/ann; 60 resolved; 70 closed; 80 reopened; 85 assigned L1/bob; 90 resolved"
                        + "> L1/ann 0-85 REASSIGNED | L1/bob 85-90 RESOLVED",
                "0 opened L1; 60 resolved; 70 assigned L1/ann; 80 reopened; 90 resolved"
                        + "> L1/unassigned 0-70 REASSIGNED | L1/ann 70-90 RESOLVED",
                "0 opened L1; 60 closed; 70 reopened; 80 closed > L1/unassigned 0-80 CLOSED",
                // but not a merging
                "0 opened L1; 60 merged T-2; 70 reopened > L1/unassigned 0-60 MERGED",
                "0 opened L1; 50 resolved; 60 merged T-2; 70 reopened > L1/unassigned 0-60 MERGED",
            })
    void passesTheClockFromHandToHand(String script, String expected) {
        assertThat(stints(course(script))).isEqualTo(expected.replaceAll("\\s*\\|\\s*", " | "));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                "0 opened L1; 10 waits CUSTOMER; 20 resumed; 60 resolved > CUSTOMER 10-20",
                "0 opened L1; 10 waits CUSTOMER; 60 resolved > CUSTOMER 10-60",
                "0 opened L1; 10 waits CUSTOMER; 60 closed > CUSTOMER 10-60",
                "0 opened L1; 10 waits CUSTOMER; 60 merged T-2 > CUSTOMER 10-60",
                "0 opened L1; 10 waits CUSTOMER > CUSTOMER 10-1000",
                "0 opened L1; 10 waits CUSTOMER; 20 waits VENDOR; 30 resumed > CUSTOMER 10-20 | VENDOR 20-30",
                "0 opened L1; 10 waits CUSTOMER; 20 resumed; 20 waits VENDOR; 30 resumed > CUSTOMER 10-20 | VENDOR 20-30",
                "0 opened L1; 10 waits CUSTOMER; 20 waits VENDOR; 20 waits CUSTOMER; 30 resumed > CUSTOMER 10-20 | VENDOR 20-30",
                // nothing waits after the end, unless the ticket is taken up again
                "0 opened L1; 60 resolved; 70 waits CUSTOMER; 80 resumed > ''",
                "0 opened L1; 60 resolved; 70 waits CUSTOMER > ''",
                "0 opened L1; 60 resolved; 70 waits CUSTOMER; 80 resumed; 90 reopened > CUSTOMER 70-80",
                "0 opened L1; 60 resolved; 70 waits CUSTOMER; 90 reopened; 95 resolved > CUSTOMER 70-95",
                // a wait does not outlive the resolution
                "0 opened L1; 10 waits CUSTOMER; 60 resolved; 70 reopened; 80 resumed > CUSTOMER 10-60",
                "0 opened L1; 10 resumed > ''",
            })
    void tellsWhatItWaitedFor(String script, String expected) {
        assertThat(waits(course(script))).isEqualTo(expected);
    }

    @Test
    void aWaitOfNoLengthIsNone() {
        // the end of a waiting comes before the beginning of the next one in the same instant
        assertThat(course("0 opened L1; 10 waits CUSTOMER; 10 resolved").waits())
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                "0 opened L1; 10 waits CUSTOMER; 10 resumed; 600 resolved > ''",
                "0 opened L1; 10 waits CUSTOMER; 10 waits VENDOR; 10 resumed; 600 resolved > ''",
                "0 opened L1; 10 waits CUSTOMER; 10 resumed; 20 waits VENDOR; 30 resumed > VENDOR 20-30",
                "0 opened L1; 5 waits CUSTOMER; 10 resumed; 10 resumed; 10 waits VENDOR; 60 resolved > CUSTOMER 5-10",
                "0 opened L1; 10 resumed; 11 waits VENDOR; 20 resumed > VENDOR 11-20",
                // what ended at 70 was the wait that the resolution had cut short
                "0 opened L1; 10 waits CUSTOMER; 60 resolved; 70 resumed; 70 waits VENDOR; 80 reopened; 90 resumed"
                        + "> CUSTOMER 10-60 | VENDOR 70-90",
            })
    void aWaitThatEndsInTheInstantOfItsStartIsNone(String script, String expected) {
        assertThat(waits(course(script))).isEqualTo(expected);
    }

    @Test
    void keepsTheReasonAndTheEvidenceOfAWait() {
        Ticket ticket = Ticket.of(
                TicketId.of("T-1"),
                Story.SUBSCRIBER,
                Story.INTERNET,
                Story.NO_LINK,
                List.of(
                        Story.event("0 opened L1"),
                        new TicketEvent.WaitingStarted(
                                Stamp.of(at(5), Source.SUPPORT_LINE),
                                WaitingOn.VENDOR,
                                Optional.of(" spares "),
                                Optional.of(" mail 4 ")),
                        Story.event("9 resumed")));
        Wait wait = ticket.course(at(9)).waits().get(0);
        assertThat(wait.evidence()).contains("mail 4");
        assertThat(wait.reason()).contains("spares");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                "0 opened L1; 5 waits CUSTOMER; 9 resumed; 12 disputed > CUSTOMER 5-9 disputed 12",
                "0 opened L1; 5 waits CUSTOMER; 7 disputed; 9 resumed > CUSTOMER 5-9 disputed 7",
                // the wait under way goes before an earlier one
                "0 opened L1; 5 waits CUSTOMER; 9 resumed; 20 waits VENDOR; 21 disputed; 30 resumed"
                        + "> CUSTOMER 5-9 | VENDOR 20-30 disputed 21",
                "0 opened L1; 5 waits CUSTOMER; 9 resumed; 20 waits VENDOR; 30 resumed; 31 disputed"
                        + "> CUSTOMER 5-9 | VENDOR 20-30 disputed 31",
                // the first dispute of a wait stands
                "0 opened L1; 5 waits CUSTOMER; 7 disputed; 9 resumed; 12 disputed > CUSTOMER 5-9 disputed 7",
                "0 opened L1; 5 waits CUSTOMER; 9 resumed; 12 disputed; 13 disputed > CUSTOMER 5-9 disputed 12",
                // a wait that another one cuts off keeps its own dispute
                "0 opened L1; 5 waits CUSTOMER; 7 disputed; 9 waits VENDOR; 12 resumed > CUSTOMER 5-9 disputed 7 | VENDOR 9-12",
                // disputed when the ticket stands resolved already
                "0 opened L1; 5 waits CUSTOMER; 9 resolved; 12 disputed > CUSTOMER 5-9 disputed 12",
                "0 opened L1; 5 waits CUSTOMER; 7 disputed; 9 resolved; 10 closed > CUSTOMER 5-9 disputed 7",
                // in the instant of its start, and of its end
                "0 opened L1; 5 disputed; 5 waits CUSTOMER; 9 resumed > CUSTOMER 5-9 disputed 5",
                "0 opened L1; 5 waits CUSTOMER; 9 disputed; 9 resumed > CUSTOMER 5-9 disputed 9",
                // there was no wait
                "0 opened L1; 4 disputed; 5 waits CUSTOMER; 9 resumed > CUSTOMER 5-9",
                "0 opened L1; 5 waits CUSTOMER; 5 resumed; 9 disputed > ''",
                // not known yet
                "0 opened L1; 5 waits CUSTOMER; 9 resumed; 1001 disputed > CUSTOMER 5-9",
            })
    void aDisputeIsAboutTheWaitUnderWayOrTheLastOne(String script, String expected) {
        assertThat(course(script).waits())
                .extracting(wait -> wait.on()
                        + " "
                        + text(wait.interval())
                        + wait.disputedAt()
                                .map(at -> " disputed " + Story.minute(at))
                                .orElse(""))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(" \\| ")));
    }

    @Test
    void aWaitTellsWhenItsStartWasRecorded() {
        TicketEvent late = Story.event("5 waits CUSTOMER");
        Ticket ticket = ticket("0 opened L1")
                .withEvents(List.of(
                        Story.event("0 opened L1"),
                        late.withStamp(late.stamp().withIngestedAt(at(70))),
                        Story.event("9 resumed"),
                        Story.event("20 waits VENDOR")));
        assertThat(ticket.course(at(80)).waits())
                .extracting(Wait::recordedAt)
                .containsExactly(Optional.of(at(70)), Optional.empty());
    }

    @Test
    void tellsHowItStands() {
        Course course =
                course("0 opened L1; 10 resolved; 20 confirmed by CUSTOMER; 30 reopened; 40 resolved; 50 resolved;"
                        + "60 confirmed by REVIEWER; 70 confirmed by CUSTOMER; 80 closed; 90 closed");
        assertThat(course.firstResolvedAt()).contains(at(10));
        assertThat(course.resolvedAt()).contains(at(40));
        assertThat(course.closedAt()).contains(at(80));
        assertThat(course.reopenedAt()).containsExactly(at(30));
        assertThat(course.confirmations())
                .containsExactly(Stamp.of(at(60), Source.REVIEWER), Stamp.of(at(70), Source.CUSTOMER));
        assertThat(course.mergedInto()).isEmpty();
        assertThat(course.excludedFor()).isEmpty();
        assertThat(course.isRunning()).isFalse();
        assertThat(text(course.life())).isEqualTo("0-40");
    }

    @Test
    void aReopeningTakesResolutionClosingAndConfirmationsBack() {
        Course course = course("0 opened L1; 10 resolved; 20 confirmed by CUSTOMER; 25 closed; 30 reopened");
        assertThat(course.firstResolvedAt()).contains(at(10));
        assertThat(course.resolvedAt()).isEmpty();
        assertThat(course.closedAt()).isEmpty();
        assertThat(course.confirmations()).isEmpty();
        assertThat(course.isRunning()).isTrue();
    }

    @Test
    void aConfirmationBeforeAnyResolutionConfirmsNothing() {
        assertThat(course("0 opened L1; 5 confirmed by CUSTOMER; 10 resolved").confirmations())
                .isEmpty();
        assertThat(course("0 opened L1; 10 confirmed by CUSTOMER; 10 resolved").confirmations())
                .hasSize(1);
    }

    @Test
    void tellsMergingExclusionAndWhoHadItLast() {
        Course course = course(
                "0 opened L1; 5 assigned L2/bob; 10 excluded test; 15 merged T-2; 20 excluded mass outage; 30 merged T-3");
        assertThat(course.mergedInto()).contains(TicketId.of("T-2"));
        assertThat(course.excludedFor()).contains("test");
        assertThat(course.exclusion()).contains(new Exclusion(at(10), "test", Source.SUPPORT_LINE, Optional.empty()));
        assertThat(course.lastHolder()).isEqualTo(Story.holder("L2/bob"));
    }

    @Test
    void knowsNothingLaterThanAsOf() {
        Ticket ticket = ticket("0 opened L1; 10 assigned L1/ann; 20 waits VENDOR; 30 resolved");
        assertThat(stints(ticket.course(at(9)))).isEqualTo("L1/unassigned 0-9 RUNNING");
        assertThat(stints(ticket.course(at(10)))).isEqualTo("L1/unassigned 0-10 REASSIGNED | L1/ann 10-10 RUNNING");
        assertThat(stints(ticket.course(at(29)))).endsWith("L1/ann 10-29 RUNNING");
        assertThat(waits(ticket.course(at(29)))).isEqualTo("VENDOR 20-29");
        assertThat(stints(ticket.course(at(30)))).endsWith("L1/ann 10-30 RESOLVED");
        assertThat(stints(ticket.course(at(0)))).isEqualTo("L1/unassigned 0-0 RUNNING");
    }

    @Test
    void hasNoCourseBeforeItsOpening() {
        assertThatThrownBy(() -> ticket("5 opened L1").course(at(4)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ticket T-1 was opened at 2026-03-02T09:05:00Z, after 2026-03-02T09:04:00Z");
        assertThatThrownBy(() -> ticket("5 opened L1").course(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("asOf");
    }

    @Test
    void theHolderLetsGoWhenHePushesTheTicketAway() {
        Course course = course("0 opened L1; 0 assigned L1/ann; 30 escalated L2; 50 accepted bob; 60 resolved");
        assertThat(course.stints().get(0).letGoAt()).isEqualTo(at(30));
        assertThat(course.lastStint().letGoAt()).isEqualTo(at(60));
    }
}
