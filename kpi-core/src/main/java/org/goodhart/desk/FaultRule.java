package org.goodhart.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Which tickets, contacts and alarms belong to one fault. The rule is stated, because who writes it decides what counts.
 *
 * <p>Facts of different services never belong together. Within a service:
 *
 * <ol>
 *   <li>Tickets belong together if one is linked to or merged into the other, and the later one was opened while the earlier one was to do or within
 *       {@code repeat} after it ended (equal is within): nobody puts this month's fault into one of last year by linking them. A ticket that
 *       was closed without being resolved is to do until it is merged, and ends with that.
 *   <li>A contact belongs to the ticket that it names; else to the first ticket opened before it that was still alive when it arrived;
 *       else to the first ticket opened with it or within {@code registration} after it (equal is within); else to the fault of the
 *       ticket that last ended within {@code repeat} before it (equal is within).
 *   <li>An alarm belongs to the first ticket in whose life, begun {@code registration} earlier and lasting {@code registration}
 *       longer, it went off (both ends are within); else to the fault of the ticket that last ended within {@code repeat} before it went off
 *       (equal is within), so that ending a ticket early does not make another fault of what follows; else to the first ticket whose life, widened in
 *       the same way, it overlaps or touches. An alarm that has not gone out by {@code asOf} lasts until then.
 *   <li>What is left over belongs together if it overlaps, falls on one instant, or is less than {@code repeat} apart (equal is
 *       too far): a fault that nobody registered.
 * </ol>
 *
 * <p>"First" is by opening, then by number. A ticket's life ends with its {@link Course}; its last instant is not part of it.
 *
 * <p>Example: with {@code FaultRule.of(Duration.ofHours(4), Duration.ofDays(7))} a call at 10:00 and a ticket opened at
 * 11:30 are one fault, begun at 10:00; a call at 10:00 without a ticket is a fault of its own.
 *
 * @param registration how long after a contact its ticket may be opened, absolute time, zero or more
 * @param repeat how long after the end of a fault a contact or an alarm still belongs to it, absolute time, zero or more
 */
public record FaultRule(Duration registration, Duration repeat) {

    /**
     * Checks the durations.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public FaultRule {
        Objects.requireNonNull(registration, "registration");
        Objects.requireNonNull(repeat, "repeat");
        if (registration.isNegative() || repeat.isNegative()) {
            throw new IllegalArgumentException(
                    "registration " + registration + ", repeat " + repeat + ": durations of zero or more are expected");
        }
    }

    /**
     * A rule.
     *
     * @param registration how long after a contact its ticket may be opened
     * @param repeat how long after the end of a fault a contact or an alarm still belongs to it
     * @return the rule
     * @throws IllegalArgumentException if one is negative
     */
    public static FaultRule of(Duration registration, Duration repeat) {
        return new FaultRule(registration, repeat);
    }

    /**
     * The faults of a subscriber as known up to an instant.
     *
     * @param history his facts
     * @param asOf up to when facts count
     * @return the faults by start, then by label; every fact known by then is in exactly one of them
     */
    public List<Fault> faultsOf(SubscriberHistory history, Instant asOf) {
        return FaultMatching.faults(this, history, history.courses(asOf), asOf);
    }
}
