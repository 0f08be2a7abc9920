package org.goodhart.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.pay.Figures.rub;
import static org.goodhart.pay.Plans.QUALITY;
import static org.goodhart.pay.Plans.REVENUE;
import static org.goodhart.pay.Plans.ann;
import static org.goodhart.pay.Plans.annIn;
import static org.goodhart.pay.Plans.month;
import static org.goodhart.pay.Plans.plan;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Explanation;
import org.goodhart.value.Language;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each stage does to what those before it left. */
class StagesTest {
    private static final EffectiveDated<org.goodhart.value.Money> MINIMUM =
            EffectiveDated.from(LocalDate.of(2026, 1, 1), rub("27093"));

    @Test
    void aStatementGoesThroughAllStagesInTheirOrder() {
        PayScheme scheme = plan().base(rub("50000"))
                .earn("Quality", fixed("30000"))
                .discretionary("Judgement", rub("-5000"), rub("5000"))
                .totalCappedAt(rub("70000"))
                .spiff("Launch", month("2026-03"), fixed("1000"))
                .guard(Guard.wageNotBelow(MINIMUM, "law"))
                .guard(Guard.sanctionsNotAbove(
                        EffectiveDated.from(LocalDate.of(2025, 9, 1), Ratio.percent(20)),
                        "Labour Code 135",
                        EnumSet.of(PayLine.Kind.BASE, PayLine.Kind.EARNED)))
                .defer(Deferral.lostByLeavers("Quality", Ratio.percent(50), Period.ofMonths(1), Vesting.inFull()))
                .draw(Draw.nonRecoverable(rub("1000")))
                .build();
        PayStatement statement = scheme.statement(
                annIn(scheme, "2026-03")
                        .with(
                                new PayEntry.Award(ann(), "Judgement", rub("2000"), "helped out", "the director"),
                                new PayEntry.Sanction(
                                        ann(), LocalDate.of(2026, 3, 5), rub("-20000"), "absent", "order 7"),
                                new PayEntry.Adjustment(
                                        ann(),
                                        "Forgotten shift",
                                        rub("500"),
                                        "shift of 3 March",
                                        "payroll",
                                        Optional.empty())),
                ann());
        assertThat(statement.lines())
                .extracting(line -> line.stage() + " " + line.kind() + " " + line.label() + " " + line.amount())
                .containsExactly(
                        "BASE BASE Base 50000.00 RUB",
                        "LINES EARNED Quality 30000.00 RUB",
                        "DISCRETIONARY DISCRETIONARY Judgement 2000.00 RUB",
                        "TOTAL_CAP CAPPED Cap of the total -12000.00 RUB",
                        "SPIFF EARNED Launch 1000.00 RUB",
                        "SANCTION SANCTION Sanction -20000.00 RUB",
                        "GUARD GUARD Limit of sanctions 3800.00 RUB",
                        "GUARD GUARD Minimum wage 0.00 RUB",
                        "CARRY DRAWN Draw 0.00 RUB",
                        "CARRY DEFERRED Deferred of Quality -9375.00 RUB",
                        "SETTLEMENT ADJUSTMENT Forgotten shift 500.00 RUB");
        assertThat(statement.total()).isEqualTo(rub("45925"));
        assertThat(statement.lines()).allSatisfy(StagesTest::canBeRecomputed);
        for (Language language : Language.values()) {
            assertThat(statement.explain(language)).contains("RUB");
            assertThat(statement.toMarkdown(language)).contains("|---|---|---:|");
        }
    }

    static void canBeRecomputed(PayLine line) {
        Explanation why = line.explanation();
        assertThat(why.value()).describedAs("%s", line).contains(line.amount().asRatio());
        assertThat(why.recomputed())
                .describedAs("%s", line)
                .contains(line.amount().asRatio());
    }

    @Test
    void aWholeBaseIsNotRounded() {
        PayScheme scheme = plan().base(rub("1000.55"))
                .rounding(org.goodhart.value.Rounding.of(java.math.RoundingMode.HALF_UP, "100"))
                .build();
        assertThat(scheme.statement(annIn(scheme, "2026-03"), ann()).total()).isEqualTo(rub("1000.55"));
    }

    @Test
    void aFloorAboveTheCapWins() {
        PayScheme scheme = plan().base(rub("20000"))
                .earn("Extra", fixed("10000"))
                .totalCappedAt(rub("25000"))
                .guard(Guard.wageNotBelow(MINIMUM, "law"))
                .build();
        assertThat(scheme.statement(annIn(scheme, "2026-03"), ann()).total()).isEqualTo(rub("27093"));
    }

    @Test
    void aSpiffIsPaidBesideTheCapAndInItsPeriodAlone() {
        PayScheme scheme = plan().base(rub("1000"))
                .earn("Extra", fixed("500"))
                .totalCappedAt(rub("1200"))
                .spiff("Launch", month("2026-03"), fixed("300"))
                .build();
        assertThat(scheme.statement(annIn(scheme, "2026-03"), ann()).total()).isEqualTo(rub("1500"));
        PayStatement april = scheme.statement(annIn(scheme, "2026-04"), ann());
        assertThat(april.total()).isEqualTo(rub("1200"));
        assertThat(april.line("Launch").explanation()).hasToString("paid in 2026-03 alone\n");
    }

    @ParameterizedTest
    @CsvSource({"80%, 0, -500", "90%, 1000, -500"})
    void aShutGateBlocksWhatIsEarnedAndLeavesWhatIsTaken(String quality, String earned, String taken) {
        PayScheme scheme = plan().earn("Bonus", fixed("1000"))
                .earn("Malus", fixed("-500"))
                .earn("Free", fixed("10"))
                .gate(Gate.atLeast(QUALITY, Ratio.percent(90)).whenUndefined(Gate.Undefined.SHUT), "Bonus", "Malus")
                .build();
        PayStatement statement = ann(scheme, QUALITY, quality);
        assertThat(statement.line("Bonus").amount()).isEqualTo(rub(earned));
        assertThat(statement.line("Malus").amount()).isEqualTo(rub(taken));
        assertThat(statement.line("Free").amount()).isEqualTo(rub("10"));
        assertThat(statement.lines()).allSatisfy(StagesTest::canBeRecomputed);
    }

    @Test
    void whatIsOverACapIsLostOrCarriedAsDeclared() {
        PayScheme lost = plan().earn("Units", PayFormula.perUnit(rub("10"), REVENUE))
                .lineCappedAt("Units", rub("100"), Excess.LOST)
                .build();
        assertThat(ann(lost, REVENUE, "13").closing()).isEmpty();
        PayScheme carried = lost.toBuilder()
                .lineCappedAt("Units", rub("100"), Excess.CARRIED)
                .build();
        PayStatement march = ann(carried, REVENUE, "13");
        assertThat(march.total()).isEqualTo(rub("100"));
        assertThat(march.closing()).containsExactly(new Balance.Excess(ann(), "Units", rub("30")));
        PayStatement april = carried.statement(
                annIn(carried, "2026-04")
                        .withFigure(ann(), REVENUE, Ratio.of(8))
                        .opening(new Balances(march.closing())),
                ann());
        assertThat(april.total()).isEqualTo(rub("100"));
        assertThat(april.closing()).containsExactly(new Balance.Excess(ann(), "Units", rub("10")));
        assertThat(april.lines()).allSatisfy(StagesTest::canBeRecomputed);
    }

    @Test
    void whatIsOverTheCapOfTheTotalIsCarriedToo() {
        PayScheme scheme = plan().earn("Units", PayFormula.perUnit(rub("10"), REVENUE))
                .totalCappedAt(rub("100"), Excess.CARRIED)
                .build();
        PayStatement march = ann(scheme, REVENUE, "13");
        PayStatement april = scheme.statement(
                annIn(scheme, "2026-04").withFigure(ann(), REVENUE, Ratio.of(2)).opening(new Balances(march.closing())),
                ann());
        assertThat(march.total()).isEqualTo(rub("100"));
        assertThat(april.line("Carried over the cap before").amount()).isEqualTo(rub("30"));
        assertThat(april.total()).isEqualTo(rub("50"));
        assertThat(april.closing()).isEmpty();
    }

    @Test
    void aRecoverableDrawIsPaidBackFromLaterExcess() {
        PayScheme scheme = plan().earn("Units", PayFormula.perUnit(rub("1"), REVENUE))
                .draw(Draw.recoverable(rub("2000"), Ratio.ONE))
                .build();
        List<String> paid =
                Plans.months(scheme, REVENUE, "2026-01 1500", "2026-02 2300", "2026-03 2500", "2026-04 2500").stream()
                        .map(statement -> statement.total() + " "
                                + statement.closing().stream()
                                        .map(balance -> ((Balance.Debt) balance).money())
                                        .toList())
                        .toList();
        assertThat(paid)
                .containsExactly(
                        "2000.00 RUB [500.00 RUB]", "2000.00 RUB [200.00 RUB]", "2300.00 RUB []", "2500.00 RUB []");
    }

    @Test
    void aDiscretionaryLineHasALimitAReasonAndAName() {
        PayScheme scheme =
                plan().discretionary("Judgement", rub("0"), rub("5000")).build();
        Payroll payroll = annIn(scheme, "2026-03");
        assertThat(scheme.statement(payroll, ann()).line("Judgement").explanation())
                .hasToString("at discretion, from 0.00 RUB to 5,000.00 RUB: nobody made use of it\n");
        assertThatThrownBy(() -> scheme.statement(
                        payroll.with(new PayEntry.Award(ann(), "Judgement", rub("5001"), "why", "who")), ann()))
                .hasMessage(
                        "line 'Judgement' gives 5001.00 RUB at discretion: from 0.00 RUB to 5000.00 RUB is expected");
        assertThatThrownBy(() -> scheme.statement(
                        payroll.with(new PayEntry.Award(ann(), "Other", rub("1"), "why", "who")), ann()))
                .hasMessageContaining("a discretionary line of scheme 'Plan' is expected, one of [Judgement]");
        assertThatThrownBy(() -> new PayEntry.Award(ann(), "Judgement", rub("1"), " ", "who"))
                .hasMessage("an award of 1.00 RUB to ann has no reason: one is expected");
        assertThatThrownBy(() -> new PayEntry.Award(ann(), "Judgement", rub("1"), "why", ""))
                .hasMessageEndingWith("has nobody who answers for it: a name is expected");
    }

    @Test
    void aSanctionReducesThePayOfItsOwnPeriodAlone() {
        PayScheme scheme = plan().base(rub("1000"))
                .guard(Guard.sanctionsNotAbove(
                        EffectiveDated.from(LocalDate.of(2025, 9, 1), Ratio.percent(20)),
                        "Labour Code 135",
                        EnumSet.of(PayLine.Kind.BASE)))
                .build();
        var sanction = new PayEntry.Sanction(ann(), LocalDate.of(2026, 2, 28), rub("-1"), "why", "who");
        assertThatThrownBy(() -> scheme.statement(annIn(scheme, "2026-03").with(sanction), ann()))
                .hasMessageContaining("a date in 2026-03 is expected");
        assertThat(scheme.statement(annIn(scheme, "2026-02").with(sanction), ann())
                        .total())
                .isEqualTo(rub("999"));
    }

    private static PayFormula fixed(String amount) {
        return PayFormula.fixed(rub(amount));
    }
}
