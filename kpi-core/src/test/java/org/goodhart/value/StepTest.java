package org.goodhart.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodhart.value.Step.Operation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepTest {
    private static final Rounding KOPECKS = Rounding.of(RoundingMode.HALF_UP, "0.01");

    private static List<Ratio> ratios(String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split(" ")).map(Ratio::parse).toList();
    }

    @ParameterizedTest
    @CsvSource({
        // operation, parts, constants, result
        "GIVEN, 3 4, 5, 7",
        "SUM, 3 4, 5, 12",
        "SUM, , , 0",
        "PRODUCT, 3 4, 5, 60",
        "PRODUCT, , , 1",
        "QUOTIENT, 3, 4, 3/4",
        "QUOTIENT, 3 4, , 3/4",
        "LEAST, 3 4, 2, 2",
        "GREATEST, 3 4, 2, 4",
        "INTERPOLATED, 92.5%, 90% -100% 95% 0%, -50%",
        "LOOKED_UP, 3 4, 2, 2",
    })
    void itsResultFollowsFromItsOperands(Operation operation, String parts, String constants, String result) {
        Step step = Step.of(operation, Ratio.of(7), ratios(constants).toArray(Ratio[]::new));
        assertThat(step.recomputed(ratios(parts))).isEqualTo(Ratio.parse(result));
        assertThat(step.value()).isEqualTo(Ratio.of(7));
    }

    @Test
    void aRoundingIsDoneAgainByItsRule() {
        assertThat(Step.rounded(KOPECKS, Ratio.ONE).recomputed(List.of(Ratio.of(1, 3))))
                .isEqualTo(Ratio.of(33, 100));
    }

    @Test
    void refusesWhatItsOperationHasNoUseFor() {
        assertThatThrownBy(() -> Step.of(Operation.INTERPOLATED, Ratio.ONE, Ratio.ONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a step INTERPOLATED with 1 constants: 4 are expected");
        assertThatThrownBy(() -> Step.of(Operation.LOOKED_UP, Ratio.ONE))
                .hasMessage("a step LOOKED_UP with 0 constants: 1 are expected");
        assertThatThrownBy(() -> Step.of(Operation.ROUNDED, Ratio.ONE))
                .hasMessageContaining("a rounding is expected for ROUNDED and no other");
        assertThatThrownBy(() -> new Step(Operation.SUM, List.of(), Optional.of(KOPECKS), Ratio.ONE))
                .hasMessageContaining("a rounding is expected for ROUNDED and no other");
    }

    @Test
    void saysWhatItLacks() {
        for (Operation operation : List.of(Operation.LEAST, Operation.GREATEST, Operation.QUOTIENT)) {
            assertThatThrownBy(() -> Step.of(operation, Ratio.ONE).recomputed(List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a step " + operation + " lacks an operand: a part with a value is expected");
        }
    }

    @Test
    void anExplanationIsGoneOverFromItsLeavesUp() {
        Explanation stake = Explanation.of(Phrase.literal("stake")).by(Step.given(Ratio.of(200)));
        Explanation payout = Explanation.of(Phrase.literal("payout")).by(Step.given(Ratio.percent(50)));
        Explanation words = Explanation.of(Phrase.literal("only words"));
        Explanation product = Explanation.of(Phrase.literal("product"), stake, words, payout)
                .by(Step.of(Operation.PRODUCT, Ratio.of(99)));
        assertThat(product.value()).contains(Ratio.of(99));
        assertThat(product.recomputed()).contains(Ratio.of(100));
        assertThat(product.withoutStep().recomputed()).isEmpty();
        assertThat(product.withoutStep().parts()).isEqualTo(product.parts());
        assertThat(words.recomputed()).isEmpty();
    }
}
