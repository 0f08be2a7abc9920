package org.goodhart.metric;

/** In what a metric is measured. */
public enum Unit {
    /** A share of a whole: 1 is all of it. */
    SHARE,
    /** A number of things. */
    COUNT,
    /** Seconds. */
    SECONDS,
    /** So many things for each of something else: contacts for each subscriber. */
    RATE,
    /** Points of a scale, such as a rating from 1 to 5. */
    POINTS
}
