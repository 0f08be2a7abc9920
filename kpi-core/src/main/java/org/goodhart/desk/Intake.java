package org.goodhart.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Takes unordered records in, row by row, and makes a desk of what can be true.
 *
 * <p>What is impossible is refused with every problem named; what is merely odd is kept and reported. One bad ticket never
 * takes the month down, and never disappears unmentioned: {@link #finish} returns the desk together with both lists, and
 * a summary goes to the log. Example:
 *
 * <pre>{@code
 * Intake intake = Intake.into(context, asOf);
 * intake.ticket(TicketId.of("T-1"), SubscriberId.of("S-1"), Service.of("internet"), Category.of("no link"), "tickets.csv:2");
 * intake.event(TicketId.of("T-1"), new TicketEvent.Opened(stamp, line, priority), "tickets.csv:2");
 * Intake.Result result = intake.finish();
 * }</pre>
 *
 * <p>All rows are held until {@link #finish}. Where the rows are sorted by subscriber, a {@link SortedIntake} holds those of one.
 *
 * <p>Not for use by several threads.
 */
public final class Intake {

    private final Context context;
    private final Instant asOf;
    private final Gathered gathered = new Gathered();
    private final IntakeTally tally = new IntakeTally(gathered);
    private final IntakeRows rows;
    private boolean finished;

    /** Holds what comes out of the rows. */
    private static final class Gathered implements IntakeSink {
        final List<SubscriberHistory> histories = new ArrayList<>();
        final List<Problem> refused = new ArrayList<>();
        final List<Oddity> odd = new ArrayList<>();

        @Override
        public void history(SubscriberHistory history) {
            histories.add(history);
        }

        @Override
        public void refused(Problem problem) {
            refused.add(problem);
        }

        @Override
        public void odd(Oddity oddity) {
            odd.add(oddity);
        }
    }

    /**
     * What came of an intake.
     *
     * @param desk the desk of everything that can be true
     * @param refused what cannot be true, in the order of the record
     * @param refusedTickets the tickets that were left out, each once, in the order of the record
     * @param odd what was kept although it is strange, in the order of the record
     */
    public record Result(Desk desk, List<Problem> refused, Set<TicketId> refusedTickets, List<Oddity> odd) {
        /** Copies the lists. */
        public Result {
            Objects.requireNonNull(desk, "desk");
            refused = List.copyOf(refused);
            refusedTickets = Collections.unmodifiableSet(new LinkedHashSet<>(refusedTickets));
            odd = List.copyOf(odd);
        }
    }

    private Intake(Context context, Instant asOf) {
        this.context = Objects.requireNonNull(context, "context");
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        rows = new IntakeRows(context, asOf, tally);
    }

    /**
     * An empty intake.
     *
     * @param context what the histories will share; kinds of evidence that turn up are added to those which it declares. An outage in it
     *     that begins or ends after {@code asOf}, and a filter that was declared later, are refused and left out; a filter that was declared
     *     after it had begun is odd
     * @param asOf up to when facts are known
     * @return the intake
     */
    public static Intake into(Context context, Instant asOf) {
        return new Intake(context, asOf);
    }

    /**
     * Takes in that there is a ticket. A second ticket of the same number is refused, and with it the first one, since
     * nobody can tell whose events follow.
     *
     * @param id its number
     * @param subscriber whose it is
     * @param service what it is about
     * @param category what it was filed under
     * @param place where the record says so, such as {@code tickets.csv:17}
     */
    public void ticket(TicketId id, SubscriberId subscriber, Service service, Category category, String place) {
        rows.ticket(id, subscriber, service, category, place);
    }

    /**
     * Takes in an event of a ticket, before or after the ticket itself is announced by {@link #ticket}, and in any order. An event later than
     * {@code asOf} is refused, and with it the whole ticket; events of a ticket that was never announced are refused by {@link #finish}.
     *
     * @param id the ticket's number
     * @param event what happened to it
     * @param place where the record says so
     */
    public void event(TicketId id, TicketEvent event, String place) {
        rows.event(id, event, place);
    }

    /**
     * Takes in a contact.
     *
     * @param contact the contact
     * @param place where the record says so
     */
    public void contact(Contact contact, String place) {
        rows.contact(contact, place);
    }

    /**
     * Takes in an alarm.
     *
     * @param alarm the alarm
     * @param place where the record says so
     */
    public void alarm(Alarm alarm, String place) {
        rows.alarm(alarm, place);
    }

    /**
     * Takes in what billing recorded of a subscription.
     *
     * @param subscriber whose it is
     * @param service for which service
     * @param change what was recorded
     * @param place where the record says so
     */
    public void subscription(SubscriberId subscriber, Service service, Subscription.Change change, String place) {
        rows.subscription(subscriber, service, change, place);
    }

    /**
     * Takes in that billing counts a subscriber among a segment from an instant on. Two segments since one instant are refused, both of
     * them, since nobody can tell which one holds; the same one twice stands once.
     *
     * @param subscriber whom it counts
     * @param change which segment, since when
     * @param place where the record says so
     */
    public void segment(SubscriberId subscriber, SegmentChange change, String place) {
        rows.segment(subscriber, change, place);
    }

    /**
     * Takes in that a call was reviewed. Reviews of one kind that say different things of one call are refused, all of them, since nobody can
     * tell which one holds; the same one twice stands once. One whose second score is later than {@code asOf} is refused as a whole:
     * {@link QualityReview#knownBy} leaves that score out.
     *
     * @param review the review
     * @param place where the record says so
     */
    public void review(QualityReview review, String place) {
        rows.review(review, place);
    }

    /**
     * Takes in that a row could not be understood at all. It counts as refused.
     *
     * @param problem what was found and what would be right
     */
    public void unreadable(Problem problem) {
        tally.refused(Objects.requireNonNull(problem, "problem"));
    }

    /**
     * Takes in that a row which belongs to a ticket could not be understood. The whole ticket is refused: without the row its clocks would be
     * guesses.
     *
     * @param id the ticket's number
     * @param problem what was found and what would be right
     */
    public void unreadable(TicketId id, Problem problem) {
        rows.refuse(id, problem);
    }

    /**
     * Takes in something strange that the importer itself met.
     *
     * @param oddity what it is
     */
    public void oddity(Oddity oddity) {
        tally.odd(Objects.requireNonNull(oddity, "oddity"));
    }

    /**
     * Makes the desk.
     *
     * @return the desk, what was refused, and what is odd; what shows at a row by itself comes in the order of the rows, then what shows
     *     beside others only, by ticket and by subscriber, then what concerns the context
     * @throws IllegalStateException if it was made already
     */
    public Result finish() {
        if (finished)
            throw new IllegalStateException("this intake has made its desk: a new one is expected for another");
        finished = true;
        rows.settle();
        Context complete = SharedFacts.settle(context, asOf, rows.seen(), tally);
        tally.report(rows.refusedTickets().size(), rows.excluded());
        Desk desk = Desk.of(complete, asOf, gathered.histories);
        return new Result(desk, gathered.refused, rows.refusedTickets(), gathered.odd);
    }
}
