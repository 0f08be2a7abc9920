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
    SUBSCRIPTIONS
}
