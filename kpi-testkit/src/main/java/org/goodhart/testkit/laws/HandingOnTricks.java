package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.sla.Judgement;
import org.goodhart.sla.Obligation;
import org.goodhart.sla.Subject;
import org.goodhart.testkit.GivenTicket;
import org.junit.jupiter.api.Test;

/**
 * What handing a ticket on must not do to a line's norm. A line whose own time ends when it pushes
 * ({@link org.goodhart.sla.LineClock#UNTIL_HAND_OVER}) falls for all of it. Part of {@link HelpdeskTricks}.
 */
public interface HandingOnTricks extends NormsOnTrial {

    /** A hand-over within the allowance that was wrong, and rightly given back, meets nothing: the time away is the line's. */
    @Test
    default void handingOnWithinTheAllowanceMeetsNoNormForATicketThatRightlyComesBack() {
        for (Trial trial : onLines()) {
            GivenTicket sent = trial.opened().at(trial.quarters(1)).escalatedTo(trial.other());
            GivenTicket back = sent.acceptedBy("bob")
                    .at(trial.quarters(4))
                    .rightlyReturnedTo(trial.intake())
                    .acceptedBy("ann");
            Instant end = trial.quarters(5);
            isMissed(trial, "handed on and rightly returned", Trial.done(back, end), end);
        }
    }

    /** A ticket that goes to and fro restarts no line's clock: what the line had of it each time is one time. */
    @Test
    default void aTicketThatGoesToAndFroRestartsNoLinesClock() {
        for (Trial trial : onLines()) {
            GivenTicket sent = trial.opened().at(trial.quarters(3)).escalatedTo(trial.other());
            GivenTicket back = sent.acceptedBy("bob")
                    .at(trial.quarters(6))
                    .returnedTo(trial.intake())
                    .acceptedBy("ann");
            Instant end = trial.quarters(9);
            isMissed(trial, "three quarters of the allowance, twice", Trial.done(back, end), end);
        }
    }

    /** Pushing a ticket before the allowance is used up meets no norm while nobody has taken it up. */
    @Test
    default void aTicketThatNobodyTookUpIsStillTheLinesThatPushedIt() {
        for (Trial trial : onLines()) {
            GivenTicket pushed = trial.opened().at(trial.quarters(3)).escalatedTo(trial.other());
            isMissed(trial, "pushed and not taken up", pushed, trial.late());
            GivenTicket takenUp = pushed.at(trial.quarters(6)).acceptedBy("bob");
            isMissed(trial, "pushed in time and taken up late", takenUp, trial.quarters(7));
        }
    }

    /** The lines' times of a ticket sum to its life: no minute is nobody's. */
    @Test
    default void theLinesTimesOfATicketSumToItsLife() {
        for (Trial trial : onLines()) {
            Instant end = trial.quarters(8);
            SubscriberHistory told = trial.told(Trial.done(
                    trial.opened()
                            .at(trial.quarters(1))
                            .escalatedTo(trial.other())
                            .at(trial.quarters(3))
                            .acceptedBy("bob")
                            .at(trial.quarters(5))
                            .returnedTo(trial.intake())
                            .at(trial.quarters(6))
                            .acceptedBy("ann"),
                    end));
            List<Obligation> lines = obligations(trial.book(), told, end);
            Duration sum = lines.stream()
                    .map(obligation -> obligation.elapsed().absolute())
                    .reduce(Duration.ZERO, Duration::plus);
            assertThat(sum).as("time of all lines, %s", trial).isEqualTo(Duration.between(trial.start(), end));
        }
    }

    private List<Trial> onLines() {
        Set<Subject> lineTime = EnumSet.of(Subject.LINE_TIME);
        return Trial.of(this, lineTime);
    }

    private static void isMissed(Trial trial, String what, GivenTicket ticket, Instant asOf) {
        assertThat(trial.judgements(trial.told(ticket), asOf))
                .as("%s, %s", what, trial)
                .anyMatch(Judgement.Missed.class::isInstance);
    }
}
