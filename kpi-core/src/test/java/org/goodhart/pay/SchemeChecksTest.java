package org.goodhart.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.pay.Curve.at;
import static org.goodhart.pay.Figures.rub;
import static org.goodhart.pay.Plans.GROWTH;
import static org.goodhart.pay.Plans.QUALITY;
import static org.goodhart.pay.Plans.UNITS;
import static org.goodhart.pay.Plans.plan;
import static org.goodhart.pay.Plans.rouble;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.goodhart.flow.FlowMetrics;
import org.goodhart.metric.Owner;
import org.goodhart.value.Language;
import org.goodhart.value.Money;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;

/** What is found when a scheme is built. */
class SchemeChecksTest {
    private static void refused(PaySchemeBuilder builder, String... problems) {
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(problems);
    }

    @Test
    void aLineLooksBackAndNeverForward() {
        refused(
                plan().earn("Early", PayFormula.percentOfLine(Ratio.percent(10), "Late"))
                        .earn("Late", rouble()),
                "line 'Early' looks at line 'Late', which does not stand before it");
        refused(
                plan().earn("A", rouble().behind(PayCondition.linePays("A", rub("1")))),
                "line 'A' looks at line 'A', which does not stand before it");
    }

    @Test
    void termsAreAboutLinesThatAreThere() {
        refused(
                plan().earn("A", rouble())
                        .gate(Gate.atLeast(QUALITY, Ratio.percent(50)).whenUndefined(Gate.Undefined.SHUT), "B")
                        .lineCappedAt("C", rub("1"), Excess.LOST)
                        .defer(Deferral.lostByLeavers("D", Ratio.ONE, Period.ofMonths(1), Vesting.inFull())),
                "a gate is about line 'B', which there is not",
                "a cap is about line 'C', which there is not",
                "a deferral is about line 'D', which there is not");
    }

    @Test
    void aGateThatSaysAlwaysTheSameIsNone() {
        refused(
                plan().earn("A", rouble())
                        .gate(Gate.atLeast(FlowMetrics.reopenRate(), Ratio.percent(101))
                                .whenUndefined(Gate.Undefined.OPEN)),
                "AT_LEAST 101% can never be open");
        refused(
                plan().earn("A", rouble())
                        .gate(Gate.atMost(FlowMetrics.reopenRate(), Ratio.ONE).whenUndefined(Gate.Undefined.OPEN)),
                "AT_MOST 100% is always open");
        // a growth may be negative, and more than all
        plan().earn("A", rouble())
                .gate(Gate.atLeast(GROWTH, Ratio.ZERO).whenUndefined(Gate.Undefined.OPEN))
                .build();
    }

    @Test
    void currenciesAgreeEverywhere() {
        Money euro = Money.parse("5.00 EUR");
        refused(
                plan().earn("A", rouble())
                        .lineCappedAt("A", euro, Excess.LOST)
                        .discretionary("B", euro.negated(), euro)
                        .spiff("C", Plans.month("2026-03"), PayFormula.fixed(euro))
                        .draw(Draw.nonRecoverable(euro)),
                "the cap of line 'A' is in EUR, the base in RUB",
                "line 'B' is in EUR, the base in RUB",
                "line 'C' is in EUR, the base in RUB",
                "the draw is in EUR, the base in RUB");
    }

    @Test
    void limitsLieWhereSomethingCanBe() {
        refused(plan().discretionary("A", rub("5"), rub("10")), "limits with 0 between them are expected");
        refused(plan().base(rub("100")).totalCappedAt(rub("99")), "is below the base");
        refused(plan().until(LocalDate.of(2019, 1, 1)), "a later end is expected");
    }

    @Test
    void weightsSumToOne() {
        Curve curve = Curve.through(at("0%", "0%"), at("100%", "100%")).flatOutside();
        assertThatThrownBy(() ->
                        PayFormula.weighted(rouble(), Kpi.of("60%", QUALITY, curve), Kpi.of("30%", GROWTH, curve)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the weights [Quality 60%, Growth 30%] sum to 90%: 100% is expected");
    }

    @Test
    void oneAccountCountsOneFigure() {
        Tiers tiers = Tiers.marginal(Curve.Boundary.PAYS_AS_ABOVE, Tiers.above("0", "1%"));
        Accumulation year = Accumulation.of("year", Accumulation.Reset.EACH_YEAR);
        refused(
                plan().earn("A", PayFormula.onTiers(rouble(), Attainment.of(UNITS), tiers, year))
                        .earn("B", PayFormula.onTiers(rouble(), Attainment.of(GROWTH), tiers, year)),
                "two figures are counted as 'year'");
    }

    @Test
    void whoIsPaidForAPartOfAPeriodIsDeclaredWhereItIsKnownWhoIsPaid() {
        refused(
                PayScheme.named("Plan")
                        .version("1")
                        .effective(LocalDate.of(2020, 1, 1))
                        .paidOn(Owner.Level.AGENT)
                        .base(rub("1"))
                        .rounding(org.goodhart.value.Rounding.of(java.math.RoundingMode.HALF_UP, "0.01")),
                "prorated(...) is missing");
    }

    @Test
    void versionsFollowEachOtherWithoutGapsAndOverlaps() {
        PayScheme first = plan().until(LocalDate.of(2026, 1, 1)).build();
        PayScheme second =
                plan().version("2").effective(LocalDate.of(2026, 2, 1)).build();
        assertThatThrownBy(() -> SchemeVersions.firstDateDecides(first, second))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("without gaps and overlaps");
        PayScheme overlapping =
                plan().version("3").effective(LocalDate.of(2025, 12, 1)).build();
        assertThatThrownBy(() -> SchemeVersions.firstDateDecides(first, overlapping))
                .hasMessageContaining("without gaps and overlaps");
        assertThatThrownBy(() -> SchemeVersions.firstDateDecides(first, first)).hasMessageContaining("stated twice");
        PayScheme other = PayScheme.named("Other")
                .version("4")
                .effective(LocalDate.of(2026, 1, 1))
                .paidOn(Owner.Level.DEPARTMENT)
                .base(rub("1"))
                .rounding(org.goodhart.value.Rounding.of(java.math.RoundingMode.HALF_UP, "0.01"))
                .build();
        assertThatThrownBy(() -> SchemeVersions.firstDateDecides(first, other))
                .hasMessageContaining("versions of one scheme are expected");
        PayScheme third =
                plan().version("5").effective(LocalDate.of(2026, 1, 1)).build();
        SchemeVersions versions = SchemeVersions.firstDateDecides(third, first);
        assertThat(versions.at(LocalDate.of(2025, 12, 31)).version()).isEqualTo("1");
        assertThat(versions.at(LocalDate.of(2026, 1, 1)).version()).isEqualTo("5");
        assertThatThrownBy(() -> first.statement(Plans.annIn(first, "2026-01"), Plans.ann()))
                .hasMessageContaining("is in force until 2026-01-01, exclusive");
    }

    @Test
    void aMetricThatIsPaidOnWithoutACounterMetricIsWarnedOf() {
        Curve curve = Curve.through(at("0%", "100%"), at("10%", "0%")).flatOutside();
        PayScheme alone = plan().earn("Reopened", PayFormula.onCurve(rouble(), FlowMetrics.reopenRate(), curve))
                .earn("Units", PayFormula.perUnit(rub("1"), UNITS))
                .build();
        List<Phrase> warnings = alone.warnings();
        assertThat(warnings).hasSize(2);
        for (Language language : Language.values()) {
            assertThat(warnings)
                    .allSatisfy(warning -> assertThat(warning.in(language)).isNotBlank());
        }
        assertThat(warnings.get(0).toString()).startsWith("tickets reopened is paid on without any of these beside it");
        assertThat(warnings.get(1).toString()).startsWith("Units is not in the catalogue");
    }
}
