package org.goodhart.examples.payday.plan;

import static org.goodhart.pay.Curve.at;

import org.goodhart.flow.FlowMetrics;
import org.goodhart.metric.Owner;
import org.goodhart.pay.Curve;
import org.goodhart.pay.Fallback;
import org.goodhart.pay.PayFormula;
import org.goodhart.pay.PayScheme;
import org.goodhart.pay.PaySchemeBuilder;
import org.goodhart.pay.Proration;
import org.goodhart.sla.LineClock;
import org.goodhart.sla.SlaMetrics;
import org.goodhart.sla.StillRunning;
import org.goodhart.value.Ratio;

/** An agent: the time that is charged to him, and whether what he passes on comes back. */
final class AgentScheme {
    private AgentScheme() {}

    static PayScheme of(Norms norms, Terms terms) {
        PaySchemeBuilder scheme = PayScheme.named("Agent")
                .version(terms.version())
                .effective(terms.effectiveFrom())
                .paidOn(Owner.Level.AGENT)
                .base(terms.agentBase())
                .prorated(Proration.byCalendarDays())
                .earn(
                        "Own time in norm",
                        PayFormula.onCurve(
                                        PayFormula.percentOfBase(Ratio.percent(15)),
                                        SlaMetrics.heldInNorm(norms.lines(), LineClock.CONSERVED)
                                                .nominallyDueInPeriod(StillRunning.MISS),
                                        Curve.through(at("60%", "-50%"), at("80%", "0%"), at("95%", "100%"))
                                                .flatOutside())
                                .flooredAt(terms.agentBase().times(Ratio.percent(-5), terms.rounding())))
                .earn(
                        "Hand-overs that stick",
                        PayFormula.onCurve(
                                PayFormula.percentOfBase(Ratio.percent(5)),
                                FlowMetrics.returnRate(),
                                Curve.through(at("0%", "100%"), at("20%", "0%"), at("40%", "-100%"))
                                        .flatOutside()))
                .whenUndefined(Fallback.payout(Ratio.ZERO))
                .whenSampleBelow(10, Fallback.hold())
                .rounding(terms.rounding());
        terms.wageFloor().ifPresent(scheme::guard);
        return scheme.build();
    }
}
