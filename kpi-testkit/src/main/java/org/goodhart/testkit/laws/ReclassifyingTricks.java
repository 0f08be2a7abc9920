package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.goodhart.desk.Category;
import org.goodhart.desk.Priority;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.metric.Measure;
import org.goodhart.sla.Judgement;
import org.goodhart.sla.Obligation;
import org.goodhart.testkit.GivenTicket;
import org.junit.jupiter.api.Test;

/** What a change of priority or category must not do to norms. Part of {@link HelpdeskTricks}. */
public interface ReclassifyingTricks extends NormsOnTrial {

    /**
     * Whichever norm decides after a change of priority, before, in or after a wait: what passed and what was paused is reckoned as if the ticket
     * had been under that norm from its start.
     */
    @Test
    default void aChangeOfPriorityNeitherLosesNorRestartsPausesNorTheClock() {
        for (Trial trial : Trial.of(this)) {
            for (Priority other : priorities()) {
                Trial changed = trial.with(other);
                for (int when = 0; when < 3; when++) {
                    Instant end = trial.quarters(6);
                    SubscriberHistory told = trial.told(Waits.told(trial, trial.opened(), when, other, end));
                    SubscriberHistory kept = trial.told(Waits.told(trial, trial.opened(), end));
                    SubscriberHistory asOther = changed.told(Waits.told(trial, changed.opened(), end));
                    List<Trial.Seen> possible = new ArrayList<>(trial.seen(kept, end));
                    possible.addAll(changed.seen(asOther, end));
                    assertThat(trial.obligations(told, end))
                            .as("from %s to %s, %s", trial.priority(), other, trial)
                            .allSatisfy(seen -> {
                                assertThat(possible)
                                        .extracting(Trial.Seen::elapsed)
                                        .contains(seen.elapsed());
                                assertThat(seen.startedAt()).isEqualTo(trial.start());
                                assertThat(seen.nominallyDueAt()).isEqualTo(trial.due());
                            });
                }
            }
        }
    }

    /**
     * Filing a ticket differently before its target is used up, once or to and fro, keeps no norm that would have been missed without it. A book
     * under which norms replace each other ({@link org.goodhart.sla.Reclassification#AS_CHANGED}) falls for it where a change leads to
     * a longer target.
     */
    @Test
    default void flappingAClassificationBuysNoTime() {
        for (Trial trial : Trial.of(this)) {
            Instant change = trial.quarters(3);
            Instant end = trial.late();
            List<GivenTicket> changed = new ArrayList<>();
            for (Priority other : priorities()) {
                GivenTicket once = trial.opened().at(change).reprioritised(other.name());
                changed.add(once);
                changed.add(once.at(end).reprioritised(trial.priority().name()));
                changed.add(trial.opened()
                        .at(trial.quarters(1))
                        .reprioritised(other.name())
                        .at(trial.quarters(2))
                        .reprioritised(trial.priority().name())
                        .at(change)
                        .reprioritised(other.name()));
            }
            for (Category other : categories()) {
                changed.add(trial.opened().at(change).recategorised(other.name()));
            }
            for (GivenTicket ticket : changed) {
                SubscriberHistory told = trial.told(Trial.done(ticket, end));
                assertThat(trial.judgements(told, end))
                        .as("%s, resolved at %s, %s", ticket.build().events(), end, trial)
                        .hasOnlyElementsOfType(Judgement.Missed.class);
            }
        }
    }

    /** What was judged when a ticket ended is not judged anew when its priority is changed afterwards. */
    @Test
    default void aChangeOfPriorityAfterTheEndChangesNoJudgement() {
        for (Trial trial : Trial.of(this)) {
            for (Priority other : priorities()) {
                for (Instant end : new Instant[] {trial.quarters(3), trial.late()}) {
                    GivenTicket done = Trial.done(trial.opened(), end);
                    SubscriberHistory changed =
                            trial.told(done.at(trial.quarters(8)).reprioritised(other.name()));
                    assertThat(trial.seen(changed, trial.afterAll()))
                            .as("%s made %s after the end, %s", trial.priority(), other, trial)
                            .isEqualTo(trial.seen(trial.told(done), end));
                }
            }
        }
    }

    /**
     * The share in a report is that of the judgements which were shown while the tickets ran: both read the priority at the instant, so that
     * later changes move no figure.
     */
    @Test
    default void theReportAgreesWithTheLiveView() {
        for (Trial trial : Trial.of(this)) {
            for (Priority other : priorities()) {
                Instant end = trial.quarters(3);
                GivenTicket inTime = Trial.done(trial.opened(), end);
                GivenTicket late = Trial.done(trial.opened("T-2", trial.start()), trial.late());
                SubscriberHistory changed = trial.told(
                        inTime.at(trial.quarters(8)).reprioritised(other.name()),
                        late.at(trial.quarters(8)).reprioritised(other.name()));
                List<Judgement> shown = obligations(trial.book(), changed, trial.late()).stream()
                        .map(Obligation::judgement)
                        .toList();
                long kept =
                        shown.stream().filter(Judgement.Met.class::isInstance).count();
                long judged = kept
                        + shown.stream()
                                .filter(Judgement.Missed.class::isInstance)
                                .count();
                assertThat(Figures.measure(trial, Figures.nominallyDue(trial), changed))
                        .as("report after all was changed to %s, %s", other, trial)
                        .isEqualTo(Measure.share(kept, judged));
            }
        }
    }
}
