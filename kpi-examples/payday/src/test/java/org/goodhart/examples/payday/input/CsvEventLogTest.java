package org.goodhart.examples.payday.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.examples.payday.input.Readings.HEAD;
import static org.goodhart.examples.payday.input.Readings.OPENED;
import static org.goodhart.examples.payday.input.Readings.RESOLVED;
import static org.goodhart.examples.payday.input.Readings.file;
import static org.goodhart.examples.payday.input.Readings.read;
import static org.goodhart.examples.payday.input.Readings.refused;
import static org.goodhart.examples.payday.input.Readings.tickets;
import static org.goodhart.examples.payday.input.Readings.ticketsOf;
import static org.goodhart.examples.payday.input.Readings.unusable;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Course;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Exclusion;
import org.goodhart.desk.Line;
import org.goodhart.desk.Oddity;
import org.goodhart.desk.Organisation;
import org.goodhart.desk.Segment;
import org.goodhart.desk.Source;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.SubscriberId;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvEventLogTest {

    @TempDir
    Path directory;

    @Test
    void readsTicketsAndIsKnownUpToTheLastFact() throws Exception {
        LogReading reading = read(tickets(directory, HEAD + OPENED + RESOLVED));
        assertThat(reading.isWhole()).isTrue();
        assertThat(reading.counts()).isEqualTo(new LogCounts(2, 2, 0, 0, 0, 1, 1, 0, 0));
        assertThat(reading.result().desk().asOf()).isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
        Ticket ticket = ticketsOf(reading).get(0);
        assertThat(ticket.opening().line()).isEqualTo(Line.of(1));
        assertThat(ticket.openedAt()).isEqualTo(Instant.parse("2026-03-02T07:00:00Z"));
        assertThat(ticket.category().name()).isEqualTo("no link");
        assertThat(reading.result().desk().context().evidence()).isEmpty();
    }

    @Test
    void acceptsByteOrderMarkCarriageReturnsColumnsInAnyOrderAndRowsInAnyOrder() throws Exception {
        Path plain = tickets(Files.createDirectory(directory.resolve("plain")), HEAD + OPENED + RESOLVED);
        Path other = tickets(Files.createDirectory(directory.resolve("other")), """
                \uFEFFEvent,at,TICKET,source,subscriber,service,category,priority,line,agent,detail,evidence\r
                Resolved,2026-03-02T08:00:00Z,T-1,SUPPORT_LINE,,,,,,,solved,\r
                \r
                opened,2026-03-02T10:00+03:00,T-1,support line,S-1,internet,no link,high,L1,,,""");
        assertThat(read(other).result().desk().fingerprint())
                .isEqualTo(read(plain).result().desk().fingerprint());
    }

    @Test
    void readsWhatAWaitIsForWhoDisputedItAndWhoExcludedTheTicket() throws Exception {
        LogReading reading = read(tickets(directory, """
                ticket,at,event,source,subscriber,service,category,priority,line,agent,detail,evidence,reason
                T-1,2026-03-02T07:00:00Z,opened,support line,S-1,internet,no link,high,L1,,,,
                T-1,2026-03-02T08:00:00Z,waiting started,support line,,,,,,,customer,call 7,access to the flat
                T-1,2026-03-02T09:00:00Z,waiting ended,support line,,,,,,,,,
                T-1,2026-03-02T10:00:00Z,Waiting_Disputed,customer,,,,,,,,,
                T-1,2026-03-02T11:00:00Z,excluded,management,,,,,,H-1,own equipment,,
                T-1,2026-03-02T12:00:00Z,resolved,support line,,,,,,,solved,,
                """));
        assertThat(refused(reading)).isEmpty();
        Course course = ticketsOf(reading).get(0).course(reading.result().desk().asOf());
        assertThat(course.waits()).singleElement().satisfies(wait -> {
            assertThat(wait.reason()).contains("access to the flat");
            assertThat(wait.evidence()).contains("call 7");
            assertThat(wait.disputedAt()).contains(Instant.parse("2026-03-02T10:00:00Z"));
        });
        assertThat(course.exclusion())
                .contains(new Exclusion(
                        Instant.parse("2026-03-02T11:00:00Z"),
                        "own equipment",
                        Source.MANAGEMENT,
                        Optional.of(AgentId.of("H-1"))));
    }

    @Test
    void readsTheOtherFilesAndTakesTheirPresenceAsDeclaration() throws Exception {
        tickets(directory, HEAD + OPENED + RESOLVED);
        file(
                directory,
                "contacts.csv",
                "at,subscriber,service,source\n2026-03-02T09:50:00+03:00,S-1,internet,customer\n");
        file(directory, "alarms.csv", "down_at,up_at,subscriber,service\n2026-03-02T09:00:00+03:00,,S-2,tv\n");
        file(directory, "subscriptions.csv", "at,subscriber,service,change\n");
        file(directory, "organisation.csv", """
                agent,name,title,line,superior,share,from,until
                ,,,L1,,,,
                ,,,field:4,,,,
                A-1,Anna,engineer,L1,H-1,50%,2026-01-01,2026-02-01
                A-1,Anna,engineer,L1,H-1,100%,2026-02-01,
                """);
        LogReading reading = read(directory);
        assertThat(refused(reading)).isEmpty();
        assertThat(reading.result().desk().context().evidence())
                .isEqualTo(Set.of(Evidence.CONTACTS, Evidence.ALARMS, Evidence.SUBSCRIPTIONS));
        assertThat(reading.result().desk().context().organisation().lines())
                .containsExactly(Line.of(1), Line.of("field", 4));
        assertThat(reading.result().desk().context().organisation().people()).hasSize(1);
        assertThat(reading.oddities())
                .containsOnlyKeys(Oddity.Kind.DECLARED_EVIDENCE_ABSENT, Oddity.Kind.SUPERIOR_UNKNOWN);
        assertThat(reading.counts().rowsKept()).isEqualTo(4);
    }

    @Test
    void datesOfPostsBeginInTheZoneThatTheReaderIsTold() throws Exception {
        tickets(directory, HEAD + OPENED + "T-1,2026-03-02T20:30:00Z,assigned,support line,,,,,L1,A-1,,\n");
        file(directory, "organisation.csv", """
                agent,name,title,line,superior,share,from,until
                ,,,L1,,,,
                A-1,Anna,engineer,L1,,100%,2026-03-03,
                """);
        LogReading utc = read(directory);
        assertThat(utc.result().odd())
                .extracting(Oddity::toString)
                .containsExactly("NOT_EMPLOYED in ticket T-1: A-1 held it on L1 at 2026-03-02T20:30:00Z: he is employed"
                        + " from 2026-03-03 on");
        LogReading omsk = EventLog.at(directory).read(ReadOptions.standard().withZone(ZoneId.of("Asia/Omsk")));
        assertThat(omsk.result().odd()).isEmpty();
        assertThat(omsk.result().desk().context().organisation().zone()).isEqualTo(ZoneId.of("Asia/Omsk"));
    }

    @Test
    void aCircleOfSuperiorsIsRefusedAndTheLinesAreKept() throws Exception {
        tickets(directory, HEAD + OPENED + RESOLVED);
        file(directory, "organisation.csv", """
                agent,name,title,line,superior,share,from,until
                ,,,field:4,,,,
                A-1,Anna,engineer,L1,A-2,100%,2026-01-01,
                A-2,Boris,engineer,L1,A-1,100%,2026-02-01,
                """);
        LogReading reading = read(directory);
        assertThat(refused(reading))
                .containsExactly("organisation.csv: agent A-1: he answers to A-2, A-2 to A-1 on 2026-02-01; expected:"
                        + " a superior who does not answer to him");
        assertThat(reading.result().desk().context().organisation())
                .isEqualTo(Organisation.ofLines(Line.of(1), Line.of("field", 4)));
    }

    @Test
    void readsSegmentsAndCountsThoseThatContradictOneAnotherAsLost() throws Exception {
        tickets(directory, HEAD + OPENED + RESOLVED);
        file(directory, "segments.csv", """
                at,subscriber,segment
                2026-03-01T00:00:00+03:00,S-1,home
                2026-03-02T00:00:00+03:00,S-1,business
                2026-03-01T00:00:00+03:00,S-2,home
                2026-03-01T00:00:00+03:00,S-2,business
                2026-03-05T00:00:00+03:00,S-2,home
                2026-03-01T00:00:00+03:00,S-3,
                """);
        LogReading reading =
                EventLog.at(directory).read(ReadOptions.standard().withAsOf(Instant.parse("2026-03-03T00:00:00Z")));
        SubscriberHistory history =
                reading.result().desk().find(SubscriberId.of("S-1")).orElseThrow();
        assertThat(history.segmentAt(Instant.parse("2026-03-01T12:00:00Z"))).contains(Segment.of("home"));
        assertThat(history.segmentAt(Instant.parse("2026-03-02T12:00:00Z"))).contains(Segment.of("business"));
        assertThat(refused(reading))
                .containsExactly(
                        "segments.csv:7: segment: no segment; expected: a text in column 'segment'",
                        "segments.csv:4: subscriber S-2: segment home and segment business since 2026-02-28T21:00:00Z;"
                                + " expected: one segment at an instant",
                        "segments.csv:5: subscriber S-2: segment business and segment home since 2026-02-28T21:00:00Z;"
                                + " expected: one segment at an instant");
        assertThat(reading.counts()).isEqualTo(new LogCounts(8, 4, 0, 1, 3, 1, 1, 0, 0));
    }

    @Test
    void setsAsideWhatIsLaterThanTheWantedInstant() throws Exception {
        tickets(
                directory,
                HEAD + OPENED + RESOLVED + OPENED.replace("T-1", "T-2").replace("T10", "T12"));
        file(
                directory,
                "alarms.csv",
                "down_at,up_at,subscriber,service\n2026-03-02T09:00:00+03:00,2026-03-02T10:50:00+03:00,S-1,internet\n");
        LogReading reading =
                EventLog.at(directory).read(ReadOptions.standard().withAsOf(Instant.parse("2026-03-02T07:30:00Z")));
        assertThat(reading.counts()).isEqualTo(new LogCounts(4, 2, 0, 2, 0, 2, 1, 1, 0));
        assertThat(ticketsOf(reading)
                        .get(0)
                        .course(reading.result().desk().asOf())
                        .isRunning())
                .isTrue();
        assertThat(reading.result()
                        .desk()
                        .histories()
                        .iterator()
                        .next()
                        .alarms()
                        .get(0)
                        .upAt())
                .isEmpty();
        assertThat(reading.result().odd())
                .extracting(Oddity::detail)
                .contains("rows later than 2026-03-02T07:30:00Z set aside: 2");
    }

    @Test
    void badInstantOnLine17IsNamedAndTheRestIsProcessed() throws Exception {
        StringBuilder text = new StringBuilder(HEAD);
        for (int i = 1; i <= 15; i++) text.append(OPENED.replace("T-1", "T-" + i));
        text.append(RESOLVED.replace("2026-03-02T11:00:00+03:00", "2026-03-32T11:00:00+03:00"));
        LogReading reading = read(tickets(directory, text.toString()));
        assertThat(refused(reading))
                .containsExactly(
                        "tickets.csv:17: ticket T-1: the instant in column 'at' '2026-03-32T11:00:00+03:00'; expected: an ISO 8601 instant with offset or Z, such as 2026-03-02T10:15:00+03:00");
        assertThat(reading.counts()).isEqualTo(new LogCounts(16, 14, 0, 0, 2, 15, 14, 0, 1));
        assertThat(reading.isWhole()).isFalse();
    }

    @Test
    void localTimesAreRefusedWithAHint() throws Exception {
        assertThat(refusedRow("T-2,2026-03-02T10:00,opened,support line,S-1,tv,x,high,L1,,,"))
                .isEqualTo(
                        "tickets.csv:4: ticket T-2: the instant in column 'at' '2026-03-02T10:00'; expected: an ISO 8601 instant with offset or Z, such as 2026-03-02T10:15:00+03:00"
                                + "\nMaybe the offset is missing: 2026-03-02T10:00Z for universal time.");
        assertThat(refusedRow("T-2,2026-03-02 10:00Z,opened,support line,S-1,tv,x,high,L1,,,"))
                .endsWith("\nMaybe a T is missing between date and time.");
        assertThat(refusedRow("T-2,0026-03-02T10:00Z,opened,support line,S-1,tv,x,high,L1,,,"))
                .isEqualTo(
                        "tickets.csv:4: ticket T-2: the instant in column 'at' '0026-03-02T10:00Z'; expected: an instant of the years 1970 to 2199");
    }

    @Test
    void everyBadCellHasItsMessage() throws Exception {
        assertThat(refusedRow("T-2,2026-03-02T10:00Z,opnd,support line,S-1,tv,x,high,L1,,,"))
                .isEqualTo(
                        "tickets.csv:4: ticket T-2: the event 'opnd'; expected: one of opened, assigned, escalated, handover accepted, returned, waiting started, waiting ended, waiting disputed, reprioritised, recategorised, first reply, resolved, confirmed, reopened, closed, merged, linked, excluded, rated"
                                + "\nMaybe 'opened' is meant.");
        assertThat(refusedRow("T-2,2026-03-02T10:00Z,opened,suport line,S-1,tv,x,high,L1,,,"))
                .isEqualTo(
                        "tickets.csv:4: ticket T-2: the source 'suport line'; expected: one of customer, telemetry, billing, support line, exit caller, reviewer, other department, management"
                                + "\nMaybe 'support line' is meant.");
        assertThat(refusedRow("T-2,2026-03-02T10:00Z,opened,support line,S-1,tv,x,high,front,,,"))
                .isEqualTo(
                        "tickets.csv:4: ticket T-2: the line 'front'; expected: a line such as L2, or a name and a rank such as field:3");
        assertThat(refusedRow("T-2,2026-03-02T10:00Z,opened,support line,,tv,x,high,L1,,,"))
                .isEqualTo("tickets.csv:4: ticket T-2: no subscriber; expected: a text in column 'subscriber'");
        assertThat(refusedRow("T-1,2026-03-02T10:00Z,resolved,support line,,,,,,A-7,solved,"))
                .isEqualTo(
                        "tickets.csv:4: ticket T-1: 'A-7' in column 'agent' of an event 'resolved'; expected: nothing there");
        assertThat(refusedRow("T-1,2026-03-02T10:00Z,returned,support line,,,,,L1,,maybe,"))
                .isEqualTo("tickets.csv:4: ticket T-1: the return is 'maybe'; expected: upheld or not upheld");
        assertThat(refusedRow("T-1,2026-03-02T10:00Z,rated,customer,,,,,,,6,"))
                .isEqualTo("tickets.csv:4: ticket T-1: the rating '6'; expected: a whole number from 1 to 5");
        assertThat(refusedRow("T-1,2026-03-02T10:00Z,waiting started,support line,,,,,,,clent,"))
                .isEqualTo(
                        "tickets.csv:4: ticket T-1: the party waited for 'clent'; expected: one of customer, vendor, implementation, unnamed");
        assertThat(refusedRow("T-2,2026-03-02T10:00Z,opened"))
                .isEqualTo("tickets.csv:4: ticket T-2: 3 cells; expected: 12, one for each column of the head");
        assertThat(refusedRow(",2026-03-02T10:00Z,opened,support line,S-1,tv,x,high,L1,,,"))
                .isEqualTo("tickets.csv:4: event: no ticket; expected: a text in column 'ticket'");
        assertThat(refusedRow("T-2,2026-03-02T10:00Z,resolved,support line,,,,,,,solved,"))
                .isEqualTo(
                        "tickets.csv:4: ticket T-2: none of its rows (1) opened it; expected: a row 'opened' before all others");
        assertThat(refusedRow("T-1,2026-03-01T10:00Z,closed,support line,,,,,,,,"))
                .isEqualTo(
                        "tickets.csv:4: ticket T-1: Closed at 2026-03-01T10:00:00Z, before it was opened at 2026-03-02T07:00:00Z; expected: nothing before the opening");
        assertThat(refusedRow(OPENED.strip()))
                .isEqualTo(
                        "tickets.csv:4: ticket T-1: its number occurs twice, first at tickets.csv:2; expected: one ticket a number");
        assertThat(refusedRow("T-2,2026-03-02T10:00Z,opened,support line,S\u0007-1,tv,x,high,L1,,,"))
                .isEqualTo(
                        "tickets.csv:4: ticket T-2: the subscriber id 'S?-1' holds a control character; expected: a row as docs/event-log.md describes it");
    }

    private String refusedRow(String row) throws Exception {
        List<String> refused = refused(read(tickets(directory, HEAD + OPENED + RESOLVED + row + "\n")));
        assertThat(refused).hasSize(1);
        return refused.get(0);
    }

    @Test
    void badRowsOfTheOtherFilesAreLostAlone() throws Exception {
        tickets(directory, HEAD + OPENED + RESOLVED);
        file(directory, "contacts.csv", "at,subscriber,service,source\n2026-03-02T09:50:00+03:00,,internet,customer\n");
        file(
                directory,
                "alarms.csv",
                "down_at,up_at,subscriber,service\n2026-03-02T09:00:00Z,2026-03-02T08:00:00Z,S-1,internet\n");
        file(directory, "subscriptions.csv", "at,subscriber,service,change\n2026-03-02T09:00:00Z,S-1,internet,endet\n");
        file(directory, "organisation.csv", """
                agent,name,title,line,superior,share,from,until
                ,,,L1,,,,
                A-1,Anna,engineer,L1,,500%,,
                A-2,Boris,engineer,L1,,1/2,2026,
                A-3,Vera,engineer,L1,,1,2026-01-01,2026-02-01
                A-3,Vera,engineer,L1,,1,2026-03-01,
                """);
        LogReading reading = read(directory);
        assertThat(refused(reading))
                .containsExactly(
                        "organisation.csv:3: organisation: post 'engineer' has an employment share of 500%: above 0% and at most 100% is expected; expected: a row as docs/event-log.md describes it",
                        "organisation.csv:4: organisation: the date '2026' in column 'from'; expected: a date such as 2026-03-01, or nothing",
                        refused(reading).get(2),
                        "contacts.csv:2: contact: no subscriber; expected: a text in column 'subscriber'",
                        "alarms.csv:2: alarm: alarm of S-1: internet came up at 2026-03-02T08:00:00Z before it went down at 2026-03-02T09:00:00Z; expected: a row as docs/event-log.md describes it",
                        "subscriptions.csv:2: subscription: the change 'endet'; expected: one of concession, cancel requested, paused, ended, activated, resumed\nMaybe 'ended' is meant.");
        assertThat(refused(reading).get(2))
                .startsWith("organisation.csv:5: agent A-3: ")
                .contains("gap");
        assertThat(reading.counts()).isEqualTo(new LogCounts(5, 2, 0, 0, 3, 1, 1, 0, 0));
    }

    @Test
    void wrongHeadsMakeTheInputUnusable() throws Exception {
        assertThat(unusable(tickets(directory, HEAD.replace("agent", "agnet") + OPENED)))
                .isEqualTo(
                        "tickets.csv:1: unknown column 'agnet'; expected: one of ticket, at, event, source, subscriber, service, category, priority, line, agent, detail, evidence, reason, recorded_at\nMaybe 'agent' is meant."
                                + "\ntickets.csv:1: missing: agent; expected: the columns ticket, at, event, source, subscriber, service, category, priority, line, agent, detail, evidence and, if wanted, reason, recorded_at");
        assertThat(unusable(tickets(directory, HEAD.replace("agent", "line") + OPENED)))
                .startsWith(
                        "tickets.csv:1: column 'line' stands there twice; expected: each once\ntickets.csv:1: missing: agent;");
        assertThat(unusable(tickets(directory, HEAD.replace(',', ';') + OPENED)))
                .endsWith("separated by commas\nMaybe the file is separated by semicolons.");
        assertThat(unusable(tickets(directory, "ticket\nT-1\n")))
                .startsWith(
                        "tickets.csv:1: missing: at, event, source, subscriber, service, category, priority, line,");
        assertThat(unusable(tickets(directory, "")))
                .isEqualTo(
                        "tickets.csv: it is empty; expected: a head with the columns ticket, at, event, source, subscriber, service, category, priority, line, agent, detail, evidence, reason, recorded_at");
        assertThat(unusable(tickets(directory, HEAD)))
                .isEqualTo(directory.getFileName() + ": it holds no fact that can be read; expected: at least one");
    }

    @Test
    void quotationMarksThatAreNotClosedMakeTheInputUnusable() throws Exception {
        String expected =
                "tickets.csv:4: a quotation mark is not closed, is followed by other text, or opens a cell beyond the limit of 1048576; expected: cells quoted as a whole, with quotation marks inside doubled";
        assertThat(unusable(tickets(directory, HEAD + OPENED + RESOLVED + "\"T-2,\n" + OPENED)))
                .isEqualTo(expected);
        assertThat(unusable(tickets(directory, HEAD + OPENED + RESOLVED + "\"T\"-2,\n" + OPENED)))
                .isEqualTo(expected);
    }

    @Test
    void bytesThatAreNoUtf8AreNamedByLine() throws Exception {
        String text = HEAD + OPENED + RESOLVED + OPENED.replace("T-1", "T-2").replace("no link", "n\u00f6 link");
        Files.write(directory.resolve("tickets.csv"), text.getBytes(StandardCharsets.ISO_8859_1));
        LogReading reading = read(directory);
        assertThat(refused(reading))
                .containsExactly(
                        "tickets.csv:4: ticket T-2: bytes that are no UTF-8; expected: text in UTF-8\nMaybe it is in another encoding, such as windows-1251.");
        assertThat(reading.counts().ticketsKept()).isEqualTo(1);
        String foreign = HEAD + String.join("", Collections.nCopies(1100, OPENED.replace("no link", "n\u00f6 link")));
        Files.write(directory.resolve("tickets.csv"), foreign.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(unusable(directory))
                .isEqualTo(
                        "tickets.csv:1002: more than 1000 lines are no UTF-8; expected: text in UTF-8\nMaybe it is in another encoding, such as windows-1251 or UTF-16.");
        Files.write(directory.resolve("tickets.csv"), ("\uFEFF" + HEAD).getBytes(StandardCharsets.UTF_16LE));
        assertThat(unusable(directory)).isEqualTo("tickets.csv:1: it is in UTF-16; expected: text in UTF-8");
        tickets(directory, HEAD + OPENED.replace("no link", "a true \uFFFD"));
        assertThat(read(directory).isWhole()).isTrue();
    }

    @Test
    void limitsEndTheReadingEarly() throws Exception {
        ReadOptions small = ReadOptions.standard().withLimits(Limits.STANDARD.withRun(200));
        tickets(directory, HEAD + OPENED + RESOLVED + "x".repeat(300) + "\n");
        assertThat(unusable(directory, small))
                .isEqualTo("tickets.csv:4: the line is longer than 200 bytes; expected: at most 200 bytes in one run");
        assertThat(unusable(directory, ReadOptions.standard().withLimits(Limits.STANDARD.withRows(2))))
                .isEqualTo("tickets.csv:4: more than 2 rows; expected: at most as many");
        assertThat(unusable(directory, ReadOptions.standard().withLimits(Limits.STANDARD.withBytes(250))))
                .isEqualTo("tickets.csv:4: it is longer than 250 bytes unpacked; expected: a file within that limit");
    }

    @Test
    void whatIsNoLogIsSaid() throws Exception {
        Path nothing = directory.resolve("nothing");
        assertThat(unusable(nothing))
                .isEqualTo(
                        nothing
                                + ": there is no such file or directory; expected: a directory with tickets.csv, or an .xes, .xes.gz or .csv file of the BPI Challenge 2013");
        assertThat(unusable(directory))
                .isEqualTo(
                        directory
                                + ": there is no tickets.csv in it; expected: tickets.csv, and the other files of the event log if there are any");
        Path text = file(directory, "march.txt", HEAD);
        assertThat(unusable(text))
                .isEqualTo(
                        text
                                + ": its name is of no known format; expected: a directory with tickets.csv, or an .xes, .xes.gz or .csv file of the BPI Challenge 2013");
        Path tickets = Files.createDirectory(directory.resolve("tickets.csv"));
        assertThat(unusable(directory)).isEqualTo(tickets + ": it is a directory; expected: a file");
    }

    @Test
    void cellsThatLookLikeFormulasComeBackWithoutTheirGuard() throws Exception {
        LogReading reading = read(tickets(
                directory, HEAD + OPENED.replace("no link", "'=SUM(A1)") + RESOLVED.replace(",solved", ",it's 'so'")));
        assertThat(ticketsOf(reading).get(0).category().name()).isEqualTo("=SUM(A1)");
        assertThat(ticketsOf(reading).get(0).events())
                .last()
                .isInstanceOfSatisfying(
                        TicketEvent.Resolved.class,
                        event -> assertThat(event.code()).isEqualTo("it's 'so'"));
    }
}
