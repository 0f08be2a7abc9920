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
import org.goodhart.desk.Alarm;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Context;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.FaultRule;
import org.goodhart.desk.Line;
import org.goodhart.desk.Organisation;
import org.goodhart.desk.SegmentChange;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.SubscriberId;
import org.goodhart.desk.Subscription;
import org.goodhart.desk.Ticket;

/**
 * A desk that a test describes. Subscribers without a number get {@code S-1}, {@code S-2} and so on, in the order in which
 * they are given, past the numbers that the test uses itself.
 */
public final class GivenDesk {
    private final Organisation organisation;
    private final FaultRule rule;
    private final Set<Evidence> evidence;
    private final Optional<Instant> asOf;
    private final List<Facts> given;

    GivenDesk() {
        this(
                Organisation.ofLines(Lines.L1, Lines.L2, Lines.L3),
                FaultRule.of(Duration.ofHours(4), Duration.ofDays(7)),
                Set.of(Evidence.values()),
                Optional.empty(),
                List.of());
    }

    private GivenDesk(
            Organisation organisation,
            FaultRule rule,
            Set<Evidence> evidence,
            Optional<Instant> asOf,
            List<Facts> given) {
        this.organisation = organisation;
        this.rule = rule;
        this.evidence = evidence;
        this.asOf = asOf;
        this.given = given;
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
        return new GivenDesk(organisation, rule, evidence, Optional.of(at), given);
    }

    /**
     * The kinds of evidence that were recorded; all of them unless said.
     *
     * @param recorded the kinds; none is legitimate
     * @return the changed desk
     */
    public GivenDesk evidence(Evidence... recorded) {
        return new GivenDesk(organisation, rule, Set.of(recorded), asOf, given);
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
        return new GivenDesk(people, rule, evidence, asOf, given);
    }

    /**
     * Which facts belong to one fault; 4 hours and 7 days unless said.
     *
     * @param registration how long after a contact its ticket may be opened
     * @param repeat how long after the end of a fault a contact still belongs to it
     * @return the changed desk
     */
    public GivenDesk faults(Duration registration, Duration repeat) {
        return new GivenDesk(organisation, FaultRule.of(registration, repeat), evidence, asOf, given);
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
        return new GivenDesk(organisation, rule, evidence, asOf, List.copyOf(more));
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
        return Desk.of(Context.of(organisation, rule, evidence), known, histories);
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

    private static Optional<Instant> lastFact(List<SubscriberHistory> histories) {
        List<Instant> facts = new ArrayList<>();
        for (SubscriberHistory history : histories) {
            for (Ticket ticket : history.tickets()) facts.add(ticket.lastEventAt());
            for (Contact contact : history.contacts()) facts.add(contact.at());
            for (Alarm alarm : history.alarms()) facts.add(alarm.upAt().orElse(alarm.downAt()));
            for (Subscription subscription : history.subscriptions()) {
                for (Subscription.Change change : subscription.changes()) facts.add(change.at());
            }
            for (SegmentChange change : history.segments()) facts.add(change.since());
        }
        return facts.stream().max(Instant::compareTo);
    }
}
