package org.goodhart.testkit.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.testkit.Given.desk;
import static org.goodhart.testkit.Given.history;
import static org.goodhart.testkit.Given.person;
import static org.goodhart.testkit.Given.ticket;
import static org.goodhart.testkit.Lines.L1;
import static org.goodhart.testkit.PayPeriods.MOSCOW;
import static org.goodhart.testkit.PayPeriods.march2026;
import static org.goodhart.testkit.Roubles.rub;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Desk;
import org.goodhart.desk.Organisation;
import org.goodhart.flow.FlowMetrics;
import org.goodhart.metric.Owner;
import org.goodhart.pay.Fallback;
import org.goodhart.pay.PayFormula;
import org.goodhart.pay.PayRun;
import org.goodhart.pay.PayScheme;
import org.goodhart.pay.Payroll;
import org.goodhart.pay.Proration;
import org.goodhart.pay.Team;
import org.goodhart.testkit.GivenTicket;
import org.goodhart.value.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Superiors are paid by what their people do, and a ticket counts for whoever led its agent when it was resolved: Ann changes from Igor to Nina on 16 March. */
class RollUpTest {
    private static final Organisation PEOPLE = Organisation.of(
            MOSCOW,
            List.of(L1),
            List.of(
                    person("igor").as("lead").hired("2020-01-01").build(),
                    person("nina").as("lead").hired("2020-01-01").build(),
                    person("ann")
                            .as("engineer")
                            .hired("2020-01-01")
                            .on(L1)
                            .under("igor")
                            .from("2026-03-16")
                            .under("nina")
                            .build(),
                    person("bob")
                            .as("engineer")
                            .hired("2020-01-01")
                            .on(L1)
                            .under("igor")
                            .build()));

    private static final PayScheme LEADS = PayScheme.named("Leads")
            .version("1")
            .effective(LocalDate.of(2026, 1, 1))
            .paidOn(Owner.Level.AGENT)
            .forPost("lead")
            .base(rub("0"))
            .prorated(Proration.none())
            .earn(
                    "Team",
                    PayFormula.sumOver(
                            Team.directReports(), PayFormula.perUnit(rub("100"), FlowMetrics.ticketsResolved())))
            .whenUndefined(Fallback.hold())
            .whateverTheSample()
            .rounding(Rounding.of(RoundingMode.HALF_UP, "0.01"))
            .build();

    private static GivenTicket resolved(String id, String agent, String opened, String at) {
        return ticket(id).opened(opened).assigned(L1, agent).resolved(at);
    }

    private static PayRun pay(GivenTicket... tickets) {
        Desk desk = desk().organisation(PEOPLE)
                .asOf("2026-04-10T00:00:00Z")
                .with(history().with(tickets))
                .build();
        return LEADS.payAll(Payroll.inStretches(desk, march2026(), LEADS.metrics()));
    }

    private static Owner agent(String name) {
        return Owner.agent(AgentId.of(name));
    }

    /** The 16th begins in Moscow at 21:00 of the 15th in Greenwich. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-15T20:59:59.999999999Z, 100.00 RUB, 0.00 RUB", "2026-03-15T21:00:00Z, 0.00 RUB, 100.00 RUB",
        "2026-03-31T20:59:59.999999999Z, 0.00 RUB, 100.00 RUB", "2026-03-31T21:00:00Z, 0.00 RUB, 0.00 RUB"
    })
    void aTicketCountsForWhoeverLedItsAgentWhenItWasResolved(String at, String igor, String nina) {
        PayRun run = pay(resolved("T-1", "ann", "2026-03-10T06:00:00Z", at));
        assertThat(run.of(agent("igor")).total()).hasToString(igor);
        assertThat(run.of(agent("nina")).total()).hasToString(nina);
        assertThat(run.statements()).hasSize(2);
    }

    @Test
    void nothingIsLostAndNothingCountsTwiceOverTheChange() {
        PayRun run = pay(
                resolved("T-1", "ann", "2026-03-10T06:00:00Z", "2026-03-15T12:00:00Z"),
                resolved("T-2", "ann", "2026-03-10T06:00:00Z", "2026-03-15T12:00:00Z")
                        .reopened("2026-03-16T08:00:00Z")
                        .assigned(L1, "ann")
                        .resolved("2026-03-17T08:00:00Z"),
                resolved("T-3", "bob", "2026-03-10T06:00:00Z", "2026-03-20T12:00:00Z"));
        // it counts tickets that were resolved for the first time: both of Ann's were Igor's then
        assertThat(run.of(agent("igor")).total()).isEqualTo(rub("300"));
        assertThat(run.of(agent("nina")).total()).isEqualTo(rub("0"));
    }

    @Test
    void aPayrollThatIsNotInStretchesIsRefused() {
        Desk desk = desk().organisation(PEOPLE).asOf("2026-04-10T00:00:00Z").build();
        Payroll whole = Payroll.of(desk, march2026(), LEADS.metrics());
        assertThatThrownBy(() -> LEADS.payAll(whole))
                .hasMessageContaining("posts change on [2026-03-16] within 2026-03")
                .hasMessageContaining("Maybe Payroll.inStretches was meant");
    }
}
