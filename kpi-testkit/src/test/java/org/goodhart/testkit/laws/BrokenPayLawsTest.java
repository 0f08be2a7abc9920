package org.goodhart.testkit.laws;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodhart.testkit.Given.desk;
import static org.goodhart.testkit.Given.fault;
import static org.goodhart.testkit.Roubles.rub;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.goodhart.desk.Desk;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.pay.Amount;
import org.goodhart.pay.Fallback;
import org.goodhart.pay.Fitness;
import org.goodhart.pay.Gate;
import org.goodhart.pay.Guard;
import org.goodhart.pay.GuardCase;
import org.goodhart.pay.PayCase;
import org.goodhart.pay.PayCondition;
import org.goodhart.pay.PayFormula;
import org.goodhart.pay.PayScheme;
import org.goodhart.pay.PaySchemeBuilder;
import org.goodhart.testkit.PayPeriods;
import org.goodhart.value.Explained;
import org.goodhart.value.Money;
import org.goodhart.value.PayPeriod;
import org.goodhart.value.Phrase;
import org.goodhart.value.Ratio;
import org.goodhart.value.Rounding;
import org.junit.jupiter.api.Test;

/** The laws are broken by what breaks them. */
class BrokenPayLawsTest {
    private static final PayFormulaLaws FORMULAS = new PayFormulaLaws() {};
    private static final PaySchemeLaws SCHEMES = new PaySchemeLaws() {};

    private static final Desk DESK = desk().with(fault().times(3)).build();
    private static final Fitness FITNESS = new Fitness(Fallback.hold(), 0, Fallback.hold());
    private static final Gate SHUT =
            Gate.atLeast(PayFormulaLaws.METRICS.get(0), Ratio.of(100)).whenUndefined(Gate.Undefined.SHUT);

    /** An amount in one way or another; {@code behind} and the limits as an implementer may get them wrong. */
    private record Own(Function<PayCase, Amount> amount, List<Metric> metrics) implements PayFormula {
        @Override
        public Explained<Amount> evaluate(PayCase on) {
            return Explained.of(amount.apply(on), Phrase.literal("mine"));
        }

        @Override
        public String description() {
            return "mine";
        }

        @Override
        public PayFormula behind(PayCondition gate) {
            return new Own(on -> Amount.of(rub("0")), gate.metrics());
        }

        @Override
        public PayFormula cappedAt(Money limit) {
            return this;
        }
    }

    private static PayFormula own(String amount) {
        return new Own(on -> Amount.of(rub(amount)), List.of());
    }

    private static PaySchemeBuilder plan() {
        return PayScheme.named("plan")
                .version("1")
                .effective(LocalDate.of(2026, 1, 1))
                .paidOn(Owner.Level.DEPARTMENT)
                .base(rub("100"))
                .whenUndefined(Fallback.hold())
                .whateverTheSample()
                .rounding(Rounding.of(RoundingMode.HALF_UP, "0.01"));
    }

    @Test
    void holdForAnHonestFormula() {
        PayFormula fixed = PayFormula.fixed(rub("-5"));
        assertThatCode(() -> {
                    FORMULAS.itIsAFunctionOfTheFiguresThatItNames(fixed, DESK, FITNESS);
                    FORMULAS.aGateNeverRaisesPay(fixed, SHUT, DESK, FITNESS);
                    FORMULAS.capsAndFloorsHold(fixed, rub("-10"), DESK, FITNESS);
                    SCHEMES.theOrderOfTheFactsMeansNothing(
                            plan().earn("a", fixed).build(), DESK, 1);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aFormulaThatRemembersIsFound() {
        AtomicLong calls = new AtomicLong();
        PayFormula counting = new Own(on -> Amount.of(rub("1").times(calls.incrementAndGet())), List.of());
        fails(() -> FORMULAS.itIsAFunctionOfTheFiguresThatItNames(counting, DESK, FITNESS));
        PayScheme scheme = plan().earn("a", counting).build();
        fails(() -> SCHEMES.theOrderOfTheFactsMeansNothing(scheme, DESK, 1));
    }

    @Test
    void aFormulaThatHidesAMetricIsFound() {
        PayFormula hiding = new Own(
                on -> Amount.of(rub("1").times(on.scorecard()
                        .measure(PayFormulaLaws.METRICS.get(0))
                        .sampleSize())),
                List.of());
        assertThatThrownBy(() -> FORMULAS.itIsAFunctionOfTheFiguresThatItNames(hiding, DESK, FITNESS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was not evaluated");
    }

    @Test
    void aGateThatErasesAReductionIsFound() {
        fails(() -> FORMULAS.aGateNeverRaisesPay(own("-5"), SHUT, DESK, FITNESS));
    }

    @Test
    void aCapThatDoesNotBindIsFound() {
        fails(() -> FORMULAS.capsAndFloorsHold(own("5"), rub("4"), DESK, FITNESS));
    }

    @Test
    void aGuardThatRemembersIsFound() {
        AtomicLong calls = new AtomicLong();
        Guard guard = new Guard() {
            @Override
            public Explained<Money> correct(GuardCase on) {
                return Explained.of(rub("1").times(calls.incrementAndGet()), Phrase.literal("mine"));
            }

            @Override
            public String description() {
                return "mine";
            }
        };
        fails(() -> SCHEMES.theOrderOfTheFactsMeansNothing(plan().guard(guard).build(), DESK, 1));
    }

    @Test
    void aSchemeIsPaidInThePeriodOfTheLaws() {
        PaySchemeLaws earlier = new PaySchemeLaws() {
            @Override
            public PayPeriod period() {
                return PayPeriods.month("2025-12");
            }
        };
        assertThatThrownBy(() -> earlier.theTotalIsTheSumOfTheLines(plan().build(), DESK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is in force from 2026-01-01");
    }

    private static void fails(ThrowingCallable law) {
        assertThatThrownBy(law).isInstanceOf(AssertionError.class);
    }
}
