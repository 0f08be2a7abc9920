package org.goodhart.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.pay.Figures.rub;
import static org.goodhart.pay.Plans.ANN;
import static org.goodhart.pay.Plans.BOB;
import static org.goodhart.pay.Plans.GROWTH;
import static org.goodhart.pay.Plans.UNITS;
import static org.goodhart.pay.Plans.ann;
import static org.goodhart.pay.Plans.annIn;
import static org.goodhart.pay.Plans.payroll;
import static org.goodhart.pay.Plans.person;
import static org.goodhart.pay.Plans.plan;
import static org.goodhart.pay.Plans.post;
import static org.goodhart.pay.Plans.since;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import org.goodhart.calendar.WeeklyHours;
import org.goodhart.calendar.WorkCalendar;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;
import org.junit.jupiter.api.Test;

/** Periods that two versions of a scheme share. */
class SplitPeriodsTest {
    private static final WorkCalendar OFFICE =
            WorkCalendar.of(Figures.MOSCOW, WeeklyHours.parse("Mon-Fri 09:00-18:00"));

    private static PaySchemeBuilder second(PayScheme first, String from) {
        return first.toBuilder().version("2").effective(LocalDate.parse(from));
    }

    private static SchemeVersions byDays(PayScheme... versions) {
        return SchemeVersions.splitBy(Proration.byCalendarDays(), versions);
    }

    private static PayFormula fixed(String amount) {
        return PayFormula.fixed(rub(amount));
    }

    /** Ann is there for the second version alone: 12,400 for 16 of 31 days. */
    @Test
    void aVersionPaysNothingForTheTimeBeforeSomebodyWasHired() {
        PayScheme first = plan().base(rub("6200"))
                .earn("Fixed", fixed("6200").prorated())
                .earn("Of base", PayFormula.percentOfBase(Ratio.ONE))
                .build();
        PayScheme second = second(first, "2026-03-16")
                .base(rub("12400"))
                .replacing("Fixed", fixed("12400").prorated())
                .build();
        PayStatement statement =
                byDays(first, second).statement(payroll(first, "2026-03", since(ANN, "2026-03-16")), ann());
        assertThat(statement.lines())
                .extracting(line -> line.label() + " " + line.amount())
                .containsExactly(
                        "Base (version 1) 0.00 RUB",
                        "Base (version 2) 6400.00 RUB",
                        "Fixed (version 1) 0.00 RUB",
                        "Of base (version 1) 0.00 RUB",
                        "Fixed (version 2) 6400.00 RUB",
                        "Of base (version 2) 6400.00 RUB");
    }

    @Test
    void aTargetIsProratedByThePersonAndNotByTheVersion() {
        PayScheme first = plan().earn(
                        "Units",
                        PayFormula.onCurve(
                                fixed("100"),
                                Attainment.of(UNITS).against(Ratio.of(310)).withProratedTarget(),
                                Curve.through(Curve.at("0%", "0%"), Curve.at("100%", "100%"))
                                        .flatOutside()))
                .build();
        Payroll march = payroll(first, "2026-03", since(ANN, "2026-03-16")).withFigure(ann(), UNITS, Ratio.of(80));
        assertThat(first.statement(march, ann()).total()).isEqualTo(rub("50"));
        assertThat(byDays(first, second(first, "2026-03-20").build())
                        .statement(march, ann())
                        .total())
                .isEqualTo(rub("50"));
    }

    @Test
    void aLineThatLooksAtAnotherSeesWhatWasCarriedToo() {
        PayScheme first = plan().earn("A", PayFormula.perUnit(rub("1"), UNITS))
                .lineCappedAt("A", rub("100"), Excess.CARRIED)
                .earn("B", PayFormula.percentOfLine(Ratio.percent(10), "A"))
                .build();
        Payroll march = annIn(first, "2026-03")
                .withFigure(ann(), UNITS, Ratio.of(30))
                .opening(Balances.of(new Balance.Excess(ann(), "A", rub("50"))));
        assertThat(first.statement(march, ann()).total()).isEqualTo(rub("88"));
        assertThat(byDays(first, second(first, "2026-03-16").build())
                        .statement(march, ann())
                        .total())
                .isEqualTo(rub("88"));
    }

    @Test
    void aBaseThatDoesNotChangeIsPaidAsItWasPromised() {
        PayScheme first = plan().rounding(Rounding.of(RoundingMode.HALF_UP, "1"))
                .base(rub("100.55"))
                .build();
        assertThat(byDays(first, second(first, "2026-03-16").build())
                        .statement(annIn(first, "2026-03"), ann())
                        .total())
                .isEqualTo(rub("100.55"));
    }

    /** 10 of March's 22 working days are before the 16th. */
    @Test
    void theBaseIsDividedAsThePeriodIs() {
        PayScheme first = plan().prorated(Proration.none())
                .base(rub("2200"))
                .earn("Fixed", fixed("2200"))
                .build();
        PayScheme second = second(first, "2026-03-16").base(rub("4400")).build();
        PayStatement statement = SchemeVersions.splitBy(Proration.byWorkingDays(OFFICE), first, second)
                .statement(annIn(first, "2026-03"), ann());
        assertThat(statement.sumOf(PayLine.Kind.BASE)).isEqualTo(rub("3400"));
        assertThat(statement.total()).isEqualTo(rub("5600"));
    }

    /** 28 February 2026 is a Saturday: the second version has no working day, and the guards of the month are its own. */
    @Test
    void theLaterStagesAreTheLastVersionsThoughItHasNoDayThatCounts() {
        PayScheme first = plan().prorated(Proration.byWorkingDays(OFFICE))
                .base(rub("6600"))
                .build();
        PayScheme second = second(first, "2026-02-28")
                .guard(Guard.wageNotBelow(EffectiveDated.from(LocalDate.of(2020, 1, 1), rub("9000")), "law"))
                .build();
        PayStatement statement = SchemeVersions.splitBy(Proration.byWorkingDays(OFFICE), first, second)
                .statement(annIn(first, "2026-02"), ann());
        assertThat(statement.total()).isEqualTo(rub("9000"));
        assertThat(statement.sumOf(PayLine.Kind.BASE)).isEqualTo(rub("6600"));
    }

    @Test
    void whomTheVersionOfTheFirstDatePaysIsPaidByIt() {
        PayScheme first = plan().forPost("junior").base(rub("100")).build();
        PayScheme second =
                second(first, "2026-03-16").forPost("senior").base(rub("500")).build();
        SchemeVersions versions = SchemeVersions.firstDateDecides(first, second);
        PayRun run = versions.payAll(payroll(
                first,
                "2026-03",
                person(ANN, EffectiveDated.from(LocalDate.of(2020, 1, 1), post("junior", "100%"))),
                person(BOB, EffectiveDated.from(LocalDate.of(2020, 1, 1), post("senior", "100%")))));
        assertThat(run.statements()).extracting(PayStatement::owner).containsExactly(ann());
        assertThat(run.of(ann()).total()).isEqualTo(rub("100"));
        assertThat(versions.metrics().metrics()).isEmpty();
    }

    @Test
    void oneCountGoesOnUnderTheTargetOfTheLastVersion() {
        PayFormula counting = tiers(Attainment.of(UNITS).against(Ratio.of(100)));
        PayScheme first = plan().earn("Units", counting).build();
        PayScheme second = second(first, "2026-03-16")
                .replacing("Units", tiers(Attainment.of(UNITS).against(Ratio.of(200))))
                .build();
        PayStatement statement =
                byDays(first, second).statement(annIn(first, "2026-03").withFigure(ann(), UNITS, Ratio.of(50)), ann());
        assertThat(statement.closing())
                .containsExactly(new Balance.Counted(ann(), "units", LocalDate.of(2026, 3, 1), Ratio.of(1, 4)));
    }

    private static PayFormula tiers(Attainment attainment) {
        return PayFormula.onTiers(
                fixed("100"),
                attainment,
                Tiers.marginal(Curve.Boundary.PAYS_AS_ABOVE, Tiers.above("0", "100%")),
                Accumulation.of("units", Accumulation.Reset.EACH_YEAR));
    }

    @Test
    void aSpiffCountsOnNoOtherAccountThanItsOwn() {
        PaySchemeBuilder builder = plan().earn("Units", tiers(Attainment.of(UNITS)))
                .spiff("Sprint", Plans.month("2026-03"), tiers(Attainment.of(GROWTH)));
        assertThatThrownBy(builder::build).hasMessageContaining("'units'");
    }

    /** 310, half of it put aside: of the 155 that were paid the first version's line has 150 and the second's 5. */
    @Test
    void thePartsOfALineHavePaidOutTogetherWhatWasNotPutAside() {
        PayScheme first = plan().earn("A", fixed("310"))
                .defer(Deferral.lostByLeavers("A", Ratio.percent(50), Period.ofMonths(6), Vesting.inFull()))
                .build();
        PayStatement statement =
                byDays(first, second(first, "2026-03-16").build()).statement(annIn(first, "2026-03"), ann());
        assertThat(statement.paidOut("A (version 1)")).isEqualTo(rub("150"));
        assertThat(statement.paidOut("A (version 2)")).isEqualTo(rub("5"));
    }

    /** Of April's cap of 100 the first half uses 10 of 50, and the second the other 90 of its 150. */
    @Test
    void whatOneVersionLeavesUnderTheCapIsTheNextOnes() {
        PayScheme first = plan().earn("A", fixed("20"))
                .lineCappedAt("A", rub("100"), Excess.LOST)
                .build();
        PayScheme second =
                second(first, "2026-04-16").replacing("A", fixed("300")).build();
        PayStatement statement = byDays(first, second).statement(annIn(first, "2026-04"), ann());
        assertThat(statement.line("A (version 1)").amount()).isEqualTo(rub("10"));
        assertThat(statement.line("A (version 2)").amount()).isEqualTo(rub("90"));
    }
}
