package org.goodhart.flow;

import org.goodhart.desk.Line;
import org.goodhart.desk.TicketTrack;
import org.goodhart.metric.Condition;
import org.goodhart.metric.Counter;
import org.goodhart.metric.Direction;
import org.goodhart.metric.FactMetric;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Sum;
import org.goodhart.value.Phrase;

/**
 * Tickets that come back to a line which had let them go.
 *
 * <p>A ticket moves whenever the line of its holder changes, be it by an escalation, by a return, or by being assigned elsewhere without a hand-over; the queue of a line is that line,
 * and a change of hands within a line is no move. An offer that nobody accepted moves nothing, and a line that had the ticket for no time did not have it, unless it had it last. What counts is the
 * whole life of the ticket as far as it is known, so a ticket that was taken up again bounces on; one that was merged stops there.
 *
 * <p>A move to a line that had the ticket before is a bounce. It is <em>direct</em> if the ticket was with one other line since then, as in L1, L2, L1, and <em>circular</em> if it was
 * with two others or more, as in L1, L2, L3, L1; the last time the line had it is what matters. So no bounce is both, and L1, L2, L3, L2, L1 has one of each: L2 gets it back
 * directly, L1 in a circle.
 *
 * <p>All are over the tickets first resolved in the period, and each ticket belongs to who had it last. They say whose tickets were thrown about, not who threw them: who had the ticket last is
 * who made an end of it. Read them for the department and by line; what tells who hands on what he should not is {@link FlowMetrics#returnRate} and {@link LineResolution}.
 */
public final class PingPong {
    private PingPong() {}

    /** What may be true of a ticket. */
    enum Went implements Condition<TicketTrack> {
        BACK_DIRECTLY("bounced directly") {
            @Override
            public boolean holds(TicketTrack track) {
                return Bounces.DIRECT.count(track) > 0;
            }
        },
        ROUND_IN_A_CIRCLE("bounced in a circle") {
            @Override
            public boolean holds(TicketTrack track) {
                return Bounces.CIRCULAR.count(track) > 0;
            }
        };

        private final String id;

        Went(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }

    /** How often a ticket bounced. */
    enum Bounces implements Counter<TicketTrack> {
        DIRECT("direct bounces"),
        CIRCULAR("circular bounces");

        private final String id;

        Bounces(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public long count(TicketTrack track) {
            long bounces = 0;
            for (int stint = 2; stint < track.stintCount(); stint++) {
                int others = linesSinceItWasThere(track, stint);
                if (this == DIRECT ? others == 1 : others > 1) bounces++;
            }
            return bounces;
        }
    }

    /** With how many lines, one after the other, the ticket was since the line of this stint had it before; 0 if it is the first time, or no move. */
    private static int linesSinceItWasThere(TicketTrack track, int stint) {
        Line line = track.holder(stint).line();
        int lines = 0;
        for (int before = stint - 1; before >= 0; before--) {
            Line other = track.holder(before).line();
            if (other.equals(line)) return lines;
            if (!other.equals(track.holder(before + 1).line())) lines++;
        }
        return 0;
    }

    /**
     * Of the tickets first resolved in the period, the share that bounced directly at least once.
     *
     * <p>Formula: {@code tickets resolved where bounced directly / tickets resolved}. It trusts what the lines write of their hand-overs. Keeping every ticket lowers it, and so does helping each other by
     * telephone without a hand-over: read it beside the time that tickets take. Undefined where nothing was resolved.
     *
     * <p>Example: of four tickets, three went L1, L2, and one L1, L2, L1: 1 of 4.
     *
     * @return the metric; lower is better; settled at the period's end, but a ticket that is taken up again can still bounce
     */
    public static FactMetric<TicketTrack> direct() {
        return share(Phrase.of("metric.ping-pong"), Went.BACK_DIRECTLY);
    }

    /**
     * Of the tickets first resolved in the period, the share that bounced in a circle at least once.
     *
     * <p>Formula: {@code tickets resolved where bounced in a circle / tickets resolved}; as {@link #direct} in all else.
     *
     * <p>Example: of four tickets, three went L1, L2, L1, and one L1, L2, L3, L1: 1 of 4.
     *
     * @return the metric; lower is better
     */
    public static FactMetric<TicketTrack> circular() {
        return share(Phrase.of("metric.ping-pong-circular"), Went.ROUND_IN_A_CIRCLE);
    }

    private static FactMetric<TicketTrack> share(Phrase label, Condition<TicketTrack> went) {
        return Metric.share(label, Direction.LOWER_IS_BETTER, ResolvedTickets.ALL.where(went), ResolvedTickets.ALL);
    }

    /**
     * How often the tickets first resolved in the period bounced directly, all together.
     *
     * <p>Formula: {@code direct bounces}. Example: L1, L2, L1, L2 are two, the one back to L1 and the one back to L2. It grows with the number of tickets; none are 0, not undefined.
     *
     * @return the metric; lower is better
     */
    public static FactMetric<TicketTrack> directBounces() {
        return count(Phrase.of("metric.bounces"), Bounces.DIRECT);
    }

    /**
     * How often the tickets first resolved in the period bounced in a circle, all together.
     *
     * <p>Formula: {@code circular bounces}. Example: L1, L2, L3, L1, L2 are two; none are 0, not undefined.
     *
     * @return the metric; lower is better
     */
    public static FactMetric<TicketTrack> circularBounces() {
        return count(Phrase.of("metric.bounces-circular"), Bounces.CIRCULAR);
    }

    private static FactMetric<TicketTrack> count(Phrase label, Bounces bounces) {
        return Metric.count(label, Direction.LOWER_IS_BETTER, Sum.of(new ResolvedTickets(), bounces));
    }
}
