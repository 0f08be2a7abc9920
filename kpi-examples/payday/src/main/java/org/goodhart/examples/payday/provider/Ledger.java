package org.goodhart.examples.payday.provider;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.goodhart.calendar.Edge;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.desk.Alarm;
import org.goodhart.desk.Category;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Service;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stamp;
import org.goodhart.desk.SubscriberId;
import org.goodhart.desk.Subscription;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.TicketId;
import org.goodhart.examples.payday.input.FactLog;
import org.goodhart.examples.payday.provider.Population.Subscribed;

/** Where all systems of the provider write, up to the instant at which the record ends. */
final class Ledger {
    /** Nobody reviews calls here. */
    private static final Set<Evidence> RECORDED = EnumSet.complementOf(EnumSet.of(Evidence.REVIEWS));

    private final FactLog log;
    private final WorkCalendar hours;
    private final Instant asOf;
    private final Population population;
    private int lastNumber;

    Ledger(String name, WorkCalendar hours, Instant asOf, Population population) {
        this.log = new FactLog(name, "generated", Staff.organisation(), RECORDED);
        this.hours = hours;
        this.asOf = asOf;
        this.population = population;
    }

    FactLog log() {
        return log;
    }

    boolean isOpen(Instant at) {
        return hours.isOpen(at);
    }

    /** When so many seconds of working time have passed. */
    Instant after(Instant from, long workingSeconds) {
        return hours.plus(from, Duration.ofSeconds(workingSeconds), Edge.CLOSING);
    }

    TicketId open(Subscribed of, Category category, TicketEvent.Opened opening) {
        TicketId id = TicketId.of("T-" + (100_000 + ++lastNumber));
        log.ticket(id, of.subscriber(), of.service(), category);
        write(of, id, opening);
        return id;
    }

    void write(Subscribed of, TicketId id, TicketEvent event) {
        if (event.at().isAfter(asOf)) return;
        population.heard(of, event.at());
        log.event(id, event);
    }

    void called(Subscribed of, Instant at) {
        if (at.isAfter(asOf)) return;
        population.heard(of, at);
        log.contact(Contact.inbound(at, of.subscriber(), of.service()));
    }

    void down(Subscribed of, Instant from, Instant until) {
        population.heard(of, until);
        Optional<Instant> up = Optional.of(until).filter(at -> !at.isAfter(asOf));
        log.alarm(new Alarm(from, up, of.subscriber(), of.service()));
    }

    void billed(SubscriberId subscriber, Service service, Instant at, Subscription.Kind kind) {
        if (!at.isAfter(asOf)) log.subscription(subscriber, service, at, kind);
    }

    /** A stamp of what a system records as it happens: two seconds later it is in the record. */
    static Stamp stamp(Instant at, Source source) {
        return Stamp.of(at, source).withIngestedAt(at.plusSeconds(2));
    }
}
