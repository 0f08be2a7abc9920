package org.goodhart.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.metric.Scene.called;
import static org.goodhart.metric.Scene.history;
import static org.goodhart.metric.Scene.measure;
import static org.goodhart.metric.Scene.ticket;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.Line;
import org.goodhart.desk.Source;
import org.goodhart.desk.Stamp;
import org.goodhart.desk.SubscriberHistory;
import org.goodhart.desk.Ticket;
import org.goodhart.desk.TicketEvent;
import org.goodhart.metric.Counter;
import org.goodhart.metric.Direction;
import org.goodhart.metric.Measure;
import org.goodhart.metric.Measure.Count;
import org.goodhart.metric.Measure.Share;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Scene;
import org.goodhart.metric.Scope;
import org.goodhart.metric.Sum;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineResolutionTest {
    private static final Owner ALL = Owner.department();
    private static final Verification MISS = verification(Silence.MISS);
    private static final Ratio HALF = Ratio.of(1, 2);
    private static final Metric ADJUSTED = LineResolution.adjusted(MISS, HALF, Ratio.ONE);

    private static Verification verification(Silence silence) {
        return Verification.within(Duration.ofDays(7)).by(Source.CUSTOMER).silenceIs(silence);
    }

    private static Owner line(int rank) {
        return Owner.line(Line.of(rank));
    }

    private static Owner holder(String text) {
        return Owner.holder(Scene.holder(text));
    }

    /** How many arrivals there are, and of how many came what. */
    private static List<Long> counts(SubscriberHistory history, Owner owner, Scope scope, Verification verification) {
        Sum<LineStay> arrivals = Sum.of(new LineStays(verification), Counter.each("arrivals"));
        List<Sum<LineStay>> sums = new ArrayList<>(List.of(arrivals));
        for (LineResolution.Was was : LineResolution.Was.values()) sums.add(arrivals.where(was));
        return sums.stream()
                .map(sum -> Metric.count(Phrase.literal("n"), Direction.INDIFFERENT, sum))
                .map(metric -> ((Count) measure(metric, owner, history, scope)).count())
                .toList();
    }

    private static List<Long> counts(SubscriberHistory history) {
        return counts(history, ALL, Scene.march(), MISS);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '>',
            value = {
                // arrivals > mended > handed on > given back
                "0 opened L1; 50 resolved; 60 confirmed CUSTOMER > 1 > 1 > 0 > 0",
                "0 opened L1; 50 resolved > 1 > 0 > 0 > 0",
                "0 opened L1; 50 closed > 1 > 0 > 0 > 0",
                "0 opened L1 > 1 > 0 > 0 > 0",
                "0 opened L1; 40 excluded storm; 50 resolved; 60 confirmed CUSTOMER > 1 > 1 > 0 > 0",
                "0 opened L1; 10 assigned L1/ann; 20 assigned L1/eve; 50 resolved; 60 confirmed CUSTOMER > 1 > 1 > 0 >"
                        + " 0",
                // handed on, and not yet accepted
                "0 opened L1; 10 escalated L2; 20 accepted bob > 2 > 0 > 1 > 0",
                "0 opened L1; 10 escalated L2; 20 accepted bob; 50 resolved; 60 confirmed CUSTOMER > 2 > 1 > 1 > 0",
                "0 opened L1; 10 escalated L3; 20 accepted cid; 50 resolved; 60 confirmed CUSTOMER > 2 > 1 > 1 > 0",
                "0 opened L1; 10 escalated L2; 20 accepted bob; 30 escalated L3; 40 accepted cid > 3 > 0 > 2 > 0",
                "0 opened L1; 10 escalated L2 > 1 > 0 > 0 > 0",
                "0 opened L1; 10 escalated L2; 20 returned L1; 50 resolved; 60 confirmed CUSTOMER > 1 > 1 > 0 > 0",
                // without a hand-over, or down
                "0 opened L1; 10 assigned L2/bob; 50 resolved; 60 confirmed CUSTOMER > 2 > 1 > 0 > 0",
                "0 opened L2; 10 escalated L1; 20 accepted ann; 50 resolved; 60 confirmed CUSTOMER > 2 > 1 > 0 > 0",
                // given back
                "0 opened L1; 10 escalated L2; 20 accepted bob; 30 upheld L1; 40 accepted ann > 3 > 0 > 0 > 1",
                "0 opened L1; 10 escalated L2; 20 accepted bob; 30 upheld L1; 40 assigned L1/ann > 3 > 0 > 0 > 1",
                "0 opened L1; 10 escalated L2; 20 accepted bob; 30 returned L1; 40 accepted ann > 3 > 0 > 0 > 0",
                "0 opened L1; 10 escalated L2; 20 accepted bob; 30 upheld L1 > 2 > 0 > 1 > 0",
                "0 opened L1; 10 escalated L2; 20 accepted bob; 30 upheld L1; 40 accepted ann; 50 resolved; 60"
                        + " confirmed CUSTOMER > 3 > 1 > 0 > 1",
                "0 opened L1; 10 assigned L2/bob; 30 upheld L1; 40 accepted ann > 3 > 0 > 0 > 1",
                "0 opened L1; 10 escalated L2; 20 accepted bob; 30 upheld L1; 30 accepted ann > 3 > 0 > 0 > 1",
                // the return was called off, and the line got it in another way
                "0 opened L1; 10 escalated L2; 20 accepted bob; 30 upheld L1; 35 assigned L3/cid; 40 assigned L1/ann >"
                        + " 4 > 0 > 0 > 0",
                "0 opened L1; 10 escalated L2; 20 accepted bob; 30 upheld L1; 35 escalated L1; 40 accepted ann > 3 > 0"
                        + " > 0 > 0",
                // handed on, given back, handed on again, and once more
                "0 opened L1; 10 escalated L2; 20 accepted bob; 30 upheld L1; 40 accepted ann; 50 escalated L2; 60"
                        + " accepted bob > 4 > 0 > 1 > 1",
                "0 opened L1; 1 escalated L2; 2 accepted b; 3 upheld L1; 4 accepted a; 5 escalated L2; 6 accepted b; 7"
                        + " upheld L1; 8 accepted a > 5 > 0 > 0 > 2",
                // the last return decides
                "0 opened L1; 1 escalated L2; 2 accepted b; 3 upheld L1; 4 accepted a; 5 escalated L2; 6 accepted b; 7"
                        + " returned L1; 8 accepted a > 5 > 0 > 0 > 1",
                // from the third line to the second and on to the first
                "0 opened L1; 1 escalated L2; 2 accepted b; 3 escalated L3; 4 accepted c; 5 upheld L2; 6 accepted b; 7"
                        + " upheld L1; 8 accepted a > 5 > 0 > 0 > 2",
                "0 opened L1; 1 escalated L2; 2 accepted b; 3 escalated L3; 4 accepted c; 5 upheld L1; 6 accepted a >"
                        + " 4 > 0 > 1 > 1",
                // the two lines escalate to each other
                "0 opened L1; 1 escalated L2; 2 accepted b; 3 escalated L1; 4 accepted a; 5 escalated L2; 6 accepted b"
                        + " > 4 > 0 > 1 > 0",
                "0 opened L1; 1 escalated L2; 2 accepted b; 3 assigned L1/a; 5 resolved; 6 confirmed CUSTOMER > 3 > 1"
                        + " > 0 > 0",
                // taken up again
                "0 opened L1; 50 resolved; 60 confirmed CUSTOMER; 70 reopened > 1 > 0 > 0 > 0",
                "0 opened L1; 50 resolved; 60 confirmed CUSTOMER; 70 reopened; 80 assigned L2/b; 90 resolved; 95"
                        + " confirmed CUSTOMER > 2 > 1 > 0 > 0",
                "0 opened L1; 50 resolved; 60 confirmed CUSTOMER; 65 closed > 1 > 1 > 0 > 0",
                // a line that had it for no time
                "0 opened L1; 0 assigned L2/bob; 50 resolved; 60 confirmed CUSTOMER > 1 > 1 > 0 > 0",
                "0 opened L2; 0 escalated L3; 0 accepted cid; 50 resolved; 60 confirmed CUSTOMER > 1 > 1 > 0 > 0",
                // unless it had it last
                "0 opened L1; 10 escalated L2; 50 accepted bob; 50 resolved; 60 confirmed CUSTOMER > 2 > 1 > 1 > 0",
                "0 opened L1; 50 merged T-9 > 1 > 0 > 0 > 0",
            })
    void ofEachStayComesOneThing(String script, long arrivals, long mended, long handedOn, long givenBack) {
        assertThat(counts(history(script))).containsExactly(arrivals, mended, handedOn, givenBack);
        assertThat(measure(LineResolution.mended(MISS), ALL, history(script))).isEqualTo(new Share(mended, arrivals));
        assertThat(measure(ADJUSTED, ALL, history(script)).value())
                .contains(Ratio.of(2 * mended + handedOn - 2 * givenBack, 2 * arrivals));
    }

    @Test
    void agentsAndLinesHaveTheirOwnStays() {
        SubscriberHistory history = history(
                "0 opened L1; 5 assigned L1/ann; 10 escalated L2; 20 accepted bob; 30 upheld L1; 40 accepted eve; 50"
                        + " escalated L2; 60 accepted cid; 70 resolved; 80 confirmed CUSTOMER");
        assertThat(counts(history, holder("L1/ann"), Scene.march(), MISS)).containsExactly(1L, 0L, 0L, 1L);
        assertThat(counts(history, holder("L2/bob"), Scene.march(), MISS)).containsExactly(1L, 0L, 0L, 0L);
        assertThat(counts(history, holder("L1/eve"), Scene.march(), MISS)).containsExactly(1L, 0L, 1L, 0L);
        assertThat(counts(history, holder("L2/cid"), Scene.march(), MISS)).containsExactly(1L, 1L, 0L, 0L);
        assertThat(counts(history, line(1), Scene.march(), MISS)).containsExactly(2L, 0L, 1L, 1L);
        assertThat(measure(ADJUSTED, line(1), history).value()).contains(Ratio.of(-1, 4));
        assertThat(measure(ADJUSTED, line(2), history).value()).contains(Ratio.of(1, 2));
        assertThat(measure(ADJUSTED, ALL, history).value()).contains(Ratio.of(1, 8));
        assertThat(measure(ADJUSTED, line(3), history)).isInstanceOf(Measure.Undefined.class);
    }

    @Test
    void theExampleOfTheDocumentation() {
        List<Ticket> tickets = new ArrayList<>();
        String[] ways = {
            "resolved",
            "resolved",
            "resolved",
            "resolved",
            "resolved",
            "resolved",
            "escalated",
            "escalated",
            "back",
            "open"
        };
        for (int i = 0; i < ways.length; i++) {
            String script = switch (ways[i]) {
                case "resolved" -> "0 opened L1; 50 resolved; 60 confirmed CUSTOMER";
                case "escalated" -> "0 opened L1; 10 escalated L2; 20 accepted bob";
                case "back" ->
                    "0 opened L1; 10 escalated L2; 20 accepted bob; 30 upheld L1; 40 accepted ann;"
                            + " 50 resolved; 60 confirmed CUSTOMER";
                default -> "0 opened L1";
            };
            tickets.add(ticket("T-" + i, "service " + i, script));
        }
        SubscriberHistory history = history(tickets.toArray(Ticket[]::new));
        assertThat(counts(history, line(1), Scene.march(), MISS)).containsExactly(11L, 7L, 2L, 1L);
        assertThat(measure(ADJUSTED, line(1), history).value()).contains(Ratio.of(7, 11));
    }

    @Test
    void aStayBelongsToThePeriodInWhichItBegan() {
        SubscriberHistory history =
                history("0 opened L1; 10 escalated L2; 42660 accepted bob; 42700 resolved; 42710 confirmed CUSTOMER");
        Scope april = new Scope(Scene.CONTEXT, Scene.APRIL, Scene.MAY);
        assertThat(counts(history)).containsExactly(1L, 0L, 1L, 0L);
        assertThat(counts(history, ALL, april, MISS)).containsExactly(1L, 1L, 0L, 0L);
        SubscriberHistory earlier =
                history("0 opened L1; 10 escalated L2; 42659 accepted bob; 42700 resolved; 42710 confirmed CUSTOMER");
        assertThat(counts(earlier)).containsExactly(2L, 1L, 1L, 0L);
        assertThat(counts(earlier, ALL, april, MISS)).containsExactly(0L, 0L, 0L, 0L);
        assertThat(counts(earlier, ALL, Scene.marchAsOf(42_709), MISS)).containsExactly(2L, 0L, 1L, 0L);
    }

    @Test
    void aFaultIsMendedOnceHoweverManyTicketsItHas() {
        String resolved = "0 opened L1; 50 resolved; 60 confirmed CUSTOMER";
        assertThat(counts(history(
                        ticket("T-1", resolved),
                        ticket("T-2", "1 opened L1; 2 linked T-1; 50 resolved; 60 confirmed CUSTOMER"))))
                .containsExactly(2L, 1L, 0L, 0L);
        SubscriberHistory onTwoLines = history(
                ticket("T-1", "0 opened L1; 55 resolved; 60 confirmed CUSTOMER"),
                ticket("T-2", "1 opened L2; 2 linked T-1; 50 resolved"));
        assertThat(counts(onTwoLines, line(1), Scene.march(), MISS)).containsExactly(1L, 1L, 0L, 0L);
        assertThat(counts(onTwoLines, line(2), Scene.march(), MISS)).containsExactly(1L, 0L, 0L, 0L);
        SubscriberHistory oneInstant =
                history(ticket("T-1", resolved), ticket("T-2", "1 opened L2; 2 linked T-1; 50 resolved"));
        assertThat(counts(oneInstant, line(2), Scene.march(), MISS)).containsExactly(1L, 1L, 0L, 0L);
        SubscriberHistory oneStillOpen = history(ticket("T-1", resolved), ticket("T-2", "1 opened L1; 2 linked T-1"));
        assertThat(counts(oneStillOpen)).containsExactly(2L, 0L, 0L, 0L);
    }

    @Test
    void aMergedTicketIsLeftOutBesideTheOneThatCarriesItsFaultOn() {
        SubscriberHistory merged = history(
                ticket("T-1", "0 opened L1; 50 resolved; 60 confirmed CUSTOMER"),
                ticket("T-2", "1 opened L1; 5 escalated L2; 7 accepted bob; 9 merged T-1"));
        assertThat(counts(merged)).containsExactly(1L, 1L, 0L, 0L);
        SubscriberHistory resolvedLater = history(
                ticket("T-1", "0 opened L1; 50 resolved; 80 confirmed CUSTOMER"),
                ticket("T-2", "1 opened L2; 60 resolved; 70 merged T-1"));
        assertThat(counts(resolvedLater))
                .as("mended with the one that carries it on")
                .containsExactly(1L, 1L, 0L, 0L);
        SubscriberHistory allMerged =
                history(ticket("T-1", "0 opened L1; 50 merged T-2"), ticket("T-2", "1 opened L2; 60 merged T-1"));
        assertThat(counts(allMerged)).containsExactly(2L, 0L, 0L, 0L);
    }

    @Test
    void aLineOfTheSameRankIsNoneFurtherBack() {
        Ticket plain = ticket("T-1", "0 opened L1; 20 accepted bob");
        List<TicketEvent> events = new ArrayList<>(plain.events());
        events.add(1, new TicketEvent.Escalated(Stamp.of(Scene.at(10), Source.SUPPORT_LINE), Line.of("chat", 1)));
        assertThat(counts(history(plain.withEvents(events)))).containsExactly(2L, 0L, 0L, 0L);
        events.set(1, new TicketEvent.Escalated(Stamp.of(Scene.at(10), Source.SUPPORT_LINE), Line.of("chat", 2)));
        assertThat(counts(history(plain.withEvents(events)))).containsExactly(2L, 0L, 1L, 0L);
    }

    @Test
    void silenceIsAMissOrLeavesTheStayOutAndHandOversStay() {
        SubscriberHistory silent = history("0 opened L1; 10 escalated L2; 20 accepted bob; 50 resolved");
        Verification leftOut = verification(Silence.LEFT_OUT);
        for (Scope scope : List.of(Scene.march(), Scene.marchAsOf(51))) {
            assertThat(counts(silent, ALL, scope, MISS)).containsExactly(2L, 0L, 1L, 0L);
            assertThat(counts(silent, ALL, scope, leftOut)).containsExactly(1L, 0L, 1L, 0L);
        }
        SubscriberHistory refuted = called(silent, Scene.at(200));
        assertThat(counts(refuted, ALL, Scene.march(), leftOut)).containsExactly(2L, 0L, 1L, 0L);
        SubscriberHistory unresolved = history("0 opened L1; 10 closed");
        assertThat(counts(unresolved, ALL, Scene.march(), leftOut)).containsExactly(1L, 0L, 0L, 0L);
    }

    @Test
    void withoutEvidenceOrArrivalsItIsUndefined() {
        Scope none = new Scope(Scene.context(), Scene.MARCH, Scene.MAY);
        assertThat(measure(ADJUSTED, ALL, history("0 opened L1"), none).value()).isEmpty();
        assertThat(measure(ADJUSTED, ALL, history()).value()).isEmpty();
        assertThat(measure(ADJUSTED, ALL, called(history(), Scene.at(0))).value())
                .as("a call that nobody registered arrived at no line")
                .isEmpty();
        assertThat(ADJUSTED.missingEvidence(Scene.context(Evidence.CONTACTS))).containsExactly(Evidence.CONFIRMATIONS);
        assertThat(ADJUSTED.maturity()).isEqualTo(Duration.ofDays(7));
        assertThat(ADJUSTED.sources()).containsExactlyInAnyOrder(Source.SUPPORT_LINE, Source.CUSTOMER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "100% > 100% > a good hand-over is worth 100% of mending: 0% or more and less than 100% is expected",
                "-1% > 100% > a good hand-over is worth -1% of mending: 0% or more and less than 100% is expected",
                "50% > 49% > an upheld return costs 49% and a good hand-over is worth 50%: a return is expected to"
                        + " cost that or more, or handing on twice pays",
            })
    void weightsThatInviteHandingOnAreRefused(String handOver, String givenBack, String message) {
        assertThatThrownBy(() -> LineResolution.adjusted(MISS, Ratio.parse(handOver), Ratio.parse(givenBack)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void weightsAtTheirBoundsAreAccepted() {
        SubscriberHistory history = history("0 opened L1; 10 escalated L2; 20 accepted bob");
        Metric nothing = LineResolution.adjusted(MISS, Ratio.ZERO, Ratio.ZERO);
        Metric equal = LineResolution.adjusted(MISS, HALF, HALF);
        assertThat(measure(nothing, ALL, history).value()).contains(Ratio.ZERO);
        assertThat(measure(equal, line(1), history).value()).contains(HALF);
        assertThat(equal).isEqualTo(LineResolution.adjusted(MISS, HALF, HALF)).isNotEqualTo(ADJUSTED);
        assertThat(equal.description()).isNotEqualTo(ADJUSTED.description());
        assertThat(LineResolution.mended(MISS).formula()).isEqualTo("arrivals where mended / arrivals");
        assertThat(ADJUSTED.formula())
                .contains(
                        "100% x [mended by the line]",
                        "50% x [handed on well by the line]", "-100% x [given back to the line]");
    }
}
