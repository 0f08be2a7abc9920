package org.goodhart.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.goodhart.desk.Contact;
import org.goodhart.desk.EventKind;
import org.goodhart.desk.Source;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;

/** The time within which a subscriber who is heard of again about the same service is taken to speak of the same trouble. */
final class RepeatWindow {
    private RepeatWindow() {}

    static Duration checked(Duration window) {
        Objects.requireNonNull(window, "window");
        if (window.isNegative() || window.isZero()) {
            throw new IllegalArgumentException("a repeat window of " + window + ": more than zero is expected");
        }
        return window;
    }

    /** Whether after an instant and until another, that one included, a contact arrived or a ticket was opened about the service of a ticket. */
    static boolean isHeardOfAgain(SubscriberHistory history, Ticket about, Instant after, Instant until) {
        List<Contact> contacts = history.contacts();
        for (int i = firstContactAfter(contacts, after); i < contacts.size(); i++) {
            Contact contact = contacts.get(i);
            if (contact.at().isAfter(until)) break;
            if (contact.service().equals(about.service()) && !isConfirmation(about, contact.at())) return true;
        }
        List<Ticket> tickets = history.tickets();
        for (int i = firstTicketAfter(tickets, after); i < tickets.size(); i++) {
            if (tickets.get(i).openedAt().isAfter(until)) break;
            if (tickets.get(i).service().equals(about.service())) return true;
        }
        return false;
    }

    private static boolean isConfirmation(Ticket ticket, Instant at) {
        for (TicketEvent event : ticket.events()) {
            boolean confirms = event.kind() == EventKind.CONFIRMED && event.source() == Source.CUSTOMER;
            if (confirms && event.at().equals(at)) return true;
        }
        return false;
    }

    private static int firstContactAfter(List<Contact> contacts, Instant instant) {
        int from = 0;
        int to = contacts.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (contacts.get(middle).at().isAfter(instant)) to = middle;
            else from = middle + 1;
        }
        return from;
    }

    private static int firstTicketAfter(List<Ticket> tickets, Instant instant) {
        int from = 0;
        int to = tickets.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (tickets.get(middle).openedAt().isAfter(instant)) to = middle;
            else from = middle + 1;
        }
        return from;
    }
}
