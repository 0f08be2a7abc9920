package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goodhart.desk.Affected;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.CallId;
import org.goodhart.desk.CauseOwner;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Context;
import org.goodhart.desk.DeclaredFilter;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Line;
import org.goodhart.desk.Organisation;
import org.goodhart.desk.Outage;
import org.goodhart.desk.OutageId;
import org.goodhart.desk.PassMark;
import org.goodhart.desk.Person;
import org.goodhart.desk.Post;
import org.goodhart.desk.QualityReview;
import org.goodhart.desk.ReviewScore;
import org.goodhart.desk.ReviewedCall;
import org.goodhart.desk.Segment;
import org.goodhart.desk.SegmentChange;
import org.goodhart.desk.Service;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stratum;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.SubscriberId;
import org.goodhart.desk.Subscription;
import org.goodhart.desk.Ticket;
import org.goodhart.testkit.PayPeriods;
import org.goodhart.testkit.arbitraries.DeskArbitraries;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Interval;
import org.goodhart.value.Ratio;

/**
 * What a desk promises: it is the facts, whatever their order, and its fingerprint tells any two of them apart. Implement it in a test
 * class and override {@link #desks()} to try the desks that an importer makes.
 */
public interface DeskLaws {
    /**
     * The desks to try the laws on.
     *
     * @return desks around March 2026, unless overridden
     */
    @Provide
    default Arbitrary<Desk> desks() {
        return DeskArbitraries.desks(PayPeriods.march2026());
    }

    /**
     * The same facts in another order are the same desk, with the same fingerprint.
     *
     * @param desk any desk
     * @param seed how to shuffle
     */
    @Property
    default void theOrderOfTheFactsMeansNothing(@ForAll("desks") Desk desk, @ForAll long seed) {
        Random random = new Random(seed);
        List<SubscriberHistory> histories = new ArrayList<>();
        for (SubscriberHistory history : desk.histories()) histories.add(shuffled(history, random));
        Desk same = Desk.of(shuffled(desk.context(), random), desk.asOf(), shuffled(histories, random));
        assertThat(same).isEqualTo(desk).hasSameHashCodeAs(desk);
        assertThat(same.fingerprint()).isEqualTo(desk.fingerprint());
        assertThat(List.copyOf(same.histories())).isEqualTo(List.copyOf(desk.histories()));
        assertThat(same.ticketCount()).isEqualTo(desk.ticketCount());
    }

    /**
     * A history that is replaced by itself leaves the desk as it was; one fact more shows in the fingerprint.
     *
     * @param desk any desk
     */
    @Property
    default void oneFactMoreShows(@ForAll("desks") Desk desk) {
        for (SubscriberHistory history : desk.histories()) {
            assertThat(desk.find(history.subscriber())).contains(history);
            assertThat(desk.with(history)).isEqualTo(desk);
            Contact further = Contact.inbound(desk.asOf(), history.subscriber(), Service.of("a service nobody has"));
            differ(desk, desk.with(history.withContact(further)));
            List<SegmentChange> segments = new ArrayList<>(history.segments());
            segments.add(new SegmentChange(Instant.EPOCH, Segment.of("a segment nobody is in")));
            differ(desk, desk.with(history.withSegments(segments)));
            List<QualityReview> reviews = new ArrayList<>(history.reviews());
            reviews.add(mysteryCall(history.subscriber(), desk.asOf()));
            differ(desk, desk.with(history.withReviews(reviews)));
        }
    }

    /**
     * What the histories share shows in the fingerprint: one outage more, one filter more, one person more, one line of an employee more.
     *
     * @param desk any desk
     */
    @Property
    default void oneSharedFactMoreShows(@ForAll("desks") Desk desk) {
        Context context = desk.context();
        Outage outage = Outage.of(
                OutageId.of("an outage of its own"),
                desk.asOf(),
                "law",
                CauseOwner.NETWORK,
                Source.OTHER_DEPARTMENT,
                Service.of("internet"));
        differ(desk, withContext(desk, context.withOutage(outage)));
        differ(
                withContext(desk, context.withOutage(outage)),
                withContext(desk, context.withOutage(outage.withAffected(Affected.only(SubscriberId.of("S-1"))))));
        Interval ahead = Interval.of(desk.asOf(), desk.asOf().plusSeconds(1));
        DeclaredFilter filter = DeclaredFilter.of("a filter of its own", "law", ahead, Source.MANAGEMENT, desk.asOf());
        differ(desk, withContext(desk, context.withFilter(filter)));
        Organisation organisation = context.organisation();
        List<Person> people = new ArrayList<>(organisation.people());
        Post post = new Post("law", Optional.empty(), Optional.empty(), Ratio.ONE);
        people.add(new Person(AgentId.of("a person of his own"), "law", EffectiveDated.always(post)));
        differ(desk, withContext(desk, with(context, people)));
        List<SubscriberId> employees = new ArrayList<>(context.employees());
        employees.add(SubscriberId.of("an employee of his own"));
        differ(desk, withContext(desk, context.withEmployees(employees)));
    }

    private static QualityReview mysteryCall(SubscriberId subscriber, Instant at) {
        ReviewedCall call = ReviewedCall.of(
                CallId.of("a call nobody made"), at, subscriber, Holder.unassigned(Line.of(1)), Stratum.of("law"));
        return QualityReview.mystery(
                call, PassMark.of(1, 1), new ReviewScore(at, AgentId.of("law"), Source.REVIEWER, 0));
    }

    private static Desk withContext(Desk desk, Context changed) {
        return Desk.of(changed, desk.asOf(), desk.histories());
    }

    private static Context with(Context context, List<Person> people) {
        Organisation before = context.organisation();
        return new Context(
                Organisation.of(before.zone(), before.lines(), people),
                context.faults(),
                context.evidence(),
                context.outages(),
                context.filters(),
                context.employees());
    }

    private static void differ(Desk desk, Desk changed) {
        assertThat(changed).isNotEqualTo(desk);
        assertThat(changed.fingerprint()).isNotEqualTo(desk.fingerprint());
    }

    private static Context shuffled(Context context, Random random) {
        return with(context, shuffled(context.organisation().people(), random))
                .withOutages(shuffled(context.outages(), random))
                .withFilters(shuffled(context.filters(), random))
                .withEmployees(shuffled(List.copyOf(context.employees()), random));
    }

    private static SubscriberHistory shuffled(SubscriberHistory history, Random random) {
        List<Ticket> tickets = new ArrayList<>();
        for (Ticket ticket : history.tickets()) tickets.add(ticket.withEvents(shuffled(ticket.events(), random)));
        List<Subscription> subscriptions = new ArrayList<>();
        for (Subscription subscription : history.subscriptions()) {
            subscriptions.add(new Subscription(subscription.service(), shuffled(subscription.changes(), random)));
        }
        return SubscriberHistory.empty(history.subscriber())
                .withTickets(shuffled(tickets, random))
                .withContacts(shuffled(history.contacts(), random))
                .withAlarms(shuffled(history.alarms(), random))
                .withSubscriptions(shuffled(subscriptions, random))
                .withSegments(shuffled(history.segments(), random))
                .withReviews(shuffled(history.reviews(), random));
    }

    private static <T> List<T> shuffled(List<T> facts, Random random) {
        List<T> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
