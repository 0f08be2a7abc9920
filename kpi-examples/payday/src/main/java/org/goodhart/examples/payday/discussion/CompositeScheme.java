package org.goodhart.examples.payday.discussion;

import static org.goodhart.pay.Curve.at;

import org.goodhart.flow.FlowMetrics;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.pay.Curve;
import org.goodhart.pay.Gate;
import org.goodhart.pay.Kpi;
import org.goodhart.pay.PayFormula;
import org.goodhart.pay.PayScheme;
import org.goodhart.sla.NormBook;
import org.goodhart.sla.SlaMetrics;
import org.goodhart.sla.StillRunning;
import org.goodhart.value.Ratio;

/** "Or composite KPIs, out of several indicators": weighed against each other, with one of them as the gate of the other, or paid by the worst. */
public final class CompositeScheme {
    private static final PayFormula STAKE = PayFormula.percentOfBase(Ratio.percent(20));
    private static final Curve CURVE =
            Curve.through(at("50%", "0%"), at("100%", "100%")).flatOutside();

    private CompositeScheme() {}

    /**
     * 60% for the norm, 40% for what was really mended.
     *
     * @param norms the norm times of faults
     * @return the scheme of the head
     */
    public static PayScheme weighted(NormBook norms) {
        return head(PayFormula.weighted(STAKE, Kpi.of("60%", inNorm(norms), CURVE), Kpi.of("40%", mended(), CURVE)));
    }

    /**
     * The norm pays, and only while at least 80% were really mended.
     *
     * @param norms the norm times of faults
     * @return the scheme of the head
     */
    public static PayScheme gated(NormBook norms) {
        return head(PayFormula.onCurve(STAKE, inNorm(norms), CURVE)
                .behind(Gate.atLeast(mended(), Ratio.percent(80)).whenUndefined(Gate.Undefined.SHUT)));
    }

    /**
     * The worse of the two pays: none can be starved for the other.
     *
     * @param norms the norm times of faults
     * @return the scheme of the head
     */
    public static PayScheme byTheWorst(NormBook norms) {
        return head(PayFormula.leastOf(
                PayFormula.onCurve(STAKE, inNorm(norms), CURVE), PayFormula.onCurve(STAKE, mended(), CURVE)));
    }

    private static PayScheme head(PayFormula formula) {
        return House.scheme("Composite", Owner.Level.DEPARTMENT, 120_000)
                .earn("Good work", formula)
                .whateverTheSample()
                .build();
    }

    private static Metric inNorm(NormBook norms) {
        return SlaMetrics.restoredInNorm(norms).nominallyDueInPeriod(StillRunning.MISS);
    }

    private static Metric mended() {
        return FlowMetrics.verifiedResolution(House.ASKED);
    }
}
