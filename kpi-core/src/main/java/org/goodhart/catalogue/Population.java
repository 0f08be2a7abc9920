package org.goodhart.catalogue;

import java.util.Locale;
import org.goodhart.value.Phrase;

/** Over which cases a metric is. Two figures over different populations cannot be compared, whatever they are called. */
public enum Population {
    /** Obligations whose norm is used up in the period, counted from their start. */
    NOMINALLY_DUE,
    /** Faults that were overdue at some time in the period, whenever they began. */
    OVERDUE,
    /** Obligations that were under way at some time in the period, overdue or not. */
    UNDER_WAY,
    /** Obligations that were ended in the period. */
    ENDED,
    /** Faults first heard of in the period. */
    FAULTS_ARRIVED,
    /** Tickets opened in the period. */
    TICKETS_OPENED,
    /** Tickets first resolved in the period. */
    TICKETS_RESOLVED,
    /** Tickets whose resolution that stands fell in the period. */
    TICKETS_RESOLVED_FOR_GOOD,
    /** Tickets first answered in the period. */
    TICKETS_ANSWERED,
    /** Tickets that are to do at the end of the period. */
    TO_DO_AT_END,
    /** Escalations accepted in the period. */
    HAND_OVERS,
    /** Tickets' arrivals at a line in the period. */
    LINE_ARRIVALS,
    /** Calls and messages that arrived in the period. */
    CONTACTS,
    /** What support lines wrote about the period. */
    WRITTEN_FACTS,
    /** Subscriptions active when the period began. */
    ACTIVE_AT_START,
    /** Registered faults of which nothing was to do any more from some instant of the period on. */
    FAULTS_RESTORED,
    /** Contacts or calls that were reviewed in the period. */
    REVIEWS,
    /** Waits that ran in the period. */
    WAITS,
    /** Days or instants of the period, over which what happened is spread. */
    TIME;

    /**
     * The population in words.
     *
     * @return the phrase, such as "tickets first resolved in the period"
     */
    public Phrase phrase() {
        return Phrase.of("population." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
