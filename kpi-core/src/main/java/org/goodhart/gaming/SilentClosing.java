package org.goodhart.gaming;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.goodhart.desk.Alarm;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Context;
import org.goodhart.desk.Course;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stamp;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.value.Phrase;

/**
 * G05, silent closing: a ticket is resolved and closed the moment somebody takes it, and nothing is mended.
 *
 * <p>Occasion: a fault with one ticket that an agent took before it was resolved or closed, if it ever was, unless telemetry saw the
 * service down since the ticket was opened and up again by then: such a fault is truly over. No other ticket for the service may have
 * been alive from then until the repeat window after its end: where two are alive at once and nobody linked them, the record does not tell
 * which of them a call or an alarm is about, and closing either hands the evidence to the other. That is another trick, with duplicates.
 *
 * <p>Nor is there an occasion where the fault would lose a call or an alarm by the closing: where one came while the ticket was alive or soon
 * after, but later than the repeat window after the closing. It would be about another ticket's fault then, which it makes older, or about
 * a fault of its own. Whatever that pays, it pays for dividing one fault into several, which is for the strategies that duplicate and split
 * tickets (G09 to G11) to try and not for this one.
 *
 * <p>What follows: nobody works on it any more, so that whatever was written on the ticket from then on is not, except what joins
 * tickets or takes them out of the reckoning. Whoever would have confirmed the repair or rated it does not. The customer calls again about
 * the same ticket after {@code noticedAfter}, and until then at least the fault lasts: the harm is the outage beyond the recorded repair,
 * and one contact. Equipment that came up through the repair comes up that much later. A call or a coming up later than what is known is
 * declared all the same, but stands on no record yet; neither does a call where calls were never recorded.
 *
 * <p>Example: a ticket opened at 9:00 and taken at 9:20 was mended at 19:00. With {@code new SilentClosing(Duration.ofDays(1))} it is resolved
 * and closed at 9:20, the customer calls at 9:20 of the next day, and the outage is 14 h 20 min longer. Of a ticket taken in March under
 * a norm of eight hours, a share of tickets closed in norm counts a hit instead of a miss; verified resolution counts a miss as before.
 *
 * @param noticedAfter how long after the closing the customer calls again; absolute time, more than zero
 */
public record SilentClosing(Duration noticedAfter) implements Strategy {

    private static final String CODE = "solved";

    /**
     * Checks the duration.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public SilentClosing {
        Objects.requireNonNull(noticedAfter, "noticedAfter");
        if (noticedAfter.isNegative() || noticedAfter.isZero()) {
            throw new IllegalArgumentException(
                    "the customer notices after " + noticedAfter + ": more than zero is expected");
        }
    }

    @Override
    public String id() {
        return "G05";
    }

    @Override
    public Phrase label() {
        return Phrase.of("strategy.silent-closing");
    }

    @Override
    public Set<Capability> needs() {
        return EnumSet.of(Capability.RESOLVE);
    }

    @Override
    public Stream<Move> moves(SubscriberHistory history, Context context, Instant asOf) {
        boolean callsAreRecorded =
                context.missing(EnumSet.of(Evidence.CONTACTS)).isEmpty();
        return LoneFault.of(history, context, asOf)
                .flatMap(lone -> move(lone, history, context, callsAreRecorded, asOf).stream());
    }

    private Optional<Move> move(
            LoneFault lone, SubscriberHistory history, Context context, boolean callsAreRecorded, Instant asOf) {
        Course course = lone.course();
        Optional<Instant> taken = lone.taken().map(stint -> stint.interval().start());
        if (taken.isEmpty() || course.mergedInto().isPresent()) return Optional.empty();
        Instant at = taken.get();
        Ticket ticket = course.ticket();
        boolean overByThen = isBy(course.firstResolvedAt(), at)
                || isBy(course.closedAt(), at)
                || cameUpBy(at, ticket, history.alarms());
        if (overByThen) return Optional.empty();
        Instant noticed = at.plus(noticedAfter);
        Instant mended = course.resolvedAt().orElse(asOf);
        Duration longer = noticed.isAfter(mended) ? Duration.between(mended, noticed) : Duration.ZERO;
        Closing closing =
                new Closing(ticket, at, longer, asOf, callsAreRecorded ? Optional.of(noticed) : Optional.empty());
        List<Contact> contacts = new ArrayList<>(lone.fault().contacts());
        closing.knownCall().ifPresent(contacts::add);
        boolean keepsItsFacts = lone.consistsOf(contacts, lone.downAt(), closing.carryOut(history), context, asOf);
        if (!keepsItsFacts) return Optional.empty();
        return Optional.of(new Move(
                id(),
                ticket.subscriber(),
                ticket.id(),
                Phrase.of("strategy.silent-closing.done", ticket.id().name(), at),
                Phrase.of("strategy.silent-closing.consequence", noticed),
                new ServiceHarm(longer.toSeconds(), 1, 0, 0),
                closing::carryOut));
    }

    private static boolean isBy(Optional<Instant> event, Instant at) {
        return event.filter(instant -> !instant.isAfter(at)).isPresent();
    }

    private static boolean cameUpBy(Instant at, Ticket ticket, List<Alarm> alarms) {
        List<Alarm> ofService = alarms.stream()
                .filter(alarm -> alarm.service().equals(ticket.service()))
                .toList();
        return ofService.stream().noneMatch(alarm -> alarm.isDownAt(at))
                && ofService.stream()
                        .flatMap(alarm -> alarm.upAt().stream())
                        .anyMatch(up -> !up.isBefore(ticket.openedAt()) && !up.isAfter(at));
    }

    /** A ticket is closed; the customer calls again, where calls are recorded. */
    private record Closing(Ticket ticket, Instant at, Duration longer, Instant asOf, Optional<Instant> call) {

        SubscriberHistory carryOut(SubscriberHistory history) {
            List<TicketEvent> events = new ArrayList<>();
            for (TicketEvent event : ticket.events()) {
                if (stays(event)) events.add(event);
            }
            Stamp stamp = Stamp.of(at, Source.SUPPORT_LINE);
            events.add(new TicketEvent.Resolved(stamp, CODE));
            events.add(new TicketEvent.Closed(stamp));
            SubscriberHistory closed =
                    LaterRepair.of(history.withTicket(ticket.withEvents(events)), ticket.service(), at, longer, asOf);
            return knownCall().map(closed::withContact).orElse(closed);
        }

        Optional<Contact> knownCall() {
            return call.filter(noticed -> !noticed.isAfter(asOf))
                    .map(noticed -> new Contact(
                            noticed, ticket.subscriber(), ticket.service(), Source.CUSTOMER, Optional.of(ticket.id())));
        }

        /** What joins tickets, takes them out of the reckoning or denies an earlier wait is no work on the fault and stays. */
        private boolean stays(TicketEvent event) {
            boolean answersTheClosing = event instanceof TicketEvent.Confirmed
                    || event instanceof TicketEvent.Rated
                    || event instanceof TicketEvent.Reopened;
            return event.at().isBefore(at)
                    || event.at().equals(at) && !answersTheClosing
                    || event instanceof TicketEvent.WaitingDisputed && isAboutEarlierWait(event)
                    || event instanceof TicketEvent.Linked
                    || event instanceof TicketEvent.Merged
                    || event instanceof TicketEvent.Excluded;
        }

        private boolean isAboutEarlierWait(TicketEvent dispute) {
            return ticket.events().stream()
                    .filter(event -> event instanceof TicketEvent.WaitingStarted
                            && event.at().isAfter(at))
                    .noneMatch(start -> !start.at().isAfter(dispute.at()));
        }
    }
}
