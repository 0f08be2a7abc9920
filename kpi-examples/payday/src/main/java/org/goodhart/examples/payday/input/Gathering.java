package org.goodhart.examples.payday.input;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.goodhart.desk.Alarm;
import org.goodhart.desk.Category;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Context;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Intake;
import org.goodhart.desk.Oddity;
import org.goodhart.desk.Problem;
import org.goodhart.desk.QualityReview;
import org.goodhart.desk.SegmentChange;
import org.goodhart.desk.Service;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.SubscriberId;
import org.goodhart.desk.Subscription;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.TicketId;
import org.jspecify.annotations.Nullable;

/**
 * Holds what a reader has read until the instant is known up to which facts count, which may be the last fact's; then
 * gives it to an {@link Intake} and accounts for every row.
 */
final class Gathering {

    private final Map<TicketId, Rows> tickets = new LinkedHashMap<>();
    private final List<Fact> facts = new ArrayList<>();
    private final List<Counted> contradictable = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Oddity> odd = new ArrayList<>();
    private @Nullable Instant last;
    private @Nullable Problem cut;
    private long lost;
    private long rows;

    /** One row of a ticket and what it amounts to; no event where it repeats what was known. */
    private record Row(Instant at, String place, List<TicketEvent> events) {}

    /** A row that went in; if another one contradicts it, neither comes out. */
    private record Counted(SubscriberId subscriber, Predicate<SubscriberHistory> told) {
        boolean isIn(Desk desk) {
            return desk.find(subscriber).filter(told).isPresent();
        }
    }

    /** Who has a ticket and what it is about. */
    private record Head(SubscriberId subscriber, Service service, Category category, String place) {}

    /** All rows of a ticket. */
    private static final class Rows {
        final List<Head> heads = new ArrayList<>();
        final List<Row> rows = new ArrayList<>();
        final List<Problem> problems = new ArrayList<>();
        int unreadable;

        int count() {
            return rows.size() + unreadable;
        }

        boolean beginsAfter(Instant asOf) {
            return problems.isEmpty()
                    && !rows.isEmpty()
                    && rows.stream().allMatch(row -> row.at().isAfter(asOf));
        }
    }

    /** A fact beside the tickets: how it goes into an intake, in two forms, since an alarm may end later. */
    private interface Fact {
        /** Whether it went in; it does not if it is later than the instant. */
        boolean into(Intake intake, Instant asOf);
    }

    long rows() {
        return rows;
    }

    void ticket(TicketId id, SubscriberId subscriber, Service service, Category category, String place) {
        rowsOf(id).heads.add(new Head(subscriber, service, category, place));
    }

    void row(TicketId id, Instant at, List<TicketEvent> events, String place) {
        rows++;
        rowsOf(id).rows.add(new Row(at, place, events));
        seen(at);
    }

    void unreadable(TicketId id, Problem problem) {
        unreadable(id, problem, 1);
    }

    /** So many rows of a ticket could not be used for one reason. */
    void unreadable(TicketId id, Problem problem, int count) {
        rows += count;
        Rows of = rowsOf(id);
        of.problems.add(problem);
        of.unreadable += count;
    }

    /** A ticket that has no row at all. */
    void empty(TicketId id, Problem problem) {
        rowsOf(id).problems.add(problem);
    }

    void unreadable(Problem problem) {
        rows++;
        lost++;
        problems.add(problem);
    }

    /** So many rows could not be understood for one reason. */
    void unreadable(Problem problem, int count) {
        rows += count;
        lost += count;
        problems.add(problem);
    }

    /** Something is wrong that is no row. */
    void problem(Problem problem) {
        problems.add(problem);
    }

    void contact(Contact contact, String place) {
        rows++;
        seen(contact.at());
        facts.add((intake, asOf) -> {
            if (contact.at().isAfter(asOf)) return false;
            intake.contact(contact, place);
            return true;
        });
    }

    void alarm(Alarm alarm, String place) {
        rows++;
        seen(alarm.upAt().orElse(alarm.downAt()));
        facts.add((intake, asOf) -> {
            if (alarm.downAt().isAfter(asOf)) return false;
            Optional<Instant> up = alarm.upAt().filter(at -> !at.isAfter(asOf));
            intake.alarm(new Alarm(alarm.downAt(), up, alarm.subscriber(), alarm.service()), place);
            return true;
        });
    }

    void subscription(SubscriberId subscriber, Service service, Subscription.Change change, String place) {
        rows++;
        seen(change.at());
        facts.add((intake, asOf) -> {
            if (change.at().isAfter(asOf)) return false;
            intake.subscription(subscriber, service, change, place);
            return true;
        });
    }

    void segment(SubscriberId subscriber, SegmentChange change, String place) {
        rows++;
        seen(change.since());
        facts.add((intake, asOf) -> {
            if (change.since().isAfter(asOf)) return false;
            intake.segment(subscriber, change, place);
            contradictable.add(
                    new Counted(subscriber, history -> history.segments().contains(change)));
            return true;
        });
    }

    /** A second score that is later is not known yet; the review is. */
    void review(QualityReview review, String place) {
        rows++;
        seen(review.lastScoredAt());
        SubscriberId caller = review.call().subscriber();
        facts.add((intake, asOf) -> {
            Optional<QualityReview> known = review.knownBy(asOf);
            if (known.isEmpty()) return false;
            intake.review(known.get(), place);
            contradictable.add(new Counted(caller, history -> history.reviews().contains(known.get())));
            return true;
        });
    }

    void oddity(String subject, String detail) {
        odd.add(new Oddity(Oddity.Kind.IMPORTED, subject, detail));
    }

    void cut(Problem problem) {
        cut = problem;
        problems.add(problem);
    }

    LogReading finish(String name, String format, Context context, Optional<Instant> wanted)
            throws UnusableInputException {
        Instant asOf = wanted.isPresent() ? wanted.get() : lastFact(name);
        Intake intake = Intake.into(context, asOf);
        problems.forEach(intake::unreadable);
        odd.forEach(intake::oddity);
        Tally tally = new Tally();
        tickets.forEach((id, of) -> {
            if (of.beginsAfter(asOf)) tally.setAside(of.count());
            else give(intake, id, of, asOf);
        });
        for (Fact fact : facts) tally.fact(fact.into(intake, asOf));
        long later = tally.setAside + rowsLaterIn(asOf);
        if (later > 0) {
            String detail = "rows later than " + asOf + " set aside: " + later;
            intake.oddity(new Oddity(Oddity.Kind.IMPORTED, name, detail));
        }
        Intake.Result result = intake.finish();
        for (Counted row : contradictable) if (!row.isIn(result.desk())) tally.refused();
        tickets.forEach((id, of) -> {
            if (!of.beginsAfter(asOf)) tally.ticket(of, result.refusedTickets().contains(id), asOf);
        });
        return new LogReading(name, format, result, tally.counts(rows, lost), Optional.ofNullable(cut));
    }

    private Instant lastFact(String name) throws UnusableInputException {
        if (last != null) return last;
        StringBuilder message = new StringBuilder();
        for (Problem problem : problems) message.append(problem).append('\n');
        tickets.values()
                .forEach(of -> of.problems.forEach(p -> message.append(p).append('\n')));
        throw new UnusableInputException(
                message + name + ": it holds no fact that can be read; expected: at least one");
    }

    private static void give(Intake intake, TicketId id, Rows of, Instant asOf) {
        for (Head head : of.heads) intake.ticket(id, head.subscriber, head.service, head.category, head.place);
        for (Problem problem : of.problems) intake.unreadable(id, problem);
        if (of.heads.isEmpty()) {
            if (of.problems.isEmpty()) intake.unreadable(id, neverOpened(id, of));
            return;
        }
        for (Row row : of.rows) {
            if (row.at.isAfter(asOf)) continue;
            for (TicketEvent event : row.events) intake.event(id, event, row.place);
        }
    }

    private static Problem neverOpened(TicketId id, Rows of) {
        return new Problem(
                "ticket " + id,
                of.rows.get(0).place,
                "none of its rows (" + of.count() + ") opened it",
                "a row 'opened' before all others");
    }

    private long rowsLaterIn(Instant asOf) {
        long later = 0;
        for (Rows of : tickets.values()) {
            if (of.beginsAfter(asOf)) continue;
            for (Row row : of.rows) if (row.at.isAfter(asOf)) later++;
        }
        return later;
    }

    private Rows rowsOf(TicketId id) {
        return tickets.computeIfAbsent(id, i -> new Rows());
    }

    private void seen(Instant at) {
        if (last == null || at.isAfter(last)) last = at;
    }

    /** Counts what became of rows and tickets. */
    private static final class Tally {
        private long kept;
        private long withoutEffect;
        private long setAside;
        private long lost;
        private long tickets;
        private long ticketsSetAside;
        private long ticketsRefused;

        void setAside(int rows) {
            tickets++;
            ticketsSetAside++;
            setAside += rows;
        }

        void fact(boolean in) {
            if (in) kept++;
            else setAside++;
        }

        void refused() {
            kept--;
            lost++;
        }

        void ticket(Rows of, boolean refused, Instant asOf) {
            tickets++;
            if (refused) {
                ticketsRefused++;
                lost += of.count();
                return;
            }
            for (Row row : of.rows) {
                if (row.at.isAfter(asOf)) setAside++;
                else if (row.events.isEmpty()) withoutEffect++;
                else kept++;
            }
        }

        LogCounts counts(long rows, long unreadable) {
            return new LogCounts(
                    rows,
                    kept,
                    withoutEffect,
                    setAside,
                    lost + unreadable,
                    tickets,
                    tickets - ticketsSetAside - ticketsRefused,
                    ticketsSetAside,
                    ticketsRefused);
        }
    }
}
