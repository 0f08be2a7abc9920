package org.goodhart.gaming;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Context;
import org.goodhart.desk.Course;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Line;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stamp;
import org.goodhart.desk.Stint;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.value.Phrase;

/**
 * G01, premature escalation: a ticket that the first line could mend is passed on a second after somebody has taken it.
 *
 * <p>Occasion: a ticket that the first line resolved without ever passing it on, which shows that its skill was enough, longer than that second
 * after it was taken. It is passed on in the first full second after the taking in which nothing else is written. A ticket that would seem
 * to end otherwise because its reopening or resolution falls beyond what is known is none. As with {@link SilentClosing}, its fault has no
 * other ticket, and no other ticket for the service is alive from the taking until the repeat window after its end. Nor is it an occasion if
 * the later end would give the fault a call or an alarm that was none of it, or take one from it: that is for the strategies that duplicate and
 * split tickets (G09 to G11) to try.
 *
 * <p>What follows: the next line accepts it after {@code queue}, sees after {@code look} that it was not for it, and gives it back;
 * the return is upheld, and the first line then does what it would have done at once. Everything after the escalation
 * happens that much later, the repair included, and so does what comes of the repair: equipment that waited for it comes up later, and who
 * calls about the same fault from the standing resolution on, whether to complain or to confirm, calls later, and what fails again then, fails
 * later. What would come later than what is known stands on no record yet. The harm is that much longer an outage, and {@code look} of the
 * next line's time.
 *
 * <p>Example: a ticket opened at 9:00 and taken at 9:10 was resolved at 9:50. With
 * {@code new PrematureEscalation(Duration.ofMinutes(20), Duration.ofMinutes(10))} it is passed on at 9:10:01, accepted at 9:30:01, back at 9:40:01
 * and resolved at 10:20. Under a norm of half an hour the first line missed it; a clock that stops at the hand-over counts 10 minutes, which is
 * met, and another 40 from its return; conserved time counts 80.
 *
 * <p>Conserved time stops this strategy because the next line gives back what was not for it. Where it swallows such tickets instead and does
 * the first line's work, the clock goes over to it for good, and the first line gains under conserved time too: against that helps a
 * charge for each escalation that skill did not need, not a clock.
 *
 * @param queue how long the ticket lies before the next line accepts it; absolute time, more than zero
 * @param look how long that line has it before it gives it back; absolute time, more than zero
 */
public record PrematureEscalation(Duration queue, Duration look) implements Strategy {

    private static final AgentId NEXT_LINE = AgentId.of("next line");
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    /**
     * Checks the durations.
     *
     * @throws IllegalArgumentException if one is not positive
     */
    public PrematureEscalation {
        Objects.requireNonNull(queue, "queue");
        Objects.requireNonNull(look, "look");
        if (queue.isNegative() || queue.isZero() || look.isNegative() || look.isZero()) {
            throw new IllegalArgumentException(
                    "a queue of " + queue + " and a look of " + look + ": more than zero is expected");
        }
    }

    @Override
    public String id() {
        return "G01";
    }

    @Override
    public Phrase label() {
        return Phrase.of("strategy.premature-escalation");
    }

    @Override
    public Set<Capability> needs() {
        return EnumSet.of(Capability.HAND_OVER);
    }

    @Override
    public Stream<Move> moves(SubscriberHistory history, Context context, Instant asOf) {
        List<Line> lines = context.organisation().lines();
        if (lines.size() < 2) return Stream.empty();
        return LoneFault.of(history, context, asOf)
                .filter(lone -> isFirstLinesOwn(lone.course(), lines.get(0)))
                .flatMap(lone -> move(lone, history, context, asOf).stream());
    }

    private static boolean isFirstLinesOwn(Course course, Line first) {
        return course.lastStint().ending() == Stint.Ending.RESOLVED
                && course.stints().stream()
                        .allMatch(stint -> stint.holder().line().equals(first))
                && course.ticket().events().stream()
                        .noneMatch(event -> event instanceof TicketEvent.Escalated
                                || event instanceof TicketEvent.Returned
                                || event instanceof TicketEvent.Merged);
    }

    private Optional<Move> move(LoneFault lone, SubscriberHistory history, Context context, Instant asOf) {
        Course course = lone.course();
        Optional<Stint> taken = lone.taken();
        if (taken.isEmpty()) return Optional.empty();
        Instant at = freeAfter(taken.get().interval().start(), course.ticket());
        Instant back = at.plus(queue).plus(look);
        boolean resolvedByThen =
                course.firstResolvedAt().filter(r -> !r.isAfter(at)).isPresent();
        if (resolvedByThen || back.isAfter(asOf)) return Optional.empty();
        Duration away = queue.plus(look);
        Ticket ticket = course.ticket();
        AgentId agent = taken.get().holder().agent().orElseThrow();
        Line next = context.organisation().lines().get(1);
        Detour detour = new Detour(context.organisation().firstLine(), next, agent, at);
        Course later = passedOn(ticket, detour, asOf).course(asOf);
        boolean endsAlike = later.isRunning()
                || later.resolvedAt().equals(course.resolvedAt().map(resolved -> resolved.plus(away)));
        if (!endsAlike) return Optional.empty();
        Aftermath aftermath = new Aftermath(lone, at, away, asOf);
        UnaryOperator<SubscriberHistory> change =
                recorded -> aftermath.carryOut(recorded.withTicket(passedOn(ticket, detour, asOf)));
        boolean keepsItsFacts =
                lone.consistsOf(aftermath.contacts(), aftermath.downAt(), change.apply(history), context, asOf);
        if (!keepsItsFacts) return Optional.empty();
        return Optional.of(new Move(
                id(),
                ticket.subscriber(),
                ticket.id(),
                Phrase.of("strategy.premature-escalation.done", ticket.id().name(), next.name(), at),
                Phrase.of("strategy.premature-escalation.consequence", next.name(), queue, look, away),
                new ServiceHarm(away.toSeconds(), 0, 0, look.toSeconds()),
                change));
    }

    /** An escalation in the same instant as an assignment would be called off by it. */
    private static Instant freeAfter(Instant taken, Ticket ticket) {
        Set<Instant> written = new HashSet<>();
        for (TicketEvent event : ticket.events()) written.add(event.at());
        Instant at = taken.plus(AT_ONCE);
        while (written.contains(at)) at = at.plus(AT_ONCE);
        return at;
    }

    /** The way out and back. */
    private record Detour(Line first, Line next, AgentId agent, Instant at) {}

    private Ticket passedOn(Ticket ticket, Detour detour, Instant asOf) {
        Duration away = queue.plus(look);
        Instant accepted = detour.at().plus(queue);
        Instant back = detour.at().plus(away);
        List<TicketEvent> events = new ArrayList<>();
        for (TicketEvent event : ticket.events()) {
            if (!event.at().isAfter(detour.at())) {
                events.add(event);
                continue;
            }
            Instant later = event.at().plus(away);
            if (!later.isAfter(asOf)) events.add(event.withStamp(Stamp.of(later, event.source())));
        }
        events.add(new TicketEvent.Escalated(line(detour.at()), detour.next()));
        events.add(new TicketEvent.HandoverAccepted(line(accepted), NEXT_LINE));
        events.add(new TicketEvent.Returned(line(back), detour.first(), true));
        events.add(new TicketEvent.Assigned(line(back), Holder.of(detour.first(), detour.agent())));
        return ticket.withEvents(events);
    }

    private static Stamp line(Instant at) {
        return Stamp.of(at, Source.SUPPORT_LINE);
    }
}
