package org.goodhart.examples.payday.plan;

import static org.goodhart.pay.Curve.at;

import java.time.Duration;
import org.goodhart.churn.ChurnMetrics;
import org.goodhart.desk.Source;
import org.goodhart.flow.FlowMetrics;
import org.goodhart.flow.Silence;
import org.goodhart.flow.Verification;
import org.goodhart.metric.Owner;
import org.goodhart.pay.Curve;
import org.goodhart.pay.Fallback;
import org.goodhart.pay.Gate;
import org.goodhart.pay.PayFormula;
import org.goodhart.pay.PayScheme;
import org.goodhart.pay.PaySchemeBuilder;
import org.goodhart.sla.SlaMetrics;
import org.goodhart.sla.StillRunning;
import org.goodhart.value.Ratio;

/**
 * The same promise resting on evidence: faults from the first call on, nominally due in the month, restored in time and
 * confirmed by the customer or by telemetry within seven days; what nobody confirms does not count.
 */
final class VerifiedScheme {
    static final Verification VERIFICATION = Verification.within(Duration.ofDays(7))
            .by(Source.CUSTOMER, Source.TELEMETRY)
            .silenceIs(Silence.MISS);

    private VerifiedScheme() {}

    static PayScheme of(Norms norms, Terms terms) {
        PaySchemeBuilder scheme = PayScheme.named("Head of support, verified")
                .version(terms.version())
                .effective(terms.effectiveFrom())
                .paidOn(Owner.Level.DEPARTMENT)
                .base(terms.headBase())
                .earn(
                        "Restored in norm and verified",
                        PayFormula.onCurve(
                                PayFormula.percentOfBase(Ratio.percent(20)),
                                SlaMetrics.restoredInNorm(norms.faults())
                                        .verified(VERIFICATION)
                                        .nominallyDueInPeriod(StillRunning.MISS),
                                Curve.through(at("50%", "-100%"), at("65%", "0%"), at("85%", "100%"))
                                        .flatOutside()))
                .earn(
                        "Departures",
                        PayFormula.onCurve(
                                PayFormula.percentOfBase(Ratio.percent(5)),
                                ChurnMetrics.departureRate(),
                                Curve.through(at("0%", "100%"), at("1.5%", "0%"), at("3%", "-100%"))
                                        .flatOutside()))
                .gate(Gate.atLeast(FlowMetrics.verifiedResolution(VERIFICATION), Ratio.percent(60))
                        .whenUndefined(Gate.Undefined.SHUT))
                .totalCappedAt(terms.headBase().plus(terms.headBase()))
                .whenUndefined(Fallback.hold())
                .whenSampleBelow(20, Fallback.hold())
                .rounding(terms.rounding());
        terms.wageFloor().ifPresent(scheme::guard);
        return scheme.build();
    }
}
