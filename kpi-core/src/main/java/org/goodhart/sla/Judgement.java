package org.goodhart.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** Whether an obligation was kept, as known at an instant. Equal to the target is met. */
public sealed interface Judgement {

    /**
     * It ended in time.
     *
     * @param elapsed what it took on the norm's clock, at most the target
     */
    record Met(Duration elapsed) implements Judgement {
        /** Refuses null. */
        public Met {
            Objects.requireNonNull(elapsed, "elapsed");
        }
    }

    /**
     * It took longer than the target, whether or not it has ended.
     *
     * @param elapsed what it took so far on the norm's clock
     * @param over by how much that is more than the target
     * @param ended whether it has ended
     */
    record Missed(Duration elapsed, Duration over, boolean ended) implements Judgement {
        /** Refuses null. */
        public Missed {
            Objects.requireNonNull(elapsed, "elapsed");
            Objects.requireNonNull(over, "over");
        }
    }

    /**
     * It has not ended, and took no more than the target. Exactly at the target nothing is left and it is due at the instant of the
     * judgement or before: it can still be kept in that very instant, or until the next opening where the hours are over.
     *
     * @param elapsed what it took so far on the norm's clock
     * @param left what is left of the target
     * @param dueAt the earliest instant at which the target will be used up: as if whatever pauses the clock now ended at once; for working days whose time of
     *     day lies outside the hours, the closing before it; {@link Instant#MAX} if the hours end before
     */
    record Running(Duration elapsed, Duration left, Instant dueAt) implements Judgement {
        /** Refuses null. */
        public Running {
            Objects.requireNonNull(elapsed, "elapsed");
            Objects.requireNonNull(left, "left");
            Objects.requireNonNull(dueAt, "dueAt");
        }
    }

    /**
     * The norm does not bind it.
     *
     * @param reason why not, for people to read: the reason of an exclusion as it was recorded, {@code merged into} a ticket, {@code outage}
     *     and its number and cause's owner, {@code nobody reported it} or {@code nobody registered it}; not to be parsed
     */
    record Exempt(String reason) implements Judgement {
        /** Refuses null. */
        public Exempt {
            Objects.requireNonNull(reason, "reason");
        }
    }
}
