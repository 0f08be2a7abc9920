package org.goodhart.testkit.laws;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.goodhart.desk.Priority;
import org.goodhart.desk.WaitingOn;
import org.goodhart.sla.PausePolicy;
import org.goodhart.testkit.GivenTicket;

/** Waits that a norm's pause policy accepts: for whom it asks, for a reason that it names, shown and written down at once. */
final class Waits {
    private Waits() {}

    static GivenTicket waits(Trial trial, GivenTicket ticket, Instant from) {
        PausePolicy policy = trial.norm().pauses();
        WaitingOn on = policy.stopsFor().stream().findFirst().orElse(WaitingOn.CUSTOMER);
        GivenTicket waiting = ticket.at(from).waiting(on, "call 1").recordedAt(from.toString());
        return policy.reasons().isEmpty()
                ? waiting
                : waiting.because(policy.reasons().iterator().next());
    }

    /** A ticket that waits for the second quarter of its allowance. */
    static GivenTicket told(Trial trial, GivenTicket ticket, Instant end) {
        return Trial.done(
                waits(trial, ticket, trial.quarters(1)).at(trial.quarters(2)).resumed(), end);
    }

    /** The same with a change of priority before the wait, in it, or after it. */
    static GivenTicket told(Trial trial, GivenTicket ticket, int when, Priority changed, Instant end) {
        Instant at = List.of(
                        midway(trial.start(), trial.quarters(1)),
                        midway(trial.quarters(1), trial.quarters(2)),
                        midway(trial.quarters(2), trial.quarters(3)))
                .get(when);
        GivenTicket waiting = when == 0 ? ticket.at(at).reprioritised(changed.name()) : ticket;
        waiting = waits(trial, waiting, trial.quarters(1));
        if (when == 1) waiting = waiting.at(at).reprioritised(changed.name());
        waiting = waiting.at(trial.quarters(2)).resumed();
        if (when == 2) waiting = waiting.at(at).reprioritised(changed.name());
        return Trial.done(waiting, end);
    }

    private static Instant midway(Instant from, Instant to) {
        return from.plus(Duration.between(from, to).dividedBy(2));
    }
}
