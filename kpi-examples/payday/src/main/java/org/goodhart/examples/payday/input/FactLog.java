package org.goodhart.examples.payday.input;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.goodhart.desk.Alarm;
import org.goodhart.desk.Category;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Context;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Organisation;
import org.goodhart.desk.QualityReview;
import org.goodhart.desk.SegmentChange;
import org.goodhart.desk.Service;
import org.goodhart.desk.SubscriberId;
import org.goodhart.desk.Subscription;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.TicketId;

/**
 * A log in memory, filled by a program instead of from a file: a generator, or an adapter to a helpdesk's own interface. Facts go in
 * in any order; mistakes show when the log is read, as they do with files. Not for use by several threads.
 */
public final class FactLog implements EventLog {

    private final String name;
    private final String format;
    private final Organisation organisation;
    private final Set<Evidence> evidence;
    private final Gathering gathering = new Gathering();

    /**
     * An empty log.
     *
     * @param name what it is called in messages and reports
     * @param format where its facts come from, in a few words
     * @param organisation its lines and people; what the options say of them is not asked
     * @param evidence the kinds of evidence that it records
     */
    public FactLog(String name, String format, Organisation organisation, Set<Evidence> evidence) {
        this.name = Objects.requireNonNull(name, "name");
        this.format = Objects.requireNonNull(format, "format");
        this.organisation = Objects.requireNonNull(organisation, "organisation");
        this.evidence = Set.copyOf(evidence);
    }

    /**
     * There is a ticket.
     *
     * @param id its number
     * @param subscriber whose it is
     * @param service what it is about
     * @param category what it was filed under
     */
    public void ticket(TicketId id, SubscriberId subscriber, Service service, Category category) {
        gathering.ticket(id, subscriber, service, category, name);
    }

    /**
     * Something happened to a ticket.
     *
     * @param id its number
     * @param event what happened
     */
    public void event(TicketId id, TicketEvent event) {
        gathering.row(id, event.at(), List.of(event), name);
    }

    /**
     * A subscriber called or wrote.
     *
     * @param contact the contact
     */
    public void contact(Contact contact) {
        gathering.contact(contact, name);
    }

    /**
     * A service was down.
     *
     * @param alarm the alarm
     */
    public void alarm(Alarm alarm) {
        gathering.alarm(alarm, name);
    }

    /**
     * Billing recorded something.
     *
     * @param subscriber whose subscription
     * @param service for which service
     * @param at when it took effect
     * @param kind what it was
     */
    public void subscription(SubscriberId subscriber, Service service, Instant at, Subscription.Kind kind) {
        gathering.subscription(subscriber, service, new Subscription.Change(at, kind), name);
    }

    /**
     * Billing counts a subscriber among a segment.
     *
     * @param subscriber whom
     * @param change which segment, since when
     */
    public void segment(SubscriberId subscriber, SegmentChange change) {
        gathering.segment(subscriber, change, name);
    }

    /**
     * A call was reviewed.
     *
     * @param review the review
     */
    public void review(QualityReview review) {
        gathering.review(review, name);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Kind kind() {
        return Kind.OWN;
    }

    @Override
    public LogReading read(ReadOptions options) throws UnusableInputException {
        ReadOptions complete = options.withEvidence(evidence);
        Context context = Context.of(organisation, options.faults(), complete.evidence());
        return gathering.finish(name, format, context, options.asOf());
    }
}
