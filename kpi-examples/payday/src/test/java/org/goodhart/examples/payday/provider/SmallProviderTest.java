package org.goodhart.examples.payday.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Course;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Fault;
import org.goodhart.desk.Line;
import org.goodhart.desk.Oddity;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stint;
import org.goodhart.desk.Subscription;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.examples.payday.input.CsvEventLogWriter;
import org.goodhart.examples.payday.input.EventLog;
import org.goodhart.examples.payday.input.LogReading;
import org.goodhart.examples.payday.input.ReadOptions;
import org.goodhart.value.PayPeriod;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SmallProviderTest {

    private static final SmallProvider PROVIDER = SmallProvider.standard();
    private static final Map<String, Duration> NORMS =
            Map.of("high", Duration.ofHours(4), "normal", Duration.ofHours(8), "low", Duration.ofHours(24));

    private static LogReading reading;
    private static Desk desk;
    private static List<Ticket> tickets;
    private static List<Course> courses;
    private static List<Fault> faults;

    @BeforeAll
    static void generate() throws Exception {
        reading = PROVIDER.read(ReadOptions.standard());
        desk = reading.result().desk();
        tickets = desk.histories().stream()
                .flatMap(history -> history.tickets().stream())
                .toList();
        courses = tickets.stream()
                .filter(ticket -> PROVIDER.period().contains(ticket.openedAt()))
                .map(ticket -> ticket.course(desk.asOf()))
                .toList();
        faults = desk.histories().stream()
                .flatMap(history -> desk.context().faults().faultsOf(history, desk.asOf()).stream())
                .filter(fault -> PROVIDER.period().contains(fault.startedAt()))
                .toList();
    }

    private static long perMille(long part, long whole) {
        return part * 1000 / whole;
    }

    private static long count(Predicate<TicketEvent> wanted) {
        return tickets.stream()
                .flatMap(ticket -> ticket.events().stream())
                .filter(event -> PROVIDER.period().contains(event.at()))
                .filter(wanted)
                .count();
    }

    @Test
    void isTheSameOnEveryJava() throws Exception {
        assertThat(desk.fingerprint().hex())
                .isEqualTo("ab33370fa1ebe51539b64a66020a365830da600a2900f39014b7e6639ad4b8fd");
        assertThat(PROVIDER.read(ReadOptions.standard()).result().desk().fingerprint())
                .isEqualTo(desk.fingerprint());
        Desk other = SmallProvider.of(YearMonth.of(2026, 3), 1)
                .read(ReadOptions.standard())
                .result()
                .desk();
        assertThat(other.fingerprint()).isNotEqualTo(desk.fingerprint());
    }

    @Test
    void isAMonthOfASmallProviderWithItsNeighbours() {
        assertThat(reading.isWhole()).isTrue();
        assertThat(reading.oddities()).containsOnlyKeys(Oddity.Kind.WRITTEN_INTO_THE_PAST);
        assertThat(desk.histories()).hasSize(1200);
        assertThat(courses).hasSizeBetween(1950, 2060);
        assertThat(tickets).anyMatch(ticket -> PROVIDER.period().previous().contains(ticket.openedAt()));
        assertThat(tickets).anyMatch(ticket -> PROVIDER.period().next().contains(ticket.openedAt()));
        assertThat(desk.asOf()).isEqualTo(Instant.parse("2026-05-15T21:00:00Z")).isEqualTo(PROVIDER.asOf());
        assertThat(PROVIDER.period().label()).isEqualTo("2026-03");
        assertThat(desk.context().evidence()).isEqualTo(EnumSet.complementOf(EnumSet.of(Evidence.REVIEWS)));
        assertThat(desk.context().organisation()).isEqualTo(PROVIDER.organisation());
        assertThat(PROVIDER.organisation().people()).hasSize(12);
    }

    @Test
    void mostFaultsAreRestoredWithinTheirNorm() {
        List<Fault> registered =
                faults.stream().filter(fault -> !fault.courses().isEmpty()).toList();
        long restored = registered.stream()
                .filter(fault -> fault.saidRestoredAt().isPresent())
                .filter(fault -> PROVIDER.calendar()
                                .workingTime(
                                        fault.startedAt(),
                                        fault.saidRestoredAt().get())
                                .compareTo(normOf(fault.courses().get(0).ticket()))
                        <= 0)
                .count();
        assertThat(perMille(restored, registered.size())).isBetween(900L, 960L);
    }

    private static Duration normOf(Ticket ticket) {
        return NORMS.get(ticket.opening().priority().name());
    }

    @Test
    void mostResolutionsAreConfirmedWithinAWeekBySomebodyElse() {
        List<Course> resolved = courses.stream()
                .filter(course -> course.resolvedAt().isPresent())
                .toList();
        assertThat(perMille(
                        resolved.stream().filter(SmallProviderTest::isConfirmed).count(), resolved.size()))
                .isBetween(700L, 850L);
        assertThat(count(event -> event instanceof TicketEvent.Confirmed && event.source() == Source.SUPPORT_LINE))
                .isZero();
        assertThat(count(event -> event instanceof TicketEvent.Confirmed && event.source() == Source.TELEMETRY))
                .isPositive();
    }

    private static boolean isConfirmed(Course course) {
        Instant until = course.resolvedAt().orElseThrow().plus(Duration.ofDays(7));
        return course.confirmations().stream().anyMatch(stamp -> !stamp.at().isAfter(until));
    }

    @Test
    void everyKindOfEventOccurs() {
        for (Class<?> kind : TicketEvent.class.getPermittedSubclasses()) {
            assertThat(count(kind::isInstance)).as(kind.getSimpleName()).isPositive();
        }
        assertThat(count(e -> e instanceof TicketEvent.Returned returned && returned.upheld()))
                .isPositive();
        assertThat(count(e -> e instanceof TicketEvent.Returned returned && !returned.upheld()))
                .isPositive();
        assertThat(count(e -> e instanceof TicketEvent.WaitingStarted wait
                        && wait.evidence().isEmpty()))
                .isPositive();
        assertThat(count(e -> e instanceof TicketEvent.WaitingStarted wait
                        && wait.evidence().isPresent()))
                .isPositive();
        assertThat(courses).anyMatch(Course::isRunning);
        assertThat(courses)
                .anyMatch(course -> course.resolvedAt()
                        .filter(at -> PROVIDER.period().next().contains(at))
                        .isPresent());
        for (int line = 1; line <= 3; line++) {
            Line of = Line.of(line);
            assertThat(courses)
                    .filteredOn(course -> course.lastHolder().line().equals(of))
                    .hasSizeGreaterThan(100);
        }
    }

    @Test
    void oneEngineerClosesSilently() {
        Predicate<Course> quick = course -> course.resolvedAt().isPresent()
                && course.closedAt().isPresent()
                && course.closedAt().get().equals(course.resolvedAt().get().plusSeconds(120));
        assertThat(courses).filteredOn(quick).hasSizeBetween(15, 60).allSatisfy(course -> {
            assertThat(course.lastHolder().agent()).contains(AgentId.of("A-14"));
            assertThat(course.confirmations()).isEmpty();
        });
    }

    @Test
    void oneEngineerEscalatesEarly() {
        long early = escalatedWithinMinutes(AgentId.of("A-12"));
        for (String other : List.of("A-11", "A-13", "A-14", "A-15", "A-16")) {
            assertThat(escalatedWithinMinutes(AgentId.of(other))).as(other).isLessThan(early / 2);
        }
    }

    private static long escalatedWithinMinutes(AgentId agent) {
        return courses.stream()
                .flatMap(course -> course.stints().stream())
                .filter(stint -> stint.ending() == Stint.Ending.ESCALATED
                        && stint.holder().agent().filter(agent::equals).isPresent()
                        && stint.letGoAt().isBefore(stint.interval().start().plusSeconds(660)))
                .count();
    }

    @Test
    void aSwitchFailsOnThe17th() {
        Instant at = Instant.parse("2026-03-17T11:10:00Z");
        long down = desk.histories().stream()
                .flatMap(history -> history.alarms().stream())
                .filter(alarm ->
                        alarm.isDownAt(at.plusSeconds(300)) && !alarm.downAt().isBefore(at))
                .count();
        assertThat(down).isBetween(50L, 110L);
        assertThat(tickets)
                .filteredOn(t -> t.category().name().equals("outage"))
                .hasSizeBetween(20, 50);
    }

    @Test
    void someCallsAreRegisteredLateAndSomeNever() {
        assertThat(faults)
                .filteredOn(
                        fault -> fault.courses().isEmpty() && !fault.contacts().isEmpty())
                .hasSizeBetween(20, 60);
        assertThat(faults)
                .filteredOn(fault -> !fault.courses().isEmpty()
                        && !fault.contacts().isEmpty()
                        && fault.contacts()
                                .get(0)
                                .at()
                                .plus(Duration.ofHours(1))
                                .isBefore(fault.courses().get(0).ticket().openedAt()))
                .hasSizeBetween(20, 120);
    }

    @Test
    void someWaitsAreBackdated() {
        assertThat(count(e -> e.stamp().ingestedAt().orElseThrow().isAfter(e.at().plusSeconds(3600))))
                .isBetween(5L, 80L);
        assertThat(courses.stream()
                        .flatMap(course -> course.waits().stream())
                        .filter(wait -> wait.disputedAt().isPresent()))
                .isNotEmpty()
                .allMatch(wait -> wait.recordedAt()
                        .orElseThrow()
                        .isAfter(wait.interval().start().plusSeconds(3600)));
    }

    @Test
    void someSubscribersLeave() {
        PayPeriod period = PROVIDER.period();
        long leavers = desk.histories().stream()
                .filter(history -> history.subscriptions().stream()
                        .anyMatch(s -> s.endedAt().filter(period::contains).isPresent()))
                .count();
        assertThat(leavers).isBetween(5L, 30L);
        for (Subscription.Kind kind : Subscription.Kind.values()) {
            assertThat(desk.histories())
                    .anyMatch(history -> history.subscriptions().stream()
                            .flatMap(s -> s.changes().stream())
                            .anyMatch(change -> change.kind() == kind));
        }
    }

    @Test
    void canBeKnownUpToAnEarlierInstant() throws Exception {
        Instant earlier = PROVIDER.period().end();
        LogReading known = PROVIDER.read(ReadOptions.standard().withAsOf(earlier));
        assertThat(known.result().refused()).isEmpty();
        assertThat(known.result().desk().asOf()).isEqualTo(earlier);
        assertThat(known.counts().rowsSetAside()).isPositive();
        assertThat(known.counts().ticketsKept()).isLessThan(reading.counts().ticketsKept());
    }

    @Test
    void canBeExportedAndReadBack(@TempDir Path directory) throws Exception {
        CsvEventLogWriter.write(desk, directory);
        LogReading back = EventLog.at(directory)
                .read(ReadOptions.standard()
                        .withAsOf(desk.asOf())
                        .withZone(PROVIDER.period().zone())
                        .withFaults(desk.context().faults())
                        .withEvidence(desk.context().evidence()));
        assertThat(back.isWhole()).isTrue();
        assertThat(back.result().desk().fingerprint()).isEqualTo(desk.fingerprint());
    }
}
