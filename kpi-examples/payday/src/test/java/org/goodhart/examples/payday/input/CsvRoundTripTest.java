package org.goodhart.examples.payday.input;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Alarm;
import org.goodhart.desk.CallId;
import org.goodhart.desk.Category;
import org.goodhart.desk.Contact;
import org.goodhart.desk.Context;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Draw;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.FaultRule;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Line;
import org.goodhart.desk.Organisation;
import org.goodhart.desk.PassMark;
import org.goodhart.desk.Person;
import org.goodhart.desk.Post;
import org.goodhart.desk.Priority;
import org.goodhart.desk.QualityReview;
import org.goodhart.desk.ReviewScore;
import org.goodhart.desk.ReviewedCall;
import org.goodhart.desk.Segment;
import org.goodhart.desk.SegmentChange;
import org.goodhart.desk.Service;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stamp;
import org.goodhart.desk.Stratum;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.SubscriberId;
import org.goodhart.desk.Subscription;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.TicketId;
import org.goodhart.desk.WaitingOn;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Fingerprint;
import org.goodhart.value.Ratio;

class CsvRoundTripTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant AS_OF = Instant.parse("2026-05-01T00:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Asia/Omsk");
    private static final FaultRule FAULTS = FaultRule.of(Duration.ofHours(4), Duration.ofDays(7));

    @Property(tries = 40)
    void whatIsWrittenIsReadBack(@ForAll("desks") Desk desk) throws Exception {
        Path directory = Files.createTempDirectory("round-trip");
        try {
            CsvEventLogWriter.write(desk, directory);
            LogReading reading = CsvEventLog.in(directory)
                    .read(ReadOptions.standard()
                            .withAsOf(AS_OF)
                            .withFaults(FAULTS)
                            .withZone(ZONE));
            assertThat(reading.result().refused()).isEmpty();
            assertThat(reading.result().desk().histories()).containsExactlyElementsOf(desk.histories());
            assertThat(reading.result().desk().fingerprint()).isEqualTo(desk.fingerprint());
            assertThat(reading.counts().rowsKept()).isEqualTo(reading.counts().rows());
        } finally {
            delete(directory);
        }
    }

    @Property(tries = 40)
    void noCellBeginsLikeAFormula(@ForAll("desks") Desk desk) throws Exception {
        Path directory = Files.createTempDirectory("formulas");
        try {
            CsvEventLogWriter.write(desk, directory);
            try (var files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    assertThat(cells(file)).noneMatch(cell -> cell.matches("(?s)[=+@\\t\\r\\n-].*"));
                }
            }
        } finally {
            delete(directory);
        }
    }

    private static List<String> cells(Path file) throws IOException {
        try (CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(file, StandardCharsets.UTF_8)) {
            return records.stream().flatMap(cells -> cells.getFields().stream()).toList();
        }
    }

    @Property
    void everyTextComesBackFromItsGuard(@ForAll("texts") String text) {
        String cell = FormulaGuard.guard(text);
        assertThat(FormulaGuard.unguard(cell)).isEqualTo(text);
        assertThat(cell).doesNotMatch("(?s)[=+@\\t\\r\\n-].*");
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) Files.delete(file);
        }
        Files.delete(directory);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("=+-@'\t\r\n\",a;").ofMaxLength(6);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("=+-@'\",;: aб1L")
                .ofMinLength(1)
                .ofMaxLength(6)
                .filter(name -> !name.isBlank());
    }

    private static Arbitrary<Instant> instants() {
        return Arbitraries.longs().between(0, 5_000_000_000L).map(millis -> START.plusMillis(millis));
    }

    private static Arbitrary<Line> lines() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 1200).map(Line::of),
                Combinators.combine(names(), Arbitraries.integers().between(1, 9))
                        .as(Line::of));
    }

    private static Arbitrary<Stamp> stamps() {
        Arbitrary<Optional<Instant>> ingested = instants().optional();
        return Combinators.combine(instants(), Arbitraries.of(Source.class), ingested)
                .as(Stamp::new);
    }

    private static Arbitrary<TicketEvent> events() {
        Arbitrary<Stamp> stamp = stamps();
        Arbitrary<Optional<String>> evidence = Arbitraries.strings()
                .withChars("=+-@'\", x")
                .ofMinLength(1)
                .ofMaxLength(8)
                .filter(text -> !text.isBlank())
                .optional();
        return Arbitraries.oneOf(List.of(
                Combinators.combine(stamp, lines(), names().map(AgentId::of).optional())
                        .as((s, line, agent) -> new TicketEvent.Assigned(s, new Holder(line, agent))),
                Combinators.combine(stamp, lines()).as(TicketEvent.Escalated::new),
                Combinators.combine(stamp, names()).as((s, n) -> new TicketEvent.HandoverAccepted(s, AgentId.of(n))),
                Combinators.combine(stamp, lines(), Arbitraries.of(true, false)).as(TicketEvent.Returned::new),
                Combinators.combine(stamp, Arbitraries.of(WaitingOn.class), evidence, evidence)
                        .as(TicketEvent.WaitingStarted::new),
                stamp.map(TicketEvent.WaitingEnded::new),
                stamp.map(TicketEvent.WaitingDisputed::new),
                Combinators.combine(stamp, names()).as((s, n) -> new TicketEvent.Reprioritised(s, Priority.of(n))),
                Combinators.combine(stamp, names()).as((s, n) -> new TicketEvent.Recategorised(s, Category.of(n))),
                stamp.map(TicketEvent.FirstReply::new),
                Combinators.combine(stamp, names()).as(TicketEvent.Resolved::new),
                stamp.map(TicketEvent.Confirmed::new),
                stamp.map(TicketEvent.Reopened::new),
                stamp.map(TicketEvent.Closed::new),
                Combinators.combine(stamp, names()).as((s, n) -> new TicketEvent.Merged(s, TicketId.of(n))),
                Combinators.combine(stamp, names()).as((s, n) -> new TicketEvent.Linked(s, TicketId.of(n))),
                Combinators.combine(stamp, names(), names().map(AgentId::of).optional())
                        .as(TicketEvent.Excluded::new),
                Combinators.combine(stamp, Arbitraries.integers().between(1, 5)).as(TicketEvent.Rated::new)));
    }

    private static Arbitrary<SubscriberHistory> histories(String suffix) {
        Arbitrary<SubscriberId> subscriber = names().map(name -> SubscriberId.of(name + suffix));
        Arbitrary<Service> service = names().map(Service::of);
        Arbitrary<List<TicketEvent>> events = events().list().ofMaxSize(8);
        Arbitrary<Subscription.Kind> kinds = Arbitraries.of(Subscription.Kind.class);
        return Combinators.combine(subscriber, service, names(), events, stamps(), lines(), kinds, reviews())
                .as((who, what, name, later, stamp, line, kind, review) -> {
                    Stamp first = stamp.withAt(START.minusSeconds(60));
                    List<TicketEvent> all = new ArrayList<>(later);
                    all.add(new TicketEvent.Opened(first, line, Priority.of(name)));
                    Ticket ticket = Ticket.of(TicketId.of(name + suffix), who, what, Category.of(name), distinct(all));
                    Contact contact = new Contact(stamp.at(), who, what, stamp.source(), Optional.of(ticket.id()));
                    Alarm alarm = new Alarm(first.at(), stamp.ingestedAt(), who, what);
                    Subscription subscription =
                            new Subscription(what, List.of(new Subscription.Change(stamp.at(), kind)));
                    return SubscriberHistory.empty(who)
                            .withTickets(List.of(ticket))
                            .withContacts(List.of(contact))
                            .withAlarms(List.of(alarm))
                            .withSubscriptions(List.of(subscription))
                            .withSegments(List.of(new SegmentChange(stamp.at(), Segment.of(name))))
                            .withReviews(List.of(of(who, review)));
                });
    }

    private static Arbitrary<QualityReview> reviews() {
        Arbitrary<Source> sources = Arbitraries.of(Source.class);
        Arbitrary<ReviewedCall> calls = Combinators.combine(
                        names(),
                        names().map(TicketId::of).optional(),
                        lines(),
                        names().map(AgentId::of).optional())
                .as((name, ticket, line, agent) -> new ReviewedCall(
                        CallId.of(name),
                        START,
                        SubscriberId.of("S-1"),
                        ticket,
                        new Holder(line, agent),
                        Stratum.of(name)));
        Arbitrary<ReviewScore> first = Combinators.combine(
                        instants(), names(), sources, Arbitraries.integers().between(0, 10))
                .as((at, name, source, points) -> new ReviewScore(at, AgentId.of(name), source, points));
        Arbitrary<Optional<Draw>> draws = Combinators.combine(
                        Arbitraries.integers().between(1, 9),
                        Arbitraries.integers().between(9, 999_999_999),
                        names().map(Fingerprint::of).optional())
                .as(Draw::new)
                .optional();
        Arbitrary<Optional<Boolean>> recognised = Arbitraries.of(true, false).optional();
        return Combinators.combine(calls, first, draws, sources.optional(), recognised)
                .as((call, score, draw, second, known) -> {
                    AgentId other = AgentId.of(score.reviewer() + "2");
                    Optional<ReviewScore> again =
                            second.map(source -> new ReviewScore(score.at(), other, source, 10 - score.points()));
                    QualityReview.Kind kind = draw.isPresent()
                            ? QualityReview.Kind.LISTENED
                            : known.isPresent() ? QualityReview.Kind.PROBE : QualityReview.Kind.MYSTERY;
                    return new QualityReview(
                            kind,
                            call,
                            draw,
                            PassMark.of(8, 10),
                            score,
                            again,
                            known.filter(k -> kind == QualityReview.Kind.PROBE));
                });
    }

    private static QualityReview of(SubscriberId who, QualityReview review) {
        ReviewedCall call = review.call();
        return new QualityReview(
                review.kind(),
                new ReviewedCall(call.id(), call.at(), who, call.ticket(), call.holder(), call.stratum()),
                review.draw(),
                review.passMark(),
                review.score(),
                review.scoredAgain(),
                review.recognised());
    }

    /** At most one assignment, since two at one instant cannot be. */
    private static List<TicketEvent> distinct(List<TicketEvent> events) {
        List<TicketEvent> distinct = new ArrayList<>();
        boolean assigned = false;
        for (TicketEvent event : events) {
            if (event instanceof TicketEvent.Assigned && assigned) continue;
            assigned |= event instanceof TicketEvent.Assigned;
            distinct.add(event);
        }
        return distinct;
    }

    private static boolean holds(List<SubscriberHistory> histories, Class<? extends TicketEvent> kind) {
        return histories.stream()
                .flatMap(history -> history.tickets().stream())
                .flatMap(ticket -> ticket.events().stream())
                .anyMatch(event -> kind.isInstance(event) && event.source() != Source.SUPPORT_LINE);
    }

    @Provide
    Arbitrary<Desk> desks() {
        Arbitrary<Organisation> organisations = Combinators.combine(lines(), names(), names())
                .as((line, name, title) -> {
                    Post half = new Post(title, Optional.of(line), Optional.of(AgentId.of(name + "3")), Ratio.of(1, 3));
                    Post whole = new Post(title, Optional.empty(), Optional.empty(), Ratio.ONE);
                    Person one = new Person(
                            AgentId.of(name),
                            title,
                            EffectiveDated.from(LocalDate.of(2025, 1, 1), half)
                                    .andFrom(LocalDate.of(2026, 1, 1), whole));
                    Person other = new Person(
                            AgentId.of(name + "2"),
                            name,
                            EffectiveDated.always(half).until(LocalDate.of(2026, 4, 1)));
                    return Organisation.of(ZONE, List.of(line), List.of(one, other));
                });
        Arbitrary<List<SubscriberHistory>> histories =
                Combinators.combine(histories("a"), histories("b")).as((a, b) -> List.of(a, b));
        return Combinators.combine(organisations, histories).as((organisation, of) -> {
            Set<Evidence> evidence = EnumSet.allOf(Evidence.class);
            if (!holds(of, TicketEvent.Confirmed.class)) evidence.remove(Evidence.CONFIRMATIONS);
            if (!holds(of, TicketEvent.Rated.class)) evidence.remove(Evidence.RATINGS);
            return Desk.of(Context.of(organisation, FAULTS, evidence), AS_OF, of);
        });
    }
}
