package org.goodhart.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodhart.value.Interval;

/**
 * The facts of these tests in few words. An instant is a number of minutes since nine o'clock. A ticket is told as
 * {@code "0 opened L1; 5 assigned L1/ann; 60 escalated L2; 80 accepted bob; 90 resolved"}.
 */
final class Story {
    static final SubscriberId SUBSCRIBER = SubscriberId.of("S-1");
    static final Service INTERNET = Service.of("internet");
    static final Service TV = Service.of("tv");
    static final Category NO_LINK = Category.of("no link");

    private Story() {}

    static Instant at(long minute) {
        return Instant.parse("2026-03-02T09:00:00Z").plusSeconds(60 * minute);
    }

    static long minute(Instant instant) {
        return (instant.getEpochSecond() - at(0).getEpochSecond()) / 60;
    }

    static Ticket ticket(String script) {
        return ticket("T-1", script);
    }

    static Ticket ticket(String id, String script) {
        return ticket(id, INTERNET, script);
    }

    static Ticket ticket(String id, Service service, String script) {
        return Ticket.of(TicketId.of(id), SUBSCRIBER, service, NO_LINK, events(script));
    }

    static List<TicketEvent> events(String script) {
        List<TicketEvent> events = new ArrayList<>();
        for (String line : script.split(";", -1)) events.add(event(line.strip()));
        return events;
    }

    /** One event: minute, what, and where it needs one an object; {@code by SOURCE} at the end names another source. */
    static TicketEvent event(String line) {
        String[] parts = line.split(" by ", -1);
        String[] words = parts[0].split(" ", 3);
        Source source = parts.length > 1 ? Source.valueOf(parts[1]) : Source.SUPPORT_LINE;
        Stamp stamp = Stamp.of(at(Long.parseLong(words[0])), source);
        String object = words.length > 2 ? words[2] : "";
        return switch (words[1]) {
            case "opened" -> new TicketEvent.Opened(stamp, line(object), Priority.of("normal"));
            case "assigned" -> new TicketEvent.Assigned(stamp, holder(object));
            case "escalated" -> new TicketEvent.Escalated(stamp, line(object));
            case "accepted" -> new TicketEvent.HandoverAccepted(stamp, AgentId.of(object));
            case "returned" -> new TicketEvent.Returned(stamp, line(object), false);
            case "upheld" -> new TicketEvent.Returned(stamp, line(object), true);
            case "waits" ->
                new TicketEvent.WaitingStarted(stamp, WaitingOn.valueOf(object), Optional.empty(), Optional.empty());
            case "disputed" -> new TicketEvent.WaitingDisputed(stamp);
            case "resumed" -> new TicketEvent.WaitingEnded(stamp);
            case "prioritised" -> new TicketEvent.Reprioritised(stamp, Priority.of(object));
            case "filed" -> new TicketEvent.Recategorised(stamp, Category.of(object));
            case "replied" -> new TicketEvent.FirstReply(stamp);
            case "resolved" -> new TicketEvent.Resolved(stamp, object.isEmpty() ? "solved" : object);
            case "confirmed" -> new TicketEvent.Confirmed(stamp);
            case "reopened" -> new TicketEvent.Reopened(stamp);
            case "closed" -> new TicketEvent.Closed(stamp);
            case "merged" -> new TicketEvent.Merged(stamp, TicketId.of(object));
            case "linked" -> new TicketEvent.Linked(stamp, TicketId.of(object));
            case "excluded" -> new TicketEvent.Excluded(stamp, object, Optional.empty());
            case "rated" -> new TicketEvent.Rated(stamp, Integer.parseInt(object));
            default -> throw new IllegalArgumentException("no such event: " + line);
        };
    }

    static Line line(String name) {
        return Line.of(name, name.matches("L[1-9]") ? name.charAt(1) - '0' : 7);
    }

    static Holder holder(String text) {
        String[] parts = text.split("/", -1);
        Line line = line(parts[0]);
        return parts.length > 1 ? Holder.of(line, AgentId.of(parts[1])) : Holder.unassigned(line);
    }

    static String text(Interval interval) {
        return minute(interval.start()) + "-" + minute(interval.end());
    }

    /** {@code "L1/ann 5-80 ESCALATED, pushed 60, charged L2/bob"}: what is as usual is left out. */
    static String text(Stint stint) {
        return stint.holder()
                + " "
                + text(stint.interval())
                + " "
                + stint.ending()
                + stint.handedOverAt().map(at -> ", pushed " + minute(at)).orElse("")
                + (stint.chargedTo().equals(stint.holder()) ? "" : ", charged " + stint.chargedTo());
    }

    static String stints(Course course) {
        return String.join(" | ", course.stints().stream().map(Story::text).toList());
    }

    static String waits(Course course) {
        return String.join(
                " | ",
                course.waits().stream()
                        .map(wait -> wait.on() + " " + text(wait.interval()))
                        .toList());
    }

    static Contact contact(long minute) {
        return Contact.inbound(at(minute), SUBSCRIBER, INTERNET);
    }

    static Contact contact(long minute, String ticket) {
        return new Contact(at(minute), SUBSCRIBER, INTERNET, Source.CUSTOMER, Optional.of(TicketId.of(ticket)));
    }

    static Alarm alarm(long down, long up) {
        return new Alarm(at(down), Optional.of(at(up)), SUBSCRIBER, INTERNET);
    }

    static Alarm alarm(long down) {
        return new Alarm(at(down), Optional.empty(), SUBSCRIBER, INTERNET);
    }

    static SegmentChange segment(long minute, String name) {
        return new SegmentChange(at(minute), Segment.of(name));
    }

    /** The subscriber's call of minute 0 to {@code L1/ann}, listened to and scored by {@code rita}, of 10 points of which 8 pass. */
    static QualityReview review(String call, long scored, int points) {
        return QualityReview.listened(call(call), PassMark.of(8, 10), score("rita", scored, points));
    }

    static ReviewedCall call(String id) {
        return ReviewedCall.of(CallId.of(id), at(0), SUBSCRIBER, holder("L1/ann"), Stratum.of("L1/evening"));
    }

    static ReviewScore score(String reviewer, long scored, int points) {
        return new ReviewScore(at(scored), AgentId.of(reviewer), Source.REVIEWER, points);
    }

    static SubscriberHistory history(List<Ticket> tickets, List<Contact> contacts, List<Alarm> alarms) {
        return SubscriberHistory.empty(SUBSCRIBER)
                .withTickets(tickets)
                .withContacts(contacts)
                .withAlarms(alarms);
    }
}
