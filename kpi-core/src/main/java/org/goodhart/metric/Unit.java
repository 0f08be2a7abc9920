package org.goodhart.metric;

/** In what a metric is measured. */
public enum Unit {
    /** A share of a whole: 1 is all of it. */
    SHARE,
    /** A number of things. */
    COUNT,
    /** Seconds. */
    SECONDS
}
