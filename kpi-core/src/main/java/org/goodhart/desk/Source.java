package org.goodhart.desk;

import org.goodhart.value.Phrase;

/**
 * Who wrote a fact, and therefore who could have written it falsely.
 *
 * <p>A fact that the paid person cannot write is evidence; a fact that he can write is a claim. Which is which depends
 * on the person: what billing writes is evidence about support, and a claim where billing is paid by it.
 */
public enum Source {
    /** The customer: a call that arrived at the exchange, a confirmation, a rating. */
    CUSTOMER,
    /** Equipment that reports by itself: a link went down, a link came up. */
    TELEMETRY,
    /** The billing system: active, paused, cancelled, ended. */
    BILLING,
    /** The support lines themselves: statuses, priorities, categories, codes. */
    SUPPORT_LINE,
    /** Who calls a subscriber that has left. */
    EXIT_CALLER,
    /** An independent reviewer. */
    REVIEWER,
    /** A department outside support, such as network operations. */
    OTHER_DEPARTMENT,
    /** The superiors of the paid person. */
    MANAGEMENT;

    /**
     * The source in words.
     *
     * @return the phrase, such as "the support lines"
     */
    public Phrase phrase() {
        return Phrase.of("source." + name());
    }
}
