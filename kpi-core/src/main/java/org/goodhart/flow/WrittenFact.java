package org.goodhart.flow;

import org.goodhart.metric.Counter;

/**
 * A fact that a support line wrote, and of which it is known when it reached the record.
 *
 * @param name the ticket's number
 * @param late whether it was recorded later than is tolerated
 */
record WrittenFact(String name, boolean late) {

    /** What such a fact counts for. */
    enum Count implements Counter<WrittenFact> {
        WRITTEN {
            @Override
            public long count(WrittenFact fact) {
                return 1;
            }
        },
        BACKDATED {
            @Override
            public long count(WrittenFact fact) {
                return fact.late ? 1 : 0;
            }
        };

        @Override
        public String id() {
            return this == WRITTEN ? "facts written" : "facts backdated";
        }
    }
}
