package org.goodhart.examples.payday.discussion;

import static org.goodhart.pay.Curve.at;
import static org.goodhart.pay.Curve.jump;

import org.goodhart.metric.Owner;
import org.goodhart.pay.Curve;
import org.goodhart.pay.PayFormula;
import org.goodhart.pay.PayScheme;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.SlaMetrics;
import org.goodhart.sla.StillRunning;
import org.goodhart.value.Ratio;

/** "95% of the tickets have to be solved within the norm time. What is above the threshold is rewarded, what is short of it is cut." */
public final class NormShareScheme {
    private NormShareScheme() {}

    /**
     * In a straight line: the whole stake is lost at 90% and won at 99%.
     *
     * @param norms the norm times of tickets
     * @return the scheme of the head
     */
    public static PayScheme linear(NormBook norms) {
        return on(
                norms,
                Curve.through(at("90%", "-100%"), at("95%", "0%"), at("99%", "100%"))
                        .flatOutside());
    }

    /**
     * All or nothing: exactly 95% is above the threshold.
     *
     * @param norms the norm times of tickets
     * @return the scheme of the head
     */
    public static PayScheme cliff(NormBook norms) {
        return on(
                norms,
                Curve.through(jump("95%", "-100%", "100%", Curve.Boundary.PAYS_AS_ABOVE))
                        .flatOutside());
    }

    private static PayScheme on(NormBook norms, Curve curve) {
        return House.scheme("Norm share", Owner.Level.DEPARTMENT, 120_000)
                .earn(
                        "In norm",
                        PayFormula.onCurve(
                                PayFormula.percentOfBase(Ratio.percent(20)),
                                SlaMetrics.resolvedInNorm(norms).nominallyDueInPeriod(StillRunning.MISS),
                                curve))
                .build();
    }
}
