package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Service;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Subscription;
import org.goodhart.desk.Ticket;
import org.goodhart.testkit.PayPeriods;
import org.goodhart.testkit.arbitraries.DeskArbitraries;

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
        Desk same = Desk.of(desk.context(), desk.asOf(), shuffled(histories, random));
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
            Desk changed = desk.with(history.withContact(further));
            assertThat(changed).isNotEqualTo(desk);
            assertThat(changed.fingerprint()).isNotEqualTo(desk.fingerprint());
        }
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
                .withSegments(shuffled(history.segments(), random));
    }

    private static <T> List<T> shuffled(List<T> facts, Random random) {
        List<T> shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }
}
