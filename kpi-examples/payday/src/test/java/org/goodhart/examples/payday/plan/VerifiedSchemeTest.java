package org.goodhart.examples.payday.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.testkit.Durations.hours;
import static org.goodhart.testkit.Given.desk;
import static org.goodhart.testkit.Given.fault;
import static org.goodhart.testkit.PayPeriods.MOSCOW;
import static org.goodhart.testkit.PayPeriods.march2026;
import static org.goodhart.testkit.Roubles.rub;

import org.goodhart.desk.Desk;
import org.goodhart.pay.PayLine;
import org.goodhart.pay.PayScheme;
import org.goodhart.pay.PayStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerifiedSchemeTest {

    private static final String LINE = "Restored in norm and verified";

    private final PayScheme scheme = Plan.provider(MOSCOW).verified();

    private PayStatement pay(int confirmed, int silent) {
        Desk desk = desk().asOf("2026-05-15T00:00:00Z")
                .with(fault().restoredAfter(hours(1)).times(confirmed))
                .with(fault().restoredAfter(hours(1)).silently().times(silent))
                .build();
        return scheme.pay(desk, march2026());
    }

    @ParameterizedTest(name = "{0} confirmed and {1} silent earn {2}")
    @CsvSource({"20, 0, 24000", "85, 15, 24000", "75, 25, 12000", "65, 35, 0"})
    void onlyWhatWasConfirmedEarns(int confirmed, int silent, String earned) {
        assertThat(pay(confirmed, silent).line(LINE).amount()).isEqualTo(rub(earned));
    }

    @Test
    void silenceCostsAndTheShutGateDoesNotForgiveIt() {
        assertThat(pay(10, 10).line(LINE).amount()).isEqualTo(rub("-24000"));
    }

    @Test
    void whereNobodyLeftTheDeparturesEarnInFull() {
        assertThat(pay(20, 0).line("Departures").amount()).isEqualTo(rub("6000"));
    }

    @Test
    void departuresAmongFewerThanTwentySubscriptionsAreHeld() {
        assertThat(pay(19, 0).line("Departures").kind()).isEqualTo(PayLine.Kind.HELD);
    }

    @Test
    void theMinimumWageStandsOnTheStatementThoughItChangesNothing() {
        assertThat(pay(20, 0).lines())
                .filteredOn(line -> line.kind() == PayLine.Kind.GUARD)
                .singleElement()
                .satisfies(line -> assertThat(line.amount()).isEqualTo(rub("0")));
    }
}
