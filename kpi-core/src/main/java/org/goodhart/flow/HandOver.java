package org.goodhart.flow;

import org.goodhart.desk.Holder;
import org.goodhart.desk.Line;
import org.goodhart.desk.Stint;
import org.goodhart.desk.TicketTrack;

/**
 * A ticket that one line escalated and another accepted. It is filled anew for the next one, so what it says is to be used at once.
 *
 * <p>Example: of a ticket that went from {@code L1/ann} to {@code L2/bob} and back to the first line, the hand-over is Ann's, to the second line, and it {@link #cameBack}.
 */
public final class HandOver {

    private TicketTrack track;
    private int stint;

    HandOver(TicketTrack track, int stint) {
        this.track = track;
        this.stint = stint;
    }

    HandOver set(TicketTrack of, int escalated) {
        track = of;
        stint = escalated;
        return this;
    }

    /**
     * The ticket.
     *
     * @return its track
     */
    public TicketTrack track() {
        return track;
    }

    /**
     * Who handed it on.
     *
     * @return the holder of the stint that the hand-over ended
     */
    public Holder from() {
        return track.holder(stint);
    }

    /**
     * Who accepted it.
     *
     * @return the holder of the next stint
     */
    public Holder to() {
        return track.holder(stint + 1);
    }

    /**
     * Whether the next hand-over after it gives the ticket back to the line that made it.
     *
     * @return true if it was returned, upheld or not
     */
    public boolean cameBack() {
        Line sender = track.holder(stint).line();
        for (int i = stint + 1; i + 1 < track.stintCount(); i++) {
            Stint.Ending ending = track.ending(i);
            if (ending == Stint.Ending.ESCALATED) return false;
            if (ending == Stint.Ending.RETURNED)
                return track.holder(i + 1).line().equals(sender);
        }
        return false;
    }
}
