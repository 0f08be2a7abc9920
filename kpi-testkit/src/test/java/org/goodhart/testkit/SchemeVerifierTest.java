package org.goodhart.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.pay.Curve.at;
import static org.goodhart.testkit.Durations.days;
import static org.goodhart.testkit.Durations.hours;
import static org.goodhart.testkit.Given.desk;
import static org.goodhart.testkit.Given.fault;
import static org.goodhart.testkit.Given.person;
import static org.goodhart.testkit.Lines.L1;
import static org.goodhart.testkit.PayPeriods.MOSCOW;
import static org.goodhart.testkit.PayPeriods.march2026;
import static org.goodhart.testkit.PayPeriods.month;
import static org.goodhart.testkit.Roubles.rub;
import static org.goodhart.testkit.SchemeVerifier.verify;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.desk.AgentId;
import org.goodhart.desk.Evidence;
import org.goodhart.desk.ImpossibleHistoryException;
import org.goodhart.desk.Source;
import org.goodhart.flow.FlowMetrics;
import org.goodhart.flow.Silence;
import org.goodhart.flow.Verification;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.pay.Balance;
import org.goodhart.pay.Curve;
import org.goodhart.pay.Deferral;
import org.goodhart.pay.Fallback;
import org.goodhart.pay.Gate;
import org.goodhart.pay.PayEntry;
import org.goodhart.pay.PayFormula;
import org.goodhart.pay.PayLine;
import org.goodhart.pay.PayScheme;
import org.goodhart.pay.PaySchemeBuilder;
import org.goodhart.pay.Proration;
import org.goodhart.pay.Vesting;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.SlaMetrics;
import org.goodhart.sla.SlaNorm;
import org.goodhart.sla.StillRunning;
import org.goodhart.value.Language;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemeVerifierTest {
    private static final Metric IN_NORM = SlaMetrics.restoredInNorm(NormBook.from(
                    LocalDate.of(2026, 1, 1), SlaNorm.restore().within(hours(8)).on(WorkCalendar.alwaysOpen(MOSCOW))))
            .nominallyDueInPeriod(StillRunning.MISS);
    private static final PayScheme SCHEME = plan().build();

    private static PaySchemeBuilder plan() {
        return PayScheme.named("Head of support")
                .version("2026-1")
                .effective(LocalDate.of(2026, 1, 1))
                .paidOn(Owner.Level.DEPARTMENT)
                .base(rub("120000"))
                .earn(
                        "SLA",
                        PayFormula.onCurve(
                                PayFormula.percentOfBase(Ratio.percent(20)),
                                IN_NORM,
                                Curve.through(at("90%", "-100%"), at("95%", "0%"), at("99%", "100%"))
                                        .flatOutside()))
                .whenUndefined(Fallback.hold())
                .whateverTheSample()
                .rounding(Rounding.of(RoundingMode.HALF_UP, "0.01"));
    }

    @Test
    void oneFaultOneFigureOneReason() {
        verify(SCHEME)
                .given(fault().restoredAfter(hours(9)))
                .in(march2026())
                .pays(rub("96000"))
                .because("SLA");
        verify(SCHEME).given(fault()).in(march2026()).pays(rub("144000")).because("faults restored in norm");
    }

    @ParameterizedTest
    @CsvSource({"100, 0, 144000", "99, 1, 144000", "97, 3, 132000", "95, 5, 120000", "94, 6, 115200", "90, 10, 96000"})
    void manyFaultsAtOnce(int inTime, int late, String total) {
        verify(SCHEME)
                .given(fault().times(inTime))
                .given(fault().restoredAfter(hours(9)).times(late))
                .in(march2026())
                .pays(rub(total))
                .isSettled();
    }

    @Test
    void aMonthWithoutFactsIsHeld() {
        verify(SCHEME)
                .in(march2026())
                .pays(rub("120000"))
                .line("SLA", rub("0"))
                .line("SLA", PayLine.Kind.HELD)
                .because("undefined: nothing to measure")
                .because("Base")
                .explainedAs(Language.ENGLISH, "held: nothing is paid for now")
                .explainedAs(Language.RUSSIAN, "SLA [отложено]: 0,00 RUB");
    }

    @Test
    void factsAreKnownSixtyDaysAfterTheEndUnlessSaid() {
        assertThat(SchemeVerifier.SETTLED_AFTER).isEqualTo(days(60));
        verify(SCHEME).given(fault()).asOf("2026-03-20").in(march2026()).isProvisional();
        verify(SCHEME).given(fault().at("2026-05-30T18:00:00Z")).in(march2026()).isSettled();
        SchemeVerifier late = verify(SCHEME).given(fault().at("2026-05-30T20:00:00Z"));
        assertThatThrownBy(() -> late.in(march2026())).isInstanceOf(ImpossibleHistoryException.class);
    }

    @Test
    void takesADeskOfItsOwn() {
        verify(SCHEME)
                .on(desk().lines(L1).with(fault().restoredAfter(hours(9))))
                .given(fault())
                .in(march2026())
                .because("50% (1 of 2)");
    }

    @Test
    void declaresWhichEvidenceThereIs() {
        PayScheme verified = plan().gate(Gate.atLeast(
                                FlowMetrics.verifiedResolution(Verification.within(days(7))
                                        .by(Source.CUSTOMER)
                                        .silenceIs(Silence.MISS)),
                                Ratio.percent(90))
                        .whenUndefined(Gate.Undefined.SHUT))
                .build();
        verify(verified).given(fault()).in(march2026()).pays(rub("144000")).because("the gate is open");
        verify(verified)
                .given(fault())
                .withEvidence(Evidence.CONTACTS)
                .in(march2026())
                .because("the gate is declared shut: not applicable: no evidence for it");
    }

    @Test
    void paysALineOrAnAgent() {
        PayScheme perLine = plan().paidOn(Owner.Level.LINE).build();
        verify(perLine).given(fault()).forOwner(Owner.line(L1)).in(march2026()).because("Base");
        assertThatThrownBy(() -> verify(perLine).in(march2026()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("pay scheme 'Head of support' version 2026-1 pays on the figures of each LINE:"
                        + " forOwner(...) is expected");
        assertThatThrownBy(() -> verify(SCHEME).forOwner(Owner.line(L1)).in(march2026()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("L1 is a LINE");
    }

    @Test
    void refusesAPeriodBeforeTheScheme() {
        assertThatThrownBy(() -> verify(SCHEME).in(month("2025-12")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is in force from 2026-01-01");
    }

    @Test
    void knowsThePeopleOfTheDesk() {
        Owner ann = Owner.agent(AgentId.of("ann"));
        PayScheme agents = plan().paidOn(Owner.Level.AGENT)
                .prorated(Proration.byCalendarDays())
                .build();
        // 16 of 31 days of March
        verify(agents)
                .staffed(person("ann").on(L1).hired("2026-03-16"), person("bob").on(L1))
                .forOwner(ann)
                .in(march2026())
                .line("Base", rub("61935.48"));
    }

    @Test
    void carriesOnAndTakesWhatPeopleDecided() {
        PayScheme half = plan().discretionary("Word", rub("-100"), rub("100"))
                .defer(Deferral.keptByLeavers("SLA", Ratio.percent(50), Period.ofMonths(1), Vesting.inFull()))
                .build();
        Owner head = Owner.department();
        PayStatementAssert march = verify(half)
                .given(fault())
                .decided(new PayEntry.Award(head, "Word", rub("60"), "a long night", "the director"))
                .decided(new PayEntry.Award(head, "Word", rub("40"), "another", "the director"))
                .in(march2026())
                .pays(rub("132100"))
                .line("Word", rub("100"))
                .carries(new Balance.Unvested(head, "SLA", "2026-03", LocalDate.of(2026, 4, 1), rub("12000")));
        verify(half)
                .opening(march.closing())
                .in(month("2026-04"))
                .pays(rub("132000"))
                .carries();
    }

    @Test
    void aBeginningCanBeShared() {
        SchemeVerifier late = verify(SCHEME).given(fault().restoredAfter(hours(9)));
        late.given(fault().times(99)).in(march2026()).pays(rub("144000"));
        late.in(march2026()).pays(rub("96000"));
    }

    @Test
    void refusesNull() {
        assertThatThrownBy(() -> verify(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("scheme");
    }
}
