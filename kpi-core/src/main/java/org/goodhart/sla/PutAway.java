package org.goodhart.sla;

/**
 * What the time is between a resolution or a closing and the reopening that undid it. It belongs to the line that had said that it was
 * mended; under a line's norm this says whether that line's clock runs through it.
 */
public enum PutAway {
    /** The clock runs through it: the fault was not mended, whatever the ticket said. */
    COUNTS,
    /** It is a pause. Closing early then costs nothing on the clock; it is here because many systems reckon so, and to be attacked. */
    PAUSES
}
