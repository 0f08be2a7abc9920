package org.goodhart.examples.payday.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.testkit.Durations.hours;
import static org.goodhart.testkit.Given.desk;
import static org.goodhart.testkit.Given.fault;
import static org.goodhart.testkit.PayPeriods.MOSCOW;
import static org.goodhart.testkit.PayPeriods.march2026;
import static org.goodhart.testkit.Roubles.rub;

import org.goodhart.desk.Desk;
import org.goodhart.pay.PayScheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NaiveSchemeTest {

    private final PayScheme scheme = Plan.provider(MOSCOW).naive();

    @ParameterizedTest(name = "{0} of 20 in norm pay {1}")
    @CsvSource({"20, 144000", "19, 120000", "15, 96000", "17, 108000", "0, 96000"})
    void theShareClosedInNormEarnsAndCosts(int inNorm, String pay) {
        Desk desk = desk().asOf("2026-05-15T00:00:00Z")
                .with(fault().restoredAfter(hours(1)).times(inNorm))
                .with(fault().restoredAfter(hours(200)).times(20 - inNorm))
                .build();
        assertThat(scheme.pay(desk, march2026()).total()).isEqualTo(rub(pay));
    }

    @ParameterizedTest(name = "{0} tickets are {1}")
    @CsvSource({"19, held", "20, earned"})
    void fewerThanTwentyTicketsAreNotPaidOn(int tickets, String kind) {
        Desk desk = desk().asOf("2026-05-15T00:00:00Z")
                .with(fault().restoredAfter(hours(1)).times(tickets))
                .build();
        assertThat(scheme.pay(desk, march2026())
                        .line("Closed in norm")
                        .kindPhrase()
                        .toString())
                .isEqualTo(kind);
    }
}
