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
import java.util.List;
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
import org.goodhart.pay.Payroll;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.SlaNorm;
import org.goodhart.testkit.GivenFault;
import org.goodhart.testkit.SchemeVerifier;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the schemes of the discussion pay where there is nothing, or just enough, to pay on. */
class DiscussionEdgesTest {
    private static final WorkCalendar ALWAYS = WorkCalendar.alwaysOpen(MOSCOW);
    private static final NormBook TICKETS = NormBook.from(
            LocalDate.of(2026, 1, 1), SlaNorm.totalResolution().within(hours(8)).on(ALWAYS));
    private static final NormBook FAULTS = NormBook.from(
            LocalDate.of(2026, 1, 1), SlaNorm.restore().within(hours(8)).on(ALWAYS));

    private static Owner agent(String name) {
        return Owner.agent(AgentId.of(name));
    }

    /** "95% solved within the norm", from 20 tickets on. */
    @Nested
    class NormShare {
        @ParameterizedTest(name = "{0} quick, {1} late: linear {2}, cliff {3}")
        @CsvSource({
            "20, 0, 144000, 144000", // 20 are enough
            "19, 1, 120000, 144000", // and one late of 20 is exactly 95%
            "18, 2, 96000, 96000", // two are 90%: on the cliff one ticket is worth 48,000
            "18, 1, 120000, 120000", // 19 in all pay nothing, whatever their share
            "198, 2, 144000, 144000", // exactly 99% wins the whole stake
        })
        void countsFromTheTwentiethTicketOn(int quick, int late, String linear, String cliff) {
            paid(NormShareScheme.linear(TICKETS), quick, late, linear);
            paid(NormShareScheme.cliff(TICKETS), quick, late, cliff);
        }

        private void paid(PayScheme scheme, int quick, int late, String total) {
            SchemeVerifier given =
                    verify(scheme).given(fault().restoredAfter(hours(2)).times(quick));
            if (late > 0) given = given.given(fault().restoredAfter(hours(9)).times(late));
            given.in(march2026()).pays(rub(total));
        }
    }

    /** "Solved on each of the lines", from 20 arrivals on. */
    @Nested
    class LineShare {
        private final GivenFault mended = fault().onLine(L1).by("ann").confirmed();

        @Test
        void paysNothingForFewArrivals() {
            SchemeVerifier line = verify(LineShareScheme.ofLines()).forOwner(Owner.line(L1));
            line.given(mended.times(19)).in(march2026()).pays(rub("0"));
            line.given(mended.times(20)).in(march2026()).pays(rub("50000"));
        }

        @Test
        void isHeldForALineWithoutArrivals() {
            verify(LineShareScheme.ofLines())
                    .given(mended.times(20))
                    .forOwner(Owner.line(L2))
                    .in(march2026())
                    .line("Settled here", PayLine.Kind.HELD)
                    .pays(rub("0"));
        }
    }

    /** "Composite KPIs", of which one or all say nothing. */
    @Nested
    class Composite {
        @Test
        void isHeldWhereThereWereNoFaults() {
            for (PayScheme scheme : List.of(
                    CompositeScheme.weighted(FAULTS),
                    CompositeScheme.gated(FAULTS),
                    CompositeScheme.byTheWorst(FAULTS))) {
                verify(scheme)
                        .in(march2026())
                        .line("Good work", PayLine.Kind.HELD)
                        .pays(rub("120000"));
            }
        }

        @Test
        void paysTheWholeStakeWhereBothAreWhole() {
            for (PayScheme scheme : List.of(
                    CompositeScheme.weighted(FAULTS),
                    CompositeScheme.gated(FAULTS),
                    CompositeScheme.byTheWorst(FAULTS))) {
                verify(scheme)
                        .given(fault().restoredAfter(hours(1)).confirmed().times(2))
                        .in(march2026())
                        .pays(rub("144000"));
            }
        }
    }

    /** "Give him an option": while billing has not said how the base grew, it waits. */
    @Nested
    class Option {
        private final Metric growth = Metric.given("Growth of the base", Unit.SHARE, Direction.HIGHER_IS_BETTER);
        private final PayScheme scheme = OptionScheme.onGrowth(growth);

        private Payroll payroll(String month, PayRun... before) {
            // both faults confirmed: 24,000, of which 12,000 wait
            Desk desk = desk().asOf("2026-09-30T00:00:00Z")
                    .with(fault().at(month + "-10T09:00:00Z").confirmed().times(2))
                    .build();
            Payroll payroll = scheme.payroll(desk, month(month));
            return before.length == 0 ? payroll : payroll.opening(before[0].closing());
        }

        private List<String> waiting(PayRun run) {
            return run.closing().entries().stream()
                    .map(balance -> ((Balance.Unvested) balance).earnedIn())
                    .toList();
        }

        @Test
        void waitsForItsFigureAndIsWorthWhatThatSaysThen() {
            PayRun march = scheme.payAll(payroll("2026-03"));
            PayRun april = scheme.payAll(payroll("2026-04", march));
            PayRun may = scheme.payAll(payroll("2026-05", april));
            // nothing is released and nothing is lost
            assertThat(may.of(Owner.department()).total()).isEqualTo(rub("132000"));
            assertThat(waiting(may)).containsExactly("2026-03", "2026-04", "2026-05");
            // March's and April's at 50% each, by June's growth of -1%
            PayRun june =
                    scheme.payAll(payroll("2026-06", may).withFigure(Owner.department(), growth, Ratio.parse("-1%")));
            assertThat(june.of(Owner.department()).total()).isEqualTo(rub("144000"));
            assertThat(waiting(june)).containsExactly("2026-05", "2026-06");
        }
    }

    /** "See and value in time", from 12,000 less to 24,000 more. */
    @Nested
    class Discretion {
        private final SchemeVerifier plan = verify(DiscretionScheme.ofHead());

        private PayEntry.Award award(String amount, String reason, String by) {
            return new PayEntry.Award(Owner.department(), DiscretionScheme.LINE, rub(amount), reason, by);
        }

        @Test
        void reachesItsLimitAndGoesNoFurther() {
            plan.decided(award("24000", "a quiet winter", "the director"))
                    .in(march2026())
                    .pays(rub("144000"));
            assertThatThrownBy(() -> plan.decided(award("24000.01", "a quiet winter", "the director"))
                            .in(march2026()))
                    .hasMessageContaining("from -12000.00 RUB to 24000.00 RUB is expected");
        }

        @Test
        void isLimitedInAll() {
            plan.decided(award("-12000", "late", "the director"), award("2000", "sorry", "the director"))
                    .in(march2026())
                    .pays(rub("110000"));
            assertThatThrownBy(() -> plan.decided(award("-12000", "a", "the director"), award("-1", "b", "the board"))
                            .in(march2026()))
                    .hasMessageContaining("gives -12001.00 RUB at discretion");
        }

        @Test
        void wantsAReasonAndAName() {
            assertThatThrownBy(() -> award("1", " ", "the director")).hasMessageContaining("has no reason");
            assertThatThrownBy(() -> award("1", "so", "")).hasMessageContaining("nobody who answers for it");
        }
    }

    /** "The head organises": each ticket counts for whoever led its agent then, and nobody's for himself. */
    @Nested
    class Roles {
        private final PayScheme heads = RoleSchemes.ofHeads();
        private final PayScheme engineers = RoleSchemes.ofEngineers();

        @Test
        void theHeadsOwnTicketsAreNotHisPeoples() {
            SchemeVerifier boris = verify(heads)
                    .staffed(
                            person("boris").as("head of support"),
                            person("ann").as("engineer").under("boris"))
                    .given(fault().by("boris").silently().times(5))
                    .forOwner(agent("boris"));
            boris.in(march2026())
                    .line("Mended by his people", PayLine.Kind.HELD)
                    .pays(rub("120000"));
            // 1 of 1 of Ann's, not 1 of 6
            boris.given(fault().by("ann").confirmed()).in(march2026()).pays(rub("156000"));
        }

        @Test
        void headsOfHeadsAnswerForEverybodyBelow() {
            Desk desk = desk().asOf("2026-05-30T00:00:00Z")
                    .staff(
                            person("olga").as("head of support"),
                            person("boris").as("head of support").under("olga"),
                            person("ann").as("engineer").under("boris"),
                            person("carl").as("engineer").under("olga"))
                    .with(fault().by("ann").confirmed().times(2))
                    .with(fault().by("carl").silently().times(2))
                    .build();
            PayRun paid = heads.payAll(heads.payroll(desk, march2026()));
            assertThat(paid.of(agent("boris")).total()).isEqualTo(rub("156000"));
            // 2 of 4: the whole stake of 36,000 is lost
            assertThat(paid.of(agent("olga")).total()).isEqualTo(rub("84000"));
        }

        @Test
        void thePostHeldLastDecidesByWhichSchemeSomebodyIsPaid() {
            // Ann leads Carl from the 16th. Carl's two faults before that are nobody's, one of two after is hers: 50%,
            // the whole stake is lost.
            Desk desk = desk().asOf("2026-05-30T00:00:00Z")
                    .staff(
                            person("ann").as("engineer").from("2026-03-16").as("head of support"),
                            person("carl").as("engineer").from("2026-03-16").under("ann"))
                    .with(fault().at("2026-03-10T09:00:00Z")
                            .by("carl")
                            .confirmed()
                            .times(2))
                    .with(fault().at("2026-03-20T09:00:00Z").by("carl").confirmed())
                    .with(fault().at("2026-03-20T09:00:00Z").by("carl").silently())
                    .build();
            PayRun paid = heads.payAll(heads.payroll(desk, march2026()));
            assertThat(paid.statements()).hasSize(1);
            assertThat(paid.of(agent("ann")).total()).isEqualTo(rub("84000"));
            // Carl: 3 of 4 are 75%, nothing won and nothing lost
            PayRun people = engineers.payAll(engineers.payroll(desk, march2026()));
            assertThat(people.statements()).hasSize(1);
            assertThat(people.of(agent("carl")).total()).isEqualTo(rub("60000"));
        }
    }
}
