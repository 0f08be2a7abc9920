package org.goodhart.sla;

/**
 * What an obligation counts for that is nominally due, and neither met nor missed, because its clock was paused or nobody
 * has resolved it in the instant in which it is due. One that is not due yet is left out in either case: a month
 * that is looked at halfway has not failed what it still has time for.
 */
public enum StillRunning {
    /** It counts as missed. */
    MISS,
    /** It is left out until it is met or missed. */
    LEFT_OUT,
    /** The whole share is undefined as long as there is one, so that what hangs on it is held until all are met or missed. */
    HELD
}
