package org.goodhart.examples.payday.discussion;

import static org.goodhart.pay.Curve.at;

import java.time.Period;
import org.goodhart.flow.FlowMetrics;
import org.goodhart.metric.Metric;
import org.goodhart.metric.Owner;
import org.goodhart.pay.Attainment;
import org.goodhart.pay.Curve;
import org.goodhart.pay.Deferral;
import org.goodhart.pay.PayFormula;
import org.goodhart.pay.PayScheme;
import org.goodhart.pay.Vesting;
import org.goodhart.value.Ratio;

/**
 * "The KPI will cost more than the network. Give him an option." Half of the bonus waits for two months; what it is worth then is what the base of subscribers is worth then: nothing if it has shrunk by
 * 2%, twice as much if it has grown by 2%.
 */
public final class OptionScheme {
    private OptionScheme() {}

    /**
     * The scheme of the head.
     *
     * @param growth the growth of the base, from billing
     * @return the scheme
     */
    public static PayScheme onGrowth(Metric growth) {
        return House.scheme("Option", Owner.Level.DEPARTMENT, 120_000)
                .earn(
                        "Mended",
                        PayFormula.onCurve(
                                PayFormula.percentOfBase(Ratio.percent(20)),
                                FlowMetrics.verifiedResolution(House.ASKED),
                                Curve.through(at("0%", "0%"), at("100%", "100%"))
                                        .flatOutside()))
                .defer(Deferral.keptByLeavers(
                        "Mended",
                        Ratio.percent(50),
                        Period.ofMonths(2),
                        Vesting.onCurve(
                                Attainment.of(growth),
                                Curve.through(at("-2%", "0%"), at("2%", "200%")).flatOutside())))
                .whateverTheSample()
                .build();
    }
}
