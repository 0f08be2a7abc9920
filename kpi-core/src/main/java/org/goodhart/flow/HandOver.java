package org.goodhart.flow;

import org.goodhart.metric.Counter;

/**
 * A ticket that one line passed on to another.
 *
 * @param name the ticket's number
 * @param returned whether the other line gave it back
 */
record HandOver(String name, boolean returned) {

    /** What a hand-over counts for. */
    enum Count implements Counter<HandOver> {
        MADE {
            @Override
            public long count(HandOver fact) {
                return 1;
            }
        },
        RETURNED {
            @Override
            public long count(HandOver fact) {
                return fact.returned ? 1 : 0;
            }
        };

        @Override
        public String id() {
            return this == MADE ? "hand-overs" : "hand-overs returned";
        }
    }
}
