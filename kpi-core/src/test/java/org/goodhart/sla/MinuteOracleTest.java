package org.goodhart.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.sla.MinuteFacts.minute;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.goodhart.desk.Course;
import org.goodhart.desk.Fault;
import org.goodhart.desk.Line;
import org.goodhart.desk.Stint;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.metric.Scene;
import org.goodhart.value.Interval;

/** Random norms over random tickets come to what a walk from minute to minute counts. */
class MinuteOracleTest {
    private static final List<String> EVENTS = List.of(
            "resolved",
            "waits CUSTOMER call-1",
            "waits CUSTOMER",
            "waits VENDOR letter-2",
            "resumed",
            "disputed",
            "replied",
            "prioritised high",
            "prioritised low",
            "filed noise",
            "closed",
            "reopened",
            "assigned L1/ann",
            "assigned L2/bob",
            "escalated L2",
            "escalated L3",
            "accepted cid",
            "returned L1",
            "upheld L1",
            "merged T-9",
            "excluded x");

    // -- facts

    private static Arbitrary<Ticket> tickets(String id, String first) {
        Arbitrary<Integer> gaps = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 2),
                Arbitraries.integers().between(1, 90),
                Arbitraries.integers().between(1, 1500));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4000),
                        Arbitraries.of("high", "low"),
                        Arbitraries.of(EVENTS).list().ofMaxSize(10),
                        gaps.list().ofSize(10))
                .as((opened, priority, kinds, pauses) -> {
                    List<TicketEvent> events =
                            new ArrayList<>(List.of(Scene.event(Scene.at(opened), "opened L1 " + priority)));
                    if (!first.isEmpty()) events.add(Scene.event(Scene.at(opened), first));
                    int minute = opened;
                    for (int i = 0; i < kinds.size(); i++) {
                        boolean gives =
                                kinds.get(i).contains("L") || kinds.get(i).startsWith("accepted");
                        minute += gives ? Math.max(1, pauses.get(i)) : pauses.get(i);
                        events.add(Scene.event(Scene.at(minute), kinds.get(i)));
                    }
                    return Scene.ticket(id, "0 opened L1").withEvents(events);
                });
    }

    @Provide
    Arbitrary<SubscriberHistory> histories() {
        Arbitrary<Optional<Integer>> calls =
                Arbitraries.integers().between(0, 4000).optional(0.5);
        Arbitrary<Optional<Ticket>> second = tickets("T-2", "linked T-1").optional(0.5);
        return Combinators.combine(tickets("T-1", ""), second, calls).as((one, other, call) -> {
            List<Ticket> tickets = new ArrayList<>(List.of(one));
            other.ifPresent(tickets::add);
            SubscriberHistory history = Scene.history(tickets.toArray(Ticket[]::new));
            return call.map(at -> Scene.called(history, Scene.at(at))).orElse(history);
        });
    }

    // -- norms

    private static Arbitrary<MinuteNorm> norms() {
        Arbitrary<Boolean> days = Arbitraries.of(false, false, false, true);
        Arbitrary<Integer> minutes = Arbitraries.integers().between(1, 2000);
        Arbitrary<MinuteNorm> hoursOrDays = Combinators.combine(
                        minutes,
                        days,
                        Arbitraries.of(MinuteNorm.Hours.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(DisputedWait.class),
                        Arbitraries.integers().between(0, 600).optional(0.4))
                .as((target, isDays, hours, customer, vendor, evidence, disputed, cap) -> new MinuteNorm(
                        isDays ? 1 + target % 3 : target,
                        isDays,
                        hours,
                        MinuteNorm.waits(customer, vendor),
                        evidence,
                        disputed,
                        PutAway.COUNTS,
                        cap));
        return Combinators.combine(hoursOrDays, Arbitraries.of(PutAway.class))
                .as((norm, putAway) -> new MinuteNorm(
                        norm.target(),
                        norm.days(),
                        norm.hours(),
                        norm.stopsFor(),
                        norm.onlyWithEvidence(),
                        norm.disputed(),
                        putAway,
                        norm.cap()));
    }

    @Provide
    Arbitrary<MinuteNorm.Book> books() {
        Arbitrary<Integer> versions = Arbitraries.of(1, 2);
        return versions.flatMap(count -> Combinators.combine(
                        norms().list().ofSize(count),
                        norms().list().ofSize(count),
                        Arbitraries.integers().between(2, 6).map(day -> LocalDate.of(2026, 3, day)),
                        Arbitraries.of(Reclassification.class))
                .as(MinuteNorm.Book::new));
    }

    // -- what is compared

    private static void assertAsWalked(Obligation found, MinuteWalk walk, int from, int to) {
        assertThat(Norms.text(found.judgement())).isEqualTo(walk.judgement());
        assertThat(found.elapsed()).isEqualTo(walk.elapsed());
        assertThat(found.nominallyDueAt()).isEqualTo(walk.nominallyDueAt());
        assertThat(dueAt(found)).isEqualTo(walk.dueAt());
        assertThat(found.lateness().within(Interval.of(Scene.at(Math.min(from, to)), Scene.at(Math.max(from, to)))))
                .isEqualTo(walk.lateWithin(Math.min(from, to), Math.max(from, to)));
        assertThat(found.lateness().total()).isEqualTo(walk.lateWithin(0, Integer.MAX_VALUE));
    }

    private static Optional<Instant> dueAt(Obligation obligation) {
        return obligation.judgement() instanceof Judgement.Running running
                ? Optional.of(running.dueAt())
                : Optional.empty();
    }

    private static Obligation named(List<Obligation> found, String name) {
        return found.stream()
                .filter(obligation -> obligation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static SlaNorm.Unlimited about(Subject subject) {
        return new SlaNorm.Unlimited(subject);
    }

    @Property
    void ticketsAreJudgedAsWalked(
            @ForAll("histories") SubscriberHistory history,
            @ForAll("books") MinuteNorm.Book book,
            @ForAll("ticketSubjects") Subject subject,
            @ForAll boolean fromAcceptance,
            @ForAll @IntRange(max = 9000) int now,
            @ForAll @IntRange(max = 9000) int from,
            @ForAll @IntRange(max = 9000) int to) {
        Instant asOf = Scene.at(now);
        MinuteFacts facts = new MinuteFacts(asOf);
        ClockStart clockStart = fromAcceptance ? ClockStart.ACCEPTANCE : ClockStart.OPENING;
        List<Obligation> found = book.book(about(subject), clockStart).obligations(history, Scene.CONTEXT, asOf);
        int next = 0;
        for (Course course : history.courses(asOf)) {
            Optional<Instant> started = fromAcceptance
                    ? acceptance(List.of(course))
                    : Optional.of(course.ticket().openedAt());
            if (started.isEmpty()) continue;
            Obligation obligation = named(found, course.ticket().id().name());
            next++;
            if (facts.isMerged(course.ticket())) continue;
            Optional<Instant> end = facts.endOf(subject, course.ticket());
            Instant begun = end.filter(at -> at.isBefore(started.get())).orElse(started.get());
            assertThat(obligation.startedAt()).isEqualTo(begun);
            assertThat(obligation.endedAt()).isEqualTo(end);
            if (facts.isExempt(course.ticket())) {
                assertThat(obligation.judgement()).isInstanceOf(Judgement.Exempt.class);
                continue;
            }
            int start = minute(begun);
            MinuteWalk walk = new MinuteWalk(
                    book,
                    start,
                    minute(end.orElse(asOf)),
                    end.isPresent(),
                    minute -> true,
                    (norm, minute) -> facts.isPaused(course, norm, minute),
                    facts.filed(List.of(course.ticket()), start));
            assertAsWalked(obligation, walk, from, to);
        }
        assertThat(found).hasSize(next);
    }

    @Provide
    Arbitrary<Subject> ticketSubjects() {
        return Arbitraries.of(Subject.TOTAL_RESOLUTION, Subject.FIRST_RESOLUTION, Subject.FIRST_REPLY);
    }

    /** When an agent first had one of them. */
    private static Optional<Instant> acceptance(List<Course> courses) {
        return courses.stream()
                .flatMap(course -> course.stints().stream())
                .filter(stint -> stint.holder().agent().isPresent())
                .map(stint -> stint.interval().start())
                .min(Comparator.naturalOrder());
    }

    @Property
    void faultsAreJudgedAsWalked(
            @ForAll("histories") SubscriberHistory history,
            @ForAll("books") MinuteNorm.Book book,
            @ForAll("faultStarts") ClockStart clockStart,
            @ForAll @IntRange(max = 9000) int now,
            @ForAll @IntRange(max = 9000) int from,
            @ForAll @IntRange(max = 9000) int to) {
        Instant asOf = Scene.at(now);
        MinuteFacts facts = new MinuteFacts(asOf);
        List<Obligation> found = book.book(SlaNorm.restore(), clockStart).obligations(history, Scene.CONTEXT, asOf);
        int next = 0;
        for (Fault fault : Scene.CONTEXT.faults().faultsOf(history, asOf)) {
            Optional<Instant> started = startOf(fault, clockStart);
            if (started.isEmpty()) continue;
            Obligation obligation = named(found, fault.label());
            next++;
            assertThat(obligation.startedAt()).isEqualTo(started.get());
            if (obligation.judgement() instanceof Judgement.Exempt
                    || fault.courses().isEmpty()) continue;
            Optional<Instant> end = fault.doneAt();
            int start = minute(started.get());
            MinuteWalk walk = new MinuteWalk(
                    book,
                    start,
                    minute(end.orElse(asOf)),
                    end.isPresent(),
                    minute -> true,
                    (norm, minute) -> facts.isPaused(fault, norm, minute),
                    facts.filed(fault.courses().stream().map(Course::ticket).toList(), start));
            assertAsWalked(obligation, walk, from, to);
        }
        assertThat(found).hasSize(next);
    }

    @Provide
    Arbitrary<ClockStart> faultStarts() {
        return Arbitraries.of(ClockStart.FIRST_CONTACT, ClockStart.OPENING, ClockStart.ACCEPTANCE);
    }

    private static Optional<Instant> startOf(Fault fault, ClockStart clockStart) {
        return switch (clockStart) {
            case FIRST_CONTACT -> Optional.of(fault.startedAt());
            case ACCEPTANCE -> acceptance(fault.courses());
            default ->
                fault.courses().stream()
                        .map(course -> course.ticket().openedAt())
                        .min(Comparator.naturalOrder());
        };
    }

    @Property
    void linesAreJudgedAsWalked(
            @ForAll("histories") SubscriberHistory history,
            @ForAll("books") MinuteNorm.Book book,
            @ForAll @IntRange(max = 9000) int now,
            @ForAll @IntRange(max = 9000) int from,
            @ForAll @IntRange(max = 9000) int to) {
        Instant asOf = Scene.at(now);
        MinuteFacts facts = new MinuteFacts(asOf);
        List<Obligation> found = book.book(SlaNorm.hold(), ClockStart.ASSIGNMENT)
                .lineObligations(LineClock.CONSERVED, history, Scene.CONTEXT, asOf);
        int next = 0;
        for (Course course : history.courses(asOf)) {
            List<Line> lines = course.stints().stream()
                    .map(stint -> stint.chargedTo().line())
                    .distinct()
                    .toList();
            for (Line line : lines) {
                Obligation obligation = found.get(next++);
                assertThat(obligation.owner().line()).isEqualTo(line);
                if (obligation.judgement() instanceof Judgement.Exempt) continue;
                List<Stint> charged = course.stints().stream()
                        .filter(stint -> stint.chargedTo().line().equals(line))
                        .toList();
                boolean isLast = course.lastStint().chargedTo().line().equals(line);
                Stint.Ending ending = course.lastStint().ending();
                boolean closedOnly = ending == Stint.Ending.CLOSED;
                boolean isMerged = course.mergedAt().isPresent();
                boolean running = isLast && (ending == Stint.Ending.RUNNING || closedOnly && !isMerged);
                int start = minute(charged.get(0).interval().start());
                Instant last = charged.get(charged.size() - 1).interval().end();
                int end = minute(isLast && closedOnly ? course.mergedAt().orElse(last) : last);
                MinuteWalk walk = new MinuteWalk(
                        book,
                        start,
                        running ? now : end,
                        !running,
                        minute -> facts.isCharged(course, line, minute),
                        (norm, minute) -> facts.isPaused(course, norm, minute),
                        facts.filed(List.of(course.ticket()), start));
                assertAsWalked(obligation, walk, from, to);
            }
        }
        assertThat(found).hasSize(next);
    }

    @Property
    void theTimeOfAFaultIsDividedAsWalked(
            @ForAll("histories") SubscriberHistory history,
            @ForAll("books") MinuteNorm.Book book,
            @ForAll @IntRange(max = 9000) int now) {
        Instant asOf = Scene.at(now);
        MinuteNorm norm = book.others().get(0);
        MinuteFacts facts = new MinuteFacts(asOf);
        for (Fault fault : Scene.CONTEXT.faults().faultsOf(history, asOf)) {
            Map<Party, Duration> found = new TreeMap<>(
                    FaultTime.of(norm.norm(SlaNorm.restore()), fault, asOf).shares());
            found.values().removeIf(Duration::isZero);
            assertThat(found).isEqualTo(facts.parties(fault, norm));
        }
    }
}
