package org.goodhart.gaming;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.goodhart.desk.Alarm;
import org.goodhart.desk.Contact;
import org.goodhart.desk.SubscriberHistory;

/**
 * What came of the repair of a fault comes that much later, as the repair itself does: equipment that waited for it comes up, and who
 * called and what failed again from the standing resolution on. What would come later than what is known stands on no record.
 */
record Aftermath(LoneFault lone, Instant at, Duration later, Instant asOf) {

    SubscriberHistory carryOut(SubscriberHistory history) {
        return history.withContacts(contacts(history.contacts())).withAlarms(alarms(history.alarms()));
    }

    /** The fault's contacts afterwards. */
    List<Contact> contacts() {
        return contacts(lone.fault().contacts());
    }

    /** When the fault's alarms go off afterwards. */
    List<Instant> downAt() {
        List<Instant> downAt = new ArrayList<>();
        for (Instant down : lone.downAt()) {
            Instant then = isAfterRepair(down) ? down.plus(later) : down;
            if (!then.isAfter(asOf)) downAt.add(then);
        }
        return downAt;
    }

    private List<Contact> contacts(List<Contact> all) {
        Set<Contact> ofFault = new HashSet<>(lone.fault().contacts());
        List<Contact> contacts = new ArrayList<>();
        for (Contact contact : all) {
            if (!ofFault.contains(contact) || !isAfterRepair(contact.at())) {
                contacts.add(contact);
                continue;
            }
            Instant then = contact.at().plus(later);
            if (then.isAfter(asOf)) continue;
            contacts.add(
                    new Contact(then, contact.subscriber(), contact.service(), contact.source(), contact.ticket()));
        }
        return contacts;
    }

    private List<Alarm> alarms(List<Alarm> all) {
        Set<Instant> ofFault = new HashSet<>(lone.downAt());
        List<Alarm> alarms = new ArrayList<>();
        for (Alarm alarm : all) {
            boolean ofService = alarm.service().equals(lone.fault().service());
            if (ofService && ofFault.contains(alarm.downAt()) && isAfterRepair(alarm.downAt())) {
                Alarm up = LaterRepair.upLater(alarm, later, asOf);
                Instant then = alarm.downAt().plus(later);
                if (!then.isAfter(asOf)) alarms.add(new Alarm(then, up.upAt(), alarm.subscriber(), alarm.service()));
            } else {
                alarms.add(ofService && waitsForRepair(alarm) ? LaterRepair.upLater(alarm, later, asOf) : alarm);
            }
        }
        return alarms;
    }

    private boolean waitsForRepair(Alarm alarm) {
        boolean upByThen = alarm.upAt().filter(up -> up.isBefore(repairedAt())).isPresent();
        return alarm.isDownAt(at) || alarm.downAt().isBefore(repairedAt()) && !upByThen;
    }

    private boolean isAfterRepair(Instant instant) {
        return !instant.isBefore(repairedAt());
    }

    private Instant repairedAt() {
        return lone.course().resolvedAt().orElseThrow();
    }
}
