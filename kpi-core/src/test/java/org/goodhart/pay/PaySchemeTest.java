package org.goodhart.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.pay.Figures.CLIFF;
import static org.goodhart.pay.Figures.LINEAR;
import static org.goodhart.pay.Figures.MARCH;
import static org.goodhart.pay.Figures.MOSCOW;
import static org.goodhart.pay.Figures.SETTLED;
import static org.goodhart.pay.Figures.VERIFIED;
import static org.goodhart.pay.Figures.head;
import static org.goodhart.pay.Figures.paying;
import static org.goodhart.pay.Figures.payroll;
import static org.goodhart.pay.Figures.rub;
import static org.goodhart.pay.Figures.statement;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Holder;
import org.goodhart.desk.Line;
import org.goodhart.metric.Owner;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Language;
import org.goodhart.value.Money;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PaySchemeTest {
    private static final EffectiveDated<Money> MINIMUM_WAGE =
            EffectiveDated.from(LocalDate.of(2025, 1, 1), rub("22440")).andFrom(LocalDate.of(2026, 1, 1), rub("27093"));

    @ParameterizedTest(name = "{0} of {1} in norm: linear {2}, cliff {3}")
    @CsvSource({
        // base 120,000, stake 24,000; linear: -100% at 90%, 0% at 95%, 100% at 99%
        "0, 100, 96000, 96000",
        "80, 100, 96000, 96000",
        "90, 100, 96000, 96000",
        "37, 40, 108000, 96000",
        "94, 100, 115200, 96000",
        "949, 1000, 119520, 96000",
        "95, 100, 120000, 144000",
        "951, 1000, 120600, 144000",
        "96, 100, 126000, 144000",
        "97, 100, 132000, 144000",
        "98, 100, 138000, 144000",
        "99, 100, 144000, 144000",
        "100, 100, 144000, 144000",
        // 20/21 is 1/420 above 95%, that is 5/84 of the stake
        "20, 21, 121428.57, 144000",
    })
    void paysTheShareInNormAgainst95Percent(long hits, long of, String linear, String cliff) {
        assertThat(statement(paying("SLA", LINEAR), hits, of).total()).isEqualTo(rub(linear));
        assertThat(statement(paying("SLA", CLIFF), hits, of).total()).isEqualTo(rub(cliff));
    }

    @ParameterizedTest
    @CsvSource({
        // SLA of 100, verified of 100, then the line and what the gate does to it
        "97, 90, 12000, EARNED, 'the gate is open: 12,000.00 RUB passes'",
        "97, 89, 0, EARNED, 'the gate is shut: 12,000.00 RUB is not earned'",
        "90, 89, -24000, REDUCED, 'the gate is shut, but it blocks earnings only: -24,000.00 RUB stays'",
        "90, 90, -24000, REDUCED, 'the gate is open: -24,000.00 RUB passes'",
        "95, 89, 0, EARNED, 'the gate is shut, but it blocks earnings only: 0.00 RUB stays'",
    })
    void aShutGateBlocksEarningsAndNeverAReduction(
            long sla, long verified, String amount, PayLine.Kind kind, String why) {
        PayScheme scheme = head().earn("SLA", LINEAR)
                .gate(Gate.atLeast(VERIFIED, Ratio.percent(90)).whenUndefined(Gate.Undefined.SHUT))
                .build();
        PayLine line = statement(scheme, sla, 100, verified, 100).line("SLA");
        assertThat(line.amount()).isEqualTo(rub(amount));
        assertThat(line.kind()).isEqualTo(kind);
        assertThat(line.explanation().toString()).startsWith(why + "\n");
    }

    @ParameterizedTest
    @CsvSource({"98, -0.00, 138000", "99, -4000.00, 140000", "95, 0, 120000"})
    void theTotalIsCappedAfterTheLines(long hits, String cap, String total) {
        PayScheme scheme =
                head().earn("SLA", LINEAR).totalCappedAt(rub("140000")).build();
        PayStatement statement = statement(scheme, hits, 100);
        assertThat(statement.line("Cap of the total").amount()).isEqualTo(rub(cap));
        assertThat(statement.line("Cap of the total").kind()).isEqualTo(PayLine.Kind.CAPPED);
        assertThat(statement.total()).isEqualTo(rub(total));
    }

    @Test
    void theTotalIsCappedBeforeTheGuardRaisesIt() {
        PayScheme scheme = head().base(rub("20000"))
                .earn("Piece work", PayFormula.fixed(rub("10000")))
                .guard(Guard.wageNotBelow(MINIMUM_WAGE, "minimum wage law"))
                .totalCappedAt(rub("25000"))
                .build();
        PayStatement statement = statement(scheme);
        assertThat(statement.lines())
                .extracting(line -> line.label() + " " + line.amount())
                .containsExactly(
                        "Base 20000.00 RUB",
                        "Piece work 10000.00 RUB",
                        "Cap of the total -5000.00 RUB",
                        "Minimum wage 2093.00 RUB");
        assertThat(statement.total()).isEqualTo(rub("27093"));
        assertThat(statement.line("Cap of the total").explanation())
                .hasToString("the total of 30,000.00 RUB is over the cap of 25,000.00 RUB by 5,000.00 RUB\n");
        assertThat(statement.line("Minimum wage").explanation())
                .hasToString("not less than 27,093.00 RUB (minimum wage law): "
                        + "the total of 25,000.00 RUB is raised by 2,093.00 RUB\n");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12, 20000, 2440, 22440",
        "2025-12, 22440, 0, 22440",
        "2025-12, 27092.99, 0, 27092.99",
        "2026-01, 27092.99, 0.01, 27093",
        "2026-01, 27093, 0, 27093",
        "2026-03, 20000, 7093, 27093",
        "2026-03, 30000, 0, 30000",
    })
    void theMinimumWageIsThatOfTheFirstDate(String month, String base, String raise, String total) {
        PayScheme scheme = head().base(rub(base))
                .effective(LocalDate.of(2025, 1, 1))
                .guard(Guard.wageNotBelow(MINIMUM_WAGE, "minimum wage law"))
                .build();
        PayPeriod period = PayPeriod.of(YearMonth.parse(month), MOSCOW);
        PayStatement statement = scheme.statement(payroll(scheme.metrics(), period, period.end()), Owner.department());
        PayLine guard = statement.line("Minimum wage");
        assertThat(guard.amount()).isEqualTo(rub(raise));
        assertThat(guard.kind()).isEqualTo(PayLine.Kind.GUARD);
        assertThat(statement.total()).isEqualTo(rub(total));
    }

    @Test
    void aMinimumWageThatChangesWithinThePeriodDoesNotTouchIt() {
        EffectiveDated<Money> midMonth = MINIMUM_WAGE.andFrom(LocalDate.of(2026, 3, 2), rub("30000"));
        PayScheme scheme = head().base(rub("20000"))
                .guard(Guard.wageNotBelow(midMonth, "minimum wage law"))
                .build();
        assertThat(statement(scheme).total()).isEqualTo(rub("27093"));
    }

    @Test
    void aGuardThatChangesNothingPrintsItsLine() {
        PayScheme scheme = head().guard(Guard.wageNotBelow(MINIMUM_WAGE, "minimum wage law"))
                .build();
        assertThat(statement(scheme).line("Minimum wage").explanation())
                .hasToString("not less than 27,093.00 RUB (minimum wage law): "
                        + "the total of 120,000.00 RUB needs no raise\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HALF_UP | 0.01 | 1/3 | 40000.00 |",
                "HALF_UP | 0.01 | 1/7 | 17142.86 | rounded to the nearest (halves away from zero), step 0.01 RUB:"
                        + " 17,142.86 RUB, which is 1/350 RUB more",
                "DOWN | 0.01 | 1/7 | 17142.85 | rounded towards zero, step 0.01 RUB: 17,142.85 RUB, which is 1/140 RUB"
                        + " less",
                "HALF_EVEN | 100 | 1/7 | 17100 | step 100.00 RUB: 17,100.00 RUB, which is 300/7 RUB less",
                "FLOOR | 0.01 | -1/7 | -17142.86 | rounded down, step 0.01 RUB: -17,142.86 RUB, which is 1/350 RUB"
                        + " less",
                "CEILING | 0.01 | -1/7 | -17142.85 | rounded up, step 0.01 RUB: -17,142.85 RUB, which is 1/140 RUB"
                        + " more",
            })
    void aRoundedLineShowsTheExactFractionAndWhatIsLost(
            RoundingMode mode, String step, String share, String amount, String how) {
        PayScheme scheme = head().rounding(Rounding.of(mode, step))
                .earn("Part", PayFormula.percentOfBase(Ratio.parse(share)))
                .build();
        PayLine line = statement(scheme).line("Part");
        assertThat(line.amount()).isEqualTo(rub(amount));
        if (how == null) assertThat(line.explanation().toString()).doesNotContain("rounded");
        else assertThat(line.explanation().toString()).contains("(exactly ", "120000/7), ", how);
    }

    @ParameterizedTest
    @EnumSource(RoundingMode.class)
    void everyRoundingHasWords(RoundingMode mode) {
        for (Language language : Language.values()) {
            assertThat(Phrase.of("pay.rounding." + mode).in(language)).isNotBlank();
        }
    }

    @Test
    void aPlanThatForbidsRoundingNamesTheLineThatNeedsIt() {
        PayScheme scheme = head().rounding(Rounding.of(RoundingMode.UNNECESSARY, "0.01"))
                .earn("Part", PayFormula.percentOfBase(Ratio.of(1, 7)))
                .build();
        assertThatThrownBy(() -> statement(scheme))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageStartingWith("line 'Part': 120000/7 is not a multiple of 0.01");
    }

    @Test
    void isNotInForceBeforeItsFirstDate() {
        PayScheme scheme = head().effective(LocalDate.of(2026, 3, 2)).build();
        assertThatThrownBy(() -> statement(scheme))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scheme 'Head of support' version 2026-1 is in force from 2026-03-02: the period begins on"
                        + " 2026-03-01\nMaybe an earlier version of the scheme is meant");
        assertThat(statement(head().effective(LocalDate.of(2026, 3, 1)).build()).total())
                .isEqualTo(rub("120000"));
    }

    @Test
    void paysOnlyOnItsOwnLevel() {
        PayScheme scheme = head().build();
        assertThatThrownBy(() -> scheme.statement(payroll(scheme.metrics()), Owner.line(Line.of(1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("scheme 'Head of support' pays on the figures of a DEPARTMENT: L1 is a LINE");
    }

    @Test
    void paysEachOwnerOnHisOwnFigures() {
        PayScheme scheme = head().paidOn(Owner.Level.AGENT)
                .prorated(Proration.none())
                .earn("SLA", LINEAR)
                .build();
        Holder ann = Holder.of(Line.of(1), AgentId.of("ann"));
        Holder bob = Holder.of(Line.of(2), AgentId.of("bob"));
        Payroll payroll = payroll(
                scheme.metrics(),
                MARCH,
                SETTLED,
                Map.of(ann, new long[] {97, 100}, bob, new long[] {90, 100}),
                50,
                100);
        assertThat(scheme.statement(payroll, Owner.agent(AgentId.of("ann"))).total())
                .isEqualTo(rub("132000"));
        assertThat(scheme.statement(payroll, Owner.agent(AgentId.of("bob"))).total())
                .isEqualTo(rub("96000"));
        assertThat(scheme.statement(payroll, Owner.unassigned()).line("SLA").kind())
                .isEqualTo(PayLine.Kind.HELD);
    }

    @Test
    void isProvisionalUntilThePeriodIsOverAndItsMetricsAreSettled() {
        PayScheme plain = head().earn("SLA", LINEAR).build();
        assertThat(asOf(plain, MARCH.end().minusNanos(1)).provisional()).isTrue();
        assertThat(asOf(plain, MARCH.end()).provisional()).isFalse();
        PayScheme slow = head().earn(
                        "Late",
                        PayFormula.onCurve(
                                PayFormula.fixed(rub("1")),
                                Figures.share("late", Duration.ofDays(7)),
                                Curve.through(Curve.at("0%", "0%")).flatOutside()))
                .build();
        PayStatement early = asOf(slow, MARCH.end().plus(Duration.ofDays(7)).minusNanos(1));
        assertThat(early.provisional()).isTrue();
        assertThat(early.line("Late").explanation().toString())
                .contains("provisional: it can change until 2026-04-08 00:00 (UTC+03:00)\n");
        assertThat(asOf(slow, MARCH.end().plus(Duration.ofDays(7))).provisional())
                .isFalse();
    }

    private static PayStatement asOf(PayScheme scheme, Instant asOf) {
        return scheme.statement(payroll(scheme.metrics(), MARCH, asOf, 30, 30), Owner.department());
    }

    @Test
    void saysWhatItIs() {
        PayScheme scheme = head().earn("SLA", LINEAR).build();
        assertThat(scheme).hasToString("pay scheme 'Head of support' version 2026-1");
        assertThat(scheme.name()).isEqualTo("Head of support");
        assertThat(scheme.version()).isEqualTo("2026-1");
        assertThat(scheme.effectiveFrom()).isEqualTo("2026-01-01");
        assertThat(scheme.paidOn()).isEqualTo(Owner.Level.DEPARTMENT);
        assertThat(scheme.base()).isEqualTo(rub("120000"));
        assertThat(scheme.metrics().metrics()).containsExactly(Figures.SLA);
        assertThat(Optional.of(statement(scheme, 1, 1).asOf())).contains(SETTLED);
    }
}
