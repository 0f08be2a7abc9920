package org.goodhart.flow;

/** What it means when nobody says whether a resolution was true. Where only a sample is looked into, see {@link VerifiedBySample}. */
public enum Silence {
    /** The resolution does not count: what was not shown is not paid. */
    MISS,
    /** The resolution is left out of the share altogether, neither for nor against. */
    LEFT_OUT
}
