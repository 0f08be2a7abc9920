package org.goodhart.flow;

import org.goodhart.desk.TicketTrack;
import org.goodhart.metric.Reading;

/**
 * Readings of tickets, to make metrics of one's own of: a condition or a counter over what they give is one lambda.
 *
 * <p>Example: {@code Metric.count(label, direction, Sum.of(Tickets.resolvedInPeriod(), Counter.of("waits", TicketTrack::waitCount)))} is how often the tickets that were resolved in the
 * period had waited.
 */
public final class Tickets {
    private Tickets() {}

    /**
     * The tickets whose first resolution fell into the period, each given to who had it last. One that was merged into another by then is not among them.
     *
     * @return the reading
     */
    public static Reading<TicketTrack> resolvedInPeriod() {
        return new ResolvedTickets();
    }
}
