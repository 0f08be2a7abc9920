package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.metric.Metric;
import org.goodhart.sla.Judgement;
import org.goodhart.sla.Subject;
import org.goodhart.testkit.GivenTicket;
import org.junit.jupiter.api.Test;

/** What closing, resolving and reopening a ticket must not do to its norms. Part of {@link HelpdeskTricks}. */
public interface ClosingTricks extends NormsOnTrial {

    /** Putting a ticket away that nobody says is resolved stops no clock: it becomes overdue as if it had been left open. */
    @Test
    default void closingWithoutAResolutionStopsNoClock() {
        for (Trial trial : Trial.of(this)) {
            SubscriberHistory open = trial.told(trial.opened());
            SubscriberHistory closed =
                    trial.told(trial.opened().at(trial.quarters(2)).closed());
            assertThat(trial.seen(closed, trial.late()))
                    .as("closed halfway, %s", trial)
                    .isEqualTo(trial.seen(open, trial.late()));
        }
    }

    /** A ticket that is closed in the instant in which it is opened has kept no norm by that. */
    @Test
    default void aTicketCreatedClosedHasNotMetItsNorm() {
        for (Trial trial : Trial.of(this)) {
            SubscriberHistory closed = trial.told(trial.opened().closed());
            for (Instant asOf : new Instant[] {trial.start(), trial.late()}) {
                assertThat(trial.judgements(closed, asOf))
                        .as("created closed, as of %s, %s", asOf, trial)
                        .noneMatch(Judgement.Met.class::isInstance);
            }
        }
    }

    /**
     * What was resolved and closed early and taken up again later was to do all the time between: closing early gains nothing.
     * A norm about the first resolution does not promise it, and wants reopenings counted beside it.
     */
    @Test
    default void timeSpentClosedIsNoWaitingAfterAReopening() {
        for (Trial trial : Trial.ofAllBut(this, Subject.FIRST_RESOLUTION)) {
            Instant end = trial.quarters(6);
            GivenTicket putAway =
                    trial.opened().at(trial.quarters(1)).resolved().closed();
            SubscriberHistory reopened =
                    trial.told(Trial.done(putAway.at(trial.quarters(5)).reopened(), end));
            SubscriberHistory leftOpen = trial.told(Trial.done(trial.opened(), end));
            assertThat(trial.judgements(reopened, end))
                    .as("closed early and reopened late, %s", trial)
                    .hasOnlyElementsOfType(Judgement.Missed.class);
            assertThat(trial.seen(reopened, end))
                    .as("closed early and reopened late, %s", trial)
                    .isEqualTo(trial.seen(leftOpen, end));
        }
    }

    /** Whoever resolves a ticket and then closes it, or resolves it twice, has done it once, in every figure. */
    @Test
    default void resolvingAndClosingIsOneClosure() {
        for (Trial trial : Trial.of(this)) {
            GivenTicket resolved = Trial.done(trial.opened(), trial.quarters(2));
            GivenTicket closedToo =
                    resolved.closed().at(trial.quarters(3)).resolved().closed().resolved();
            for (Metric metric : Figures.of(trial)) {
                assertThat(Figures.measure(trial, metric, trial.told(closedToo)))
                        .as("%s of a ticket resolved and closed, %s", metric.label(), trial)
                        .isEqualTo(Figures.measure(trial, metric, trial.told(resolved)));
            }
        }
    }

    /** Once it is answered and resolved, a ticket grows no later than it was. */
    @Test
    default void latenessStopsGrowingAfterTheResolution() {
        for (Trial trial : Trial.of(this)) {
            Instant end = trial.late();
            SubscriberHistory late = trial.told(Trial.done(trial.opened(), end));
            SubscriberHistory closedLater = trial.told(Trial.done(trial.opened(), end)
                    .at(end.plus(Duration.ofDays(3)))
                    .closed());
            assertThat(trial.judgements(late, end))
                    .as("resolved late, %s", trial)
                    .hasOnlyElementsOfType(Judgement.Missed.class);
            assertThat(trial.seen(late, trial.afterAll()))
                    .as("long after a late resolution, %s", trial)
                    .isEqualTo(trial.seen(late, end));
            assertThat(trial.seen(closedLater, trial.afterAll()))
                    .as("long after a late resolution and its closing, %s", trial)
                    .isEqualTo(trial.seen(late, end));
        }
    }

    /** A customer who calls after the resolution to say thanks restarts no clock and undoes no judgement. */
    @Test
    default void aThankYouAfterTheResolutionRestartsNoClock() {
        for (Trial trial : Trial.of(this)) {
            Instant end = trial.quarters(3);
            GivenTicket done = Trial.done(trial.opened(), end);
            SubscriberHistory thanked =
                    trial.facts(done).contact(end.plus(Duration.ofHours(1))).build();
            assertThat(trial.seen(thanked, trial.afterAll()))
                    .as("thanked after the resolution, %s", trial)
                    .isEqualTo(trial.seen(trial.told(done), trial.afterAll()));
        }
    }

    /** What was taken out of the reckoning is overdue in no report, however long it lies. */
    @Test
    default void aTicketOutOfTheReckoningIsNeverOverdue() {
        for (Trial trial : Trial.of(this)) {
            SubscriberHistory excluded =
                    trial.told(trial.opened().at(trial.quarters(1)).excluded("a trial of the line"));
            for (Instant asOf : new Instant[] {trial.quarters(2), trial.late(), trial.afterAll()}) {
                assertThat(trial.judgements(excluded, asOf))
                        .as("excluded, as of %s, %s", asOf, trial)
                        .hasOnlyElementsOfType(Judgement.Exempt.class);
            }
        }
    }
}
