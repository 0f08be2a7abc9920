package org.goodhart.desk;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes records in that are sorted by subscriber and hands over every subscriber's history as soon as it is complete, so that a record of
 * any length goes through the memory of one subscriber. What it makes of a subscriber's rows is what an {@link Intake} makes of them.
 *
 * <p>All rows of a subscriber, those of his tickets too, stand together, in any order among themselves; subscribers stand in the order
 * of {@link SubscriberId#compareTo}, that of their texts. When a row of a later subscriber comes, the former one's history is settled and
 * goes to the {@link IntakeSink}, after what was refused and what is odd about it. Example:
 *
 * <pre>{@code
 * SortedIntake intake = SortedIntake.into(context, asOf, sink);
 * intake.ticket(TicketId.of("T-1"), SubscriberId.of("S-1"), Service.of("internet"), Category.of("no link"), "rows:1");
 * intake.event(SubscriberId.of("S-1"), TicketId.of("T-1"), new TicketEvent.Opened(stamp, line, priority), "rows:2");
 * intake.contact(Contact.inbound(at, SubscriberId.of("S-2"), Service.of("tv")), "rows:3");    // the sink gets the history of S-1
 * SortedIntake.Summary summary = intake.finish();                                              // and that of S-2
 * }</pre>
 *
 * <p>A row that comes back to an earlier subscriber ends the intake with an error, since a history that was handed over cannot be
 * mended; so does a sink that throws. Three things an {@link Intake} sees and this one cannot:
 *
 * <ul>
 *   <li>The number of a ticket that occurs again at another subscriber: both tickets are kept.
 *   <li>An event whose ticket stands at another subscriber: it is refused as an event of a ticket that is not recorded.
 *   <li>Which kinds of evidence there are, before the end: histories come before it is known, and the {@link Summary} tells the context that
 *       goes with them.
 * </ul>
 *
 * <p>Not for use by several threads.
 */
public final class SortedIntake {

    private final Context context;
    private final Instant asOf;
    private final IntakeTally tally;
    private final Set<Evidence> seen = EnumSet.noneOf(Evidence.class);
    private IntakeRows rows;
    private @Nullable SubscriberId current;
    private @Nullable String over;
    private long ticketsRefused;
    private long ticketsExcluded;

    /**
     * What came of a sorted intake, beside what went to the sink.
     *
     * @param context what the histories share: the context given, with the kinds of evidence that turned up and without what it cannot know yet
     * @param asOf up to when facts are known
     * @param seen the kinds of evidence that turned up; one that is declared and is not among them was told to the sink as odd
     * @param histories how many histories went to the sink
     * @param tickets how many tickets are in them
     * @param ticketsRefused how many tickets were left out
     * @param problems how many problems went to the sink
     * @param oddities how many oddities went to the sink
     */
    public record Summary(
            Context context,
            Instant asOf,
            Set<Evidence> seen,
            long histories,
            long tickets,
            long ticketsRefused,
            long problems,
            long oddities) {
        /** Refuses null and copies the set. */
        public Summary {
            Objects.requireNonNull(context, "context");
            Objects.requireNonNull(asOf, "asOf");
            EnumSet<Evidence> sorted = EnumSet.noneOf(Evidence.class);
            sorted.addAll(seen);
            seen = Collections.unmodifiableSet(sorted);
        }
    }

    private SortedIntake(Context context, Instant asOf, IntakeSink sink) {
        this.context = Objects.requireNonNull(context, "context");
        this.asOf = Objects.requireNonNull(asOf, "asOf");
        tally = new IntakeTally(sink);
        rows = new IntakeRows(context, asOf, tally);
    }

    /**
     * An empty intake.
     *
     * @param context what the histories will share; what is refused and what is odd about it is told at the end, as {@link Intake#into} says
     * @param asOf up to when facts are known
     * @param sink what takes the histories, the problems and the oddities
     * @return the intake
     */
    public static SortedIntake into(Context context, Instant asOf, IntakeSink sink) {
        return new SortedIntake(context, asOf, sink);
    }

    /**
     * Takes in that there is a ticket, as {@link Intake#ticket} does.
     *
     * @param id its number
     * @param subscriber whose it is
     * @param service what it is about
     * @param category what it was filed under
     * @param place where the record says so, such as {@code tickets.csv:17}
     * @throws IllegalArgumentException if the rows of the subscriber are over
     * @throws IllegalStateException if the intake is over
     */
    public void ticket(TicketId id, SubscriberId subscriber, Service service, Category category, String place) {
        rowsOf(subscriber, place).ticket(id, subscriber, service, category, place);
    }

    /**
     * Takes in an event of a ticket, before or after the ticket itself, as {@link Intake#event} does.
     *
     * @param subscriber whose ticket it is
     * @param id the ticket's number
     * @param event what happened to it
     * @param place where the record says so
     * @throws IllegalArgumentException if the rows of the subscriber are over
     * @throws IllegalStateException if the intake is over
     */
    public void event(SubscriberId subscriber, TicketId id, TicketEvent event, String place) {
        rowsOf(subscriber, place).event(id, event, place);
    }

    /**
     * Takes in a contact.
     *
     * @param contact the contact
     * @param place where the record says so
     * @throws IllegalArgumentException if the rows of the subscriber are over
     * @throws IllegalStateException if the intake is over
     */
    public void contact(Contact contact, String place) {
        rowsOf(contact.subscriber(), place).contact(contact, place);
    }

    /**
     * Takes in an alarm.
     *
     * @param alarm the alarm
     * @param place where the record says so
     * @throws IllegalArgumentException if the rows of the subscriber are over
     * @throws IllegalStateException if the intake is over
     */
    public void alarm(Alarm alarm, String place) {
        rowsOf(alarm.subscriber(), place).alarm(alarm, place);
    }

    /**
     * Takes in what billing recorded of a subscription.
     *
     * @param subscriber whose it is
     * @param service for which service
     * @param change what was recorded
     * @param place where the record says so
     * @throws IllegalArgumentException if the rows of the subscriber are over
     * @throws IllegalStateException if the intake is over
     */
    public void subscription(SubscriberId subscriber, Service service, Subscription.Change change, String place) {
        rowsOf(subscriber, place).subscription(subscriber, service, change, place);
    }

    /**
     * Takes in that billing counts a subscriber among a segment from an instant on, as {@link Intake#segment} does.
     *
     * @param subscriber whom it counts
     * @param change which segment, since when
     * @param place where the record says so
     * @throws IllegalArgumentException if the rows of the subscriber are over
     * @throws IllegalStateException if the intake is over
     */
    public void segment(SubscriberId subscriber, SegmentChange change, String place) {
        rowsOf(subscriber, place).segment(subscriber, change, place);
    }

    /**
     * Takes in that a call was reviewed, as {@link Intake#review} does.
     *
     * @param review the review
     * @param place where the record says so
     * @throws IllegalArgumentException if the rows of the subscriber are over
     * @throws IllegalStateException if the intake is over
     */
    public void review(QualityReview review, String place) {
        rowsOf(review.call().subscriber(), place).review(review, place);
    }

    /**
     * Takes in that a row could not be understood at all. It counts as refused, whoever's it is.
     *
     * @param problem what was found and what would be right
     * @throws IllegalStateException if the intake is over
     */
    public void unreadable(Problem problem) {
        Objects.requireNonNull(problem, "problem");
        goesOn();
        tally.refused(problem);
    }

    /**
     * Takes in that a row which belongs to a ticket could not be understood. The whole ticket is refused.
     *
     * @param subscriber whose ticket it is
     * @param id the ticket's number
     * @param problem what was found and what would be right
     * @throws IllegalArgumentException if the rows of the subscriber are over
     * @throws IllegalStateException if the intake is over
     */
    public void unreadable(SubscriberId subscriber, TicketId id, Problem problem) {
        rowsOf(subscriber, problem.place()).refuse(id, problem);
    }

    /**
     * Takes in something strange that the importer itself met.
     *
     * @param oddity what it is
     * @throws IllegalStateException if the intake is over
     */
    public void oddity(Oddity oddity) {
        Objects.requireNonNull(oddity, "oddity");
        goesOn();
        tally.odd(oddity);
    }

    /**
     * Hands over the last history and says what came of it all.
     *
     * @return the summary
     * @throws IllegalStateException if the intake is over, by this method or by a row that came too late
     */
    public Summary finish() {
        goesOn();
        settle();
        over = "this intake is finished: a new one is expected for other rows";
        Context complete = SharedFacts.settle(context, asOf, seen, tally);
        tally.report(ticketsRefused, ticketsExcluded);
        return new Summary(
                complete,
                asOf,
                seen,
                tally.histories(),
                tally.tickets(),
                ticketsRefused,
                tally.problems(),
                tally.oddities());
    }

    /** How many rows it holds: those of one subscriber. */
    int held() {
        return rows.held();
    }

    private IntakeRows rowsOf(SubscriberId subscriber, String place) {
        Objects.requireNonNull(subscriber, "subscriber");
        Objects.requireNonNull(place, "place");
        goesOn();
        int order = current == null ? 1 : subscriber.compareTo(current);
        if (order < 0) {
            over = (place.isEmpty() ? "" : place + ": ") + "a row of subscriber " + subscriber
                    + " after those of subscriber " + current
                    + ": rows of subscribers in ascending order of their texts are expected"
                    + "\nMaybe the rows are not sorted, or by another order: Intake takes rows in any.";
            throw new IllegalArgumentException(over);
        }
        if (order > 0) {
            settle();
            current = subscriber;
        }
        return rows;
    }

    private void settle() {
        IntakeRows complete = rows;
        rows = new IntakeRows(context, asOf, tally);
        over = "this intake broke off, because its sink could not take what there is of subscriber " + current;
        complete.settle();
        over = null;
        seen.addAll(complete.seen());
        ticketsRefused += complete.refusedTickets().size();
        ticketsExcluded += complete.excluded();
    }

    private void goesOn() {
        if (over != null) throw new IllegalStateException(over);
    }
}
