package org.goodhart.examples.payday.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.testkit.Durations.hours;
import static org.goodhart.testkit.Given.desk;
import static org.goodhart.testkit.Given.fault;
import static org.goodhart.testkit.Lines.L1;
import static org.goodhart.testkit.PayPeriods.MOSCOW;
import static org.goodhart.testkit.PayPeriods.march2026;
import static org.goodhart.testkit.Roubles.rub;

import org.goodhart.desk.AgentId;
import org.goodhart.desk.Desk;
import org.goodhart.metric.Owner;
import org.goodhart.pay.PayScheme;
import org.goodhart.pay.PayStatement;
import org.junit.jupiter.api.Test;

class AgentSchemeTest {

    private final PayScheme scheme = Plan.provider(MOSCOW).agent();

    private PayStatement annsPay(int quick, int slow) {
        Desk desk = desk().asOf("2026-05-15T00:00:00Z")
                .with(fault().restoredAfter(hours(1)).onLine(L1).by("ann").times(quick))
                .with(fault().restoredAfter(hours(3)).onLine(L1).by("ann").times(slow))
                .with(fault().restoredAfter(hours(200)).onLine(L1).by("bob").times(30))
                .build();
        return scheme.pay(desk, march2026(), Owner.agent(AgentId.of("ann")));
    }

    @Test
    void sheIsPaidOnHerOwnTimeAlone() {
        assertThat(annsPay(20, 0).line("Own time in norm").amount()).isEqualTo(rub("9000"));
    }

    @Test
    void theReductionHasAFloor() {
        assertThat(annsPay(0, 20).line("Own time in norm").amount()).isEqualTo(rub("-3000"));
    }

    @Test
    void whoNeverHandedAnythingOnEarnsNothingByIt() {
        assertThat(annsPay(20, 0).line("Hand-overs that stick").amount()).isEqualTo(rub("0"));
    }
}
