package org.goodhart.sla;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Outage;
import org.goodhart.value.Interval;

/**
 * Something that has to come in time, before any norm is bound to it.
 *
 * @param name by what it is found in the record
 * @param owner who answers for it
 * @param classified how it was filed, from its start on; never empty
 * @param time when it was under way, in order, apart; never empty
 * @param openedAt when its first ticket was opened
 * @param endedAt when it ended
 * @param pauses when a policy stops its clock
 * @param outages the mass outages during which it began
 * @param exemptFor why no norm binds it
 * @param noMeritFor why it does not count as kept if it was
 */
record Duty(
        String name,
        Holder owner,
        List<Classified> classified,
        List<Interval> time,
        Optional<Instant> openedAt,
        Optional<Instant> endedAt,
        Pauses pauses,
        List<Outage> outages,
        Optional<String> exemptFor,
        Optional<String> noMeritFor) {

    /** When a pause policy stops the clock. */
    interface Pauses {
        List<Interval> under(PausePolicy policy);
    }

    Instant startedAt() {
        return time.get(0).start();
    }

    /** When it ended, or up to when it has been under way. */
    Instant lastedUntil() {
        return time.get(time.size() - 1).end();
    }

    /** Whether it was under way within an interval; what took no time was so at its instant. */
    boolean isUnderWayIn(Interval interval) {
        boolean begun = startedAt().isBefore(interval.end());
        return begun && (lastedUntil().isAfter(interval.start()) || interval.contains(startedAt()));
    }

    boolean hasEndedBy(Instant instant) {
        return endedAt.filter(end -> !instant.isBefore(end)).isPresent();
    }
}
