package org.goodhart.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.desk.Story.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.goodhart.desk.Oddity.Kind;
import org.goodhart.value.Interval;

/** Whatever happens to an opened ticket, in any order and any number of times, it can be told, and what is odd about it is named. */
class AnySequenceTest {

    private static final List<String> WORDS = List.of(
            "assigned L1/ann",
            "assigned L2/bob",
            "assigned L2",
            "escalated L1",
            "escalated L2",
            "accepted bob",
            "returned L1",
            "upheld L1",
            "waits VENDOR",
            "waits CUSTOMER",
            "resumed",
            "disputed",
            "prioritised high",
            "filed slow",
            "replied",
            "resolved",
            "confirmed by CUSTOMER",
            "reopened",
            "closed",
            "merged T-2",
            "linked T-2",
            "excluded test",
            "rated 3",
            "opened L1");

    @Provide
    Arbitrary<List<TicketEvent>> sequences() {
        Arbitrary<TicketEvent> event = Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.frequency(Tuple.of(60, 0), Tuple.of(1, 1)),
                        Arbitraries.integers().between(0, WORDS.size() - 2))
                .as((minute, again, word) ->
                        Story.event(minute + " " + WORDS.get(again == 1 ? WORDS.size() - 1 : word)));
        return event.list().ofMaxSize(14);
    }

    private static List<TicketEvent> opened(List<TicketEvent> sequence) {
        List<TicketEvent> events = new ArrayList<>(sequence);
        events.add(Story.event("0 opened L1"));
        return events;
    }

    private static List<Problem> problems(List<TicketEvent> events) {
        return TicketRules.impossibilities(TicketId.of("T-1"), EventForm.inOrder(events));
    }

    private static Ticket ticket(List<TicketEvent> events) {
        return Ticket.of(TicketId.of("T-1"), Story.SUBSCRIBER, Story.INTERNET, Story.NO_LINK, events);
    }

    @Property
    void onlyTheNamedImpossibilitiesAreRefused(@ForAll("sequences") List<TicketEvent> sequence) {
        List<TicketEvent> events = opened(sequence);
        long openings =
                events.stream().filter(TicketEvent.Opened.class::isInstance).count();
        Map<Instant, Holder> given = new HashMap<>();
        boolean twoHolders = false;
        for (TicketEvent event : events) {
            if (!(event instanceof TicketEvent.Assigned assigned)) continue;
            Holder before = given.putIfAbsent(event.at(), assigned.holder());
            twoHolders |= before != null && !before.equals(assigned.holder());
        }
        assertThat(problems(events).isEmpty()).isEqualTo(openings == 1 && !twoHolders);
        assertThat(problems(events))
                .allSatisfy(problem ->
                        assertThat(problem.expected()).isIn("exactly one opening", "one holder at an instant"));
    }

    @Property
    void theCourseHoldsTogetherAndAgreesWithTheState(
            @ForAll("sequences") List<TicketEvent> sequence, @ForAll("minutes") int asOf) {
        List<TicketEvent> events = opened(sequence);
        if (!problems(events).isEmpty()) return;
        Course course = ticket(events).course(at(asOf));
        Instant reached = at(0);
        for (Stint stint : course.stints()) {
            assertThat(stint.interval().start()).isEqualTo(reached);
            reached = stint.interval().end();
        }
        assertThat(course.life()).isEqualTo(Interval.of(at(0), reached));
        assertThat(reached).isBeforeOrEqualTo(at(asOf));
        assertThat(course.state()).isNotEqualTo(TicketState.UNOPENED);
        assertThat(course.state().isResolved()).isEqualTo(course.resolvedAt().isPresent());
        assertThat(course.state().isClosed()).isEqualTo(course.closedAt().isPresent());
        assertThat(course.isRunning())
                .isEqualTo(course.state() == TicketState.OPEN
                        && course.mergedInto().isEmpty());
    }

    @Provide
    Arbitrary<Integer> minutes() {
        return Arbitraries.integers().between(0, 12);
    }

    /** A fact is written into the past if any later one, however far away, was recorded before it was. */
    @Property
    void whatIsWrittenIntoThePastIsNamed(@ForAll("recorded") List<TicketEvent> sequence) {
        List<TicketEvent> events = opened(sequence);
        if (!problems(events).isEmpty()) return;
        Ticket ticket = ticket(events);
        long expected = ticket.events().stream()
                .filter(event -> event.stamp().ingestedAt().isPresent())
                .filter(event -> ticket.events().stream().anyMatch(later -> isLaterButRecordedFirst(later, event)))
                .count();
        assertThat(TicketStatesTest.odd(ticket).stream().filter(odd -> odd.kind() == Kind.WRITTEN_INTO_THE_PAST))
                .hasSize((int) expected);
    }

    private static boolean isLaterButRecordedFirst(TicketEvent later, TicketEvent event) {
        return later.at().isAfter(event.at())
                && later.stamp().ingestedAt().isPresent()
                && later.stamp()
                        .ingestedAt()
                        .get()
                        .isBefore(event.stamp().ingestedAt().orElseThrow());
    }

    @Provide
    Arbitrary<List<TicketEvent>> recorded() {
        Arbitrary<List<Integer>> minutes =
                Arbitraries.integers().between(0, 12).list().ofSize(14);
        return Combinators.combine(sequences(), minutes).as((sequence, recordedAt) -> {
            List<TicketEvent> stamped = new ArrayList<>();
            for (int i = 0; i < sequence.size(); i++) {
                TicketEvent event = sequence.get(i);
                boolean known = recordedAt.get(i) < 10;
                stamped.add(known ? event.withStamp(event.stamp().withIngestedAt(at(recordedAt.get(i)))) : event);
            }
            return stamped;
        });
    }

    /** What is odd about resolving, closing, reopening and confirming, told again without the table. */
    @Property
    void everyDeviationOfItsStandingIsReported(@ForAll("sequences") List<TicketEvent> sequence) {
        List<TicketEvent> events = opened(sequence);
        if (!problems(events).isEmpty()) return;
        Ticket ticket = ticket(events);
        List<Kind> expected = new ArrayList<>();
        boolean resolved = false;
        boolean closed = false;
        boolean merged = false;
        boolean excluded = false;
        for (TicketEvent event : ticket.events()) {
            if (event instanceof TicketEvent.Resolved) {
                if (resolved) expected.add(Kind.RESOLVED_TWICE);
                resolved = true;
            } else if (event instanceof TicketEvent.Closed) {
                if (closed) expected.add(Kind.CLOSED_TWICE);
                else if (!resolved) expected.add(Kind.CLOSED_UNRESOLVED);
                closed = true;
            } else if (event instanceof TicketEvent.Reopened) {
                if (!resolved && !closed) expected.add(Kind.REOPENED_UNRESOLVED);
                resolved = false;
                closed = false;
            } else if (event instanceof TicketEvent.Confirmed) {
                if (!resolved) expected.add(Kind.CONFIRMED_UNRESOLVED);
            } else if (event instanceof TicketEvent.Merged) {
                if (merged) expected.add(Kind.MERGED_TWICE);
                merged = true;
            } else if (event instanceof TicketEvent.Excluded) {
                if (excluded) expected.add(Kind.EXCLUDED_TWICE);
                excluded = true;
            }
        }
        Set<Kind> others = Set.of(
                Kind.COMPLETED_AT_ONCE,
                Kind.WORKED_AFTER_CLOSING,
                Kind.WAITING_NOT_STARTED,
                Kind.DISPUTED_TWICE,
                Kind.DISPUTED_WITHOUT_WAIT,
                Kind.ACCEPTED_UNOFFERED,
                Kind.HANDED_TO_ITSELF);
        assertThat(TicketStatesTest.odd(ticket).stream()
                        .map(Oddity::kind)
                        .filter(kind -> !others.contains(kind))
                        .toList())
                .isEqualTo(expected);
    }
}
