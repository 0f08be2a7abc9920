package org.goodhart.sla;

import java.time.Instant;
import java.util.List;
import org.goodhart.desk.Context;
import org.goodhart.desk.Outage;
import org.goodhart.desk.Service;
import org.goodhart.desk.Source;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.value.Interval;

/** The mass outages under which something began. What the support lines declared to be one exempts them from nothing. */
final class Outages {
    private Outages() {}

    static List<Outage> at(Instant instant, Service service, SubscriberHistory history, Context context) {
        Interval then = Interval.of(instant, instant.plusNanos(1));
        return context.outagesAffecting(history.subscriber(), service, then).stream()
                .filter(outage -> outage.source() != Source.SUPPORT_LINE)
                .toList();
    }
}
