package org.goodhart.sla;

import java.time.Instant;
import java.util.List;
import org.goodhart.desk.Context;
import org.goodhart.desk.SubscriberHistory;

/** Finds in a history what has to come in time. */
interface Duties {
    List<Duty> of(SubscriberHistory history, Context context, Instant asOf);
}
