package org.goodhart.examples.payday.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.testkit.Durations.hours;
import static org.goodhart.testkit.Given.desk;
import static org.goodhart.testkit.Given.fault;
import static org.goodhart.testkit.Given.person;
import static org.goodhart.testkit.Lines.L1;
import static org.goodhart.testkit.Lines.L2;
import static org.goodhart.testkit.PayPeriods.MOSCOW;
import static org.goodhart.testkit.PayPeriods.march2026;
import static org.goodhart.testkit.PayPeriods.month;
import static org.goodhart.testkit.Roubles.rub;
import static org.goodhart.testkit.SchemeVerifier.verify;

import java.time.LocalDate;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Desk;
import org.goodhart.metric.Direction;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.metric.Unit;
import org.goodhart.pay.Balance;
import org.goodhart.pay.PayEntry;
import org.goodhart.pay.PayLine;
import org.goodhart.pay.PayRun;
import org.goodhart.pay.PayScheme;
import org.goodhart.pay.PayStatement;
import org.goodhart.pay.Payroll;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.SlaNorm;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the schemes of the discussion pay, worked out by hand. */
class DiscussionSchemesTest {
    private static final WorkCalendar ALWAYS = WorkCalendar.alwaysOpen(MOSCOW);
    private static final NormBook TICKETS = NormBook.from(
            LocalDate.of(2026, 1, 1), SlaNorm.totalResolution().within(hours(8)).on(ALWAYS));
    private static final NormBook FAULTS = NormBook.from(
            LocalDate.of(2026, 1, 1), SlaNorm.restore().within(hours(8)).on(ALWAYS));

    /** "95% solved within the norm": base 120,000, stake 24,000. */
    @Nested
    class NormShare {
        @ParameterizedTest(name = "{0} in norm, {1} late: linear {2}, cliff {3}")
        @CsvSource({
            "100, 0, 144000, 144000",
            "97, 3, 132000, 144000", // half way from 95% to 99%
            "95, 5, 120000, 144000", // exactly at the threshold
            "94, 6, 115200, 96000", // a fifth of the way down
            "90, 10, 96000, 96000",
            "50, 50, 96000, 96000",
            "19, 0, 120000, 120000", // fewer than 20 tickets pay nothing and take nothing
        })
        void isPaidAgainst95Percent(int quick, int late, String linear, String cliff) {
            for (boolean steep : new boolean[] {false, true}) {
                PayScheme scheme = steep ? NormShareScheme.cliff(TICKETS) : NormShareScheme.linear(TICKETS);
                var given = verify(scheme).given(fault().restoredAfter(hours(2)).times(quick));
                if (late > 0)
                    given = given.given(fault().restoredAfter(hours(9)).times(late));
                given.in(march2026()).pays(rub(steep ? cliff : linear));
            }
        }

        @Test
        void isHeldWithoutTickets() {
            verify(NormShareScheme.linear(TICKETS))
                    .in(march2026())
                    .line("In norm", PayLine.Kind.HELD)
                    .pays(rub("120000"));
        }
    }

    /** "Solved on each of the lines": 50,000 from 40% to 80%. */
    @Nested
    class LineShare {
        @Test
        void paysEachLineForItsOwnArrivals() {
            // L1: 20 arrivals, of which it mended 12 and handed on 8: (12 + 0.5 x 8) / 20 = 80%
            // L2: 20 arrivals (8 handed on, 12 of its own), of which 8 are not confirmed: 12 / 20 = 60%
            Desk desk = desk().asOf("2026-05-30T00:00:00Z")
                    .with(fault().onLine(L1).by("ann").confirmed().times(12))
                    .with(fault().onLine(L1)
                            .by("ann")
                            .escalatedTo(L2, "bob", hours(1))
                            .confirmed()
                            .times(8))
                    .with(fault().onLine(L2).by("bob").confirmed().times(4))
                    .with(fault().onLine(L2).by("bob").silently().times(8))
                    .build();
            PayScheme scheme = LineShareScheme.ofLines();
            PayRun run = scheme.payAll(scheme.payroll(desk, march2026()));
            assertThat(run.of(Owner.line(L1)).total()).isEqualTo(rub("50000"));
            assertThat(run.of(Owner.line(L2)).total()).isEqualTo(rub("25000"));
        }
    }

    /** "The percentage of returns after a hand-over": 6,000 at stake. */
    @Nested
    class ReturnShare {
        private final PayScheme scheme = ReturnShareScheme.ofAgents();

        private String pay(int stick, int comeBack) {
            var desk = desk().asOf("2026-05-30T00:00:00Z")
                    .with(fault().onLine(L1).by("ann").times(3));
            if (stick > 0) {
                desk = desk.with(fault().onLine(L1)
                        .by("ann")
                        .restoredAfter(hours(4))
                        .escalatedTo(L2, "bob", hours(1))
                        .times(stick));
            }
            if (comeBack > 0) {
                desk = desk.with(fault().onLine(L1)
                        .by("ann")
                        .restoredAfter(hours(4))
                        .escalatedTo(L2, "bob", hours(1))
                        .along(ticket -> ticket.after(hours(2)).returnedTo(L1).acceptedBy("ann"))
                        .times(comeBack));
            }
            return scheme.pay(desk.build(), march2026(), Owner.agent(AgentId.of("ann")))
                    .line("Hand-overs that stick")
                    .amount()
                    .toString();
        }

        @ParameterizedTest
        @CsvSource({
            "0, 0, 6000.00 RUB",
            "9, 1, 6000.00 RUB",
            "17, 3, 3000.00 RUB",
            "8, 2, 0.00 RUB",
            "7, 3, -1500.00 RUB"
        })
        void takesHowManyComeBackAndNotHowManyAreHandedOver(int stick, int comeBack, String pay) {
            assertThat(pay(stick, comeBack)).isEqualTo(pay);
            assertThat(pay(2 * stick, 2 * comeBack)).isEqualTo(pay);
        }
    }

    /** "Composite KPIs": 24,000 at stake, from 50% to 100%. Of 10 faults, 9 are in norm and 7 confirmed: payouts of 80% and 40%. */
    @Nested
    class Composite {
        private String pay(PayScheme scheme, int confirmed) {
            Desk desk = desk().asOf("2026-05-30T00:00:00Z")
                    .with(fault().restoredAfter(hours(1)).confirmed().times(confirmed))
                    .with(fault().restoredAfter(hours(1)).silently().times(9 - confirmed))
                    .with(fault().restoredAfter(hours(9)).silently())
                    .build();
            return scheme.pay(desk, march2026()).line("Good work").amount().toString();
        }

        @Test
        void isWeighed() {
            // 60% x 80% + 40% x 40% = 64% of 24,000
            assertThat(pay(CompositeScheme.weighted(FAULTS), 7)).isEqualTo("15360.00 RUB");
        }

        @Test
        void isGated() {
            assertThat(pay(CompositeScheme.gated(FAULTS), 7)).isEqualTo("0.00 RUB");
            // exactly 80% open the gate: 80% of 24,000
            assertThat(pay(CompositeScheme.gated(FAULTS), 8)).isEqualTo("19200.00 RUB");
        }

        @Test
        void isPaidByTheWorst() {
            assertThat(pay(CompositeScheme.byTheWorst(FAULTS), 7)).isEqualTo("9600.00 RUB");
        }
    }

    /** "Give him an option": half of March's bonus vests in May. */
    @Nested
    class Option {
        private final Metric growth = Metric.given("Growth of the base", Unit.SHARE, Direction.HIGHER_IS_BETTER);
        private final PayScheme scheme = OptionScheme.onGrowth(growth);

        private Payroll payroll(String month, String at) {
            Desk desk = desk().asOf("2026-07-30T00:00:00Z")
                    .with(fault().at(at).confirmed().times(3))
                    .with(fault().at(at).silently())
                    .build();
            return scheme.payroll(desk, month(month));
        }

        @ParameterizedTest
        @CsvSource({"-2%, 0", "0%, 9000", "1%, 13500", "2%, 18000", "7%, 18000"})
        void isWorthWhatTheBaseIsWorthThen(String grown, String option) {
            // three of four confirmed: 75% of 24,000 is 18,000, half of it waits
            PayRun march = scheme.payAll(payroll("2026-03", "2026-03-10T09:00:00Z"));
            assertThat(march.statements().get(0).total()).isEqualTo(rub("129000"));
            PayRun april =
                    scheme.payAll(payroll("2026-04", "2026-04-10T09:00:00Z").opening(march.closing()));
            assertThat(april.closing().entries()).hasSize(2);
            PayRun may = scheme.payAll(payroll("2026-05", "2026-05-10T09:00:00Z")
                    .withFigure(Owner.department(), growth, Ratio.parse(grown))
                    .opening(april.closing()));
            PayStatement statement = may.statements().get(0);
            assertThat(statement.sumOf(PayLine.Kind.RELEASED)).isEqualTo(rub(option));
            assertThat(statement.total()).isEqualTo(rub("129000").plus(rub(option)));
            assertThat(statement.closing())
                    .extracting(balance -> ((Balance.Unvested) balance).earnedIn())
                    .containsExactly("2026-04", "2026-05");
        }
    }

    /** "See and value in time." */
    @Nested
    class Discretion {
        private final PayScheme scheme = DiscretionScheme.ofHead();

        private PayEntry award(String amount) {
            return new PayEntry.Award(
                    Owner.department(),
                    DiscretionScheme.LINE,
                    rub(amount),
                    "kept the February outage short",
                    "the director");
        }

        @Test
        void isASalaryAndWhatTheSuperiorMakesOfIt() {
            verify(scheme).in(march2026()).pays(rub("120000"));
            verify(scheme)
                    .decided(award("10000"))
                    .in(march2026())
                    .pays(rub("130000"))
                    .because("kept the February outage short");
            verify(scheme).decided(award("-12000")).in(march2026()).pays(rub("108000"));
        }

        @Test
        void hasALimit() {
            assertThatThrownBy(() -> verify(scheme).decided(award("-12000.01")).in(march2026()))
                    .hasMessageContaining("from -12000.00 RUB to 24000.00 RUB is expected");
        }
    }

    /** "KPIs for the staff, and the head organises the work." */
    @Nested
    class Roles {
        @Test
        void theHeadAnswersForHisPeopleWhileHeLeadsThem() {
            // Ann is Boris's until the 15th, Vera's from the 16th. In the first half 4 of her 4 faults are confirmed,
            // in the second 2 of 4.
            Desk desk = desk().asOf("2026-05-30T00:00:00Z")
                    .staff(
                            person("boris").as("head of support"),
                            person("vera").as("head of support"),
                            person("ann")
                                    .as("engineer")
                                    .under("boris")
                                    .from("2026-03-16")
                                    .under("vera"),
                            person("carl").as("engineer").under("vera"))
                    .with(fault().at("2026-03-10T09:00:00Z")
                            .by("ann")
                            .confirmed()
                            .times(4))
                    .with(fault().at("2026-03-20T09:00:00Z")
                            .by("ann")
                            .confirmed()
                            .times(2))
                    .with(fault().at("2026-03-20T09:00:00Z")
                            .by("ann")
                            .silently()
                            .times(2))
                    .with(fault().at("2026-03-10T09:00:00Z")
                            .by("carl")
                            .confirmed()
                            .times(4))
                    .build();
            PayScheme heads = RoleSchemes.ofHeads();
            PayRun paid = heads.payAll(heads.payroll(desk, march2026()));
            assertThat(paid.statements()).hasSize(2);
            // Boris: 4 of 4, all of 36,000
            assertThat(paid.of(Owner.agent(AgentId.of("boris"))).total()).isEqualTo(rub("156000"));
            // Vera: 2 of 4 of Ann's and 4 of 4 of Carl's, 6 of 8 is 75%: nothing
            assertThat(paid.of(Owner.agent(AgentId.of("vera"))).total()).isEqualTo(rub("120000"));
            PayScheme engineers = RoleSchemes.ofEngineers();
            PayRun people = engineers.payAll(engineers.payroll(desk, march2026()));
            assertThat(people.statements()).hasSize(2);
            // Ann: 6 of 8 is 75%; Carl: all of 6,000
            assertThat(people.of(Owner.agent(AgentId.of("ann"))).total()).isEqualTo(rub("60000"));
            assertThat(people.of(Owner.agent(AgentId.of("carl"))).total()).isEqualTo(rub("66000"));
        }
    }
}
