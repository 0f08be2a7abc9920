package org.goodhart.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.goodhart.desk.Affected;
import org.goodhart.desk.Alarm;
import org.goodhart.desk.CauseOwner;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Context;
import org.goodhart.desk.DeclaredFilter;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.FaultRule;
import org.goodhart.desk.Line;
import org.goodhart.desk.Organisation;
import org.goodhart.desk.Outage;
import org.goodhart.desk.OutageId;
import org.goodhart.desk.Person;
import org.goodhart.desk.QualityReview;
import org.goodhart.desk.SegmentChange;
import org.goodhart.desk.Service;
import org.goodhart.desk.Source;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.SubscriberId;
import org.goodhart.desk.Subscription;
import org.goodhart.desk.Ticket;
import org.goodhart.value.Interval;

/**
 * A desk that a test describes. Subscribers without a number get {@code S-1}, {@code S-2} and so on, in the order in which
 * they are given, past the numbers that the test uses itself.
 */
public final class GivenDesk {
    private static final Service INTERNET = Service.of("internet");

    private final Context context;
    private final Optional<Instant> asOf;
    private final List<Facts> given;

    GivenDesk() {
        this(
                Context.of(
                        Organisation.ofLines(Lines.L1, Lines.L2, Lines.L3),
                        FaultRule.of(Duration.ofHours(4), Duration.ofDays(7)),
                        Evidence.values()),
                Optional.empty(),
                List.of());
    }

    private GivenDesk(Context context, Optional<Instant> asOf, List<Facts> given) {
        this.context = context;
        this.asOf = asOf;
        this.given = given;
    }

    private GivenDesk in(Context changed) {
        return new GivenDesk(changed, asOf, given);
    }

    /**
     * Up to when facts are known; up to the last fact unless said.
     *
     * @param at an instant such as {@code 2026-04-10T00:00:00Z}, or a date, which stands for its first instant in UTC
     * @return the changed desk
     * @throws IllegalArgumentException if it is neither
     */
    public GivenDesk asOf(String at) {
        return asOf(Moments.read(at));
    }

    /**
     * Up to when facts are known; up to the last fact unless said.
     *
     * @param at the instant
     * @return the changed desk
     */
    public GivenDesk asOf(Instant at) {
        return new GivenDesk(context, Optional.of(at), given);
    }

    /**
     * The kinds of evidence that were recorded; all of them unless said.
     *
     * @param recorded the kinds; none is legitimate
     * @return the changed desk
     */
    public GivenDesk evidence(Evidence... recorded) {
        return in(context.withEvidence(Set.of(recorded)));
    }

    /**
     * The lines, without people; L1, L2 and L3 unless said.
     *
     * @param lines the lines
     * @return the changed desk
     */
    public GivenDesk lines(Line... lines) {
        return organisation(Organisation.ofLines(lines));
    }

    /**
     * Lines and people.
     *
     * @param people the organisation
     * @return the changed desk
     */
    public GivenDesk organisation(Organisation people) {
        Objects.requireNonNull(people, "people");
        return in(new Context(
                people,
                context.faults(),
                context.evidence(),
                context.outages(),
                context.filters(),
                context.employees()));
    }

    /**
     * Further people; nobody unless said. Their dates begin at midnight in UTC, unless an {@link #organisation} with a zone of its own and
     * people was given before.
     *
     * @param further who works there
     * @return the changed desk
     * @throws org.goodhart.desk.ImpossibleHistoryException if they do not fit together, or a post is on a line that the desk does not have
     */
    public GivenDesk staff(GivenPerson... further) {
        Organisation before = context.organisation();
        List<Person> people = new ArrayList<>(before.people());
        for (GivenPerson person : further) people.add(person.build());
        return organisation(Organisation.of(before.zone(), before.lines(), people));
    }

    /**
     * A mass outage of the internet, numbered {@code O-1}, {@code O-2} and so on.
     *
     * @param from when it began
     * @param until when it was over
     * @param owner who answers for its cause
     * @param subscribers whose internet failed; everybody's if none is named
     * @return the changed desk
     * @throws IllegalArgumentException if it was over before it began
     */
    public GivenDesk outage(String from, String until, CauseOwner owner, String... subscribers) {
        OutageId id = OutageId.of("O-" + (context.outages().size() + 1));
        Outage outage = Outage.of(id, Moments.read(from), "outage", owner, Source.OTHER_DEPARTMENT, INTERNET)
                .withUntil(Moments.read(until))
                .withAffected(affected(subscribers));
        return outages(outage);
    }

    /**
     * Finished outages.
     *
     * @param further the outages
     * @return the changed desk
     * @throws IllegalArgumentException if two share a number
     */
    public GivenDesk outages(Outage... further) {
        return in(context.withOutage(further));
    }

    /**
     * A filter that the management declared in the very instant in which it begins, which is beforehand.
     *
     * @param name what it is called
     * @param from when it begins
     * @param until when it ends
     * @param subscribers for whom it holds; for everybody if none is named
     * @return the changed desk
     * @throws IllegalArgumentException if it holds at no instant, or another is called so
     */
    public GivenDesk filter(String name, String from, String until, String... subscribers) {
        Interval interval = Interval.of(Moments.read(from), Moments.read(until));
        DeclaredFilter filter = DeclaredFilter.of(name, name, interval, Source.MANAGEMENT, interval.start());
        return filters(filter.withAffected(affected(subscribers)));
    }

    /**
     * Finished filters.
     *
     * @param further the filters
     * @return the changed desk
     * @throws IllegalArgumentException if two share a name
     */
    public GivenDesk filters(DeclaredFilter... further) {
        return in(context.withFilter(further));
    }

    /**
     * The subscribers who are employees with a line of their own; nobody unless said.
     *
     * @param subscribers their numbers as subscribers, instead of those given before
     * @return the changed desk
     */
    public GivenDesk employees(String... subscribers) {
        return in(context.withEmployees(
                Arrays.stream(subscribers).map(SubscriberId::of).toList()));
    }

    private static Affected affected(String... subscribers) {
        if (subscribers.length == 0) return Affected.everybody();
        return Affected.only(Arrays.stream(subscribers).map(SubscriberId::of).toList());
    }

    /**
     * Which facts belong to one fault; 4 hours and 7 days unless said.
     *
     * @param registration how long after a contact its ticket may be opened
     * @param repeat how long after the end of a fault a contact still belongs to it
     * @return the changed desk
     */
    public GivenDesk faults(Duration registration, Duration repeat) {
        FaultRule rule = FaultRule.of(registration, repeat);
        return in(new Context(
                context.organisation(),
                rule,
                context.evidence(),
                context.outages(),
                context.filters(),
                context.employees()));
    }

    /**
     * Subscribers with their facts.
     *
     * @param facts what each of them has
     * @return the fuller desk
     */
    public GivenDesk with(Facts... facts) {
        return with(Arrays.asList(facts));
    }

    /**
     * Subscribers with their facts, such as {@code fault().times(95)}.
     *
     * @param facts what each of them has
     * @return the fuller desk
     */
    public GivenDesk with(Collection<? extends Facts> facts) {
        List<Facts> more = new ArrayList<>(given);
        more.addAll(facts);
        return new GivenDesk(context, asOf, List.copyOf(more));
    }

    /**
     * The desk.
     *
     * @return the desk
     * @throws IllegalStateException if there is neither a fact nor an instant up to which facts are known
     * @throws org.goodhart.desk.ImpossibleHistoryException if the facts cannot all be true
     */
    public Desk build() {
        List<SubscriberHistory> histories = histories();
        Instant known = asOf.or(() -> lastFact(histories))
                .orElseThrow(
                        () -> new IllegalStateException(
                                "the desk has no fact and does not say as of when: asOf(\"2026-04-10T00:00:00Z\") is expected"));
        return Desk.of(context, known, histories);
    }

    private List<SubscriberHistory> histories() {
        Set<SubscriberId> taken = new HashSet<>();
        for (Facts each : given) each.subscriber().ifPresent(taken::add);
        List<SubscriberHistory> histories = new ArrayList<>(given.size());
        int next = 1;
        for (Facts each : given) {
            SubscriberId number = SubscriberId.of("S-" + next);
            if (each.subscriber().isEmpty()) {
                while (taken.contains(number)) number = SubscriberId.of("S-" + ++next);
                next++;
            }
            histories.add(each.as(number));
        }
        return histories;
    }

    private Optional<Instant> lastFact(List<SubscriberHistory> histories) {
        List<Instant> facts = new ArrayList<>();
        for (Outage outage : context.outages()) facts.add(outage.until().orElse(outage.from()));
        for (DeclaredFilter filter : context.filters()) facts.add(filter.declaredAt());
        for (SubscriberHistory history : histories) {
            for (Ticket ticket : history.tickets()) facts.add(ticket.lastEventAt());
            for (Contact contact : history.contacts()) facts.add(contact.at());
            for (Alarm alarm : history.alarms()) facts.add(alarm.upAt().orElse(alarm.downAt()));
            for (Subscription subscription : history.subscriptions()) {
                for (Subscription.Change change : subscription.changes()) facts.add(change.at());
            }
            for (SegmentChange change : history.segments()) facts.add(change.since());
            for (QualityReview review : history.reviews()) facts.add(review.lastScoredAt());
        }
        return facts.stream().max(Instant::compareTo);
    }
}
