package org.goodhart.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.pay.Curve.at;
import static org.goodhart.pay.Figures.rub;
import static org.goodhart.pay.Plans.ANN;
import static org.goodhart.pay.Plans.UNITS;
import static org.goodhart.pay.Plans.ann;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.goodhart.metric.Owner;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;

/** What the terms of a plan refuse by themselves, and what they say. */
class PayTermsTest {
    private static final Curve CURVE =
            Curve.through(at("0%", "-10%"), at("100%", "100%")).flatOutside();

    private static void refused(ThrowingCallable made, String message) {
        assertThatThrownBy(made).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }

    @Test
    void attainments() {
        Attainment units = Attainment.of(UNITS);
        refused(() -> units.against(Ratio.ZERO), "a target of 0 for 'Units': above 0 is expected");
        refused(units::withProratedTarget, "against(...) is expected first");
        refused(() -> units.flooredAt(Ratio.ONE).cappedAt(Ratio.ZERO), "above its cap");
        assertThat(units.flooredAt(Ratio.ONE).cappedAt(Ratio.ONE).cap()).contains(Ratio.ONE);
    }

    @Test
    void draws() {
        refused(() -> Draw.nonRecoverable(rub("0")), "a draw of 0.00 RUB: above 0 is expected");
        refused(() -> Draw.recoverable(rub("1"), Ratio.ZERO), "Maybe Draw.nonRecoverable was meant");
        refused(() -> Draw.recoverable(rub("1"), Ratio.percent(101)), "from 0% to 100% is expected");
    }

    @Test
    void deferralsAndTheirVesting() {
        Period month = Period.ofMonths(1);
        refused(() -> Deferral.lostByLeavers("A", Ratio.ZERO, month, Vesting.inFull()), "above 0% up to 100%");
        refused(() -> Deferral.lostByLeavers("A", Ratio.percent(101), month, Vesting.inFull()), "above 0% up to 100%");
        refused(() -> Deferral.keptByLeavers("A", Ratio.ONE, Period.ZERO, Vesting.inFull()), "a time above 0");
        refused(() -> Vesting.onCurve(Attainment.of(UNITS), CURVE), "vests down to -10%");
    }

    @Test
    void kpisAndMultipliers() {
        refused(() -> Kpi.of("0%", UNITS, CURVE), "has a weight of 0%: above 0 is expected");
        refused(() -> Multiplier.ofEarnings(UNITS, CURVE), "goes down to -10%: 0 or more is expected");
    }

    @Test
    void matrices() {
        List<Ratio> falling = List.of(Ratio.ONE, Ratio.ZERO);
        refused(
                () -> Matrix.splitAt(falling, List.of(), Curve.Boundary.PAYS_AS_ABOVE),
                "ascending splits are expected");
        Matrix.Builder two = Matrix.splitAt(List.of(Ratio.ONE), List.of(), Curve.Boundary.PAYS_AS_BELOW);
        refused(() -> two.row("1").build(), "a matrix with 1 rows: 2 are expected");
        refused(() -> two.row("1", "2").build(), "row 2 of a matrix has 2 payouts: 1 are expected");
        Matrix below = Matrix.splitAt(List.of(Ratio.ONE), List.of(), Curve.Boundary.PAYS_AS_BELOW)
                .row("1")
                .row("2")
                .build();
        assertThat(below.payout(Ratio.ONE, Ratio.ZERO)).isEqualTo(Ratio.ONE);
    }

    @Test
    void accumulationsAndKeptCounts() {
        refused(() -> Accumulation.of(" ", Accumulation.Reset.NEVER), "a name is expected where it is kept");
        refused(() -> Accumulation.of("a", Accumulation.Reset.EACH_PERIOD), "none where it is not");
        refused(() -> new KeptCount(Accumulation.perPeriod(), Attainment.of(UNITS)), "is not kept");
    }

    @Test
    void aQuarterAndAYearEndWhereTheyEnd() {
        Accumulation quarter = Accumulation.of("q", Accumulation.Reset.EACH_QUARTER);
        LocalDate january = LocalDate.of(2026, 1, 1);
        assertThat(quarter.goesOn(january, LocalDate.of(2026, 3, 1))).isTrue();
        assertThat(quarter.goesOn(january, LocalDate.of(2026, 4, 1))).isFalse();
        assertThat(quarter.goesOn(january, LocalDate.of(2027, 1, 1))).isFalse();
        Accumulation never = Accumulation.of("n", Accumulation.Reset.NEVER);
        assertThat(never.goesOn(january, LocalDate.of(2036, 1, 1))).isTrue();
    }

    @Test
    void balances() {
        Balance.Debt debt = new Balance.Debt(ann(), "a", rub("1"));
        refused(() -> Balances.of(debt, new Balance.Debt(ann(), "a", rub("2"))), "on one account");
        refused(() -> Balances.none().with(Owner.department(), List.of(debt)), "his own are expected");
        refused(() -> new Balance.Debt(ann(), "a", rub("0")), "a debt of 0.00 RUB: above 0 is expected");
        refused(() -> new Balance.Excess(ann(), "a", rub("-1")), "above 0 is expected");
        Balance.Excess excess = new Balance.Excess(ann(), "a", rub("1"));
        assertThat(Balances.of(excess, debt)).isEqualTo(Balances.of(debt, excess));
        assertThat(Balances.of(excess, debt).fingerprint())
                .isEqualTo(Balances.of(debt, excess).fingerprint())
                .isNotEqualTo(Balances.of(debt).fingerprint());
        assertThat(Balances.of(debt).with(ann(), List.of(excess)).of(ann())).containsExactly(excess);
    }

    @Test
    void weightsOfPools() {
        refused(() -> PoolWeights.fixed(Map.of()), "at least one is expected");
        refused(() -> PoolWeights.fixed(Map.of(ANN, Ratio.of(-1))), "the weight of ann is -1");
    }

    @Test
    void tenuresPostsAndConditions() {
        refused(() -> PayCondition.tenureOf(Period.ofDays(-1)), "it cannot be negative");
        refused(() -> PayCondition.postIs(" "), "a title is expected");
        refused(PayCondition::all, "at least one is expected");
        refused(PayCondition::any, "at least one is expected");
        refused(PayFormula::sum, "at least one is expected");
    }
}
