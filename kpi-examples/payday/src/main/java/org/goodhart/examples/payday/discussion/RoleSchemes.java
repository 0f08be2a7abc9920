package org.goodhart.examples.payday.discussion;

import static org.goodhart.pay.Curve.at;

import org.goodhart.flow.FlowMetrics;
import org.goodhart.metric.Owner;
import org.goodhart.pay.Curve;
import org.goodhart.pay.PayFormula;
import org.goodhart.pay.PayScheme;
import org.goodhart.pay.Proration;
import org.goodhart.pay.Team;
import org.goodhart.value.Ratio;

/** "It makes sense to apply KPIs to the staff of the department. And it is the head's task to organise all the work": the people are paid for their tickets, the head for what his people did while he led them. */
public final class RoleSchemes {
    private static final Curve CURVE = Curve.through(at("50%", "-100%"), at("75%", "0%"), at("100%", "100%"))
            .flatOutside();

    private RoleSchemes() {}

    /**
     * The scheme of an engineer.
     *
     * @return the scheme, on his own faults
     */
    public static PayScheme ofEngineers() {
        return House.scheme("Engineer", Owner.Level.AGENT, 60_000)
                .forPost("engineer")
                .prorated(Proration.byCalendarDays())
                .earn("Mended", mended(10))
                .whateverTheSample()
                .build();
    }

    /**
     * The scheme of a head.
     *
     * @return the scheme, on the faults of everybody whom he leads, as they stood on the day
     */
    public static PayScheme ofHeads() {
        return House.scheme("Head", Owner.Level.AGENT, 120_000)
                .forPost("head of support")
                .prorated(Proration.byCalendarDays())
                .earn("Mended by his people", PayFormula.onFiguresOf(Team.everybodyBelow(), mended(30)))
                .whateverTheSample()
                .build();
    }

    private static PayFormula mended(int percent) {
        return PayFormula.onCurve(
                PayFormula.percentOfBase(Ratio.percent(percent)), FlowMetrics.verifiedResolution(House.ASKED), CURVE);
    }
}
