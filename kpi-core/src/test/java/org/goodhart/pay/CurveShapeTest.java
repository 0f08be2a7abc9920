package org.goodhart.pay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodhart.pay.Curve.at;
import static org.goodhart.pay.Curve.jump;

import java.util.List;
import org.goodhart.value.Ratio;
import org.junit.jupiter.api.Test;

/** What a curve says of itself. */
class CurveShapeTest {
    private static final Curve CURVE = Curve.through(at("90%", "-100%"), at("95%", "0%"), at("99%", "100%"))
            .flatOutside();
    private static final Curve CLIFF = Curve.through(jump("95%", "-100%", "100%", Curve.Boundary.PAYS_AS_ABOVE))
            .flatOutside();

    @Test
    void itKnowsItsSlopesFlatsAndLimits() {
        assertThat(CURVE.stretches())
                .extracting(Curve.Stretch::slope)
                .containsExactly(Ratio.ZERO, Ratio.of(20), Ratio.of(25), Ratio.ZERO);
        assertThat(CURVE.flats()).hasSize(2);
        assertThat(CURVE.highest()).isEqualTo(Ratio.ONE);
        assertThat(CURVE.lowest()).isEqualTo(Ratio.ONE.negated());
        assertThat(CURVE.jumps()).isEmpty();
        assertThat(CLIFF.jumps()).hasSize(1);
        assertThat(CLIFF.stretches()).allMatch(Curve.Stretch::isFlat);
        assertThat(CLIFF.highest()).isEqualTo(Ratio.ONE);
    }

    @Test
    void itDrawsItselfAsALineOfText() {
        assertThat(CURVE.toLineOfText()).isEqualTo("90% ▁▁▂▂▂▂▃▃▃▃▄▄▄▅▅▅▆▆▆▇▇▇██ 99%: -100% … 100%");
        assertThat(CLIFF.toLineOfText()).isEqualTo("95% ████████████████████████ 95%: -100% … 100%");
    }

    @Test
    void itDrawsItselfAsAPicture() {
        String svg = CURVE.toSvg();
        assertThat(svg)
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 320 200\"")
                .endsWith("</svg>\n")
                .contains(">95%<", ">-100%<")
                .containsOnlyOnce("<polyline");
        assertThat(CLIFF.toSvg().split("<polyline", -1)).hasSize(3);
        for (Curve curve : List.of(CURVE, CLIFF, Curve.through(at("1", "0%")).flatOutside())) {
            assertThat(curve.toSvg()).isEqualTo(curve.toSvg()).doesNotContain("E", "NaN");
        }
    }
}
