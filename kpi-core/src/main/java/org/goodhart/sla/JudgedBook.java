package org.goodhart.sla;

import java.util.Objects;
import org.goodhart.value.Phrase;

/**
 * Norms together with what is a line's own time, where they are about that.
 *
 * @param norms the norms
 * @param lineClock which time is a line's own; says nothing where the norms are about something else
 */
record JudgedBook(NormBook norms, LineClock lineClock) {
    JudgedBook {
        Objects.requireNonNull(norms, "norms");
        Objects.requireNonNull(lineClock, "lineClock");
    }

    /** Norms about faults or tickets. */
    static JudgedBook of(NormBook norms) {
        if (norms.subject() == Subject.LINE_TIME) {
            throw new IllegalArgumentException(
                    "norms about " + norms.subject()
                            + " were found: which time is the line's own has to be named\nMaybe a LineClock is to be given too");
        }
        return new JudgedBook(norms, LineClock.CONSERVED);
    }

    /** Norms about a line's time. */
    static JudgedBook ofLines(NormBook norms, LineClock clock) {
        Objects.requireNonNull(clock, "clock");
        if (norms.subject() != Subject.LINE_TIME) {
            throw new IllegalArgumentException("norms about " + norms.subject() + " were found: norms about "
                    + Subject.LINE_TIME + " are expected");
        }
        return new JudgedBook(norms, clock);
    }

    Duties duties() {
        return Obligations.dutiesOf(norms, lineClock);
    }

    /** What the norms are about, for labels. */
    Phrase phrase() {
        return Phrase.of(
                switch (norms.subject()) {
                    case RESTORATION -> "obligations.restoration";
                    case FIRST_REPLY -> "obligations.first-reply";
                    case FIRST_RESOLUTION -> "obligations.first-resolution";
                    case TOTAL_RESOLUTION -> "obligations.total-resolution";
                    case LINE_TIME ->
                        lineClock == LineClock.CONSERVED
                                ? "obligations.line-time.conserved"
                                : "obligations.line-time.until-hand-over";
                });
    }

    String description() {
        return (norms.subject() == Subject.LINE_TIME ? "line clock " + lineClock + ", " : "") + "norms "
                + norms.description();
    }
}
