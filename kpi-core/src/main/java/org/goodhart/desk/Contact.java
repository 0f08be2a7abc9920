package org.goodhart.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * A call or message of a subscriber as it truly arrived, whether or not anybody opened a ticket for it.
 *
 * @param at when it arrived
 * @param subscriber who called or wrote
 * @param service what it was about
 * @param source who recorded it; the exchange records on the customer's behalf: {@link Source#CUSTOMER}
 * @param ticket the ticket that it is known to belong to, if that is known
 */
public record Contact(Instant at, SubscriberId subscriber, Service service, Source source, Optional<TicketId> ticket)
        implements Comparable<Contact> {

    private static final Comparator<Contact> ORDER = Comparator.comparing(Contact::at)
            .thenComparing(Contact::subscriber)
            .thenComparing(Contact::service)
            .thenComparing(Contact::source)
            .thenComparing(contact -> contact.ticket().map(TicketId::name).orElse(""));

    /** Refuses null. */
    public Contact {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(subscriber, "subscriber");
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(ticket, "ticket");
    }

    /**
     * An inbound contact as the exchange saw it, without a known ticket.
     *
     * @param at when it arrived
     * @param subscriber who called or wrote
     * @param service what it was about
     * @return the contact
     */
    public static Contact inbound(Instant at, SubscriberId subscriber, Service service) {
        return new Contact(at, subscriber, service, Source.CUSTOMER, Optional.empty());
    }

    /** By instant, then by subscriber, service, source and ticket, one without a ticket first. */
    @Override
    public int compareTo(Contact other) {
        return ORDER.compare(this, other);
    }
}
