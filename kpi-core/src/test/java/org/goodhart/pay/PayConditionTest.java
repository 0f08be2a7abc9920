package org.goodhart.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.pay.Figures.rub;
import static org.goodhart.pay.Plans.ANN;
import static org.goodhart.pay.Plans.GROWTH;
import static org.goodhart.pay.Plans.QUALITY;
import static org.goodhart.pay.Plans.UNITS;
import static org.goodhart.pay.Plans.ann;
import static org.goodhart.pay.Plans.annIn;
import static org.goodhart.pay.Plans.payroll;
import static org.goodhart.pay.Plans.person;
import static org.goodhart.pay.Plans.plan;
import static org.goodhart.pay.Plans.post;

import java.time.LocalDate;
import java.time.Period;
import org.goodhart.value.EffectiveDated;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions, alone and together, and what hangs on them. */
class PayConditionTest {
    private static final PayCondition GOOD =
            Gate.atLeast(QUALITY, Ratio.percent(90)).whenUndefined(Gate.Undefined.SHUT);
    private static final PayCondition GROWS =
            Gate.atLeast(GROWTH, Ratio.percent(1)).whenUndefined(Gate.Undefined.SHUT);

    private static PayStatement pay(PayCondition condition, String quality, String growth) {
        PayScheme scheme = plan().earn("Bonus", PayFormula.fixed(rub("100")).behind(condition))
                .build();
        return scheme.statement(
                annIn(scheme, "2026-03")
                        .withFigure(ann(), QUALITY, Ratio.parse(quality))
                        .withFigure(ann(), GROWTH, Ratio.parse(growth)),
                ann());
    }

    @ParameterizedTest
    @CsvSource({
        "90%, 1%, 100, 100, 0, 0",
        "90%, 0%, 0, 100, 0, 100",
        "89%, 1%, 0, 100, 100, 100",
        "89%, 0%, 0, 0, 100, 100",
    })
    void severalTogether(String quality, String growth, String all, String any, String notGood, String notAll) {
        assertThat(pay(PayCondition.all(GOOD, GROWS), quality, growth).total()).isEqualTo(rub(all));
        assertThat(pay(PayCondition.any(GOOD, GROWS), quality, growth).total()).isEqualTo(rub(any));
        PayStatement negated = pay(
                PayCondition.all(
                        GOOD.negated(), GROWS.negated().negated().negated().negated()),
                quality,
                growth);
        assertThat(negated.total()).isEqualTo(growth.equals("1%") ? rub(notGood) : rub("0"));
        assertThat(pay(PayCondition.all(GOOD, GROWS).negated(), quality, growth).total())
                .isEqualTo(rub(notAll));
        assertThat(negated.lines()).allSatisfy(StagesTest::canBeRecomputed);
    }

    @Test
    void togetherTheyLookAtEverythingThatEachLooksAt() {
        PayCondition both = PayCondition.all(GOOD, PayCondition.any(GROWS, PayCondition.linePays("A", rub("1"))));
        assertThat(both.metrics()).containsExactly(QUALITY, GROWTH);
        assertThat(both.lines()).containsExactly("A");
        assertThat(both.description())
                .isEqualTo("ALL of (" + GOOD.description() + "; ANY of (" + GROWS.description()
                        + "; line 'A' pays at least 1.00 RUB))");
        assertThatThrownBy(PayCondition::any)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ANY of no conditions: at least one is expected");
    }

    @ParameterizedTest
    @CsvSource({
        "engineer, 2026-03-10, 100, held the post of engineer",
        "trainee, 2026-03-10, 0, held the post of engineer",
        "engineer, 2026-03-01, 0, no post",
    })
    void aPostIsTheLastOneOfThePeriod(String title, String until, String pay, String why) {
        PayScheme scheme = plan().earn("Bonus", PayFormula.fixed(rub("100")).behind(PayCondition.postIs(title)))
                .build();
        Payroll march = payroll(
                scheme,
                "2026-03",
                person(
                        ANN,
                        EffectiveDated.from(LocalDate.of(2020, 1, 1), post("engineer", "100%"))
                                .until(LocalDate.parse(until))));
        PayStatement statement = scheme.statement(march, ann());
        assertThat(statement.total()).isEqualTo(rub(pay));
        assertThat(statement.line("Bonus").explanation().toString()).contains(title);
        assertThatThrownBy(() -> PayCondition.postIs(" ")).hasMessageContaining("a title is expected");
    }

    @Test
    void whoIsNotKnownHasNeitherAPostNorATenure() {
        PayScheme scheme = plan().prorated(Proration.none())
                .earn("Post", PayFormula.fixed(rub("1")).behind(PayCondition.postIs("engineer")))
                .earn("Tenure", PayFormula.fixed(rub("2")).behind(PayCondition.tenureOf(Period.ZERO)))
                .build();
        assertThat(scheme.statement(payroll(scheme, "2026-03"), ann()).total()).isEqualTo(rub("0"));
        assertThat(scheme.statement(annIn(scheme, "2026-03"), ann()).total()).isEqualTo(rub("3"));
        assertThatThrownBy(() -> PayCondition.tenureOf(Period.ofDays(-1))).hasMessageContaining("cannot be negative");
    }

    /** "Half of the bonus is paid a month later if quality holds." */
    @ParameterizedTest
    @CsvSource({"90%, 50", "89%, 0"})
    void whatIsPutAsideVestsWhenAConditionHolds(String quality, String released) {
        PayScheme scheme = plan().earn("Bonus", PayFormula.perUnit(rub("1"), UNITS))
                .defer(Deferral.lostByLeavers("Bonus", Ratio.percent(50), Period.ofMonths(1), Vesting.when(GOOD)))
                .build();
        assertThat(scheme.metrics().metrics()).contains(QUALITY);
        PayStatement march = ann(scheme, UNITS, "100");
        PayStatement april = scheme.statement(
                annIn(scheme, "2026-04")
                        .withFigure(ann(), UNITS, Ratio.ZERO)
                        .withFigure(ann(), QUALITY, Ratio.parse(quality))
                        .opening(new Balances(march.closing())),
                ann());
        assertThat(april.total()).isEqualTo(rub(released));
        assertThat(april.closing()).isEmpty();
        assertThat(april.lines()).allSatisfy(StagesTest::canBeRecomputed);
    }
}
