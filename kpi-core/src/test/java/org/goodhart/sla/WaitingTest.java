package org.goodhart.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.measure;
import static org.goodhart.metric.Scene.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.goodhart.desk.Line;
import org.goodhart.desk.Source;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.desk.TicketTrack;
import org.goodhart.desk.WaitingOn;
import org.goodhart.metric.FactMetric;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Measure.Mean;
import org.goodhart.metric.Measure.Share;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scene;
import org.goodhart.metric.Unit;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WaitingTest {
    private static final Owner ALL = Owner.department();
    private static final PausePolicy SHOWN =
            PausePolicy.whileWaitingOn(WaitingOn.CUSTOMER).requiringEvidence();

    /** Four minutes of each wait, six in all. */
    private static final FactMetric<TicketTrack> NET =
            Waiting.net(SHOWN).eachAtMost(Duration.ofMinutes(4)).inAllAtMost(Ratio.percent(50), Duration.ofMinutes(12));

    private static Mean seconds(long total, long tickets) {
        return new Mean(total, tickets, Unit.SECONDS);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                // minutes waited > minutes of life
                "0 opened L1; 50 resolved > 0 > 50",
                "0 opened L1; 10 waits CUSTOMER; 20 resumed; 50 resolved > 10 > 50",
                "0 opened L1; 10 waits VENDOR; 20 resumed; 30 waits CUSTOMER; 35 resumed; 50 resolved > 15 > 50",
                "0 opened L1; 10 waits CUSTOMER; 20 waits VENDOR; 30 resumed; 50 resolved > 20 > 50",
                "0 opened L1; 10 waits CUSTOMER; 15 disputed; 20 resumed; 50 resolved > 10 > 50",
                "0 opened L1; 10 waits CUSTOMER; 50 resolved > 40 > 50",
                "0 opened L1; 0 waits CUSTOMER; 50 resolved > 50 > 50",
                "0 opened L1; 50 resolved; 60 waits CUSTOMER; 70 resumed > 0 > 50",
                "0 opened L1; 50 resolved; 60 reopened; 70 waits CUSTOMER; 80 resumed; 100 resolved > 10 > 100",
                "0 opened L1; 10 waits CUSTOMER; 20 resumed; 50 resolved; 60 closed; 70 merged T-2 > 10 > 50",
                "0 opened L1; 10 waits CUSTOMER; 20 resumed; 30 excluded storm; 50 resolved > 10 > 50",
            })
    void theShareIsOfTheWholeLife(String script, long waited, long life) {
        assertThat(measure(Waiting.share(), ALL, history(script))).isEqualTo(new Share(60 * waited, 60 * life));
    }

    @Test
    void aTicketThatWasTakenUpAgainLivesOn() {
        SubscriberHistory history = history("0 opened L1; 50 resolved; 60 reopened; 70 waits CUSTOMER x");
        assertThat(measure(Waiting.share(), ALL, history, Scene.marchAsOf(90))).isEqualTo(new Share(20 * 60, 90 * 60));
        assertThat(measure(NET, ALL, history, Scene.marchAsOf(90))).isEqualTo(seconds((90 - 4) * 60, 1));
    }

    @Test
    void onlyTicketsFirstResolvedInThePeriodCount() {
        for (FactMetric<TicketTrack> metric : List.of(Waiting.share(), NET)) {
            for (String script : List.of(
                    "0 opened L1; 10 waits CUSTOMER x",
                    "0 opened L1; 10 waits CUSTOMER x; 20 closed",
                    "0 opened L1; 10 waits CUSTOMER x; 20 merged T-2; 20 resolved",
                    "0 opened L1; 42660 resolved")) {
                assertThat(measure(metric, ALL, history(script))).isInstanceOf(Measure.Undefined.class);
            }
            assertThat(measure(metric, ALL, history("42650 opened L1; 42659 resolved"))
                            .sampleSize())
                    .isPositive();
        }
        assertThat(measure(Waiting.share(), ALL, history("0 opened L1; 0 resolved")))
                .as("it lived no second")
                .isInstanceOf(Measure.Undefined.class);
        assertThat(measure(NET, ALL, history("0 opened L1; 0 resolved"))).isEqualTo(seconds(0, 1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                // net minutes of 50
                "0 opened L1; 50 resolved > 50",
                "0 opened L1; 10 waits CUSTOMER x; 13 resumed; 50 resolved > 47",
                "0 opened L1; 10 waits CUSTOMER x; 14 resumed; 50 resolved > 46",
                "0 opened L1; 10 waits CUSTOMER x; 15 resumed; 50 resolved > 46",
                "0 opened L1; 10 waits CUSTOMER x; 50 resolved > 46",
                // two waits, below, at and above what is allowed in all
                "0 opened L1; 10 waits CUSTOMER x; 20 resumed; 30 waits CUSTOMER x; 31 resumed; 50 resolved > 45",
                "0 opened L1; 10 waits CUSTOMER x; 20 resumed; 30 waits CUSTOMER x; 32 resumed; 50 resolved > 44",
                "0 opened L1; 10 waits CUSTOMER x; 20 resumed; 30 waits CUSTOMER x; 33 resumed; 50 resolved > 44",
                // without evidence, on others, disputed
                "0 opened L1; 10 waits CUSTOMER; 13 resumed; 50 resolved > 50",
                "0 opened L1; 10 waits VENDOR x; 13 resumed; 50 resolved > 50",
                "0 opened L1; 10 waits CUSTOMER x; 13 resumed; 20 disputed; 50 resolved > 50",
                "0 opened L1; 10 waits CUSTOMER x; 12 disputed; 13 resumed; 50 resolved > 50",
                "0 opened L1; 10 waits CUSTOMER x; 12 disputed; 13 resumed; 20 waits CUSTOMER x; 22 resumed; 50"
                        + " resolved > 48",
                // before it was opened again, and after it was resolved
                "0 opened L1; 10 waits CUSTOMER x; 13 resumed; 40 resolved; 45 reopened; 50 resolved > 47",
                "0 opened L1; 50 resolved; 60 waits CUSTOMER x; 63 resumed > 50",
            })
    void netTimeBelievesOnlyWhatIsShownWithinLimits(String script, long net) {
        assertThat(measure(NET, ALL, history(script))).isEqualTo(seconds(60 * net, 1));
    }

    @Test
    void theExampleOfTheDocumentation() {
        FactMetric<TicketTrack> net =
                Waiting.net(SHOWN).eachAtMost(Duration.ofHours(4)).inAllAtMost(Ratio.percent(50), Duration.ofHours(12));
        String waits = "0 opened L1; 60 waits CUSTOMER x; 660 resumed; 700 waits CUSTOMER x; ";
        assertThat(measure(net, ALL, history(waits + "760 resumed; 1800 resolved")))
                .isEqualTo(seconds(25 * 3600, 1));
        assertThat(measure(net, ALL, history(waits + "880 resumed; 1800 resolved")))
                .isEqualTo(seconds(24 * 3600, 1));
    }

    /** A ticket resolved so many nanoseconds after nine, that waited from then on for others. */
    private static SubscriberHistory nanos(long life, long... waitedFromTo) {
        Instant nine = Scene.at(0);
        List<TicketEvent> events = new ArrayList<>(List.of(Scene.event(nine, "opened L1")));
        for (int i = 0; i < waitedFromTo.length; i += 2) {
            events.add(Scene.event(nine.plusNanos(waitedFromTo[i]), "waits CUSTOMER x"));
            events.add(Scene.event(nine.plusNanos(waitedFromTo[i + 1]), "resumed"));
        }
        events.add(Scene.event(nine.plusNanos(life), "resolved"));
        Ticket plain = ticket("T-1", "0 opened L1");
        return history(plain.withEvents(events));
    }

    @Test
    void wholeSecondsAreCountedOncePerTicket() {
        long second = 1_000_000_000;
        // two waits of 0.6 s are 1.2 s, hence one second; a life of 9.9 s is nine
        SubscriberHistory history = nanos(9_900_000_000L, second, 1_600_000_000L, 2 * second, 2_600_000_000L);
        assertThat(measure(Waiting.share(), ALL, history)).isEqualTo(new Share(1, 9));
        assertThat(measure(NET, ALL, history)).isEqualTo(seconds(8, 1));
        FactMetric<TicketTrack> each =
                Waiting.net(SHOWN).eachAtMost(Duration.ofMillis(500)).inAllAtMost(Ratio.ONE, Duration.ofHours(1));
        assertThat(measure(each, ALL, history)).isEqualTo(seconds(8, 1));
        FactMetric<TicketTrack> third =
                Waiting.net(SHOWN).eachAtMost(Duration.ofHours(1)).inAllAtMost(Ratio.of(1, 3), Duration.ofSeconds(5));
        assertThat(measure(third, ALL, nanos(9 * second, second, 8 * second))).isEqualTo(seconds(8, 1));
        FactMetric<TicketTrack> odd =
                Waiting.net(SHOWN).eachAtMost(Duration.ofHours(1)).inAllAtMost(Ratio.of(2), Duration.ofMillis(1_500));
        assertThat(measure(odd, ALL, nanos(9 * second, second, 8 * second))).isEqualTo(seconds(6, 1));
    }

    @Test
    void aTicketBelongsToWhoHadItLast() {
        SubscriberHistory history = history(
                ticket("T-1", "0 opened L1; 10 waits CUSTOMER x; 12 resumed; 20 assigned L2/bob; 50 resolved"),
                ticket("T-2", "tv", "0 opened L1; 10 resolved"));
        assertThat(measure(NET, ALL, history)).isEqualTo(seconds(58 * 60, 2));
        assertThat(measure(NET, Owner.line(Line.of(2)), history)).isEqualTo(seconds(48 * 60, 1));
        assertThat(measure(Waiting.share(), Owner.line(Line.of(1)), history)).isEqualTo(new Share(0, 600));
        assertThat(measure(Waiting.share(), Owner.holder(Scene.holder("L2/bob")), history))
                .isEqualTo(new Share(120, 3_000));
    }

    static Stream<Arguments> refusedPolicies() {
        return Stream.of(
                refused(
                        PausePolicy.none(),
                        "net time with the policy 'no pause': PausePolicy.requiringEvidence() is expected"),
                refused(
                        SHOWN.disputedWaits(DisputedWait.PAUSE_UNTIL_DISPUTED),
                        "net time with the policy 'paused while waiting on [CUSTOMER] with evidence, a disputed wait is"
                                + " PAUSE_UNTIL_DISPUTED': a disputed wait is expected to be NO_PAUSE"),
                refused(
                        SHOWN.timePutAway(PutAway.PAUSES),
                        "net time with the policy 'paused while waiting on [CUSTOMER] with evidence, paused while put"
                                + " away': time put away is expected to be what COUNTS"),
                refused(
                        SHOWN.cappedAt(Duration.ofHours(1)),
                        "net time with the policy 'paused while waiting on [CUSTOMER] with evidence, at most PT1H': no"
                                + " cap is expected\nMaybe eachAtMost(...) or inAllAtMost(...) is meant"));
    }

    private static Arguments refused(PausePolicy policy, String message) {
        return Arguments.of(policy, message);
    }

    @ParameterizedTest
    @MethodSource("refusedPolicies")
    void aPolicyThatBelievesTooMuchIsRefused(PausePolicy policy, String message) {
        assertThatThrownBy(() -> Waiting.net(policy))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource({"-1%, PT1H", "50%, PT0S", "50%, PT-1S"})
    void limitsBelowNothingAreRefused(String part, String target) {
        Waiting.EachLimited each = Waiting.net(SHOWN).eachAtMost(Duration.ZERO);
        assertThatThrownBy(() -> each.inAllAtMost(Ratio.parse(part), Duration.parse(target)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("waits of at most " + part + " of " + target
                        + " in all: 0% or more of more than zero is expected");
        assertThatThrownBy(() -> Waiting.net(SHOWN).eachAtMost(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("waits of at most PT-1S each: zero or more is expected");
    }

    @Test
    void formulasAndSourcesSayWhatIsBelieved() {
        assertThat(Waiting.share().formula()).isEqualTo("seconds waited / seconds of life");
        assertThat(NET.formula())
                .isEqualTo("seconds of life less waits (paused while waiting on [CUSTOMER] with evidence, each at most"
                        + " PT4M, in all at most PT6M) / tickets resolved");
        assertThat(NET.sources()).containsExactlyInAnyOrder(Source.SUPPORT_LINE, Source.CUSTOMER);
        assertThat(Waiting.net(SHOWN.writtenBy(Source.TELEMETRY))
                        .eachAtMost(Duration.ZERO)
                        .inAllAtMost(Ratio.ZERO, Duration.ofHours(1))
                        .sources())
                .containsExactlyInAnyOrder(Source.SUPPORT_LINE, Source.CUSTOMER, Source.TELEMETRY);
        assertThat(Waiting.share().sources()).containsExactly(Source.SUPPORT_LINE);
        assertThat(NET.description())
                .isNotEqualTo(Waiting.net(SHOWN)
                        .eachAtMost(Duration.ofMinutes(5))
                        .inAllAtMost(Ratio.percent(50), Duration.ofMinutes(12))
                        .description());
    }
}
