package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goodhart.desk.Course;
import org.goodhart.desk.Exclusion;
import org.goodhart.desk.Line;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stamp;
import org.goodhart.desk.Stint;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.TicketState;
import org.goodhart.desk.Wait;
import org.goodhart.testkit.PayPeriods;
import org.goodhart.testkit.arbitraries.DeskArbitraries;
import org.goodhart.value.Interval;

/**
 * What the course of a ticket promises: whoever held it, its whole life is held by exactly one holder and charged to exactly one
 * line, and nothing is known before it happens. Implement it in a test class; override {@link #tickets()} to try the tickets that an
 * importer makes, or {@link #course} to try a derivation of your own.
 */
public interface StintLaws {
    /**
     * The tickets to try the laws on.
     *
     * @return tickets around March 2026, odd ones included, unless overridden
     */
    @Provide
    default Arbitrary<Ticket> tickets() {
        return DeskArbitraries.tickets(PayPeriods.march2026());
    }

    /**
     * The instants as of which to try them.
     *
     * @return instants around March 2026, unless overridden
     */
    @Provide
    default Arbitrary<Instant> instants() {
        return DeskArbitraries.instants(PayPeriods.march2026());
    }

    /**
     * The derivation on trial.
     *
     * @param ticket a ticket
     * @param asOf up to when its events count, not before its opening
     * @return {@link Ticket#course} unless overridden
     */
    default Course course(Ticket ticket, Instant asOf) {
        return ticket.course(asOf);
    }

    /**
     * The first stint begins with the life, each begins where the one before ended, the last ends with the life.
     *
     * @param ticket any ticket
     * @param asOf any instant
     */
    @Property
    default void stintsAbutAndCoverTheLife(@ForAll("tickets") Ticket ticket, @ForAll("instants") Instant asOf) {
        Assume.that(!ticket.openedAt().isAfter(asOf));
        Course course = course(ticket, asOf);
        Instant reached = ticket.openedAt();
        assertThat(course.life().start()).as("start of the life").isEqualTo(reached);
        for (Stint stint : course.stints()) {
            assertThat(stint.interval().start()).as("start of %s", stint).isEqualTo(reached);
            reached = stint.interval().end();
        }
        assertThat(reached).as("end of the last stint").isEqualTo(course.life().end());
        assertThat(course.life().end()).as("end of the life").isBeforeOrEqualTo(asOf);
    }

    /**
     * No stint but the last is empty, and the time charged to the lines sums to the life.
     *
     * @param ticket any ticket
     * @param asOf any instant
     */
    @Property
    default void theTimeChargedToTheLinesSumsToTheLife(
            @ForAll("tickets") Ticket ticket, @ForAll("instants") Instant asOf) {
        Assume.that(!ticket.openedAt().isAfter(asOf));
        Course course = course(ticket, asOf);
        Duration held = Duration.ZERO;
        Map<Line, Duration> charged = new HashMap<>();
        for (Stint stint : course.stints()) {
            Duration time = stint.interval().duration();
            held = held.plus(time);
            charged.merge(stint.chargedTo().line(), time, Duration::plus);
            if (!stint.equals(course.lastStint()))
                assertThat(time).as("%s", stint).isPositive();
        }
        assertThat(held).as("time held").isEqualTo(course.life().duration());
        assertThat(charged.values().stream().reduce(Duration.ZERO, Duration::plus))
                .as("time charged")
                .isEqualTo(course.life().duration());
    }

    /**
     * Only the last stint says how the life ended, and the course agrees with it; a hand-over lies within its stint.
     *
     * @param ticket any ticket
     * @param asOf any instant
     */
    @Property
    default void theLastStintTellsHowTheLifeEnded(@ForAll("tickets") Ticket ticket, @ForAll("instants") Instant asOf) {
        Assume.that(!ticket.openedAt().isAfter(asOf));
        Course course = course(ticket, asOf);
        Instant end = course.life().end();
        for (Stint stint : course.stints()) {
            boolean passedOn = switch (stint.ending()) {
                case REASSIGNED, ESCALATED, RETURNED -> true;
                case RESOLVED, CLOSED, MERGED, RUNNING -> false;
            };
            assertThat(passedOn).as("%s is passed on", stint).isEqualTo(!stint.equals(course.lastStint()));
            assertThat(stint.letGoAt())
                    .isBetween(stint.interval().start(), stint.interval().end());
        }
        switch (course.lastStint().ending()) {
            case RUNNING -> {
                assertThat(end).isEqualTo(asOf);
                assertThat(course.resolvedAt()).isEmpty();
                assertThat(course.closedAt()).isEmpty();
                assertThat(course.mergedInto()).isEmpty();
            }
            case RESOLVED -> assertThat(course.resolvedAt()).contains(end);
            case CLOSED -> assertThat(course.closedAt()).contains(end);
            case MERGED -> assertThat(course.mergedInto()).isPresent();
            default -> throw new AssertionError("a life cannot end with " + course.lastStint());
        }
    }

    /**
     * Waits lie within the life, one after the other, and none is empty.
     *
     * @param ticket any ticket
     * @param asOf any instant
     */
    @Property
    default void waitsFollowOneAnotherWithinTheLife(
            @ForAll("tickets") Ticket ticket, @ForAll("instants") Instant asOf) {
        Assume.that(!ticket.openedAt().isAfter(asOf));
        Course course = course(ticket, asOf);
        Instant reached = course.life().start();
        for (Wait wait : course.waits()) {
            Interval interval = wait.interval();
            assertThat(interval.isEmpty()).as("%s is empty", wait).isFalse();
            assertThat(interval.start()).as("start of %s", wait).isAfterOrEqualTo(reached);
            reached = interval.end();
        }
        assertThat(reached)
                .as("end of the last wait")
                .isBeforeOrEqualTo(course.life().end());
    }

    /**
     * The state says what the ends say, and only a ticket that stands open, and was not merged, runs.
     *
     * @param ticket any ticket
     * @param asOf any instant
     */
    @Property
    default void theStateAgreesWithTheEnds(@ForAll("tickets") Ticket ticket, @ForAll("instants") Instant asOf) {
        Assume.that(!ticket.openedAt().isAfter(asOf));
        Course course = course(ticket, asOf);
        TicketState state = course.state();
        assertThat(state).as("state").isNotEqualTo(TicketState.UNOPENED);
        assertThat(course.resolvedAt().isPresent()).as("resolved, %s", state).isEqualTo(state.isResolved());
        assertThat(course.closedAt().isPresent()).as("closed, %s", state).isEqualTo(state.isClosed());
        assertThat(course.isRunning())
                .as("running, %s", state)
                .isEqualTo(state == TicketState.OPEN && course.mergedInto().isEmpty());
    }

    /**
     * A dispute moves neither stints nor ends nor waits; of a running ticket, the last wait is disputed then.
     *
     * @param ticket any ticket
     * @param asOf any instant, as of which a wait is disputed
     */
    @Property
    default void aDisputeMovesNothing(@ForAll("tickets") Ticket ticket, @ForAll("instants") Instant asOf) {
        Assume.that(!ticket.openedAt().isAfter(asOf));
        Course before = course(ticket, asOf);
        Course after = course(with(ticket, new TicketEvent.WaitingDisputed(Stamp.of(asOf, Source.CUSTOMER))), asOf);
        assertThat(after.stints()).isEqualTo(before.stints());
        assertThat(ends(after)).isEqualTo(ends(before));
        assertThat(after.waits()).extracting(Wait::interval).isEqualTo(intervals(before));
        for (int i = 0; i < after.waits().size(); i++) {
            Wait wait = after.waits().get(i);
            Optional<Instant> known = before.waits().get(i).disputedAt();
            assertThat(wait.disputedAt()).as("%s", wait).isIn(known, known.or(() -> Optional.of(asOf)));
            assertThat(wait.disputedAt().orElse(asOf))
                    .isAfterOrEqualTo(wait.interval().start());
        }
        boolean nextBeganJustNow = ticket.events().stream()
                .anyMatch(event -> event instanceof TicketEvent.WaitingStarted
                        && event.at().equals(asOf));
        if (!after.isRunning() || after.waits().isEmpty() || nextBeganJustNow) return;
        assertThat(after.waits().get(after.waits().size() - 1).disputedAt())
                .as("dispute of the last wait of a running ticket")
                .isPresent();
    }

    private static List<Interval> intervals(Course course) {
        return course.waits().stream().map(Wait::interval).toList();
    }

    /**
     * The first exclusion stands, whoever excludes the ticket afterwards.
     *
     * @param ticket any ticket
     * @param asOf any instant, as of which it is excluded
     */
    @Property
    default void theFirstExclusionStands(@ForAll("tickets") Ticket ticket, @ForAll("instants") Instant asOf) {
        Assume.that(!ticket.openedAt().isAfter(asOf));
        Course before = course(ticket, asOf);
        Assume.that(before.exclusion().filter(known -> known.at().equals(asOf)).isEmpty());
        Stamp stamp = Stamp.of(asOf, Source.MANAGEMENT);
        Course after = course(with(ticket, new TicketEvent.Excluded(stamp, "a new reason", Optional.empty())), asOf);
        Exclusion fresh = new Exclusion(asOf, "a new reason", Source.MANAGEMENT, Optional.empty());
        assertThat(after.exclusion()).contains(before.exclusion().orElse(fresh));
        assertThat(after.stints()).as("an exclusion moves no clock").isEqualTo(before.stints());
    }

    /**
     * What happens later changes nothing in what was known before: the course as of an instant is the course of the ticket whose later
     * events were never recorded.
     *
     * @param ticket any ticket
     * @param asOf any instant
     */
    @Property
    default void nothingIsKnownBeforeItHappens(@ForAll("tickets") Ticket ticket, @ForAll("instants") Instant asOf) {
        Assume.that(!ticket.openedAt().isAfter(asOf));
        Ticket known = ticket.withEvents(ticket.events().stream()
                .filter(event -> !event.at().isAfter(asOf))
                .toList());
        Course full = course(ticket, asOf);
        Course truncated = course(known, asOf);
        assertThat(truncated.stints()).isEqualTo(full.stints());
        assertThat(truncated.waits()).isEqualTo(full.waits());
        assertThat(ends(truncated)).isEqualTo(ends(full));
    }

    /**
     * Whoever resolves or closes again what stands resolved or closed moves none of its ends.
     *
     * @param ticket any ticket
     * @param asOf any instant, as of which it is said to be resolved or closed once more
     */
    @Property
    default void resolvingOrClosingOnceMoreMovesNothing(
            @ForAll("tickets") Ticket ticket, @ForAll("instants") Instant asOf) {
        Assume.that(!ticket.openedAt().isAfter(asOf));
        Course before = course(ticket, asOf);
        Stamp stamp = Stamp.of(asOf, Source.SUPPORT_LINE);
        boolean reopenedJustNow = before.reopenedAt().contains(asOf);
        if (before.resolvedAt().isPresent() && !reopenedJustNow) {
            Course after = course(with(ticket, new TicketEvent.Resolved(stamp, "once more")), asOf);
            assertThat(ends(after)).as("resolved once more").isEqualTo(ends(before));
            assertThat(after.stints()).isEqualTo(before.stints());
        }
        if (before.closedAt().isPresent() && !reopenedJustNow) {
            Course after = course(with(ticket, new TicketEvent.Closed(stamp)), asOf);
            assertThat(ends(after)).as("closed once more").isEqualTo(ends(before));
            assertThat(after.stints()).isEqualTo(before.stints());
        }
    }

    private static Ticket with(Ticket ticket, TicketEvent event) {
        List<TicketEvent> more = new ArrayList<>(ticket.events());
        more.add(event);
        return ticket.withEvents(more);
    }

    private static List<Object> ends(Course course) {
        return List.of(
                course.life(),
                course.state(),
                course.firstResolvedAt(),
                course.resolvedAt(),
                course.closedAt(),
                course.reopenedAt(),
                course.confirmations(),
                course.mergedInto(),
                course.exclusion());
    }
}
