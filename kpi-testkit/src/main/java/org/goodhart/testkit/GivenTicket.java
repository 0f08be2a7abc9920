package org.goodhart.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Category;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Line;
import org.goodhart.desk.Priority;
import org.goodhart.desk.Service;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stamp;
import org.goodhart.desk.SubscriberId;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.TicketId;
import org.goodhart.desk.WaitingOn;

/**
 * A ticket that a test describes. It has a moment at which the next event happens: {@link #at(String)} and
 * {@link #after(Duration)} move it, {@code opened}, {@code resolved}, {@code resumed}, {@code reopened}, {@code closed}
 * and {@code confirmedBy} also take it with them; every other event happens where the moment stands. The support line
 * writes the events, the customer the confirmations and ratings, unless {@link #writtenBy} says otherwise.
 *
 * <p>A ticket whose first event is not an opening is opened at that event's instant, in the queue of the first line.
 */
public final class GivenTicket {
    private final Draft draft;

    private record Draft(
            Optional<TicketId> id,
            Optional<SubscriberId> subscriber,
            Optional<Service> service,
            Category category,
            Priority priority,
            Line line,
            Instant now,
            List<TicketEvent> events) {}

    GivenTicket() {
        this(new Draft(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Category.of("no link"),
                Priority.of("normal"),
                Lines.L1,
                Given.MONDAY,
                List.of()));
    }

    private GivenTicket(Draft draft) {
        this.draft = draft;
    }

    GivenTicket numbered(TicketId id) {
        return with(Optional.of(id), draft.subscriber, draft.service, draft.category, draft.priority, draft.line);
    }

    Optional<TicketId> id() {
        return draft.id;
    }

    /**
     * Whose it is.
     *
     * @param subscriber his number
     * @return the fuller ticket
     */
    public GivenTicket of(String subscriber) {
        return with(
                draft.id,
                Optional.of(SubscriberId.of(subscriber)),
                draft.service,
                draft.category,
                draft.priority,
                draft.line);
    }

    /**
     * What it is about; {@code internet}, or what its history is about, unless said.
     *
     * @param service the service
     * @return the fuller ticket
     */
    public GivenTicket about(String service) {
        return with(
                draft.id,
                draft.subscriber,
                Optional.of(Service.of(service)),
                draft.category,
                draft.priority,
                draft.line);
    }

    /**
     * What it is filed under when it is opened; {@code no link} unless said.
     *
     * @param category the category
     * @return the fuller ticket
     */
    public GivenTicket filedUnder(String category) {
        return with(draft.id, draft.subscriber, draft.service, Category.of(category), draft.priority, draft.line);
    }

    /**
     * Its priority when it is opened; {@code normal} unless said. To be said before the opening.
     *
     * @param priority the priority
     * @return the fuller ticket
     */
    public GivenTicket priority(String priority) {
        return with(draft.id, draft.subscriber, draft.service, draft.category, Priority.of(priority), draft.line);
    }

    /**
     * The line whose queue it enters when it is opened; the first unless said. To be said before the opening.
     *
     * @param line the line
     * @return the fuller ticket
     */
    public GivenTicket enters(Line line) {
        return with(draft.id, draft.subscriber, draft.service, draft.category, draft.priority, line);
    }

    /**
     * Moves the moment of the next event.
     *
     * @param at an instant such as {@code 2026-03-02T09:00:00Z}, or a date, which stands for its first instant in UTC
     * @return the ticket at that moment
     * @throws IllegalArgumentException if it is neither
     */
    public GivenTicket at(String at) {
        return at(Moments.read(at));
    }

    /**
     * Moves the moment of the next event.
     *
     * @param at the instant
     * @return the ticket at that moment
     */
    public GivenTicket at(Instant at) {
        Objects.requireNonNull(at, "at");
        return new GivenTicket(new Draft(
                draft.id,
                draft.subscriber,
                draft.service,
                draft.category,
                draft.priority,
                draft.line,
                at,
                draft.events));
    }

    /**
     * Moves the moment of the next event on.
     *
     * @param duration how long after the moment that was; may be negative
     * @return the ticket at that moment
     */
    public GivenTicket after(Duration duration) {
        return at(draft.now.plus(duration));
    }

    /**
     * It is opened.
     *
     * @return the fuller ticket
     */
    public GivenTicket opened() {
        return add(Source.SUPPORT_LINE, stamp -> new TicketEvent.Opened(stamp, draft.line, draft.priority));
    }

    /**
     * It is opened.
     *
     * @param at when
     * @return the fuller ticket
     * @throws IllegalArgumentException if it is no instant
     */
    public GivenTicket opened(String at) {
        return at(at).opened();
    }

    /**
     * It is given to an agent.
     *
     * @param line his line
     * @param agent his number
     * @return the fuller ticket
     */
    public GivenTicket assigned(Line line, String agent) {
        return add(stamp -> new TicketEvent.Assigned(stamp, Holder.of(line, AgentId.of(agent))));
    }

    /**
     * It is put into the queue of a line.
     *
     * @param line the line
     * @return the fuller ticket
     */
    public GivenTicket queued(Line line) {
        return add(stamp -> new TicketEvent.Assigned(stamp, Holder.unassigned(line)));
    }

    /**
     * It is handed on to another line, which has not accepted it yet.
     *
     * @param line the line
     * @return the fuller ticket
     */
    public GivenTicket escalatedTo(Line line) {
        return add(stamp -> new TicketEvent.Escalated(stamp, line));
    }

    /**
     * Somebody of the receiving line takes it over.
     *
     * @param agent his number
     * @return the fuller ticket
     */
    public GivenTicket acceptedBy(String agent) {
        return add(stamp -> new TicketEvent.HandoverAccepted(stamp, AgentId.of(agent)));
    }

    /**
     * It is given back, and nobody found that right.
     *
     * @param line the line that gets it back
     * @return the fuller ticket
     */
    public GivenTicket returnedTo(Line line) {
        return add(stamp -> new TicketEvent.Returned(stamp, line, false));
    }

    /**
     * It is given back, and the return is upheld.
     *
     * @param line the line that gets it back
     * @return the fuller ticket
     */
    public GivenTicket rightlyReturnedTo(Line line) {
        return add(stamp -> new TicketEvent.Returned(stamp, line, true));
    }

    /**
     * It is said to wait, and nothing shows it.
     *
     * @param on for whom
     * @return the fuller ticket
     */
    public GivenTicket waiting(WaitingOn on) {
        return add(stamp -> new TicketEvent.WaitingStarted(stamp, on, Optional.empty(), Optional.empty()));
    }

    /**
     * It waits, and something shows it.
     *
     * @param on for whom
     * @param evidence what shows it, such as {@code outbound call 17}
     * @return the fuller ticket
     */
    public GivenTicket waiting(WaitingOn on, String evidence) {
        return add(stamp -> new TicketEvent.WaitingStarted(stamp, on, Optional.empty(), Optional.of(evidence)));
    }

    /**
     * What it waits for, said of the wait that began last.
     *
     * @param reason the reason, such as {@code access to the flat}
     * @return the changed ticket
     * @throws IllegalStateException if the last event is not the start of a wait
     */
    public GivenTicket because(String reason) {
        TicketEvent last = last("explained");
        if (!(last instanceof TicketEvent.WaitingStarted wait)) {
            throw new IllegalStateException("the last event of the ticket is a "
                    + last.getClass().getSimpleName()
                    + ": a WaitingStarted is expected, which alone has a reason of its own to wait for");
        }
        return replaced(new TicketEvent.WaitingStarted(wait.stamp(), wait.on(), Optional.of(reason), wait.evidence()));
    }

    /**
     * The customer says that it did not have to wait for him.
     *
     * @return the fuller ticket
     */
    public GivenTicket waitingDisputed() {
        return add(Source.CUSTOMER, TicketEvent.WaitingDisputed::new);
    }

    /**
     * The customer says that it did not have to wait for him.
     *
     * @param at when
     * @return the fuller ticket
     * @throws IllegalArgumentException if it is no instant
     */
    public GivenTicket waitingDisputed(String at) {
        return at(at).waitingDisputed();
    }

    /**
     * The waiting is over.
     *
     * @return the fuller ticket
     */
    public GivenTicket resumed() {
        return add(TicketEvent.WaitingEnded::new);
    }

    /**
     * The waiting is over.
     *
     * @param at when
     * @return the fuller ticket
     * @throws IllegalArgumentException if it is no instant
     */
    public GivenTicket resumed(String at) {
        return at(at).resumed();
    }

    /**
     * Its priority is changed.
     *
     * @param priority the new one
     * @return the fuller ticket
     */
    public GivenTicket reprioritised(String priority) {
        return add(stamp -> new TicketEvent.Reprioritised(stamp, Priority.of(priority)));
    }

    /**
     * Its category is changed.
     *
     * @param category the new one
     * @return the fuller ticket
     */
    public GivenTicket recategorised(String category) {
        return add(stamp -> new TicketEvent.Recategorised(stamp, Category.of(category)));
    }

    /**
     * The customer gets a first answer.
     *
     * @return the fuller ticket
     */
    public GivenTicket replied() {
        return add(TicketEvent.FirstReply::new);
    }

    /**
     * The holder says that it is mended, with the code {@code solved}.
     *
     * @return the fuller ticket
     */
    public GivenTicket resolved() {
        return resolvedAs("solved");
    }

    /**
     * The holder says that it is mended, with the code {@code solved}.
     *
     * @param at when
     * @return the fuller ticket
     * @throws IllegalArgumentException if it is no instant
     */
    public GivenTicket resolved(String at) {
        return at(at).resolved();
    }

    /**
     * The holder says that it is mended.
     *
     * @param code what he says was done, such as {@code in call}
     * @return the fuller ticket
     */
    public GivenTicket resolvedAs(String code) {
        return add(stamp -> new TicketEvent.Resolved(stamp, code));
    }

    /**
     * Somebody says that it is truly mended.
     *
     * @param source who says so
     * @return the fuller ticket
     */
    public GivenTicket confirmedBy(Source source) {
        return add(source, TicketEvent.Confirmed::new);
    }

    /**
     * Somebody says that it is truly mended.
     *
     * @param source who says so
     * @param at when
     * @return the fuller ticket
     * @throws IllegalArgumentException if it is no instant
     */
    public GivenTicket confirmedBy(Source source, String at) {
        return at(at).confirmedBy(source);
    }

    /**
     * It is taken up again.
     *
     * @return the fuller ticket
     */
    public GivenTicket reopened() {
        return add(TicketEvent.Reopened::new);
    }

    /**
     * It is taken up again.
     *
     * @param at when
     * @return the fuller ticket
     * @throws IllegalArgumentException if it is no instant
     */
    public GivenTicket reopened(String at) {
        return at(at).reopened();
    }

    /**
     * It is put away.
     *
     * @return the fuller ticket
     */
    public GivenTicket closed() {
        return add(TicketEvent.Closed::new);
    }

    /**
     * It is put away.
     *
     * @param at when
     * @return the fuller ticket
     * @throws IllegalArgumentException if it is no instant
     */
    public GivenTicket closed(String at) {
        return at(at).closed();
    }

    /**
     * It is merged into another ticket.
     *
     * @param ticket the other's number
     * @return the fuller ticket
     */
    public GivenTicket mergedInto(String ticket) {
        return add(stamp -> new TicketEvent.Merged(stamp, TicketId.of(ticket)));
    }

    /**
     * It is found to be about the same fault as another ticket.
     *
     * @param ticket the other's number
     * @return the fuller ticket
     */
    public GivenTicket linkedTo(String ticket) {
        return add(stamp -> new TicketEvent.Linked(stamp, TicketId.of(ticket)));
    }

    /**
     * It is taken out of the reckoning by the superiors.
     *
     * @param reason why
     * @return the fuller ticket
     */
    public GivenTicket excluded(String reason) {
        return add(Source.MANAGEMENT, stamp -> new TicketEvent.Excluded(stamp, reason, Optional.empty()));
    }

    /**
     * It is taken out of the reckoning by one of the superiors.
     *
     * @param reason why
     * @param by his number
     * @return the fuller ticket
     */
    public GivenTicket excluded(String reason, String by) {
        return add(Source.MANAGEMENT, stamp -> new TicketEvent.Excluded(stamp, reason, Optional.of(AgentId.of(by))));
    }

    /**
     * The customer rates it.
     *
     * @param score 1 (worst) to 5 (best)
     * @return the fuller ticket
     * @throws IllegalArgumentException if the score is outside 1 to 5
     */
    public GivenTicket rated(int score) {
        return add(Source.CUSTOMER, stamp -> new TicketEvent.Rated(stamp, score));
    }

    /**
     * Any event as it is.
     *
     * @param event the event, under its own stamp; the moment moves to its instant
     * @return the fuller ticket
     */
    public GivenTicket event(TicketEvent event) {
        return at(event.at()).append(event);
    }

    /**
     * Who wrote the last event.
     *
     * @param source its source
     * @return the changed ticket
     * @throws IllegalStateException if there is no event yet
     */
    public GivenTicket writtenBy(Source source) {
        Stamp last = last("written").stamp();
        return restamped(new Stamp(last.at(), source, last.ingestedAt()));
    }

    /**
     * When the last event reached the record.
     *
     * @param at when
     * @return the changed ticket
     * @throws IllegalStateException if there is no event yet
     * @throws IllegalArgumentException if it is no instant
     */
    public GivenTicket recordedAt(String at) {
        return restamped(last("recorded").stamp().withIngestedAt(Moments.read(at)));
    }

    /**
     * The ticket, numbered {@code T-1} and of subscriber {@code S-1} where the test says nothing else.
     *
     * @return the ticket
     * @throws org.goodhart.desk.ImpossibleHistoryException if its events cannot all be true
     */
    public Ticket build() {
        return build(TicketId.of("T-1"), SubscriberId.of("S-1"), Service.of("internet"));
    }

    Ticket build(TicketId number, SubscriberId owner, Service topic) {
        List<TicketEvent> all = new ArrayList<>(draft.events);
        if (all.isEmpty() || !(all.get(0) instanceof TicketEvent.Opened)) {
            Instant first = all.isEmpty() ? draft.now : all.get(0).at();
            all.add(0, new TicketEvent.Opened(Stamp.of(first, Source.SUPPORT_LINE), draft.line, draft.priority));
        }
        return Ticket.of(
                draft.id.orElse(number),
                draft.subscriber.orElse(owner),
                draft.service.orElse(topic),
                draft.category,
                all);
    }

    private GivenTicket with(
            Optional<TicketId> id,
            Optional<SubscriberId> subscriber,
            Optional<Service> service,
            Category category,
            Priority priority,
            Line line) {
        Objects.requireNonNull(line, "line");
        return new GivenTicket(new Draft(id, subscriber, service, category, priority, line, draft.now, draft.events));
    }

    private GivenTicket add(Function<Stamp, TicketEvent> event) {
        return add(Source.SUPPORT_LINE, event);
    }

    private GivenTicket add(Source source, Function<Stamp, TicketEvent> event) {
        return append(event.apply(Stamp.of(draft.now, source)));
    }

    private GivenTicket append(TicketEvent event) {
        List<TicketEvent> more = new ArrayList<>(draft.events);
        more.add(event);
        return withEvents(more);
    }

    private GivenTicket withEvents(List<TicketEvent> events) {
        return new GivenTicket(new Draft(
                draft.id,
                draft.subscriber,
                draft.service,
                draft.category,
                draft.priority,
                draft.line,
                draft.now,
                List.copyOf(events)));
    }

    private TicketEvent last(String what) {
        if (draft.events.isEmpty()) {
            throw new IllegalStateException(
                    "the ticket has no event yet that could be " + what + ": an event is expected first");
        }
        return draft.events.get(draft.events.size() - 1);
    }

    private GivenTicket restamped(Stamp stamp) {
        return replaced(last("stamped").withStamp(stamp));
    }

    private GivenTicket replaced(TicketEvent lastEvent) {
        List<TicketEvent> changed = new ArrayList<>(draft.events);
        changed.set(changed.size() - 1, lastEvent);
        return withEvents(changed);
    }
}
