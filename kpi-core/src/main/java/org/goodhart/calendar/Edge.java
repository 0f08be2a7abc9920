package org.goodhart.calendar;

/**
 * The side to which an instant falls when working time is used up exactly at an edge of the hours.
 *
 * <p>Between the closing at 18:00 and the opening at 09:00 the next morning no working time passes, so every instant of
 * that gap is equally "nine working hours after 09:00". One of the two ends must be named; the field is divided, hence
 * there is no default.
 *
 * <p>The convention is the same forwards and backwards: {@link #CLOSING} is the earlier end of the gap,
 * {@link #NEXT_OPENING} the later one.
 */
public enum Edge {
    /**
     * The closing time, the earliest instant at which the working time is used up. Nominal due instants of cohorts use
     * this one.
     */
    CLOSING,

    /** The next opening, the latest instant before which no more working time has passed. */
    NEXT_OPENING
}
