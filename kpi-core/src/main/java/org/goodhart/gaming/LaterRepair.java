package org.goodhart.gaming;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodhart.desk.Alarm;
import org.goodhart.desk.Service;
import org.goodhart.desk.SubscriberHistory;

/** Equipment that was down when a ticket was tampered with, and came up again through the repair, comes up later. */
final class LaterRepair {
    private LaterRepair() {}

    static SubscriberHistory of(SubscriberHistory history, Service service, Instant at, Duration later, Instant asOf) {
        List<Alarm> alarms = new ArrayList<>();
        for (Alarm alarm : history.alarms()) {
            boolean waitsForRepair = alarm.service().equals(service) && alarm.isDownAt(at);
            alarms.add(waitsForRepair ? upLater(alarm, later, asOf) : alarm);
        }
        return history.withAlarms(alarms);
    }

    /** The alarm goes off as before and goes out that much later; later than what is known, it has not gone out yet. */
    static Alarm upLater(Alarm alarm, Duration later, Instant asOf) {
        Optional<Instant> up = alarm.upAt().map(was -> was.plus(later)).filter(then -> !then.isAfter(asOf));
        return new Alarm(alarm.downAt(), up, alarm.subscriber(), alarm.service());
    }
}
