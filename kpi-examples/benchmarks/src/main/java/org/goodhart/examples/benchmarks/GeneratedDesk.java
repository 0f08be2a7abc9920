package org.goodhart.examples.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SplittableRandom;
import org.goodhart.calendar.WeeklyHours;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Category;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Context;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.FaultRule;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Line;
import org.goodhart.desk.Organisation;
import org.goodhart.desk.Priority;
import org.goodhart.desk.Service;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stamp;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.SubscriberId;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.TicketId;
import org.goodhart.metric.Scope;
import org.goodhart.value.PayPeriod;

/**
 * The desk that is measured: about five events a ticket, 70 agents on the first line and 30 on the second, most tickets of March and some of the days around it, a call before each and now
 * and then another one after it. Each history depends on its number alone, so that five million tickets can be gone through without lying anywhere.
 *
 * @param tickets how many tickets there are, one for each subscriber
 */
record GeneratedDesk(int tickets) implements Iterable<SubscriberHistory> {

    static final ZoneId ZONE = ZoneId.of("Europe/Moscow");
    static final PayPeriod MARCH = PayPeriod.of(YearMonth.of(2026, 3), ZONE);
    static final Instant AS_OF = Instant.parse("2026-05-01T00:00:00Z");
    static final List<LocalDate> HOLIDAYS =
            List.of(LocalDate.of(2026, 2, 23), LocalDate.of(2026, 3, 9), LocalDate.of(2026, 5, 1));
    static final WorkCalendar CALENDAR =
            WorkCalendar.of(ZONE, WeeklyHours.parse("Mon-Fri 09:00-18:00")).withClosed(HOLIDAYS);
    static final Line FIRST = Line.of(1);
    static final Line SECOND = Line.of(2);
    static final Scope SCOPE = new Scope(
            Context.of(
                    Organisation.ofLines(FIRST, SECOND),
                    FaultRule.of(Duration.ofHours(4), Duration.ofDays(7)),
                    Set.of(Evidence.CONTACTS, Evidence.CONFIRMATIONS)),
            MARCH,
            AS_OF);

    private static final Instant BEGINNING = Instant.parse("2026-02-26T00:00:00Z");
    private static final int SPAN = 36 * 86_400;
    private static final Service INTERNET = Service.of("internet");
    private static final List<Category> CATEGORIES =
            List.of(Category.of("no link"), Category.of("slow"), Category.of("router"), Category.of("billing"));
    private static final List<Priority> PRIORITIES = List.of(Priority.of("normal"), Priority.of("high"));
    private static final List<Holder> FRONT = holders(FIRST, 70);
    private static final List<Holder> BACK = holders(SECOND, 30);

    private static List<Holder> holders(Line line, int count) {
        List<Holder> holders = new ArrayList<>();
        for (int i = 0; i < count; i++) holders.add(Holder.of(line, AgentId.of(line.name() + "-" + i)));
        return holders;
    }

    /** All histories at once. */
    List<SubscriberHistory> held() {
        List<SubscriberHistory> all = new ArrayList<>(tickets);
        for (SubscriberHistory history : this) all.add(history);
        return all;
    }

    @Override
    public Iterator<SubscriberHistory> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < tickets;
            }

            @Override
            public SubscriberHistory next() {
                if (!hasNext()) throw new NoSuchElementException("there are " + tickets + " histories");
                return history(next++);
            }
        };
    }

    static SubscriberHistory history(int number) {
        SplittableRandom random = new SplittableRandom(number);
        SubscriberId subscriber = SubscriberId.of("S-" + number);
        Instant at = BEGINNING.plusSeconds(random.nextInt(SPAN));
        List<Contact> contacts = new ArrayList<>();
        contacts.add(Contact.inbound(at, subscriber, INTERNET));
        List<TicketEvent> events = new ArrayList<>();
        at = at.plusSeconds(random.nextInt(600));
        events.add(new TicketEvent.Opened(line(at), FIRST, PRIORITIES.get(random.nextInt(8) / 7)));
        at = at.plusSeconds(1 + random.nextInt(900));
        events.add(new TicketEvent.Assigned(line(at), FRONT.get(random.nextInt(FRONT.size()))));
        if (random.nextInt(10) < 7) {
            at = at.plusSeconds(1 + random.nextInt(1_800));
            events.add(new TicketEvent.FirstReply(line(at)));
        }
        if (random.nextInt(4) == 0) at = handOver(events, at, random);
        if (random.nextInt(50) > 0) at = resolve(events, at, random);
        if (random.nextInt(9) == 0)
            contacts.add(Contact.inbound(at.plusSeconds(random.nextInt(12 * 86_400)), subscriber, INTERNET));
        Category category = CATEGORIES.get(random.nextInt(CATEGORIES.size()));
        Ticket ticket = Ticket.of(TicketId.of("T-" + number), subscriber, INTERNET, category, events);
        return SubscriberHistory.empty(subscriber).withTickets(List.of(ticket)).withContacts(contacts);
    }

    private static Instant handOver(List<TicketEvent> events, Instant from, SplittableRandom random) {
        Instant at = from.plusSeconds(1 + random.nextInt(3_600));
        events.add(new TicketEvent.Escalated(line(at), SECOND));
        at = at.plusSeconds(1 + random.nextInt(7_200));
        Holder back = BACK.get(random.nextInt(BACK.size()));
        events.add(new TicketEvent.HandoverAccepted(line(at), back.agent().orElseThrow()));
        if (random.nextInt(6) > 0) return at;
        at = at.plusSeconds(1 + random.nextInt(3_600));
        events.add(new TicketEvent.Returned(line(at), FIRST, random.nextBoolean()));
        at = at.plusSeconds(1 + random.nextInt(3_600));
        Holder front = FRONT.get(random.nextInt(FRONT.size()));
        events.add(new TicketEvent.HandoverAccepted(line(at), front.agent().orElseThrow()));
        return at;
    }

    private static Instant resolve(List<TicketEvent> events, Instant from, SplittableRandom random) {
        Instant at = from.plusSeconds(1 + random.nextInt(150_000));
        events.add(new TicketEvent.Resolved(line(at), "solved"));
        if (random.nextInt(12) == 0) {
            at = at.plusSeconds(1 + random.nextInt(40_000));
            events.add(new TicketEvent.Reopened(line(at)));
            at = at.plusSeconds(1 + random.nextInt(40_000));
            events.add(new TicketEvent.Resolved(line(at), "solved"));
        }
        if (random.nextInt(3) == 0) {
            at = at.plusSeconds(1 + random.nextInt(20_000));
            events.add(new TicketEvent.Confirmed(Stamp.of(at, Source.CUSTOMER)));
        }
        if (random.nextInt(2) == 0) {
            at = at.plusSeconds(1 + random.nextInt(90_000));
            events.add(new TicketEvent.Closed(line(at)));
        }
        return at;
    }

    private static Stamp line(Instant at) {
        return Stamp.of(at, Source.SUPPORT_LINE);
    }
}
