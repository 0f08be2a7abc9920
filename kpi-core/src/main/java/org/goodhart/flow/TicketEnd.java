package org.goodhart.flow;

import org.goodhart.metric.Counter;

/**
 * A ticket that was first resolved in the period.
 *
 * @param name the ticket's number
 * @param reopened whether it was reopened since
 */
record TicketEnd(String name, boolean reopened) {

    /** What such a ticket counts for. */
    enum Count implements Counter<TicketEnd> {
        RESOLVED {
            @Override
            public long count(TicketEnd fact) {
                return 1;
            }
        },
        REOPENED {
            @Override
            public long count(TicketEnd fact) {
                return fact.reopened ? 1 : 0;
            }
        };

        @Override
        public String id() {
            return this == RESOLVED ? "tickets resolved" : "tickets reopened";
        }
    }
}
