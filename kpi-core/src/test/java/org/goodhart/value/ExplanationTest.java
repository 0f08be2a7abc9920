package org.goodhart.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final Explanation BASE = Explanation.of(Phrase.of("pay.base"));

    @Test
    void indentsWhatItWasMadeOf() {
        Explanation part =
                Explanation.of(Phrase.literal("20% of it"), BASE).with(Explanation.of(Phrase.literal("end")));
        Explanation whole = Explanation.of(Phrase.literal("whole"), part, BASE);
        assertThat(whole).hasToString("""
            whole
              20% of it
                Base
                end
              Base
            """);
        assertThat(whole.render(Language.RUSSIAN)).isEqualTo("""
            whole
              20% of it
                Оклад
                end
              Оклад
            """);
    }

    @Test
    void isAValue() {
        List<Explanation> parts = new ArrayList<>(List.of(BASE));
        Explanation explanation = new Explanation(Phrase.literal("a"), parts);
        parts.clear();
        assertThat(explanation).isEqualTo(Explanation.of(Phrase.literal("a"), BASE));
        assertThat(explanation.with(BASE).parts()).containsExactly(BASE, BASE);
        assertThat(explanation.parts()).containsExactly(BASE);
    }

    @Test
    void comesWithItsValue() {
        Explained<String> explained = Explained.of("value", Phrase.of("pay.base"));
        assertThat(explained.value()).isEqualTo("value");
        assertThat(explained).isEqualTo(Explained.of("value", BASE));
    }

    @Test
    void refusesNull() {
        assertThatThrownBy(() -> Explained.of(null, BASE))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("value");
        assertThatThrownBy(() -> new Explained<>("a", null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("explanation");
        assertThatThrownBy(() -> Explanation.of(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("phrase");
        assertThatThrownBy(() -> BASE.with(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("part");
    }
}
