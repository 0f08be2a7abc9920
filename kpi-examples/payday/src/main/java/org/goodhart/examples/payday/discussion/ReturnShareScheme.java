package org.goodhart.examples.payday.discussion;

import static org.goodhart.pay.Curve.at;

import org.goodhart.flow.FlowMetrics;
import org.goodhart.metric.Owner;
import org.goodhart.pay.Curve;
import org.goodhart.pay.Fallback;
import org.goodhart.pay.PayFormula;
import org.goodhart.pay.PayScheme;
import org.goodhart.pay.Proration;
import org.goodhart.value.Ratio;

/**
 * "One can measure the percentage of returns after a hand-over." How many are handed over changes nothing, only how many of them come back; and who solves all himself is paid as one whose hand-overs all stick.
 */
public final class ReturnShareScheme {
    private ReturnShareScheme() {}

    /**
     * The scheme of an agent.
     *
     * @return the scheme, paid on each agent's hand-overs
     */
    public static PayScheme ofAgents() {
        return House.scheme("Returns", Owner.Level.AGENT, 60_000)
                .prorated(Proration.byCalendarDays())
                .earn(
                        "Hand-overs that stick",
                        PayFormula.onCurve(
                                PayFormula.percentOfBase(Ratio.percent(10)),
                                FlowMetrics.returnRate(),
                                Curve.through(at("0%", "100%"), at("10%", "100%"), at("20%", "0%"), at("40%", "-50%"))
                                        .flatOutside()))
                .whenUndefined(Fallback.payout(Ratio.ONE))
                .whateverTheSample()
                .build();
    }
}
