package org.goodhart.examples.payday.discussion;

import static org.goodhart.pay.Curve.at;

import org.goodhart.flow.LineResolution;
import org.goodhart.metric.Owner;
import org.goodhart.pay.Curve;
import org.goodhart.pay.PayFormula;
import org.goodhart.pay.PayScheme;
import org.goodhart.value.Money;
import org.goodhart.value.Ratio;

/** "One can bring in additional KPIs that judge the share of problems solved on each of the lines." Each line has a bonus of its own, for its own arrivals; a good hand-over is worth half of a repair. */
public final class LineShareScheme {
    private LineShareScheme() {}

    /**
     * The scheme of a line.
     *
     * @return the scheme, paid on each line's figures
     */
    public static PayScheme ofLines() {
        return House.scheme("Line share", Owner.Level.LINE, 0)
                .earn(
                        "Settled here",
                        PayFormula.onCurve(
                                PayFormula.fixed(Money.of(House.RUB, 50_000)),
                                LineResolution.adjusted(House.ASKED, Ratio.percent(50), Ratio.ONE),
                                Curve.through(at("40%", "0%"), at("80%", "100%"))
                                        .flatOutside()))
                .build();
    }
}
