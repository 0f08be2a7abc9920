package org.goodhart.flow;

import java.time.Duration;
import java.time.Instant;
import org.goodhart.desk.TicketTrack;

/**
 * A ticket that is to do at an instant. It is filled anew for the next one, so what it says is to be used at once.
 *
 * <p>Example: of a ticket that was opened on 30 March at noon and is to do at the end of March, the {@link #age} is 36 hours.
 */
public final class TicketToDo {

    private TicketTrack track;
    private Instant at;

    TicketToDo(TicketTrack track, Instant at) {
        this.track = track;
        this.at = at;
    }

    TicketToDo set(TicketTrack of, Instant when) {
        track = of;
        at = when;
        return this;
    }

    /**
     * The ticket as it stood then.
     *
     * @return its track, which ends there
     */
    public TicketTrack track() {
        return track;
    }

    /**
     * How long it had been there, whoever had it.
     *
     * @return the time from its opening to that instant, by day and by night, whether or not it was resolved in between
     */
    public Duration age() {
        return Duration.between(track.openedAt(), at);
    }
}
