package org.goodhart.testkit.gaming;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.testkit.Durations.hours;
import static org.goodhart.testkit.Given.desk;
import static org.goodhart.testkit.Given.fault;
import static org.goodhart.testkit.PayPeriods.march2026;
import static org.goodhart.testkit.SchemeAssert.assertThat;

import java.time.Duration;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Evidence;
import org.goodhart.gaming.Role;
import org.goodhart.gaming.SilentClosing;
import org.goodhart.gaming.Strategy;
import org.goodhart.metric.Owner;
import org.goodhart.pay.PayScheme;
import org.goodhart.testkit.SchemeAssert;
import org.junit.jupiter.api.Test;

class SchemeAssertTest {
    private static final Strategy SILENT_CLOSING = new SilentClosing(Duration.ofDays(1));
    private static final PayScheme NAIVE = PlantedSchemes.onCurve(
            "Closed in norm", Owner.Level.DEPARTMENT, PlantedSchemes.closedInNorm(), PlantedSchemes.LINEAR);
    private static final PayScheme VERIFIED = PlantedSchemes.onCurve(
            "Verified in norm", Owner.Level.DEPARTMENT, PlantedSchemes.verifiedInNorm(), PlantedSchemes.LINEAR);
    /** One of ten is late. */
    private static final Desk MARCH = desk().asOf("2026-05-10")
            .with(fault().times(9))
            .with(fault().restoredAfter(hours(10)))
            .build();

    private static SchemeAssert assertThatHead(PayScheme scheme) {
        return assertThat(scheme)
                .playedBy(Role.HEAD_OF_SUPPORT)
                .paidOn(Owner.department())
                .over(march2026(), 2);
    }

    @Test
    void theNaiveSchemeIsExploitedAndTheVerifiedOneResists() {
        assertThatHead(NAIVE).isExploitedBy(SILENT_CLOSING).on(MARCH);
        assertThatHead(VERIFIED).resists(SILENT_CLOSING).on(MARCH);
    }

    @Test
    void aSchemeThatDoesNotResistShowsTheExploit() {
        assertThatThrownBy(() -> assertThatHead(NAIVE)
                        .as("pay of 2026")
                        .resists(SILENT_CLOSING)
                        .on(MARCH))
                .isInstanceOf(AssertionError.class)
                .hasMessage("""
                        [pay of 2026] expected pay scheme 'Closed in norm' version 2026-1 to resist G05 silent closing, but it pays:

                        Audit of pay scheme Closed in norm, version 2026-1, played by the head of support on the figures of: the whole department
                        Searched: of one strategy at a time single moves, all that gain, all that better a figure and worsen none, and all moves; pay summed over 2 periods from 2026-03
                          G05 silent closing: EXPLOITABLE: 1 move pays 8,000.00 RUB more (212,000.00 RUB becomes 220,000.00 RUB) through the line In norm
                            ticket S-10/T-1 is resolved and closed at 2026-03-02T09:00:00Z, the moment it is taken, and nothing is mended
                            nobody confirms the repair, and the customer calls again at 2026-03-03T09:00:00Z
                            harm: outage 14 h longer, 1 forced contact, 0 lost subscribers, 0 s of other lines
                        """);
    }

    @Test
    void aSchemeThatResistsIsNotExploited() {
        assertThatThrownBy(() ->
                        assertThatHead(VERIFIED).isExploitedBy(SILENT_CLOSING).on(MARCH))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("expected pay scheme 'Verified in norm' version 2026-1 to be exploited by "
                        + "G05 silent closing, but no moves of it pay:\n\n")
                .hasMessageContaining("G05 silent closing: none found in 10 moves that the head of support could make");
    }

    @Test
    void aSchemeWithoutEvidenceDoesNotResist() {
        Desk blind = desk().asOf("2026-05-10").evidence().with(fault().times(3)).build();
        assertThatThrownBy(
                        () -> assertThatHead(VERIFIED).resists(SILENT_CLOSING).on(blind))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("but it could not be judged:\n\n")
                .hasMessageContaining("not applicable: no evidence for it");
        Desk deaf = desk().asOf("2026-05-10")
                .evidence(Evidence.CONTACTS)
                .with(fault().times(3))
                .build();
        assertThatThrownBy(() ->
                        assertThatHead(VERIFIED).isExploitedBy(SILENT_CLOSING).on(deaf))
                .hasMessageContaining("but it could not be judged:\n\n");
    }

    @Test
    void aDeskWithoutOccasionProvesNothing() {
        Desk idle = desk().asOf("2026-05-10").build();
        assertThatThrownBy(() -> assertThatHead(NAIVE).resists(SILENT_CLOSING).on(idle))
                .isInstanceOf(AssertionError.class)
                .hasMessage(
                        "expected pay scheme 'Closed in norm' version 2026-1 to resist G05 silent closing, but desk of 0"
                                + " subscribers and 0 tickets as of 2026-05-10T00:00:00Z gives no occasion for it: nothing was tried");
    }

    @Test
    void whoPlaysHasToBeSaid() {
        assertThatThrownBy(() -> assertThat(NAIVE).resists(SILENT_CLOSING).on(MARCH))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("playedBy(...), paidOn(...) and over(...) are expected first");
        assertThatThrownBy(() -> assertThat(null).resists(SILENT_CLOSING).on(MARCH))
                .isInstanceOf(AssertionError.class);
    }
}
