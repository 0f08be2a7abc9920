package org.goodhart.testkit.gaming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.testkit.PayPeriods.march2026;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.goodhart.desk.Desk;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.pay.PayScheme;
import org.goodhart.sla.LineClock;
import org.goodhart.testkit.Given;
import org.goodhart.testkit.gaming.HardenedSchemesTest.PrematureEscalationOfTheFirstLine;
import org.goodhart.testkit.gaming.HardenedSchemesTest.SilentClosingOfTheHead;
import org.goodhart.testkit.laws.NoProfitableManipulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/**
 * The published law has to fail on the schemes that the strategies break. The subclasses that fail are run by hand here; they are no top-level
 * test classes, and nothing else finds them.
 */
class NaiveSchemesTest {

    /** Head of support, share of tickets closed in norm, linear. */
    static class ClosedOnALine implements SilentClosingOfTheHead {
        @Override
        public PayScheme scheme() {
            return PlantedSchemes.onCurve(
                    "Closed in norm", Owner.Level.DEPARTMENT, PlantedSchemes.closedInNorm(), PlantedSchemes.LINEAR);
        }
    }

    /** The same on a cliff. */
    static class ClosedOnACliff implements SilentClosingOfTheHead {
        @Override
        public PayScheme scheme() {
            return PlantedSchemes.onCurve(
                    "Closed in norm", Owner.Level.DEPARTMENT, PlantedSchemes.closedInNorm(), PlantedSchemes.CLIFF);
        }
    }

    /** The same behind a gate. */
    static class ClosedBehindAGate implements SilentClosingOfTheHead {
        @Override
        public PayScheme scheme() {
            return PlantedSchemes.behindGate(
                    "Closed in norm", Owner.Level.DEPARTMENT, PlantedSchemes.closedInNorm(), PlantedSchemes.LINEAR);
        }
    }

    /** First line, share of tickets held in norm until the hand-over, linear. */
    static class UntilHandOverOnALine implements PrematureEscalationOfTheFirstLine {
        @Override
        public PayScheme scheme() {
            return PlantedSchemes.onCurve("Held in norm", Owner.Level.LINE, untilHandOver(), PlantedSchemes.LINEAR);
        }
    }

    /** The same on a cliff. */
    static class UntilHandOverOnACliff implements PrematureEscalationOfTheFirstLine {
        @Override
        public PayScheme scheme() {
            return PlantedSchemes.onCurve("Held in norm", Owner.Level.LINE, untilHandOver(), PlantedSchemes.CLIFF);
        }
    }

    /** A hardened scheme on desks that give no occasion. */
    static class NothingToTry implements SilentClosingOfTheHead {
        @Override
        public PayScheme scheme() {
            return PlantedSchemes.onCurve(
                    "Verified in norm", Owner.Level.DEPARTMENT, PlantedSchemes.verifiedInNorm(), PlantedSchemes.LINEAR);
        }

        @Override
        @Provide
        public Arbitrary<Desk> desks() {
            return Arbitraries.just(Given.desk().asOf(march2026().end()).build());
        }
    }

    private static Metric untilHandOver() {
        return PlantedSchemes.heldInNorm(LineClock.UNTIL_HAND_OVER);
    }

    @ParameterizedTest
    @ValueSource(classes = {ClosedOnALine.class, ClosedOnACliff.class, ClosedBehindAGate.class})
    void silentClosingBreaksTheShareOfTicketsClosedInNorm(Class<? extends NoProfitableManipulation> naive) {
        List<String> messages = failuresOf(naive);
        assertThat(messages)
                .hasSize(2)
                .anySatisfy(message -> assertThat(message)
                        .contains(
                                "Under pay scheme 'Closed in norm' version 2026-1, G05 silent closing raises the pay of the head of support from ")
                        .contains(" is resolved and closed at ", ", the moment it is taken, and nothing is mended\n"));
        assertThat(messages)
                .anySatisfy(message -> assertThat(message)
                        .contains("Audit of pay scheme Closed in norm, version 2026-1, played by the head of support")
                        .contains("G05 silent closing: EXPLOITABLE: ", " through the line In norm")
                        .contains("nobody confirms the repair, and the customer calls again at "));
    }

    @ParameterizedTest
    @ValueSource(classes = {UntilHandOverOnALine.class, UntilHandOverOnACliff.class})
    void prematureEscalationBreaksAClockThatStopsAtTheHandOver(Class<? extends NoProfitableManipulation> naive) {
        List<String> messages = failuresOf(naive);
        assertThat(messages)
                .hasSize(2)
                .anySatisfy(message -> assertThat(message)
                        .contains(
                                "Under pay scheme 'Held in norm' version 2026-1, G01 premature escalation raises the pay of the first line from ")
                        .contains(", which the first line could mend, is pushed to L2 at "));
        assertThat(messages)
                .anySatisfy(
                        message -> assertThat(message)
                                .contains("G01 premature escalation: EXPLOITABLE: ")
                                .contains(
                                        "L2 accepts it after 20 min, gives it back after 10 min, and the repair comes 30 min later"));
    }

    @Test
    void desksWithoutOccasionProveNothing() {
        assertThat(failuresOf(NothingToTry.class))
                .singleElement()
                .satisfies(message -> assertThat(message).contains("Percentage of 0"));
    }

    private static List<String> failuresOf(Class<?> failing) {
        return EngineTestKit.engine("jqwik")
                .selectors(selectClass(failing))
                .configurationParameter("jqwik.tries.default", "200")
                .configurationParameter("jqwik.shrinking.bounded.seconds", "1")
                .configurationParameter("jqwik.database", "")
                .execute()
                .testEvents()
                .failed()
                .stream()
                .map(NaiveSchemesTest::messageOf)
                .toList();
    }

    private static String messageOf(Event event) {
        TestExecutionResult result = event.getRequiredPayload(TestExecutionResult.class);
        return String.valueOf(result.getThrowable().orElseThrow().getMessage());
    }
}
