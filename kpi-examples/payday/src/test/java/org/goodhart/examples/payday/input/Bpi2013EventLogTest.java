package org.goodhart.examples.payday.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.examples.payday.input.Readings.event;
import static org.goodhart.examples.payday.input.Readings.file;
import static org.goodhart.examples.payday.input.Readings.log;
import static org.goodhart.examples.payday.input.Readings.read;
import static org.goodhart.examples.payday.input.Readings.refused;
import static org.goodhart.examples.payday.input.Readings.ticketsOf;
import static org.goodhart.examples.payday.input.Readings.trace;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.goodhart.desk.Course;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Oddity;
import org.goodhart.desk.Stint;
import org.goodhart.desk.Ticket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Bpi2013EventLogTest {

    @TempDir
    Path directory;

    /** The events of a single ticket whose XES events come an hour apart, as their kinds and what they say. */
    private List<String> mapped(String... statuses) throws Exception {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < statuses.length; i++) {
            String[] part = statuses[i].split("; ", 4);
            events.add(event(part[0], part[1], part[2], part[3], "2012-05-01T1" + i + ":00:00+02:00"));
        }
        LogReading reading = read(file(directory, "log.xes", log(trace("1-1", events.toArray(String[]::new)))));
        assertThat(refused(reading)).isEmpty();
        assertThat(reading.counts().rows()).isEqualTo(statuses.length);
        assertThat(reading.counts().rowsKept() + reading.counts().rowsWithoutEffect())
                .isEqualTo(statuses.length);
        return ticketsOf(reading).get(0).events().stream()
                .map(event -> event.toString()
                        .replaceAll(
                                "stamp=Stamp\\[at=2012-05-01T0?(\\d+):00:00Z, source=SUPPORT_LINE, ingestedAt=Optional.empty\\],? ?",
                                "$1 "))
                .toList();
    }

    @Test
    void acceptedAtOnceIsOpenedAndAssigned() throws Exception {
        assertThat(mapped("Accepted; In Progress; V5 2nd; Anne", "Accepted; In Progress; V5 2nd; Anne"))
                .containsExactly("Opened[8 line=L2, priority=Low]", "Assigned[8 holder=L2/Anne@V5 2nd]");
    }

    @Test
    void queuedAtAnotherLineIsAnOfferThatSomebodyThereAccepts() throws Exception {
        assertThat(mapped(
                        "Accepted; In Progress; V1; Per",
                        "Queued; Awaiting Assignment; V5 3rd; Per",
                        "Queued; Awaiting Assignment; V6 3rd; Per",
                        "Accepted; Assigned; V6 3rd; Anne"))
                .containsExactly(
                        "Opened[8 line=L1, priority=Low]",
                        "Assigned[8 holder=L1/Per@V1]",
                        "Escalated[9 to=L3]",
                        "HandoverAccepted[11 agent=Anne@V6 3rd]");
    }

    @Test
    void queuedAtTheLineThatHadHandedItOverIsAReturn() throws Exception {
        assertThat(mapped(
                        "Accepted; In Progress; V1; Per",
                        "Queued; Awaiting Assignment; V5 2nd; Per",
                        "Accepted; In Progress; V5 2nd; Anne",
                        "Queued; Awaiting Assignment; V1; Anne",
                        "Accepted; In Progress; V1; Per",
                        "Queued; Awaiting Assignment; V5 2nd; Per"))
                .containsExactly(
                        "Opened[8 line=L1, priority=Low]",
                        "Assigned[8 holder=L1/Per@V1]",
                        "Escalated[9 to=L2]",
                        "HandoverAccepted[10 agent=Anne@V5 2nd]",
                        "Returned[11 to=L1, upheld=false]",
                        "HandoverAccepted[12 agent=Per@V1]",
                        "Escalated[13 to=L2]");
    }

    @Test
    void whatIsOfferedAndComesBackUntakenNeverLeftItsHolder() throws Exception {
        assertThat(mapped(
                        "Accepted; In Progress; V1; Per",
                        "Queued; Awaiting Assignment; V5 2nd; Per",
                        "Queued; Awaiting Assignment; V1; Per",
                        "Queued; Awaiting Assignment; V1; Per",
                        "Accepted; In Progress; V5 2nd; Anne"))
                .containsExactly(
                        "Opened[8 line=L1, priority=Low]",
                        "Assigned[8 holder=L1/Per@V1]",
                        "Escalated[9 to=L2]",
                        "Returned[10 to=L1, upheld=false]",
                        "Assigned[11 holder=L1/unassigned]",
                        "Assigned[12 holder=L2/Anne@V5 2nd]");
    }

    @Test
    void takingBackWhatWasOfferedWithdrawsTheOffer() throws Exception {
        assertThat(mapped(
                        "Accepted; In Progress; V1; Per",
                        "Queued; Awaiting Assignment; V5 2nd; Per",
                        "Accepted; In Progress; V1; Per"))
                .containsExactly(
                        "Opened[8 line=L1, priority=Low]",
                        "Assigned[8 holder=L1/Per@V1]",
                        "Escalated[9 to=L2]",
                        "Assigned[10 holder=L1/Per@V1]");
    }

    @Test
    void aLineThatGotItUnofferedHasNobodyToReturnItTo() throws Exception {
        assertThat(mapped(
                        "Accepted; In Progress; V1; Per",
                        "Queued; Awaiting Assignment; V5 2nd; Per",
                        "Accepted; In Progress; V5 2nd; Anne",
                        "Accepted; In Progress; V7 3rd; Eva",
                        "Queued; Awaiting Assignment; V1; Eva"))
                .endsWith(
                        "HandoverAccepted[10 agent=Anne@V5 2nd]",
                        "Assigned[11 holder=L3/Eva@V7 3rd]",
                        "Escalated[12 to=L1]");
    }

    @Test
    void waitsHaveNoEvidence() throws Exception {
        assertThat(mapped(
                        "Queued; Awaiting Assignment; V1; Siebel",
                        "Accepted; Wait - User; V1; Per",
                        "Accepted; Wait - Customer; V1; Per",
                        "Accepted; Wait - Vendor; V1; Per",
                        "Accepted; Wait; V1; Per",
                        "Accepted; Wait - Implementation; V1; Per",
                        "Accepted; In Progress; V1; Per"))
                .containsExactly(
                        "Opened[8 line=L1, priority=Low]",
                        "Assigned[9 holder=L1/Per@V1]",
                        "WaitingStarted[9 on=CUSTOMER, reason=Optional.empty, evidence=Optional.empty]",
                        "WaitingStarted[11 on=VENDOR, reason=Optional.empty, evidence=Optional.empty]",
                        "WaitingStarted[12 on=UNNAMED, reason=Optional.empty, evidence=Optional.empty]",
                        "WaitingStarted[13 on=IMPLEMENTATION, reason=Optional.empty, evidence=Optional.empty]",
                        "WaitingEnded[14 ]");
    }

    @Test
    void completedIsResolvedClosedOrExcludedAndWorkAfterItReopens() throws Exception {
        assertThat(mapped(
                        "Queued; Awaiting Assignment; V1; Siebel",
                        "Completed; In Call; V1; Per",
                        "Accepted; In Progress; V1; Per",
                        "Completed; Resolved; V1; Per",
                        "Completed; Closed; V1; Siebel"))
                .containsExactly(
                        "Opened[8 line=L1, priority=Low]",
                        "Assigned[9 holder=L1/Per@V1]",
                        "Resolved[9 code=In Call]",
                        "Reopened[10 ]",
                        "Resolved[11 code=Resolved]",
                        "Closed[12 ]");
        assertThat(mapped("Queued; Awaiting Assignment; V1; Per", "Completed; Cancelled; V1; Per"))
                .containsExactly(
                        "Opened[8 line=L1, priority=Low]",
                        "Closed[9 ]",
                        "Excluded[9 reason=cancelled, by=Optional.empty]");
    }

    @Test
    void whoResolvesHoldsIt() throws Exception {
        assertThat(mapped(
                        "Accepted; In Progress; V1; Per",
                        "Queued; Awaiting Assignment; V5 2nd; Per",
                        "Completed; Resolved; V5 2nd; Anne"))
                .endsWith("HandoverAccepted[10 agent=Anne@V5 2nd]", "Resolved[10 code=Resolved]");
    }

    @Test
    void unmatchedAndTeamsOfTwoLinesAreReported() throws Exception {
        Path path = file(
                directory,
                "log.xes",
                log(trace(
                        "1-1",
                        event("Accepted", "In Progress", "V13 2nd 3rd", "Per", "2012-05-01T10:00:00+02:00"),
                        event("Unmatched", "Unmatched", "V13 2nd 3rd", "Per", "2012-05-01T11:00:00+02:00"))));
        LogReading reading = read(path);
        assertThat(reading.counts()).isEqualTo(new LogCounts(2, 1, 1, 0, 0, 1, 1, 0, 0));
        assertThat(reading.result().odd())
                .extracting(Oddity::toString)
                .containsExactly(
                        "IMPORTED in ticket 1-1: status Unmatched at 2012-05-01T09:00:00Z",
                        "IMPORTED in team V13 2nd 3rd: 2 events at line L2/L3, which the organisation does not list",
                        "UNKNOWN_LINE in ticket 1-1: L2/L3 is none of [L1, L2, L3]",
                        "UNKNOWN_LINE in ticket 1-1: L2/L3 is none of [L1, L2, L3]");
    }

    @Test
    void theWholeLogIsReadAndNothingIsLost() throws Exception {
        Path path = ProjectFiles.data("bpic2013/bpi_challenge_2013_incidents.xes.gz");
        LogReading reading = read(path);
        Desk desk = reading.result().desk();
        assertThat(refused(reading)).isEmpty();
        assertThat(reading.isWhole()).isTrue();
        assertThat(reading.counts()).isEqualTo(new LogCounts(65_533, 54_608, 10_925, 0, 0, 7_554, 7_554, 0, 0));
        assertThat(desk.asOf()).isEqualTo(Instant.parse("2012-05-22T23:22:25Z"));
        assertThat(desk.context().evidence()).isEmpty();
        List<Ticket> tickets = ticketsOf(reading);
        assertThat(tickets).extracting(Ticket::openedAt).contains(Instant.parse("2010-03-31T14:59:42Z"));
        assertThat(tickets.stream().filter(ticket -> course(ticket, desk).isRunning()))
                .hasSize(8);
        assertThat(tickets.stream()
                        .filter(ticket -> course(ticket, desk).excludedFor().isPresent()))
                .hasSize(1);
        assertThat(tickets.stream()
                        .filter(ticket -> ticket.opening().priority().name().equals("Low")))
                .hasSize(3_245);
        assertThat(tickets.stream()
                        .filter(ticket -> ticket.opening().priority().name().equals("Major")))
                .hasSize(3);
        assertThat(reading.oddities().get(Oddity.Kind.COMPLETED_AT_ONCE)).isEqualTo(4);
        assertThat(reading.result().odd())
                .extracting(Oddity::toString)
                .contains("IMPORTED in team V13 2nd 3rd: 39 events at line L2/L3, which the organisation does not list")
                .filteredOn(text -> text.contains("status Unmatched"))
                .hasSize(5);
        assertThat(tickets.stream()
                        .flatMap(ticket -> course(ticket, desk).stints().stream())
                        .filter(stint -> stint.ending() == Stint.Ending.RETURNED))
                .isNotEmpty();
    }

    private static Course course(Ticket ticket, Desk desk) {
        return ticket.course(desk.asOf());
    }
}
