package org.goodhart.sla;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.goodhart.desk.Wait;
import org.goodhart.desk.WaitingOn;

/**
 * Which waiting stops a norm's clock.
 *
 * @param stopsFor on whom a ticket has to wait for the clock to stop; empty: it never stops
 * @param onlyWithEvidence whether a wait without evidence is ignored
 * @param cap how much pause one obligation may have in all, in the norm's own working time; empty: without limit
 */
public record PausePolicy(Set<WaitingOn> stopsFor, boolean onlyWithEvidence, Optional<Duration> cap) {

    /**
     * Checks the cap.
     *
     * @throws IllegalArgumentException if the cap is negative
     */
    public PausePolicy {
        stopsFor = Collections.unmodifiableSet(new TreeSet<>(stopsFor));
        Objects.requireNonNull(cap, "cap");
        if (cap.isPresent() && cap.get().isNegative()) {
            throw new IllegalArgumentException("a pause of at most " + cap.get() + ": zero or more is expected");
        }
    }

    /**
     * The customer's clock: nothing stops it.
     *
     * @return the policy
     */
    public static PausePolicy none() {
        return new PausePolicy(Set.of(), false, Optional.empty());
    }

    /**
     * The clock stops while a ticket waits on these, whether or not anything shows that it did.
     *
     * @param first on whom
     * @param more on whom else
     * @return the policy
     */
    public static PausePolicy whileWaitingOn(WaitingOn first, WaitingOn... more) {
        return new PausePolicy(EnumSet.of(first, more), false, Optional.empty());
    }

    /**
     * This policy, but a wait counts only if something shows it.
     *
     * @return the stricter policy
     */
    public PausePolicy requiringEvidence() {
        return new PausePolicy(stopsFor, true, cap);
    }

    /**
     * This policy with a limit on the pause of one obligation.
     *
     * @param limit the limit, in the norm's working time
     * @return the limited policy
     */
    public PausePolicy cappedAt(Duration limit) {
        return new PausePolicy(stopsFor, onlyWithEvidence, Optional.of(limit));
    }

    /**
     * Whether a wait stops the clock.
     *
     * @param wait the wait
     * @return true if it does, up to the cap
     */
    public boolean accepts(Wait wait) {
        return stopsFor.contains(wait.on())
                && (!onlyWithEvidence || wait.evidence().isPresent());
    }

    /**
     * Everything that decides a pause, as text for fingerprints.
     *
     * @return the description
     */
    public String description() {
        if (stopsFor.isEmpty()) return "no pause";
        return "paused while waiting on " + EnumSet.copyOf(stopsFor) + (onlyWithEvidence ? " with evidence" : "")
                + cap.map(limit -> ", at most " + limit).orElse("");
    }
}
