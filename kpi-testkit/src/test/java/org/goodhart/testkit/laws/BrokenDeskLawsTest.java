package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.testkit.Durations.days;
import static org.goodhart.testkit.Durations.hours;
import static org.goodhart.testkit.Given.MONDAY;
import static org.goodhart.testkit.Given.history;
import static org.goodhart.testkit.Given.ticket;
import static org.goodhart.testkit.Lines.L1;
import static org.goodhart.testkit.Lines.L2;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.goodhart.desk.Course;
import org.goodhart.desk.Fault;
import org.goodhart.desk.Source;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketState;
import org.goodhart.desk.Wait;
import org.goodhart.desk.WaitingOn;
import org.goodhart.value.Interval;
import org.junit.jupiter.api.Test;

/** The laws are broken by what breaks them. */
class BrokenDeskLawsTest {

    private static final Ticket TICKET = ticket().opened()
            .assigned(L1, "ann")
            .after(hours(1))
            .escalatedTo(L2)
            .acceptedBy("bob")
            .waiting(WaitingOn.CUSTOMER)
            .after(hours(1))
            .resolved()
            .closed()
            .after(hours(1))
            .reopened()
            .after(hours(1))
            .resolved()
            .build();
    private static final Instant LATER = MONDAY.plus(days(9));

    private static final StintLaws FORGETS_THE_FIRST_STINT = new StintLaws() {
        @Override
        public Course course(Ticket ticket, Instant asOf) {
            Course course = ticket.course(asOf);
            return new Course(
                    ticket,
                    asOf,
                    course.life(),
                    course.stints().subList(1, course.stints().size()),
                    course.waits(),
                    course.state(),
                    course.firstResolvedAt(),
                    course.resolvedAt(),
                    course.closedAt(),
                    course.reopenedAt(),
                    course.confirmations(),
                    course.mergedInto(),
                    course.exclusion());
        }
    };

    private static final StintLaws KNOWS_THE_FUTURE = new StintLaws() {
        @Override
        public Course course(Ticket ticket, Instant asOf) {
            return ticket.course(LATER);
        }
    };

    private static final StintLaws WAITS_FOR_EVER_AND_RESOLVES_LAST = new StintLaws() {
        @Override
        public Course course(Ticket ticket, Instant asOf) {
            Course course = ticket.course(asOf);
            Wait wait = new Wait(
                    Interval.of(MONDAY, LATER),
                    WaitingOn.VENDOR,
                    Optional.empty(),
                    Optional.empty(),
                    Source.SUPPORT_LINE,
                    Optional.empty(),
                    Optional.empty());
            return new Course(
                    ticket,
                    asOf,
                    course.life(),
                    course.stints(),
                    List.of(wait),
                    course.state(),
                    course.firstResolvedAt(),
                    Optional.of(ticket.lastEventAt()),
                    course.closedAt(),
                    course.reopenedAt(),
                    course.confirmations(),
                    course.mergedInto(),
                    course.exclusion());
        }
    };

    private static final StintLaws BELIEVES_THE_LAST_WORD = new StintLaws() {
        @Override
        public Course course(Ticket ticket, Instant asOf) {
            Course course = ticket.course(asOf);
            List<Wait> waits = course.waits().stream()
                    .map(wait -> new Wait(
                            wait.interval(),
                            wait.on(),
                            wait.reason(),
                            wait.evidence(),
                            wait.source(),
                            wait.recordedAt(),
                            Optional.empty()))
                    .toList();
            return new Course(
                    ticket,
                    asOf,
                    course.life(),
                    course.stints(),
                    waits,
                    TicketState.OPEN,
                    course.firstResolvedAt(),
                    course.resolvedAt(),
                    course.closedAt(),
                    course.reopenedAt(),
                    course.confirmations(),
                    course.mergedInto(),
                    Optional.empty());
        }
    };

    @Test
    void aStateThatContradictsTheEndsIsNoticed() {
        assertThatThrownBy(() -> BELIEVES_THE_LAST_WORD.theStateAgreesWithTheEnds(TICKET, LATER))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("resolved, OPEN");
    }

    @Test
    void aDisputeThatIsLostIsNoticed() {
        Ticket waited = ticket().opened()
                .waiting(WaitingOn.CUSTOMER)
                .after(hours(1))
                .resumed()
                .build();
        assertThatThrownBy(() -> BELIEVES_THE_LAST_WORD.aDisputeMovesNothing(waited, MONDAY.plus(hours(2))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("the last wait of a running ticket");
    }

    @Test
    void anExclusionThatIsLostIsNoticed() {
        assertThatThrownBy(() -> BELIEVES_THE_LAST_WORD.theFirstExclusionStands(TICKET, LATER))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a new reason");
    }

    @Test
    void aForgottenStintIsNoticed() {
        assertThatThrownBy(() -> FORGETS_THE_FIRST_STINT.stintsAbutAndCoverTheLife(TICKET, LATER))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("start of Stint[holder=L2/bob");
        assertThatThrownBy(() -> FORGETS_THE_FIRST_STINT.theTimeChargedToTheLinesSumsToTheLife(TICKET, LATER))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("time held");
    }

    @Test
    void whoKnowsTheFutureIsNoticed() {
        Instant early = MONDAY.plus(hours(1));
        assertThatThrownBy(() -> KNOWS_THE_FUTURE.nothingIsKnownBeforeItHappens(TICKET, early))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> KNOWS_THE_FUTURE.stintsAbutAndCoverTheLife(TICKET, early))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("end of the life");
    }

    @Test
    void aWaitBeyondTheLifeAndAMovedEndAreNoticed() {
        assertThatThrownBy(() -> WAITS_FOR_EVER_AND_RESOLVES_LAST.waitsFollowOneAnotherWithinTheLife(TICKET, LATER))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("end of the last wait");
        assertThatThrownBy(() -> WAITS_FOR_EVER_AND_RESOLVES_LAST.resolvingOrClosingOnceMoreMovesNothing(TICKET, LATER))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("resolved once more");
        Ticket closedLater = ticket().opened()
                .after(hours(1))
                .resolved()
                .after(hours(1))
                .closed()
                .build();
        assertThatThrownBy(() -> WAITS_FOR_EVER_AND_RESOLVES_LAST.theLastStintTellsHowTheLifeEnded(closedLater, LATER))
                .isInstanceOf(AssertionError.class);
    }

    private static FaultLaws changing(UnaryOperator<List<Fault>> change) {
        return new FaultLaws() {
            @Override
            public List<Fault> faultsOf(SubscriberHistory history, Instant asOf) {
                return change.apply(FaultLaws.super.faultsOf(history, asOf));
            }
        };
    }

    private static final SubscriberHistory HISTORY = history("S-1")
            .contact("2026-02-01")
            .with(ticket().opened().after(hours(1)).resolved())
            .alarm("2026-05-01", "2026-05-02")
            .build();
    private static final Instant SUMMER = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void aFactLostOrCountedTwiceIsNoticed() {
        for (int n = 0; n < 3; n++) {
            int index = n;
            FaultLaws loses = changing(faults -> {
                List<Fault> fewer = new ArrayList<>(faults);
                fewer.remove(index);
                return fewer;
            });
            FaultLaws doubles = changing(faults -> {
                List<Fault> more = new ArrayList<>(faults);
                more.add(faults.get(index));
                return more;
            });
            assertThatThrownBy(() -> loses.everyFactIsInExactlyOneFault(HISTORY, SUMMER))
                    .isInstanceOf(AssertionError.class);
            assertThatThrownBy(() -> doubles.everyFactIsInExactlyOneFault(HISTORY, SUMMER))
                    .isInstanceOf(AssertionError.class);
            assertThatThrownBy(() -> doubles.faultsStandInOrderUnderDifferentLabels(HISTORY, SUMMER))
                    .isInstanceOf(AssertionError.class);
        }
    }

    @Test
    void faultsOutOfOrderOrOfAnotherInstantAreNoticed() {
        FaultLaws reversed = changing(faults -> {
            List<Fault> backwards = new ArrayList<>(faults);
            Collections.reverse(backwards);
            return backwards;
        });
        assertThatThrownBy(() -> reversed.faultsStandInOrderUnderDifferentLabels(HISTORY, SUMMER))
                .isInstanceOf(AssertionError.class);
        FaultLaws asOfLater = new FaultLaws() {
            @Override
            public List<Fault> faultsOf(SubscriberHistory history, Instant asOf) {
                return FaultLaws.super.faultsOf(history, asOf.plusSeconds(1));
            }
        };
        assertThatThrownBy(() -> asOfLater.aFaultStartsWithItsEarliestFact(HISTORY, SUMMER))
                .isInstanceOf(AssertionError.class);
    }
}
