package org.goodhart.desk;

/**
 * A kind of fact that a record may or may not hold at all. Where a kind was never recorded, its absence says nothing, and
 * a metric that rests on it is undefined instead of nought.
 */
public enum Evidence {
    /** Inbound calls and messages as the exchange saw them. */
    CONTACTS,
    /** What somebody outside the support lines said about a resolution. */
    CONFIRMATIONS,
    /** Outages as equipment reported them. */
    ALARMS,
    /** Subscriptions as billing knows them. */
    SUBSCRIPTIONS,
    /** What customers said of how they were served, on a scale, as far as the support lines did not write it themselves. */
    RATINGS,
    /** What reviewers made of calls that were listened to, made as a test, or an employee's own. */
    REVIEWS
}
