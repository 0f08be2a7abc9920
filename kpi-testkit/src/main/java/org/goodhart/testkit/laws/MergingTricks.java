package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.metric.Metric;
import org.goodhart.sla.Judgement;
import org.goodhart.sla.Obligation;
import org.goodhart.sla.Subject;
import org.goodhart.testkit.GivenTicket;
import org.junit.jupiter.api.Test;

/** What merging tickets must not do to their norms. Part of {@link HelpdeskTricks}. */
public interface MergingTricks extends NormsOnTrial {

    /**
     * A duplicate that is merged is neither one more that came nor one more that was solved, in any figure of tickets and faults.
     * What a line did with it before it was merged is the line's all the same, so norms about a line's time are not tried.
     */
    @Test
    default void aMergedTicketIsCountedNeitherAsComeNorAsSolved() {
        for (Trial trial : Trial.ofAllBut(this, Subject.LINE_TIME)) {
            GivenTicket kept = Trial.done(trial.opened(), trial.quarters(3));
            Instant merge = trial.quarters(2);
            GivenTicket duplicate =
                    trial.opened("T-2", trial.quarters(1)).at(merge).mergedInto("T-1");
            for (Metric metric : Figures.of(trial)) {
                for (GivenTicket merged : List.of(
                        duplicate, duplicate.closed(), duplicate.resolved().closed())) {
                    assertThat(Figures.measure(trial, metric, trial.told(kept, merged)))
                            .as("%s with a merged duplicate, %s", metric.label(), trial)
                            .isEqualTo(Figures.measure(trial, metric, trial.told(kept)));
                }
            }
        }
    }

    /**
     * An old ticket that is merged into a young one makes the young one as old as itself: what was late is not hidden by it.
     * Norms about tickets whose clock starts with the opening or the acceptance of each ticket fall for it; those from the
     * first contact and those about faults do not. A line's time is not tried: nobody loses what the line had.
     */
    @Test
    default void aMergeHidesNoAge() {
        for (Trial trial : Trial.ofAllBut(this, Subject.LINE_TIME)) {
            Instant second = trial.quarters(5);
            Instant end = trial.quarters(6);
            GivenTicket old = trial.opened().at(second).mergedInto("T-2");
            GivenTicket young = Trial.done(trial.opened("T-2", second), end);
            List<Obligation> all = obligations(trial.book(), trial.told(old, young), end);
            assertThat(all)
                    .as("a late ticket merged into a young one, %s", trial)
                    .anySatisfy(obligation -> {
                        assertThat(obligation.judgement()).isInstanceOf(Judgement.Missed.class);
                        assertThat(obligation.startedAt()).isEqualTo(trial.start());
                    });
        }
    }

    /** Being merged is no solution: neither an overdue ticket nor a fresh one has kept its norm by it. */
    @Test
    default void theDateOfAMergeIsNoSolution() {
        for (Trial trial : Trial.ofAllBut(this, Subject.LINE_TIME)) {
            Instant merge = trial.quarters(1);
            GivenTicket merged = trial.opened().at(merge).mergedInto("T-2").closed();
            GivenTicket kept = trial.opened("T-2", merge);
            for (Instant asOf : new Instant[] {merge, trial.late(), trial.afterAll()}) {
                assertThat(trial.judgements(trial.told(merged, kept), asOf))
                        .as("merged while it was to do, as of %s, %s", asOf, trial)
                        .noneMatch(Judgement.Met.class::isInstance);
            }
        }
    }

    /** A merged ticket is overdue in no report: the one that carries its fault on is. */
    @Test
    default void aMergedTicketIsNotOverdueItself() {
        for (Trial trial : Trial.ofAllBut(this, Subject.RESTORATION)) {
            Instant merge = trial.quarters(2);
            SubscriberHistory both = trial.told(
                    trial.opened(), trial.opened("T-2", trial.start()).at(merge).mergedInto("T-1"));
            for (Instant asOf : new Instant[] {merge, trial.late(), trial.afterAll()}) {
                assertThat(trial.named("T-2", both, asOf))
                        .as("merged in time, as of %s, %s", asOf, trial)
                        .extracting(Obligation::judgement)
                        .isNotEmpty()
                        .noneMatch(Judgement.Missed.class::isInstance);
            }
        }
    }
}
