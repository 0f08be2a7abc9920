package org.goodhart.metric;

/** Which way a metric is better. */
public enum Direction {
    /** More is better. */
    HIGHER_IS_BETTER,
    /** Less is better. */
    LOWER_IS_BETTER,
    /** Neither is better as such. */
    INDIFFERENT
}
