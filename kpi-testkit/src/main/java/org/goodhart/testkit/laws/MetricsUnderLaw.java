package org.goodhart.testkit.laws;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import org.goodhart.desk.Desk;
import org.goodhart.metric.Metric;
import org.goodhart.testkit.PayPeriods;
import org.goodhart.testkit.arbitraries.DeskArbitraries;
import org.goodhart.testkit.arbitraries.MetricArbitraries;
import org.goodhart.value.PayPeriod;

/**
 * What the laws of metrics are tried on. Each of these can be overridden; the laws are in {@link MetricLaws}.
 */
public interface MetricsUnderLaw {
    /**
     * The metrics to try the laws on.
     *
     * @return the core's metrics and composites of them, unless overridden
     */
    @Provide
    default Arbitrary<Metric> metrics() {
        return MetricArbitraries.metrics();
    }

    /**
     * The desks to try the laws on.
     *
     * @return desks around {@link #period()}, unless overridden
     */
    @Provide
    default Arbitrary<Desk> desks() {
        return DeskArbitraries.desks(period());
    }

    /**
     * The period that is asked about.
     *
     * @return March 2026 in Moscow, unless overridden
     */
    default PayPeriod period() {
        return PayPeriods.march2026();
    }
}
