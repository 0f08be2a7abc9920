package org.goodhart.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.metric.Scene.at;
import static org.goodhart.metric.Scene.called;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.ticket;
import static org.goodhart.sla.Norms.minutes;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goodhart.desk.Fault;
import org.goodhart.desk.Line;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.WaitingOn;
import org.goodhart.metric.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every instant of a fault's time is one party's. All faults were first heard of in minute 0 and are looked at in minute 200. */
class FaultTimeTest {
    private static final PausePolicy CUSTOMER = PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER);
    private static final SlaNorm NORM = minutes(SlaNorm.restore(), 60).pausing(CUSTOMER);

    private static FaultTime time(SlaNorm norm, SubscriberHistory history) {
        SubscriberHistory calledAtZero = called(history, at(0));
        List<Fault> faults = Scene.CONTEXT.faults().faultsOf(calledAtZero, at(200));
        assertThat(faults).hasSize(1);
        FaultTime time = FaultTime.of(norm, faults.get(0), at(200));
        Duration sum = time.shares().values().stream().reduce(Duration.ZERO, Duration::plus);
        assertThat(sum).as("the parties' times sum to the whole").isEqualTo(time.elapsed());
        return time;
    }

    /** {@code "L1 40, CUSTOMER 30"}. */
    private static String text(FaultTime time) {
        return time.shares().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().toMinutes())
                .collect(Collectors.joining(", "));
    }

    private static SubscriberHistory tickets(String scripts) {
        String[] all = scripts.split("\\+");
        return history(IntStream.range(0, all.length)
                .mapToObj(i -> ticket("T-" + (i + 1), all[i].strip()))
                .toArray(Ticket[]::new));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                // the example of the Javadoc
                "10 opened L1; 30 escalated L2; 50 accepted bob; 60 waits CUSTOMER; 90 resumed; 120 resolved"
                        + "> L1 40, L2 40, CUSTOMER 30, unassigned 10",
                // what the policy does not accept is the line's
                "0 opened L1; 60 waits VENDOR; 90 resumed; 120 resolved > L1 120",
                "0 opened L1; 60 waits CUSTOMER; 70 disputed; 90 resumed; 120 resolved > L1 120",
                // the queue is its line's, and so is what a line pushed and nobody has taken
                "0 opened L1; 20 assigned L2; 90 assigned L2/bob; 100 resolved > L1 20, L2 80",
                "0 opened L1; 20 escalated L2 > L1 200",
                // an upheld return gives the time back, one that was not does not
                "0 opened L1; 0 assigned L1/ann; 20 escalated L2; 30 accepted bob; 50 upheld L1; 60 accepted ann; 80 resolved > L1 80",
                "0 opened L1; 0 assigned L1/ann; 20 escalated L2; 30 accepted bob; 50 returned L1; 60 accepted ann; 80 resolved"
                        + "> L1 50, L2 30",
                // closed without a resolution it stays where it was
                "0 opened L1; 20 assigned L2/bob; 50 closed > L1 20, L2 180",
                // and so does the time between a resolution and what undid it
                "0 opened L1; 20 assigned L2/bob; 50 resolved; 70 reopened; 80 assigned L1/ann; 90 resolved > L1 30, L2 60",
                // two tickets: the first one's line, until it is done
                "0 opened L1; 60 resolved + 10 opened L2; 10 linked T-1; 90 resolved > L1 60, L2 30",
                // while the first one waits and the second does not, it is the second one's line
                "0 opened L1; 20 waits CUSTOMER; 40 resumed; 60 resolved + 10 opened L2; 10 linked T-1; 60 resolved > L1 40, L2 20",
                // while both wait it is whom they wait for
                "0 opened L1; 20 waits CUSTOMER; 40 resumed; 60 resolved + 10 opened L2; 10 linked T-1; 30 waits CUSTOMER; 50 resumed; 60 resolved"
                        + "> L1 40, L2 10, CUSTOMER 10",
                // between two tickets nobody has it
                "0 opened L1; 20 resolved + 50 opened L2; 50 linked T-1; 90 resolved > L1 20, L2 40, unassigned 30",
                // a merged one has had its time
                "0 opened L1; 30 merged T-2 + 10 opened L2; 90 resolved > L1 30, L2 60",
            })
    void everyInstantIsOnePartys(String scripts, String shares) {
        assertThat(text(time(NORM, tickets(scripts)))).isEqualTo(shares);
    }

    @Test
    void withoutATicketItIsNobodys() {
        assertThat(text(time(NORM, history()))).isEqualTo("unassigned 200");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {"30 > L1 60, CUSTOMER 30", "20 > L1 70, CUSTOMER 20", "0 > L1 90"})
    void whatIsWaitedBeyondTheCapReturnsToTheLine(long cap, String shares) {
        SlaNorm capped = NORM.pausing(CUSTOMER.cappedAt(Duration.ofMinutes(cap)));
        assertThat(
                        text(
                                time(
                                        capped,
                                        history(
                                                "0 opened L1; 10 waits CUSTOMER; 25 resumed; 30 waits CUSTOMER; 45 resumed; 90 resolved"))))
                .isEqualTo(shares);
    }

    @Test
    void whoIsWaitedForFirstHasIt() {
        SlaNorm norm = NORM.pausing(PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER, WaitingOn.VENDOR));
        assertThat(text(time(
                        norm,
                        tickets("0 opened L1; 10 waits VENDOR; 40 resumed; 40 resolved"
                                + " + 0 opened L2; 0 linked T-1; 0 waits CUSTOMER; 50 resumed; 60 resolved"))))
                .isEqualTo("L1 10, L2 10, CUSTOMER 10, VENDOR 30");
    }

    @Test
    void isCountedOnTheNormsClock() {
        SlaNorm office =
                SlaNorm.restore().within(Duration.ofHours(8)).on(Norms.OFFICE).pausing(CUSTOMER);
        SubscriberHistory overnight =
                called(history("60 opened L1; 420 waits CUSTOMER; 1500 resumed; 1560 resolved"), at(0));
        Fault fault = Scene.CONTEXT.faults().faultsOf(overnight, at(2000)).get(0);
        FaultTime time = FaultTime.of(office, fault, at(2000));
        assertThat(text(time)).isEqualTo("L1 420, CUSTOMER 120, unassigned 60");
        assertThat(time.elapsed()).isEqualTo(Duration.ofHours(10));
        assertThat(time.of(Party.waitingOn(WaitingOn.CUSTOMER))).isEqualTo(Duration.ofHours(2));
        assertThat(time.of(Party.line(Line.of(3)))).isZero();
        assertThat(time).hasToString("PT10H of {L1=PT7H, CUSTOMER=PT2H, unassigned=PT1H}");
    }

    @Test
    void partiesStandInOrder() {
        List<Party> inOrder = List.of(
                Party.line(Line.of(1)),
                Party.line(Line.of(2)),
                Party.waitingOn(WaitingOn.CUSTOMER),
                Party.waitingOn(WaitingOn.VENDOR),
                Party.unassigned());
        for (List<Party> shuffled : List.of(
                Arrays.asList(inOrder.get(4), inOrder.get(2), inOrder.get(0), inOrder.get(3), inOrder.get(1)),
                Arrays.asList(inOrder.get(3), inOrder.get(1), inOrder.get(4), inOrder.get(0), inOrder.get(2)))) {
            assertThat(shuffled.stream().sorted().toList()).isEqualTo(inOrder);
        }
        assertThat(Party.unassigned()).isEqualByComparingTo(Party.unassigned());
    }

    @Test
    void countsByTheHoursThatWereInForceWhereItIsAskedByABook() {
        SlaNorm office = SlaNorm.restore().within(Duration.ofHours(20)).on(Norms.OFFICE);
        SlaNorm clock = SlaNorm.restore().within(Duration.ofHours(20)).on(Norms.ALWAYS);
        NormBook book = NormBook.from(LocalDate.of(2026, 1, 1), office).andFrom(LocalDate.of(2026, 3, 3), clock);
        SubscriberHistory history =
                called(history("60 opened L1; 960 resolved"), at(0)); // until ten past midnight and an hour
        Fault fault = Scene.CONTEXT.faults().faultsOf(history, at(2000)).get(0);
        FaultTime time = FaultTime.of(book, fault, history, at(2000));
        assertThat(text(time)).isEqualTo("L1 480, unassigned 60");
        assertThat(time.elapsed())
                .isEqualTo(Norms.obligations(book, history, Scene.march())
                        .get(0)
                        .elapsed()
                        .unpaused());
    }
}
