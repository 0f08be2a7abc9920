package org.goodhart.desk;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * That a ticket is out of the reckoning. Of several exclusions the first one stands.
 *
 * @param at since when
 * @param reason why
 * @param source who wrote it; an exclusion that the paid line wrote itself is a claim
 * @param by who decided it, where the record names him
 */
public record Exclusion(Instant at, String reason, Source source, Optional<AgentId> by) {

    /**
     * Refuses a blank reason.
     *
     * @throws IllegalArgumentException if the reason is blank or holds characters that are not seen
     */
    public Exclusion {
        Objects.requireNonNull(at, "at");
        reason = Names.canonical("reason of an exclusion", reason);
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(by, "by");
    }

    static Exclusion of(TicketEvent.Excluded event) {
        return new Exclusion(event.at(), event.reason(), event.source(), event.by());
    }
}
