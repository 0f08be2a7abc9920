package org.goodhart.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
 * <p>Not for use by several threads.
 */
public final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Context context;
    private final Instant asOf;
    private final Map<TicketId, TicketDraft> drafts = new LinkedHashMap<>();
    private final Map<SubscriberId, Facts> facts = new TreeMap<>();
    private final List<Problem> refused = new ArrayList<>();
    private final Set<TicketId> refusedTickets = new LinkedHashSet<>();
    private final List<Oddity> odd = new ArrayList<>();
    private final Set<Evidence> seen = EnumSet.noneOf(Evidence.class);
    private boolean finished;
    private long excluded;

    /** What a subscriber has beside his tickets, and the tickets found possible. */
    private static final class Facts {
        final List<Ticket> tickets = new ArrayList<>();
        final List<Contact> contacts = new ArrayList<>();
        final List<Alarm> alarms = new ArrayList<>();
        final Map<Service, List<Subscription.Change>> changes = new TreeMap<>();
        final SegmentDraft segments = new SegmentDraft();
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
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(subscriber, "subscriber");
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(place, "place");
        TicketDraft before = drafts.putIfAbsent(id, new TicketDraft(id, subscriber, service, category, place));
        if (before == null) return;
        String found = "its number occurs twice, first at " + before.place();
        refuse(id, new Problem("ticket " + id, place, found, "one ticket a number"));
    }

    /**
     * Takes in an event of a ticket that was announced by {@link #ticket} before; the events themselves come in any order. An event of
     * a ticket that was not, and one later than {@code asOf}, is refused, and with it the whole ticket.
     *
     * @param id the ticket's number
     * @param event what happened to it
     * @param place where the record says so
     */
    public void event(TicketId id, TicketEvent event, String place) {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(event, "event");
        Objects.requireNonNull(place, "place");
        TicketDraft draft = drafts.get(id);
        if (draft == null) {
            refuse(
                    id,
                    new Problem(
                            "ticket " + id,
                            place,
                            "an event of a ticket that is not recorded",
                            "the ticket itself, before its events"));
            return;
        }
        if (event.at().isAfter(asOf)) {
            refuse(id, tooLate("ticket " + id, event.at(), place));
            return;
        }
        draft.add(event, place);
        if (event instanceof TicketEvent.Confirmed && event.source() != Source.SUPPORT_LINE) {
            seen.add(Evidence.CONFIRMATIONS);
        }
    }

    /**
     * Takes in a contact.
     *
     * @param contact the contact
     * @param place where the record says so
     */
    public void contact(Contact contact, String place) {
        Objects.requireNonNull(place, "place");
        if (!inTime("contact of " + contact.subscriber(), contact.at(), place)) return;
        factsOf(contact.subscriber()).contacts.add(contact);
        seen.add(Evidence.CONTACTS);
    }

    /**
     * Takes in an alarm.
     *
     * @param alarm the alarm
     * @param place where the record says so
     */
    public void alarm(Alarm alarm, String place) {
        Objects.requireNonNull(place, "place");
        if (!inTime("alarm of " + alarm.subscriber(), alarm.upAt().orElse(alarm.downAt()), place)) return;
        factsOf(alarm.subscriber()).alarms.add(alarm);
        seen.add(Evidence.ALARMS);
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
        Objects.requireNonNull(subscriber, "subscriber");
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(place, "place");
        if (!inTime("subscription of " + subscriber, change.at(), place)) return;
        factsOf(subscriber)
                .changes
                .computeIfAbsent(service, s -> new ArrayList<>())
                .add(change);
        seen.add(Evidence.SUBSCRIPTIONS);
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
        Objects.requireNonNull(subscriber, "subscriber");
        Objects.requireNonNull(place, "place");
        if (inTime("segment of " + subscriber, change.since(), place)) {
            factsOf(subscriber).segments.add(change, place);
        }
    }

    /**
     * Takes in that a row could not be understood at all. It counts as refused.
     *
     * @param problem what was found and what would be right
     */
    public void unreadable(Problem problem) {
        refused.add(Objects.requireNonNull(problem, "problem"));
    }

    /**
     * Takes in that a row which belongs to a ticket could not be understood. The whole ticket is refused: without the row its clocks would be
     * guesses.
     *
     * @param id the ticket's number
     * @param problem what was found and what would be right
     */
    public void unreadable(TicketId id, Problem problem) {
        refuse(Objects.requireNonNull(id, "id"), Objects.requireNonNull(problem, "problem"));
    }

    /**
     * Takes in something strange that the importer itself met.
     *
     * @param oddity what it is
     */
    public void oddity(Oddity oddity) {
        odd.add(Objects.requireNonNull(oddity, "oddity"));
    }

    /**
     * Makes the desk.
     *
     * @return the desk, what was refused, and what is odd
     * @throws IllegalStateException if it was made already
     */
    public Result finish() {
        if (finished)
            throw new IllegalStateException("this intake has made its desk: a new one is expected for another");
        finished = true;
        drafts.forEach(this::settle);
        List<SubscriberHistory> histories = new ArrayList<>();
        facts.forEach((subscriber, of) -> {
            SubscriberHistory history = SubscriberHistory.empty(subscriber)
                    .withTickets(of.tickets)
                    .withContacts(of.contacts)
                    .withAlarms(of.alarms)
                    .withSubscriptions(subscriptions(of))
                    .withSegments(of.segments.settle(subscriber, refused));
            Set<TicketId> own = new HashSet<>();
            for (Ticket ticket : history.tickets()) own.add(ticket.id());
            for (Ticket ticket : history.tickets()) {
                odd.addAll(Oddities.of(ticket, context.organisation(), own));
                odd.addAll(StaffOddities.of(ticket, context.organisation(), asOf));
            }
            if (!history.equals(SubscriberHistory.empty(subscriber))) histories.add(history);
        });
        for (Evidence absent : context.evidence().stream().sorted().toList()) {
            if (!seen.contains(absent)) {
                odd.add(new Oddity(Oddity.Kind.DECLARED_EVIDENCE_ABSENT, "record", "no " + absent + " in it"));
            }
        }
        Set<Evidence> recorded = new HashSet<>(context.evidence());
        recorded.addAll(seen);
        Context complete = sound().withEvidence(recorded);
        report();
        return new Result(Desk.of(complete, asOf, histories), refused, refusedTickets, odd);
    }

    /** The context without what it cannot know yet. */
    private Context sound() {
        odd.addAll(context.organisation().oddities());
        List<Outage> outages = new ArrayList<>();
        for (Outage outage : context.outages()) {
            List<Problem> problems = AsOfRules.impossibilities(outage, asOf);
            refused.addAll(problems);
            if (problems.isEmpty()) outages.add(outage);
        }
        List<DeclaredFilter> filters = new ArrayList<>();
        for (DeclaredFilter filter : context.filters()) {
            List<Problem> problems = AsOfRules.impossibilities(filter, asOf);
            refused.addAll(problems);
            if (!problems.isEmpty()) continue;
            filters.add(filter);
            if (!filter.isDeclaredBeforehand()) odd.add(declaredLate(filter));
        }
        return context.withOutages(outages).withFilters(filters);
    }

    private static Oddity declaredLate(DeclaredFilter filter) {
        return new Oddity(
                Oddity.Kind.FILTER_DECLARED_LATE,
                "filter '" + filter.name() + "'",
                "declared at " + filter.declaredAt() + ", begun at "
                        + filter.interval().start());
    }

    private void settle(TicketId id, TicketDraft draft) {
        if (refusedTickets.contains(id)) return;
        try {
            Ticket ticket = draft.toTicket();
            if (ticket.events().stream().anyMatch(TicketEvent.Excluded.class::isInstance)) excluded++;
            factsOf(draft.subscriber()).tickets.add(ticket);
        } catch (ImpossibleHistoryException e) {
            for (Problem problem : e.problems()) refuse(id, draft.located(problem));
        }
    }

    private static List<Subscription> subscriptions(Facts of) {
        List<Subscription> subscriptions = new ArrayList<>();
        of.changes.forEach((service, changes) -> subscriptions.add(new Subscription(service, changes)));
        return subscriptions;
    }

    private Facts factsOf(SubscriberId subscriber) {
        return facts.computeIfAbsent(subscriber, s -> new Facts());
    }

    private boolean inTime(String subject, Instant at, String place) {
        if (!at.isAfter(asOf)) return true;
        refused.add(tooLate(subject, at, place));
        return false;
    }

    private Problem tooLate(String subject, Instant at, String place) {
        return new Problem(
                subject, place, "a fact at " + at, "nothing later than " + asOf + ", up to when facts are known");
    }

    private void refuse(TicketId id, Problem problem) {
        refused.add(problem);
        refusedTickets.add(id);
    }

    private void report() {
        if (!refused.isEmpty()) {
            LOG.warn(
                    "{} problems; {} tickets left out; the first: {}",
                    refused.size(),
                    refusedTickets.size(),
                    refused.get(0));
        }
        if (!odd.isEmpty()) LOG.info("{} oddities kept; the first: {}", odd.size(), odd.get(0));
        if (excluded > 0) LOG.info("{} tickets are excluded from the reckoning by what the record says", excluded);
    }
}
