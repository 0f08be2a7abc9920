package org.goodhart.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.pay.Curve.Boundary.PAYS_AS_ABOVE;
import static org.goodhart.pay.Curve.Boundary.PAYS_AS_BELOW;
import static org.goodhart.pay.Figures.rub;
import static org.goodhart.pay.Plans.REVENUE;
import static org.goodhart.pay.Plans.ann;
import static org.goodhart.pay.Plans.annIn;
import static org.goodhart.pay.Plans.plan;
import static org.goodhart.pay.Plans.rouble;
import static org.goodhart.pay.Tiers.above;
import static org.goodhart.pay.Tiers.tier;

import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TiersTest {
    private static final Tiers MARGINAL = Tiers.marginal(
            PAYS_AS_BELOW, tier("0", "150000", "4%"), tier("150000", "250000", "6%"), above("250000", "8%"));
    private static final Tiers WHOLE =
            Tiers.wholeAmount(PAYS_AS_ABOVE, tier("0", "100", "10%"), tier("100", "150", "12%"), above("150", "15%"));
    private static final Tiers INTERPOLATED =
            Tiers.interpolated(PAYS_AS_ABOVE, tier("80", "100", "1000"), tier("100", "150", "4000"));

    @ParameterizedTest
    @CsvSource({
        "-5, 0",
        "0, 0",
        "1000, 40",
        "150000, 6000",
        "165000, 6900",
        "250000, 12000",
        "300000, 16000",
    })
    void marginalTiersPayEachSliceAtItsOwnRate(String quantity, String worth) {
        assertThat(MARGINAL.worth(Ratio.parse(quantity)).value()).isEqualTo(Ratio.parse(worth));
    }

    @ParameterizedTest
    @CsvSource({"99, 9.9", "100, 12", "125, 15", "149.99, 17.9988", "150, 22.5", "0, 0", "-1, 0"})
    void wholeAmountTiersPayEverythingAtTheRateOfTheTotal(String quantity, String worth) {
        assertThat(WHOLE.worth(Ratio.parse(quantity)).value()).isEqualTo(Ratio.parse(worth));
    }

    @Test
    void theBoundaryBelongsToTheSideThatIsNamed() {
        Tiers below = Tiers.wholeAmount(PAYS_AS_BELOW, tier("0", "100", "10%"), above("100", "12%"));
        assertThat(below.worth(Ratio.of(100)).value()).isEqualTo(Ratio.of(10));
        assertThat(WHOLE.worth(Ratio.of(100)).value()).isEqualTo(Ratio.of(12));
    }

    @ParameterizedTest
    @CsvSource({"79, 0", "80, 0", "90, 500", "100, 1000", "125, 3000", "150, 5000", "999, 5000"})
    void interpolatedTiersPayTheirAmountInProportion(String quantity, String worth) {
        assertThat(INTERPOLATED.worth(Ratio.parse(quantity)).value()).isEqualTo(Ratio.parse(worth));
    }

    @Test
    void theDerivationShowsEverySliceAndTheTiersThatWereNotReached() {
        PayScheme scheme = plan().earn(
                        "Commission",
                        PayFormula.onTiers(rouble(), Attainment.of(REVENUE), MARGINAL, Accumulation.perPeriod()))
                .build();
        PayLine line = ann(scheme, REVENUE, "165000").line("Commission");
        assertThat(line.amount()).isEqualTo(rub("6900"));
        assertThat(line.explanation()).hasToString("""
            1.00 RUB × 6,900 = 6,900.00 RUB
              a fixed 1.00 RUB
              165,000 is worth 6,900, slice by slice
                150,000 in the tier from 0 to 150,000 at 4%: 6,000
                15,000 in the tier from 150,000 to 250,000 at 6%: 900
                the tier from 250,000 on is not reached
                Revenue: 165,000 (given)
            """);
    }

    @Test
    void whatWasCountedBeforeLiftsTheNextPeriodIntoAHigherTier() {
        PayScheme scheme = yearly();
        Balances counted = Balances.of(
                new Balance.Counted(ann(), "revenue", Plans.month("2026-01").firstDate(), Ratio.of(145_000)));
        PayStatement march = scheme.statement(
                annIn(scheme, "2026-03")
                        .withFigure(ann(), REVENUE, Ratio.of(20_000))
                        .opening(counted),
                ann());
        assertThat(march.total()).isEqualTo(rub("1100"));
        assertThat(march.closing())
                .containsExactly(new Balance.Counted(
                        ann(), "revenue", Plans.month("2026-01").firstDate(), Ratio.of(165_000)));
    }

    @Test
    void aCountBeginsAnewWithTheYear() {
        PayScheme scheme = yearly();
        Balances counted = Balances.of(
                new Balance.Counted(ann(), "revenue", Plans.month("2025-01").firstDate(), Ratio.of(300_000)));
        PayStatement january = scheme.statement(
                annIn(scheme, "2026-01")
                        .withFigure(ann(), REVENUE, Ratio.of(1_000))
                        .opening(counted),
                ann());
        assertThat(january.total()).isEqualTo(rub("40"));
        assertThat(january.closing())
                .containsExactly(new Balance.Counted(
                        ann(), "revenue", Plans.month("2026-01").firstDate(), Ratio.of(1_000)));
    }

    @Test
    void aLossCostsTheDifferenceOfTwoFullCalculationsAndNotARateTimesTheLoss() {
        PayScheme scheme = plan().earn(
                        "Commission",
                        PayFormula.onTiers(
                                rouble(),
                                Attainment.of(REVENUE),
                                WHOLE,
                                Accumulation.of("revenue", Accumulation.Reset.NEVER)))
                .build();
        Balances counted = Balances.of(
                new Balance.Counted(ann(), "revenue", Plans.month("2026-02").firstDate(), Ratio.of(110)));
        PayStatement march = scheme.statement(
                annIn(scheme, "2026-03")
                        .withFigure(ann(), REVENUE, Ratio.of(-20))
                        .opening(counted),
                ann());
        // 110 were worth 13.20, 90 are worth 9.00
        assertThat(march.total()).isEqualTo(rub("-4.20"));
    }

    private static PayScheme yearly() {
        return plan().earn(
                        "Commission",
                        PayFormula.onTiers(
                                rouble(),
                                Attainment.of(REVENUE),
                                MARGINAL,
                                Accumulation.of("revenue", Accumulation.Reset.EACH_YEAR)))
                .build();
    }

    @Test
    void refusesGapsAndOverlapsWhenItIsBuilt() {
        assertThatThrownBy(() -> Tiers.marginal(
                        PAYS_AS_ABOVE, tier("0", "100", "1%"), tier("110", "200", "2%"), tier("190", "300", "3%")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tiers must follow each other without gaps and overlaps, the last one open: there is a gap"
                        + " from 100 to 110; the tiers from 110 to 200: 2% and from 190 to 300: 3% overlap; the last"
                        + " one has an end");
        assertThatThrownBy(() -> Tiers.marginal(PAYS_AS_ABOVE, tier("0", "499.99", "1%"), above("500", "2%")))
                .hasMessageContaining("there is a gap from 499.99 to 500");
        assertThatThrownBy(() -> Tiers.wholeAmount(PAYS_AS_ABOVE)).hasMessageContaining("there is none");
        assertThatThrownBy(() -> Tiers.interpolated(PAYS_AS_ABOVE, above("0", "5")))
                .hasMessageEndingWith("the last one has no end, and so no proportion");
        assertThatThrownBy(() -> Tiers.marginal(PAYS_AS_ABOVE, above("0", "5%"), above("10", "6%")))
                .hasMessageContaining("is open, but another one follows");
        assertThatThrownBy(() -> tier("5", "5", "1%"))
                .hasMessage("a tier from 5 to 5: an end above its begin is expected");
    }
}
