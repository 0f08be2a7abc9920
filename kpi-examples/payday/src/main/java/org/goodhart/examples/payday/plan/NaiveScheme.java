package org.goodhart.examples.payday.plan;

import static org.goodhart.pay.Curve.at;

import org.goodhart.metric.Owner;
import org.goodhart.pay.Curve;
import org.goodhart.pay.Fallback;
import org.goodhart.pay.PayFormula;
import org.goodhart.pay.PayScheme;
import org.goodhart.sla.SlaMetrics;
import org.goodhart.value.Ratio;

/**
 * "95% of the tickets have to be solved within the norm; what is above is rewarded, what is below costs", over the tickets closed in
 * the month. It believes every click.
 */
final class NaiveScheme {
    private NaiveScheme() {}

    static PayScheme of(Norms norms, Terms terms) {
        return PayScheme.named("Head of support, naive")
                .version(terms.version())
                .effective(terms.effectiveFrom())
                .paidOn(Owner.Level.DEPARTMENT)
                .base(terms.headBase())
                .earn(
                        "Closed in norm",
                        PayFormula.onCurve(
                                PayFormula.percentOfBase(Ratio.percent(20)),
                                SlaMetrics.resolvedInNorm(norms.tickets()).closedInPeriod(),
                                Curve.through(at("75%", "-100%"), at("95%", "0%"), at("100%", "100%"))
                                        .flatOutside()))
                .whenUndefined(Fallback.hold())
                .whenSampleBelow(20, Fallback.hold())
                .rounding(terms.rounding())
                .build();
    }
}
