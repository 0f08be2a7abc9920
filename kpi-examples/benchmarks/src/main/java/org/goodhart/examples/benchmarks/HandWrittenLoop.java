package org.goodhart.examples.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.goodhart.calendar.Edge;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Line;
import org.goodhart.desk.Source;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.value.PayPeriod;
import org.jspecify.annotations.Nullable;

/**
 * The sums of the eight metrics as somebody writes them by hand who wants nothing else and wants it fast: one loop over the same public objects, with a few variables for each ticket.
 * It knows what the generated desk holds and what not, such as merged, excluded or waiting tickets, and is right for that desk alone.
 */
final class HandWrittenLoop {

    private final WorkingHours hours;
    private final PayPeriod period = GeneratedDesk.MARCH;
    private final Instant asOf = GeneratedDesk.AS_OF;
    private final long[] sums = new long[EightMetrics.SUMS];

    private @Nullable Instant firstResolved;
    private @Nullable Instant resolved;
    private @Nullable Instant replied;
    private boolean reopened;
    private boolean confirmed;

    private HandWrittenLoop(WorkingHours hours) {
        this.hours = hours;
    }

    static long[] sums(Iterable<SubscriberHistory> histories, WorkingHours hours) {
        HandWrittenLoop loop = new HandWrittenLoop(hours);
        for (SubscriberHistory history : histories) loop.add(history);
        return loop.sums;
    }

    private void add(SubscriberHistory history) {
        List<Ticket> tickets = history.tickets();
        for (int i = 0; i < tickets.size(); i++) add(tickets.get(i));
        List<Contact> contacts = history.contacts();
        for (int i = 0; i < contacts.size(); i++) {
            Contact contact = contacts.get(i);
            if (contact.at().isAfter(asOf) || !period.contains(contact.at())) continue;
            sums[EightMetrics.CONTACTS]++;
            for (int j = i - 1; j >= 0; j--) {
                Contact before = contacts.get(j);
                if (Duration.between(before.at(), contact.at()).compareTo(EightMetrics.WINDOW) > 0) break;
                if (!before.service().equals(contact.service())) continue;
                sums[EightMetrics.REPEATS]++;
                break;
            }
        }
    }

    private void add(Ticket ticket) {
        firstResolved = null;
        resolved = null;
        replied = null;
        reopened = false;
        confirmed = false;
        List<TicketEvent> events = ticket.events();
        Line line = ticket.opening().line();
        Line giver = line;
        @Nullable Line offered = null;
        boolean isReturn = false;
        boolean away = false;
        boolean awayInPeriod = false;
        int lineAtResolution = 0;
        for (int i = 0; i < events.size(); i++) {
            TicketEvent event = events.get(i);
            Instant at = event.at();
            if (at.isAfter(asOf)) break;
            if (event instanceof TicketEvent.Assigned assigned) {
                line = assigned.holder().line();
            } else if (event instanceof TicketEvent.FirstReply) {
                if (replied == null) replied = at;
            } else if (event instanceof TicketEvent.Escalated escalated) {
                offered = escalated.to();
                isReturn = false;
            } else if (event instanceof TicketEvent.Returned returned) {
                offered = returned.to();
                isReturn = true;
            } else if (event instanceof TicketEvent.HandoverAccepted && offered != null) {
                if (!isReturn) {
                    giver = line;
                    away = true;
                    awayInPeriod = period.contains(at);
                    if (awayInPeriod) sums[EightMetrics.HAND_OVERS]++;
                } else if (away) {
                    if (awayInPeriod && offered.equals(giver)) sums[EightMetrics.RETURNED]++;
                    away = false;
                }
                line = offered;
                offered = null;
            } else if (event instanceof TicketEvent.Resolved) {
                if (resolved == null) {
                    resolved = at;
                    confirmed = false;
                }
                if (firstResolved == null) {
                    firstResolved = at;
                    lineAtResolution = line.rank();
                }
            } else if (event instanceof TicketEvent.Confirmed) {
                if (resolved != null && event.source() == Source.CUSTOMER) confirmed = true;
            } else if (event instanceof TicketEvent.Reopened) {
                if (firstResolved != null) reopened = true;
                resolved = null;
                confirmed = false;
            }
        }
        count(ticket.openedAt(), lineAtResolution);
    }

    private void count(Instant opened, int lineAtResolution) {
        if (firstResolved != null && period.contains(firstResolved)) {
            sums[EightMetrics.RESOLVED]++;
            if (lineAtResolution == 1) sums[EightMetrics.ON_FIRST_LINE]++;
            if (reopened) sums[EightMetrics.REOPENED]++;
            if (confirmed) sums[EightMetrics.CONFIRMED]++;
            sums[EightMetrics.SECONDS_TO_RESOLUTION] +=
                    Duration.between(opened, firstResolved).toSeconds();
        }
        if (replied != null && period.contains(replied)) {
            sums[EightMetrics.REPLIED]++;
            sums[EightMetrics.SECONDS_TO_REPLY] +=
                    Duration.between(opened, replied).toSeconds();
        }
        if (!opened.isBefore(period.end())) return;
        if (!period.contains(hours.after(opened, EightMetrics.TARGET))) return;
        sums[EightMetrics.DUE]++;
        if (resolved != null && hours.between(opened, resolved) <= EightMetrics.TARGET.toNanos()) {
            sums[EightMetrics.IN_NORM]++;
        }
    }

    /** Working time, as the loop asks for it. */
    interface WorkingHours {
        long between(Instant from, Instant to);

        Instant after(Instant from, Duration working);

        /** The library's calendar. */
        static WorkingHours ofTheLibrary() {
            return new WorkingHours() {
                @Override
                public long between(Instant from, Instant to) {
                    return GeneratedDesk.CALENDAR.workingTime(from, to).toNanos();
                }

                @Override
                public Instant after(Instant from, Duration working) {
                    return GeneratedDesk.CALENDAR.plus(from, working, Edge.CLOSING);
                }
            };
        }
    }
}
