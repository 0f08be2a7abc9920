package org.goodhart.metric;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Alarm;
import org.goodhart.desk.Category;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Context;
import org.goodhart.desk.Desk;
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
import org.goodhart.desk.WaitingOn;
import org.goodhart.value.PayPeriod;

/**
 * The facts of the tests of metrics in few words. An instant is a number of minutes since Monday, 2 March 2026, 9 o'clock
 * UTC. A ticket is told as {@code "0 opened L1; 5 assigned L1/ann; 60 escalated L2; 80 accepted bob; 90 resolved"}.
 */
public final class Scene {
    /** March 2026 in UTC. */
    public static final PayPeriod MARCH = PayPeriod.of(YearMonth.of(2026, 3), ZoneOffset.UTC);
    /** April 2026 in UTC. */
    public static final PayPeriod APRIL = MARCH.next();
    /** Three lines, every kind of evidence; tickets are registered within 4 hours, repeats come within 7 days. */
    public static final Context CONTEXT = context(Evidence.values());
    /** When nothing of March is open any more. */
    public static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");

    private static final SubscriberId SUBSCRIBER = SubscriberId.of("S-1");
    private static final Service INTERNET = Service.of("internet");

    private Scene() {}

    /** The context of all tests, with some evidence only. */
    public static Context context(Evidence... evidence) {
        return Context.of(
                Organisation.ofLines(Line.of(1), Line.of(2), Line.of(3)),
                FaultRule.of(Duration.ofHours(4), Duration.ofDays(7)),
                Set.of(evidence));
    }

    /** So many minutes after nine. */
    public static Instant at(long minute) {
        return Instant.parse("2026-03-02T09:00:00Z").plusSeconds(60 * minute);
    }

    /** A scope over March as of May. */
    public static Scope march() {
        return new Scope(CONTEXT, MARCH, MAY);
    }

    /** A scope over March as of a minute. */
    public static Scope marchAsOf(long minute) {
        return new Scope(CONTEXT, MARCH, at(minute));
    }

    /** {@code L1/ann} or {@code L1}. */
    public static Holder holder(String text) {
        String[] parts = text.split("/");
        Line line = Line.of(parts[0].charAt(1) - '0');
        return parts.length > 1 ? Holder.of(line, AgentId.of(parts[1])) : Holder.unassigned(line);
    }

    /** A ticket about the internet. */
    public static Ticket ticket(String id, String script) {
        return ticket(id, "internet", script);
    }

    /** A ticket about a service. */
    public static Ticket ticket(String id, String service, String script) {
        List<TicketEvent> events = new ArrayList<>();
        for (String line : script.split(";")) {
            String[] words = line.strip().split(" ", 2);
            events.add(event(at(Long.parseLong(words[0])), words[1]));
        }
        return Ticket.of(TicketId.of(id), SUBSCRIBER, Service.of(service), Category.of("no link"), events);
    }

    /** One event: what, and where it needs one an object. */
    public static TicketEvent event(Instant at, String text) {
        String[] words = text.split(" ");
        String object = words.length > 1 ? words[1] : "";
        Optional<String> more = words.length > 2 ? Optional.of(words[2]) : Optional.empty();
        Stamp stamp = Stamp.of(at, Source.SUPPORT_LINE);
        return switch (words[0]) {
            case "opened" -> new TicketEvent.Opened(stamp, holder(object).line(), Priority.of(more.orElse("normal")));
            case "assigned" -> new TicketEvent.Assigned(stamp, holder(object));
            case "escalated" -> new TicketEvent.Escalated(stamp, holder(object).line());
            case "accepted" -> new TicketEvent.HandoverAccepted(stamp, AgentId.of(object));
            case "returned" -> new TicketEvent.Returned(stamp, holder(object).line(), false);
            case "upheld" -> new TicketEvent.Returned(stamp, holder(object).line(), true);
            case "waits" -> new TicketEvent.WaitingStarted(stamp, WaitingOn.valueOf(object), Optional.empty(), more);
            case "disputed" -> new TicketEvent.WaitingDisputed(Stamp.of(at, Source.CUSTOMER));
            case "resumed" -> new TicketEvent.WaitingEnded(stamp);
            case "prioritised" -> new TicketEvent.Reprioritised(stamp, Priority.of(object));
            case "filed" -> new TicketEvent.Recategorised(stamp, Category.of(object));
            case "replied" -> new TicketEvent.FirstReply(stamp);
            case "resolved" -> new TicketEvent.Resolved(stamp, "solved");
            case "confirmed" -> new TicketEvent.Confirmed(Stamp.of(at, Source.valueOf(object)));
            case "reopened" -> new TicketEvent.Reopened(stamp);
            case "closed" -> new TicketEvent.Closed(stamp);
            case "merged" -> new TicketEvent.Merged(stamp, TicketId.of(object));
            case "linked" -> new TicketEvent.Linked(stamp, TicketId.of(object));
            case "excluded" -> new TicketEvent.Excluded(stamp, object, Optional.empty());
            default -> throw new IllegalArgumentException("no such event: " + text);
        };
    }

    /** The same ticket with one more event. */
    public static Ticket and(Ticket ticket, Instant at, String event) {
        List<TicketEvent> events = new ArrayList<>(ticket.events());
        events.add(event(at, event));
        return ticket.withEvents(events);
    }

    /** A history of tickets. */
    public static SubscriberHistory history(Ticket... tickets) {
        return SubscriberHistory.empty(SUBSCRIBER).withTickets(Arrays.asList(tickets));
    }

    /** A history of one ticket {@code T-1}. */
    public static SubscriberHistory history(String script) {
        return history(ticket("T-1", script));
    }

    /** The same history with a call about the internet. */
    public static SubscriberHistory called(SubscriberHistory history, Instant at) {
        return called(history, "internet", at);
    }

    /** The same history with a call about a service. */
    public static SubscriberHistory called(SubscriberHistory history, String service, Instant at) {
        return history.withContact(Contact.inbound(at, SUBSCRIBER, Service.of(service)));
    }

    /** The same history with an outage of the internet that has ended. */
    public static SubscriberHistory wasDown(SubscriberHistory history, Instant from, Instant until) {
        return withAlarm(history, new Alarm(from, Optional.of(until), SUBSCRIBER, INTERNET));
    }

    /** The same history with an outage of the internet that goes on. */
    public static SubscriberHistory isDown(SubscriberHistory history, Instant from) {
        return withAlarm(history, new Alarm(from, Optional.empty(), SUBSCRIBER, INTERNET));
    }

    private static SubscriberHistory withAlarm(SubscriberHistory history, Alarm alarm) {
        List<Alarm> alarms = new ArrayList<>(history.alarms());
        alarms.add(alarm);
        return history.withAlarms(alarms);
    }

    /** A desk of one subscriber in a context. */
    public static Desk desk(Context context, Instant asOf, SubscriberHistory history) {
        return Desk.of(context, asOf, List.of(history));
    }

    /** What a metric comes to in March as of May. */
    public static Measure measure(Metric metric, Owner owner, SubscriberHistory history) {
        return measure(metric, owner, history, march());
    }

    /** What a metric comes to. */
    public static Measure measure(Metric metric, Owner owner, SubscriberHistory history, Scope scope) {
        return MetricSet.of(metric)
                .pass(scope)
                .add(history)
                .finish()
                .scorecard(owner)
                .measure(metric);
    }
}
